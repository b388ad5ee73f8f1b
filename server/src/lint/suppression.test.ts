import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Transcript } from '../dialects/reader';
import { recognise } from '../dialects/recognise';
import { editorLinesOf } from '../text/lines';
import { lint } from './check';

const HEADER = ['From: a@example.org', 'Date: Mon, 1 Jun 2026 12:00:00 +0000', ''];
const SCRIPT = `RCPT TO:<b@example.org>\nDATA\n${HEADER.join('\n')}\na\n.\nb\n.x\n.\nQUIT\n`;
const MARKED = `C: DATA\nS: 354 go\n${HEADER.map((line) => `C: ${line}\n`).join('')}C: ..a\nC: .b\nC: .c\nC: .\nS: 250 ok\n`;

/** Rules and 0-based lines of what is told. */
function told(text: string): string[] {
  const lines = editorLinesOf(text);
  const recognition = recognise(lines);
  assert.ok(recognition);
  return lint(new Transcript(lines, recognition)).map(({ rule, line }) => `${rule} ${line}`);
}

const withComment = (text: string, comment: string, before: string) => text.replace(before, `${comment}\n${before}`);

describe('comments that suppress findings', () => {
  test('without any, both scripts have findings', () => {
    assert.deepEqual(told(SCRIPT), ['bare-period-in-body 6', 'unstuffed-leading-dot 8']);
    assert.deepEqual(told(MARKED), ['unstuffed-leading-dot 6', 'unstuffed-leading-dot 7']);
  });

  for (const [comment, left] of [
    ['# smtp-lens-disable-file', []],
    ['#smtp-lens-disable-file', []],
    ['# smtp-lens-disable-file bare-period-in-body', ['unstuffed-leading-dot 9']],
    ['# smtp-lens-disable-file bare-period-in-body, unstuffed-leading-dot', []],
    ['# smtp-lens-disable-file unterminated-data', ['bare-period-in-body 7', 'unstuffed-leading-dot 9']],
    ['# smtp-lens-disable-everything', ['bare-period-in-body 7', 'unstuffed-leading-dot 9']],
    ['# see smtp-lens-disable-file', ['bare-period-in-body 7', 'unstuffed-leading-dot 9']],
  ] as const) {
    test(`in a file: ${comment}`, () => assert.deepEqual(told(`${comment}\n${SCRIPT}`), left));
  }

  test('on the next line, and on no other', () => {
    const comment = '# smtp-lens-disable-next-line unstuffed-leading-dot';
    assert.deepEqual(told(withComment(MARKED, comment, 'C: .b')), ['unstuffed-leading-dot 8']);
    const other = '# smtp-lens-disable-next-line bare-period-in-body';
    assert.equal(told(withComment(MARKED, other, 'C: .b')).length, 2);
  });

  test('what a side says is no comment', () => {
    assert.equal(told(withComment(SCRIPT, '# smtp-lens-disable-file', 'a\n')).length, 2, 'message text');
    assert.equal(told(withComment(MARKED, 'C: # smtp-lens-disable-file', 'C: .b')).length, 2, 'a marked line');
  });
});
