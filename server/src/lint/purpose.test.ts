import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { recognise, recogniseAs } from '../dialects/recognise';
import { dialects } from '../dialects/transcript';
import { plain } from '../dialects/transcript/plain';
import { editorLinesOf } from '../text/lines';
import { guessedPurpose } from './purpose';

function purposeOf(text: string, saved = true) {
  const lines = editorLinesOf(text);
  return guessedPurpose(recognise(lines, dialects) ?? recogniseAs(plain, lines, false), saved);
}

const SCRIPT = 'EHLO client.example.org\nMAIL FROM:<a@example.org>\nRCPT TO:<b@example.com>\nDATA\nx\n.\nQUIT\n';
const marked = (mark: string) => SCRIPT.replaceAll(/^(?=.)/gm, mark);

describe('the purpose of a transcript, guessed', () => {
  for (const [what, text, purpose] of [
    ['commands alone', SCRIPT, 'writing'],
    ['commands alone, marked by hand', marked('C: '), 'writing'],
    ['commands alone, indented', marked('    '), 'writing'],
    ['nothing yet', '', 'writing'],
    ['replies', `220 mail.example.org ESMTP\n${SCRIPT}250 ok\n`, 'evidence'],
    ['replies, marked by hand', `S: 220 mail.example.org ESMTP\n${marked('C: ')}S: 250 ok\n`, 'evidence'],
    ['the marks of a tool', marked(' -> '), 'evidence'],
    ['time stamps', marked('2024-05-01 10:00:00 '), 'evidence'],
  ] as const) {
    test(`${what}: ${purpose}`, () => assert.equal(purposeOf(text), purpose));
  }

  test('what was never saved is being written', () => {
    assert.equal(purposeOf('S: 220 mail.example.org ESMTP\nC: EHLO c.example.org\nS: 250 ok\n', false), 'writing');
  });

  test('every recording of ours is evidence', () => {
    const folder = join(REPOSITORY, 'samples');
    const names = readdirSync(folder).filter((name) => name.endsWith('.smtp'));
    const written = names.filter((name) => purposeOf(readFileSync(join(folder, name), 'utf8')) === 'writing');
    assert.ok(names.length > 90);
    assert.deepEqual(written, []);
  });
});
