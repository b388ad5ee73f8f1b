/** Right sessions: what a careful client says, in all sizes. */
import { stuff } from '../../server/src/smtp/data';
import type { Random } from './random';
import type { Act, CommandAct, Session, TextLine } from './session';

export const hello = 'client.example.com';

export const command = (line: string): CommandAct => ({ kind: 'command', line });
export const ahead = (line: string): CommandAct => ({ kind: 'command', line, ahead: true });
export const textLine = (text: string): TextLine => ({ text, wire: stuff(text) });

/** A line as it is: in a chunk, or where a client does not stuff. */
export const raw = (text: string): TextLine => ({ text, wire: text });

/** Recipients that no other session of any run has, so that what is delivered tells whose it is. */
const recipientOf = (seed: number, index: number, n: number) => `r${seed}-${index}-${n}@example.org`;

export function rightSession(seed: number, index: number, random: Random): Session {
  const needs = new Set<string>();
  const acts: Act[] = [command(`${random.pick(['EHLO', 'EHLO', 'EHLO', 'ehlo'])} ${hello}`)];
  const messages = random.pick([1, 1, 1, 2, 3]);
  for (let n = 0; n < messages; n++) {
    if (random.chance(0.1)) acts.push(command('NOOP'));
    acts.push(...transaction((one) => recipientOf(seed, index, n * 10 + one), index, random, needs));
    if (random.chance(0.1)) acts.push(command(random.pick(['RSET', 'rset', 'NOOP'])));
  }
  acts.push(command(random.pick(['QUIT', 'QUIT', 'quit'])));
  return { index, acts, faults: [], needs: [...needs], policy: false };
}

/** One message with its envelope; `recipient` names one after the other. */
function transaction(recipient: (n: number) => string, index: number, random: Random, needs: Set<string>): Act[] {
  const eightBit = random.chance(0.1);
  const lines = messageText(index, random, eightBit);
  const parameters: string[] = [];
  if (eightBit) {
    needs.add('8BITMIME');
    parameters.push('BODY=8BITMIME');
  }
  if (random.chance(0.15)) {
    needs.add('SIZE');
    parameters.push(`SIZE=${octetsOf(lines)}`);
  }
  const sender = random.pick(SENDERS);
  const recipients = sender === '' ? 1 : random.pick([1, 1, 2, 3]);
  const to = Array.from({ length: recipients }, (_, n) => recipient(n));
  const [mail, rcpt] = random.chance(0.9) ? ['MAIL FROM', 'RCPT TO'] : ['mail from', 'rcpt to'];
  const envelope = [`${mail}:<${sender}>${parameters.map((one) => ` ${one}`).join('')}`];
  envelope.push(...to.map((address) => `${rcpt}:<${address}>`));
  const pipelined = random.chance(0.15);
  if (pipelined) needs.add('PIPELINING');
  if (random.chance(0.08)) {
    needs.add('CHUNKING');
    return [...group(envelope, pipelined), { kind: 'chunk', lines: lines.map(({ text }) => raw(text)), to }];
  }
  return [...group([...envelope, 'DATA'], pipelined), { kind: 'message', lines, to, ended: true }];
}

function group(lines: readonly string[], pipelined: boolean): Act[] {
  return lines.map((line, n) => (pipelined && n > 0 ? ahead(line) : command(line)));
}

const SENDERS = [
  'ada@example.com',
  'ada@example.com',
  'Ada.Lovelace+lists@example.com',
  'ada_l-1@mail.example.com',
  'ada@mail.example.com',
  "o'hara=x@example.com",
  '',
];

export const octetsOf = (lines: readonly TextLine[]) =>
  lines.reduce((sum, { text }) => sum + Buffer.byteLength(text) + 2, 0);

function messageText(index: number, random: Random, eightBit: boolean): TextLine[] {
  const header = [
    'From: Ada <ada@example.com>',
    'To: Grace <grace@example.org>',
    'Date: Mon, 1 Jun 2026 12:00:00 +0000',
    `Message-ID: <${index}.${random.int(0, 1e6)}@client.example.com>`,
    `Subject: ${phrase(random)}`,
  ];
  if (random.chance(0.2)) header.push(`X-Note: ${phrase(random)}`, `\t${phrase(random)}`);
  if (eightBit)
    header.push('MIME-Version: 1.0', 'Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: 8bit');
  const body = random.chance(0.15) && !eightBit ? multipart(header, random) : bodyOf(random, eightBit);
  return [...header, '', ...body].map(textLine);
}

function multipart(header: string[], random: Random): string[] {
  const boundary = `=_${random.int(1e5, 1e6)}`;
  header.push('MIME-Version: 1.0', `Content-Type: multipart/mixed; boundary="${boundary}"`);
  const base64 = Array.from({ length: random.int(1, 12) }, () =>
    Buffer.from(Array.from({ length: 57 }, () => random.int(0, 255))).toString('base64'),
  );
  return [
    `--${boundary}`,
    'Content-Type: text/plain',
    '',
    ...bodyOf(random, false),
    `--${boundary}`,
    'Content-Type: application/octet-stream',
    'Content-Transfer-Encoding: base64',
    '',
    ...base64,
    `--${boundary}--`,
  ];
}

function bodyOf(random: Random, eightBit: boolean): string[] {
  const length = random.pick([0, 1, 2, 3, 5, 8, 13, 21, 34]);
  const lines = Array.from({ length }, () => bodyLine(random));
  if (random.chance(0.02)) lines.push(...Array.from({ length: 80 }, () => 'x'.repeat(60)));
  if (eightBit) lines.push('café, naïve, “quoted”');
  return lines;
}

/** Also what looks like a reply, a command, a header field or the end of a message. */
const STRANGE = [
  '',
  '',
  '.',
  '..',
  '...',
  '.hidden',
  ' .',
  '. ',
  '250 apples',
  '354 go ahead',
  '550 5.1.1 no such user, said the other server',
  'QUIT',
  'DATA',
  'RSET',
  'MAIL FROM:<a@example.com>',
  'Subject: in the text',
  '> quoted',
  '>From here',
  '-- ',
  '\tindented\t',
  'C: EHLO a.example.com',
  'S: 220 b.example.com',
];

function bodyLine(random: Random): string {
  if (random.chance(0.3)) return random.pick(STRANGE);
  if (random.chance(0.03)) return 'long '.repeat(random.int(20, 190));
  return phrase(random);
}

const WORDS = 'apples and pears are on the list for the meeting of next week at ten please bring some'.split(' ');

export function phrase(random: Random): string {
  return Array.from({ length: random.int(1, 9) }, () => random.pick(WORDS)).join(' ');
}
