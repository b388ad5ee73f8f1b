import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NO_CONTEXT } from '../dialects/maillog/format';
import { LogLine } from '../dialects/maillog/line';
import { readLogLine } from '../dialects/maillog/reader';
import { logTokensOf } from './log-tokens';

const LINES: Readonly<Record<string, { few: readonly string[]; many: readonly string[] }>> = {
  'Oct  3 10:00:01 mx1 postfix/smtp[31]: 4F2A1B3C9D: to=<bob@example.com>, relay=none, delay=1, delays=1/0/0/0, dsn=4.4.1, status=deferred (connect to mx.example.com[192.0.2.25]:25: Connection timed out)':
    {
      few: ['smtpReplyTransient deferred'],
      many: [
        'smtpNote Oct  3 10:00:01',
        'smtpKeyword postfix/smtp',
        'smtpQueueId 4F2A1B3C9D',
        'smtpAddress bob@example.com',
        'smtpReplyTransient deferred',
      ],
    },
  '2026-10-03 10:00:01 1vFz2a-000000003Kp-1Abc ** bob@example.com R=dnslookup T=remote_smtp: no such user': {
    few: ['smtpReplyPermanent **'],
    many: [
      'smtpNote 2026-10-03 10:00:01',
      'smtpQueueId 1vFz2a-000000003Kp-1Abc',
      'smtpReplyPermanent **',
      'smtpAddress bob@example.com',
    ],
  },
  'no line of a log': { few: [], many: [] },
};

test('a line of a log has a colour for its verdict, and all of them where no grammar is asked', () => {
  const told = (text: string, lines: number) => {
    const line = new LogLine();
    readLogLine(text, 0, text.length, line, NO_CONTEXT);
    return logTokensOf(line, lines).map(({ at, end, type }) => `${type} ${text.slice(at, end)}`);
  };
  for (const [text, { few, many }] of Object.entries(LINES))
    assert.deepEqual([told(text, 10), told(text, 1_000_000)], [few, many]);
});
