/** Nothing of people and machines is left in a redacted file, and it reads as before. Over every file that others wrote. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { join, relative } from 'node:path';
import { describe, test } from 'node:test';
import { logRowOf } from '../../server/src/cli/log-rows';
import { redacted } from '../../server/src/cli/redact-command';
import { rowOf } from '../../server/src/cli/rows';
import { NO_CONTEXT } from '../../server/src/dialects/maillog/format';
import { LogLine } from '../../server/src/dialects/maillog/line';
import { readLogLine } from '../../server/src/dialects/maillog/reader';
import { recogniseLog } from '../../server/src/dialects/maillog/recognise';
import { readAll, Transcript } from '../../server/src/dialects/reader';
import { isTranscript, recognise } from '../../server/src/dialects/recognise';
import { linesOf } from '../../server/src/text/lines';
import { missing, shared } from './shared';

const corpora = join(shared, 'corpora');
const files = missing
  ? []
  : readdirSync(corpora, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.(?:json|md|tsv)$|^\./.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name));

describe('redact', { skip: missing ?? false }, () => {
  for (const file of files) {
    test(relative(corpora, file), () => {
      const text = readFileSync(file, 'utf8');
      const written = redacted(text);
      assert.deepEqual([...leftOf(text, written), ...answersLeft(file, text, written)], []);
      assert.deepEqual(read(written), read(text));
      assert.deepEqual(differences(logRows(text), logRows(written)), []);
    });
  }
});

/** Fields that name people, machines and messages, or quote them: they may become others, the same value always the same. */
const NAMES = new Set([
  ...[
    'host',
    'from',
    'to',
    'origTo',
    'relay',
    'client',
    'helo',
    'user',
    'messageId',
    'otherId',
    'sessionId',
    'queueId',
  ],
  ...['reason', 'subject', 'status', 'deliveryId', 'stage', 'command'],
]);

/** What `parse` says of each line of a mail log; of a text that is none, nothing. */
function logRows(text: string): Record<string, unknown>[] {
  const lines = linesOf(text);
  if (isTranscript(recognise(lines)) || !recogniseLog(lines)) return [];
  const line = new LogLine();
  let context = NO_CONTEXT;
  return Array.from({ length: lines.count }, (_, n) => {
    const one = lines.at(n);
    context = readLogLine(one, 0, one.length, line, context);
    return logRowOf(line, n);
  });
}

/** Field by field: what is no name is the same, and what was one name is one name. */
function differences(before: Record<string, unknown>[], after: Record<string, unknown>[]): string[] {
  const found = before.length === after.length ? [] : [`${before.length} lines, then ${after.length}`];
  const standIns = new Map<string, unknown>();
  for (const [n, row] of before.entries()) {
    const other = after[n] ?? {};
    for (const name of new Set([...Object.keys(row), ...Object.keys(other)])) {
      // Columns move with the names before them.
      if (/Col$/.test(name)) continue;
      const [value, now] = [row[name], other[name]];
      const key = `${name} ${value}`;
      const known = NAMES.has(name) && value !== undefined && now !== undefined ? (standIns.get(key) ?? now) : value;
      standIns.set(key, known);
      if (now !== known)
        found.push(
          `${n + 1} ${name}: ${JSON.stringify(value)}, then ${JSON.stringify(now)}, not ${JSON.stringify(known)}`,
        );
    }
  }
  return found;
}

/** What each line is, without what is to change: names, and the columns behind them. */
function read(text: string): string[] {
  const lines = linesOf(text);
  const recognition = recognise(lines);
  if (!recognition) return [`${lines.count} lines`];
  let n = 0;
  return Array.from(readAll(new Transcript(lines, recognition)), ({ reading, next }) => {
    const row = Object.entries(rowOf(reading, n++, next.voice.dialect.id));
    return JSON.stringify(row.filter(([name]) => !/[cC]ol$/.test(name)));
  });
}

const ADDRESS = /[\w.+=-]+@[\w-]+(?:\.[\w-]+)+/g;
const NAMED = /\b(?:helo=<?|EHLO |HELO |relay=|client=|connect from |client_name=|H=)([\w-]+(?:\.[\w-]+)+)/gi;

/** Addresses, hosts and secrets of a text that stand in what was written of it. */
function leftOf(text: string, written: string): string[] {
  const addresses = text.match(ADDRESS) ?? [];
  const domains = addresses.map((address) => address.slice(address.indexOf('@') + 1));
  const hosts = Array.from(text.matchAll(NAMED), ([, name]) => name!).filter((name) => !isIP(name));
  const ips = [
    ...(text.match(/(?<![\w.])(?:\d{1,3}\.){3}\d{1,3}(?![\w.]*\w)/g) ?? []),
    ...(text.match(/(?<![\w.:])[\da-f:]{4,}(?![\w:])/gi) ?? []),
  ].filter(isIP);
  const secrets = Array.from(
    text.matchAll(/\bAUTH (?:PLAIN|LOGIN) ([A-Za-z0-9+/]{8,}={0,2})/g),
    ([, secret]) => secret!,
  );
  const all = new Set(
    [...addresses, ...domains, ...hosts, ...ips].map((value) => value.toLowerCase().replace(/[.-]+$/, '')),
  );
  const output = written.toLowerCase();
  return [...all]
    .filter((value) => isAnybody(value) && standsIn(output, value))
    .concat(secrets.filter((secret) => standsIn(written, secret)));
}

const isAnybody = (value: string) =>
  !/^(?:(?:root|postmaster)@localhost\.localdomain|127\.\d+\.\d+\.\d+|0\.0\.0\.0|::1?|localhost(?:\.localdomain)?)$/.test(
    value,
  );

function standsIn(text: string, value: string): boolean {
  for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1)) {
    if (!/[\w.]/.test(text[at - 1] ?? ' ') && !/\w/.test(text[at + value.length] ?? ' ')) return true;
  }
  return false;
}

const PROMPT = /^(?:VXNlcm5hbWU6?|UGFzc3dvcmQ6?|dXNlcm5hbWU6|cGFzc3dvcmQ6)=*$/;

/** What stands, by the labels of people, in AUTH dialogues: names and passwords in base64. */
function answersLeft(file: string, text: string, written: string): string[] {
  if (!existsSync(`${file}.expect.json`)) return [];
  const { lines } = JSON.parse(readFileSync(`${file}.expect.json`, 'utf8')) as {
    lines: { n: number; authData?: true }[];
  };
  const own = text.split('\n');
  return lines
    .filter(({ authData }) => authData)
    .map(({ n }) => /([A-Za-z0-9+/]{6,}={0,2})[^\w=]*$/.exec(own[n - 1] ?? '')?.[1] ?? '')
    .filter((answer) => /[^A-Z]/.test(answer) && !PROMPT.test(answer) && standsIn(written, answer));
}
