import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Card, labelled, paragraph, section } from './card';
import { renderPlain, renderTerminal } from './render-terminal';

const card: Card = {
  title: { subject: '250', name: 'OK', kind: 'Positive Completion' },
  context: ['Answers ', { quote: 'RCPT TO:<bob@example.org>' }, '.'],
  sections: [
    section('Fix', paragraph('One two three four five six.'), labelled('Sender', 'seven eight nine ten')),
    section('List', { kind: 'list', items: [['alpha beta gamma delta epsilon']] }),
    section('Lines', { kind: 'lines', lines: ['C: a line that is longer than the terminal is wide'] }),
    section('Table', {
      kind: 'table',
      columns: ['', 'a', 'b'],
      rows: [['Name', 'System status', 'Start mail input']],
    }),
    section('More', {
      kind: 'references',
      items: [{ link: 'RFC 5321', url: 'https://www.rfc-editor.org/rfc/rfc5321' }],
    }),
  ],
  compare: { heading: 'Compare with', code: '250', codes: ['251', '354'] },
};

test('a card is wrapped to the width; lines of a session are not', () => {
  assert.equal(
    renderTerminal(card, { color: false, width: 30 }),
    `250 · OK · Positive Completion

Answers RCPT
TO:<bob@example.org>.

Fix
  One two three four five six.
  Sender: seven eight nine ten

List
  - alpha beta gamma delta
    epsilon

Lines
  C: a line that is longer than the terminal is wide

Table
        a             b
  Name  System        Start mail
        status        input

More
  RFC 5321  https://www.rfc-editor.org/rfc/rfc5321

Compare with
  251, 354`,
  );
});

test('colour changes nothing but escape sequences of ours', () => {
  const painted = renderTerminal(card, { color: true, width: 60 });
  assert.match(painted, /\u001b\[1m250/);
  assert.equal(painted.replace(/\u001b\[[\d;]+m/g, ''), renderTerminal(card, { color: false, width: 60 }));
});

test('text from strangers brings no control character', () => {
  const unit = fc.oneof(
    fc.constantFrom('\u001b[2J', '\u202e', '\u0007', '\n', '\r', '\u009b', 'a', ' '),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(fc.string({ unit }), (text) => {
      const hostile: Card = {
        title: { subject: text, name: text, kind: text },
        context: [{ quote: text }],
        sections: [
          section(text, paragraph(text), { kind: 'lines', lines: [text] }, { kind: 'list', items: [[text]] }),
          section(text, { kind: 'table', columns: ['', text], rows: [[text, text]] }),
          section(text, {
            kind: 'references',
            items: [text, { quote: text }, { link: text, url: 'https://www.rfc-editor.org/rfc/rfc1' }],
          }),
        ],
      };
      assert.doesNotMatch(renderPlain(hostile).replaceAll('\n', ''), /[\p{Cc}\p{Cf}\p{Cs}]/u);
    }),
  );
});
