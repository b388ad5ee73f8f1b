/** Lines of a block that hold some words, whole or as parts of longer ones. */
import type { FoundLine } from './trace-lines';

/** `words` in small letters, as Latin-1; what stands in the block is not looked at more closely than that. */
export function findLines(bytes: Buffer, offset: number, words: readonly string[], whole: boolean): FoundLine[] {
  const [first, ...others] = words;
  if (first === undefined) return [];
  const text = bytes.toString('latin1');
  const small = text.toLowerCase();
  const found: FoundLine[] = [];
  for (let at = small.indexOf(first); at >= 0; ) {
    const from = at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
    const lineEnd = text.indexOf('\n', at);
    const to = lineEnd < 0 ? text.length : lineEnd;
    const line = small.slice(from, to);
    const holds = (word: string) => (whole ? wordStands(line, word) : line.includes(word));
    if (holds(first) && others.every(holds))
      found.push({ at: offset + from, text: text.slice(from, to).replace(/\r$/, '') });
    at = lineEnd < 0 ? -1 : small.indexOf(first, lineEnd + 1);
  }
  return found;
}

/** Whether a word stands in a text with nothing of a longer one around it. */
function wordStands(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!isWord(text[at - 1]) && !isWord(text[at + word.length])) return true;
  return false;
}

const isWord = (character: string | undefined) => character !== undefined && /\w/.test(character);
