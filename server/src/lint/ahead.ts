import { parseReply } from '../smtp/reply';
import type { View } from './rule';

const LINES = 50;

/**
 * Whether the client did not wait: behind the line, and behind what the client says at once after it, as many replies stand as
 * commands wait. Where there are fewer, the record leaves some out; where there are more, they answer something else.
 */
export function didNotWait({ n, before, conversation }: View): boolean {
  if (conversation.sides !== 'both') return false;
  let wanted = before.pending.length + 1;
  let line = n + 1;
  const limit = Math.min(n + LINES, conversation.lines.count);
  for (; line < limit && conversation.speaker(line) !== 'server'; line++) {
    if (conversation.utterance(line).tells) return false;
    if (conversation.speaker(line) === 'client') wanted++;
  }
  let replies = 0;
  for (; line < limit && conversation.speaker(line) !== 'client'; line++) {
    const { at, end } = conversation.utterance(line);
    const reply = conversation.speaker(line) === 'server' ? parseReply(conversation.text(line), at, end) : undefined;
    if (reply && !reply.more) replies++;
  }
  return replies === wanted;
}
