/** The walkthrough does what it says: its commands are there, its examples show what they are opened for, its pictures follow the theme. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { EXAMPLES } from '../../client/src/examples';
import { recogniseLog } from '../../server/src/dialects/maillog/recognise';
import { Transcript } from '../../server/src/dialects/reader';
import { recognise } from '../../server/src/dialects/recognise';
import { lint } from '../../server/src/lint/check';
import { linesOf } from '../../server/src/text/lines';
import { isDeadHtml } from '../hostile/dead';

const read = (name: string) => readFileSync(join(REPOSITORY, name), 'utf8');
const { contributes } = JSON.parse(read('package.json'));
const [walkthrough] = contributes.walkthroughs;
const OTHERS = new Set(['workbench.action.files.openFile', 'editor.action.quickFix']);

interface Step {
  readonly id: string;
  readonly media: { readonly svg: string };
  readonly completionEvents: readonly string[];
}

describe('the walkthrough', () => {
  const commands = new Set([...contributes.commands.map(({ command }: { command: string }) => command), ...OTHERS]);

  for (const [name, texts] of ['package.nls.json', 'package.nls.id.json'].map((file) => [file, JSON.parse(read(file))]))
    test(`calls commands that are there (${name})`, () => {
      for (const { id, completionEvents } of walkthrough.steps as Step[]) {
        const called = [...texts[`walkthrough.${id}.description`].matchAll(/\(command:([\w.]+)/g)].map(
          ([, command]) => command,
        );
        const awaited = completionEvents.flatMap((event) => /^onCommand:(.*)$/.exec(event)?.[1] ?? []);
        assert.ok(called.length > 0, id);
        for (const command of [...called, ...awaited]) assert.ok(commands.has(command), command);
      }
    });

  test('has pictures in the colours of the theme, and nothing live in them', () => {
    for (const { media } of walkthrough.steps as Step[]) {
      const picture = read(media.svg);
      isDeadHtml(picture);
      const colours = [...picture.matchAll(/(?:fill|stroke)="([^"]*)"/g)].map(([, colour]) => colour!);
      for (const colour of colours) assert.match(colour, /^(?:none|var\(--vscode-[\w-]+\))$/);
    }
  });

  test('opens a session in which one period is to be doubled, and nothing else is wrong', () => {
    const lines = linesOf(EXAMPLES['smtp-transcript']);
    const found = lint(new Transcript(lines, recognise(lines)!)).filter(({ severity }) => severity !== 'hint');
    assert.deepEqual(
      found.map(({ rule, line, fix }) => [rule, lines.at(line), fix?.safe]),
      [['bare-period-in-body', 'C: .', true]],
    );
  });

  test('opens a log of Postfix', () => {
    assert.equal(recogniseLog(linesOf(EXAMPLES['mail-log']))?.id, 'postfix');
  });
});
