/** Logs that are read where they lie: what the server tells of a file that it was only given the path of. */
import assert from 'node:assert/strict';
import { appendFileSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { CancellationTokenSource, LSPErrorCodes } from 'vscode-languageserver-protocol';
import {
  FIND_IN_LARGE_LOG,
  IS_MAIL_LOG,
  LARGE_LOG_CHANGED,
  LARGE_LOG_PROGRESS,
  type LargeLogOpened,
  LOG_FILTERS,
  LOG_REPORT,
  type LogPage,
  logPageUri,
  MAIL_VIEW,
  type MailGroups,
  OPEN_LARGE_LOG,
} from '../../server/src/protocol';
import { type Session, start } from './connection';

const MESSAGES = 12_000;
/** Of so many messages one bounces, and one is deferred and delivered later. */
const BOUNCED = 100;
const LATER = 50;

const idOf = (n: number) => (0x4f000000 + n * 7).toString(16).toUpperCase();
const stamp = (n: number) => {
  const [minutes, seconds] = [Math.floor(n / 60) % 60, n % 60].map((part) => String(part).padStart(2, '0'));
  return `Oct ${String(1 + Math.floor(n / 86_400)).padStart(2)} ${String(Math.floor(n / 3_600) % 24).padStart(2, '0')}:${minutes}:${seconds} mx1`;
};

/** Lines of a message that comes in session `n`. */
function message(n: number): string[] {
  const [id, at] = [idOf(n), stamp(n)];
  const pid = 100 + (n % 40);
  const client = `client-${n}.example.net[192.0.2.${n % 250}]`;
  const to = `to=<user${n % 500}@example.com>, relay=mx.example.com[192.0.2.25]:25, delay=1.5, delays=0.5/0/0.5/0.5`;
  const deferred = `${at} postfix/smtp[31]: ${id}: ${to}, dsn=4.2.0, status=deferred (host mx.example.com[192.0.2.25] said: 450 4.2.0 Greylisted (in reply to RCPT TO command))`;
  const sent = `${stamp(n + 600)} postfix/smtp[31]: ${id}: ${to}, dsn=2.0.0, status=sent (250 2.0.0 Ok)`;
  const bounced = `${at} postfix/smtp[31]: ${id}: ${to}, dsn=5.1.1, status=bounced (host mx.example.com[192.0.2.25] said: 550 5.1.1 No such user (in reply to RCPT TO command))`;
  return [
    `${at} postfix/smtpd[${pid}]: connect from ${client}`,
    `${at} postfix/smtpd[${pid}]: ${id}: client=${client}`,
    `${at} postfix/cleanup[22]: ${id}: message-id=<${n}@example.org>`,
    `${at} postfix/smtpd[${pid}]: disconnect from ${client} ehlo=1 mail=1 rcpt=1 data=1 quit=1 commands=5`,
    `${at} postfix/qmgr[9]: ${id}: from=<sender${n % 300}@example.org>, size=1234, nrcpt=1 (queue active)`,
    ...(n % BOUNCED === 1 ? [bounced] : n % LATER === 2 ? [deferred, sent] : [sent]),
    `${at} postfix/qmgr[9]: ${id}: removed`,
  ];
}

const logOf = (from: number, to: number) =>
  `${Array.from({ length: to - from }, (_, n) => message(from + n).join('\n')).join('\n')}\n`;

describe('a large log', () => {
  const folder = mkdtempSync(join(tmpdir(), 'smtp-lens-large-'));
  const path = join(folder, 'mail.log');
  const text = logOf(0, MESSAGES);
  const lines = text.split('\n');
  let session: Session;
  let log: LargeLogOpened;
  const ask = <T>(method: string, params: unknown) => session.connection.sendRequest(method, params) as Promise<T>;
  const open = (file: string) => ask<LargeLogOpened>(OPEN_LARGE_LOG, { path: file });
  const content = async (page: LogPage) =>
    (await ask<{ text: string }>('workspace/textDocumentContent', { uri: logPageUri(page) })).text;
  const find = (words: string) => ask<LogPage[]>(FIND_IN_LARGE_LOG, { uri: log.uri, words });
  const changed = async (done: (log: LargeLogOpened) => boolean) => {
    for (;;) {
      const found = session.heard
        .filter(({ method }) => method === LARGE_LOG_CHANGED)
        .map(({ params }) => params as LargeLogOpened)
        .find(done);
      if (found) return found;
      await new Promise((go) => setTimeout(go, 50));
    }
  };

  before(async () => {
    writeFileSync(path, text);
    session = await start({ locale: 'en' });
    log = await open(path);
  });
  after(async () => {
    assert.equal(await session.stop(), 0);
    rmSync(folder, { recursive: true });
  });

  test('is read with progress, and its address names no file', () => {
    assert.equal(log.lines, lines.length - 1);
    assert.equal(log.size, text.length);
    assert.ok(!log.uri.includes(folder));
    const told = session.heard.filter(({ method }) => method === LARGE_LOG_PROGRESS);
    assert.ok(told.length > 0);
  });

  test('has a report and groups of messages, what failed first', async () => {
    const html = await ask<string>(LOG_REPORT, { uri: log.uri, line: 0 });
    assert.match(html, /^<!doctype html>/);
    const { groups } = await ask<MailGroups>(MAIL_VIEW, { uri: log.uri, by: 'verdict', search: '' });
    assert.deepEqual(
      groups?.map(({ key, count }) => [key, count]),
      [
        ['bounced', MESSAGES / BOUNCED],
        ['delivered', MESSAGES - MESSAGES / BOUNCED],
      ],
    );
    const entries = async (key: string, by: string, from: number) => {
      const asked = { uri: log.uri, by, search: '', group: { key, from } };
      return (await ask<MailGroups>(MAIL_VIEW, asked)).entries ?? [];
    };
    const newest = MESSAGES - BOUNCED + 1;
    const bounced = await entries('bounced', 'verdict', 0);
    assert.deepEqual(
      [bounced[0]?.name, bounced[0]?.detail, lines[bounced[0]!.line]],
      [`${idOf(newest)} → user${newest % 500}@example.com`, 'bounced 550 5.1.1', message(newest)[5]],
    );
    assert.equal((await entries('bounced', 'verdict', 100)).length, MESSAGES / BOUNCED - 100);
    assert.equal((await entries('550 5.1.1', 'reason', 0)).length, 100);
    assert.equal((await entries('sender7@example.org', 'sender', 0)).length, MESSAGES / 300);
    const { groups: senders } = await ask<MailGroups>(MAIL_VIEW, { uri: log.uri, by: 'sender', search: '' });
    assert.equal(senders?.[0]?.count, MESSAGES / 300);
    const found = { uri: log.uri, by: 'verdict', search: `user${newest % 500}@example.com` };
    assert.deepEqual(
      (await ask<MailGroups>(MAIL_VIEW, found)).groups?.map(({ key, count }) => [key, count]),
      [['bounced', MESSAGES / 500]],
    );
  });

  test('tells the story of any id, and its lines lead to those around them', async () => {
    for (const n of [0, 1, 6_052, MESSAGES - 1]) {
      const [story, ...others] = await find(idOf(n));
      assert.deepEqual([story?.show, others.map(({ show }) => show)], ['story', ['search']]);
      const told = await content(story!);
      assert.match(told, new RegExp(`^# ${idOf(n)} · ${n === 1 ? 'bounced' : 'delivered'} · mx1\n`));
      for (const line of message(n)) assert.ok(told.includes(`\`${line}\``), line);
      assert.match(told, /- \[\d+\]\(\.\.\/message\/\w+\.mail\.log#L1\)/);
    }
  });

  test('shows parts of it, whose lines know where they stand', async () => {
    const pages = await find('sender7@example.org');
    assert.deepEqual(
      pages.map(({ show }) => show),
      ['story', 'sender', 'search'],
    );
    const ofSender = Array.from({ length: MESSAGES / 300 }, (_, n) => message(7 + n * 300))
      .flat()
      .filter((line) => !line.includes('connect from'));
    const sender = pages[1]!;
    // A message that was delivered late has lines among those of others.
    assert.deepEqual((await content(sender)).trim().split('\n').sort(), ofSender.sort());
    const uri = logPageUri(sender);
    await session.open(ofSender.join('\n'), { uri, languageId: 'mail-log' });
    const [story] = await ask<LogPage[]>(LOG_FILTERS, { uri, line: 0 });
    assert.deepEqual([story?.show, story?.uri, story?.value], ['story', log.uri, idOf(7)]);
    const links = await ask<{ target: string }[]>('textDocument/documentLink', { textDocument: { uri } });
    assert.equal(links.length, ofSender.length);
    const around = (await content({ uri: log.uri, line: 40_000, show: 'around', value: '' })).split('\n');
    assert.deepEqual(around.slice(0, 2_000), lines.slice(39_500, 41_500));
    const failed = await content({ uri: log.uri, line: 0, show: 'failures', value: '' });
    assert.equal(failed.match(/status=bounced/g)?.length, MESSAGES / BOUNCED);
    assert.ok(!failed.includes('status=deferred'));
  });

  test('finds words, whole or as parts of longer ones', async () => {
    assert.equal(
      (await content((await find('bounced no such user'))[0]!)).trim().split('\n').length,
      MESSAGES / BOUNCED,
    );
    assert.deepEqual(
      (await find('ient-4711.exam')).map(({ show }) => show),
      ['search'],
    );
    assert.deepEqual(await find('nowhere-at-all'), []);
    assert.deepEqual(await find('  '), []);
  });

  test('a page leads to no other file, and a log that is not open has no pages', async () => {
    const page: LogPage = { uri: `file://${path}`, line: 0, show: 'around', value: '' };
    await assert.rejects(content(page), /has no page of this name/);
    await assert.rejects(content({ ...page, uri: log.uri.replace(/large\/[^/]+/, 'large/x-1') }), /has no page/);
    await assert.rejects(open(join(folder, 'none.log')), /none\.log: no such file/);
    await assert.rejects(open(folder), /it is a folder|it is no file/);
    assert.equal(await ask(IS_MAIL_LOG, { path }), true);
    assert.equal(await ask(IS_MAIL_LOG, { path: process.execPath }), false);
    assert.equal(await ask(IS_MAIL_LOG, { path: join(folder, 'none.log') }), false);
  });

  test('a reading that is given up ends at once, and leaves nothing open', async () => {
    const giveUp = new CancellationTokenSource();
    const opening = session.connection.sendRequest(OPEN_LARGE_LOG, { path }, giveUp.token);
    giveUp.cancel();
    await assert.rejects(opening, (error: { code: number }) => error.code === LSPErrorCodes.RequestCancelled);
    // The log that was open under this path has made way for it.
    log = await open(path);
    assert.equal((await find(idOf(1)))[0]?.show, 'story');
  });

  test('compressed, it tells the same', async () => {
    const packed = join(folder, 'mail.log.gz');
    writeFileSync(packed, gzipSync(readFileSync(path)));
    assert.equal(await ask(IS_MAIL_LOG, { path: packed }), true);
    const other = await open(packed);
    assert.deepEqual([other.compressed, other.lines], [true, log.lines]);
    const [story] = await ask<LogPage[]>(FIND_IN_LARGE_LOG, { uri: other.uri, words: idOf(6_052) });
    const told = await content(story!);
    for (const line of message(6_052)) assert.ok(told.includes(line), line);
    const groups = (uri: string) => ask<MailGroups>(MAIL_VIEW, { uri, by: 'verdict', search: '' });
    assert.deepEqual(await groups(other.uri), await groups(log.uri));
    const around = { line: 40_000, show: 'around', value: '' } as const;
    assert.equal(await content({ ...around, uri: other.uri }), await content({ ...around, uri: log.uri }));
  });

  test('what is added is read, and a file that is put in its place is read anew and told of', async () => {
    const added = logOf(MESSAGES, MESSAGES + 2);
    const half = added.length / 2;
    appendFileSync(path, added.slice(0, half));
    await changed(({ lines }) => lines > log.lines);
    appendFileSync(path, added.slice(half));
    await changed(({ lines }) => lines === log.lines + 14);
    const [story] = await find(idOf(MESSAGES + 1));
    const told = await content(story!);
    for (const line of message(MESSAGES + 1)) assert.ok(told.includes(line), line);
    renameSync(path, `${path}.1`);
    writeFileSync(path, logOf(0, 3));
    const anew = await changed(({ replaced }) => replaced);
    assert.equal(anew.lines, 22);
    assert.deepEqual(await find(idOf(MESSAGES + 1)), []);
    writeFileSync(path, logOf(5, 6));
    await changed(({ replaced, lines }) => replaced && lines === 7);
  });
});
