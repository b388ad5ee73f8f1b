import type { Asked } from './reading';
import type { SessionState } from './state';

/** The state with every line number in it moved, as lines are inserted or removed above. */
export function movedState(state: SessionState, move: (line: number) => number): SessionState {
  const { message, openReply, greeting, offers, login, secured, envelope, quit, refusedData } = state;
  const asked = (one: Asked): Asked => ({ ...one, line: move(one.line) });
  return {
    ...state,
    until: move(state.until),
    pending: state.pending.map(asked),
    ...(message && {
      message: {
        ...message,
        opener: move(message.opener),
        ...(message.window && { window: { ...message.window, from: move(message.window.from) } }),
      },
    }),
    ...(openReply && {
      openReply: {
        ...openReply,
        line: move(openReply.line),
        ...(openReply.asked && { asked: asked(openReply.asked) }),
      },
    }),
    ...(greeting && { greeting: { ...greeting, line: move(greeting.line) } }),
    ...(offers && { offers: { ...offers, line: move(offers.line) } }),
    ...(secured !== undefined && { secured: move(secured) }),
    ...(login !== undefined && { login: move(login) }),
    ...(envelope && {
      envelope: {
        ...envelope,
        line: move(envelope.line),
        ...(envelope.rejected !== undefined && { rejected: move(envelope.rejected) }),
        ...(envelope.refusal !== undefined && { refusal: move(envelope.refusal) }),
        ...(envelope.chunk !== undefined && { chunk: move(envelope.chunk) }),
      },
    }),
    ...(quit !== undefined && { quit: move(quit) }),
    ...(refusedData && { refusedData: { ...refusedData, line: move(refusedData.line) } }),
  };
}
