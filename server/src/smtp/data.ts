/** Number of periods that a line of message text begins with, counted from column `at`. */
export function leadingDots(line: string, at: number, end: number = line.length): number {
  let i = at;
  while (i < end && line[i] === '.') i++;
  return i - at;
}

/** The period that ends the data: the whole text, nothing before or behind it (RFC 5321 §4.1.1.4). */
export function isLonePeriod(line: string, at: number, end: number = line.length): boolean {
  return end - at === 1 && line[at] === '.';
}

/** What the sender puts on the wire for a line of the message (RFC 5321 §4.5.2). */
export function stuff(line: string): string {
  return line.startsWith('.') ? `.${line}` : line;
}

/** What the receiver makes of a line; undefined where it is the end of the data (RFC 5321 §4.5.2). */
export function unstuff(line: string): string | undefined {
  if (line === '.') return undefined;
  return line.startsWith('.') ? line.slice(1) : line;
}

/** Octets of a line in UTF-8, without its line end. Counted without making a copy. */
export function octets(line: string, at: number, end: number = line.length): number {
  let n = 0;
  for (let i = at; i < end; i++) {
    const unit = line.charCodeAt(i);
    if (unit < 0x80) n += 1;
    else if (unit < 0x800) n += 2;
    else if (unit >= 0xd800 && unit < 0xdc00) {
      n += 4;
      i++;
    } else n += 3;
  }
  return n;
}

/** Whether a line holds anything but ASCII. */
export function hasEightBit(line: string, at: number, end: number = line.length): boolean {
  for (let i = at; i < end; i++) if (line.charCodeAt(i) > 0x7f) return true;
  return false;
}

/** Value of the `boundary` parameter of a Content-Type field or its folded continuation (RFC 2046 §5.1.1). */
export function boundaryIn(line: string): string | undefined {
  const match = /\bboundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(line.slice(0, 998));
  return match?.[1] ?? match?.[2];
}
