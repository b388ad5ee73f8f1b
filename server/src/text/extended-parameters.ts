import { textOf } from './base64';

/**
 * A parameter of a header field in the extended form of RFC 2231: with its charset, in numbered parts, or both. Parts that follow
 * each other on a line are one. 0-based UTF-16 columns.
 */
export interface ExtendedParameter {
  /** `filename`. */
  readonly name: string;
  readonly at: number;
  readonly end: number;
  /** Number of the first part and of the last; absent where the value stands in one. */
  readonly parts?: readonly [first: number, last: number];
  /** Absent where none is named, as in all parts but the first. */
  readonly charset?: string;
  readonly language?: string;
  /** What is meant; undefined where the charset is not known, or octets are none of it. */
  readonly text: string | undefined;
}

/** attribute ["*" section] ["*"] "=" value (RFC 2231 §7); the value is a token or a quoted string. */
const PARAMETER =
  /(?<![\w*-])([A-Za-z][\w-]{0,40})\*(?:(\d{1,3})(\*)?)?=(?:"((?:[^"\\]|\\.){0,500})"|([^\s;,"()<>@]{1,500}))/g;
/** charset "'" [language] "'" octets */
const INITIAL = /^([\w-]{0,40})'([\w-]{0,20})'/;

interface Part {
  readonly name: string;
  readonly at: number;
  readonly end: number;
  readonly section: number | undefined;
  readonly charset?: string;
  readonly language?: string;
  readonly octets: readonly number[];
}

/** The parameters of a line that are written so. */
export function extendedParameters(line: string): ExtendedParameter[] {
  const runs: Part[][] = [];
  for (const match of line.matchAll(PARAMETER)) {
    const part = partOf(match);
    if (!part) continue;
    const run = runs.at(-1);
    const before = run?.at(-1);
    const goesOn =
      before?.section !== undefined &&
      part.section === before.section + 1 &&
      part.name.toLowerCase() === before.name.toLowerCase();
    if (goesOn) run!.push(part);
    else runs.push([part]);
  }
  return runs.map(meant);
}

function partOf(match: RegExpExecArray): Part | undefined {
  const [whole, name = '', section, star, quoted, token = ''] = match;
  const value = quoted?.replace(/\\(.)/g, '$1') ?? token;
  const place = { name, at: match.index, end: match.index + whole.length };
  const number = section === undefined ? undefined : Number(section);
  const isEncoded = number === undefined || star !== undefined;
  if (!isEncoded) return { ...place, section: number, octets: [...new TextEncoder().encode(value)] };
  const initial = number === undefined || number === 0 ? INITIAL.exec(value) : undefined;
  // Without parts and without a charset it is not this form.
  if (number === undefined && !initial) return undefined;
  const [head = '', charset = '', language = ''] = initial ?? [];
  return {
    ...place,
    section: number,
    ...(charset !== '' && { charset }),
    ...(language !== '' && { language }),
    octets: octetsOf(value.slice(head.length)),
  };
}

/** `%` and two hexadecimal digits for an octet, everything else for itself. */
function octetsOf(text: string): number[] {
  const parts = text.split(/(%[0-9A-Fa-f]{2})/);
  return parts.flatMap((part, index) =>
    index % 2 === 1 ? [Number.parseInt(part.slice(1), 16)] : [...new TextEncoder().encode(part)],
  );
}

function meant(run: readonly Part[]): ExtendedParameter {
  const [first, last] = [run[0]!, run.at(-1)!];
  const { name, charset, language } = first;
  const octets = Uint8Array.from(run.flatMap((part) => part.octets));
  return {
    name,
    at: first.at,
    end: last.end,
    ...(first.section !== undefined && { parts: [first.section, last.section ?? first.section] as const }),
    ...(charset !== undefined && { charset }),
    ...(language !== undefined && { language }),
    text: textOf(octets, charset),
  };
}
