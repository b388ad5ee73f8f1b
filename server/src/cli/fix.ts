import type { Edit } from '../lint/rule';
import { splitLines } from '../text/lines';

/**
 * The text with edits that do not overlap. Everything else keeps its bytes and line ends; a new line takes the line end of the
 * one that it follows.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const { lines, ends } = splitLines(text);
  const usual = ends[0] || '\n';
  for (const { line, at, end, text: inserted } of [...edits].sort((a, b) => b.line - a.line || b.at - a.at)) {
    const old = lines[line] ?? '';
    lines[line] = old.slice(0, at) + inserted.replaceAll('\n', ends[line] || usual) + old.slice(end);
  }
  return lines.map((line, n) => line + (ends[n] ?? '')).join('');
}
