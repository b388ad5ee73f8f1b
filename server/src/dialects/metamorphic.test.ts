/** One session, rendered as each tool would print it, is the same session: the same events, findings and outline. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { outline } from '../features/outline';
import { TranscriptRecord } from '../features/record';
import { lint } from '../lint/check';
import { linesFrom, linesOf } from '../text/lines';
import { PRINTERS, type Print, type Turn } from './printers';
import { readAll, Transcript } from './reader';
import { recognise } from './recognise';
import { dialects } from './transcript';
import type { Voice } from './voice';

const HEAD: readonly Turn[] = [
  ['S', '220 mail.example.org ESMTP'],
  ['C', 'EHLO client.example.org'],
  ['S', '250-mail.example.org'],
  ['S', '250 SIZE 100000'],
  ['C', 'MAIL FROM:<alice@example.org>'],
  ['S', '250 2.1.0 Ok'],
  ['C', 'RCPT TO:<bob@example.org>'],
  ['S', '250 2.1.5 Ok'],
  ['C', 'RCPT TO:<nobody@example.org>'],
  ['S', '550 5.1.1 no such user'],
  ['C', 'DATA'],
  ['S', '354 go ahead'],
  ['C', 'Subject: list'],
  ['C', ''],
  ['C', '250 apples'],
];
const QUIT: readonly Turn[] = [
  ['C', 'QUIT'],
  ['S', '221 2.0.0 bye'],
];

const SESSIONS: Readonly<Record<string, readonly Turn[]>> = {
  'an ordinary one': [...HEAD, ['C', '..profile'], ['C', '.'], ['S', '250 2.0.0 queued'], ...QUIT],
  'one that was cut off': [
    ...HEAD,
    ['C', '.'],
    ['S', '250 2.0.0 queued'],
    ['C', 'pears'],
    ['S', '500 5.5.2 what?'],
    ['C', 'plums'],
    ['S', '500 5.5.2 what?'],
    ['C', '.'],
    ['S', '500 5.5.2 what?'],
    ...QUIT,
  ],
  'one with a period that was not doubled': [
    ...HEAD,
    ['C', '..hidden'],
    ['C', '.profile'],
    ['C', '.'],
    ['S', '250 2.0.0 queued'],
    ...QUIT,
  ],
};

/** Dialects that do not show a session line by line, and why; their own samples and recordings test them. */
const OTHERS: Readonly<Record<string, string>> = {
  'curl-testcase': 'commands and message stand apart',
  openssl: 'is unmarked behind its noise',
  'chasquid-cmy': 'tells by a line of its own whom it plays',
  'exim-debug': 'does not show the message',
  'postfix-v': 'does not show the message',
  'exchange-protocol': 'folds replies and does not show the message',
  'iis-smtp': 'shows verbs and codes of a server in columns',
  hmailserver: 'does not show the message',
  emailjs: 'shows replies as JSON',
  lettre: 'shows the message as one string',
  swiftmailer: 'marks commands and replies, not the message',
  pieces: 'marks the first line of a piece',
  mdaemon: 'does not show the message',
  javamail: 'is unmarked between its notes',
  'curl-trace': 'tells the side on a line of its own',
  'dotnet-trace': 'dumps octets in rows of 16',
  'tshark-follow': 'is unmarked between the lengths of what was said',
  'exim-bh': 'is unmarked between its notes',
};

function seen(session: readonly Turn[], print: Print) {
  const printed = session.map(([side, text]) => print(side, text));
  const lines = linesOf(printed.join('\n'));
  const recognition = recognise(lines);
  assert.ok(recognition);
  const transcript = new Transcript(lines, recognition);
  const readings = [...readAll(transcript)].map(({ reading }) => reading);
  return {
    dialect: recognition.dialect.id,
    events: readings.map(({ class: kind, session, reply, commands, answers, data, period }) => ({
      kind,
      session,
      code: reply?.code,
      more: reply?.more,
      enhanced: reply?.enhanced?.code,
      verbs: commands?.map(({ verb }) => verb),
      answers,
      data,
      meant: period?.meant,
    })),
    outline: outlineOf(printed, recognition),
    findings: lint(transcript).map(({ rule, severity, line, message }) => ({ rule, severity, line, message })),
  };
}

function outlineOf(lines: readonly string[], voice: Voice) {
  const record = new TranscriptRecord(linesFrom(lines), voice);
  record.readOn(Number.POSITIVE_INFINITY);
  return outline(record.landmarks(), record.count);
}

describe('one session in every dialect', () => {
  for (const [name, session] of Object.entries(SESSIONS)) {
    const expected = seen(session, PRINTERS['rfc-cs']!);
    for (const [id, print] of Object.entries(PRINTERS)) {
      test(`${name}, of ${id}`, () => {
        const { dialect, events, findings, outline } = seen(session, print);
        assert.equal(dialect, id);
        assert.deepEqual(events, expected.events);
        assert.deepEqual(findings, expected.findings);
        assert.deepEqual(outline, expected.outline);
      });
    }
  }

  test('every dialect is printed here, or says why not', () => {
    const known = [...Object.keys(PRINTERS), ...Object.keys(OTHERS)];
    assert.deepEqual(
      dialects.map(({ id }) => id).filter((id) => !known.includes(id)),
      [],
    );
  });
});
