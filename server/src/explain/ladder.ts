/** A ladder: who said what to whom, from top to bottom. Plain data for any renderer; all texts are a record's own, hostile. */
export interface Ladder {
  /** Who takes part, from left to right. */
  readonly rails: readonly string[];
  readonly rungs: readonly Rung[];
}

export interface Rung {
  /** Rails, 0-based. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** 0-based line of the record where it begins. */
  readonly line: number;
  /** The time of day, as far as the record tells it: `10:00:01.5`. */
  readonly time?: string;
  /** First digit of a reply code. */
  readonly class?: '2' | '3' | '4' | '5';
}
