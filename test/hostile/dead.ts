/** Throws where text of strangers is more than text in what we write. */
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';

interface Token {
  readonly type: string;
  readonly content: string;
  readonly attrs: readonly (readonly [string, string])[] | null;
  readonly children: readonly Token[] | null;
}

// Reads CommonMark and tables, with HTML allowed: what was not escaped shows up as a token of its own.
const markdownIt = createRequire(import.meta.url)('markdown-it');
const parser: { parse(markdown: string, env: object): readonly Token[] } = markdownIt({ html: true });

/** Nothing that moves a cursor, turns text or hides it; `color` are the sequences that we write ourselves. */
export function isDeadText(text: string): void {
  const left = text.replaceAll(/\u001b\[(?:\d{1,3}(?:;\d{1,3})*)?m/g, '');
  assert.doesNotMatch(left, /[^\P{C}\n]|[\p{Zl}\p{Zp}]/u, 'a control character, or one that turns or hides text');
}

/** The same where no colours are wanted. */
export function isDeadPlainText(text: string): void {
  isDeadText(text);
  assert.doesNotMatch(text, /\u001b/);
}

const LIVE = new Set(['html_inline', 'html_block', 'image']);

/** Links lead to standards, to commands of ours with numbers and codes, to our pages, and to lines of `document`. */
export function isDeadMarkdown(markdown: string, document?: string): void {
  isDeadText(markdown);
  const tokens = parser.parse(markdown, {}).flatMap((token) => [token, ...(token.children ?? [])]);
  for (const { type, attrs, content } of tokens) {
    assert.ok(!LIVE.has(type), `${type}: ${content}`);
    if (type !== 'link_open') continue;
    const address = attrs?.find(([name]) => name === 'href')?.[1] ?? '';
    assert.ok(isOurs(address) || (document !== undefined && address.startsWith(document)), `a link to ${address}`);
  }
}

const isOurs = (address: string) =>
  /^https:\/\/www\.rfc-editor\.org\/rfc\/rfc\d+(?:#[\w.-]+)?$/.test(address) ||
  /^command:smtpLens\.\w+\?%5B(?:\d+|%22[\d.X]+%22)(?:%2C(?:\d+|%22[\d.X]+%22))*%5D$/.test(address) ||
  /^\.\.\/(?:codes|commands|rules|keywords)\/[\w.-]+\.md$/.test(address);

/** Elements that read, load, run or send something; the pages that we write need none of them. */
const ELEMENTS =
  /<\/?(?!(?:!doctype|html|head|meta|title|style|body|article|section|header|main|figure|figcaption|caption|details|summary|thead|tbody|h1|h2|h3|small|p|b|i|ul|ol|dl|dt|dd|li|table|tr|th|td|pre|code|span|div|svg|g|rect|text|line|defs|marker|path|a|desc|time|strong|em)\b)[a-z!?][^>]*>?/gi;

/** Neither scripts nor handlers, nothing from elsewhere. Links lead to standards and to `link`. */
export function isDeadHtml(html: string, link?: RegExp): void {
  isDeadText(html);
  assert.deepEqual([...html.matchAll(ELEMENTS)].map(String), [], 'an element that is not ours');
  for (const [tag] of html.matchAll(/<[a-z][^<>]*>/gi)) {
    assert.doesNotMatch(
      tag.replaceAll(/="[^"]*"/g, '=""'),
      /\s(?:on\w+|src|srcset|action|formaction|ping|data|xlink:href)\s*=/i,
      tag,
    );
    const [, address] = /\shref="([^"]*)"/.exec(tag) ?? [];
    if (address === undefined) continue;
    assert.ok(address.startsWith('https://www.rfc-editor.org/rfc/') || link?.test(address), `a link to ${address}`);
  }
  const text = html.replaceAll(/<style>[^<]*<\/style>|<[^<>]*>/g, '');
  assert.doesNotMatch(text, /[<>]/, 'what is no tag is escaped');
}
