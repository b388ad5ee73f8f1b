/**
 * Bytes as text, and back to the same bytes: what is no UTF-8 becomes a lone surrogate, U+DC80 for the byte 80 to U+DCFF for FF, which
 * no UTF-8 holds.
 */

export function textOfOctets(bytes: Buffer): string {
  const text = bytes.toString('utf8');
  return text.includes('\ufffd') ? exactTextOf(bytes) : text;
}

export function octetsOf(text: string): Uint8Array {
  if (!ESCAPED.test(text)) return Buffer.from(text);
  const parts = text.split(/((?<![\ud800-\udbff])[\udc80-\udcff])/);
  return Buffer.concat(
    parts.map((part, n) => (n % 2 === 0 ? Buffer.from(part) : Buffer.of(part.charCodeAt(0) & 0xff))),
  );
}

const ESCAPED = /(?<![\ud800-\udbff])[\udc80-\udcff]/;

/** Sequence by sequence; see the table of RFC 3629 §4. */
function exactTextOf(bytes: Buffer): string {
  let text = '';
  let done = 0;
  for (let i = 0; i < bytes.length; ) {
    const length = sequenceAt(bytes, i);
    if (length > 0) {
      i += length;
      continue;
    }
    text += bytes.toString('utf8', done, i) + String.fromCharCode(0xdc00 | bytes[i]!);
    done = ++i;
  }
  return text + bytes.toString('utf8', done);
}

/** Bytes of the character at a place; 0 where there is none. */
function sequenceAt(bytes: Uint8Array, at: number): number {
  const first = bytes[at]!;
  if (first < 0x80) return 1;
  const length = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
  const second = bytes[at + 1] ?? 0;
  const least = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const most = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  if (second < least || second > most) return 0;
  for (let i = 2; i < length; i++) if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}
