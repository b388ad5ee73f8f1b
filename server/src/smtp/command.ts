/** One command line. Columns are 0-based UTF-16 code units, counted from the start of the physical line. */
export interface Command {
  /** In upper case. */
  readonly verb: string;
  readonly verbAt: number;
  /** Start of what follows the verb and its blanks; the end of the text where nothing follows. */
  readonly argumentAt: number;
  readonly end: number;
}

/** What must stand behind a verb: nothing, a domain, `FROM:`/`TO:`, some word, a number, or nothing particular. */
type Form = 'none' | 'domain' | 'word' | 'from' | 'to' | 'size' | 'optional' | 'any';

/** Verbs of RFC 5321 §4.1, of registered extensions, of LMTP, and those that real clients use. */
const FORMS: Readonly<Record<string, Form>> = {
  EHLO: 'domain',
  HELO: 'domain',
  LHLO: 'domain',
  MAIL: 'from',
  RCPT: 'to',
  DATA: 'none',
  BDAT: 'size',
  RSET: 'none',
  NOOP: 'optional',
  QUIT: 'none',
  HELP: 'optional',
  VRFY: 'word',
  EXPN: 'word',
  AUTH: 'word',
  STARTTLS: 'none',
  ETRN: 'word',
  ATRN: 'optional',
  TURN: 'none',
  SEND: 'from',
  SOML: 'from',
  SAML: 'from',
  BURL: 'word',
  VERB: 'optional',
  ONEX: 'none',
  XCLIENT: 'any',
  XFORWARD: 'any',
  XEXCH50: 'any',
  'X-EXPS': 'any',
  'X-ANONYMOUSTLS': 'none',
  XADR: 'any',
  XSTA: 'any',
  XCIR: 'any',
  XGEN: 'any',
  XRCPT: 'any',
  XTEXT: 'any',
  XACK: 'any',
};

/** Verbs that may come when no transaction is open and an EHLO or HELO was accepted (RFC 5321 §4.1.4). */
const VALID_WHEN_GREETED = new Set(
  'EHLO HELO LHLO MAIL SEND SOML SAML RSET NOOP QUIT HELP VRFY EXPN AUTH STARTTLS ETRN'.split(' '),
);

/**
 * command = verb [ SP argument ] CRLF (RFC 5321 §2.4, §4.1.1). Verbs are read in any case; one that nobody defined
 * is a verb too. Undefined if the text does not begin like a verb.
 */
export function parseCommand(line: string, at: number, end: number = line.length): Command | undefined {
  const start = skipBlanks(line, at, end);
  const stop = verbEnd(line, start, end);
  if (stop < 0) return undefined;
  return { verb: line.slice(start, stop).toUpperCase(), verbAt: start, argumentAt: skipBlanks(line, stop, end), end };
}

/** Verbs have so many letters at least, and at most. */
const [SHORTEST, LONGEST] = [3, 16] as const;

/** Where the verb ends that begins at column `start`, behind which stand a blank, a colon or nothing; -1 where none begins there. */
function verbEnd(line: string, start: number, end: number): number {
  if (start >= end || !isLetter(line.charCodeAt(start))) return -1;
  let stop = start + 1;
  while (stop < end && stop - start <= LONGEST && isOfVerb(line.charCodeAt(stop))) stop++;
  if (stop - start < SHORTEST || stop - start > LONGEST) return -1;
  return stop === end || line[stop] === ' ' || line[stop] === '\t' || line[stop] === ':' ? stop : -1;
}

const [HYPHEN, ZERO, NINE] = [0x2d, 0x30, 0x39] as const;
const isOfVerb = (unit: number) => isLetter(unit) || (unit >= ZERO && unit <= NINE) || unit === HYPHEN;

/** A letter of ASCII, in any case. */
function isLetter(unit: number): boolean {
  const lower = unit | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

function skipBlanks(line: string, at: number, end: number): number {
  let i = at;
  while (i < end && (line[i] === ' ' || line[i] === '\t')) i++;
  return i;
}

export function isKnownVerb(verb: string): boolean {
  return Object.hasOwn(FORMS, verb);
}

/**
 * Whether a line has the form of a command: a known verb with an argument such as it takes. `strict` asks for the
 * argument as RFC 5321 writes it, and no prose behind it; otherwise common slips such as a missing `FROM:` pass too.
 */
export function hasCommandForm(line: string, command: Command, strict = false): boolean {
  const argument = line.slice(command.argumentAt, Math.min(command.end, command.argumentAt + 400)).trim();
  switch (FORMS[command.verb]) {
    case 'none':
      return argument === '';
    case 'domain':
      return argument !== '' && !/\s/.test(argument);
    case 'word':
      return argument !== '' && (!strict || argument.split(/\s+/, 3).length <= 2);
    case 'from':
      return strict ? /^from *:/i.test(argument) : /^(from\b|<|\S+@)/i.test(argument);
    case 'to':
      return strict ? /^to *:/i.test(argument) : /^(to\b|<|\S+@)/i.test(argument);
    case 'size':
      return /^\d+( +last)?$/i.test(argument);
    case 'optional':
      return !strict || !/\s/.test(argument);
    case 'any':
      return true;
    default:
      return false;
  }
}

/** Whether the text is a command that fits when no transaction is open: one that may follow the end of a message. */
export function isCommandWhenGreeted(line: string, at: number, end: number = line.length): boolean {
  const command = parseCommand(line, at, end);
  return (
    !!command && command.verbAt === at && VALID_WHEN_GREETED.has(command.verb) && hasCommandForm(line, command, true)
  );
}

/** What stands behind the verb, without blanks around it. */
export function argumentOf(line: string, command: Command): string {
  return line.slice(command.argumentAt, command.end).trim();
}

/**
 * The known verb that `word` is a slip of: one letter changed, added, missing or swapped with its neighbour; two in a verb
 * of more than four letters.
 */
export function nearestVerb(word: string): string | undefined {
  const upper = word.toUpperCase();
  if (upper.length < 3 || upper.length > 10) return undefined;
  let best: string | undefined;
  let least = 3;
  for (const verb of Object.keys(FORMS)) {
    const distance = editDistance(upper, verb, Math.min(least, verb.length > 4 ? 3 : 2));
    if (distance < least && distance <= (verb.length > 4 ? 2 : 1)) [best, least] = [verb, distance];
  }
  return best;
}

/** Damerau-Levenshtein distance (neighbours swapped count once) of two short words, or `limit` if not below it. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      let d = Math.min(row[j - 1]! + 1, above[j]! + 1, above[j - 1]! + change);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) d = Math.min(d, before[j - 2]! + 1);
      row.push(d);
    }
    [before, above] = [above, row];
  }
  return Math.min(limit, above[b.length]!);
}
