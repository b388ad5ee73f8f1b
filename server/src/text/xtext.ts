/**
 * xtext, in which DSN and AUTH parameters carry any octet (RFC 3461 §4): `+` and two hexadecimal digits in capitals for
 * an octet, every other printable character but `+` and `=` for itself. The form of RFC 6533 §3 for characters beyond
 * ASCII, `\x{1F600}`, is read as well. Undefined for what is neither, and for octets that are no UTF-8.
 */
export function decodeXtext(text: string): string | undefined {
  if (!/^(?:[!-*,-<>-~]|\+[0-9A-F]{2})*$/.test(text)) return undefined;
  const percent = text.replaceAll('%', '%25').replaceAll('+', '%');
  try {
    return decodeURIComponent(percent).replaceAll(/\\x\{([0-9A-F]{2,6})\}/g, (whole, hex: string) => {
      const point = Number.parseInt(hex, 16);
      return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    });
  } catch {
    return undefined;
  }
}
