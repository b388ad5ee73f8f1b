import assert from 'node:assert/strict';
import { recognise, recogniseAs } from '../../../server/src/dialects/recognise';
import { dialects } from '../../../server/src/dialects/transcript';
import { plain } from '../../../server/src/dialects/transcript/plain';
import { TranscriptRecord } from '../../../server/src/features/record';
import { EditableText } from '../../../server/src/text/editable-text';
import { transcript } from '../inputs';
import { mutated } from '../mutate';
import { target } from '../target';

interface Edit {
  readonly line: number;
  readonly column: number;
  readonly lines: number;
  readonly text: string;
  /** Line up to which the record is read before. */
  readonly read: number;
}

/** A record that was edited, also out of its range, equals a fresh one in any dialect. */
export const edits = target<{ text: string; as: string; edits: Edit[] }>({
  name: 'edits',
  few: 100,
  make: (random) => ({
    text: transcript(random),
    as: random.pick([...dialects.map(({ id }) => id), '']),
    edits: Array.from({ length: random.int(1, 6) }, () => ({
      line: random.int(0, 120),
      column: random.pick([0, 0, 1, 5, 40, 100_000]),
      lines: random.pick([0, 0, 1, 3, 100_000]),
      text: mutated('C: DATA\nS: 354 go\n', random, random.int(0, 3)),
      read: random.int(0, 300),
    })),
  }),
  run({ text, as, edits }) {
    const edited = new EditableText(text);
    const dialect = dialects.find(({ id }) => id === as);
    const voice = dialect ? recogniseAs(dialect, edited) : (recognise(edited) ?? recogniseAs(plain, edited));
    const record = new TranscriptRecord(edited, voice);
    for (const { line, column, lines, text, read } of edits) {
      record.readOn(read);
      record.edited(edited.edit({ line, column }, { line: line + lines, column }, text));
    }
    const now = Array.from({ length: edited.count }, (_, n) => edited.at(n)).join('\n');
    assert.deepEqual(seen(record), seen(new TranscriptRecord(new EditableText(now), voice)));
  },
});

function seen(record: TranscriptRecord) {
  record.readOn(Number.POSITIVE_INFINITY);
  return {
    readings: Array.from({ length: record.count }, (_, n) => record.reading(n)),
    findings: record.findings(),
    landmarks: record.landmarks(),
  };
}
