/** Each snippet is a whole session: as it is inserted, it is read to the last line, and nothing is wrong in it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { recognise } from '../../server/src/dialects/recognise';
import { TranscriptRecord } from '../../server/src/features/record';
import { linesFrom } from '../../server/src/text/lines';

interface Snippet {
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

const snippets: Record<string, Snippet> = JSON.parse(
  readFileSync(join(REPOSITORY, 'snippets', 'smtp-transcript.json'), 'utf8'),
);

for (const [name, { body }] of Object.entries(snippets)) {
  test(name, () => {
    const lines = body.map((line) => line.replaceAll(/\$\{\d:([^}]*)\}/g, '$1'));
    assert.ok(lines.every((line) => !line.includes('$')));
    const recognition = recognise(linesFrom(lines));
    assert.ok(recognition, 'is recognised');
    const record = new TranscriptRecord(linesFrom(lines), recognition);
    record.readOn(Number.POSITIVE_INFINITY);
    assert.deepEqual(record.findings(), []);
    for (let n = 0; n < lines.length; n++) {
      const { class: kind, reply, answers, commands } = record.reading(n);
      assert.notEqual(kind, 'annotation', lines[n]);
      if (reply) assert.ok(answers, `${lines[n]} answers something`);
      if (kind === 'client-command') assert.ok(commands?.length, `${lines[n]} is a command`);
    }
  });
}

test('prefixes differ', () => {
  const prefixes = Object.values(snippets).map(({ prefix }) => prefix);
  assert.equal(new Set(prefixes).size, prefixes.length);
});
