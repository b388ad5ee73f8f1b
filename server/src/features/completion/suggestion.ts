/** A word that can stand at the cursor. */
export interface Suggestion {
  readonly label: string;
  readonly kind: 'command' | 'parameter' | 'value' | 'keyword' | 'code' | 'header';
  /** Its name, shown beside it. */
  readonly detail: string;
  readonly documentation?: string;
  /** What is written before the place where the cursor goes, and behind it. */
  readonly text: string;
  readonly behind?: string;
}

/** Suggestions, the likely first, for the last `typed` UTF-16 code units before the cursor. */
export interface Suggestions {
  readonly typed: number;
  readonly list: readonly Suggestion[];
}

export const nothing: Suggestions = { typed: 0, list: [] };

/** What the last EHLO reply offered: keywords in capitals, each with its parameters; undefined where none is shown. */
export type Offers = ReadonlyMap<string, readonly string[]> | undefined;

/** Whether an extension may be used: it was offered, or nothing tells. */
export function isOffered(offers: Offers, keyword: string | undefined): boolean {
  return keyword === undefined || offers === undefined || offers.has(keyword);
}

/** The same things in the same order, those first for which it holds. */
export function firstThose<T>(things: readonly T[], holds: (thing: T) => boolean): T[] {
  return [...things.filter(holds), ...things.filter((thing) => !holds(thing))];
}
