const GZIP = [0x1f, 0x8b];
const ZSTD = [0x28, 0xb5, 0x2f, 0xfd];

const startsWith = (bytes: Uint8Array, magic: readonly number[]) => magic.every((byte, i) => bytes[i] === byte);

/** How the bytes are compressed, by the first of them. */
export function compressionOf(bytes: Uint8Array): 'gzip' | 'zstd' | undefined {
  if (startsWith(bytes, GZIP)) return 'gzip';
  return startsWith(bytes, ZSTD) ? 'zstd' : undefined;
}
