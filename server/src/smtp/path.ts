/** The argument of MAIL or RCPT. Columns are 0-based UTF-16 code units of the physical line. */
export interface PathArgument {
  /** Span of the mailbox without angle brackets; empty for the null reverse-path `<>`. */
  readonly mailboxAt: number;
  readonly mailboxEnd: number;
  readonly bracketed: boolean;
  readonly parameters: readonly Parameter[];
}

/** esmtp-param = esmtp-keyword [ "=" esmtp-value ] (RFC 5321 §4.1.2) */
export interface Parameter {
  /** In upper case. */
  readonly keyword: string;
  readonly at: number;
  readonly end: number;
  readonly value?: string;
}

/**
 * mail = "MAIL FROM:" Reverse-path [ SP Mail-parameters ] CRLF; rcpt = "RCPT TO:" Forward-path [ SP Rcpt-parameters ] CRLF
 * Path = "<" [ A-d-l ":" ] Mailbox ">" (RFC 5321 §4.1.2). A blank behind the colon and missing brackets are read too.
 * `at` is the start of the argument. Undefined if there is no `FROM:` or `TO:`.
 */
export function parsePath(line: string, at: number, end: number = line.length): PathArgument | undefined {
  if (last.line !== line || last.at !== at || last.end !== end) last = { line, at, end, path: pathIn(line, at, end) };
  return last.path;
}

/** What was parsed last: the session and many rules ask for the path of one command. */
let last: { line: string; at: number; end: number; path: PathArgument | undefined } = {
  line: '',
  at: 0,
  end: 0,
  path: undefined,
};

function pathIn(line: string, at: number, end: number): PathArgument | undefined {
  const head = /^(?:from|to)[ \t]{0,8}:[ \t]{0,8}/i.exec(line.slice(at, Math.min(end, at + 32)));
  if (!head) return undefined;
  const start = at + head[0].length;
  const bracketed = line[start] === '<';
  const close = bracketed ? closingBracket(line, start, end) : wordEnd(line, start, end);
  return {
    mailboxAt: bracketed ? start + 1 : start,
    mailboxEnd: close,
    bracketed,
    parameters: parseParameters(line, bracketed ? close + 1 : close, end),
  };
}

/** Column of the `>` that closes the path; a quoted local part may hold one of its own. */
function closingBracket(line: string, open: number, end: number): number {
  let quoted = false;
  for (let i = open + 1; i < end; i++) {
    const c = line[i];
    if (c === '\\' && quoted) i++;
    else if (c === '"') quoted = !quoted;
    else if (c === '>' && !quoted) return i;
  }
  return wordEnd(line, open, end);
}

function wordEnd(line: string, at: number, end: number): number {
  let i = at;
  while (i < end && line[i] !== ' ' && line[i] !== '\t') i++;
  return i;
}

function parseParameters(line: string, at: number, end: number): Parameter[] {
  const parameters: Parameter[] = [];
  for (let i = at; i < end && parameters.length < 100; ) {
    while (i < end && (line[i] === ' ' || line[i] === '\t')) i++;
    const stop = wordEnd(line, i, end);
    if (stop > i) {
      const word = line.slice(i, stop);
      const equals = word.indexOf('=');
      parameters.push({
        keyword: (equals < 0 ? word : word.slice(0, equals)).toUpperCase(),
        at: i,
        end: stop,
        ...(equals >= 0 && { value: word.slice(equals + 1) }),
      });
    }
    i = Math.max(stop, i + 1);
  }
  return parameters;
}
