/** JSON in which no character moves a cursor, or turns or hides text: such ones are escaped as well. */
export function jsonOf(value: unknown, indent?: number): string {
  return JSON.stringify(value, undefined, indent).replace(/[^\P{C}\n]|[\p{Zl}\p{Zp}]/gu, escaped);
}

/** A list of rows as {@link jsonOf} writes it, in parts: all of it may be longer than a string can be. */
export function* jsonListOf<T>(all: readonly T[], rowOf: (one: T) => unknown): Generator<string> {
  if (all.length === 0) yield '[]\n';
  for (const [n, one] of all.entries()) {
    // No text of JSON holds a line end.
    const row = jsonOf(rowOf(one), 2).replaceAll('\n', '\n  ');
    yield `${n === 0 ? '[' : ','}\n  ${row}${n === all.length - 1 ? '\n]\n' : ''}`;
  }
}

/** Each UTF-16 code unit of a character as `\u202e`. */
function escaped(character: string): string {
  return Array.from({ length: character.length }, (_, i) => {
    return `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`;
  }).join('');
}
