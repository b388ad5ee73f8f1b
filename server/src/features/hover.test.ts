import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { recogniseAs } from '../dialects/recognise';
import { cs } from '../dialects/transcript/cs';
import { renderTerminal } from '../explain/render-terminal';
import { linesFrom } from '../text/lines';
import type { Locale } from '../text/locale';
import { hover, hoverInLog } from './hover';
import { TranscriptRecord } from './record';

/** The card at `«…»`, which must cover just that stretch; empty where there is none. */
function cardAt(marked: string, locale: Locale = 'en'): string {
  const lines = marked.split('\n');
  const line = lines.findIndex((text) => text.includes('«'));
  const at = lines[line]!.indexOf('«');
  const end = lines[line]!.indexOf('»') - 1;
  const text = linesFrom(lines.map((each) => each.replaceAll(/[«»]/g, '')));
  const record = new TranscriptRecord(text, recogniseAs(cs, text));
  const found = hover(record, line, at, locale, 'short');
  if (!found) return '';
  assert.deepEqual([found.at, found.end], [at, end], 'the stretch that the card is about');
  return renderTerminal(found.card, { color: false, width: Number.POSITIVE_INFINITY });
}

const ENVELOPE = `S: 220 mail.example.org ESMTP
C: EHLO client.example.org
S: 250 mail.example.org
C: MAIL FROM:<alice@example.org>
S: 250 2.1.0 Ok
`;

describe('which recipient a reply answers', () => {
  test('with replies one by one', () => {
    const card = cardAt(`${ENVELOPE}C: RCPT TO:<a@example.org>
S: 250 2.1.5 Ok
C: RCPT TO:<b@example.org>
S: «550» 5.1.1 No such user
C: RCPT TO:<c@example.org>
S: 250 2.1.5 Ok
C: DATA
S: 354 Go
C: Subject: hi
C: .
S: 250 2.0.0 Ok`);
    assert.match(card, /Answers RCPT TO:<b@example\.org>, the second of 3 recipients; the other two were accepted\./);
  });

  test('with commands sent in a group', () => {
    const card = cardAt(
      `${ENVELOPE}C: RCPT TO:<a@example.org>
C: RCPT TO:<b@example.org>
C: DATA
S: 550-5.1.1 No such user
S: 550 5.1.1 here
S: «250» 2.1.5 Ok
S: 354 Go`,
      'id',
    );
    assert.match(card, /Menjawab RCPT TO:<b@example\.org>, penerima kedua dari 2; penerima lainnya ditolak\./);
  });

  test('not those of the message before or behind', () => {
    const one = 'C: MAIL FROM:<alice@example.org>\nS: 250 Ok\nC: RCPT TO:<a@example.org>\n';
    const card = cardAt(`${one}S: 550 no\nC: RSET\nS: 250 Ok\n${one}S: «250» Ok\nC: QUIT\nS: 221 Bye\n`);
    assert.match(card, /Answers RCPT TO:<a@example\.org>:? /);
  });
});

const GREETED = `S: 220 mail.example.org ESMTP
C: EHLO client.example.org
S: 250-mail.example.org
`;

describe('login', () => {
  const b64 = (text: string) => Buffer.from(text).toString('base64');

  for (const [name, lines, says] of [
    ['PLAIN', `C: AUTH PLAIN «${b64('\0bob\0s3cret')}»`, /User: bob\n {2}Password: hidden here/],
    [
      'PLAIN on its own line',
      `C: AUTH PLAIN\nS: 334 \nC: «${b64('\0bob\0s3cret')}»`,
      /User: bob\n {2}Password: hidden/,
    ],
    ['LOGIN asks', `C: AUTH LOGIN\nS: 334 «${b64('Username:')}»`, /What the server asks[\s\S]*Question: Username:/],
    ['LOGIN, name', `C: AUTH LOGIN\nS: 334 VXNlcm5hbWU6\nC: «${b64('bob')}»`, /User: bob/],
    [
      'LOGIN, password',
      `C: AUTH LOGIN\nS: 334 VXNlcm5hbWU6\nC: Ym9i\nS: 334 UGFzc3dvcmQ6\nC: «${b64('s3cret')}»`,
      /Password: hidden here/,
    ],
    [
      'LOGIN with the name in front',
      `C: AUTH LOGIN Ym9i\nS: 334 UGFzc3dvcmQ6\nC: «${b64('s3cret')}»`,
      /Password: hidden here/,
    ],
    ['hidden by the tool', 'C: AUTH PLAIN «<secret>»', /This is no base64/],
  ] as const) {
    test(name, () => {
      const card = cardAt(`${GREETED}S: 250 AUTH PLAIN LOGIN\n${lines}`);
      assert.match(card, says);
      assert.doesNotMatch(card, /s3cret/);
    });
  }

  test('a mechanism, offered and chosen', () => {
    assert.match(cardAt(`${GREETED}S: 250 AUTH «PLAIN» LOGIN`), /AUTH PLAIN · AUTH mechanism/);
    assert.match(cardAt(`${GREETED}S: 250 AUTH PLAIN\nC: AUTH «LOGIN»`), /AUTH LOGIN · AUTH mechanism/);
  });
});

describe('what is offered, and what of it was used', () => {
  const session = (offer: string, commands: string) =>
    `${GREETED}S: 250 ${offer}\n${commands}S: 250 Ok\nC: QUIT\nS: 221 Bye\n`;

  test('a parameter', () => {
    const mail = 'MAIL FROM:<alice@example.org> SIZE=100';
    assert.match(
      cardAt(session('«SIZE» 10485760', `C: ${mail}\n`)),
      /takes messages up to 10485760 octets \(10 MiB\)\. The client used it in this session: MAIL FROM:<alice@example\.org> SIZE=100\./,
    );
  });

  test('a command, without its secret', () => {
    const card = cardAt(session('«AUTH» PLAIN', 'C: AUTH PLAIN AGJvYgBzM2NyZXQ=\n'));
    assert.match(card, /used it in this session: AUTH PLAIN\./);
  });

  test('nothing, or nothing that would show', () => {
    assert.match(cardAt(session('«DSN»', 'C: MAIL FROM:<alice@example.org>\n'), 'id'), /Klien tidak memakainya/);
    assert.doesNotMatch(cardAt(session('«ENHANCEDSTATUSCODES»', '')), /in this session/);
  });
});

describe('parameters with what their values say', () => {
  const ENVELOPE_OF = (command: string) => `${GREETED}S: 250 DSN\nC: ${command}\nS: 250 Ok`;

  for (const [command, says] of [
    ['MAIL FROM:<a@example.org> «SIZE=1572864»', /SIZE=1572864: 1572864 octets \(1\.5 MiB\)\./],
    ['MAIL FROM:<a@example.org> «BODY=8BITMIME»', /octets above 127 occur, in lines\./],
    ['MAIL FROM:<a@example.org> «RET=HDRS»', /bring the header only\./],
    ['MAIL FROM:<a@example.org> «ENVID=a+2Bb»', /ENVID=a\+2Bb: a\+b/],
    ['MAIL FROM:<a@example.org> «AUTH=<>»', /not known, or not to be trusted/],
    ['RCPT TO:<b@example.org> «NOTIFY=SUCCESS,DELAY»', /tell when it was delivered; tell when it is late\./],
    ['RCPT TO:<b@example.org> «ORCPT=rfc822;b+2Bc@example.org»', /: rfc822;b\+c@example\.org/],
  ] as const) {
    test(command, () => assert.match(cardAt(ENVELOPE_OF(command)), says));
  }
});

describe('words in a transcript', () => {
  const message = (line: string) =>
    `${ENVELOPE}C: DATA\nS: 354 go\n${line}\nC: .\nS: 250 2.0.0 Ok: queued as 4bYq1x2Wz8zKf\n`;

  test('are explained in a header', () => {
    assert.match(cardAt(message('C: Date: «Mon, 3 Nov 2025 09:00:00 +0000»\nC: \nC: text')), /Date and time/);
  });

  test('are left alone in the body', () => {
    assert.equal(cardAt(message('C: Subject: x\nC: \nC: see «10.0.0.5»')), '');
  });

  test('are explained in an answer', () => {
    assert.match(cardAt(message('C: Subject: x').replace('4bYq1x2Wz8zKf', '«4bYq1x2Wz8zKf»')), /Queue id · Postfix/);
  });
});

describe('a line of a log', () => {
  const inLog = (marked: string, isMail = false) => {
    const found = hoverInLog(marked.replaceAll(/[«»]/g, ''), marked.indexOf('«'), isMail, 'en', 'short');
    return found ? renderTerminal(found.card, { color: false, width: Number.POSITIVE_INFINITY }) : '';
  };

  test('has the card of a code with its enhanced code and what the provider means', () => {
    const card = inLog("smtplib.SMTPAuthenticationError: («535», b'5.7.8 Username and Password not accepted.')");
    assert.match(card, /^535 5\.7\.8 · /);
    assert.match(card, /Gmail \/ Google Workspace: /);
  });

  test('has cards of other words where it is about mail', () => {
    assert.match(inLog('host x[«10.0.0.5»] said: 550 5.1.1 no such user'), /Private address/);
    assert.match(inLog('connect from x[«10.0.0.5»]', true), /Private address/);
    assert.equal(inLog('connect from x[«10.0.0.5»]'), '');
  });
});

describe('a line of a body that is encoded', () => {
  const TEXT = `${ENVELOPE}C: RCPT TO:<a@example.org>
S: 250 2.1.5 Ok
C: DATA
S: 354 Go
C: Subject: hi
`;
  const END = `
C: .
S: 250 2.0.0 Ok`;
  /** A message of two parts. */
  const parts = (first: string, second: string) => `${TEXT}C: Content-Type: multipart/mixed; boundary=b
C:${' '}
C: --b
C: Content-Type: text/plain; charset=iso-8859-1
C: Content-Transfer-Encoding: quoted-printable
C:${' '}
C: ${first}
C: --b
C: Content-Transfer-Encoding: base64
C:${' '}
C: ${second}
C: --b--${END}`;

  test('in base64', () => {
    const card = cardAt(parts('plain', '«U2hhbGwgd2UgbWVldCBhdCBub29uPw==»'));
    assert.match(card, /^base64 · Encoded line · 22 octets\n\nIt reads Shall we meet at noon\?\n[\s\S]*RFC 2045 §6\.8/);
    assert.match(cardAt(parts('plain', '«U2hhbGw=»'), 'id'), /^base64 · Baris tersandi · 5 oktet\n\nBacaannya Shall/);
  });

  test('in quoted-printable, in the charset of its part', () => {
    const card = cardAt(parts('«Gr=FC=DFe aus K=F6ln =»', 'U2hhbGw='));
    assert.match(card, /^quoted-printable · Encoded line · iso-8859-1\n\nIt reads Grüße aus Köln/);
  });

  test('whose first character began on the line above, and what is no text', () => {
    assert.match(cardAt(parts('x', '«vGJlcg==»')), /It reads ber\n/);
    assert.match(cardAt(parts('x', '«iVBORw0KGgo=»')), /It is no text/);
  });

  test('is dead text: nothing of it can move the cursor or turn the line', () => {
    const hostile = Buffer.from('\u202e<b>[x](command:y)').toString('base64');
    const card = cardAt(parts('x', `«${hostile}»`));
    assert.doesNotMatch(card, /\u202e/);
  });

  test('is not seen where no header says so, nor in a header', () => {
    assert.equal(cardAt(`${TEXT}C:${' '}\nC: «U2hhbGw=»${END}`), '');
    assert.equal(cardAt(parts('«plain»', 'U2hhbGw=')), '');
    assert.equal(cardAt(`${TEXT}C: Content-Transfer-Encoding: base64\nC: «U2hhbGw=»\nC:${' '}${END}`), '');
  });
});
