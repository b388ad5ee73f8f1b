/** An example between `C:` and `S:`, as each tool would print it, gets the same findings, and its fix mends it in that dialect. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { applyEdits } from '../../cli/fix';
import { PRINTERS, type Print, type Turn } from '../../dialects/printers';
import { Transcript } from '../../dialects/reader';
import { recogniseAs } from '../../dialects/recognise';
import { dialects } from '../../dialects/transcript';
import { linesOf } from '../../text/lines';
import { lint } from '../check';
import { withoutMarks } from '../marks';
import { rules } from '.';

/** Tools that print strings, in which other characters stand for a quote or a backslash. */
const ESCAPED = ['smtplib', 'ruby-net-smtp'];

/**
 * Where lines of a side have no mark, their shape and what stands around them must tell whose they are. These examples show too
 * little for that: they begin in the middle of a session, or what they are about is a line of no known shape.
 */
const UNMARKED: Readonly<Record<string, RegExp>> = {
  plain:
    /^(?:bare-period-in-body|unterminated-data|data-without-354|connection-lost-in-data|enhanced-code-in-ehlo-or-3yz|missing-argument|non-smtp-client|reply-code-out-of-range)$/,
  'sendmail-v': /^reply-code-out-of-range$/,
  nodemailer: /^reply-code-out-of-range$/,
};

const examples = rules.flatMap((rule) => [
  ...rule.bad.map(({ text, fixed }) => ({ rule, text: withoutMarks(text).text, fixed })),
  ...rule.good.map((text) => ({ rule, text, fixed: undefined })),
]);

/** The turns of an example; nothing where a line has no mark of its own. */
function turnsOf(text: string): Turn[] | undefined {
  const turns = text
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => /^([CS]): (.*)$/s.exec(line));
  return turns.every((turn) => turn !== null) ? turns.map(([, side, said]) => [side as 'C' | 'S', said!]) : undefined;
}

const printed = (turns: readonly Turn[], print: Print) =>
  `${turns.map(([side, said]) => print(side, said)).join('\n')}\n`;

function findings(id: string, text: string) {
  const lines = linesOf(text);
  return lint(new Transcript(lines, recogniseAs(dialects.find((dialect) => dialect.id === id)!, lines)));
}

/** What is told, and of which words. */
function told(id: string, text: string) {
  const lines = text.split('\n');
  return findings(id, text).map(({ rule, severity, line, at, end, message }) => ({
    rule,
    severity,
    message: message.en,
    line,
    words: lines[line]!.slice(at, end),
  }));
}

function fixed(id: string, text: string, rule: string): string {
  const fixes = findings(id, text).filter((found) => found.rule === rule);
  return applyEdits(
    text,
    fixes.flatMap(({ fix }) => fix?.edits ?? []),
  );
}

for (const [id, print] of Object.entries(PRINTERS)) {
  describe(`the examples of every rule, as ${id} prints them`, () => {
    for (const { rule, text, fixed: mended } of examples) {
      const turns = turnsOf(text);
      if (UNMARKED[id]?.test(rule.id)) continue;
      if (!turns || (ESCAPED.includes(id) && /['"\\]/.test(text))) continue;
      test(`${rule.id}: ${text.slice(0, 60).replaceAll('\n', ' ⏎ ')}`, () => {
        const shown = printed(turns, print);
        assert.deepEqual(told(id, shown), told('rfc-cs', text));
        if (mended !== undefined) assert.equal(fixed(id, shown, rule.id), printed(turnsOf(mended)!, print));
      });
    }
  });
}
