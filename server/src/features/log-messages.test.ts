import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { logFormats } from '../dialects/maillog/formats';
import { renderTerminal } from '../explain/render-terminal';
import { linesFrom } from '../text/lines';
import { messageAt } from './log-hover';
import { logInlayHints } from './log-inlay-hints';
import { logFolds, logOutline } from './log-outline';
import { firstPlaceOn, neighbourOn, placesOn } from './log-places';
import { storyOf } from './log-story';
import { foldedLog } from './whole-log';

const postfix = logFormats.find(({ id }) => id === 'postfix')!;
const clock = { until: Date.UTC(2026, 10, 1), zone: 0 };

const LOG = `Oct  3 10:00:00 mx1 postfix/smtpd[21]: connect from mail.example.org[192.0.2.1]
Oct  3 10:00:00 mx1 postfix/smtpd[21]: 4F2A1B3C9D: client=mail.example.org[192.0.2.1]
Oct  3 10:00:00 mx1 postfix/cleanup[22]: 4F2A1B3C9D: message-id=<1@example.org>
Oct  3 10:00:01 mx1 postfix/qmgr[9]: 4F2A1B3C9D: from=<alice@example.org>, size=1234, nrcpt=1 (queue active)
Oct  3 10:00:01 mx1 postfix/smtpd[21]: disconnect from mail.example.org[192.0.2.1] ehlo=1 mail=1 rcpt=1 data=1 quit=1 commands=5
Oct  3 10:00:34 mx1 postfix/smtp[31]: 4F2A1B3C9D: to=<bob@example.com>, relay=mx.example.com[192.0.2.25]:25, delay=34, delays=0.1/0.02/33/0.7, dsn=4.2.0, status=deferred (host mx.example.com[192.0.2.25] said: 450 4.2.0 Greylisted (in reply to RCPT TO command))
Oct  3 10:05:00 mx1 postfix/pickup[40]: 5A6B7C8D9E: uid=1000 from=<root>
Oct  3 10:10:01 mx1 postfix/smtp[31]: 4F2A1B3C9D: to=<bob@example.com>, relay=mx.example.com[192.0.2.25]:25, delay=601, delays=600/0.02/0.1/0.7, dsn=2.0.0, status=sent (250 2.0.0 Ok: queued as 9A8B7C6D5E)
Oct  3 10:10:01 mx1 postfix/qmgr[9]: 4F2A1B3C9D: removed`.split('\n');

const read = (lines: readonly string[]) => foldedLog(linesFrom(lines), postfix, clock);

describe('ways through a message', () => {
  const record = read(LOG);

  test('its lines, the first one, the next and the one before, around the end', () => {
    assert.deepEqual(
      placesOn(record, 5).map(({ line }) => line),
      [0, 1, 2, 3, 4, 5, 7, 8],
    );
    assert.equal(firstPlaceOn(record, 8)?.line, 0);
    assert.deepEqual(
      [5, 8].map((line) => neighbourOn(record, line, 1)?.line),
      [7, 0],
    );
    assert.deepEqual(
      [7, 0].map((line) => neighbourOn(record, line, -1)?.line),
      [5, 8],
    );
    const place = placesOn(record, 5)[1]!;
    assert.equal(LOG[place.line]!.slice(place.at, place.end), '4F2A1B3C9D');
  });

  test('outline and folds', () => {
    assert.deepEqual(
      logOutline(record).map(({ name, detail, start }) => [name, detail, start]),
      [
        ['4F2A1B3C9D alice@example.org → bob@example.com', 'delivered', 0],
        ['5A6B7C8D9E root', '', 6],
      ],
    );
    assert.deepEqual(logFolds(record, LOG.length), [
      { start: 0, end: 5 },
      { start: 7, end: 8 },
    ]);
  });

  test('many messages are outlined in groups', () => {
    const many = Array.from({ length: 250 }, (_, n) =>
      LOG[6]!.replace('5A6B7C8D9E', `5A6B7C8D${(n + 16).toString(16).toUpperCase()}AA`),
    );
    assert.deepEqual(
      logOutline(read(many)).map(({ name, start, end, children }) => [name, start, end, children.length]),
      [
        ['#1 – #100', 0, 99, 100],
        ['#101 – #200', 100, 199, 100],
        ['#201 – #250', 200, 249, 50],
      ],
    );
  });
});

describe('a hover on a queue id', () => {
  const card = (line: number, word: string, lines = LOG) => {
    const found = messageAt(read(lines), line, lines[line]!.indexOf(word), postfix, 'en');
    return found && renderTerminal(found.card, { color: false, width: Number.POSITIVE_INFINITY });
  };

  test('tells the story in short', () => {
    assert.equal(
      card(7, '4F2A'),
      `4F2A1B3C9D · delivered · mx1

Story
  - From alice@example.org, by mail.example.org[192.0.2.1]
  - To bob@example.com: delivered (2 attempts), mx.example.com[192.0.2.25]:25
  - 8 lines in this log; left the queue after 10 min 1 s`,
    );
  });

  test('says where the log ends before the story, and why it waits', () => {
    const story = card(5, '4F2A', LOG.slice(0, 6))!;
    assert.match(
      story,
      /deferred, mx\.example\.com\[192\.0\.2\.25\]:25: host mx\.example\.com\[192\.0\.2\.25\] said: 450 4\.2\.0 Greylisted/,
    );
    assert.match(story, /still in the queue where the log ends/);
  });

  test('nothing else has such a card', () => assert.equal(card(7, 'relay'), undefined));
});

test('the story of a message holds what it is linked with, and nothing else', () => {
  const lines = [
    ...LOG,
    'Oct  3 10:10:01 mx2 postfix/smtpd[5]: 9A8B7C6D5E: client=mx1.example.org[192.0.2.9]',
    'Oct  3 10:10:01 mx2 postfix/cleanup[6]: 9A8B7C6D5E: message-id=<1@example.org>',
    'Oct  3 10:10:02 mx2 postfix/local[7]: 9A8B7C6D5E: to=<bob@example.com>, relay=local, delay=1, delays=1/0/0/0, dsn=2.0.0, status=sent (delivered to mailbox)',
  ];
  const record = read(lines);
  const story = storyOf(record, record.messageOn(1)!);
  assert.deepEqual(
    story?.messages.map(({ id }) => id),
    ['4F2A1B3C9D', '9A8B7C6D5E'],
  );
  assert.equal(story?.fates[0]?.outcome, 'delivered');
});

describe('inlay hints', () => {
  const hints = (from: number, to: number, verdicts = true) =>
    logInlayHints(read(LOG), from, to, { format: postfix, clock, verdicts }, 'en').map(({ line, at, label }) => [
      line,
      LOG[line]!.slice(Math.max(0, at - 8), at),
      label,
    ]);

  test('tell the verdict on the first line, waits, and the names of codes without words', () => {
    assert.deepEqual(hints(0, LOG.length), [
      [0, '192.0.2.1]'.slice(-8), 'delivered · 10 min 1 s'],
      [3, '10:00:01', '+1 s'],
      [5, '10:00:34', '+33 s'],
      [6, 'om=<root>'.slice(-8), 'in the queue'],
      [7, '10:10:01', '+9 min 27 s'],
    ]);
  });

  test('name a code that nobody explains', () => {
    const line = LOG[5]!
      .replace('4.2.0', '4.4.1')
      .replace(/\(host .*\)$/, '(connect to mx.example.com[192.0.2.25]:25: Connection refused)');
    const options = { format: postfix, clock, verdicts: false };
    assert.deepEqual(
      logInlayHints(read([line]), 0, 1, options, 'en').map(({ at, label }) => [line.slice(at - 5, at), label]),
      [['4.4.1', 'No answer from host']],
    );
  });

  test('are those of the range alone, and leave verdicts to lenses', () => {
    assert.deepEqual(hints(0, 4, false), [[3, '10:00:01', '+1 s']]);
    assert.deepEqual(hints(9, 99), []);
  });
});
