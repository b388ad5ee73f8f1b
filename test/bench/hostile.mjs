// `node test/bench/hostile.mjs [FOLDER] [PROGRAM]`: what hostile shapes cost `report`, `trace`, `lint` and `redact`, beside an ordinary file of
// the same size: while a file is small, an engine that compiles as it goes is slow with any. Processor time, since that of the clock is also the
// machine's; the time to start is taken off.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const program = process.argv[3] ?? join(root, 'dist', 'cli.js');
const folder = process.argv[2] ?? join(tmpdir(), 'smtp-lens-hostile');
mkdirSync(folder, { recursive: true });

const many = (count, line) => `${Array.from({ length: count }, (_, n) => line(n)).join('\n')}\n`;
const HEAD =
  'S: 220 mail.example.org ESMTP\nC: EHLO client.example.com\nS: 250 ok\nC: MAIL FROM:<a@example.org>\nS: 250 ok\nC: RCPT TO:<b@example.com>\nS: 250 ok\nC: DATA\nS: 354 go\n';
const TAIL = 'C: .\nS: 250 ok\nC: QUIT\nS: 221 bye\n';
const id = (n) => (0x1000000000 + n).toString(16).toUpperCase();
const at = (n) =>
  `Nov  3 ${[n / 3600, (n / 60) % 60, n % 60].map((x) => String(Math.floor(x) % 60).padStart(2, '0')).join(':')} mx1`;

const message = (
  n,
) => `${at(n)} postfix/smtpd[${1000 + (n % 50)}]: connect from mail${n % 900}.example.net[192.0.2.${n % 250}]
${at(n)} postfix/smtpd[${1000 + (n % 50)}]: ${id(n)}: client=mail${n % 900}.example.net[192.0.2.${n % 250}]
${at(n)} postfix/cleanup[22]: ${id(n)}: message-id=<${n}@example.net>
${at(n)} postfix/qmgr[9]: ${id(n)}: from=<sender${n % 5000}@example.net>, size=${1000 + n}, nrcpt=1 (queue active)
${at(n)} postfix/smtp[31]: ${id(n)}: to=<user${n % 9000}@example.com>, relay=mx.example.com[192.0.2.25]:25, delay=1.5, delays=0.5/0/0.5/0.5, dsn=2.0.0, status=sent (250 2.0.0 Ok: queued as ${id(n + 7)})
${at(n)} postfix/qmgr[9]: ${id(n)}: removed`;
const session = (n) =>
  `${HEAD}C: Date: Mon, 3 Nov 2025 10:00:00 +0000\nC: From: <a@example.org>\nC: Subject: ${n}\nC: \n${many(40, (k) => `C: a line of text, the ${k}th of it, as people write them`)}${TAIL}`;

const ofOneSender = (n) => message(n).replace(`sender${n % 5000}@example.net`, 'a@b.example');

/** Ordinary logs and transcripts, of so many bytes or a few more. */
const ORDINARY = {
  log: (bytes) => many(Math.ceil(bytes / message(1).length), message),
  talk: (bytes) => many(Math.ceil(bytes / session(1).length), session),
  /** One story: the messages of a sender. */
  story: (bytes) => many(Math.ceil(bytes / message(1).length), ofOneSender),
};

/** By name: whether it is a log or a transcript, and its text. */
const SHAPES = {
  'one line of 10 MB': ['both', () => `C: ${'x'.repeat(1e7)}\n`],
  'a million empty lines': ['both', () => '\n'.repeat(1e6)],
  '100,000 recipients of one message': [
    'log',
    () =>
      many(
        1e5,
        (n) =>
          `Nov  3 00:00:00 mx1 postfix/smtp[9]: 4ABCDEF012: to=<u${n}@d.example>, relay=none, delay=1, delays=1/0/0/0, dsn=4.4.1, status=deferred (x)`,
      ),
  ],
  'a million messages that are never removed': [
    'log',
    () =>
      many(
        1e6,
        (n) => `Nov  3 00:00:00 mx1 postfix/qmgr[9]: ${id(n)}: from=<a@b.example>, size=1, nrcpt=1 (queue active)`,
      ),
  ],
  '50,000 lines of dots': ['talk', () => `${HEAD}${many(5e4, () => 'C: ..')}${TAIL}`],
  '50,000 lone periods': ['talk', () => `${HEAD}${many(5e4, () => 'C: .')}${TAIL}`],
  '100,000 recipients of one session': [
    'talk',
    () =>
      `${HEAD.split('C: RCPT')[0]}${many(1e5, (n) => `C: RCPT TO:<u${n}@example.com>\nS: 250 ok`)}C: DATA\nS: 354 go\nC: x\n${TAIL}`,
  ],
};

/** Logs that are one story from end to end, of one sender. */
const refused = (n, process, from) =>
  `${at(n / 50)} postfix/smtpd[${process}]: NOQUEUE: reject: RCPT from client.example.net[192.0.2.7]: 550 5.1.1 <u${n % 9000}@example.com>: no mailbox; from=<${from}> to=<u${n % 9000}@example.com> proto=ESMTP helo=<client>`;
const STORY = 2e4;
Object.assign(SHAPES, {
  'refusals of one sender, each in a session': ['story', () => many(STORY, (n) => refused(n, n, 'a@b.example'))],
  'refusals of one session, each of another sender': [
    'story',
    () =>
      `${at(0)} postfix/smtpd[9]: connect from client.example.net[192.0.2.7]\n${many(STORY, (n) => `${refused(n, 9, `s${n}@b.example`)} a@b.example`)}`,
  ],
  'one recipient, refused again and again': [
    'story',
    () =>
      `${at(0)} postfix/smtpd[9]: connect from client.example.net[192.0.2.7]\n${many(STORY, (n) => refused(n, 9, 'a@b.example').replaceAll(/u\d+@/g, 'u@').replace('no mailbox', `no mailbox ${n}`))}`,
  ],
  'recipients of one message': [
    'story',
    () =>
      `${at(0)} postfix/qmgr[9]: 4ABCDEF012: from=<a@b.example>, size=1, nrcpt=${STORY} (queue active)\n${many(STORY, (n) => `${at(n / 50)} postfix/smtp[9]: 4ABCDEF012: to=<u${n}@d.example>, relay=mx.example.com[192.0.2.25]:25, delay=1, delays=1/0/0/0, dsn=2.0.0, status=sent (250 2.0.0 Ok: queued as ${id(n)})`)}`,
  ],
});

const COMMANDS = {
  report: ['log', (file) => ['report', '--format', 'json', file]],
  trace: ['log', (file) => ['trace', '--format', 'json', '5ABCDEF012', file]],
  story: ['story', (file) => ['trace', '--format', 'json', 'a@b.example', file]],
  lint: ['talk', (file) => ['lint', '--format', 'json', file]],
  redact: ['both', (file) => ['redact', file]],
};

/** Seconds of the processor. */
function cost(args) {
  const script = 'TIMEFORMAT="%U %S"; time "$@" > /dev/null 2>&1';
  const { stderr } = spawnSync('bash', ['-c', script, 'bash', process.execPath, program, ...args], {
    encoding: 'utf8',
  });
  const [user, system] = stderr.trim().split(/\s+/).slice(-2).map(Number);
  return user + system;
}

/** Small files are read three times, for the median. */
const usualCost = (args, size) =>
  size > 15 ? cost(args) : [cost(args), cost(args), cost(args)].sort((a, b) => a - b)[1];
const empty = join(folder, 'empty');
writeFileSync(empty, '');
const start = Object.fromEntries(
  Object.entries(COMMANDS).map(([command, [, args]]) => [command, usualCost(args(empty), 0)]),
);
const ordinary = new Map();

/** Seconds for an ordinary file of a kind and size. */
function ordinaryCost(command, kind, bytes) {
  const name = `${command} ${kind} ${bytes}`;
  if (!ordinary.has(name)) {
    const file = join(folder, `ordinary-${kind}-${bytes}.txt`);
    if (!existsSync(file)) writeFileSync(file, ORDINARY[kind](bytes).slice(0, bytes));
    ordinary.set(name, ownCost(command, file, bytes));
  }
  return ordinary.get(name);
}

/** Seconds without those of the start; what is less than a hundredth cannot be told from nothing. */
function ownCost(command, file, bytes) {
  const [, args] = COMMANDS[command];
  return Math.max(0.01, usualCost(args(file), bytes / 1e6) - start[command]);
}

console.log('| shape | MB | report | trace | story | lint | redact |\n|---|---|---|---|---|---|---|');
for (const [name, [kind, make]] of Object.entries(SHAPES)) {
  const file = join(folder, `${name.replace(/[^\w]+/g, '-')}.txt`);
  if (!existsSync(file)) writeFileSync(file, make());
  const { size } = statSync(file);
  const cells = Object.entries(COMMANDS).map(([command, [of]]) => {
    if (of !== 'both' && of !== kind && (kind !== 'both' || of === 'story')) return '';
    const beside =
      kind === 'both' ? (of === 'talk' ? 'talk' : 'log') : command === 'redact' && kind === 'story' ? 'log' : kind;
    const own = ownCost(command, file, size);
    return `${(own / ordinaryCost(command, beside, size)).toFixed(2)} (${(own * 1_000).toFixed(0)} ms)`;
  });
  console.log(`| ${name} | ${(size / 1e6).toFixed(1)} | ${cells.join(' | ')} |`);
}
