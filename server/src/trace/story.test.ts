/** Which messages are one story: a log, whose story is asked for, and how it is told. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { matches } from './key';
import { messagesOf } from './messages-of';
import { type Fate, storiesOf } from './story';

const fateOf = ({ message, recipient, verdict, then, outcome }: Fate): string => {
  const here = `${recipient.address} ${verdict} at ${message.host || message.format}`;
  return then.length === 0 ? here : `${here}, then (${then.map(fateOf).join(', ')}): ${outcome}`;
};

/** `its messages | what became of each recipient | notices` */
const told = (log: string, key: string) =>
  storiesOf(messagesOf(log), (message) => matches(message, key)).map(({ messages, fates, notices }) =>
    [
      messages.map(({ id }) => id || '-').join(' '),
      fates.map(fateOf).join('; '),
      notices.map(({ id }) => id).join(' '),
    ].join(' | '),
  );

const FIRST_HOP = `Oct  3 10:00:00 mx1 postfix/smtpd[21]: 4F2A1B3C9D: client=mail.example.org[192.0.2.1]
Oct  3 10:00:00 mx1 postfix/cleanup[22]: 4F2A1B3C9D: message-id=<1@example.org>
Oct  3 10:00:00 mx1 postfix/qmgr[9]: 4F2A1B3C9D: from=<alice@example.org>, size=1234, nrcpt=1 (queue active)
Oct  3 10:00:01 mx1 postfix/smtp[31]: 4F2A1B3C9D: to=<bob@example.com>, relay=mx2.example.com[192.0.2.25]:25, delay=1, dsn=2.0.0, status=sent (250 2.0.0 Ok: queued as 9A8B7C6D5E)
Oct  3 10:00:01 mx1 postfix/qmgr[9]: 4F2A1B3C9D: removed`;

const CASES: Readonly<Record<string, { log: string; key: string; stories: readonly string[] }>> = {
  'two hops by `queued as`; the end counts': {
    log: `${FIRST_HOP}
Oct  3 10:00:01 mx2 postfix/smtpd[21]: 9A8B7C6D5E: client=mx1.example.org[192.0.2.9]
Oct  3 10:00:01 mx2 postfix/qmgr[9]: 9A8B7C6D5E: from=<alice@example.org>, size=1500, nrcpt=1 (queue active)
Oct  3 10:00:02 mx2 postfix/local[31]: 9A8B7C6D5E: to=<bob@example.com>, relay=local, delay=1, dsn=5.2.2, status=bounced (mailbox full)
Oct  3 10:00:02 mx2 postfix/qmgr[9]: 9A8B7C6D5E: removed`,
    key: 'bob@example.com',
    stories: [
      '4F2A1B3C9D 9A8B7C6D5E | bob@example.com delivered at mx1, then (bob@example.com bounced at mx2): bounced | ',
    ],
  },
  'asked for by the id of the second hop it begins at the first': {
    log: `${FIRST_HOP}
Oct  3 10:00:01 mx2 postfix/smtpd[21]: 9A8B7C6D5E: client=mx1.example.org[192.0.2.9]`,
    key: '9A8B7C6D5E',
    stories: ['4F2A1B3C9D 9A8B7C6D5E | bob@example.com delivered at mx1 | '],
  },
  'an id that was given out again hours later is none of it': {
    log: `${FIRST_HOP}
Oct  3 18:00:00 mx2 postfix/smtpd[21]: 9A8B7C6D5E: client=other.example.net[192.0.2.77]
Oct  3 18:00:00 mx2 postfix/qmgr[9]: 9A8B7C6D5E: from=<eve@example.net>, size=1500, nrcpt=1 (queue active)`,
    key: '4F2A1B3C9D',
    stories: ['4F2A1B3C9D | bob@example.com delivered at mx1 | '],
  },
  'a notice about it': {
    log: `Oct  3 10:00:00 mx1 postfix/qmgr[9]: 4F2A1B3C9D: from=<alice@example.org>, size=1234, nrcpt=1 (queue active)
Oct  3 10:00:01 mx1 postfix/smtp[31]: 4F2A1B3C9D: to=<no@example.com>, relay=mx2.example.com[192.0.2.25]:25, delay=1, dsn=5.1.1, status=bounced (host mx2.example.com[192.0.2.25] said: 550 5.1.1 User unknown (in reply to RCPT TO command))
Oct  3 10:00:01 mx1 postfix/bounce[50]: 4F2A1B3C9D: sender non-delivery notification: 6B7C8D9E0F
Oct  3 10:00:01 mx1 postfix/qmgr[9]: 6B7C8D9E0F: from=<>, size=2345, nrcpt=1 (queue active)
Oct  3 10:00:01 mx1 postfix/local[31]: 6B7C8D9E0F: to=<alice@example.org>, relay=local, delay=0, dsn=2.0.0, status=sent (delivered to mailbox)`,
    key: 'no@example.com',
    stories: ['4F2A1B3C9D 6B7C8D9E0F | no@example.com bounced at mx1 | 6B7C8D9E0F'],
  },
  'a content filter that tells no id: the same Message-ID, given back at once': {
    log: `Oct  3 10:00:00 mx1 postfix/cleanup[22]: 4F2A1B3C9D: message-id=<1@example.org>
Oct  3 10:00:00 mx1 postfix/qmgr[9]: 4F2A1B3C9D: from=<alice@example.org>, size=1234, nrcpt=1 (queue active)
Oct  3 10:00:01 mx1 postfix/smtpd[23]: 5A6B7C8D9E: client=localhost[127.0.0.1]
Oct  3 10:00:01 mx1 postfix/cleanup[22]: 5A6B7C8D9E: message-id=<1@example.org>
Oct  3 10:00:01 mx1 postfix/pipe[31]: 4F2A1B3C9D: to=<bob@example.com>, relay=filter, delay=1, dsn=2.0.0, status=sent (delivered via filter service)
Oct  3 10:00:01 mx1 postfix/qmgr[9]: 5A6B7C8D9E: from=<alice@example.org>, size=1300, nrcpt=1 (queue active)
Oct  3 10:00:02 mx1 postfix/smtp[32]: 5A6B7C8D9E: to=<bob@example.com>, relay=none, delay=1, dsn=4.4.1, status=deferred (connect to mx2.example.com[192.0.2.25]:25: Connection refused)`,
    key: 'alice@example.org',
    stories: [
      '4F2A1B3C9D 5A6B7C8D9E | bob@example.com delivered at mx1, then (bob@example.com deferred at mx1): deferred | ',
    ],
  },
  'one recipient refused beside the one that was taken': {
    log: `Oct  3 10:00:00 mx1 postfix/smtpd[21]: connect from mail.example.org[192.0.2.1]
Oct  3 10:00:00 mx1 postfix/smtpd[21]: NOQUEUE: reject: RCPT from mail.example.org[192.0.2.1]: 550 5.1.1 <no@example.com>: Recipient address rejected: User unknown; from=<alice@example.org> to=<no@example.com> proto=ESMTP helo=<mail.example.org>
Oct  3 10:00:00 mx1 postfix/smtpd[21]: 4F2A1B3C9D: client=mail.example.org[192.0.2.1]
Oct  3 10:00:00 mx1 postfix/qmgr[9]: 4F2A1B3C9D: from=<alice@example.org>, size=1234, nrcpt=1 (queue active)
Oct  3 10:00:01 mx1 postfix/local[31]: 4F2A1B3C9D: to=<bob@example.com>, relay=local, delay=1, dsn=2.0.0, status=sent (delivered to mailbox)`,
    key: '4F2A1B3C9D',
    stories: ['4F2A1B3C9D - | bob@example.com delivered at mx1; no@example.com rejected at mx1 | '],
  },
  'greylisted, then taken from the same client': {
    log: `Oct  3 10:00:00 mx1 postfix/smtpd[21]: NOQUEUE: reject: RCPT from mail.example.org[192.0.2.1]: 450 4.7.1 <bob@example.com>: Recipient address rejected: Greylisted; from=<alice@example.org> to=<bob@example.com> proto=ESMTP helo=<mail.example.org>
Oct  3 10:10:00 mx1 postfix/smtpd[24]: 4F2A1B3C9D: client=mail.example.org[192.0.2.1]
Oct  3 10:10:00 mx1 postfix/qmgr[9]: 4F2A1B3C9D: from=<alice@example.org>, size=1234, nrcpt=1 (queue active)
Oct  3 10:10:01 mx1 postfix/local[31]: 4F2A1B3C9D: to=<bob@example.com>, relay=local, delay=1, dsn=2.0.0, status=sent (delivered to mailbox)`,
    key: 'bob@example.com',
    stories: ['4F2A1B3C9D - | bob@example.com delivered at mx1 | '],
  },
  'two messages of one sender are two stories': {
    log: `Oct  3 10:00:00 mx1 postfix/qmgr[9]: 4F2A1B3C9D: from=<alice@example.org>, size=1234, nrcpt=1 (queue active)
Oct  3 10:00:00 mx1 postfix/local[31]: 4F2A1B3C9D: to=<bob@example.org>, relay=local, delay=1, dsn=2.0.0, status=sent (delivered to mailbox)
Oct  3 11:00:00 mx1 postfix/qmgr[9]: 5A6B7C8D9E: from=<alice@example.org>, size=1234, nrcpt=1 (queue active)
Oct  3 11:00:00 mx1 postfix/local[31]: 5A6B7C8D9E: to=<carol@example.org>, relay=local, delay=1, dsn=2.0.0, status=sent (delivered to mailbox)`,
    key: 'alice@example.org',
    stories: ['4F2A1B3C9D | bob@example.org delivered at mx1 | ', '5A6B7C8D9E | carol@example.org delivered at mx1 | '],
  },
  'a loop between two servers ends': {
    log: `Oct  3 10:00:00 mx1 postfix/qmgr[9]: 4F2A1B3C9D: from=<alice@example.org>, size=1234, nrcpt=1 (queue active)
Oct  3 10:00:01 mx1 postfix/smtp[31]: 4F2A1B3C9D: to=<bob@example.com>, relay=mx2[192.0.2.25]:25, delay=1, dsn=2.0.0, status=sent (250 2.0.0 Ok: queued as 9A8B7C6D5E)
Oct  3 10:00:01 mx2 postfix/qmgr[9]: 9A8B7C6D5E: from=<alice@example.org>, size=1234, nrcpt=1 (queue active)
Oct  3 10:00:02 mx2 postfix/smtp[31]: 9A8B7C6D5E: to=<bob@example.com>, relay=mx1[192.0.2.9]:25, delay=1, dsn=2.0.0, status=sent (250 2.0.0 Ok: queued as 4F2A1B3C9D)`,
    key: 'bob@example.com',
    stories: [
      '4F2A1B3C9D 9A8B7C6D5E | bob@example.com delivered at mx1, then (bob@example.com delivered at mx2): delivered | ',
    ],
  },
};

describe('a story', () => {
  for (const [title, { log, key, stories }] of Object.entries(CASES))
    test(title, () => assert.deepEqual(told(log, key), stories));
});

test('where aliases lead from many to many, a story has so many fates and no more', () => {
  const WIDE = 10;
  const id = (hop: number) => `4F2A1B3C${String(hop).padStart(2, '0')}`;
  const hop = (n: number) =>
    Array.from(
      { length: WIDE },
      (_, to) =>
        `Oct  3 10:00:${String(n).padStart(2, '0')} mx1 postfix/smtp[31]: ${id(n)}: to=<u${to}.${n}@example.org>, relay=mx2[192.0.2.25]:25, delay=1, dsn=2.0.0, status=sent (250 2.0.0 Ok: queued as ${id(n + 1)})`,
    ).join('\n');
  const log = Array.from({ length: 20 }, (_, n) => hop(n)).join('\n');
  const count = (fates: readonly Fate[]): number => fates.reduce((sum, { then }) => sum + 1 + count(then), 0);
  const [story] = storiesOf(messagesOf(log), ({ id: own }) => own === id(0));
  assert.equal(story?.messages.length, 20);
  assert.ok(count(story.fates) <= 20 * WIDE * 17, `${count(story.fates)}`);
});
