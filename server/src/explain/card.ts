/** A card: what there is to say about a code, a command or a word, as plain data for any renderer. */

/**
 * A piece of a line. A string is a sentence of ours; what was read from a log or typed by somebody is always a quote,
 * and stays dead text in every rendering. A link leads to a standard; `see` names a code that has a page of its own.
 */
export type Inline =
  | string
  | { readonly quote: string }
  | { readonly link: string; readonly url: string }
  | { readonly see: string; readonly words: string };

/** Pieces that follow each other on one line. */
export type Prose = readonly Inline[];

export type Block =
  /** The label names who or what the text is about, such as the sender. */
  | { readonly kind: 'paragraph'; readonly label?: string; readonly text: Prose }
  | { readonly kind: 'list'; readonly items: readonly Prose[] }
  /** References, each on its own. */
  | { readonly kind: 'references'; readonly items: Prose }
  /** Short facts side by side; the first cell of a row is its label. */
  | { readonly kind: 'table'; readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] }
  /** Lines as they stand on the wire. */
  | { readonly kind: 'lines'; readonly lines: readonly string[] };

export interface Section {
  readonly heading: string;
  readonly blocks: readonly Block[];
}

export interface Card {
  readonly title: {
    /** The code, verb or keyword itself: `550 5.1.1`. */
    readonly subject: string;
    readonly name: string;
    /** Its class in words: `Permanent Negative Completion`. */
    readonly kind: string;
  };
  /** One sentence about the very line that the card is asked for. */
  readonly context?: Prose;
  readonly sections: readonly Section[];
  /** The full card says more. */
  readonly shortened?: true;
  readonly compare?: {
    readonly heading: string;
    /** The code that the card is about. */
    readonly code: string;
    /** Codes that a comparison with it is worth the while, nearest first. */
    readonly codes: readonly string[];
  };
}

/** How much a card says. */
export type Detail = 'short' | 'full';

export function section(heading: string, ...blocks: readonly Block[]): Section {
  return { heading, blocks };
}

export function paragraph(...text: Prose): Block {
  return { kind: 'paragraph', text };
}

export function labelled(label: string, ...text: Prose): Block {
  return { kind: 'paragraph', label, text };
}
