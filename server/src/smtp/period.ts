/**
 * Was this period meant to be the end of the message? The decision procedure of `state-machine.md` §8.
 *
 * On the wire the first lone period ended the data, whatever its author meant (RFC 5321 §4.1.1.4). A reader sees one
 * of three: the `end`; a `bare` period, text of the author that nobody doubled, where the server cut the message off;
 * or a `display` that does not show stuffing, harmless.
 */
export type PeriodMeaning = 'end' | 'bare' | 'display';

export interface PeriodVerdict {
  readonly meant: PeriodMeaning;
  /** How far the winner is ahead of the runner-up; what a report says of a bare period hangs on it. */
  readonly margin: number;
  /** Lines behind a bare period that the server took for commands. */
  readonly lost: number;
  /** First lines (0-based) of the replies that refused them. */
  readonly refusals: readonly number[];
}

/** What can be seen around a lone period. Counts are of lines and complete replies in the window behind it. */
export interface PeriodFacts {
  /** Client lines behind the period, up to the command that answers show to be one; later lone periods included. */
  readonly textLines: number;
  /** The reply that is due, and the one that answers the command at the end of the window, and no other. */
  readonly onlyDueReplies: boolean;
  readonly acceptanceNamed: boolean;
  readonly commandFollows: boolean;
  /** Nothing but blank lines follows up to the end of the file, apart from replies. */
  readonly fileEnds: boolean;
  readonly repliesBeforeFileEnd: number;
  /** Replies 500, 501, 502, 503 and 521 beyond the due ones. */
  readonly refusals: number;
  readonly laterCandidate: boolean;
  /** The due replies stand behind the last lone period of the window, and nothing was refused. */
  readonly dueBehindLastCandidate: boolean;
  /** The server says that it hears no SMTP, or refuses a QUIT: it was still reading text. */
  readonly givesUp: boolean;
  readonly hangsUp: boolean;
  readonly multipartOpen: boolean;
  readonly closeDelimiterNear: boolean;
  readonly delimiterBehind: boolean;
  readonly base64Unfinished: boolean;
  readonly halfOfDeclaredSize: boolean;
  readonly doubledDots: boolean;
  readonly singleDots: boolean;
  readonly headerOrQuoteBehind: boolean;
  readonly marksInterleaved: boolean;
  /** The only text line is nowhere near a verb. */
  readonly loneLineIsNoVerb: boolean;
}

interface Evidence {
  readonly holds: (facts: PeriodFacts) => boolean;
  /** Points for end, bare and display. */
  readonly points: readonly [end: number, bare: number, display: number];
}

const manyRefused = (f: PeriodFacts) => f.refusals >= 2;
const hasText = (f: PeriodFacts) => f.textLines > 0;

/**
 * The rows of the table in §8.3, in its order. Row 10 is two: recordings of Postfix and Exim show that a server which ends
 * the session over what it heard leaves no doubt, while a connection that is gone may have other reasons.
 */
const EVIDENCE: readonly Evidence[] = [
  { holds: (f) => f.textLines === 0 && f.onlyDueReplies, points: [6, 0, 0] },
  { holds: (f) => f.acceptanceNamed, points: [1, 1, 0] },
  { holds: (f) => f.commandFollows, points: [3, -2, 0] },
  { holds: (f) => f.fileEnds && f.repliesBeforeFileEnd > 0, points: [3, 0, 0] },
  { holds: (f) => f.fileEnds && f.repliesBeforeFileEnd === 0, points: [1, 0, 0] },
  { holds: manyRefused, points: [-3, 5, -5] },
  { holds: (f) => f.textLines >= 2 && Math.abs(f.refusals - f.textLines) <= 1, points: [0, 4, -5] },
  { holds: (f) => hasText(f) && f.laterCandidate, points: [0, 2, 2] },
  { holds: (f) => hasText(f) && f.dueBehindLastCandidate, points: [-3, -3, 6] },
  { holds: (f) => f.givesUp, points: [-3, 4, -5] },
  { holds: (f) => f.hangsUp, points: [0, 2, -3] },
  { holds: (f) => f.multipartOpen, points: [-3, 2, 1] },
  { holds: (f) => f.closeDelimiterNear, points: [2, -1, 0] },
  { holds: (f) => f.delimiterBehind, points: [-4, 3, 2] },
  { holds: (f) => f.base64Unfinished, points: [-2, 2, 0] },
  { holds: (f) => f.halfOfDeclaredSize, points: [-1, 1, 1] },
  { holds: (f) => f.doubledDots, points: [0, 1, -6] },
  { holds: (f) => f.singleDots && !f.doubledDots, points: [0, 0, 3] },
  { holds: (f) => f.headerOrQuoteBehind, points: [-1, 1, 1] },
  { holds: (f) => f.marksInterleaved, points: [0, 1, 1] },
  { holds: (f) => f.refusals === 1 && f.textLines === 1 && f.loneLineIsNoVerb, points: [-1, 3, -3] },
];

export interface PeriodScores {
  readonly end: number;
  readonly bare: number;
  readonly display: number;
}

export function scorePeriod(facts: PeriodFacts): PeriodScores {
  let [end, bare, display] = [0, 0, 0];
  for (const { holds, points } of EVIDENCE) {
    if (!holds(facts)) continue;
    end += points[0];
    bare += points[1];
    display += points[2];
  }
  return { end, bare, display };
}

/**
 * §8.4: the highest score wins; on a tie the harmless reading does, and the last lone period of a message is its end.
 * Where no text follows, nothing can have been cut off, whatever the replies say.
 */
export function judgePeriod(facts: PeriodFacts): { readonly meant: PeriodMeaning; readonly margin: number } {
  const scores = scorePeriod(facts);
  const order: readonly PeriodMeaning[] = facts.laterCandidate
    ? ['display', 'bare', 'end']
    : ['end', 'display', 'bare'];
  if (facts.textLines === 0) return { meant: 'end', margin: scores.end - Math.max(scores.bare, scores.display) };
  const meant = order.reduce((best, next) => (scores[next] > scores[best] ? next : best));
  const others = order.reduce((most, next) => (next === meant ? most : Math.max(most, scores[next])), -Infinity);
  return { meant, margin: scores[meant] - others };
}
