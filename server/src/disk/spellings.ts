import { isAscii } from 'node:buffer';
import type { Spelling } from '../text/spelt';
import { textOfOctets } from './octets';

const bufferOf = ({ buffer, byteOffset, length }: Uint8Array) => Buffer.from(buffer, byteOffset, length);
const letters = (bytes: Uint8Array) => bufferOf(bytes).toString('latin1');

/** Of UTF-8 a BOM is a part; bytes that are none become U+FFFD. */
export const UTF8: Spelling = { text: (bytes) => bufferOf(bytes).toString('utf8'), letters, isAscii };

/** As {@link textOfOctets} has it, so that the bytes can be had back. */
export const OCTETS: Spelling = { text: (bytes) => textOfOctets(bufferOf(bytes)), letters, isAscii };
