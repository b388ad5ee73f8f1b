import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { type Card, labelled, paragraph, section } from './card';
import { codeSpan, escaped, renderMarkdown } from './render-markdown';

interface Token {
  readonly type: string;
  readonly content: string;
  readonly attrs: readonly (readonly [string, string])[] | null;
  readonly children: readonly Token[] | null;
}

// Reads CommonMark and tables, with HTML allowed: what was not escaped shows up as a token of its own.
const markdownIt = createRequire(import.meta.url)('markdown-it');
const parser: { parse(markdown: string, env: object): readonly Token[] } = markdownIt({ html: true });

function tokensOf(markdown: string): readonly Token[] {
  return parser.parse(markdown, {}).flatMap((token) => [token, ...(token.children ?? [])]);
}

/** Text from strangers, rich in what Markdown, HTML and terminals react to. */
const hostile = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'`*_[](){}<>!#|~\\&;:/.@-+=1 \n\r\t$"\'a\u202e\u200b\u0007\u001b') }),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '[x](command:workbench.action.terminal.new)',
    '<img src=x onerror=alert(1)>',
    '<a href="command:x">y</a>',
    '![](https://192.0.2.1/pixel.png)',
    '`` [x](https://example.org) ``',
    '```\n# heading\n```',
    'https://example.org/ www.example.org bob@example.org <https://example.org>',
    '[x]: https://example.org\n[x]',
    '- list\n1. list\n> quote\n| a | b |\n|---|---|',
    '&lt;b&gt; &#60;b&#62; \\<b\\>',
  ),
);

const cardOf = (text: string): Card => ({
  title: { subject: text, name: text, kind: text },
  context: ['Answers ', { quote: text }, text],
  sections: [
    section(text, paragraph(text), labelled(text, { quote: text }, { quote: text })),
    section('list', { kind: 'list', items: [[text], [{ quote: text }]] }),
    section('table', { kind: 'table', columns: ['', text, text], rows: [[text, text, text]] }),
    section('lines', { kind: 'lines', lines: [text, text] }),
    section('links', { kind: 'references', items: [{ link: text, url: text }] }),
  ],
  compare: { heading: text, code: text, codes: [text] },
});

describe('text from strangers', () => {
  const dead = new Set([
    ...[
      'paragraph_open',
      'paragraph_close',
      'inline',
      'text',
      'text_special',
      'hardbreak',
      'softbreak',
      'code_inline',
      'fence',
    ],
    ...['strong_open', 'strong_close', 'em_open', 'em_close'],
    ...['bullet_list_open', 'bullet_list_close', 'list_item_open', 'list_item_close'],
    ...['table_open', 'table_close', 'thead_open', 'thead_close', 'tbody_open', 'tbody_close'],
    ...['tr_open', 'tr_close', 'th_open', 'th_close', 'td_open', 'td_close'],
  ]);

  test('makes no link, image, HTML, heading, quote or rule, wherever it stands', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        for (const { type } of tokensOf(renderMarkdown(cardOf(text)))) assert.ok(dead.has(type), type);
      }),
      { numRuns: 1000 },
    );
  });

  test('does not change the shape of the card', () => {
    const shape = (text: string) =>
      tokensOf(renderMarkdown(cardOf(text)))
        .map(({ type }) => type)
        .filter((type) => !['text', 'text_special', 'code_inline', 'softbreak', 'inline'].includes(type));
    fc.assert(
      fc.property(hostile, (text) => {
        fc.pre(text.trim() !== '');
        assert.deepEqual(shape(text), shape('plain'));
      }),
      { numRuns: 1000 },
    );
  });

  test('has no address left that a renderer would link by itself', () => {
    fc.assert(
      fc.property(hostile, (text) => assert.doesNotMatch(escaped(text), /:\/\/|www\.|@/i)),
      { numRuns: 1000 },
    );
  });

  test('keeps no control or direction character', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        assert.doesNotMatch(escaped(text) + codeSpan(text), /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
      }),
      { numRuns: 1000 },
    );
  });

  test('reads in a code span as it was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'a \\<[*_') }), (text) => {
        fc.pre(text.trim() !== '');
        const [span] = tokensOf(`x ${codeSpan(text)} y`).filter(({ type }) => type === 'code_inline');
        assert.equal(span?.content, text);
      }),
    );
  });

  test('with a backtick stands in quotation marks instead', () => {
    assert.equal(codeSpan('a `b` *c*'), '“a &#96;b&#96; &#42;c&#42;”');
  });
});

test('our own sentences read as they were written', () => {
  const sentence = 'Take only <CRLF>.<CRLF> as the end; PLAIN needs NUL, * gives up, [192.0.2.1] & _name_ stay. 5 > 4!';
  const text = tokensOf(escaped(sentence))
    .filter(({ type }) => type === 'text' || type === 'text_special')
    .map(({ content }) => content)
    .join('');
  assert.equal(text, sentence);
});

test('a number with a full stop or a hyphen at the start of a paragraph begins no list', () => {
  const card = { ...cardOf('x'), sections: [section('x', paragraph('211. Status'), paragraph('- none'))] };
  assert.ok(!tokensOf(renderMarkdown(card)).some(({ type }) => type.includes('list')));
});

test('only addresses of RFCs become links', () => {
  const urls = [
    'https://www.rfc-editor.org/rfc/rfc5321#section-4.2.3',
    'https://www.rfc-editor.org/rfc/rfc5321#appendix-F.1',
    'https://www.rfc-editor.org/rfc/rfc5321) [x](command:x',
    'https://example.org/',
    'command:x',
  ];
  const items = urls.map((url) => ({ link: 'RFC', url }));
  const card = { ...cardOf('x'), sections: [section('x', { kind: 'references', items } as const)] };
  const links = tokensOf(renderMarkdown(card)).filter(({ type }) => type === 'link_open');
  assert.deepEqual(
    links.map(({ attrs }) => attrs?.[0]?.[1]),
    urls.slice(0, 2),
  );
});
