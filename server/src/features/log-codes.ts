/** A code in a line of a mail log: 0-based UTF-16 columns, `end` exclusive. */
export interface LogCode {
  readonly kind: 'reply' | 'enhanced code';
  readonly code: string;
  readonly at: number;
  readonly end: number;
}

/** Longer lines are looked at no further. */
const COLUMNS = 20_000;

/** `dsn=5.1.1` of Postfix and Sendmail. */
const DSN = /\bdsn=([245]\.\d{1,3}\.\d{1,3})(?![\d.])/g;
/** A reply code with its enhanced code, at the start of what was said. */
const BOTH = /(?<=^|[:("'=] ?)([245]\d\d)[ -](?=([245])\.\d{1,3}\.\d{1,3}(?![\d.]))/g;
/** A reply code behind the words, the address or the host that introduce what a server said; `[250]: ` is a process. */
const SAID = /(?:\bsaid: |>: |(?<!\w\[\d{1,9})\]: |\bC=")([245]\d\d)(?=[ -])/g;
const ENHANCED = /^[245]\.\d{1,3}\.\d{1,3}/;

/** Reply and enhanced codes where the words around them say that they are; no other number. From left to right. */
export function codesInLogLine(line: string): LogCode[] {
  const text = line.slice(0, COLUMNS);
  const found = new Map<number, LogCode>();
  const add = (kind: LogCode['kind'], code: string, at: number) =>
    found.set(at, { kind, code, at, end: at + code.length });
  for (const match of text.matchAll(DSN))
    add('enhanced code', match[1]!, match.index + match[0].length - match[1]!.length);
  for (const pattern of [BOTH, SAID]) {
    for (const match of text.matchAll(pattern)) {
      const code = match[1]!;
      const at = match.index + match[0].lastIndexOf(code);
      add('reply', code, at);
      const enhanced = ENHANCED.exec(text.slice(at + 4, at + 20))?.[0];
      if (enhanced !== undefined && enhanced[0] === code[0]) add('enhanced code', enhanced, at + 4);
    }
  }
  return [...found.values()].sort((a, b) => a.at - b.at);
}
