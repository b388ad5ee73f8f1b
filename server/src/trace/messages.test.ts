/** What the lines of a log come to: a log, and below it each message as it is told, in the order in which the log first names them. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isExpired, isRefused, type Message, verdictOf } from './message';
import { messagesOf } from './messages-of';

/** `ID from → address (original): verdict [its attempts]; links; lines, those of its session, and of mailboxes`. */
function told(message: Message): string {
  const { id, from, recipients, links, lines, session, saved, begun, removed, held } = message;
  const to = recipients.map((recipient) => {
    const { address, original, attempts } = recipient;
    const tried = attempts.map(({ verdict }) => verdict).join(' ');
    const verdict = `${verdictOf(message, recipient)}${isExpired(message, recipient) ? ' (expired)' : ''}`;
    return `${address}${original && ` (${original})`}: ${verdict} [${tried}]`;
  });
  const state = [
    ...(isRefused(message) ? ['refused'] : []),
    ...(begun ? [] : ['begun before']),
    ...(held ? ['held'] : []),
    ...(Number.isNaN(removed) ? [] : ['removed']),
  ];
  const parts = [
    `${id || '-'} ${from ?? '?'} → ${to.join(', ')}`,
    links.map(({ kind, id }) => `${kind} ${id}`).join(' '),
    state.join(' '),
    `lines ${lines.map(({ line }) => line).join(' ')}`,
    session.length > 0 ? `session ${session.map(({ line }) => line).join(' ')}` : '',
    saved.length > 0 ? `saved ${saved.map(({ line }) => line).join(' ')}` : '',
  ];
  return parts.filter(Boolean).join('; ');
}

const CASES: Readonly<Record<string, { log: string; messages: readonly string[] }>> = {
  'put off, then delivered; the session that it came in': {
    log: `Oct  3 10:00:00 mx1 postfix/smtpd[21]: connect from mail.example.org[192.0.2.1]
Oct  3 10:00:00 mx1 postfix/smtpd[21]: 4F2A1B3C9D: client=mail.example.org[192.0.2.1]
Oct  3 10:00:00 mx1 postfix/cleanup[22]: 4F2A1B3C9D: message-id=<1@example.org>
Oct  3 10:00:00 mx1 postfix/smtpd[21]: disconnect from mail.example.org[192.0.2.1] ehlo=1 mail=1 rcpt=1 data=1 quit=1 commands=5
Oct  3 10:00:01 mx1 postfix/qmgr[9]: 4F2A1B3C9D: from=<alice@example.org>, size=1234, nrcpt=1 (queue active)
Oct  3 10:00:34 mx1 postfix/smtp[31]: 4F2A1B3C9D: to=<bob@example.com>, relay=mx.example.com[192.0.2.25]:25, delay=34, delays=0/0/33/1, dsn=4.2.0, status=deferred (host mx.example.com[192.0.2.25] said: 450 4.2.0 Greylisted (in reply to RCPT TO command))
Oct  3 10:10:01 mx1 postfix/smtp[31]: 4F2A1B3C9D: to=<bob@example.com>, relay=mx.example.com[192.0.2.25]:25, delay=601, delays=600/0/0/1, dsn=2.0.0, status=sent (250 2.0.0 Ok: queued as 9A8B7C6D5E)
Oct  3 10:10:01 mx1 postfix/qmgr[9]: 4F2A1B3C9D: removed`,
    messages: [
      '4F2A1B3C9D alice@example.org → bob@example.com: delivered [deferred delivered]; next 9A8B7C6D5E; removed; lines 1 2 4 5 6 7; session 0 3',
    ],
  },
  'two messages of a session, each laid into a mailbox': {
    log: `Oct  3 10:00:00 mx1 postfix/smtpd[21]: connect from mail.example.org[192.0.2.1]
Oct  3 10:00:00 mx1 postfix/smtpd[21]: 4F2A1B3C9D: client=mail.example.org[192.0.2.1]
Oct  3 10:00:00 mx1 postfix/cleanup[22]: 4F2A1B3C9D: message-id=<1@example.org>
Oct  3 10:00:01 mx1 postfix/smtpd[21]: 5F2A1B3C9D: client=mail.example.org[192.0.2.1]
Oct  3 10:00:01 mx1 postfix/cleanup[22]: 5F2A1B3C9D: message-id=<2@example.org>
Oct  3 10:00:01 mx1 dovecot: lmtp(bob)<27><3kS1>: msgid=<1@example.org>: saved mail to INBOX
Oct  3 10:00:02 mx1 dovecot: lmtp(carol)<27><4kS1>: msgid=<2@example.org>: saved mail to INBOX
Oct  3 10:00:02 mx1 postfix/smtpd[21]: disconnect from mail.example.org[192.0.2.1] ehlo=1 mail=2 rcpt=2 data=2 quit=1 commands=8`,
    messages: ['4F2A1B3C9D ? → ; lines 1 2; session 0 7; saved 5', '5F2A1B3C9D ? → ; lines 3 4; session 0 7; saved 6'],
  },
  'an id that is given out again is another message, also where its removal is missing': {
    log: `Oct  3 10:00:00 mx1 postfix/pickup[40]: 4F2A1B3C9D: uid=0 from=<root>
Oct  3 10:00:01 mx1 postfix/qmgr[9]: 4F2A1B3C9D: removed
Oct  3 11:00:00 mx1 postfix/pickup[40]: 4F2A1B3C9D: uid=0 from=<cron>
Oct  3 12:00:00 mx1 postfix/pickup[40]: 4F2A1B3C9D: uid=0 from=<www>`,
    messages: ['4F2A1B3C9D root → ; removed; lines 0 1', '4F2A1B3C9D cron → ; lines 2', '4F2A1B3C9D www → ; lines 3'],
  },
  'the same id on two hosts is two messages': {
    log: `Oct  3 10:00:00 mx1 postfix/pickup[40]: 4F2A1B3C9D: uid=0 from=<root>
Oct  3 10:00:00 mx2 postfix/pickup[40]: 4F2A1B3C9D: uid=0 from=<cron>`,
    messages: ['4F2A1B3C9D root → ; lines 0', '4F2A1B3C9D cron → ; lines 1'],
  },
  'a log that begins and ends in the middle': {
    log: `Oct  3 10:00:34 mx1 postfix/smtp[31]: 4F2A1B3C9D: to=<bob@example.com>, relay=none, delay=34, dsn=4.4.1, status=deferred (connect to mx.example.com[192.0.2.25]:25: Connection refused)
Oct  3 10:00:40 mx1 postfix/pickup[40]: 5A6B7C8D9E: uid=0 from=<root>`,
    messages: [
      '4F2A1B3C9D ? → bob@example.com: deferred [deferred]; begun before; lines 0',
      '5A6B7C8D9E root → ; lines 1',
    ],
  },
  'a late line of a message that was removed': {
    log: `Oct  3 10:00:00 mx1 postfix/pickup[40]: 4F2A1B3C9D: uid=0 from=<root>
Oct  3 10:00:01 mx1 postfix/qmgr[9]: 4F2A1B3C9D: removed
Oct  3 10:00:01 mx1 postfix/local[41]: 4F2A1B3C9D: to=<bob@example.org>, relay=local, delay=1, dsn=2.0.0, status=sent (delivered to mailbox)`,
    messages: ['4F2A1B3C9D root → bob@example.org: delivered [delivered]; removed; lines 0 1 2'],
  },
  'given up as too old': {
    log: `Oct  3 10:00:00 mx1 postfix/qmgr[9]: 4F2A1B3C9D: from=<alice@example.org>, size=1234, nrcpt=1 (queue active)
Oct  3 10:00:34 mx1 postfix/smtp[31]: 4F2A1B3C9D: to=<bob@example.com>, relay=none, delay=34, dsn=4.4.1, status=deferred (connect to mx.example.com[192.0.2.25]:25: Connection refused)
Oct  8 10:00:00 mx1 postfix/qmgr[9]: 4F2A1B3C9D: from=<alice@example.org>, status=expired, returned to sender
Oct  8 10:00:00 mx1 postfix/bounce[50]: 4F2A1B3C9D: sender non-delivery notification: 6B7C8D9E0F
Oct  8 10:00:00 mx1 postfix/qmgr[9]: 4F2A1B3C9D: removed`,
    messages: [
      '4F2A1B3C9D alice@example.org → bob@example.com: bounced (expired) [deferred]; notice 6B7C8D9E0F; begun before removed; lines 0 1 2 3 4',
    ],
  },
  'an alias: the announced recipient becomes those behind it': {
    log: `Oct  3 10:00:00 mx1 postfix/qmgr[9]: 4F2A1B3C9D: from=<alice@example.org>, size=1234, nrcpt=2 (queue active)
Oct  3 10:00:01 mx1 postfix/local[31]: 4F2A1B3C9D: to=<bob@example.org>, orig_to=<team@example.org>, relay=local, delay=1, dsn=2.0.0, status=sent (delivered to mailbox)
Oct  3 10:00:01 mx1 postfix/local[31]: 4F2A1B3C9D: to=<carol@example.org>, orig_to=<team@example.org>, relay=local, delay=1, dsn=5.1.1, status=bounced (unknown user: "carol")`,
    messages: [
      '4F2A1B3C9D alice@example.org → bob@example.org (team@example.org): delivered [delivered], carol@example.org (team@example.org): bounced [bounced]; begun before; lines 0 1 2',
    ],
  },
  'refused before there was an id: by sender, in its session': {
    log: `Oct  3 10:00:00 mx1 postfix/smtpd[21]: connect from mail.example.org[192.0.2.1]
Oct  3 10:00:00 mx1 postfix/smtpd[21]: NOQUEUE: reject: RCPT from mail.example.org[192.0.2.1]: 450 4.7.1 <bob@example.com>: Recipient address rejected: Greylisted; from=<alice@example.org> to=<bob@example.com> proto=ESMTP helo=<mail.example.org>
Oct  3 10:00:00 mx1 postfix/smtpd[21]: NOQUEUE: reject: RCPT from mail.example.org[192.0.2.1]: 550 5.1.1 <no@example.com>: Recipient address rejected: User unknown; from=<alice@example.org> to=<no@example.com> proto=ESMTP helo=<mail.example.org>
Oct  3 10:00:00 mx1 postfix/smtpd[21]: disconnect from mail.example.org[192.0.2.1] ehlo=1 mail=1 rcpt=0/2 quit=1 commands=3/5`,
    messages: [
      '- alice@example.org → bob@example.com: rejected [rejected], no@example.com: rejected [rejected]; refused; lines 1 2; session 0 3',
    ],
  },
  'Exim: arrival, delivery, failure, completion': {
    log: `2026-10-03 10:00:00 1tAbCd-000000001aB-2xYz <= alice@example.org H=mail.example.org [192.0.2.1] P=esmtps S=1234 id=1@example.org for bob@example.com no@example.com
2026-10-03 10:00:01 1tAbCd-000000001aB-2xYz => bob@example.com R=dnslookup T=remote_smtp H=mx.example.com [192.0.2.25] C="250 2.0.0 Ok: queued as 9A8B7C6D5E"
2026-10-03 10:00:01 1tAbCd-000000001aB-2xYz ** no@example.com R=dnslookup T=remote_smtp H=mx.example.com [192.0.2.25]: SMTP error from remote mail server after RCPT TO:<no@example.com>: 550 5.1.1 User unknown
2026-10-03 10:00:01 1tAbCd-000000001aC-2xYz <= <> R=1tAbCd-000000001aB-2xYz U=Debian-exim P=local S=2345
2026-10-03 10:00:02 1tAbCd-000000001aB-2xYz Completed`,
    messages: [
      '1tAbCd-000000001aB-2xYz alice@example.org → bob@example.com: delivered [delivered], no@example.com: bounced [bounced]; next 9A8B7C6D5E; removed; lines 0 1 2 4',
      '1tAbCd-000000001aC-2xYz  → ; about 1tAbCd-000000001aB-2xYz; lines 3',
    ],
  },
  'OpenSMTPD: the envelopes of a message, and no word of its end': {
    log: `Oct  3 10:00:00 mx3 smtpd[7]: 5df87c9b982c840c smtp connected address=192.0.2.1 host=mail.example.org
Oct  3 10:00:00 mx3 smtpd[7]: 5df87c9b982c840c smtp message msgid=c405e39a size=551 nrcpt=1 proto=ESMTP
Oct  3 10:00:00 mx3 smtpd[7]: 5df87c9b982c840c smtp envelope evpid=c405e39ad6bbc64f from=<alice@example.org> to=<bob@example.com>
Oct  3 10:00:01 mx3 smtpd[7]: 5df87c9b982c8410 mta delivery evpid=c405e39ad6bbc64f from=<alice@example.org> to=<bob@example.com> rcpt=<-> source="192.0.2.9" relay="mx.example.com (192.0.2.25)" delay=1s result="Ok" stat="250 Ok: queued as 9A8B7C6D5E"`,
    messages: [
      'c405e39a alice@example.org → bob@example.com: delivered [delivered]; next 9A8B7C6D5E; removed; lines 1 2 3; session 0',
    ],
  },
  'qmail: a delivery is known by its own number': {
    log: `@400000006ac87ad11dcd6514 new msg 123
@400000006ac87ad11dcd6514 info msg 123: bytes 900 from <alice@example.org> qp 77 uid 1000
@400000006ac87ad11dcd6514 starting delivery 9: msg 123 to remote bob@example.com
@400000006ac87ad21dcd6514 delivery 9: success: 192.0.2.25_accepted_message./Remote_host_said:_250_Ok/
@400000006ac87ad21dcd6514 end msg 123`,
    messages: ['123 alice@example.org → bob@example.com: delivered [delivered]; removed; lines 0 1 2 3 4'],
  },
};

describe('messages are put together', () => {
  for (const [title, { log, messages }] of Object.entries(CASES))
    test(title, () => assert.deepEqual(messagesOf(log).map(told), messages));
});

test('a log of many messages that never end takes no more than they do', () => {
  const log = Array.from(
    { length: 500 },
    (_, n) =>
      `Oct  3 10:00:00 mx1 postfix/pickup[40]: ${(0x10000000 + n).toString(16).toUpperCase()}: uid=0 from=<root>`,
  );
  assert.equal(messagesOf(log.join('\n')).length, 500);
});

test('what comes late is of its message, however many others left the queue meanwhile', () => {
  const id = (n: number) => (0x10000000 + n).toString(16).toUpperCase();
  const passing = Array.from(
    { length: 100 },
    (_, n) => `Oct  3 10:00:01 mx1 postfix/pickup[40]: ${id(n)}: uid=0 from=<root>
Oct  3 10:00:01 mx1 postfix/qmgr[9]: ${id(n)}: removed`,
  );
  const log = [
    `Oct  3 10:00:00 mx1 postfix/cleanup[22]: 4F2A1B3C9D: message-id=<1@example.org>
Oct  3 10:00:01 mx1 postfix/qmgr[9]: 4F2A1B3C9D: removed`,
    ...passing,
    `Oct  3 10:00:02 mx1 postfix/local[41]: 4F2A1B3C9D: to=<bob@example.org>, relay=local, delay=1, dsn=2.0.0, status=sent (delivered to mailbox)
Oct  3 10:00:02 mx1 dovecot: lmtp(bob)<27><3kS1>: msgid=<1@example.org>: saved mail to INBOX`,
  ];
  assert.equal(
    told(messagesOf(log.join('\n'))[0]!),
    '4F2A1B3C9D ? → bob@example.org: delivered [delivered]; removed; lines 0 1 202; saved 203',
  );
});
