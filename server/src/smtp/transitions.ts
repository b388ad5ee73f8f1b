/** Where events lead a session: the table of `state-machine.md` §2. */
import type { Command } from './command';
import { parsePath } from './path';
import { changed, changedEnvelope, type Envelope, type Message, MOST_REPLIES, type SessionState } from './state';

/** A further session of the record, waiting for its greeting. */
export function opened(state: SessionState): SessionState {
  return changed(forgotten(closed(state)), {
    greeting: undefined,
    hello: undefined,
    quit: undefined,
    secured: undefined,
    mailed: undefined,
    triedTls: undefined,
    number: state.number + 1,
    phase: 'greeting',
    lmtp: false,
    tls: false,
  });
}

/** Nothing of the transaction or of what was asked survives. */
export function closed(state: SessionState): SessionState {
  return changed(state, {
    message: undefined,
    openReply: undefined,
    envelope: undefined,
    refusedData: undefined,
    phase: 'closing',
    pending: [],
    prdr: false,
    recipients: 0,
  });
}

/** Nothing of what client and server learnt of each other survives (RFC 3207 §4.2). */
function forgotten(state: SessionState): SessionState {
  return changed(state, { offers: undefined, login: undefined, mechanism: undefined });
}

/** The table of §2: where a final reply to `verb` leads. */
export function settle(state: SessionState, verb: string | undefined, code: string, n: number): SessionState {
  const ok = code[0] === '2';
  if (code === '421') return closed(state);
  if (code === '354') return dataOpened(state, n);
  switch (verb) {
    case 'CONNECT':
      return changed(state, { phase: ok ? 'connected' : 'closing' });
    case 'EHLO':
    case 'HELO':
    case 'LHLO':
      return ok ? changed(withoutTransaction(state), { lmtp: verb === 'LHLO' }) : state;
    case 'STARTTLS':
      return ok ? changed(forgotten(withoutTransaction(state)), { phase: 'connected', tls: true, secured: n }) : state;
    case 'AUTH':
      // 334 as RFC 4954 §4 has it; some servers ask with another 3yz.
      if (code[0] === '3')
        return changed(state, { phase: 'auth', pending: [{ verb: 'AUTH', line: n, count: 1 }, ...state.pending] });
      return changed(state, { phase: isOpen(state) ? state.phase : 'greeted', login: ok ? n : state.login });
    case 'MAIL':
    case 'SEND':
    case 'SOML':
    case 'SAML':
      return ok ? changed(state, { phase: 'mail', recipients: 0 }) : rejected(state, n);
    case 'RCPT':
      return ok ? changed(state, { phase: 'rcpt', recipients: state.recipients + 1 }) : refused(state, n);
    case 'DATA':
      return code[0] === '3' ? dataOpened(state, n) : changed(state, { refusedData: { line: n, code, told: false } });
    case 'BDAT':
      return state;
    case '.':
      return messageAnswered(state, code);
    case 'BDAT LAST':
    case 'RSET':
      return withoutTransaction(state);
    case 'QUIT':
      return closed(state);
    case 'XCLIENT':
      return code === '220' ? changed(forgotten(withoutTransaction(state)), { phase: 'connected' }) : state;
    default:
      // "Service closing transmission channel" (RFC 5321 §4.2.2), though the QUIT is not shown.
      return code === '221' && state.phase !== 'data' && state.phase !== 'lost' ? closed(state) : state;
  }
}

/** Whether a transaction is open. */
const isOpen = ({ phase }: SessionState) => phase === 'mail' || phase === 'rcpt';

/** The end of data was answered. Lost text may still be coming; LMTP and PRDR answer once a recipient (RFC 2033 §4.2). */
function messageAnswered(state: SessionState, code: string): SessionState {
  if (code === '353') {
    const ends = Array.from({ length: Math.min(state.recipients, MOST_REPLIES) + 1 }, () => ({
      verb: '.',
      line: 0,
      count: 1,
    }));
    return changed(state, { prdr: true, pending: [...ends, ...state.pending] });
  }
  if (state.phase === 'lost') return state;
  const more = state.pending[0]?.verb === '.';
  return more ? state : withoutTransaction(state);
}

function rejected(state: SessionState, n: number): SessionState {
  const { envelope } = state;
  return envelope ? changed(state, { envelope: changedEnvelope(envelope, { rejected: n }) }) : state;
}

function refused(state: SessionState, n: number): SessionState {
  const { envelope } = state;
  const refused = (from: Envelope) => changedEnvelope(from, { refused: from.refused + 1, refusal: n });
  return envelope ? changed(state, { envelope: refused(envelope) }) : state;
}

export function withoutTransaction(state: SessionState): SessionState {
  // The next transaction may have been asked for before the end of this one was answered (RFC 2920 §3.1).
  const next = state.pending.some(({ verb }) => verb === 'MAIL');
  return changed(state, {
    envelope: next ? state.envelope : undefined,
    message: undefined,
    phase: 'greeted',
    prdr: false,
    recipients: 0,
  });
}

/** What a MAIL on line `n` says of the message to come. */
export function envelopeOf(line: string, command: Command, n: number): Envelope {
  const path = parsePath(line, command.argumentAt, command.end);
  const value = (keyword: string) => path?.parameters.find((p) => p.keyword === keyword)?.value;
  const size = value('SIZE');
  const body = value('BODY')?.slice(0, 20).toUpperCase();
  return {
    line: n,
    end: command.end,
    rejected: undefined,
    null: !!path?.bracketed && path.mailboxAt === path.mailboxEnd,
    size: size && /^\d{1,15}$/.test(size) ? Number(size) : undefined,
    body: body || undefined,
    utf8: !!path?.parameters.some((p) => p.keyword === 'SMTPUTF8'),
    asked: 0,
    refused: 0,
    refusal: undefined,
    chunk: undefined,
  };
}

export function dataOpened(state: SessionState, n: number): SessionState {
  const size = state.envelope?.size;
  const limit = Number(state.offers?.keywords.SIZE);
  const message: Message = {
    opener: n,
    begun: false,
    inHeader: true,
    boundary: undefined,
    closed: false,
    doubled: false,
    single: false,
    window: undefined,
    declaredSize: size,
    octets: size !== undefined || limit > 0 ? 0 : undefined,
    eightBit: false,
    from: false,
    date: false,
    sketch: undefined,
  };
  return changed(state, { phase: 'data', message });
}
