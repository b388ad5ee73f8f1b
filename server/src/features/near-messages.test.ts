/** The messages of lines, put together of what decides them: whatever the edits, the same as of the whole log read anew. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { samplesOf } from '../dialects/maillog/format';
import { logFormats } from '../dialects/maillog/formats';
import { EditableText } from '../text/editable-text';
import { edited } from './edited-log';
import type { LineMessages, LogMessages } from './folded-log';
import { LogRecord } from './log-record';
import { countOf } from './log-state';
import { storyOf } from './log-story';
import { foldedLog } from './whole-log';

const clock = { until: Date.UTC(2027, 0, 2), zone: 0 };
const END = Number.POSITIVE_INFINITY;
const formatOf = (id: string) => logFormats.find((one) => one.id === id)!;

/** A stamp, a host, the number of a process, and what it says with an id, a Message-ID, a sender and a client. */
const said = (stamps: readonly string[], frame: string, words: readonly string[]) =>
  fc
    .tuple(
      fc.constantFrom(...stamps),
      fc.constantFrom(...words),
      fc.constantFrom('mx1', 'mx1', 'mx2'),
      fc.nat(2),
      fc.nat(3),
      fc.nat(1),
      fc.nat(1),
    )
    .map(([stamp, word, host, process, id, name, client]) =>
      frame
        .replace('STAMP', stamp)
        .replace('HOST', host)
        .replace('SAID', word)
        .replaceAll('PID', String(21 + process))
        .replaceAll('ID', String(3 + id))
        .replaceAll('NAME', `${1 + name}@example.org`)
        .replaceAll('CLIENT', `pc${client}.example.net[192.0.2.6${client}]`),
    );

const SYSLOG = ['Dec 31 23:59:00', 'Dec 31 23:59:01', 'Jan  1 00:00:30', 'Jan  1 00:20:00', 'Jul  3 10:00:00'];

const POSTFIX = said(SYSLOG, 'STAMP HOST postfix/SAID', [
  'smtpd[PID]: connect from CLIENT',
  'smtpd[PID]: connect from CLIENT',
  'smtpd[PID]: disconnect from CLIENT ehlo=1 mail=1 rcpt=1 data=1 quit=1 commands=5',
  'smtpd[PID]: Anonymous TLS connection established from CLIENT: TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits)',
  'smtpd[PID]: lost connection after RCPT from CLIENT',
  'smtpd[PID]: 4F2A1B3C9ID: client=CLIENT',
  'smtpd[PID]: 4F2A1B3C9ID: client=CLIENT',
  'smtpd[PID]: NOQUEUE: reject: RCPT from CLIENT: 554 5.7.1 <bob@example.com>: Relay access denied; from=<NAME> to=<bob@example.com> proto=ESMTP helo=<pc>',
  'smtpd[PID]: NOQUEUE: hold: RCPT from CLIENT: <bob@example.com>: Recipient address triggers HOLD action; from=<NAME> to=<bob@example.com> proto=ESMTP helo=<pc>',
  'smtpd[PID]: NOQUEUE: filter: RCPT from CLIENT: <bob@example.com>: Recipient address triggers FILTER smtp:[127.0.0.1]:10025; from=<NAME> to=<bob@example.com> proto=ESMTP helo=<pc>',
  'smtpd[PID]: 4F2A1B3C9ID: reject: RCPT from CLIENT: 450 4.7.1 <carol@example.com>: Greylisted; from=<NAME> to=<carol@example.com> proto=ESMTP helo=<pc>',
  'cleanup[PID]: 4F2A1B3C9ID: message-id=<NAME>',
  'cleanup[PID]: 4F2A1B3C9ID: message-id=<NAME>',
  'qmgr[9]: 4F2A1B3C9ID: from=<NAME>, size=1234, nrcpt=1 (queue active)',
  'smtp[PID]: 4F2A1B3C9ID: to=<bob@example.com>, relay=mx.example.com[192.0.2.25]:25, delay=1, delays=0/0/0/1, dsn=2.0.0, status=sent (250 2.0.0 Ok: queued as 4F2A1B3C93)',
  'bounce[PID]: 4F2A1B3C9ID: sender non-delivery notification: 4F2A1B3C94',
  'qmgr[9]: 4F2A1B3C9ID: removed',
  'qmgr[9]: 4F2A1B3C9ID: removed',
]);
const MAILBOX = said(SYSLOG, 'STAMP HOST dovecot: lmtp(bob)<27><3kS1>: SAID', [
  'msgid=<NAME>: saved mail to INBOX',
  'msgid=<NAME>: saved mail to INBOX',
]);
const EXIM_STAMPS = ['2026-12-31 23:59:00', '2026-12-31 23:59:01', '2027-01-01 00:20:00'];
const EXIM = said(EXIM_STAMPS, 'STAMP SAID', [
  '1tABCd-00000ID-2X <= NAME H=pc [192.0.2.1] P=esmtp S=300 id=NAME',
  '1tABCd-00000ID-2X <= <> R=1tABCd-000003-2X U=Debian-exim P=local S=300',
  '1tABCd-00000ID-2X => bob@example.com R=dnslookup T=remote_smtp H=mx.example.com [192.0.2.25] C="250 Ok: queued as 4F2A1B3C93"',
  '1tABCd-00000ID-2X Completed',
  'H=pc [192.0.2.1] F=<NAME> rejected RCPT <bob@example.com>: relay not permitted',
  'H=pc [192.0.2.1] F=<NAME> rejected RCPT <carol@example.com>: Unrouteable address',
  '[PID] H=pc [192.0.2.1] F=<NAME> rejected RCPT <bob@example.com>: relay not permitted',
  '[PID] SMTP connection from [192.0.2.1]:4711 (TCP/IP connection count = 1)',
  '[PID] SMTP connection from pc [192.0.2.1]:4711 closed by QUIT',
]);
const QMAIL = said(
  ['@400000006ac87ad11dcd6514', '@400000006ac87ad21dcd6514', '@400000006ac88ad21dcd6514'],
  'STAMP SAID',
  [
    'new msg ID',
    'info msg ID: bytes 900 from <NAME> qp 77 uid 1000',
    'starting delivery PID: msg ID to remote bob@example.com',
    'starting delivery PID: msg ID to local carol@example.org',
    'delivery PID: success: 192.0.2.25_accepted_message./Remote_host_said:_250_Ok/',
    'delivery PID: deferral: Connected_to_192.0.2.25_but_greeting_failed./',
    'end msg ID',
  ],
);
const OPENSMTPD = said(SYSLOG, 'STAMP HOST smtpd[7]: SAID', [
  '5df87c9b982c84PID smtp connected address=192.0.2.1 host=mail.example.org',
  '5df87c9b982c84PID smtp message msgid=c405e39ID size=551 nrcpt=1 proto=ESMTP',
  '5df87c9b982c84PID smtp envelope evpid=c405e39IDd6bbc64f from=<NAME> to=<bob@example.com>',
  '5df87c9b982c84PID smtp disconnected reason=quit',
  '5df87c9b982c8410 mta delivery evpid=c405e39IDd6bbc64f from=<NAME> to=<bob@example.com> rcpt=<-> source="192.0.2.9" relay="mx.example.com (192.0.2.25)" delay=1s result="Ok" stat="250 Ok: queued as 9A8B7C6D5E"',
]);
const SAMPLES = fc.constantFrom(...logFormats.flatMap((format) => samplesOf(format).map(({ line }) => line)), '');

const EDIT = fc.record({
  at: fc.nat(100_000),
  whole: fc.boolean(),
  removed: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(3), fc.nat(30)),
  typed: fc.constantFrom('', 'x', '5', ' ', '\n'),
  copied: fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, fc.nat(12)),
  /** How far reading comes before the next edit. */
  read: fc.oneof({ weight: 2, arbitrary: fc.constant(END) }, fc.nat(40)),
});

const LOGS: [name: string, format: string, line: fc.Arbitrary<string>][] = [
  ['Postfix', 'postfix', fc.oneof({ weight: 8, arbitrary: POSTFIX }, MAILBOX)],
  ['Exim', 'exim', EXIM],
  ['qmail', 'qmail', QMAIL],
  ['OpenSMTPD', 'opensmtpd', OPENSMTPD],
  ['samples of all', 'postfix', SAMPLES],
  ['all in one', 'exim', fc.oneof(POSTFIX, MAILBOX, EXIM, QMAIL, OPENSMTPD, SAMPLES)],
];

function inOneGo<T>(steps: Generator<void, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The messages of the story of a line, as it is told. */
function story(log: LogMessages, line: number) {
  const message = log.messageOn(line);
  return message && storyOf(log, message);
}

/** What a line is of, and its lines. */
function told(log: LineMessages, line: number) {
  const message = log.messageOn(line);
  return { message, lines: message ? log.linesOf(message) : [] };
}

describe('the message of a line is that of the whole log', () => {
  for (const [name, format, line] of LOGS)
    test(name, () => {
      const stories = { alone: 0, whole: 0 };
      fc.assert(
        fc.property(
          fc.array(line, { minLength: 10, maxLength: 60, size: 'max' }),
          fc.array(EDIT, { maxLength: 5, size: 'max' }),
          fc.constantFrom(1, 3, 6, 128),
          fc.nat(12),
          (all, edits, block, range) => {
            let text = all.map((one) => `${one}\n`).join('');
            const lines = new EditableText(text, block);
            const log = new LogRecord(lines, formatOf(format), clock, block);
            for (const edit of edits) {
              log.readOn(edit.read);
              if (log.isRead) inOneGo(log.messagesOn(edit.at % lines.count));
              const { from, to, inserted, after } = edited(text, edit);
              log.edited(lines.edit(from, to, inserted));
              text = after;
            }
            while (!log.isRead) log.readOn(END);
            const whole = foldedLog(new EditableText(text), formatOf(format), clock);
            const fresh = new LogRecord(lines, formatOf(format), clock, block);
            while (!fresh.isRead) fresh.readOn(END);
            for (let n = 0; n <= countOf(lines); n++) {
              assert.deepEqual(told(inOneGo(log.messagesOn(n))!, n), told(whole, n), `line ${n}`);
            }
            for (let n = 0; n <= countOf(lines); n += range + 1) {
              const alone = inOneGo(log.storyOn(n))!;
              stories[alone === 'whole' ? 'whole' : 'alone']++;
              if (alone !== 'whole') assert.deepEqual(story(alone, n), story(whole, n), `the story of line ${n}`);
            }
            for (let n = 0; n < countOf(lines); n += range + 1) {
              const some = inOneGo(fresh.messagesOn(n, n + range + 1))!;
              for (let i = n; i <= n + range; i++) assert.deepEqual(told(some, i), told(whole, i), `line ${i} of ${n}`);
            }
          },
        ),
        { numRuns: 300, seed: 7 },
      );
      assert.ok(stories.alone > 10 * stories.whole);
    });
});
