import { readAll, Transcript } from '../dialects/reader';
import { recognise } from '../dialects/recognise';
import { type Lines, linesOf } from '../text/lines';
import { Redaction } from '../trace/redaction/redact';
import { type KnownLine, writtenLines } from '../trace/redaction/written';
import { readArguments } from './arguments';
import { readText, UsageError } from './input';
import { recognitionFor } from './recognition';
import { type Command, visibleLines } from './terminal';

/** Lines are written in portions, so that a long file does not become one string. */
const PORTION = 1_000;

/** `redact FILE`: the file with people, hosts and secrets replaced. Line ends stay as they are. */
export const redactCommand: Command = (args, terminal) => {
  const { values, positionals } = readArguments(args, { as: { type: 'string' } });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UsageError('redact takes one FILE');
  for (const portion of portions(readText(file), values.as))
    terminal.write(terminal.isWatched ? visibleLines(portion) : portion);
  return 0;
};

/** The whole of a text, redacted. */
export function redacted(text: string): string {
  return [...portions(text)].join('');
}

function* portions(text: string, as?: string): Generator<string> {
  const lines = linesOf(text);
  const redaction = new Redaction();
  for (const { line, reading } of known(lines, as)) redaction.learn(line, { reading });
  redaction.settle();
  let portion = '';
  let at = 0;
  let n = 0;
  for (const line of writtenLines(redaction, known(lines, as))) {
    const end = text.indexOf('\n', at);
    const next = end < 0 ? text.length : end + 1;
    portion += line + text.slice(at + lines.at(n).length, next);
    at = next;
    if (++n % PORTION > 0) continue;
    yield portion;
    portion = '';
  }
  yield portion;
}

/** Each line, and what it says in its session where the file holds one. */
function* known(lines: Lines, as: string | undefined): Generator<KnownLine> {
  const recognition = as === undefined ? recognise(lines) : recognitionFor(lines, as);
  if (recognition) {
    let n = 0;
    for (const { reading } of readAll(new Transcript(lines, recognition))) yield { line: lines.at(n++), reading };
    return;
  }
  for (let n = 0; n < lines.count; n++) yield { line: lines.at(n), reading: undefined };
}
