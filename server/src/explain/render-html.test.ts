import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Card, labelled, paragraph, section } from './card';
import { renderHtml } from './render-html';
import { replyCard } from './reply-card';

/** Tags that a card consists of; with an attribute only where we give one. */
const OURS =
  /<\/?(?:article|h2|h3|small|section|p|b|ul|li|table|tr|th|td|pre|code)>|<article class="card">|<p class="(?:context|compare)">|<a href="https:\/\/www\.rfc-editor\.org\/rfc\/rfc\d+(?:#[\w.-]+)?">|<\/a>/g;

test('the card of a reply has its parts', () => {
  const card = replyCard({ code: '354', answers: { verb: 'DATA', argument: '' } }, 'en', 'full');
  assert.ok(card);
  const html = renderHtml(card);
  assert.match(html, /<h2><code>354<\/code> Start mail input <small>Positive Intermediate<\/small><\/h2>/);
  assert.match(html, /<p class="context">Answers <code>DATA<\/code>: send the message now\.<\/p>/);
  assert.match(html, /<h3>How to fix it<\/h3>\n<p><b>For the sender:<\/b> Send the message/);
  assert.match(
    html,
    /<li><a href="https:\/\/www\.rfc-editor\.org\/rfc\/rfc5321#section-4\.1\.1\.4">RFC 5321 §4\.1\.1\.4<\/a><\/li>/,
  );
  assert.match(html, /<p class="compare">Compare with <code>211<\/code>/);
});

test('whatever stands in a card is dead text', () => {
  const hostile = fc.oneof(
    fc.constantFrom('<script>alert(1)</script>', '"><img src=x onerror=y>', "'", '&lt;', '\u202e', ']]>', '<!--', '\0'),
    fc.string(),
  );
  fc.assert(
    fc.property(hostile, hostile, (a, b) => {
      const card: Card = {
        title: { subject: a, name: b, kind: a },
        context: [a, { quote: b }, { link: a, url: b }],
        sections: [
          section(a, paragraph(b), labelled(a, { quote: b }), { kind: 'lines', lines: [a, b] }),
          section(b, { kind: 'list', items: [[a]] }, { kind: 'table', columns: [a], rows: [[b]] }),
          section(a, { kind: 'references', items: [{ link: b, url: `javascript:${a}` }] }),
        ],
        compare: { heading: a, code: b, codes: [a, b] },
      };
      const left = renderHtml(card).replaceAll(OURS, '');
      assert.doesNotMatch(left, /[<>"]|&(?!#\d+;)|\u202e/);
    }),
  );
});
