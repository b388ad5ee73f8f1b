/** What strangers wrote, in everything that an editor shows: cards, pages, pictures, reports, names and messages. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { logFormats } from '../../server/src/dialects/maillog/formats';
import { recognise } from '../../server/src/dialects/recognise';
import { renderHtml } from '../../server/src/explain/render-html';
import { ladderMermaid, ladderSvg } from '../../server/src/explain/render-ladder';
import { renderMarkdown } from '../../server/src/explain/render-markdown';
import { storyLadder } from '../../server/src/explain/story-ladder';
import { hover } from '../../server/src/features/hover';
import { ladderOf } from '../../server/src/features/ladder';
import { hoverOnLog, messageAt } from '../../server/src/features/log-hover';
import { logOutline } from '../../server/src/features/log-outline';
import { storyOf } from '../../server/src/features/log-story';
import { storyPage } from '../../server/src/features/log-story-page';
import { outline } from '../../server/src/features/outline';
import { TranscriptRecord } from '../../server/src/features/record';
import { foldedLog } from '../../server/src/features/whole-log';
import { symbolOf } from '../../server/src/lsp/convert';
import { openDocument } from '../../server/src/lsp/documents';
import { hoverAt, plainHovers } from '../../server/src/lsp/hover';
import { inert, logPageOf, logPageUri } from '../../server/src/protocol';
import { EditableText } from '../../server/src/text/editable-text';
import { linesFrom } from '../../server/src/text/lines';
import { isDeadHtml, isDeadMarkdown, isDeadPlainText } from './dead';
import { HOSTILE } from './strings';

const postfix = logFormats.find(({ id }) => id === 'postfix')!;
/** On one line. */
const WORDS = HOSTILE.map((text) => text.replaceAll('\n', ' '));

const sessionWith = (text: string) =>
  [
    `S: 220 mail.example.org ${text}`,
    `C: EHLO ${text}`,
    `S: 250-mail.example.org ${text}`,
    `S: 250 AUTH PLAIN ${text}`,
    `C: MAIL FROM:<${text}> SIZE=${text}`,
    `S: 550 5.7.1 ${text}`,
    `C: RCPT TO:<a@example.org> ${text}=x`,
    `S: 451 4.7.1 <${text}>: ${text}`,
    'C: DATA',
    'S: 354 go',
    `C: Subject: ${text}`,
    'C: ',
    `C: ${text}`,
    'C: .',
    `S: 250 2.0.0 Ok: queued as ${text}`,
  ].join('\n');

const logWith = (text: string) =>
  [
    `Oct  3 10:00:00 mx1 postfix/smtpd[21]: 4F2A1B3C9D: client=${text}[192.0.2.1]`,
    `Oct  3 10:00:00 mx1 postfix/cleanup[22]: 4F2A1B3C9D: message-id=<${text}>`,
    `Oct  3 10:00:01 mx1 postfix/qmgr[9]: 4F2A1B3C9D: from=<${text}>, size=1234, nrcpt=1 (queue active)`,
    `Oct  3 10:00:34 mx1 postfix/smtp[31]: 4F2A1B3C9D: to=<${text}>, relay=${text}:25, delay=34, delays=0/0/3/0, dsn=4.2.0, status=deferred (${text})`,
  ].join('\n');

const placesOf = (lines: readonly string[]) =>
  lines.flatMap((text, line) =>
    Array.from({ length: Math.ceil(text.length / 8) + 1 }, (_, n) => ({ line, column: n * 8 })),
  );

describe('text of strangers is dead', () => {
  for (const words of WORDS)
    test(JSON.stringify(words), () => {
      const text = sessionWith(words);
      const lines = new EditableText(text);
      const record = new TranscriptRecord(lines, recognise(lines)!);
      record.readOn(Number.POSITIVE_INFINITY);
      const document = openDocument('file:///a.smtp', 'smtp-transcript', 1, text, undefined, []);
      for (const { line, column } of placesOf(text.split('\n'))) {
        const card = hover(record, line, column, 'en', 'full')?.card;
        if (card) isDeadMarkdown(renderMarkdown(card));
        if (card) isDeadHtml(renderHtml(card));
        const plain = hoverAt(document, { line, character: column }, 'id', 'full', plainHovers);
        if (plain) isDeadPlainText((plain.contents as { value: string }).value);
      }
      const ladder = ladderOf(record, 0, 'en');
      isDeadHtml(
        ladderSvg(ladder, 'en', (n) => `command:x?${n}`),
        /^command:x\?\d+$/,
      );
      isDeadPlainText(ladderMermaid(ladder));
      for (const entry of outline(record.landmarks(), record.count)) {
        const { name, detail } = symbolOf(entry, () => 0);
        isDeadPlainText(`${name}\n${detail}`);
      }
    });

  for (const words of WORDS)
    test(`in a log: ${JSON.stringify(words)}`, () => {
      const lines = logWith(words).split('\n');
      const record = foldedLog(linesFrom(lines), postfix, { until: Date.UTC(2026, 10, 1), zone: 0 });
      for (const { line, column } of placesOf(lines))
        for (const found of [
          hoverOnLog(lines[line]!, column, postfix, 'en', 'full'),
          messageAt(record, line, column, postfix, 'id'),
        ])
          if (found) isDeadMarkdown(renderMarkdown(found.card));
      const message = record.messageOn(3)!;
      isDeadMarkdown(
        storyPage(record, message, 'en', (n) => `file:///a.log#L${n}`),
        'file:///a.log#L',
      );
      const ladder = storyLadder(storyOf(record, message)!);
      isDeadHtml(ladderSvg(ladder, 'id'));
      isDeadPlainText(ladderMermaid(ladder));
      for (const entry of logOutline(record)) {
        const { name, detail } = symbolOf(entry, () => 0);
        isDeadPlainText(`${name}\n${detail}`);
      }
      const page = { uri: 'file:///a.log', line: 3, show: 'sender', value: words } as const;
      assert.deepEqual(logPageOf(logPageUri(page)), page);
      assert.match(logPageUri(page), /^smtp-lens:\/logs\/sender\/[\w.@-]+\?[\w%.~()'*!-]+$/);
    });

  test('in messages and labels of the editor', () => {
    for (const words of HOSTILE) {
      assert.doesNotMatch(inert(words), /\]\(|\$\(/);
      isDeadPlainText(inert(words));
    }
    assert.equal(inert('(out|in): [a] (b) $1'), '(out|in): [a] (b) $1');
  });
});

describe('the client', () => {
  const folder = join(REPOSITORY, 'client/src');
  const sources = readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
  const all = sources.join('\n');

  test('says what it says by way of messages.ts, in which nothing is a link', () => {
    assert.equal(all.match(/window\.show(?:Information|Warning|Error)Message\(inert\(/g)?.length, 3);
    assert.equal(all.match(/window\.show(?:Information|Warning|Error)Message/g)?.length, 3);
  });

  test('shows webviews that run no scripts, load nothing, and call only commands that are named', () => {
    const panels = all.match(/createWebviewPanel\(/g)?.length ?? 0;
    assert.ok(panels > 0);
    assert.equal(all.match(/localResourceRoots: \[\]/g)?.length, panels);
    assert.equal(all.match(/enableCommandUris: \[[A-Z_]+\]/g)?.length, panels);
    assert.doesNotMatch(
      all,
      /enableScripts|asWebviewUri|<script|enableCommandUris: true|isTrusted: true|supportHtml: true/,
    );
    const policies = [...all.matchAll(/Content-Security-Policy" content="([^"]*)"/g)].map(([, policy]) => policy);
    for (const policy of policies) assert.equal(policy, "default-src 'none'; style-src 'unsafe-inline'");
  });
});

test('workspaces that are not trusted and those without a disk are served', () => {
  const { capabilities } = JSON.parse(readFileSync(join(REPOSITORY, 'package.json'), 'utf8'));
  assert.deepEqual(capabilities, { untrustedWorkspaces: { supported: true }, virtualWorkspaces: true });
});
