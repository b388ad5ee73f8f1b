/** What a dialect makes of one physical line: who speaks, and where the spoken text stands. */
export interface Utterance {
  /**
   * `either`: the dialect has no marks, the state of the session decides between client and server.
   * `wrapped`: the rest of the line above. `note`: chatter of the tool, prompts, prose.
   */
  readonly by: 'client' | 'server' | 'either' | 'wrapped' | 'note';
  /** Span of the spoken text in the line: 0-based UTF-16 columns, `end` exclusive. */
  readonly at: number;
  readonly end: number;
  /** What a note tells of the connection. */
  readonly tells?: 'opened' | 'closed' | 'tls' | undefined;
  /** Belongs to a session quoted inside this one (`050 ` lines of sendmail); it moves no state. */
  readonly nested?: boolean;
  /** The text is an escaped string: a literal `\r\n` inside it ends a line. */
  readonly escaped?: boolean;
  /** The tool shows the verb or the code, not the whole line. */
  readonly abridged?: boolean;
  /** A pattern that a test waits for, not what was said. */
  readonly pattern?: boolean;
  /** All lines of a reply stand on this one, joined by the tool; the first of them is read. */
  readonly folded?: boolean;
  /** Which of several interleaved sessions the line belongs to, where the tool says so; absent means the only one. */
  readonly key?: string;
  /** Message text that does not tell its session, in a record in which all else does: of the session that is in its message. */
  readonly stray?: boolean;
  /** Where the record itself keeps commands and message text apart: which of them this is. */
  readonly part?: 'command' | 'text';
  /** What an unmarked line looks like by itself (`either` only). */
  readonly shape?: 'blank' | 'prompt' | undefined;
  /** A reply code that the note repeats (`retcode (250)`). */
  readonly summaryCode?: string;
}

/**
 * Most utterances say no more than this. That all of them are made here, with the same fields, lets the engine read them faster
 * than objects of many kinds.
 */
export const utterance = (
  by: Utterance['by'],
  at: number,
  end: number,
  tells?: Utterance['tells'],
  shape?: Utterance['shape'],
): Utterance => ({ by, at, end, tells, shape });

export const note = (line: string, tells?: Utterance['tells']): Utterance => utterance('note', 0, line.length, tells);
