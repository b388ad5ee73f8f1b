/** Base64 (RFC 4648 §4), and what stands in octets. */

/**
 * The octets that `text` stands for. Padding may be missing, since some clients leave it out. Undefined for what is no
 * base64.
 */
export function decodeBase64(text: string): Uint8Array | undefined {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text) || text.replace(/(?<!=)=+$/, '').length % 4 === 1) return undefined;
  if (text.endsWith('=') && text.length % 4 !== 0) return undefined;
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

/** Octets as text in a charset; undefined where the charset is not known, or where octets are none of it. */
export function textOf(octets: Uint8Array, charset = 'utf-8'): string | undefined {
  try {
    return new TextDecoder(charset, { fatal: true, ignoreBOM: true }).decode(octets);
  } catch {
    return undefined;
  }
}

/** Whether a text is for people: nothing in it that cannot be seen. */
export function isPrintable(text: string): boolean {
  return !/[\p{Cc}\p{Cn}\p{Co}\p{Cs}]/u.test(text);
}
