import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { logFormats } from '../dialects/maillog/formats';
import { foldedLog, WholeLog } from './whole-log';

const postfix = logFormats.find(({ id }) => id === 'postfix')!;
const clock = { until: Date.UTC(2026, 10, 1), zone: 0 };
const END = Number.POSITIVE_INFINITY;

const LOG = `Oct  3 10:00:00 mx1 postfix/smtpd[21]: connect from mail.example.org[192.0.2.1]
Oct  3 10:00:00 mx1 postfix/smtpd[21]: 4F2A1B3C9D: client=mail.example.org[192.0.2.1]
Oct  3 10:00:00 mx1 postfix/cleanup[22]: 4F2A1B3C9D: message-id=<1@example.org>
Oct  3 10:00:01 mx1 postfix/qmgr[9]: 4F2A1B3C9D: from=<alice@example.org>, size=1234, nrcpt=1 (queue active)
Oct  3 10:00:01 mx1 postfix/smtpd[21]: disconnect from mail.example.org[192.0.2.1] ehlo=1 mail=1 rcpt=1 data=1 quit=1 commands=5
Oct  3 10:05:00 mx1 postfix/pickup[40]: 5A6B7C8D9E: uid=1000 from=<root>
Oct  3 10:10:01 mx1 postfix/qmgr[9]: 4F2A1B3C9D: removed`.split('\n');

/** Of lines that may be changed. */
function wholeOf(lines: readonly string[]): WholeLog {
  const live = {
    get count() {
      return lines.length;
    },
    at: (n: number) => lines[n] ?? '',
  };
  return new WholeLog(live, postfix, clock);
}

describe('a whole log', () => {
  test('knows the message of each line, that of its session too', () => {
    const log = foldedLog({ count: LOG.length, at: (n) => LOG[n]! }, postfix, clock);
    assert.deepEqual(
      LOG.map((_, n) => log.messageOn(n)?.id[0]),
      ['4', '4', '4', '4', '4', '5', '4'],
    );
  });

  test('is read in slices, and tells what it has read', () => {
    const log = wholeOf(LOG);
    log.readOn(3);
    assert.deepEqual(
      [log.complete, log.folded.messageOn(1)?.id, log.folded.messageOn(5)],
      [false, '4F2A1B3C9D', undefined],
    );
    log.readOn(END);
    assert.ok(log.complete);
  });

  test('goes on where it grows, and begins anew where a line was changed', () => {
    const lines = [...LOG.slice(0, 4), ''];
    const log = wholeOf(lines);
    log.readOn(END);
    assert.ok(log.complete);
    const message = log.folded.messageOn(1);
    lines.splice(4, 1, ...LOG.slice(4), '');
    log.edited(4);
    assert.ok(!log.complete);
    log.readOn(END);
    assert.equal(log.folded.messageOn(6), message);
    log.edited(2);
    assert.deepEqual(log.folded.messages, []);
  });

  test('after any edits equals a fresh one', () => {
    const edits = fc.array(fc.tuple(fc.nat(12), fc.nat(3), fc.subarray(LOG)), { maxLength: 5 });
    fc.assert(
      fc.property(edits, (all) => {
        const lines = [...LOG];
        const log = wholeOf(lines);
        for (const [at, count, inserted] of all) {
          log.readOn(7);
          const from = Math.min(at, lines.length);
          lines.splice(from, count, ...inserted);
          log.edited(from);
        }
        log.readOn(END);
        const fresh = wholeOf(lines);
        fresh.readOn(END);
        assert.deepEqual(log.folded.messages, fresh.folded.messages);
      }),
      { numRuns: 40 },
    );
  });
});
