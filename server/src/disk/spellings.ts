import { isAscii } from 'node:buffer';
import type { Spelling } from '../text/spelt';
import { textOfOctets } from './octets';
import { linesIn } from './pieces';

const bufferOf = ({ buffer, byteOffset, length }: Uint8Array) => Buffer.from(buffer, byteOffset, length);
const common = {
  letters: (bytes: Uint8Array) => bufferOf(bytes).toString('latin1'),
  isAscii,
  lineFeeds: (bytes: Uint8Array) => linesIn(bytes, 0, bytes.length),
};

/** Of UTF-8 a BOM is a part; bytes that are none become U+FFFD. */
export const UTF8: Spelling = { ...common, text: (bytes) => bufferOf(bytes).toString('utf8') };

/** As {@link textOfOctets} has it, so that the bytes can be had back. */
export const OCTETS: Spelling = { ...common, text: (bytes) => textOfOctets(bufferOf(bytes)) };
