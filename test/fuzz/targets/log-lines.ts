import assert from 'node:assert/strict';
import { NO_CONTEXT } from '../../../server/src/dialects/maillog/format';
import { LogLine } from '../../../server/src/dialects/maillog/line';
import { readLogLine } from '../../../server/src/dialects/maillog/reader';
import { recogniseLog } from '../../../server/src/dialects/maillog/recognise';
import { linesOf } from '../../../server/src/text/lines';
import { anyText, mailLog } from '../inputs';
import { target } from '../target';

/** Fields stand on their line, and a line amid others reads as it does alone. */
export const logLines = target<string>({
  name: 'log-lines',
  few: 300,
  make: (random) => (random.chance(0.8) ? mailLog(random) : anyText(random)),
  run(text) {
    const lines = text.split('\n');
    const [alone, amid] = [new LogLine(), new LogLine()];
    let context = NO_CONTEXT;
    for (const line of lines) {
      const around = `${line}\n${line}\n${line}`;
      const start = line.length + 1;
      const after = readLogLine(around, start, start + line.length, amid, context);
      const own = readLogLine(line, 0, line.length, alone, context);
      assert.deepEqual(after, own);
      assert.deepEqual(seen(amid, start), seen(alone, 0));
      context = own;
    }
    recogniseLog(linesOf(text));
  },
});

function seen(line: LogLine, start: number) {
  const { text, end, kind, verdict, format, phrase } = line;
  const fields = line.fields().map(({ field, name, at, end: stop }) => {
    assert.ok(at <= stop && stop <= end, `${name} ${at}-${stop} on a line that ends at ${end}`);
    const [from, to] = [line.placeOf(at) - start, line.placeOf(stop) - start];
    assert.ok(from >= 0 && to >= from, `${name} ${from}-${to}`);
    return { field, from, to, text: text.slice(at, stop) };
  });
  return { kind, verdict, format: format?.id, phrase, fields };
}
