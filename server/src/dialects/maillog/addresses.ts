/** Parts that mail logs share: addresses in angle brackets, clients with their address, the fields behind a reject. */
import { type Codes, codesOf } from '../../text/codes';
import { Field, type LogLine } from './line';
import { BRACKET_END, COLON, COMMA, GREATER, LESS, SEMICOLON, SPACE, seek, seekBack, standsAt, startsAt } from './scan';

/**
 * Names the address `<…>` or the bare word that begins at `at`; returns what stands behind it. An address may hold `>`: it ends at
 * one with a blank, a comma or nothing behind it.
 */
export function readAddress(line: LogLine, field: Field, at: number): number {
  const { codes, end } = line;
  if (codes[at]! !== LESS) {
    let i = at;
    while (i < end && codes[i]! !== COMMA && codes[i]! !== SPACE) i++;
    line.set(field, at, i);
    return i;
  }
  for (let i = seek(codes, GREATER, at + 1, end); i < end; i = seek(codes, GREATER, i + 1, end)) {
    const behind = i + 1 < end ? codes[i + 1]! : COMMA;
    if (behind !== COMMA && behind !== SPACE && behind !== SEMICOLON && behind !== COLON) continue;
    line.set(field, at + 1, i);
    return i + 1;
  }
  line.set(field, at + 1, end);
  return end;
}

/** Names `NAME[ADDRESS]`, with `:PORT` if it has one; returns what stands behind it. */
export function readClient(line: LogLine, field: Field, at: number): number {
  const { codes, end } = line;
  let i = seek(codes, BRACKET_END, at, end);
  if (i < end) i++;
  if (codes[i]! === COLON && i + 1 < end && codes[i + 1]! !== SPACE) i = wordEnd(codes, i + 1, end);
  line.set(field, at, i);
  return i;
}

/** Behind what stands before a blank, a comma, a semicolon or a colon. */
export function wordEnd(codes: Codes, at: number, end: number): number {
  let i = at;
  for (; i < end; i++) {
    const code = codes[i]!;
    if (code === SPACE || code === COMMA || code === SEMICOLON || code === COLON) break;
  }
  return i;
}

const AROUND = [
  { name: 'from=', field: Field.from },
  { name: 'to=', field: Field.to },
  { name: 'proto=', field: Field.proto },
  { name: 'helo=', field: Field.helo },
  { name: 'sasl_method=', field: Field.method },
  { name: 'sasl_username=', field: Field.user },
] as const;

/** The one whose name stands at `at`. */
function partAt(codes: Codes, at: number, end: number): (typeof AROUND)[number] | undefined {
  for (let i = 0; i < AROUND.length; i++) if (startsAt(codes, AROUND[i]!.name, at, end)) return AROUND[i];
  return undefined;
}

/** Names `from=<> to=<> proto=P helo=<>` as far as it stands; blanks and commas part them. Returns what stands behind. */
export function readAround(line: LogLine, at: number): number {
  const { codes, end } = line;
  let i = at;
  for (;;) {
    while (i < end && (codes[i]! === SPACE || codes[i]! === COMMA)) i++;
    const part = partAt(codes, i, end);
    if (!part) return i;
    i = readAddress(line, part.field, i + part.name.length);
  }
}

/** Where `; from=<…>` and its like begin; `end` if nowhere. */
export function aroundAt(codes: Codes, at: number, end: number): number {
  for (let i = seek(codes, SEMICOLON, at, end); i < end; i = seek(codes, SEMICOLON, i + 1, end))
    if (partAt(codes, i + 2, end)) return i;
  return end;
}

const ACCEPTED = codesOf(' Message accepted for delivery');

/** The id under which the message goes on stands last: `queued as ID`, `forwarded as ID`, `OK id=ID`; `ID Message accepted for delivery`. */
export function readNextId(line: LogLine, at: number, end: number): void {
  const { codes } = line;
  const accepted = standsAt(codes, ACCEPTED, end - ACCEPTED.length, end);
  const stop = accepted ? end - ACCEPTED.length : end;
  const i = seekBack(codes, SPACE, at, stop);
  if (i <= at) return;
  if (accepted) {
    line.set(Field.otherId, i + 1, stop);
    return;
  }
  if (startsAt(codes, 'id=', i + 1, end)) line.set(Field.otherId, i + 4, end);
  else if (startsAt(codes, 'ed as ', i - 5, end) && i - 9 >= at) line.set(Field.otherId, i + 1, end);
}
