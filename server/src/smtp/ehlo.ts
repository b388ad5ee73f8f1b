/** One line of the list of extensions that a server offers. Columns are 0-based UTF-16 code units. */
export interface Offer {
  /** In upper case. */
  readonly keyword: string;
  readonly at: number;
  readonly parameters: readonly string[];
}

/**
 * ehlo-line = ehlo-keyword *( SP ehlo-param ); ehlo-keyword = (ALPHA / DIGIT) *(ALPHA / DIGIT / "-") (RFC 5321 §4.1.1.1)
 * The old form `AUTH=LOGIN` is read as AUTH with the parameter LOGIN. `at` is the start of the text behind the code.
 */
export function parseOffer(line: string, at: number, end: number = line.length): Offer | undefined {
  const text = line.slice(at, Math.min(end, at + 1000));
  const keyword = /^[A-Za-z0-9][A-Za-z0-9-]*(?=[ =]|$)/.exec(text)?.[0];
  if (!keyword) return undefined;
  const parameters = text
    .slice(keyword.length + 1)
    .split(' ')
    .filter(Boolean);
  return { keyword: keyword.toUpperCase(), at, parameters };
}
