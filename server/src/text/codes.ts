/** Text as its code units in an array, which is read several times as fast as a string: letter by letter, without making new ones. */

/** Bytes of a file, each of them a letter of Latin-1, or the UTF-16 code units of a string. */
export type Codes = Uint8Array | Uint16Array;

export const NO_CODES: Codes = new Uint8Array(0);

/** Code units that become a string at once: they are handed over as arguments. */
const PORTION = 4_096;

/** What stands in `[at, end)`, as a string of its own. */
export function textOf(codes: Codes, at: number, end: number): string {
  let text = '';
  for (let from = at; from < end; from += PORTION)
    text += lettersOf(codes.subarray(from, Math.min(end, from + PORTION)));
  return text;
}

/** An array of this kind that is spread over arguments is made into a list first, letter by letter: that takes seven times as long. */
const lettersOf = (codes: Codes): string => String.fromCharCode.apply(null, codes as unknown as number[]);

/** What stands in `[at, end)`, in memory of its own: `slice` of a Buffer would be one more view of what is read into again. */
export function copyOf(codes: Codes, at: number, end: number): Codes {
  const part = codes.subarray(at, end);
  return part instanceof Uint16Array ? new Uint16Array(part) : new Uint8Array(part);
}

/** Bytes, where the text has no code unit above them. */
export function codesOf(text: string): Codes {
  const codes = new Uint16Array(text.length);
  let all = 0;
  for (let i = 0; i < text.length; i++) {
    codes[i] = text.charCodeAt(i);
    all |= codes[i]!;
  }
  return all > 255 ? codes : new Uint8Array(codes);
}
