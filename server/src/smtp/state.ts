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

/** Of more commands without a reply the oldest are given up: a record that shows none must not cost more than others. */
const MOST_PENDING = 1_000;

/** What waits for a reply, with more behind it. */
export function awaiting(pending: readonly Asked[], ...more: readonly Asked[]): readonly Asked[] {
  const all = [...pending, ...more];
  return all.length > MOST_PENDING ? all.slice(-MOST_PENDING) : all;
}

/** Replies to one message that are waited for at the most. */
export const MOST_REPLIES = 1_000;

/** The message that is being sent. */
export interface Message {
  /** 0-based line of the reply or command that opened the data. */
  readonly opener: number;
  /** Whether any line of it was shown yet. */
  readonly begun: boolean;
  readonly inHeader: boolean;
  readonly boundary: string | undefined;
  /** The close delimiter of the multipart was seen. */
  readonly closed: boolean;
  /** A line that begins with two periods was seen: the record shows the text as it was on the wire. */
  readonly doubled: boolean;
  /** A line that begins with one period, and goes on, was seen. */
  readonly single: boolean;
  /** The lone period whose window a later one of the same message looks at, and the boundary that was known there. */
  readonly window: { readonly from: number; readonly boundary: string | undefined } | undefined;
  readonly declaredSize: number | undefined;
  /** Octets so far, as RFC 1870 §4 counts them; absent where nothing asks for them. */
  readonly octets: number | undefined;
  /** A line with octets above 127 was seen. */
  readonly eightBit: boolean;
  /** The header fields that RFC 5322 §3.6 requires were seen. */
  readonly from: boolean;
  readonly date: boolean;
  /** A line stands for text that is not shown. */
  readonly sketch: boolean | undefined;
}

export interface Greeting {
  /** 0-based */
  readonly line: number;
  /** The first word of the text. */
  readonly host: string;
  readonly speaks: 'SMTP' | 'ESMTP' | 'LMTP' | undefined;
}

/** A reply whose last line has not come. */
export interface OpenReply {
  readonly code: string;
  /** 0-based first line. */
  readonly line: number;
  /** The enhanced code of its first line that has one. */
  readonly enhanced: string | undefined;
  readonly asked: Asked | undefined;
}

/** What the server said of itself, by the last EHLO, HELO or LHLO that it accepted. */
export interface Offers {
  readonly verb: string;
  /** 0-based first line of the reply. */
  readonly line: number;
  /** What stands behind each keyword; keywords are in capitals. */
  readonly keywords: Readonly<Record<string, string>>;
  /** Whether the record shows the whole list. */
  readonly complete: boolean;
}

/** The transaction that a MAIL began, or tried to. */
export interface Envelope {
  /** 0-based line of the MAIL, and the column where its text ends. */
  readonly line: number;
  readonly end: number;
  /** 0-based line of the reply that refused it. */
  readonly rejected: number | undefined;
  /** `<>`, the sender of notifications. */
  readonly null: boolean;
  readonly size: number | undefined;
  /** Value of BODY, in capitals. */
  readonly body: string | undefined;
  readonly utf8: boolean;
  /** RCPT commands so far, and those that were refused. */
  readonly asked: number;
  readonly refused: number;
  /** 0-based line of the last refusal, and of the first BDAT. */
  readonly refusal: number | undefined;
  readonly chunk: number | undefined;
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
  readonly openReply: OpenReply | undefined;
  readonly lmtp: boolean;
  readonly prdr: boolean;
  readonly tls: boolean;
  /** 0-based line of the greeting, if the record shows it, and what it says to speak. */
  readonly greeting: Greeting | undefined;
  /** 0-based line of the reply that began TLS. */
  readonly secured: number | undefined;
  /** STARTTLS was tried; a MAIL was sent. */
  readonly triedTls: boolean | undefined;
  readonly mailed: boolean | undefined;
  /** Mechanism of the last AUTH, in capitals. */
  readonly mechanism: string | undefined;
  /** The last EHLO, HELO or LHLO that was sent, and the name that the client gave itself. */
  readonly hello: { readonly verb: string; readonly name: string } | undefined;
  readonly offers: Offers | undefined;
  /** 0-based line of the reply that accepted a login. */
  readonly login: number | undefined;
  /** Recipients accepted in this transaction. */
  readonly recipients: number;
  readonly envelope: Envelope | undefined;
  readonly message: Message | undefined;
  /** 0-based line of the QUIT. */
  readonly quit: number | undefined;
  /** DATA was refused, and no command came since: where, and whether the text came all the same. */
  readonly refusedData: { readonly line: number; readonly code: string; readonly told: boolean } | undefined;
  /** In a BDAT chunk or in lost text: the first line (0-based) behind it. */
  readonly until: number;
}

export const initialState: SessionState = {
  number: 0,
  phase: 'idle',
  pending: [],
  openReply: undefined,
  lmtp: false,
  prdr: false,
  tls: false,
  greeting: undefined,
  secured: undefined,
  triedTls: undefined,
  mailed: undefined,
  mechanism: undefined,
  hello: undefined,
  offers: undefined,
  login: undefined,
  recipients: 0,
  envelope: undefined,
  message: undefined,
  quit: undefined,
  refusedData: undefined,
  until: 0,
};

/** The state, but for what is changed. Field by field: a spread takes thirty times as long, and this is done for every line. */
export function changed(state: SessionState, change: Partial<SessionState>): SessionState {
  const copy: SessionState = {
    number: state.number,
    phase: state.phase,
    pending: state.pending,
    openReply: state.openReply,
    lmtp: state.lmtp,
    prdr: state.prdr,
    tls: state.tls,
    greeting: state.greeting,
    secured: state.secured,
    triedTls: state.triedTls,
    mailed: state.mailed,
    mechanism: state.mechanism,
    hello: state.hello,
    offers: state.offers,
    login: state.login,
    recipients: state.recipients,
    envelope: state.envelope,
    message: state.message,
    quit: state.quit,
    refusedData: state.refusedData,
    until: state.until,
  };
  return Object.assign(copy, change);
}

/** The same for a message. */
export function changedMessage(message: Message, change: Partial<Message>): Message {
  const copy: Message = {
    opener: message.opener,
    begun: message.begun,
    inHeader: message.inHeader,
    boundary: message.boundary,
    closed: message.closed,
    doubled: message.doubled,
    single: message.single,
    window: message.window,
    declaredSize: message.declaredSize,
    octets: message.octets,
    eightBit: message.eightBit,
    from: message.from,
    date: message.date,
    sketch: message.sketch,
  };
  return Object.assign(copy, change);
}

/** The same for an envelope. */
export function changedEnvelope(envelope: Envelope, change: Partial<Envelope>): Envelope {
  const copy: Envelope = {
    line: envelope.line,
    end: envelope.end,
    rejected: envelope.rejected,
    null: envelope.null,
    size: envelope.size,
    body: envelope.body,
    utf8: envelope.utf8,
    asked: envelope.asked,
    refused: envelope.refused,
    refusal: envelope.refusal,
    chunk: envelope.chunk,
  };
  return Object.assign(copy, change);
}
