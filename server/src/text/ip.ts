/** An IP address: four octets, or sixteen. */
export type Octets = readonly number[];

/**
 * The octets of an address as it is written: `192.0.2.1`, `2001:db8::1`, `::ffff:192.0.2.1`, with a zone behind (`%eth0`).
 * Undefined for anything else; numbers with leading zeros are none, since programs read them differently.
 */
export function parseIp(text: string): Octets | undefined {
  if (text.length > 60) return undefined;
  return text.includes(':') ? sixteenOctets(text.replace(/%[\w.-]+$/, '')) : fourOctets(text);
}

function fourOctets(text: string): Octets | undefined {
  const parts = text.split('.');
  const octets = parts.map(Number);
  const right = parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part)) && octets.every((octet) => octet < 256);
  return right && parts.length === 4 ? octets : undefined;
}

/** RFC 4291 §2.2: groups of four hexadecimal digits, one run of zeros as `::`, the last two perhaps as IPv4. */
function sixteenOctets(text: string): Octets | undefined {
  const [head = '', tail, ...more] = text.split('::');
  if (more.length > 0) return undefined;
  const first = groups(head, tail === undefined);
  const last = groups(tail ?? '', true);
  if (!first || !last) return undefined;
  const missing = 16 - first.length - last.length;
  if (tail === undefined ? missing !== 0 : missing < 2) return undefined;
  return [...first, ...Array<number>(missing).fill(0), ...last];
}

function groups(text: string, atEnd: boolean): Octets | undefined {
  if (text === '') return [];
  const parts = text.split(':');
  const octets: number[] = [];
  for (const [index, part] of parts.entries()) {
    const mapped = atEnd && index === parts.length - 1 ? fourOctets(part) : undefined;
    if (!mapped && !/^[0-9A-Fa-f]{1,4}$/.test(part)) return undefined;
    const group = Number.parseInt(part, 16);
    octets.push(...(mapped ?? [group >> 8, group & 255]));
  }
  return octets;
}

/** Whether an address lies in a block such as `10.0.0.0/8`; both are of the same family. */
export function isWithin(address: Octets, block: Octets, bits: number): boolean {
  if (address.length !== block.length) return false;
  return block.every((octet, index) => {
    const left = Math.max(0, Math.min(8, bits - index * 8));
    const mask = (0xff << (8 - left)) & 0xff;
    return (octet & mask) === ((address[index] ?? 0) & mask);
  });
}
