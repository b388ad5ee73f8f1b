/** Texts to read: made by grammar, taken from our samples and changed, and bytes. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { samplesOf } from '../../server/src/dialects/maillog/format';
import { logFormats } from '../../server/src/dialects/maillog/formats';
import { PRINTERS, type Print, type Turn } from '../../server/src/dialects/printers';
import { dialects } from '../../server/src/dialects/transcript';
import { withoutMarks } from '../../server/src/lint/marks';
import { rules } from '../../server/src/lint/rules';
import { HOSTILE } from '../hostile/strings';
import { sessionOf } from '../oracle/generate';
import type { Random } from '../oracle/random';
import { type Act, wireLines, wireOf } from '../oracle/session';
import { mutated } from './mutate';

/** A transcript, or what is left of one. */
export function transcript(random: Random): string {
  const text = random.pick([conversation, conversation, sampled, recorded, example])(random);
  return random.chance(0.25) ? text : mutated(text, random, random.pick([1, 2, 3, 5, 10]));
}

/** A mail log of one program or several, or what is left of one. */
export function mailLog(random: Random): string {
  const text = random.chance(0.25) ? part(random.pick(LOGS), random) : logLines(random);
  return random.chance(0.25) ? text : mutated(text, random, random.pick([1, 2, 3, 5, 10]));
}

export function anyText(random: Random): string {
  return random.pick([transcript, transcript, mailLog, mailLog, bytes, hostile])(random);
}

/** Characters of all kinds, lone surrogates among them. */
export function bytes(random: Random): string {
  const top = random.pick([0x7f, 0xff, 0x2fff, 0xffff]);
  return Array.from({ length: random.int(0, 400) }, () =>
    random.chance(0.08) ? '\n' : String.fromCharCode(random.int(0, top)),
  ).join('');
}

function hostile(random: Random): string {
  return Array.from({ length: random.int(1, 12) }, () => random.pick(HOSTILE)).join(random.pick(['', '\n', ' ']));
}

/** A whole session of the oracle's, played with a server that answers what comes to its mind, as some tool prints it. */
export function conversation(random: Random): string {
  const print = random.pick(Object.values(PRINTERS));
  return printed(turnsOf(sessionOf(random.int(0, 1e6), random.int(0, 1e6)).acts, random), print);
}

export const printed = (turns: readonly Turn[], print: Print) =>
  `${turns.map(([side, text]) => print(side, text)).join('\n')}\n`;

/** What both sides say. A server that is well disposed refuses one command in twenty. */
export function turnsOf(acts: readonly Act[], random: Random): Turn[] {
  const turns: Turn[] = [['S', '220 mail.example.org ESMTP']];
  for (const act of acts) {
    const lines = wireLines(wireOf(act));
    turns.push(...lines.map((line): Turn => ['C', line]));
    const first = act.kind === 'message' ? '.' : (lines[0]!.split(/[ :]/)[0] ?? '').toUpperCase();
    const answer = random.chance(0.05) ? REFUSALS : (ANSWERS[first] ?? ['250 2.0.0 Ok']);
    if (act.kind !== 'message' || act.ended) turns.push(...answerOf(answer, random));
  }
  return turns;
}

function answerOf(answers: readonly string[], random: Random): Turn[] {
  return random
    .pick(answers)
    .split('\n')
    .map((line): Turn => ['S', line]);
}

const REFUSALS = ['550 5.1.1 no such user', '451 4.3.0 try later', '503 5.5.1 bad sequence', '421 4.3.2 bye', '500'];
const ANSWERS: Readonly<Record<string, readonly string[]>> = {
  EHLO: [
    '250-mail.example.org\n250-SIZE 1000000\n250-8BITMIME\n250-PIPELINING\n250-CHUNKING\n250-STARTTLS\n250 AUTH PLAIN LOGIN',
    '250-mail.example.org\n250 HELP',
    '250 mail.example.org',
  ],
  HELO: ['250 mail.example.org'],
  DATA: ['354 End data with <CR><LF>.<CR><LF>'],
  AUTH: ['334 VXNlcm5hbWU6', '235 2.7.0 Ok', '535 5.7.8 no'],
  STARTTLS: ['220 2.0.0 Ready'],
  QUIT: ['221 2.0.0 Bye'],
};

/** Lines of a dialect's own samples, in their order or in none. */
function sampled(random: Random): string {
  const lines = random.pick(dialects).samples.map(([line]) => line);
  const chosen = random.chance(0.5) ? lines : lines.map(() => random.pick(lines));
  return `${chosen.join('\n')}\n`;
}

/** An example of a rule, bad or good, be it a transcript or a log. */
function example(random: Random): string {
  const { bad, good, log } = random.pick(rules);
  const marked = [...bad.map(({ text }) => text), ...(log?.bad ?? [])];
  return random.pick([...marked.map((text) => withoutMarks(text).text), ...good, ...(log?.good ?? [])]);
}

const recorded = (random: Random) => part(random.pick(TRANSCRIPTS), random);

/** Lines of the samples of one format, or of several at once. */
function logLines(random: Random): string {
  const formats = Array.from({ length: random.pick([1, 1, 2, 4]) }, () => random.pick(logFormats));
  const lines = formats.flatMap((format) => samplesOf(format).map(({ line }) => line));
  return Array.from({ length: random.int(1, 60) }, () => random.pick(lines)).join('\n');
}

/** Some lines of a file. */
function part(file: string, random: Random): string {
  const lines = textOf(file).split('\n');
  const from = random.chance(0.5) ? 0 : random.int(0, lines.length - 1);
  return lines.slice(from, from + random.pick([20, 80, 300])).join('\n');
}

const read = new Map<string, string>();

function textOf(file: string): string {
  const known = read.get(file) ?? readFileSync(file, 'utf8').slice(0, 200_000);
  read.set(file, known);
  return known;
}

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true })
    .map((file) => join(folder, String(file)))
    .filter((file) => statSync(file).isFile() && !/\.(?:md|json|gz|zst)$/.test(file))
    .sort();

const SAMPLES = filesBelow(join(REPOSITORY, 'samples'));
const TRANSCRIPTS = SAMPLES.filter((file) => file.endsWith('.smtp'));
const LOGS = SAMPLES.filter((file) => !file.endsWith('.smtp'));

/** Takes files of others as well: what they make of chance is repeated only where they are. */
export function addFiles(folder: string): void {
  for (const file of filesBelow(folder)) (/log/i.test(file) ? LOGS : TRANSCRIPTS).push(file);
}
