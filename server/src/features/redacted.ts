/** A document with people, machines and secrets replaced. */
import type { Reading } from '../smtp/reading';
import type { Lines } from '../text/lines';
import { Redaction } from '../trace/redaction/redact';
import { type KnownLine, writtenLines } from '../trace/redaction/written';

/** `readingOf` tells what a line of a transcript says. */
export function redactedText(lines: Lines, readingOf?: (line: number) => Reading): string {
  return redactedLines(lines, [[0, lines.count - 1]], readingOf);
}

/** Some of its lines, from one to another (0-based, both in it), with the stand-ins that they have in a copy of the whole. */
export function redactedLines(
  lines: Lines,
  wanted: readonly (readonly [from: number, to: number])[],
  readingOf?: (line: number) => Reading,
): string {
  const redaction = new Redaction();
  for (const { line, reading } of known(lines, readingOf)) redaction.learn(line, { reading });
  redaction.settle();
  const all = [...writtenLines(redaction, known(lines, readingOf))];
  return wanted.flatMap(([from, to]) => all.slice(from, to + 1)).join('\n');
}

function* known(lines: Lines, readingOf?: (line: number) => Reading): Generator<KnownLine> {
  for (let n = 0; n < lines.count; n++) yield { line: lines.at(n), reading: readingOf?.(n) };
}
