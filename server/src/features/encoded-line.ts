import { type EncodedLine, encodedLineCard } from '../explain/encoded-card';
import { decodeBase64, isPrintable, textOf } from '../text/base64';
import type { Locale } from '../text/locale';
import { decodeQuotedPrintable } from '../text/quoted-printable';
import type { Hover } from './hover';
import type { TranscriptRecord } from './record';

/** The header of a part is looked for in so many lines above; an encoded line is read so far, in UTF-16 code units. */
const ABOVE = 300;
const LONGEST = 1_000;

/** What a line of a body in base64 or quoted-printable says; undefined on every other line. */
export function encodedLineAt(record: TranscriptRecord, line: number, locale: Locale): Hover | undefined {
  const reading = record.reading(line);
  if (!isBody(reading)) return undefined;
  const { at, end } = reading;
  const text = record.line(line).slice(at, Math.min(end, at + LONGEST));
  const part = partAround(record, line);
  const decoded = part && (part.encoding === 'base64' ? ofBase64(text, part) : ofQuotedPrintable(text, part));
  return decoded && { card: encodedLineCard(decoded, locale), at, end };
}

type Reading = ReturnType<TranscriptRecord['reading']>;

function isBody({ data, period }: Reading): boolean {
  return data !== undefined && !data.header && !data.whole && !data.placeholder && !period;
}

interface Part {
  readonly encoding: EncodedLine['encoding'];
  readonly charset?: string;
}

/** What the header of the part says that the line stands in; the first empty line above ends that header. */
function partAround(record: TranscriptRecord, line: number): Part | undefined {
  const { session } = record.reading(line);
  let inHeader = false;
  let encoding: string | undefined;
  let charset: string | undefined;
  for (let n = line - 1; n >= Math.max(0, line - ABOVE); n--) {
    const reading = record.reading(n);
    if (!reading.data || reading.session !== session) break;
    const text = record.line(n).slice(reading.at, Math.min(reading.end, reading.at + LONGEST));
    if (/^--\S/.test(text) || (inHeader && text === '')) break;
    if (text === '') inHeader = true;
    if (!inHeader) continue;
    encoding ??= /^Content-Transfer-Encoding:[ \t]*([\w-]{1,30})/i.exec(text)?.[1]?.toLowerCase();
    charset ??= /;[ \t]*charset="?([\w-]{1,40})|^[ \t]+charset="?([\w-]{1,40})/i.exec(text)?.slice(1).find(Boolean);
  }
  if (encoding !== 'base64' && encoding !== 'quoted-printable') return undefined;
  return { encoding, ...(charset !== undefined && { charset }) };
}

function ofBase64(line: string, part: Part): EncodedLine | undefined {
  const octets = decodeBase64(line);
  return octets && octets.length > 0
    ? { ...part, octets: octets.length, text: textIn(octets, part.charset) }
    : undefined;
}

/** A line without anything encoded says what it says. */
function ofQuotedPrintable(line: string, part: Part): EncodedLine | undefined {
  if (!/=(?:[0-9A-Fa-f]{2}|[ \t]{0,20}$)/.test(line)) return undefined;
  const octets = decodeQuotedPrintable(line);
  return { ...part, octets: octets.length, text: textIn(octets, part.charset) };
}

/** Lines of base64 cut characters in two: so many octets at either end may belong to other lines (UTF-8: RFC 3629 §3). */
const CUT = 3;

function textIn(octets: Uint8Array, charset: string | undefined): string | undefined {
  for (let cut = 0; cut < (CUT + 1) ** 2; cut++) {
    const [before, behind] = [Math.floor(cut / (CUT + 1)), cut % (CUT + 1)];
    const text = textOf(octets.subarray(before, octets.length - behind), charset);
    if (text !== undefined) return isPrintable(text.replace(/[\r\n\t]/g, '')) ? text : undefined;
  }
  return undefined;
}
