import type { Asked } from './reading';

/**
 * Where a session stands (`state-machine.md` §2). `idle`: no session is open; `unknown`: the record begins in the middle
 * of one; `chunk`: between BDAT commands; `lost`: the text behind a bare period.
 */
export type Phase =
  | 'idle'
  | 'unknown'
  | 'greeting'
  | 'connected'
  | 'greeted'
  | 'mail'
  | 'rcpt'
  | 'data'
  | 'chunk'
  | 'auth'
  | 'lost'
  | 'closing';

/** Replies to one message that are waited for at the most. */
export const MOST_REPLIES = 1_000;

/** The message that is being sent. */
export interface Message {
  /** 0-based line of the reply or command that opened the data. */
  readonly opener: number;
  /** Whether any line of it was shown yet. */
  readonly begun: boolean;
  readonly inHeader: boolean;
  readonly boundary?: string;
  /** The close delimiter of the multipart was seen. */
  readonly closed: boolean;
  /** A line that begins with two periods was seen: the record shows the text as it was on the wire. */
  readonly doubled: boolean;
  /** A line that begins with one period, and goes on, was seen. */
  readonly single: boolean;
  readonly declaredSize?: number;
}

/**
 * All that the reading of a line needs of the lines before it: small, immutable, and comparable, so that reading can
 * be resumed from any line and stop where it agrees with what was read before.
 */
export interface SessionState {
  /** Number of the session in the record, from 1; 0 before the first. */
  readonly number: number;
  readonly phase: Phase;
  /** Commands without their reply, oldest first. */
  readonly pending: readonly Asked[];
  /** First line of a reply whose last line has not come. */
  readonly openReply?: { readonly code: string; readonly asked?: Asked };
  readonly lmtp: boolean;
  readonly prdr: boolean;
  readonly tls: boolean;
  /** Recipients accepted in this transaction. */
  readonly recipients: number;
  readonly declaredSize?: number;
  readonly message?: Message;
  /** In a BDAT chunk or in lost text: the first line (0-based) behind it. */
  readonly until: number;
}

export const initialState: SessionState = {
  number: 0,
  phase: 'idle',
  pending: [],
  lmtp: false,
  prdr: false,
  tls: false,
  recipients: 0,
  until: 0,
};
