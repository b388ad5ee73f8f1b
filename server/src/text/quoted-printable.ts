/**
 * The octets of one line in quoted-printable (RFC 2045 §6.7): `=` and two hexadecimal digits for an octet, everything
 * else for itself. A `=` at the end joins the next line and stands for nothing. A `=` that begins nothing of this is kept.
 */
export function decodeQuotedPrintable(line: string): Uint8Array {
  const parts = line.replace(/=[ \t]*$/, '').split(/(=[0-9A-Fa-f]{2})/);
  const octets = parts.flatMap((part, index) =>
    index % 2 === 1 ? [Number.parseInt(part.slice(1), 16)] : [...new TextEncoder().encode(part)],
  );
  return Uint8Array.from(octets);
}
