import { looksLikeReply } from '../../smtp/reply';
import { note, type Utterance } from '../../smtp/utterance';
import type { Dialect, Lines } from '../dialect';
import { isCommandText } from '../marked';

/** Whose words the rows below are. */
const HEAD =
  /^(?:\d\d:\d\d:\d\d\.\d{6} )?(?:=> Send|(<=) Recv) (?:header|data|SSL data), \d{1,9} bytes \(0x[\da-f]+\)$/;
const INFO = /^(?:\d\d:\d\d:\d\d\.\d{6} )?== Info: /;
/** The octet at which a row begins. */
const ROW = /^([\da-f]{4,8}): /;
/** Columns of a row; a longer line goes on in the next one. */
const WIDTH = 0x40;
/** Rows of one head that are looked back over. */
const ROWS = 2_000;

/** `curl --trace-ascii`: what is sent and received in rows that count octets, the message too. */
export const curlTrace: Dialect = {
  id: 'curl-trace',
  title: 'curl --trace-ascii',
  most: 4,
  weigh: (line) => {
    if (HEAD.test(line.slice(0, 80))) return 3;
    const at = ROW.exec(line)?.[0].length;
    if (at === undefined) return 0;
    return looksLikeReply(line, at) || isCommandText(line, at) ? 4 : 0.5;
  },
  speak,
  samples: [
    ['== Info: Connected to mail.example.org (192.0.2.25) port 25 (#0)', 'note'],
    ['12:00:00.123456 <= Recv header, 28 bytes (0x1c)', 'note'],
    ['0000: 220 mail.example.org ESMTP', 'note'],
    ['=> Send header, 13 bytes (0xd)', 'note'],
    ['0000: EHLO client', 'note'],
  ],
};

function speak(line: string, n: number, lines: Lines): Utterance {
  const row = ROW.exec(line);
  const by = row && sideAbove(n, lines);
  if (!by) return noted(line);
  const at = row[0].length;
  if (goesOn(row[1]!, n, lines)) return { by: 'wrapped', at, end: line.length };
  // Octets of TLS are shown as periods, and are nobody's words.
  return by === 'hidden' ? note(line) : { by, at, end: line.length };
}

function noted(line: string): Utterance {
  const info = INFO.exec(line)?.[0].length;
  if (info === undefined) return note(line);
  const text = line.slice(info, info + 60);
  if (text.startsWith('Connected to ')) return { ...note(line), tells: 'opened' };
  if (/^(?:Closing connection|Connection #\d+ to host)/.test(text)) return { ...note(line), tells: 'closed' };
  return text.startsWith('SSL connection using ') ? { ...note(line), tells: 'tls' } : note(line);
}

function sideAbove(n: number, lines: Lines): 'client' | 'server' | 'hidden' | undefined {
  for (let i = n - 1; i >= Math.max(0, n - ROWS); i--) {
    const line = lines.at(i);
    if (ROW.test(line)) continue;
    const head = HEAD.exec(line.slice(0, 80));
    if (!head) return undefined;
    return line.includes(' SSL data, ') ? 'hidden' : head[1] ? 'server' : 'client';
  }
  return undefined;
}

/** A row that begins where the one above is full is the rest of its line. */
function goesOn(offset: string, n: number, lines: Lines): boolean {
  const above = ROW.exec(lines.at(n - 1));
  return !!above && Number.parseInt(offset, 16) === Number.parseInt(above[1]!, 16) + WIDTH;
}
