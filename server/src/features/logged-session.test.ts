import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { samplesOf } from '../dialects/maillog/format';
import { haraka } from '../dialects/maillog/haraka';
import { recogniseLog } from '../dialects/maillog/recognise';
import { zeek } from '../dialects/maillog/zeek';
import { storyLadder } from '../explain/story-ladder';
import { linesFrom } from '../text/lines';
import { storyOf } from './log-story';
import { loggedSession } from './logged-session';
import { foldedLog } from './whole-log';

const sample = (name: string) =>
  readFileSync(join(REPOSITORY, 'samples', name), 'utf8')
    .trimEnd()
    .split('\n');
const PLAIN = sample('logs/short/mail.log');
const log = recogniseLog(linesFrom(PLAIN))!;

/** One after the other from each, as programs write that run side by side. */
function interleaved(one: readonly string[], other: readonly string[]): string[] {
  return Array.from({ length: Math.max(one.length, other.length) }, (_, n) => [other[n], one[n]])
    .flat()
    .filter((line) => line !== undefined);
}

describe('a session that a program logged', () => {
  for (const [name, said] of [
    ['postfix-v-recipient-refused.smtp', ['220 ', 'EHLO ', 'MAIL FROM:', 'RCPT TO:', '550 5.1.1', 'QUIT']],
    ['postfix-smtp-v-exim-recipient-refused.smtp', ['220 ', 'EHLO ', 'MAIL FROM:', 'RCPT TO:', '550 ', 'QUIT']],
  ] as const)
    test(`is found amid the lines of others: ${name}`, () => {
      const session = sample(name);
      const text = interleaved(session, PLAIN);
      const line = text.findIndex((one) => /RCPT TO/.test(one) && session.includes(one));
      const ladder = loggedSession(linesFrom(text), line, log, 'en');
      assert.ok(ladder);
      for (const word of said)
        assert.ok(
          ladder.rungs.some(({ text }) => text.startsWith(word)),
          word,
        );
      for (const { line, text: told, time } of ladder.rungs) {
        assert.ok(session.includes(text[line]!), text[line]);
        assert.ok(text[line]!.includes(told) && time && text[line]!.includes(time), told);
      }
    });

  for (const form of ['haraka', 'haraka-logfmt', 'haraka-json'])
    test(`is found by the id of its connection: ${form}`, () => {
      const session = sample(`${form}-recipient-refused.smtp`);
      const others = samplesOf(haraka).map(({ line }) => line);
      const text = interleaved(session, others);
      const line = text.findIndex((one) => one.includes('RCPT TO'));
      const ladder = loggedSession(linesFrom(text), line, haraka, 'en');
      assert.ok(ladder);
      assert.ok(ladder.rungs.some(({ text }) => text.startsWith('550 ')));
      for (const { line } of ladder.rungs) assert.ok(session.includes(text[line]!), text[line]);
    });

  test('is a row of what Zeek saw', () => {
    const lines = samplesOf(zeek).map(({ line }) => line);
    const row = lines.findIndex((line) => line.includes('alice@example.org'));
    const ladder = loggedSession(linesFrom(lines), row, zeek, 'en');
    assert.deepEqual(ladder?.rails, ['192.0.2.1', '192.0.2.25']);
    assert.deepEqual(
      ladder.rungs.map(({ from, text, time }) => [from, text, time]),
      [
        [0, 'EHLO mail.example.org', '10:00:00'],
        [0, 'MAIL FROM:<alice@example.org>', '10:00:00'],
        [0, 'RCPT TO:<bob@example.com>', '10:00:00'],
        [1, '250 2.0.0 OK', '10:00:00'],
      ],
    );
    assert.equal(loggedSession(linesFrom(lines), 0, zeek, 'en'), undefined);
  });

  test('is none where the log has only what came of it', () => {
    for (const [n] of PLAIN.entries()) assert.equal(loggedSession(linesFrom(PLAIN), n, log, 'en'), undefined, PLAIN[n]);
  });
});

test('the way of a message is a ladder from its client to where it was to go', () => {
  const record = foldedLog(linesFrom(PLAIN), log, { until: Date.UTC(2026, 11, 1), zone: 0 });
  const message = record.messages.find(({ id }) => id === 'AC3941440')!;
  const { rails, rungs } = storyLadder(storyOf(record, message)!);
  assert.deepEqual(rails.slice(0, 3), ['app.example.org', 'mx1', 'mail.example.net']);
  assert.deepEqual(
    rungs.slice(0, 3).map(({ from, to, text, line, time }) => [from, to, text, line + 1, time]),
    [
      [0, 1, 'MAIL FROM:<heidi@example.org>', 23, '08:21:06'],
      [1, 2, 'RCPT TO:<nobody@example.net>', 28, '08:21:06'],
      [2, 1, '550 5.1.1 User unknown (in reply to RCPT TO command)', 28, '08:21:06'],
    ],
  );
  assert.deepEqual(rungs.map((rung) => rung.class).filter(Boolean), ['5', '2']);
});
