import assert from 'node:assert/strict';
import { initialReader, readLine, Transcript } from '../../../server/src/dialects/reader';
import { recogniseAs } from '../../../server/src/dialects/recognise';
import { cs } from '../../../server/src/dialects/transcript/cs';
import { linesOf } from '../../../server/src/text/lines';
import { conversation } from '../inputs';
import { mutated } from '../mutate';
import { target } from '../target';

/** The state of a session is never changed, does not grow with the record, and reading goes on from any line. */
export const session = target<string>({
  name: 'session',
  few: 150,
  make: (random) => mutated(conversation(random), random, random.int(0, 12)),
  run(text) {
    const lines = linesOf(text);
    const voice = recogniseAs(cs, lines);
    const whole = new Transcript(lines, voice);
    let state = initialReader(voice);
    for (let n = 0; n < lines.count; n++) {
      frozen(state.main);
      frozen(state.named);
      const { reading, next } = readLine(whole, n, state);
      if (n % 7 === 3) assert.deepEqual(readLine(new Transcript(lines, voice), n, state).reading, reading);
      state = next;
    }
    const size = JSON.stringify({ ...state, voice: undefined }).length;
    assert.ok(size < 20_000 + text.length, `the state at the end takes ${size} characters`);
  },
});

/** What is frozen throws where somebody writes to it. */
function frozen(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const part of Object.values(value)) frozen(part);
}
