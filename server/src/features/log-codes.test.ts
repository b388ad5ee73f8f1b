import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { codesInLogLine } from './log-codes';
import { samples } from './log-codes.samples';

/** A line with the codes marked that are found in it. */
function marked(line: string): string {
  let result = '';
  let from = 0;
  for (const { at, end } of codesInLogLine(line)) {
    result += `${line.slice(from, at)}«${line.slice(at, end)}»`;
    from = end;
  }
  return result + line.slice(from);
}

for (const [source, lines] of Object.entries(samples)) {
  describe(source, () => {
    for (const line of lines.trim().split('\n')) {
      test(line, () => assert.equal(marked(line.replaceAll(/[«»]/g, '')), line));
    }
  });
}

test('a code comes with its enhanced code and its text', () => {
  const [reply, enhanced] = codesInLogLine("smtplib.SMTPDataError: (550, b'5.7.1 Relaying denied')");
  assert.deepEqual([reply?.enhanced, reply?.text], ['5.7.1', "Relaying denied')"]);
  assert.deepEqual([enhanced?.kind, enhanced?.code], ['enhanced code', '5.7.1']);
});

test('any line is read; codes stand where they say, from left to right, without overlap', () => {
  const part = fc.constantFrom(
    '550',
    ' 5.1.1 ',
    'smtp',
    ' said: ',
    ': ',
    '(',
    "b'",
    '-',
    ' User unknown',
    'mail ',
    '"',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(part, fc.string({ maxLength: 4 })), { maxLength: 12 }), (parts) => {
      const line = parts.join('');
      let last = 0;
      for (const { code, at, end } of codesInLogLine(line)) {
        assert.equal(line.slice(at, end), code);
        assert.ok(at >= last);
        last = end;
      }
    }),
  );
});
