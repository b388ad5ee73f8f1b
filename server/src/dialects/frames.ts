/** What others put in front of every line of a conversation: quotation marks, indentation, syslog, the columns of a logger. */
import type { Lines } from '../text/lines';
import { ENOUGH, marksIn, openQuote, patternOf } from './learnt-marks';

/** One thing in front of a line, and behind it where it wraps the line. */
export interface Wrapping {
  readonly id: string;
  readonly before: RegExp;
  readonly behind?: RegExp;
  /** Learnt from the words of both sides: a line without it is none of theirs, unless it goes on with a reply. */
  readonly learnt?: boolean;
}

const COLOUR = '\\x1b\\[[\\d;]{0,20}m';
const LEVEL = '(?:\\[?(?:TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|FATAL|FINE|FINER|FINEST)\\]?[: ] {0,8})';

const WRAPPINGS: readonly Wrapping[] = [
  // How programs and web pages show the end of a line.
  { id: 'line end', before: /^/, behind: /(?:<EOL>|<CRLF>|\\r\\n|\\015\\012|␍␊|↵|<br ?\/?>)$/ },
  // A terminal or a forum may pad all lines, the last one of a message among them.
  { id: 'blanks behind', before: /^/, behind: /(?<![ \t])[ \t]+$/ },
  { id: 'quotation', before: /^(?:> ?){1,6}/ },
  { id: 'colour', before: new RegExp(`^(?:${COLOUR}){1,8}`), behind: new RegExp(`(?:${COLOUR}){1,8}$`) },
  { id: 'container', before: /^[\w.-]{1,60} +\| / },
  {
    id: 'syslog',
    before:
      /^(?:<\d{1,3}>)?(?:[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d|\d{4}-\d\d-\d\dT[\d:.]{8,15}(?:Z|[+-]\d\d:?\d\d)) \S{1,255} [\w./-]{1,60}(?:\[\d{1,9}\])?: /,
  },
  {
    id: 'time',
    before:
      /^\[?(?:\d{4}[-/]\d\d[-/]\d\d[T ])?\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?: ?(?:Z|UTC|[+-]\d\d:?\d\d))?\]?[:,]? {1,20}/,
  },
  { id: 'level', before: new RegExp(`^${LEVEL}`) },
  { id: 'process', before: /^(?:\[\d{1,9}\]|\(\d{1,9}\)|\d{1,7}) {1,8}/ },
  { id: 'logger', before: /^[A-Za-z][\w.$-]{1,80}(?:\[\d{1,9}\])? ?(?:-|:|>) (?=\S)/ },
];

/** A wrapping belongs to a record if it stands on so large a part of its lines. */
const SHARE = 0.9;
const DEPTH = 4;

/**
 * The wrappings of a head, outermost first, each tried on what the ones before it leave. Every stage is a proposal: what
 * stands at the start of all lines may as well be the mark of a dialect.
 */
export function proposedFrames(head: readonly string[]): (readonly Wrapping[])[] {
  const proposals: (readonly Wrapping[])[] = [];
  let frame: readonly Wrapping[] = [];
  for (let inner = head; frame.length < DEPTH; inner = head.map((line) => within(line, frame).text)) {
    const next =
      indentation(inner) ?? WRAPPINGS.find((wrapping) => !frame.includes(wrapping) && isEverywhere(wrapping, inner));
    if (!next || frame.includes(next)) break;
    frame = [...frame, next];
    proposals.push(frame);
  }
  return [...proposals, ...learntFrames(head)];
}

/** Columns of a logger that nobody described: the same before the words of both sides. */
function learntFrames(head: readonly string[]): (readonly Wrapping[])[] {
  return [...marksIn(head)]
    .filter(([mark, { replies, commands }]) => mark.trim() !== '' && replies >= ENOUGH && commands >= ENOUGH)
    .map(([mark]) => {
      const quote = openQuote(mark);
      const before = patternOf(mark);
      return [
        {
          id: `learnt ${before.source}`,
          learnt: true,
          before,
          ...(quote !== '' && { behind: new RegExp(`${quote}[)\\]}>,;.]{0,4}$`) }),
        },
      ];
    });
}

function isEverywhere(wrapping: Wrapping, lines: readonly string[]): boolean {
  const { before, behind } = wrapping;
  let [written, wrapped] = [0, 0];
  for (const line of lines) {
    if (line.trim() === '') continue;
    written++;
    if (before.test(line) && (!isTail(wrapping) || behind!.test(line))) wrapped++;
    else if (lines.length - (written - wrapped) < lines.length * SHARE) return false;
  }
  return written >= 2 && wrapped >= written * SHARE;
}

/** What stands behind a line only is no part of what is said. */
export const isTail = ({ before }: Wrapping) => before.source === '^';

/** Blanks that all lines begin with. */
function indentation(lines: readonly string[]): Wrapping | undefined {
  const widths = lines.filter((line) => line.trim() !== '').map((line) => /^[ \t\xa0]{0,40}/.exec(line)![0].length);
  const width = Math.min(...widths);
  return widths.length >= 2 && width > 0
    ? { id: `indentation ${width}`, before: new RegExp(`^[ \\t\\xa0]{1,${width}}`) }
    : undefined;
}

/** The text of a line within a frame, and the columns at which it begins and ends. */
export function within(line: string, frame: readonly Wrapping[]): { text: string; at: number; end: number } {
  let [at, end] = [0, line.length];
  for (const { before, behind } of frame) {
    // Wrappings are short; a line may be long.
    const head = line.slice(at, Math.min(end, at + 400));
    at += before.exec(head)?.[0].length ?? 0;
    if (behind) end -= behind.exec(line.slice(Math.max(at, end - 100), end))?.[0].length ?? 0;
  }
  return { text: line.slice(at, end), at, end };
}

/** Whether a line stands outside of columns that were learnt. */
export function isOutside(line: string, frame: readonly Wrapping[]): boolean {
  return frame.some(({ learnt, before }) => learnt && !before.test(line.slice(0, 400)));
}

/** The lines of a record without their frame. */
export function unframed(lines: Lines, frame: readonly Wrapping[]): Lines {
  return frame.length === 0 ? lines : { ...lines, count: lines.count, at: (n) => within(lines.at(n), frame).text };
}
