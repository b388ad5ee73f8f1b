import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { logFormats } from '../dialects/maillog/formats';
import { linesFrom } from '../text/lines';
import { reportOn } from './log-report';
import { mailEntries, mailGroups, PORTION } from './mail-view';
import { foldedLog } from './whole-log';

const postfix = logFormats.find(({ id }) => id === 'postfix')!;
const clock = { until: Date.UTC(2026, 10, 1), zone: 0 };

const message = (id: string, to: string, status: string, said: string) =>
  [
    `Oct  3 10:00:00 mx1 postfix/pickup[1]: ${id}: uid=1 from=<alice@example.org>`,
    `Oct  3 10:00:01 mx1 postfix/smtp[2]: ${id}: to=<${to}>, relay=mx.example.com[192.0.2.25]:25, delay=1, delays=0/0/0/1, dsn=${said.slice(4, 9)}, status=${status} (${said})`,
  ] as const;

const LINES = [
  ...message('4F2A1B3C9D', 'bob@example.com', 'sent', '250 2.0.0 Ok'),
  ...message('5F2A1B3C9D', 'Carol@example.com', 'bounced', '550 5.1.1 No such user'),
  ...message('6F2A1B3C9D', 'carol@example.com', 'deferred', '450 4.2.0 Greylisted'),
  ...message('7F2A1B3C9D', 'bob@example.com', 'sent', '250 2.0.0 Ok'),
];

const recordOf = (lines: readonly string[]) => foldedLog(linesFrom(lines), postfix, clock);

describe('messages in groups', () => {
  const record = recordOf(LINES);
  const groups = (by: Parameters<typeof mailGroups>[1], search = '') =>
    mailGroups(record, by, search, 'en').map(({ label, count }) => [label, count]);

  test('by verdict, what needs a look first', () => {
    assert.deepEqual(groups('verdict'), [
      ['bounced', 1],
      ['deferred', 1],
      ['delivered', 2],
    ]);
  });

  test('by anything else, the largest first; addresses in any case are one', () => {
    assert.deepEqual(groups('sender'), [['alice@example.org', 4]]);
    assert.deepEqual(groups('recipient'), [
      ['bob@example.com', 2],
      ['carol@example.com', 2],
    ]);
    assert.deepEqual(groups('relay'), [['mx.example.com', 4]]);
    assert.deepEqual(groups('reason'), [
      ['(none)', 2],
      ['450 4.2.0', 1],
      ['550 5.1.1', 1],
    ]);
  });

  test('are searched by words of anything that they say', () => {
    assert.deepEqual(groups('verdict', 'CAROL greylisted'), [['deferred', 1]]);
    assert.deepEqual(groups('verdict', 'nobody'), []);
  });

  test('each leads to its first line', () => {
    const entries = mailEntries(record, 'recipient', 'carol@example.com', '', 0, 'id');
    assert.deepEqual(
      entries.map(({ line, name, detail, verdict }) => [line, name, detail, verdict]),
      [
        [2, '5F2A1B3C9D alice@example.org → Carol@example.com', 'dikembalikan', 'bounced'],
        [4, '6F2A1B3C9D alice@example.org → carol@example.com', 'ditunda', 'deferred'],
      ],
    );
  });

  test('however many there are, an answer is bounded', () => {
    const many = Array.from({ length: 250 }, (_, n) =>
      message(`A${(n + 256).toString(16).toUpperCase()}1B3C9D`, `user${n}@example.com`, 'sent', '250 2.0.0 Ok'),
    );
    const large = recordOf(many.flat());
    assert.equal(mailGroups(large, 'recipient', '', 'en').length, 200);
    assert.equal(mailEntries(large, 'verdict', 'delivered', '', 0, 'en').length, PORTION);
    assert.equal(mailEntries(large, 'verdict', 'delivered', '', 200, 'en').length, 50);
  });
});

test('the report counts the lines of the document, in slices', () => {
  const counting = reportOn(linesFrom([...LINES, '']), postfix, clock, 3);
  let steps = 0;
  for (;;) {
    const { done, value } = counting.next();
    if (!done) steps++;
    else {
      assert.equal(steps, 3);
      assert.deepEqual([value.lines, value.understood, value.deliveries.sent, value.deliveries.bounced], [8, 8, 2, 1]);
      return;
    }
  }
});
