import { looksLikeReply } from '../../smtp/reply';
import { note, type Utterance } from '../../smtp/utterance';
import type { Dialect, Lines } from '../dialect';
import { isCommandText } from '../marked';

const SOURCE = /^System\.Net(?:\.Sockets)? [A-Z][a-z]{2,15}: \d{1,5} : \[(\d{1,9})\] /;
/** What goes through the connection comes in dumps, under a line that names the side. */
const DUMP = /^Data from [A-Za-z]{1,40}#\d{1,12}::(?:(Send|Write)|Receive|Read)\b/;
const ROW = /^([\dA-F]{8}) : ([\dA-F]{2}(?:[ -][\dA-F]{2}){0,15}) {1,50}: /;
/** Octets that text has: printable ones, line ends and tabs. What TLS makes of it has others. */
const TEXT = /^(?:(?:[2-7][\dA-F]|0[9AD])[ -]?)+$/;
const CREATED = /^Socket#\d{1,12} - Created connection from /;
/** Rows of one dump at the most; of a long message only the first ones are known to be its. */
const ROWS = 2_000;

/**
 * The trace of System.Net, in which SmtpClient of .NET shows what it sends and receives: dumps of 16 octets a row. The first
 * row tells what is said, and the others are the rest of it.
 */
export const dotnet: Dialect = {
  id: 'dotnet-trace',
  title: '.NET SmtpClient (System.Net trace)',
  signs: ['\nSystem.Net'],
  most: 6,
  weigh: (line) => {
    const row = rowOf(line);
    if (row?.offset === 0) return looksLikeReply(line, row.at) || isCommandText(line, row.at) ? 6 : 1;
    return row ? 2 : SOURCE.test(line.slice(0, 80)) ? 1 : 0;
  },
  speak,
  samples: [
    ['System.Net Verbose: 0 : [5272] SmtpClient#4711::SmtpClient(host=mail.example.org, port=25)', 'note'],
    [
      'System.Net.Sockets Information: 0 : [5272] Socket#99 - Created connection from 192.0.2.1:49152 to 192.0.2.25:25.',
      'note',
    ],
    ['System.Net.Sockets Verbose: 0 : [5272] Data from Socket#99::Receive', 'note'],
    [
      'System.Net.Sockets Verbose: 0 : [5272] 00000000 : 32 32 30 20 6D 61 69 6C-2E 65 78 61 6D 70 6C 65 : 220 mail.example',
      'note',
    ],
    [
      'System.Net.Sockets Verbose: 0 : [5272] 00000010 : 2E 6F 72 67 0D 0A                               : .org..',
      'wrapped',
    ],
    ['    DateTime=2026-06-01T12:00:00.0000000Z', 'note'],
  ],
};

interface Row {
  readonly offset: number;
  readonly octets: string;
  readonly process: string;
  /** Column of the first octet as a character. */
  readonly at: number;
}

function rowOf(line: string): Row | undefined {
  const source = SOURCE.exec(line.slice(0, 80));
  if (!source) return undefined;
  const match = ROW.exec(line.slice(source[0].length, source[0].length + 80));
  if (!match || !TEXT.test(match[2]!)) return undefined;
  const at = source[0].length + match[0].length;
  return { offset: Number.parseInt(match[1]!, 16), octets: match[2]!, process: source[1]!, at };
}

function speak(line: string, n: number, lines: Lines): Utterance {
  const row = rowOf(line);
  const source = SOURCE.exec(line.slice(0, 80));
  if (!row) {
    const opened = source && CREATED.test(line.slice(source[0].length, source[0].length + 80));
    return opened ? { ...note(line), tells: 'opened' } : note(line);
  }
  if (row.offset > 0) return { by: 'wrapped', at: row.at, end: line.length };
  const by = sideAbove(row, n, lines);
  if (!by) return note(line);
  // The end of a message: a period between two line ends.
  if (by === 'client' && row.octets.replaceAll('-', ' ').startsWith('0D 0A 2E 0D 0A')) {
    return { by, at: row.at + 2, end: row.at + 3 };
  }
  const folded = by === 'server' && line[row.at + 3] === '-';
  return { by, at: row.at, end: textEnd(line, row), ...(folded && { folded }) };
}

/** A carriage return and a line feed are shown as periods. */
function textEnd(line: string, { at, octets }: Row): number {
  const shown = Math.min(line.length, at + Math.ceil(octets.length / 3));
  return /0D[ -]0A$/.test(octets) ? Math.max(at, shown - 2) : shown;
}

/** Whose words a dump holds, by the line above it of the same process. */
function sideAbove({ process }: Row, n: number, lines: Lines): 'client' | 'server' | undefined {
  for (let i = n - 1; i >= Math.max(0, n - ROWS); i--) {
    const head = lines.at(i).slice(0, 160);
    const source = SOURCE.exec(head);
    if (source?.[1] !== process) continue;
    const dump = DUMP.exec(head.slice(source[0].length));
    return dump ? (dump[1] ? 'client' : 'server') : undefined;
  }
  return undefined;
}
