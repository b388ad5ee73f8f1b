import type { Sides } from '../smtp/conversation';
import { looksLikeReply } from '../smtp/reply';
import { note, type Utterance } from '../smtp/utterance';
import type { Lines } from '../text/lines';
import type { Dialect, Frame } from './dialect';
import { isOutside, unframed, type Wrapping, within } from './frames';

/** How a stretch of a record is read: its dialect, what wraps its lines, and which sides speak. */
export interface Voice {
  readonly dialect: Dialect;
  readonly frame: Frame;
  readonly wrappings: readonly Wrapping[];
  readonly sides: Sides;
  /** True where the user chose the dialect: then no other is looked for. */
  readonly chosen: boolean;
}

/** Whether two voices read a line alike. */
export function alike(a: Voice, b: Voice): boolean {
  return a === b || nameOf(a) === nameOf(b);
}

const nameOf = ({ dialect, frame, wrappings, sides, chosen }: Voice) =>
  JSON.stringify([dialect.id, dialect.title, frame.indent, wrappings.map(({ id }) => id), sides, chosen]);

/** Who speaks on line `n` of a record, in columns of the whole line. */
export function utter({ dialect, frame, wrappings }: Voice, lines: Lines, n: number): Utterance {
  if (wrappings.length === 0) return dialect.speak(lines.at(n), n, lines, frame);
  const line = lines.at(n);
  if (isOutside(line, wrappings) && !looksLikeReply(line, 0)) return note(line);
  const { text, at } = within(line, wrappings);
  const said = dialect.speak(text, n, unframed(lines, wrappings), frame);
  return said.by === 'note' ? { ...said, at: 0, end: line.length } : { ...said, at: said.at + at, end: said.end + at };
}
