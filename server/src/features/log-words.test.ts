import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { samplesOf } from '../dialects/maillog/format';
import { logFormats } from '../dialects/maillog/formats';
import { renderTerminal } from '../explain/render-terminal';
import { logVocabularies } from '../knowledge/log-words';
import type { Locale } from '../text/locale';
import { hoverOnLog } from './log-hover';

const formatOf = (id: string) => logFormats.find((format) => format.id === id)!;
const plain = { color: false, width: Number.POSITIVE_INFINITY };

/** The card at `«…»`, which must cover just that stretch. */
function cardAt(format: string, marked: string, locale: Locale = 'en'): string {
  const at = marked.indexOf('«');
  const end = marked.indexOf('»') - 1;
  const found = hoverOnLog(marked.replaceAll(/[«»]/g, ''), at, formatOf(format), locale, 'short');
  assert.ok(found, marked);
  assert.deepEqual([found.at, found.end], [at, end], marked);
  return renderTerminal(found.card, plain);
}

const DELIVERY =
  'Oct  3 10:00:00 mx1 postfix/smtp[31]: 4F2A1B3C9D: to=<bob@example.com>, orig_to=<info@example.org>, relay=mx.example.com[192.0.2.25]:25, conn_use=2, delay=34, delays=0.1/0.02/33/0.7, dsn=4.2.0, status=deferred (host mx.example.com[192.0.2.25] said: 450 4.2.0 Greylisted (in reply to RCPT TO command))';
const ARRIVAL =
  '2026-10-03 10:00:00 1tAbCd-000000001aB-2xYz <= alice@example.org H=mail.example.org (helo.example.org) [192.0.2.1] P=esmtps X=TLS1.3:TLS_AES_256_GCM_SHA384:256 CV=no S=1234 id=1@example.org T="Lunch" R=1tAbCd-000000001aC-2xYz';
const DELIVERED =
  '2026-10-03 10:00:00 1tAbCd-000000001aB-2xYz => bob@example.com R=dnslookup T=remote_smtp H=mx.example.com [192.0.2.25] C="250 2.0.0 Ok: queued as 9A8B7C6D5E" QT=2s DT=1s';

const AMAVIS =
  'Oct  3 10:00:00 mx1 amavis[70]: (00070-01) Passed CLEAN {RelayedOutbound}, [192.0.2.1] <alice@example.org> -> <bob@example.com>, Queue-ID: 4F2A1B3C9D, mail_id: aBcDeF, Hits: -1.9, size: 900, queued_as: 5A6B7C8D9E, 210 ms';
const RSPAMD =
  'Oct  3 10:00:00 mx1 rspamd[71]: <a1b2c3>; task; rspamd_task_write_log: id: <1@example.org>, qid: <4F2A1B3C9D>, ip: 192.0.2.1, from: <alice@example.org>, (default: F (no action): [1.20/15.00] [R_SPF_ALLOW(-0.20){+ip4:192.0.2.1;}]), len: 900, time: 120.1ms, dns req: 12';

/** The same line with a mark around a piece of it. */
const mark = (line: string, piece: string) => {
  assert.ok(line.includes(piece), piece);
  return line.replace(piece, () => `«${piece}»`);
};

describe('the card of a field or word', () => {
  for (const [format, line, piece, title] of [
    ['postfix', DELIVERY, 'orig_to=<info@example.org>', 'orig_to · Recipient before aliases · Postfix, mail log'],
    ['postfix', DELIVERY, 'conn_use=2', 'conn_use · Use of the connection · Postfix, mail log'],
    ['postfix', DELIVERY, 'delay=34', 'delay · Total delay · Postfix, mail log'],
    ['postfix', DELIVERY, 'delays=0.1/0.02/33/0.7', 'delays · Where the time went · Postfix, mail log'],
    ['postfix', DELIVERY, 'dsn=4.2.0', 'dsn · Enhanced status code · Postfix, mail log'],
    ['postfix', DELIVERY, 'status=deferred', 'status · Result of this attempt · Postfix, mail log'],
    ['postfix', DELIVERY, 'in reply to', 'in reply to · Which command was answered · Postfix, mail log'],
    ['postfix', DELIVERY, 'postfix/smtp', 'smtp · Sends mail · Postfix, mail log'],
    ['exim', ARRIVAL, '<=', '<= · Arrival · Exim, mail log'],
    ['exim', ARRIVAL, 'P=esmtps', 'P · Protocol · Exim, mail log'],
    ['exim', ARRIVAL, 'CV=no', 'CV · Certificate verified · Exim, mail log'],
    ['exim', ARRIVAL, 'T="Lunch"', 'T · Subject · Exim, mail log'],
    ['exim', ARRIVAL, 'R=1tAbCd-000000001aC-2xYz', 'R · The message it is about · Exim, mail log'],
    ['exim', DELIVERED, '=>', '=> · Delivered · Exim, mail log'],
    ['exim', DELIVERED, 'R=dnslookup', 'R · Router · Exim, mail log'],
    ['exim', DELIVERED, 'T=remote_smtp', 'T · Transport · Exim, mail log'],
    ['exim', DELIVERED, 'QT=2s', 'QT · Time in the queue · Exim, mail log'],
    ['exim', '2026-10-03 10:00:00 1tAbCd-000000001aB-2xYz Completed', 'Completed', 'Completed · Done · Exim, mail log'],
    [
      'postfix',
      'Oct  3 10:00:00 mx1 postfix/postscreen[20]: PASS NEW [192.0.2.1]:4984',
      'PASS NEW',
      'PASS NEW · Passed all tests · Postfix, mail log',
    ],
    [
      'postfix',
      'Oct  3 10:00:00 mx1 postfix/smtpd[21]: disconnect from mail.example.org[192.0.2.1] ehlo=1 rcpt=0/1 commands=1/2',
      'rcpt=0/1',
      'rcpt · RCPT in this session · Postfix, mail log',
    ],
    [
      'postfix',
      'Oct  3 10:00:00 mx1 postfix/qmgr[9]: 4F2A1B3C9D: removed',
      'removed',
      'removed · Left the queue · Postfix, mail log',
    ],
    [
      'sendmail',
      'Oct  3 10:00:00 mx1 sm-mta[11]: 69A3x0Qw000011: to=<bob@example.com>, delay=00:00:03, xdelay=00:00:01, mailer=esmtp, dsn=5.1.1, stat=User unknown',
      'xdelay=00:00:01',
      'xdelay · This attempt · Sendmail, mail log',
    ],
    [
      'opensmtpd',
      'Oct  3 10:00:00 mx1 smtpd[7]: 5df87c9b982c840c mta delivery evpid=c405e39ad6bbc64f from=<alice@example.org> to=<bob@example.com> rcpt=<-> delay=2s result="TempFail" stat="451 4.7.1 Try again"',
      'result="TempFail"',
      'result · Result · OpenSMTPD, mail log',
    ],
    [
      'dovecot',
      'Oct  3 10:00:00 mx1 dovecot: imap-login: Login: user=<bob@example.org>, method=PLAIN, rip=192.0.2.1, lip=192.0.2.9, mpid=5002, TLS',
      'mpid=5002',
      'mpid · Process · Dovecot, mail log',
    ],
    ['amavis', AMAVIS, 'Passed CLEAN', 'Passed CLEAN · Let through · amavis, mail log'],
    ['amavis', AMAVIS, 'Hits: -1.9', 'Hits · Spam score · amavis, mail log'],
    ['amavis', AMAVIS, 'queued_as: 5A6B7C8D9E', 'queued_as · Id afterwards · amavis, mail log'],
    ['rspamd', RSPAMD, 'no action', 'no action · Let through · rspamd, mail log'],
    ['rspamd', RSPAMD, 'qid: <4F2A1B3C9D>', 'qid · Id at the mail server · rspamd, mail log'],
    ['rspamd', RSPAMD, 'dns req: 12', 'dns req · Questions to DNS · rspamd, mail log'],
    [
      'opendkim',
      'Oct  3 10:00:00 mx1 opendkim[73]: 4F2A1B3C9D: DKIM-Signature field added (s=mail, d=example.org)',
      's=mail',
      's · Selector · OpenDKIM, mail log',
    ],
    [
      'opendmarc',
      'Oct  3 10:00:00 mx1 opendmarc[74]: 4F2A1B3C9D: example.org fail',
      'fail',
      'fail · DMARC failed · OpenDMARC, mail log',
    ],
    [
      'postgrey',
      'Oct  3 10:00:00 mx1 postgrey[75]: action=pass, reason=triplet found, delay=301, client_address=192.0.2.1',
      'reason=triplet found',
      'reason · Why · postgrey, mail log',
    ],
    [
      'policyd-spf',
      'Oct  3 10:00:00 mx1 policyd-spf[76]: prepend Received-SPF: Softfail (mailfrom) identity=mailfrom; client-ip=192.0.2.1',
      'identity=mailfrom',
      'identity · Whose domain · policyd-spf, mail log',
    ],
    [
      'courier',
      'Oct  3 10:00:00 mx1 courierd: started,id=0000000000041A5F.5C3D1B2A.00000F11,from=<alice@example.org>,module=esmtp,host=example.com',
      'module=esmtp',
      'module · How it goes on · Courier, mail log',
    ],
    [
      'haraka',
      '2026-10-03T10:00:00.000Z [NOTICE] [14C4A150-54AB-48EB-8F31-02C1CB3E78A6.1.1] [outbound] delivered file=1_2 domain="example.com" response="250 2.0.0 Ok" delay=1.2 fails=0',
      'fails=0',
      'fails · Attempts that failed · Haraka, mail log',
    ],
    [
      'exchange',
      '2026-10-03T10:00:01.463Z,192.0.2.9,mx1,192.0.2.25,mx.example.com,,Out,SMTP,SEND,7091,<1@example.org>,0b70,bob@example.com,250 2.1.5 Ok,900,1,,,Hello,alice@example.org,alice@example.org',
      'SEND',
      'event-id · What happened · Exchange, mail log',
    ],
    [
      'kumomta',
      '{"type":"TransientFailure","id":"f68462cf36ca11ee99f450ebf67f93bd","sender":"alice@example.org","recipient":"bob@example.com","size":518}',
      'type":"TransientFailure"',
      'type · What happened · KumoMTA, mail log',
    ],
  ] as const)
    test(`${format}: ${piece}`, () => assert.equal(cardAt(format, mark(line, piece)).split('\n')[0], title));

  test('delays tells which stage took the time', () => {
    const card = cardAt('postfix', mark(DELIVERY, 'delays=0.1/0.02/33/0.7'));
    assert.match(card, /Most of the time went here: Setting up the connection \(33 s\)\. Slow DNS/);
    assert.match(card, /Sending +0\.7/);
  });

  test('delays of less than a second raise no question', () => {
    const quick = DELIVERY.replace('/33/', '/0.3/');
    assert.match(cardAt('postfix', mark(quick, 'delays=0.1/0.02/0.3/0.7')), /No stage took long\./);
  });

  test('a value that is a word of its own is explained', () => {
    assert.match(cardAt('postfix', mark(DELIVERY, 'status=deferred')), /deferred: It did not work for now/);
    assert.match(cardAt('exim', mark(ARRIVAL, 'CV=no'), 'id'), /no: Tidak terverifikasi/);
  });

  test('in a line wrapped in JSON, places are those of the line', () => {
    const message = String.raw`Oct  3 10:00:00 mx1 postfix/local[3]: 4F2A1B3C9D: to=<bob@example.com>, relay=local, delay=0.05, «conn_use=3», status=bounced (unknown user: \"bob\")`;
    cardAt('postfix', `{"log":"${message}\\n","stream":"stdout","time":"2026-10-03T10:00:00Z"}`);
  });
});

test('text of the log is no key of a card', () => {
  const line = 'Oct  3 10:00:00 mx1 postfix/smtp[31]: 4F2A1B3C9D: to=<a@example.com>, status=constructor (toString=1)';
  assert.doesNotMatch(cardAt('postfix', mark(line, 'status=constructor')), /native|function/);
  assert.equal(hoverOnLog(line, line.indexOf('toString'), formatOf('postfix'), 'en', 'short'), undefined);
});

test('every sample of every format can be hovered anywhere, inside of its line', () => {
  for (const format of logFormats)
    for (const { line } of samplesOf(format))
      for (let column = 0; column <= line.length; column += 3) {
        const found = hoverOnLog(line, column, format, 'id', 'full');
        if (found) assert.ok(found.at <= column && column <= found.end && found.end <= line.length, line);
      }
});

test('any text is hovered without an exception', () => {
  const part = fc.constantFrom(
    'postfix/smtp[1]: ',
    ' 4F2A1B3C9D: ',
    'to=<',
    'delays=',
    '1/2/3/4',
    '=',
    ', ',
    '"',
    '[',
    'T=',
    ' <= ',
    'Oct  3 10:00:00 mx1 ',
  );
  fc.assert(
    fc.property(
      fc.array(fc.oneof(part, fc.string({ maxLength: 4 })), { maxLength: 10 }),
      fc.nat(80),
      (parts, column) => {
        for (const format of logFormats) {
          const found = hoverOnLog(parts.join(''), column, format, 'en', 'short');
          assert.ok(!found || found.at <= found.end);
        }
      },
    ),
  );
});

test('no key or word has two meanings on one line', () => {
  for (const { format, fields, words, daemons } of logVocabularies) {
    const all = [
      ...fields.flatMap(({ key, on }) => (on ? [`${key}= ${on}`] : [`${key}= arrival`, `${key}= delivery`])),
      ...words.map(({ word }) => word),
      ...daemons.map(({ word }) => `/${word}`),
    ];
    assert.deepEqual(
      all.filter((one, n) => all.indexOf(one) < n),
      [],
      format,
    );
    assert.ok(
      logFormats.some(({ id }) => id === format),
      format,
    );
  }
});
