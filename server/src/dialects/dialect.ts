import type { Utterance } from '../smtp/utterance';
import type { Lines } from '../text/lines';

/** What the whole record has in common, found once by recognition. */
export interface Frame {
  /** Columns by which every line is indented; 0 for a dialect that does not ask for it. */
  readonly indent: number;
}

/** No line gives more points to a dialect that does not say so. */
export const MOST = 3;

/** Whether a text, which begins with a line feed, has one of the signs of a dialect; one without signs may be anywhere. */
export const mayBeIn = ({ signs }: Dialect, text: string): boolean =>
  !signs || signs.some((sign) => text.includes(sign));

/** How one tool prints a conversation. A dialect is added by adding a file and its name to `transcript/index.ts`. */
export interface Dialect {
  readonly id: string;
  /** For people; names of programs are the same in every language. */
  readonly title: string;
  /** One of these stands in every line that speaks for it, a line feed for the head of the line: a record without any is not weighed. */
  readonly signs?: readonly string[];
  /**
   * Points of evidence that a line gives: 3 a mark with fitting text behind it, 2 fitting text alone, 1 a hint, below 0
   * against; many for a line that nothing else would have.
   */
  weigh(line: string): number;
  /** The most points that a line gives, where it is more than {@link MOST}. */
  readonly most?: number;
  /** True where what is said has no mark, and begins where the record is indented to: only then the {@link Frame} tells it. */
  readonly indented?: true;
  /** Who speaks on line `n`. `lines` serves to look a few lines back, where a line continues the one above. */
  speak(line: string, n: number, lines: Lines, frame: Frame): Utterance;
  /**
   * Column at which the client's words begin on a line of its message, or -1 where it takes {@link speak} to tell. So the lines of a
   * message are read many at a time: plain text behind that column is the client's whatever it says, and runs to the end of the line.
   */
  textAt?(line: string, frame: Frame): number;
  /** Own examples that show every form the dialect reads: what stands on a line, and what it must be read as. */
  readonly samples: readonly Sample[];
}

/** One line and how it is heard: `client:`, `server:`, `note` or `wrapped`, and the spoken text behind the colon. */
export type Sample = readonly [line: string, heard: string];

export type { Lines, Utterance };
