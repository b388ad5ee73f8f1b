import type { SessionState } from './state';

/** The state with every line number in it moved, as lines are inserted or removed above. */
export function movedState(state: SessionState, move: (line: number) => number): SessionState {
  const { message, openReply } = state;
  return {
    ...state,
    until: move(state.until),
    pending: state.pending.map((asked) => ({ ...asked, line: move(asked.line) })),
    ...(message && { message: { ...message, opener: move(message.opener) } }),
    ...(openReply?.asked && {
      openReply: { ...openReply, asked: { ...openReply.asked, line: move(openReply.asked.line) } },
    }),
  };
}
