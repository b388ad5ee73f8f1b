/** The recorded mail logs: what `trace` tells of each message is what its scenario knows. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { traceCommand } from '../../server/src/cli/trace-command';
import type { MessageTruth, RecipientTruth } from '../record/logs/truth';

interface Row {
  readonly id?: string;
  readonly from?: string;
  readonly messageId?: string;
  readonly accepted?: string;
  readonly refused?: string;
  readonly recipients: readonly RecipientRow[];
  readonly notices?: readonly { readonly host: string; readonly id: string }[];
}

interface RecipientRow {
  readonly address?: string;
  readonly original?: string;
  readonly verdict: string;
  readonly outcome: string;
  readonly expired?: true;
  readonly hops: readonly { readonly host?: string; readonly id: string }[];
  readonly attempts: readonly { readonly time: string }[];
  readonly next?: readonly RecipientRow[];
}

/** The logs do not say of these which message or recipient it was. */
const UNTOLD =
  /auth-refused$|^mx1-rejected-size$|-rejected-(?:connect|helo)$|^mail-rejected-data$|^mx3-rejected-(?:mail|relay)$/;

for (const look of ['short', 'long']) {
  const folder = join(REPOSITORY, 'samples/logs', look);
  const files = ['mail.log', 'exim_mainlog', 'exim_rejectlog', 'opensmtpd.log'].map((name) => join(folder, name));
  const { messages } = JSON.parse(readFileSync(join(REPOSITORY, 'test/record/logs/truth', `${look}.json`), 'utf8')) as {
    messages: MessageTruth[];
  };

  describe(`trace tells what happened, ids and time stamps ${look}`, () => {
    for (const truth of messages.filter(({ scenario }) => !UNTOLD.test(scenario))) {
      test(truth.scenario, async () => {
        const stories = await traced(truth.id ?? truth.from, files);
        const story = stories.find((row) => isAbout(row, truth));
        assert.ok(story, `no story of it among ${stories.length}`);
        assert.equal(story.from, truth.from);
        if (truth.id) assert.equal(story.id, truth.id);
        assert.deepEqual(
          truth.recipients.map((recipient) => told(recipient, story)),
          truth.recipients.map((recipient) => expected(asLogged(truth, recipient, story))),
        );
        assert.equal(story.recipients.length, truth.recipients.length);
        if (truth.notification?.[0]) assert.ok(story.notices?.some(({ id }) => id === truth.notification![0]!.id));
      });
    }
  });
}

async function traced(key: string, files: readonly string[]): Promise<Row[]> {
  let text = '';
  await traceCommand(['--format', 'json', key, ...files], {
    write: (part) => {
      text += part;
    },
    warn: () => {},
    isWatched: false,
    color: false,
    width: 80,
    locale: 'en',
  });
  return JSON.parse(text) as Row[];
}

/** The clock of the client, and that of the log's seconds. */
const near = (one: string | undefined, other: string) =>
  one !== undefined && Math.abs(Date.parse(one) - Date.parse(other)) <= 2_500;

function isAbout(row: Row, truth: MessageTruth): boolean {
  return truth.id
    ? row.id === truth.id
    : near(row.refused ?? row.accepted, truth.answered) &&
        row.recipients.some((recipient) => recipient.verdict === 'rejected' && isOf(recipient, truth.recipients[0]!));
}

/** Exim writes of a local delivery the user, and the address that was asked for. */
const isOf = (row: RecipientRow, { to, original, verdict }: RecipientTruth) =>
  row.address === to ||
  // What is refused at MAIL has no recipient yet.
  (verdict === 'rejected' && !row.address) ||
  (row.address === to.split('@')[0] && row.original === original);

function told(truth: RecipientTruth, story: Row): object {
  const row = story.recipients.find((candidate) => isOf(candidate, truth));
  if (!row) return { missing: truth.to, among: story.recipients.map(({ address, original }) => [address, original]) };
  const { verdict, outcome, expired, hops, attempts } = row;
  return {
    to: truth.to,
    original: row.original,
    verdict,
    outcome,
    expired,
    attempts: verdict === 'rejected' ? 0 : attempts.length,
    ...(truth.hops && { hops: hops.map(({ id }) => id), arrived: near(end(row), truth.arrived!) }),
  };
}

function end(row: RecipientRow): string | undefined {
  return row.next?.[0] ? end(row.next[0]) : row.attempts.at(-1)?.time;
}

/** OpenSMTPD does not log an attempt that finds no way: there may be fewer, or none yet. */
function asLogged({ scenario }: MessageTruth, recipient: RecipientTruth, story: Row): RecipientTruth {
  if (scenario === 'mx3-waiting') return { ...recipient, verdict: 'queued', attempts: 0 };
  if (!/^mx3-(?:expired|deferred)/.test(scenario)) return recipient;
  return { ...recipient, attempts: Math.min(recipient.attempts, story.recipients[0]!.attempts.length || 1) };
}

function expected({ to, original, verdict, expired, attempts, hops }: RecipientTruth): object {
  return {
    to,
    original,
    verdict,
    outcome: verdict,
    expired,
    attempts,
    ...(hops && { hops: hops.map(({ id }) => id), arrived: true }),
  };
}

describe('several files', () => {
  const lines = readFileSync(join(REPOSITORY, 'samples/logs/short/mail.log'), 'utf8').split('\n');
  const key = 'AC3941440';

  async function inFiles(parts: readonly string[][], ...options: string[]): Promise<string> {
    const folder = mkdtempSync(join(tmpdir(), 'smtp-lens-trace-'));
    try {
      const files = parts.map((part, n) => {
        const file = join(folder, `mail.log.${n}`);
        writeFileSync(file, part.join('\n'));
        return file;
      });
      let text = '';
      const write = (part: string) => {
        text += part;
      };
      await traceCommand([...options, key, ...files], {
        write,
        warn: () => {},
        isWatched: false,
        color: false,
        width: 100,
        locale: 'en',
      });
      return text.replaceAll(/\/\S*\/(?=mail\.log)/g, '');
    } finally {
      rmSync(folder, { recursive: true });
    }
  }

  test('are merged by time, in whatever order they are given', async () => {
    const at = lines.findIndex((line) => line.includes(`${key}: to=`));
    const older = lines.slice(0, at);
    const newer = lines.slice(at);
    const whole = JSON.parse(await inFiles([lines], '--format', 'json')) as { lines: { text: string }[] }[];
    for (const parts of [
      [older, newer],
      [newer, older],
      [lines.filter((line) => line.includes('dovecot')), lines.filter((line) => !line.includes('dovecot'))],
    ]) {
      const [story] = JSON.parse(await inFiles(parts, '--format', 'json')) as {
        recipients: RecipientRow[];
        lines: { text: string }[];
      }[];
      assert.equal(story!.recipients[0]!.outcome, 'bounced');
      assert.deepEqual(story!.lines.map(({ text }) => text).sort(), whole[0]!.lines.map(({ text }) => text).sort());
      const times = story!.lines.map(({ text }) => text.slice(0, 15));
      assert.deepEqual(times, [...times].sort());
    }
  });

  test('end with what went wrong, and what to do', async () => {
    const text = await inFiles([lines]);
    assert.match(text, /\nWhat went wrong, and what to do\n\n550 5\.1\.1 · Mailbox unavailable/);
    assert.match(text, /How to fix it/);
  });
});
