import { Conversation } from '../smtp/conversation';
import type { Reading } from '../smtp/reading';
import { hear } from '../smtp/session';
import { initialState, type SessionState } from '../smtp/state';
import type { Step } from '../smtp/step';
import type { Lines } from '../text/lines';
import type { Recognition } from './recognise';

/** A record under the eyes of one dialect: the fold over its lines, from any line of which the state is known. */
export interface Transcript {
  readonly recognition: Recognition;
  readonly conversation: Conversation;
}

export function openTranscript(lines: Lines, recognition: Recognition): Transcript {
  const { dialect, frame, sides } = recognition;
  return {
    recognition,
    conversation: new Conversation(lines, sides, (line, n) => dialect.speak(line, n, lines, frame)),
  };
}

/** Reads line `n` (0-based) from the state before it. Never throws; what is not understood is an annotation. */
export function readLine({ conversation }: Transcript, n: number, state: SessionState): Step {
  return hear(state, n, conversation.utterance(n), conversation);
}

/** All lines in order. */
export function* readAll(transcript: Transcript): Generator<Reading> {
  let state = initialState;
  for (let n = 0; n < transcript.conversation.lines.count; n++) {
    const step = readLine(transcript, n, state);
    state = step.next;
    yield step.reading;
  }
}
