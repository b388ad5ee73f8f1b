import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderTerminal } from '../explain/render-terminal';
import type { Locale } from '../text/locale';
import { wordAt } from './words';

/** Cards by the word they are about, which is marked «»: what they say in English and in Indonesian. */
const cards: readonly (readonly [string, RegExp, RegExp])[] = [
  ['Received: from x ([«10.0.0.5»])', /Private address · IPv4[\s\S]*Means something only inside/, /Alamat privat/],
  ['helo=<x>, ip=«203.0.113.9», port 25', /Documentation address[\s\S]*RFC 5737/, /Alamat dokumentasi/],
  ['EHLO [IPv6:«fe80::1»]', /Link-local address · IPv6[\s\S]*RFC 4291 §2\.5\.6/, /Alamat link-local/],
  [
    'connect from x[«::ffff:192.168.0.1»]',
    /Stands for: 192\.168\.0\.1 \(private\)/,
    /Mewakili: 192\.168\.0\.1 \(privat\)/,
  ],
  ['from unknown[«8.8.4.4»]', /Public address/, /Alamat publik/],
  ['from x[«100.64.1.2»]:25', /Carrier-grade NAT/, /NAT operator/],
  [
    'Date: «Mon, 3 Nov 2025 09:00:00 +0700»',
    /7:00 hours ahead of UTC\n\nMonday, 3 November 2025, 09:00:00\.[\s\S]*2025-11-03 02:00:00 UTC/,
    /Senin, 3 November 2025, 09\.00\.00\./,
  ],
  ['250 ready at «Tue, 3 Nov 2025 09:00:00 GMT»', /By the calendar it is Monday\./, /Menurut kalender harinya Senin\./],
  ['Message-ID: <«a.b@mail.example.org»>', /under the name mail\.example\.org\./, /dengan nama mail\.example\.org\./],
  ['cleanup[9]: 4ABC: message-id=<«x@example.org»>', /name of a message/, /nama pesan/],
  ['<= alice@example.org H=x S=700 id=«x@example.org»', /Message-ID/, /Message-ID/],
  [
    'Subject: «=?utf-8?B?SMOk?= =?UTF-8?Q?gar_=E2=82=AC?=» end',
    /Encoded words · utf-8, base64; UTF-8, quoted-printable\n\nIt reads Hägar €/,
    /Kata tersandi[\s\S]*Bacaannya Hägar €/,
  ],
  ['Subject: «=?x-none?Q?a?=»', /cannot be read/, /Tidak dapat dibaca/],
  [
    "Content-Disposition: attachment; «filename*=UTF-8''na%C3%AFve.txt»; size=7",
    /filename\* · Parameter with charset or in parts · UTF-8\n\nIt reads naïve\.txt/,
    /Parameter dengan charset[\s\S]*Bacaannya naïve\.txt/,
  ],
  [
    " «name*0*=utf-8'en'%E2%82%AC; name*1=rates»",
    /utf-8, en, part 0–1\n\nIt reads €rates[\s\S]*numbered from 0/,
    /bagian 0–1[\s\S]*bernomor mulai 0/,
  ],
  [" «name*=utf-8''%FF»", /cannot be read/, /Tidak dapat dibaca/],
  [
    'Untrusted TLS connection established to mx.example.org[192.0.2.1]:25: «TLSv1.3 with cipher TLS_AES_256_GCM_SHA384» (256/256 bits)',
    /TLS 1\.3 · Encrypted connection · TLS_AES_256_GCM_SHA384[\s\S]*forward secrecy[\s\S]*Untrusted: Its certificate/,
    /Koneksi terenkripsi[\s\S]*kerahasiaan maju/,
  ],
  ['=== TLS started with cipher «TLSv1.2:AES128-SHA»:128', /No forward secrecy[\s\S]*CBC/, /Tanpa kerahasiaan maju/],
  ['P=esmtps X=«TLS1.0:ECDHE-RSA-AES256-SHA»:256', /TLS 1\.0[\s\S]*must not be used/, /tidak boleh dipakai/],
  ['(version=«TLS1_2 cipher=ECDHE-ECDSA-AES128-GCM-SHA256» bits=128)', /TLS 1\.2[\s\S]*AEAD/, /AEAD/],
  ['New, «TLSv1/SSLv3, Cipher is RC4-MD5»', /TLS 1\.0[\s\S]*weak/, /lemah/],
  ['250 2.0.0 Ok: queued as «4bYq1x2Wz8zKf»', /Queue id · Postfix/, /Id antrean · Postfix/],
  ['250 OK id=«1abcDE-000001-AB»', /Queue id · Exim/, /Cari dalam log/],
  ['250 2.0.0 OK  1504548007 «y202si6984453itc.115» - gsmtp', /Gmail[\s\S]*Only Google/, /Hanya Google/],
  [
    '250 2.6.0 <x@example.org> [InternalId=«123456», Hostname=mx.example.org] Queued mail for delivery',
    /Queue id · Exchange/,
    /Exchange/,
  ],
  ['250 2.0.0 «a1B2c3D4e5F6g7» Message accepted for delivery', /Sendmail/, /Sendmail/],
  ['250 ok 1157519909 qp «12345»', /qmail/, /qmail/],
];

const marks = /[«»]/g;

for (const [marked, en, id] of cards) {
  test(marked, () => {
    const at = marked.indexOf('«');
    const end = marked.indexOf('»') - 1;
    const line = marked.replaceAll(marks, '');
    for (const [locale, says] of [
      ['en', en],
      ['id', id],
    ] as const satisfies readonly (readonly [Locale, RegExp])[]) {
      const word = wordAt(line, at + 1, locale);
      assert.ok(word);
      assert.deepEqual([word.at, word.end], [at, end]);
      assert.match(renderTerminal(word.card, { color: false, width: Number.POSITIVE_INFINITY }), says);
    }
  });
}

test('nothing else has a card, and none reaches beyond its word', () => {
  for (const line of [
    'version 1.2.3.4 of 2025, 09:00:00, mail-10.0.0.5.example.org, 1.2.3.4.5, 300.1.1.1',
    'std::string a::b :: 12:30:45 aa:bb:cc:dd:ee:ff',
    'alice@example.org wrote <bob@example.org>',
    'STARTTLS 220 ready to start TLS',
    'queued as nothing 250 apples OK id=x',
  ]) {
    for (let column = 0; column <= line.length; column++) {
      assert.equal(wordAt(line, column, 'en'), undefined, `${line} at ${column}`);
    }
  }
  assert.equal(wordAt('[10.0.0.5]', 9, 'en'), undefined);
});

test('a word far out on a long line is found', () => {
  const line = `${'x '.repeat(50_000)}10.0.0.5`;
  assert.equal(wordAt(line, 100_002, 'en')?.at, 100_000);
});
