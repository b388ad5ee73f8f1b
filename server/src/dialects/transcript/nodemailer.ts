import { looksLikeReply } from '../../smtp/reply';
import { note, type Utterance } from '../../smtp/utterance';
import type { Dialect, Lines } from '../dialect';
import { isCommandText } from '../marked';
import { continuesReply } from './replies';

/** Time, level, the ids of the connection and of the session, and who speaks. */
const HEAD =
  /^\[[\d :T.Z-]{19,24}(?: UTC)?\] ([A-Z]{4,5}):? {1,3}((?:\[#?[\w.+/-]{1,60}\] ?)?(?:\[#?[\w.+/-]{1,60}\] ?)?)(?:([CS]): ?)?/;
/** What the programs say of themselves at the level of message text. */
const CHATTER =
  /^(?:Resolved \S+ as \S+ \[cache |SMTP handshake finished$|Closing connection to the server using "|Creating transport: |Sending mail using )/;
/** Lines of other sessions that may stand between two of one. */
const BETWEEN = 20;

interface Head {
  readonly level: string;
  readonly key: string;
  readonly by: 'client' | 'server' | undefined;
  readonly width: number;
}

/** Nodemailer and smtp-server with `logger: true`. Only the first line of a reply, and no line of a message, has a mark. */
export const nodemailer: Dialect = {
  id: 'nodemailer',
  title: 'Nodemailer / smtp-server',
  signs: ['\n['],
  weigh: (line) => {
    const head = headOf(line);
    if (!head?.by) return 0;
    const fits = head.by === 'server' ? looksLikeReply(line, head.width) : isCommandText(line, head.width);
    return fits ? 3 : 0.5;
  },
  speak,
  samples: [
    ['[2026-06-01 12:00:00] DEBUG Creating transport: nodemailer (7.0.0; +https://example.org/)', 'note'],
    ['[2026-06-01 12:00:00] DEBUG [yTi2xY] Resolved mail.example.org as 192.0.2.25 [cache miss]', 'note'],
    ['[2026-06-01 12:00:00] INFO  [yTi2xY] Connection established to 192.0.2.25:587', 'note'],
    ['[2026-06-01 12:00:00] DEBUG [yTi2xY] S: 220 mail.example.org ESMTP', 'server:220 mail.example.org ESMTP'],
    ['[2026-06-01 12:00:00] DEBUG [yTi2xY] C: EHLO client.example.org', 'client:EHLO client.example.org'],
    ['[2026-06-01 12:00:00] INFO  [yTi2xY] Connection upgraded with STARTTLS', 'note'],
    ['[2026-06-01 12:00:00] DEBUG [#1] [yTi2xY] C: QUIT', 'client:QUIT'],
    ['[2026-06-01 12:00:00] DEBUG [#mc2bdn7o] S: 250-mail.example.org', 'server:250-mail.example.org'],
    ['[2026-06-01 12:00:00] DEBUG [#mc2bdn7o] S: was a letter', 'note'],
    ['[2026-06-01 12:00:00] INFO  <received 276 bytes>', 'note'],
    ['[2026-06-01 12:00:00] INFO  [#mc2bdn7o] Connection closed to client.example.org', 'note'],
    ['[2026-06-01 12:00:00] INFO  [yTi2xY] Secure connection established to 192.0.2.25:465', 'note'],
    ['[2026-06-01 12:00:00] TRACE [yTi2xY] Subject: hello', 'note'],
  ],
};

function headOf(line: string): Head | undefined {
  const match = HEAD.exec(line.slice(0, 200));
  if (!match) return undefined;
  const [{ length: width }, level = '', key = '', letter] = match;
  // A letter without a reply behind it is the beginning of a line of message text.
  const isText = letter === 'S' && width < line.length && !looksLikeReply(line, width);
  const by = letter === undefined || isText ? undefined : letter === 'C' ? 'client' : 'server';
  return { level, key: key.trim(), by, width: isText ? line.lastIndexOf(letter, width) : width };
}

function speak(line: string, n: number, lines: Lines): Utterance {
  const head = headOf(line);
  if (!head) return note(line);
  const keyed = { at: head.width, end: line.length, ...(head.key !== '' && { key: head.key }) };
  if (head.by) return { ...keyed, by: head.by };
  if (/^(?:DEBUG|TRACE)$/.test(head.level) && !isChatter(line, head)) return unmarked(keyed, head, n, lines);
  const tells = tellsOf(line.slice(head.width, head.width + 60));
  return { ...note(line), ...(head.key !== '' && { key: head.key }), ...(tells && { tells }) };
}

const isChatter = (line: string, { width }: Head) => CHATTER.test(line.slice(width, width + 200));

/** Further lines of a reply, and message text where the session has come to it. */
function unmarked(keyed: Omit<Utterance, 'by'>, { key }: Head, n: number, lines: Lines): Utterance {
  if (continuesReply(n, keyed.at, lines, markedAt(key), (above) => headOf(above)?.width ?? 0)) {
    return { ...keyed, by: 'server' };
  }
  return goesOnWithText(key, n, lines) ? { ...keyed, by: 'either' } : { ...keyed, by: 'either', shape: 'prompt' };
}

const markedAt = (key: string) => (line: string) => {
  const head = headOf(line);
  return head?.by === 'server' && head.key === key ? head.width : undefined;
};

/** The line above of the same session asks for the text, or is some of it. */
function goesOnWithText(key: string, n: number, lines: Lines): boolean {
  for (let i = n - 1; i >= Math.max(0, n - BETWEEN); i--) {
    const above = lines.at(i);
    const head = headOf(above);
    if (head?.key !== key) continue;
    if (head.by) return head.by === 'server' && above.startsWith('354', head.width);
    return !isChatter(above, head) && !looksLikeReply(above, head.width);
  }
  return false;
}

function tellsOf(text: string): Utterance['tells'] {
  if (/^(?:Secure c|C)onnection (?:established to|from) /.test(text)) return 'opened';
  if (/^Connection closed/.test(text)) return 'closed';
  return /^Connection upgraded /.test(text) ? 'tls' : undefined;
}
