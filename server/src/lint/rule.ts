import type { Conversation } from '../smtp/conversation';
import type { LineClass, Reading } from '../smtp/reading';
import type { SessionState } from '../smtp/state';
import type { Text } from '../text/locale';
import type { LogHalf } from './log-rule';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** How loud a rule speaks, as people set it. */
export type Level = Severity | 'off';

/** What a transcript is: `evidence` of what happened, or a script or example that is being written. */
export type Purpose = 'evidence' | 'writing';

/** A stretch of one line: 0-based line, 0-based UTF-16 columns, `end` exclusive. */
export interface Place {
  readonly line: number;
  readonly at: number;
  readonly end: number;
}

/** The order in which people read. */
export const byPlace = (a: Place, b: Place): number => a.line - b.line || a.at - b.at;

export interface Edit extends Place {
  readonly text: string;
}

export interface Fix {
  readonly title: Text;
  /** Whether it may be applied without being looked at: it changes nothing but the fault. */
  readonly safe: boolean;
  readonly edits: readonly Edit[];
  /** Fixes that can be applied together, under a title of their own. */
  readonly family?: Family;
}

export interface Family {
  readonly name: string;
  /** Where only those of one message belong together: its first line, 0-based. */
  readonly message?: number;
  readonly title: Text;
  readonly also: readonly Edit[];
}

export interface Finding extends Place {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: Text;
  /** The message where the transcript is being written: what would happen, instead of what did. Absent: the same words. */
  readonly written?: Text;
  readonly related: readonly (Place & { readonly message: Text })[];
  readonly fix?: Fix;
}

/** What a rule sees: a line as it was read, and the session before and behind it. */
export interface View {
  readonly n: number;
  readonly line: string;
  readonly reading: Reading;
  readonly before: SessionState;
  readonly conversation: Conversation;
}

/** The end of the record: `n` is the number of lines. */
export interface EndView {
  readonly n: number;
  readonly before: SessionState;
  readonly conversation: Conversation;
}

export type Report = (found: Omit<Finding, 'rule' | 'related'> & { readonly related?: Finding['related'] }) => void;

/** `also` names other rules that have something to say of the example; `fixed` is the text after the fix. */
export interface Example {
  readonly text: string;
  readonly fixed?: string;
  readonly also?: readonly string[];
}

/**
 * A check, its documentation and its tests in one place. `bad` examples mark with `«»` what is to be reported; `fixed` is
 * the example after the fix. A rule is added by adding a file and its name to `rules/index.ts`.
 */
export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  /** The level of all its findings in a transcript of one purpose, where it is not what the check says. */
  readonly levels?: Readonly<Partial<Record<Purpose, Level>>>;
  /** What is wrong, why it matters, and what to do. */
  readonly what: Text;
  readonly why: Text;
  readonly how: Text;
  /** Sections of the standards, such as `RFC 5321 §4.5.2`. */
  readonly refs: readonly string[];
  readonly bad: readonly Example[];
  readonly good: readonly string[];
  /**
   * Lines that {@link check} looks at; notes are looked at only where the server said them. Of message text it sees what is not
   * plain: what a rule has something to say of is none of that (`smtp/plain-text.ts`).
   */
  readonly on?: readonly LineClass[];
  /** Of the client's commands, the verbs that {@link check} looks at; absent: all. Where a line holds several commands, it sees them all. */
  readonly verbs?: readonly string[];
  check?(view: View, report: Report): void;
  checkEnd?(view: EndView, report: Report): void;
  /** What it says of mail logs; where it says nothing of transcripts, it has no examples of them. */
  readonly log?: LogHalf;
}
