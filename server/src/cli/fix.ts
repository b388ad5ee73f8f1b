import type { Edit } from '../lint/rule';

/**
 * The text with edits that do not overlap. Everything else keeps its bytes and line ends; a new line takes the line end of the
 * one that it follows.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const lines = text.split('\n');
  for (const { line, at, end, text: inserted } of [...edits].sort((a, b) => b.line - a.line || b.at - a.at)) {
    const old = lines[line] ?? '';
    const eol = old.endsWith('\r') ? '\r\n' : '\n';
    lines[line] = old.slice(0, at) + inserted.replaceAll('\n', eol) + old.slice(end);
  }
  return lines.join('\n');
}
