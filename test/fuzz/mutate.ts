/** Changes to a text that break what a reader may rely on. */
import { HOSTILE } from '../hostile/strings';
import type { Random } from '../oracle/random';

/** Longer texts are cut: a fault shows in a short one as well. */
const LONGEST = 30_000;

/** The text after so many changes. */
export function mutated(text: string, random: Random, changes: number): string {
  let now = text;
  for (let n = 0; n < changes; n++) now = random.pick(CHANGES)(now, random).slice(0, LONGEST);
  return now;
}

type Change = (text: string, random: Random) => string;

const place = (text: string, random: Random) => random.int(0, text.length);

/** Two places in order, not too far from each other. */
function range(text: string, random: Random): [number, number] {
  const from = place(text, random);
  return [from, Math.min(text.length, from + random.pick([1, 1, 2, 5, 20, 200]))];
}

/** Does something to the lines of a text. */
const byLines =
  (change: (lines: string[], random: Random) => void): Change =>
  (text, random) => {
    const lines = text.split('\n');
    change(lines, random);
    return lines.join('\n');
  };

const anyLine = (lines: readonly string[], random: Random) => random.int(0, lines.length - 1);

const CHANGES: readonly Change[] = [
  byLines((lines, random) => void lines.splice(anyLine(lines, random), random.int(1, 3))),
  byLines((lines, random) => {
    const from = anyLine(lines, random);
    lines.splice(from, 0, ...lines.slice(from, from + random.int(1, 5)));
  }),
  byLines((lines, random) => {
    const [one, other] = [anyLine(lines, random), anyLine(lines, random)];
    [lines[one], lines[other]] = [lines[other]!, lines[one]!];
  }),
  byLines((lines, random) => void lines.splice(anyLine(lines, random), 0, random.pick(LINES))),
  byLines((lines, random) => {
    const n = anyLine(lines, random);
    lines[n] = lines[n]!.slice(0, random.int(0, lines[n]!.length));
  }),
  (text, random) => text.slice(0, place(text, random)),
  (text, random) => text.slice(random.int(0, Math.min(text.length, 200))),
  (text, random) => {
    const [from, to] = range(text, random);
    return text.slice(0, from) + text.slice(to);
  },
  (text, random) => {
    const [from, to] = range(text, random);
    return text.slice(0, from) + text.slice(from, to).repeat(random.pick([2, 3, 30, 300])) + text.slice(to);
  },
  (text, random) => {
    const [from, to] = range(text, random);
    return text.slice(0, from) + random.pick([...HOSTILE, ...LINES, ...MARKS]) + text.slice(to);
  },
  (text, random) => {
    const [from, to] = range(text, random);
    const part = text.slice(from, to);
    return text.slice(0, from) + (random.chance(0.5) ? part.toUpperCase() : part.toLowerCase()) + text.slice(to);
  },
  (text, random) => text.replaceAll('\n', random.pick(['\r\n', '\r', '\n\n'])),
  (text) => text.replaceAll(/[ \t]+/g, ' '),
];

/** Lines that move a session. */
const LINES = [
  '',
  '.',
  '..',
  'DATA',
  'C: DATA',
  'S: 354 go',
  '354 go',
  '250 ok',
  '250-SIZE 99999999999999999999',
  '220 mail.example.org',
  'EHLO client.example.org',
  'MAIL FROM:<a@example.org> SIZE=100 BODY=8BITMIME',
  'BDAT 10 LAST',
  'BDAT 999999999999999999999',
  'AUTH PLAIN AGEAYg==',
  'AUTH LOGIN',
  '334 VXNlcm5hbWU6',
  'STARTTLS',
  'Content-Type: multipart/mixed; boundary=b',
  '--b--',
  '# smtp-lens-disable-file',
  '# smtp-lens-disable-next-line bare-period-in-body',
  'Connection closed by foreign host.',
];

const MARKS = ['\r', '\n', '\r\n', '"', "'", '\\r\\n', '\\', '\t', '\u0000', ' ', ':', '<', '>', '[', ']', '{', '='];
