import assert from 'node:assert/strict';
import { readAll, Transcript } from '../../../server/src/dialects/reader';
import { recognise, recogniseAs } from '../../../server/src/dialects/recognise';
import { dialects as known } from '../../../server/src/dialects/transcript';
import { tokensOf } from '../../../server/src/features/semantic-tokens';
import { type Lines, linesOf } from '../../../server/src/text/lines';
import { anyText, transcript } from '../inputs';
import { target } from '../target';

const IDS = known.map(({ id }) => id);

/** Any text is read in any dialect: every line gets a reading, which stands on it. */
export const dialects = target<{ text: string; as: string }>({
  name: 'dialects',
  few: 250,
  make: (random) => ({
    text: random.chance(0.8) ? transcript(random) : anyText(random),
    as: random.pick([...IDS, '']),
  }),
  run({ text, as }) {
    const lines = linesOf(text);
    const dialect = known.find(({ id }) => id === as);
    const voice = dialect ? recogniseAs(dialect, lines) : recognise(lines);
    if (voice) readEach(new Transcript(lines, voice), lines);
  },
});

function readEach(transcript: Transcript, lines: Lines): void {
  let n = 0;
  let sessions = 0;
  for (const { reading, next, said } of readAll(transcript)) {
    const line = lines.at(n++);
    for (const { at, end } of [reading, said])
      assert.ok(at >= 0 && at <= end && end <= line.length, `line ${n}: ${at}-${end} of ${line.length}`);
    assert.ok(next.count >= sessions && reading.session <= next.count, `line ${n}: session ${reading.session}`);
    sessions = next.count;
    let before = 0;
    for (const { at, end, type } of tokensOf(reading, line)) {
      assert.ok(at >= before && end > at && end <= line.length, `line ${n}: ${type} ${at}-${end} behind ${before}`);
      before = end;
    }
  }
  assert.equal(n, lines.count);
}
