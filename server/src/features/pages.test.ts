import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { describe, test } from 'node:test';
import { replyCodes } from '../knowledge/replies';
import { pages } from './look-up';
import { knownTexts, page, pageCard } from './pages';

interface Token {
  readonly type: string;
  readonly content: string;
  readonly attrs: readonly (readonly [string, string])[] | null;
  readonly children: readonly Token[] | null;
}

// With HTML allowed: what was not escaped would show up as a token of its own.
const parser: { parse(markdown: string, env: object): readonly Token[] } = createRequire(import.meta.url)(
  'markdown-it',
)({ html: true });

const tokensOf = (markdown: string) =>
  parser.parse(markdown, {}).flatMap((token) => [token, ...(token.children ?? [])]);

/** What a reader sees: text, code spans and fences, without marks and without blanks. */
function seen(markdown: string): string {
  const shown = tokensOf(markdown).filter(({ type }) => /^(text|text_special|code_inline|fence)$/.test(type));
  return shown
    .map(({ content }) => content)
    .join('')
    .replaceAll(/\s/g, '');
}

const pairs = replyCodes().flatMap(({ code, related }) => related.map((other) => `codes/${code}-${other.code}`));

describe('every page, and every comparison that a page leads to', () => {
  for (const locale of ['en', 'id'] as const) {
    test(`is Markdown that shows its texts whole (${locale})`, () => {
      for (const id of [...pages(), ...pairs]) {
        const markdown = page(id, locale);
        assert.ok(markdown, id);
        const kinds = new Set(tokensOf(markdown).map(({ type }) => type));
        for (const kind of ['html_block', 'html_inline', 'image', 'ordered_list_open', 'code_block', 'hr']) {
          assert.ok(!kinds.has(kind), `${id} has a ${kind}`);
        }
        const text = seen(markdown);
        for (const { heading, blocks } of pageCard(id, locale)!.sections) {
          const words = blocks.flatMap((block) => (block.kind === 'paragraph' ? block.text : []));
          for (const part of [heading, ...words.filter((piece) => typeof piece === 'string')]) {
            assert.ok(text.includes(part.replaceAll(/\s/g, '')), `${id} shows ${part}`);
          }
        }
      }
    });
  }

  test('leads to standards and to pages that are there', () => {
    for (const id of [...pages(), ...pairs]) {
      for (const { attrs } of tokensOf(page(id, 'en')!)) {
        for (const [name, address] of attrs ?? []) {
          if (name !== 'href') continue;
          const [, other] = /^\.\.\/(codes\/.+)\.md$/.exec(address) ?? [];
          if (other === undefined) assert.match(address, /^https:\/\/www\.rfc-editor\.org\/rfc\/rfc\d+/, id);
          else assert.ok(pageCard(other, 'en'), `${id} leads to ${other}`);
        }
      }
    }
  });
});

test('two codes compared, as a document', () => {
  assert.match(
    page('codes/211-354', 'en')!,
    /^# 211 – 354 · System status – Start mail input\n\n\*comparison\*\n\n.*\n\n## Side by side\n\n\| \| 211 \| 354 \|\n\| --- /,
  );
  assert.match(page('codes/211-354', 'id')!, /\n## Kapan Menggunakan Yang Mana\n\n\*\*211:\*\* Dipakai server/);
});

test('two commands, held against each other', () => {
  assert.match(page('commands/EHLO-HELO', 'id')!, /^# EHLO – HELO · .*## Kapan Menggunakan Yang Mana/s);
  assert.match(page('commands/X-EXPS-AUTH', 'en')!, /^# X-EXPS – AUTH · /);
  assert.equal(page('commands/EHLO-NOPE', 'en'), undefined);
});

test('the wording of a provider, with its codes', () => {
  assert.ok(knownTexts.size > 150);
  assert.match(page('texts/gmail-3', 'en')!, /^# out of storage space · Gmail.*\[452\]\(\.\.\/codes\/452\.md\)/s);
});

test('an id that names nothing has no page', () => {
  const none = ['', 'codes', 'codes/', 'codes/99', 'codes/211-', 'codes/-354', 'codes/211-354-450', 'codes/211-HELP'];
  const more = ['commands/NOPE', 'texts/gmail-0', 'rules/../codes/550', '../codes/550', 'codes/550\n', 'codes/ 550'];
  const prototype = ['codes/constructor', 'texts/__proto__', 'constructor/550'];
  for (const id of [...none, ...more, ...prototype]) assert.equal(page(id, 'en'), undefined, JSON.stringify(id));
});
