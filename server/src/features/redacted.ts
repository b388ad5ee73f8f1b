/** A document with people, machines and secrets replaced. */
import type { Reading } from '../smtp/reading';
import type { Lines } from '../text/lines';
import { Redaction } from '../trace/redaction/redact';

/** `readingOf` tells what a line of a transcript says. */
export function redactedText(lines: Lines, readingOf?: (line: number) => Reading): string {
  const redaction = new Redaction();
  const known = (n: number) => (readingOf ? { reading: readingOf(n) } : {});
  for (let n = 0; n < lines.count; n++) redaction.learn(lines.at(n), known(n));
  redaction.settle();
  return Array.from({ length: lines.count }, (_, n) => redaction.line(lines.at(n), known(n))).join('\n');
}
