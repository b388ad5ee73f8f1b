import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { replyCodes } from '../knowledge/lookup';
import type { Locale } from '../text/locale';
import type { Detail } from './card';
import { renderMarkdown } from './render-markdown';
import { renderTerminal } from './render-terminal';
import { type Reply, replyCard } from './reply-card';

function shown(reply: Reply, locale: Locale, detail: Detail): string {
  const card = replyCard(reply, locale, detail);
  assert.ok(card);
  return renderTerminal(card, { color: false, width: 100 });
}

const bob: Reply['answers'] = {
  verb: 'RCPT',
  argument: 'TO:<bob@example.org>',
  recipient: { index: 2, of: 3, otherwise: { accepted: 2, refused: 0 } },
};

const context = (answers: Reply['answers'], code = '550', locale: Locale = 'en') =>
  shown({ code, ...(answers && { answers }) }, locale, 'short').split('\n')[2];

describe('whole cards', () => {
  test('211 en', () => {
    assert.equal(
      shown({ code: '211', answers: { verb: 'HELP', argument: '' } }, 'en', 'short'),
      `211 · System status · Positive Completion

Answers HELP: system status or help.

Description
  Status or help text about the receiving mail system. It answers a HELP command and changes
  nothing: no transaction is opened, dropped or advanced. The text is for people, not for programs.

When you see it
  After HELP. Most servers answer HELP with 214 instead; hMailServer is one that answers with 211
  and a list of verbs. RFC 5321 does not allow 211 as an answer to HELO or EHLO.

How to fix it
  Nothing to fix. Read the text if you asked for it. If 211 arrived in answer to anything other than
  HELP, the session is out of step: check that you count one reply per command, and reconnect.

Learn more
  RFC 5321 §4.2.2  https://www.rfc-editor.org/rfc/rfc5321#section-4.2.2
  RFC 5321 §4.2.3  https://www.rfc-editor.org/rfc/rfc5321#section-4.2.3
  RFC 5321 §4.3.2  https://www.rfc-editor.org/rfc/rfc5321#section-4.3.2
  RFC 5321 §4.1.1.8  https://www.rfc-editor.org/rfc/rfc5321#section-4.1.1.8

Compare with
  214, 354, 250, 220`,
    );
  });

  test('211 id', () => {
    assert.equal(
      shown({ code: '211', answers: { verb: 'HELP', argument: '' } }, 'id', 'short'),
      `211 · Status sistem · Penyelesaian Positif

Menjawab HELP: status sistem atau bantuan.

Deskripsi
  Teks status atau bantuan tentang sistem surat penerima. Balasan ini menjawab perintah HELP dan
  tidak mengubah apa pun: transaksi tidak dibuka, dibatalkan, atau dilanjutkan. Teksnya untuk
  manusia, bukan untuk program.

Ketika Anda Melihatnya
  Setelah HELP. Kebanyakan server menjawab HELP dengan 214; hMailServer termasuk yang menjawab
  dengan 211 dan daftar perintah. RFC 5321 tidak mengizinkan 211 sebagai jawaban atas HELO atau
  EHLO.

Cara Memperbaiki
  Tidak perlu perbaikan. Bacalah teksnya bila Anda memintanya. Bila 211 muncul sebagai jawaban
  selain HELP, sesi sudah tidak sinkron: pastikan satu balasan dihitung untuk satu perintah, lalu
  sambung ulang.

Pelajari Lebih Lanjut
  RFC 5321 §4.2.2  https://www.rfc-editor.org/rfc/rfc5321#section-4.2.2
  RFC 5321 §4.2.3  https://www.rfc-editor.org/rfc/rfc5321#section-4.2.3
  RFC 5321 §4.3.2  https://www.rfc-editor.org/rfc/rfc5321#section-4.3.2
  RFC 5321 §4.1.1.8  https://www.rfc-editor.org/rfc/rfc5321#section-4.1.1.8

Bandingkan dengan
  214, 354, 250, 220`,
    );
  });

  test('354 en', () => {
    assert.equal(
      shown({ code: '354', answers: { verb: 'DATA', argument: '' } }, 'en', 'full'),
      `354 · Start mail input · Positive Intermediate

Answers DATA: send the message now.

Description
  The server is ready for the message: header, blank line, body. Everything from here on is message
  text until a line that holds nothing but a period. Lines that begin with a period must be sent
  with one more period in front.

When you see it
  After DATA, once at least one recipient was accepted. It is the only reply to DATA that lets the
  client send the message.

How to fix it
  For the sender: Send the message, double every leading period, and end with a line holding a
  single period; then wait for the final reply before the next command. If errors such as 500 follow
  in the middle of the message, look for a line with a lone period in the body: the server took it
  as the end and read the rest as commands. If the reply to DATA was anything else than 354, do not
  send the message.
  For the operator of the server: Send 354 only if at least one recipient was accepted. Take only
  <CRLF>.<CRLF> as the end; treating <LF>.<LF> as the end opens the door to message smuggling.

Try again?
  The server waits for more input. Not an end state: the outcome comes with the reply after the
  final dot.

Related codes
  - 211 is a finished answer to HELP; 354 asks the client to go on sending.
  - 250 after the dot confirms the message; 354 only opens the input.
  - 334 asks for an authentication line, 354 for the message.
  - 503 in place of 354 means MAIL or RCPT is missing.
  - 554 in place of 354 usually means no recipient was accepted.

As the standard words it
  Start mail input; end with <CRLF>.<CRLF>

Example
  C: DATA
  S: 354 End data with <CR><LF>.<CR><LF>
  C: Subject: hi
  C:
  C: ..leading dot, doubled on the wire
  C: .
  S: 250 2.0.0 Ok: queued as 4bYq1x2Wz8zKf

Learn more
  RFC 5321 §4.1.1.4  https://www.rfc-editor.org/rfc/rfc5321#section-4.1.1.4
  RFC 5321 §4.3.2  https://www.rfc-editor.org/rfc/rfc5321#section-4.3.2
  RFC 5321 §4.5.2  https://www.rfc-editor.org/rfc/rfc5321#section-4.5.2
  RFC 5321 §3.3  https://www.rfc-editor.org/rfc/rfc5321#section-3.3

Compare with
  211, 250, 334, 503, 554`,
    );
  });

  test('354 id', () => {
    assert.equal(
      shown({ code: '354', answers: { verb: 'DATA', argument: '' } }, 'id', 'full'),
      `354 · Mulai masukan pesan · Positif Antara

Menjawab DATA: kirim pesannya sekarang.

Deskripsi
  Server siap menerima pesan: tajuk (header), baris kosong, isi. Mulai sini semua baris adalah teks
  pesan sampai ada baris yang hanya berisi satu titik. Baris yang diawali titik harus dikirim dengan
  satu titik tambahan di depannya.

Ketika Anda Melihatnya
  Setelah DATA, bila sedikitnya satu penerima sudah diterima. Hanya balasan inilah yang membolehkan
  klien mengirim pesan.

Cara Memperbaiki
  Untuk pengirim: Kirim pesannya, gandakan setiap titik di awal baris, dan akhiri dengan baris
  berisi satu titik; lalu tunggu balasan akhir sebelum perintah berikutnya. Bila muncul galat
  seperti 500 di tengah pesan, cari baris yang hanya berisi satu titik di dalam isi: server
  menganggapnya akhir pesan dan membaca sisanya sebagai perintah. Bila balasan atas DATA bukan 354,
  jangan kirim pesan.
  Untuk pengelola server: Kirim 354 hanya bila ada penerima yang diterima. Terima hanya
  <CRLF>.<CRLF> sebagai akhir; memperlakukan <LF>.<LF> sebagai akhir membuka celah penyelundupan
  pesan.

Coba lagi?
  Server menunggu masukan lagi. Ini belum hasil akhir: hasilnya ada pada balasan setelah titik
  penutup.

Kode terkait
  - 211 adalah jawaban HELP yang sudah selesai; 354 meminta klien terus mengirim.
  - 250 setelah titik penutup mengonfirmasi pesan; 354 hanya membuka masukan.
  - 334 meminta satu baris autentikasi, 354 meminta pesannya.
  - 503 sebagai pengganti 354 berarti MAIL atau RCPT belum dikirim.
  - 554 sebagai pengganti 354 biasanya berarti tidak ada penerima yang diterima.

Menurut kata-kata standar
  Start mail input; end with <CRLF>.<CRLF>

Contoh
  C: DATA
  S: 354 End data with <CR><LF>.<CR><LF>
  C: Subject: hi
  C:
  C: ..leading dot, doubled on the wire
  C: .
  S: 250 2.0.0 Ok: queued as 4bYq1x2Wz8zKf

Pelajari Lebih Lanjut
  RFC 5321 §4.1.1.4  https://www.rfc-editor.org/rfc/rfc5321#section-4.1.1.4
  RFC 5321 §4.3.2  https://www.rfc-editor.org/rfc/rfc5321#section-4.3.2
  RFC 5321 §4.5.2  https://www.rfc-editor.org/rfc/rfc5321#section-4.5.2
  RFC 5321 §3.3  https://www.rfc-editor.org/rfc/rfc5321#section-3.3

Bandingkan dengan
  211, 250, 334, 503, 554`,
    );
  });

  test('550 5.1.1 en', () => {
    assert.equal(
      shown({ code: '550', enhanced: '5.1.1', answers: bob }, 'en', 'short'),
      `550 5.1.1 · Mailbox unavailable or refused by policy · Permanent Negative Completion

Answers RCPT TO:<bob@example.org>, recipient 2 of 3 (others: 2 accepted): no such mailbox, no
access, or policy.

Enhanced status code 5.1.1
  Bad destination mailbox address. The mailbox left of the @ does not exist.
  Cause: Typing error, person left, old list.

Description
  The most common refusal. Either the mailbox does not exist or may not be used, or a policy refuses
  the message: relaying, reputation, blocklists, SPF, DKIM or DMARC, content.

When you see it
  After RCPT for unknown users and relaying; after the final dot for spam and authentication policy;
  after MAIL for bad senders; sometimes after EHLO or in the greeting.

How to fix it
  Correct or remove the address. (4.1.1 is seen while an address is still being verified.)

Learn more
  RFC 5321 §4.2.2  https://www.rfc-editor.org/rfc/rfc5321#section-4.2.2
  RFC 5321 §3.3  https://www.rfc-editor.org/rfc/rfc5321#section-3.3
  RFC 7372 §3  https://www.rfc-editor.org/rfc/rfc7372#section-3

Compare with
  450, 551, 553, 554, 521, 530`,
    );
  });

  test('550 5.1.1 id', () => {
    assert.equal(
      shown({ code: '550', enhanced: '5.1.1', answers: bob }, 'id', 'short'),
      `550 5.1.1 · Kotak surat tidak tersedia atau ditolak kebijakan · Penyelesaian Negatif Tetap

Menjawab RCPT TO:<bob@example.org>, penerima 2 dari 3 (lainnya: 2 diterima): kotak suratnya tidak
ada, tidak boleh diakses, atau ditolak kebijakan.

Kode status lanjutan 5.1.1
  Alamat kotak surat tujuan salah. Kotak surat di kiri @ tidak ada.
  Penyebab: Salah ketik, orangnya sudah keluar, atau daftar lama.

Deskripsi
  Penolakan yang paling sering. Kotak suratnya tidak ada atau tidak boleh dipakai, atau kebijakan
  menolak pesan: relai, reputasi, daftar blokir, SPF, DKIM, DMARC, isi.

Ketika Anda Melihatnya
  Setelah RCPT untuk pengguna tak dikenal dan relai; setelah titik penutup untuk spam dan kebijakan
  autentikasi; setelah MAIL untuk pengirim buruk; kadang setelah EHLO atau di salam pembuka.

Cara Memperbaiki
  Perbaiki atau hapus alamatnya. (4.1.1 muncul selama alamat masih diperiksa.)

Pelajari Lebih Lanjut
  RFC 5321 §4.2.2  https://www.rfc-editor.org/rfc/rfc5321#section-4.2.2
  RFC 5321 §3.3  https://www.rfc-editor.org/rfc/rfc5321#section-3.3
  RFC 7372 §3  https://www.rfc-editor.org/rfc/rfc7372#section-3

Bandingkan dengan
  450, 551, 553, 554, 521, 530`,
    );
  });
});

describe('what a reply answers', () => {
  test('a command, with what the code means there', () => {
    assert.equal(
      context({ verb: 'RCPT', argument: 'TO:<bob@example.org>' }),
      'Answers RCPT TO:<bob@example.org>: no such mailbox, no access, or policy.',
    );
    assert.equal(
      context({ verb: 'RCPT', argument: 'TO:<bob@example.org>' }, '211'),
      'Answers RCPT TO:<bob@example.org>.',
    );
    assert.equal(context({ verb: 'FROB', argument: '' }, '500'), 'Answers FROB.');
  });

  test('the end of the message, the opening of the connection, a line of AUTH', () => {
    assert.equal(
      context({ verb: 'END-OF-DATA', argument: '' }, '250'),
      'Answers the period that ends the message: message accepted; server now owns it.',
    );
    assert.equal(context({ verb: 'CONNECT', argument: '' }, '220', 'id'), 'Menjawab koneksi baru: salam pembuka.');
    assert.equal(
      context({ verb: 'AUTH-RESPONSE', argument: 'c2VjcmV0' }, '535'),
      'Answers a line of the AUTH exchange: credentials refused.',
    );
  });

  test('one of several recipients, and how the others fared', () => {
    const to = (otherwise?: { accepted: number; refused: number }) =>
      context(
        { verb: 'RCPT', argument: 'TO:<x>', recipient: { index: 1, of: 4, ...(otherwise && { otherwise }) } },
        '599',
      );
    assert.equal(to(), 'Answers RCPT TO:<x>, recipient 1 of 4.');
    assert.equal(to({ accepted: 0, refused: 0 }), 'Answers RCPT TO:<x>, recipient 1 of 4.');
    assert.equal(
      to({ accepted: 1, refused: 2 }),
      'Answers RCPT TO:<x>, recipient 1 of 4 (others: 1 accepted, 2 refused).',
    );
  });

  test('secrets stay behind', () => {
    assert.equal(
      context({ verb: 'AUTH', argument: 'PLAIN AGJvYgBzZWNyZXQ=' }, '535'),
      'Answers AUTH PLAIN …: credentials refused.',
    );
    assert.equal(
      context({ verb: 'AUTH', argument: 'LOGIN' }, '334'),
      'Answers AUTH LOGIN: challenge in base64 (may be empty).',
    );
    assert.equal(
      context({ verb: 'BURL', argument: 'imap://bob@example.org/x;urlauth=token' }, '554')?.includes('token'),
      false,
    );
  });

  test('a long or hostile argument is cut and stays dead', () => {
    const argument = 'TO:<`[x](command:y)`\u202e<img src=x>@example.org>'.repeat(9);
    const card = replyCard({ code: '250', answers: { verb: 'RCPT', argument } }, 'en', 'short');
    assert.ok(card);
    const line = renderMarkdown(card).split('\n')[2] ?? '';
    assert.doesNotMatch(line, /\]\(|<img|`.*`|\u202e|@/);
    assert.match(line, /⟨U\+202E⟩/);
    assert.ok(renderTerminal(card, { color: false, width: 1000 }).split('\n')[2]!.length < 250);
  });
});

describe('the enhanced code', () => {
  test('of another class is pointed out', () => {
    assert.match(shown({ code: '450', enhanced: '5.1.1' }, 'en', 'short'), /does not agree with the reply code/);
    assert.doesNotMatch(shown({ code: '550', enhanced: '5.1.1' }, 'en', 'short'), /does not agree/);
  });

  test('in the meaning of a provider comes with its advice', () => {
    const card = shown({ code: '550', enhanced: '5.7.509' }, 'en', 'short');
    assert.match(card, /Microsoft: Sending domain fails DMARC\./);
    assert.match(card, /How to fix it\n {2}Repair SPF\/DKIM alignment\./);
  });

  test('of success leaves the advice to the reply', () => {
    assert.match(
      shown({ code: '250', enhanced: '2.1.5' }, 'en', 'short'),
      /How to fix it\n {2}Nothing to fix\. Keep the queue id/,
    );
  });

  test('that says no more than its class leaves the advice to the reply', () => {
    assert.match(
      shown({ code: '450', enhanced: '4.2.0' }, 'en', 'short'),
      /How to fix it\n {2}Keep the message in the queue/,
    );
  });
});

describe('a known wording', () => {
  const relay: Reply = { code: '554', enhanced: '5.7.1', text: '<bob@example.org>: Relay access denied' };

  test('comes before what the codes say, with its own advice', () => {
    const card = shown(relay, 'en', 'short');
    assert.ok(
      card.includes(`Known from Postfix
  The recipient domain is not served here, and you are not allowed to relay.
  Cause: Wrong server, not logged in, or the domain is missing in the tables.

Enhanced status code 5.7.1`),
    );
    assert.match(card, /How to fix it\n {2}Log in; operator: check mydestination, relay_domains, mynetworks\.\n\n/);
  });

  test('in Indonesian', () => {
    assert.match(shown(relay, 'id', 'short'), /Dikenal dari Postfix\n {2}Domain penerima tidak dilayani di sini/);
  });

  test('names the page of the provider as dead text', () => {
    const card = replyCard({ code: '421', text: '[TS02] deferred' }, 'en', 'full');
    assert.ok(card);
    assert.ok(renderMarkdown(card).includes('*Its own page:* `https://senders.yahooinc.com/error-codes`'));
  });

  test('leaves nothing of the reply text on the card', () => {
    const card = replyCard({ ...relay, text: `${relay.text} [x](command:y)<img src=x>` }, 'en', 'full');
    assert.ok(card);
    assert.doesNotMatch(renderMarkdown(card), /command:|img/);
  });
});

test('digits that cannot be a reply code have no card', () => {
  assert.equal(replyCard({ code: '799' }, 'en', 'short'), undefined);
});

test('every reply has a card with its parts, short and full, in both languages', () => {
  for (const { code } of [...replyCodes(), { code: '299' }]) {
    for (const locale of ['en', 'id'] as const) {
      for (const detail of ['short', 'full'] as const) {
        const headings = replyCard({ code }, locale, detail)?.sections.map(({ heading }) => heading) ?? [];
        const expected =
          locale === 'en'
            ? ['Description', 'When you see it', 'How to fix it']
            : ['Deskripsi', 'Ketika Anda Melihatnya', 'Cara Memperbaiki'];
        assert.deepEqual(headings.slice(0, 3), expected, code);
        assert.ok(headings.at(-1) === (locale === 'en' ? 'Learn more' : 'Pelajari Lebih Lanjut'), code);
      }
    }
  }
});
