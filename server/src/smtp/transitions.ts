/** Where events lead a session: the table of `state-machine.md` §2. */
import { type Message, MOST_REPLIES, type SessionState } from './state';

/** A further session of the record, waiting for its greeting. */
export function opened(state: SessionState): SessionState {
  return { ...closed(state), number: state.number + 1, phase: 'greeting', lmtp: false, tls: false };
}

/** Nothing of the transaction or of what was asked survives. */
export function closed(state: SessionState): SessionState {
  const { message: _message, openReply: _openReply, declaredSize: _size, ...rest } = state;
  return { ...rest, phase: 'closing', pending: [], prdr: false, recipients: 0 };
}

/** The table of §2: where a final reply to `verb` leads. */
export function settle(state: SessionState, verb: string | undefined, code: string, n: number): SessionState {
  const ok = code[0] === '2';
  if (code === '421') return closed(state);
  if (code === '354') return dataOpened(state, n);
  switch (verb) {
    case 'CONNECT':
      return ok ? { ...state, phase: 'connected' } : { ...state, phase: 'closing' };
    case 'EHLO':
    case 'HELO':
    case 'LHLO':
      return ok ? { ...withoutTransaction(state), lmtp: verb === 'LHLO' } : state;
    case 'STARTTLS':
      return ok ? { ...withoutTransaction(state), phase: 'connected', tls: true } : state;
    case 'AUTH':
      // 334 as RFC 4954 §4 has it; some servers ask with another 3yz.
      if (code[0] === '3')
        return { ...state, phase: 'auth', pending: [{ verb: 'AUTH', line: n, count: 1 }, ...state.pending] };
      return { ...state, phase: 'greeted' };
    case 'MAIL':
    case 'SEND':
    case 'SOML':
    case 'SAML':
      return ok ? { ...state, phase: 'mail', recipients: 0 } : state;
    case 'RCPT':
      return ok ? { ...state, phase: 'rcpt', recipients: state.recipients + 1 } : state;
    case 'DATA':
      return code[0] === '3' ? dataOpened(state, n) : state;
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
      return code === '220' ? { ...withoutTransaction(state), phase: 'connected' } : state;
    default:
      // "Service closing transmission channel" (RFC 5321 §4.2.2), though the QUIT is not shown.
      return code === '221' && state.phase !== 'data' && state.phase !== 'lost' ? closed(state) : state;
  }
}

/** The end of data was answered. Lost text may still be coming; LMTP and PRDR answer once a recipient (RFC 2033 §4.2). */
function messageAnswered(state: SessionState, code: string): SessionState {
  if (code === '353') {
    const ends = Array.from({ length: Math.min(state.recipients, MOST_REPLIES) + 1 }, () => ({
      verb: '.',
      line: 0,
      count: 1,
    }));
    return { ...state, prdr: true, pending: [...ends, ...state.pending] };
  }
  if (state.phase === 'lost') return state;
  const more = state.pending[0]?.verb === '.';
  return more ? state : withoutTransaction(state);
}

export function withoutTransaction(state: SessionState): SessionState {
  const { message: _message, declaredSize: _size, ...rest } = state;
  return { ...rest, phase: 'greeted', prdr: false, recipients: 0 };
}

export function dataOpened(state: SessionState, n: number): SessionState {
  const message: Message = {
    opener: n,
    begun: false,
    inHeader: true,
    closed: false,
    doubled: false,
    single: false,
    ...(state.declaredSize !== undefined && { declaredSize: state.declaredSize }),
  };
  return { ...state, phase: 'data', message };
}
