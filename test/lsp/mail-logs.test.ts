import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Hover } from 'vscode-languageserver-protocol';
import {
  EXTRACT_MESSAGE,
  LADDER,
  type LadderDrawn,
  LOG_FILTERS,
  LOG_REPORT,
  type LogPage,
  logPageOf,
  logPageUri,
  MAIL_VIEW,
  type MailGroups,
  MERGE_LOGS,
  MESSAGE_LINES,
  MESSAGE_STEP,
  type MergedLogs,
  REDACT_LINES,
  STORY_COMMAND,
} from '../../server/src/protocol';
import { type Session, start } from './connection';

const LOG = `Oct  3 10:00:00 mx1 postfix/smtpd[21]: connect from mail.example.org[192.0.2.1]
Oct  3 10:00:00 mx1 postfix/smtpd[21]: 4F2A1B3C9D: client=mail.example.org[192.0.2.1]
Oct  3 10:00:00 mx1 postfix/cleanup[22]: 4F2A1B3C9D: message-id=<1@example.org>
Oct  3 10:00:00 mx1 postfix/smtpd[21]: disconnect from mail.example.org[192.0.2.1] ehlo=1 mail=1 rcpt=1 data=1 quit=1 commands=5
Oct  3 10:00:01 mx1 postfix/qmgr[9]: 4F2A1B3C9D: from=<alice@example.org>, size=1234, nrcpt=1 (queue active)
Oct  3 10:00:34 mx1 postfix/smtp[31]: 4F2A1B3C9D: to=<bob@example.com>, relay=mx.example.com[192.0.2.25]:25, delay=34, delays=0.1/0.02/33/0.7, dsn=4.2.0, status=deferred (host mx.example.com[192.0.2.25] said: 450 4.2.0 Greylisted (in reply to RCPT TO command))
Oct  3 10:10:00 mx1 postfix/smtpd[21]: 5A6B7C8D9E: client=mail.example.org[192.0.2.1]
Oct  3 10:10:01 mx1 postfix/smtp[31]: 4F2A1B3C9D: to=<bob@example.com>, relay=mx.example.com[192.0.2.25]:25, delay=601, delays=600/0.02/0.1/0.7, dsn=2.0.0, status=sent (250 2.0.0 Ok: queued as 9A8B7C6D5E)
Oct  3 10:10:01 mx1 postfix/qmgr[9]: 4F2A1B3C9D: removed
`;

describe('mail logs', () => {
  let session: Session;
  let uri: string;
  /** A place in the log: the first one of `word` on a line. */
  const at = (line: number, word: string) => ({
    textDocument: { uri },
    position: { line, character: LOG.split('\n')[line]!.indexOf(word) },
  });
  const hover = async (line: number, word: string) => {
    const found = (await session.connection.sendRequest('textDocument/hover', at(line, word))) as Hover | null;
    return (found?.contents as { value: string } | undefined)?.value ?? '';
  };

  before(async () => {
    session = await start({ locale: 'en', initializationOptions: { linkCommands: [STORY_COMMAND] } });
    uri = await session.open(LOG, { uri: 'file:///tmp/mail.log', languageId: 'mail-log' });
  });
  after(async () => assert.equal(await session.stop(), 0));

  test('fields are explained', async () => {
    assert.match(await hover(5, 'delays='), /Setting up the connection \(33 s\)/);
    assert.match(await hover(5, '450'), /\*\*450 4&?.*2/);
    assert.match(await hover(8, 'removed'), /Left the queue/);
  });

  const ask = <T>(method: string, params: unknown) => session.connection.sendRequest(method, params) as Promise<T>;
  const lines = (found: { range: { start: { line: number } } }[]) => found.map(({ range }) => range.start.line);
  const OF_MESSAGE = [0, 1, 2, 3, 4, 5, 7, 8];

  test('a queue id tells the story in short, and leads to the whole by a line and nothing else', async () => {
    const text = await hover(7, '4F2A1B3C9D');
    assert.match(text, /^\*\*4F2A1B3C9D\*\* · delivered/);
    assert.match(text, /To `bob@example\.com`: delivered \(2 attempts\)/);
    assert.equal(text.split('\n').at(-1), '[Show the whole story](command:smtpLens.showMessageStory?%5B7%5D)');
  });

  test('definition is the first line of the message, references are all', async () => {
    const definition = await ask<{ range: { start: { line: number } } }>('textDocument/definition', at(8, '4F2A'));
    assert.deepEqual(lines([definition]), [0]);
    assert.equal(await ask('textDocument/definition', at(8, 'removed')), null);
    assert.deepEqual(
      lines(await ask('textDocument/references', { ...at(8, '4F2A'), context: { includeDeclaration: true } })),
      OF_MESSAGE,
    );
    assert.deepEqual(lines(await ask('textDocument/documentHighlight', at(8, '4F2A'))), [1, 2, 4, 5, 7, 8]);
  });

  test('the next line of a message, the one before, and all of them', async () => {
    assert.equal(await ask(MESSAGE_STEP, { uri, line: 5, step: 1 }), 7);
    assert.equal(await ask(MESSAGE_STEP, { uri, line: 7, step: -1 }), 5);
    assert.deepEqual(await ask(MESSAGE_LINES, { uri, line: 5 }), OF_MESSAGE);
  });

  test('outline, folds and colours', async () => {
    const symbols = await ask<{ name: string; detail: string }[]>('textDocument/documentSymbol', {
      textDocument: { uri },
    });
    assert.deepEqual(
      symbols.map(({ name, detail }) => [name, detail]),
      [
        ['4F2A1B3C9D alice@example.org → bob@example.com', 'delivered'],
        ['5A6B7C8D9E', '–'],
      ],
    );
    assert.deepEqual(await ask('textDocument/foldingRange', { textDocument: { uri } }), [
      { startLine: 0, endLine: 5 },
      { startLine: 7, endLine: 8 },
    ]);
    const { data } = await ask<{ data: number[] }>('textDocument/semanticTokens/full', { textDocument: { uri } });
    assert.deepEqual([data[0], data[2], data[5], data[7]], [5, 'deferred'.length, 2, 'sent'.length]);
  });

  const content = async (page: LogPage) =>
    (await ask<{ text: string }>('workspace/textDocumentContent', { uri: logPageUri(page) })).text;

  test('the story is a page whose lines lead back', async () => {
    const [story] = await ask<LogPage[]>(LOG_FILTERS, { uri, line: 5 });
    const text = await content(story!);
    assert.match(text, /^# 4F2A1B3C9D · delivered · mx1\n/);
    assert.match(
      text,
      /- \[9\]\(\.\.\/message\/4F2A1B3C9D\.mail\.log#L8\) `Oct {2}3 10:10:01 mx1 postfix\/qmgr\[9\]: 4F2A1B3C9D: removed`/,
    );
    assert.ok(!text.includes('What went wrong'));
  });

  test('what went wrong comes with its card, and text of the log stays dead', async () => {
    const hostile = LOG.split('\n')
      .slice(0, 6)
      .join('\n')
      .replace('Greylisted', '[x](command:quit) ![](http://a.example/) `x` <img src=x>');
    const other = await session.open(`${hostile}\n`, { uri: 'file:///tmp/a%20(b)/mail.log', languageId: 'mail-log' });
    const [story] = await ask<LogPage[]>(LOG_FILTERS, { uri: other, line: 5 });
    const text = await content(story!);
    assert.match(text, /## What went wrong, and what to do\n\n\*\*450 4/);
    const live = text.replaceAll(/`[^`\n]*`/g, '').matchAll(/\]\(([^)]*)\)|<img/g);
    for (const [found, address] of live)
      assert.match(
        address ?? found,
        /^(?:\.\.\/message\/4F2A1B3C9D\.mail\.log#L\d+$|https:\/\/www\.rfc-editor\.org\/)/,
      );
  });

  test('a part of the log is a log of its own, whose lines lead back', async () => {
    const pages = await ask<LogPage[]>(LOG_FILTERS, { uri, line: 5 });
    assert.deepEqual(
      pages.map(({ show, value }) => [show, value]),
      [
        ['story', '4F2A1B3C9D'],
        ['message', '4F2A1B3C9D'],
        ['sender', 'alice@example.org'],
        ['recipient', 'bob@example.com'],
        ['relay', 'mx.example.com'],
        ['failures', ''],
      ],
    );
    const kept = OF_MESSAGE.map((n) => LOG.split('\n')[n]).join('\n');
    for (const page of pages.slice(1, 5)) assert.equal(await content(page), `${kept}\n`, page.show);
    assert.equal(await content(pages[5]!), '\n');
    const filtered = logPageUri(pages[1]!);
    await session.open(kept, { uri: filtered, languageId: 'mail-log' });
    const links = await ask<{ target: string }[]>('textDocument/documentLink', { textDocument: { uri: filtered } });
    assert.deepEqual(
      links.map(({ target }) => target),
      OF_MESSAGE.map((n) => `file:///tmp/mail.log#L${n + 1}`),
    );
  });

  test('verdict and time stand above the first line of a message where the settings want it', async () => {
    const lenses = () =>
      ask<{ range: unknown; command: unknown }[]>('textDocument/codeLens', { textDocument: { uri } });
    const set = (codeLens: boolean) =>
      session.connection.sendNotification('workspace/didChangeConfiguration', { settings: { smtpLens: { codeLens } } });
    assert.deepEqual(await lenses(), []);
    await set(true);
    assert.deepEqual((await lenses())[0], {
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      command: { title: 'delivered · 10 min 1 s', command: STORY_COMMAND, arguments: [0] },
    });
    await set(false);
  });

  test('hints stand between the words where the settings want them', async () => {
    const range = { start: { line: 0, character: 0 }, end: { line: 5, character: 0 } };
    const hints = () => ask<{ label: string }[]>('textDocument/inlayHint', { textDocument: { uri }, range });
    const set = (inlayHints: boolean) =>
      session.connection.sendNotification('workspace/didChangeConfiguration', {
        settings: { smtpLens: { inlayHints } },
      });
    assert.deepEqual(await hints(), []);
    await set(true);
    assert.deepEqual((await hints())[0], {
      position: { line: 0, character: LOG.indexOf('\n') },
      label: 'delivered · 10 min 1 s',
      paddingLeft: true,
    });
    await set(false);
  });

  test('messages in groups, and the report, are handed out', async () => {
    const { groups } = await ask<MailGroups>(MAIL_VIEW, { uri, by: 'verdict', search: '' });
    assert.deepEqual(
      groups?.map(({ label, count }) => [label, count]),
      [
        ['in the queue', 1],
        ['delivered', 1],
      ],
    );
    const group = { key: 'delivered', from: 0 };
    const { entries } = await ask<MailGroups>(MAIL_VIEW, { uri, by: 'verdict', search: '', group });
    assert.deepEqual(
      entries?.map(({ line, verdict }) => [line, verdict]),
      [[0, 'delivered']],
    );
    const html = await ask<string>(LOG_REPORT, { uri, line: 0 });
    assert.match(html, /^<!doctype html>/);
    assert.ok(html.includes("default-src 'none'") && !html.includes('<script'));
    for (const [, address] of html.matchAll(/(?:href|src)="([^"]*)"/g))
      assert.match(address!, /^(?:command:smtpLens\.showLogPage\?|https:\/\/www\.rfc-editor\.org\/)/);
    assert.equal(await ask(LOG_REPORT, { uri: 'file:///none', line: 0 }), null);
  });

  test('a number of the report leads to the lines that it counts', async () => {
    const html = await ask<string>(LOG_REPORT, { uri, line: 0 });
    const [, link] = /href="([^"]+)" aria-label="1 deferred"/.exec(html)!;
    const [page] = JSON.parse(decodeURIComponent(link!.split('?')[1]!)) as LogPage[];
    assert.deepEqual(page, { uri, line: 0, show: 'counted', value: '', figure: 'deliveries.deferred' });
    assert.equal(await content(page!), `${LOG.split('\n')[5]}\n`);
    assert.match(html, /<details><summary>450 4\.2\.0 Greylisted.*<\/summary><article class="card">/);
  });

  test('a transcript gives its message, its ladder and a redacted copy', async () => {
    const text =
      'S: 220 mail.example.org ESMTP\nC: MAIL FROM:<alice@example.org>\nS: 250 Ok\nC: RCPT TO:<bob@example.com>\nS: 250 Ok\nC: DATA\nS: 354 Go\nC: Subject: hi\nC: .\nS: 250 Ok\n';
    const transcript = await session.open(text);
    const place = { uri: transcript, line: 6 };
    assert.equal(await ask(EXTRACT_MESSAGE, place), 'Subject: hi\r\n');
    const { shown, svg, mermaid } = await ask<LadderDrawn>(LADDER, place);
    assert.match(shown, /<a href="command:smtpLens\.revealLine\?%5B%22file%3A/);
    assert.ok(!svg.includes('command:') && mermaid.startsWith('sequenceDiagram\n'));
    assert.match((await ask<LadderDrawn>(LADDER, { uri, line: 4 })).mermaid, /participant P0 as mail\.example\.org\n/);
    assert.equal(await ask(LADDER, { uri: 'file:///none', line: 0 }), null);
    const copy = await content({ uri: transcript, line: 0, show: 'redacted', value: 'a.smtp' });
    assert.doesNotMatch(copy, /alice|bob/);
    assert.equal(copy.split('\n').length, text.split('\n').length);
    assert.equal(
      await ask(REDACT_LINES, { uri: transcript, lines: [[1, 2]] }),
      copy.split('\n').slice(1, 3).join('\n'),
    );
  });

  test('several files, compressed ones too, are one log by time', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'smtp-lens-merge-'));
    try {
      const lines = LOG.trimEnd().split('\n');
      const older = join(folder, 'mail.log.1.gz');
      const newer = join(folder, 'mail.log');
      writeFileSync(older, gzipSync(lines.slice(0, 5).join('\n')));
      writeFileSync(newer, `${lines.slice(5).join('\r\n')}\r\n`);
      const files = [newer, older].map((file) => pathToFileURL(file).href);
      assert.deepEqual(await ask(MERGE_LOGS, { files }), {});
      const page: LogPage = { uri: files[0]!, line: 0, show: 'merged', value: 'mail.log+1', files };
      const text = await content(page);
      assert.equal(text, LOG);
      const merged = await session.open(text, { uri: logPageUri(page), languageId: 'mail-log' });
      const links = await ask<{ range: { start: { line: number } }; target: string }[]>('textDocument/documentLink', {
        textDocument: { uri: merged },
      });
      assert.deepEqual(
        links.map(({ range, target }) => [range.start.line, target]),
        lines.slice(5).map((_, n) => [n + 5, `${files[0]}#L${n + 1}`]),
      );
      const [story] = await ask<LogPage[]>(LOG_FILTERS, { uri: merged, line: 1 });
      assert.match(await content(story!), /^# 4F2A1B3C9D · delivered · mx1\n/);
      const missing = await ask<MergedLogs>(MERGE_LOGS, { files: [files[0], `${files[1]}.none`] });
      assert.equal(missing.problem, 'unreadable');
      assert.match(missing.reason!, /none: no such file$/);
      assert.deepEqual(await ask(MERGE_LOGS, { files: ['vscode-vfs://github/a/mail.log'] }), { problem: 'no disk' });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('the address of a page and the page belong together, whatever it is about', () => {
    const page: LogPage = { uri: 'file:///a%20b/c?d', line: 3, show: 'sender', value: '../<x>"\u{1f600}%' };
    assert.deepEqual(logPageOf(logPageUri(page)), page);
    assert.equal(logPageOf('smtp-lens:/logs/story/x.md?%'), undefined);
    assert.equal(logPageOf('smtp-lens:/logs/story/x.md'), undefined);
    assert.equal(logPageOf(logPageUri({ ...page, show: 'constructor' as 'story' })), undefined);
  });

  test('a line written behind the last one is read', async () => {
    const log = await session.open(LOG, { uri: 'file:///tmp/grows.log', languageId: 'mail-log' });
    assert.equal((await ask<number[]>(MESSAGE_LINES, { uri: log, line: 9 })).length, 0);
    const behind = { line: 100_000, character: 0 };
    await session.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: log, version: 2 },
      contentChanges: [{ range: { start: behind, end: behind }, text: LOG.split('\n')[8]! }],
    });
    assert.deepEqual((await ask<number[]>(MESSAGE_LINES, { uri: log, line: 9 })).at(-1), 9);
  });

  test('a log of which the page is asked and that is closed says so', async () => {
    await assert.rejects(
      content({ uri: 'file:///closed.log', line: 0, show: 'story', value: '' }),
      /has no page of this name/,
    );
  });
});
