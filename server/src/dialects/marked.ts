import { hasCommandForm, parseCommand } from '../smtp/command';
import { looksLikeReply } from '../smtp/reply';
import { type Utterance, utterance } from '../smtp/utterance';

/** A mark at the head of a line, the width of which is where the text begins. */
export interface Mark {
  readonly by: 'client' | 'server';
  readonly width: number;
}

/** What is said behind a mark. Its text runs to the end of the line; nothing is trimmed, since blanks count. */
export function said(line: string, mark: Mark): Utterance {
  return utterance(mark.by, Math.min(mark.width, line.length), line.length);
}

/** Evidence of a marked line: strong where the text is what that side would say. */
export function weighMarked(line: string, mark: Mark | undefined): number {
  if (!mark) return 0;
  return fits(line, mark) ? 3 : line.length > mark.width ? 0 : 0.5;
}

function fits(line: string, { by, width }: Mark): boolean {
  return by === 'server' ? looksLikeReply(line, width) : isCommandText(line, width);
}

/** A known verb with an argument such as it takes. */
export function isCommandText(line: string, at: number): boolean {
  const command = parseCommand(line, at);
  return !!command && command.verbAt === at && hasCommandForm(line, command);
}

/** Width of the blanks a line begins with. */
export function indentOf(line: string): number {
  let i = 0;
  while (line[i] === ' ' || line[i] === '\t') i++;
  return i;
}

/** `E: 554` and `I: 354` stand in tables of replies (RFC 5321 §4.3.2), not in sessions. */
export function isReplyTable(line: string): boolean {
  return /^[ \t]{0,40}[EI]: [2-5]\d\d/.test(line);
}
