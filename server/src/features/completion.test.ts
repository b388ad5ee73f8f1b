import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { recognise, recogniseAs } from '../dialects/recognise';
import { plain } from '../dialects/transcript/plain';
import { linesFrom } from '../text/lines';
import { type Completion, complete } from './completion';
import { TranscriptRecord } from './record';
import { signatureHelp } from './signature-help';

/** A record and the place of the cursor, which stands in the text as `$0`. */
function written(text: string): { record: TranscriptRecord; line: number; column: number } {
  const before = text.slice(0, text.indexOf('$0')).split('\n');
  const lines = text.replace('$0', '').split('\n');
  const head = linesFrom(lines);
  const record = new TranscriptRecord(head, recognise(head) ?? recogniseAs(plain, head, false));
  return { record, line: before.length - 1, column: before.at(-1)!.length };
}

function suggested(text: string): Completion[] {
  const { record, line, column } = written(text);
  return complete(record, line, column, 'en');
}

const labels = (text: string) => suggested(text).map(({ label }) => label);

/** The line of the cursor after a suggestion was taken. */
function taken(text: string, label: string): string {
  const { record, line, column } = written(text);
  const found = complete(record, line, column, 'en').find((completion) => completion.label === label);
  assert.ok(found, `${label} is suggested`);
  const whole = record.line(line);
  return `${whole.slice(0, found.at)}${found.text}|${found.behind ?? ''}${whole.slice(column)}`;
}

const GREETED = `S: 220 mail.example.org ESMTP
C: EHLO client.example.org
S: 250-mail.example.org
S: 250-AUTH PLAIN SCRAM-SHA-256
S: 250-DSN
S: 250 SIZE 1000
`;
const MAIL = `${GREETED}C: MAIL FROM:<alice@example.org>\nS: 250 2.1.0 Ok\n`;
const RCPT = `${MAIL}C: RCPT TO:<bob@example.org>\nS: 250 2.1.5 Ok\n`;
const DATA = `${RCPT}C: DATA\nS: 354 go ahead\n`;

describe('commands', () => {
  test('what mostly comes next stands first', () => {
    assert.equal(labels('S: 220 mail.example.org ESMTP\nC: $0')[0], 'EHLO');
    assert.deepEqual(labels(`${GREETED}C: $0`).slice(0, 3), ['MAIL FROM:', 'AUTH', 'QUIT']);
    assert.deepEqual(labels(`${MAIL}C: $0`).slice(0, 2), ['RCPT TO:', 'RSET']);
    assert.deepEqual(labels(`${RCPT}C: $0`).slice(0, 2), ['DATA', 'RCPT TO:']);
  });

  test('what the server did not offer stands behind', () => {
    const found = labels(`${GREETED}C: $0`);
    assert.ok(found.indexOf('STARTTLS') > found.indexOf('HELP') || found.indexOf('STARTTLS') > found.indexOf('NOOP'));
    assert.equal(labels(`${GREETED.replace('DSN', 'STARTTLS')}C: $0`)[1], 'STARTTLS');
  });

  test('a path comes with its brackets', () => {
    assert.equal(taken(`${GREETED}C: ma$0`, 'MAIL FROM:'), 'C: MAIL FROM:<|>');
    assert.equal(taken(`${GREETED}C: MAIL $0`, 'FROM:'), 'C: MAIL FROM:<|>');
    assert.equal(taken(`${MAIL}C: $0`, 'RCPT TO:'), 'C: RCPT TO:<|>');
    assert.equal(taken(`${GREETED}C: $0`, 'QUIT'), 'C: QUIT|');
    assert.equal(taken(`${GREETED}C: $0`, 'AUTH'), 'C: AUTH |');
  });
});

describe('arguments', () => {
  test('parameters, those that were offered first, none twice', () => {
    assert.deepEqual(labels(`${GREETED}C: MAIL FROM:<a@example.org> $0`).slice(0, 5), [
      'SIZE',
      'AUTH',
      'RET',
      'ENVID',
      'BODY',
    ]);
    assert.equal(labels(`${GREETED}C: MAIL FROM:<a@example.org> SIZE=10 R$0`)[0], 'AUTH');
    assert.deepEqual(labels(`${MAIL}C: RCPT TO:<b@example.org> $0`).slice(0, 2), ['NOTIFY', 'ORCPT']);
    assert.equal(taken(`${GREETED}C: MAIL FROM:<a@example.org> si$0`, 'SIZE'), 'C: MAIL FROM:<a@example.org> SIZE=|');
    const body = suggested(`${GREETED}C: MAIL FROM:<a@example.org> $0`).find(({ label }) => label === 'BODY');
    assert.equal(body?.detail, '8BITMIME · not offered by the server');
  });

  test('values where there are few', () => {
    assert.deepEqual(labels(`${GREETED}C: MAIL FROM:<a@example.org> RET=$0`), ['FULL', 'HDRS']);
    assert.deepEqual(labels(`${MAIL}C: RCPT TO:<b@example.org> NOTIFY=$0`), ['NEVER', 'SUCCESS', 'FAILURE', 'DELAY']);
    assert.deepEqual(labels(`${MAIL}C: RCPT TO:<b@example.org> NOTIFY=DELAY,$0`), ['SUCCESS', 'FAILURE', 'DELAY']);
    assert.deepEqual(labels(`${GREETED}C: MAIL FROM:<a@example.org> SIZE=$0`), []);
  });

  test('mechanisms, those that were offered first', () => {
    assert.deepEqual(labels(`${GREETED}C: AUTH $0`).slice(0, 3), ['PLAIN', 'SCRAM-SHA-256', 'LOGIN']);
    assert.deepEqual(labels(`${GREETED}C: AUTH PLAIN $0`), []);
  });

  test('LAST', () => {
    assert.deepEqual(labels(`${RCPT}C: BDAT 10 $0`), ['LAST']);
    assert.deepEqual(labels(`${RCPT}C: BDAT $0`), []);
  });

  test('an address is the writer’s own', () => {
    assert.deepEqual(labels(`${GREETED}C: MAIL FROM:<$0`), []);
    assert.deepEqual(labels(`${GREETED}C: EHLO $0`), []);
  });
});

describe('replies', () => {
  test('that can answer the command above, success first', () => {
    assert.deepEqual(labels('S: $0\nC: EHLO client.example.org').slice(0, 2), ['220', '421']);
    assert.deepEqual(labels(`${MAIL}C: RCPT TO:<bob@example.org>\nS: $0`).slice(0, 2), ['250', '251']);
    assert.ok(labels(`${MAIL}C: RCPT TO:<bob@example.org>\nS: $0`).includes('550'));
    assert.equal(labels(`${RCPT}C: DATA\nS: $0`)[0], '354');
    assert.equal(labels(`${RCPT}C: QUIT\nS: 2$0`)[0], '221');
    assert.equal(labels(`${DATA}C: text\nC: .\nS: $0`)[0], '250');
    assert.equal(taken(`${RCPT}C: DATA\nS: 3$0`, '354'), 'S: 354 |');
  });

  test('a reply that goes on keeps its code', () => {
    assert.deepEqual(labels('S: 220 a\nC: EHLO c.example.org\nS: 250-mail.example.org\nS: $0'), ['250-', '250']);
  });

  test('keywords in an EHLO reply, none twice', () => {
    const found = labels('S: 220 a\nC: EHLO c.example.org\nS: 250-mail.example.org\nS: 250-SIZE 1000\nS: 250-$0');
    assert.ok(found.includes('PIPELINING') && !found.includes('SIZE'));
    const mechanisms = labels('S: 220 a\nC: EHLO c.example.org\nS: 250-mail.example.org\nS: 250-AUTH PLAIN $0');
    assert.ok(mechanisms.includes('LOGIN') && !mechanisms.includes('PLAIN'));
    assert.deepEqual(labels('S: 220 a\nC: EHLO c.example.org\nS: 250-$0'), [], 'the name of the server');
  });

  test('enhanced codes of the class, those that often follow first', () => {
    const found = labels(`${MAIL}C: RCPT TO:<bob@example.org>\nS: 550 $0`);
    assert.equal(found[0], '5.1.1');
    assert.ok(found.every((code) => code.startsWith('5.')));
    assert.deepEqual(labels('S: 220 $0'), []);
  });
});

describe('a message', () => {
  test('header fields that are not there yet, and the end', () => {
    const found = labels(`${DATA}C: From: alice@example.org\nC: $0`);
    assert.ok(!found.includes('From') && found.includes('Subject') && found.at(-1) === '.');
    assert.equal(taken(`${DATA}C: Sub$0`, 'Subject'), 'C: Subject: |');
    assert.deepEqual(labels(`${DATA}C: Content-Transfer-Encoding: $0`).slice(0, 2), ['7bit', '8bit']);
  });

  test('nothing is put into the words of the writer', () => {
    assert.deepEqual(labels(`${DATA}C: Subject: a\nC: \nC: MAI$0`), []);
    assert.deepEqual(labels(`${DATA}C: Subject: a\nC: \nC: $0`), ['.']);
  });

  test('answers in an AUTH dialogue are secret', () => {
    assert.deepEqual(labels(`${GREETED}C: AUTH LOGIN\nS: 334 VXNlcm5hbWU6\nC: $0`), []);
    assert.equal(labels(`${GREETED}C: AUTH LOGIN\nS: 334 VXNlcm5hbWU6\nC: YQ==\nS: $0`)[0], '235');
  });
});

describe('in the dialect of the document', () => {
  test('a line without a mark gets that of its side', () => {
    assert.equal(taken(`${MAIL}$0`, 'RCPT TO:'), 'C: RCPT TO:<|>');
    assert.equal(taken(`${MAIL}C:$0`, 'RCPT TO:'), 'C: RCPT TO:<|>');
    assert.equal(taken(`${MAIL}RC$0`, 'RCPT TO:'), 'C: RCPT TO:<|>');
    assert.equal(taken(`${GREETED}C: NOOP\n$0`, '250'), 'S: 250 |');
    const swaks = '=== Connected to mail.example.org.\n<-  220 mail.example.org ESMTP\n -> EHLO client.example.org\n$0';
    assert.equal(taken(swaks, '250-'), '<-  250-|');
    assert.equal(taken(swaks.replace('$0', '<-  250 ok\n$0'), 'MAIL FROM:'), ' -> MAIL FROM:<|>');
  });

  test('of a dialect of which only one side stands there, the other mark is known', () => {
    assert.equal(taken('S: 220 mail.example.org ESMTP\n$0', 'EHLO'), 'C: EHLO |');
  });

  test('without marks, whoever’s turn it is goes first', () => {
    assert.equal(labels('$0')[0], '220');
    assert.equal(labels('220 mail.example.org ESMTP\n$0')[0], 'EHLO');
    assert.equal(labels('220 mail.example.org ESMTP\nEHLO client.example.org\n$0')[0], '250-');
    assert.equal(taken('220 mail.example.org ESMTP\nEH$0', 'EHLO'), 'EHLO |');
  });

  test('a script of commands gets no replies', () => {
    const found = suggested('EHLO client.example.org\nMAIL FROM:<a@example.org>\n$0');
    assert.equal(found[0]?.label, 'RCPT TO:');
    assert.ok(found.every(({ kind }) => kind === 'command'));
  });

  test('a mark with a time in it is not copied', () => {
    const timed = '10:00:01 S: 220 mail.example.org ESMTP\n10:00:02 C: EHLO client.example.org\n10:00:03 S: 250 ok\n$0';
    assert.ok(suggested(timed).every(({ text }) => !/10:00/.test(text)));
  });
});

test('anywhere in anything, what is suggested replaces what stands before the cursor', () => {
  const line = fc.oneof(
    fc.constantFrom(
      'C: ',
      'S: 250-',
      'S: 250 ',
      'C: MAIL FROM:<a@example.org> RET=',
      'C: DATA',
      'S: 354 ok',
      'C: .',
      '',
    ),
    fc.constantFrom('EHLO ', '220 mail.example.org ESMTP', '334 VXNlcm5hbWU6', 'AUTH LOGIN', 'BDAT 3 LAST', '<-  250 '),
    fc.string({ unit: 'binary', maxLength: 30 }).map((text) => text.replaceAll(/[\r\n]/g, ' ')),
  );
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), fc.nat(), fc.nat(), (lines, a, b) => {
      const head = linesFrom(lines);
      const record = new TranscriptRecord(head, recognise(head) ?? recogniseAs(plain, head, false));
      const n = a % lines.length;
      const column = b % (lines[n]!.length + 1);
      for (const { at, text, label } of complete(record, n, column, 'id')) {
        assert.ok(at >= 0 && at <= column);
        assert.ok(text.includes(label) && !/[\r\n]/.test(text));
      }
      const signature = signatureHelp(record, n, column, 'id');
      for (const { label } of signature?.parts ?? []) assert.ok(signature!.label.includes(label));
    }),
    { numRuns: 500 },
  );
});

describe('signature help', () => {
  const help = (text: string) => {
    const { record, line, column } = written(text);
    const found = signatureHelp(record, line, column, 'en');
    return found && [found.label, found.parts[found.active]?.label];
  };

  test('a path, and the parameters that were offered', () => {
    const label =
      'MAIL FROM:<reverse-path> [SIZE=1*20DIGIT] [AUTH=xtext mailbox or <>] [RET=FULL / HDRS] [ENVID=xtext, up to 100]';
    assert.deepEqual(help(`${GREETED}C: MAIL $0`), [label, 'FROM:<reverse-path>']);
    assert.deepEqual(help(`${GREETED}C: MAIL FROM:<a@example.org> ret=$0`), [label, '[RET=FULL / HDRS]']);
    assert.deepEqual(help(`${GREETED}C: MAIL FROM:<a@example.org> $0`), [label, undefined]);
  });

  test('words', () => {
    assert.deepEqual(help(`${GREETED}C: AUTH $0`), [
      'AUTH SP sasl-mech [SP initial-response] *(CRLF [base64])',
      'sasl-mech',
    ]);
    assert.equal(help(`${RCPT}C: BDAT 10 $0`)?.[1], 'LAST');
    assert.equal(help(`${GREETED}C: EHLO $0`)?.[1], '( Domain / address-literal )');
  });

  test('none where no command is written', () => {
    for (const text of ['C: MAIL$0', 'C: QUIT $0', 'S: 250 $0', 'C: NOPE $0'])
      assert.equal(help(GREETED + text), undefined);
    assert.equal(help(`${DATA}C: MAIL $0`), undefined);
  });
});
