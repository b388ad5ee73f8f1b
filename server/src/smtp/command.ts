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

const VERB = /^[A-Za-z][A-Za-z0-9-]{2,15}(?=[ \t:]|$)/;

/**
 * command = verb [ SP argument ] CRLF (RFC 5321 §2.4, §4.1.1). Verbs are read in any case; one that nobody defined
 * is a verb too. Undefined if the text does not begin like a verb.
 */
export function parseCommand(line: string, at: number, end: number = line.length): Command | undefined {
  const start = skipBlanks(line, at, end);
  const verb = VERB.exec(line.slice(start, Math.min(end, start + 20)))?.[0];
  if (!verb) return undefined;
  return {
    verb: verb.toUpperCase(),
    verbAt: start,
    argumentAt: skipBlanks(line, start + verb.length, end),
    end,
  };
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
  const words = argument === '' ? 0 : argument.split(/\s+/).length;
  switch (FORMS[command.verb]) {
    case 'none':
      return words === 0;
    case 'domain':
      return words === 1;
    case 'word':
      return words > 0 && (!strict || words <= 2);
    case 'from':
      return strict ? /^from *:/i.test(argument) : /^(from\b|<|\S+@)/i.test(argument);
    case 'to':
      return strict ? /^to *:/i.test(argument) : /^(to\b|<|\S+@)/i.test(argument);
    case 'size':
      return /^\d+( +last)?$/i.test(argument);
    case 'optional':
      return !strict || words <= 1;
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
