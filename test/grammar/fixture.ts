import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Stretch } from './grammars';

const folder = join(REPOSITORY, 'test', 'grammar', 'fixtures');

/** The letter that stands for a scope in the row below a line. A blank: no scope that names anything. */
export const LEGEND: Readonly<Record<string, string>> = {
  '2': 'markup.inserted.reply.positive.smtp',
  '3': 'constant.language.reply.intermediate.smtp',
  '4': 'support.function.reply.transient.smtp',
  '5': 'invalid.reply.permanent.smtp',
  '-': 'punctuation.separator.continuation.smtp',
  m: 'punctuation.definition.mark.smtp',
  c: 'keyword.control.command.smtp',
  p: 'variable.parameter.smtp',
  k: 'support.type.keyword.smtp',
  a: 'string.unquoted.address.smtp',
  s: 'string.unquoted.secret.smtp',
  h: 'variable.other.property.header.smtp',
  b: 'meta.embedded.body.smtp',
  d: 'constant.character.escape.stuffing.smtp',
  e: 'keyword.control.end-of-data.smtp',
  n: 'comment.line.note.smtp',
  t: 'punctuation.definition.comment.timestamp.log',
  H: 'meta.host.log',
  P: 'support.type.program.log',
  q: 'variable.other.constant.queue-id.log',
  K: 'variable.other.property.key.log',
  f: 'keyword.control.flag.log',
  '+': 'markup.inserted.verdict.positive.log',
  '~': 'support.function.verdict.transient.log',
  '!': 'invalid.verdict.permanent.log',
};

const LETTERS = new Map(Object.entries(LEGEND).map(([letter, scope]) => [scope, letter]));

/** A text with a row of letters below each line, which tells the scope of every column. */
export interface Fixture {
  readonly name: string;
  readonly scope: string;
  readonly lines: readonly string[];
  readonly rows: readonly string[];
}

/**
 * Every fixture. Lines of the text stand behind `: `, rows behind `| `; blanks at the end of a row are left out, and a
 * line without any colour has no row. Anything else is prose for the reader.
 */
export function readFixtures(): Fixture[] {
  return readdirSync(folder)
    .sort()
    .map((name) => {
      const lines: string[] = [];
      const rows: string[] = [];
      for (const line of readFileSync(join(folder, name), 'utf8').split('\n')) {
        if (line.startsWith(':')) lines.push(line.slice(2));
        else if (line.startsWith('| ')) rows[lines.length - 1] = line.slice(2);
      }
      const scope = name.endsWith('.smtp') ? 'text.smtp.transcript' : 'text.log.mail';
      return { name, scope, lines, rows: lines.map((_, i) => rows[i] ?? '') };
    });
}

/** Writes the rows anew, for a reader to look over: what the lines are now. */
export function rewriteFixture({ name }: Fixture, rows: readonly string[]): void {
  const file = join(folder, name);
  const written: string[] = [];
  let line = 0;
  for (const text of readFileSync(file, 'utf8').split('\n')) {
    if (text.startsWith('| ')) continue;
    written.push(text);
    if (text.startsWith(':') && rows[line++]) written.push(`| ${rows[line - 1]}`);
  }
  writeFileSync(file, written.join('\n'));
}

/** What a grammar made of a line, in the letters of the legend. */
export function rowOf(line: string, stretches: readonly Stretch[]): string {
  let row = '';
  for (const { start, end, scopes } of stretches) row += letterOf(scopes).repeat(Math.max(0, end - start));
  // A blank has no colour that anyone sees.
  return [...row]
    .map((letter, i) => (/\s/.test(line[i]!) ? ' ' : letter))
    .join('')
    .trimEnd();
}

function letterOf(scopes: readonly string[]): string {
  const named = scopes.findLast((scope) => LETTERS.has(scope));
  return named === undefined ? ' ' : LETTERS.get(named)!;
}
