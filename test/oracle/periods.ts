/**
 * Lone periods whose truth is known: sessions are recorded from real servers and printed as tools print them, whole or cut, as the
 * wire has them or without stuffing, and as scripts. Which period cut a message off is known from what the client meant to send.
 */
import { PRINTERS, type Print } from '../../server/src/dialects/printers';
import { faults } from './faults';
import { findingsIn } from './lint';
import { type Random, randomOf } from './random';
import { rightSession } from './right';
import type { Heard } from './run';
import { type Act, type Session, scriptOf, wireLines, wireOf } from './session';

const barePeriod = faults.find(({ name }) => name === 'bare period')!;

/** A session that ends with a message by DATA; in half of them one to three of its lines are a bare period. */
export function periodSession(seed: number, index: number): Session {
  const random = randomOf(seed, index);
  for (;;) {
    const session = rightSession(seed, index, random);
    const last = session.acts.findLastIndex(({ kind }) => kind !== 'command');
    if (session.acts[last]?.kind !== 'message') continue;
    if (random.chance(0.5)) return session;
    let act: Act = session.acts[last];
    for (let n = random.int(1, 3); n > 0; n--) act = barePeriod.put([act], random, index)![0]!;
    return { ...session, acts: session.acts.with(last, act), faults: [barePeriod.name] };
  }
}

export interface Transcript {
  readonly kind: 'as on the wire' | 'without stuffing' | 'cut' | 'script';
  readonly dialect: string;
  readonly text: string;
  /** Lines (0-based) with a period that cut a message off. */
  readonly bare: readonly number[];
  /** The record shows what tells so: an answer to the text behind the period, or that it is a script. */
  readonly shows: boolean;
}

interface Line {
  readonly from: 'client' | 'server';
  readonly wire: string;
  /** As its author wrote it. */
  readonly text: string;
  readonly bare: boolean;
}

/** The script of a session, and some prints of what one server made of it. */
export function scriptTranscript(session: Session): Transcript {
  const lines = session.acts.flatMap(linesOf);
  const bare = lines.flatMap((line, n) => (line.bare ? [n] : []));
  return { kind: 'script', dialect: 'plain', text: scriptOf(session).text, bare, shows: true };
}

export function transcriptsOf(session: Session, heard: Heard, random: Random): Transcript[] {
  const lines: Line[] = heard.said.map(({ from, text }) => ({ from, wire: text, text, bare: false }));
  for (const [n, act] of session.acts.entries()) {
    const place = heard.places[n];
    if (place) lines.splice(place[0], place[1] - place[0], ...linesOf(act));
  }
  const [dialect, print] = random.pick(Object.entries(PRINTERS));
  const whole = printed('as on the wire', dialect, print, lines);
  const cut = printed('cut', dialect, print, lines.slice(0, random.int(Math.ceil(lines.length / 2), lines.length - 1)));
  if (whole.bare.length > 0) return [whole, cut];
  const plain = lines.map((line) => ({ ...line, wire: line.text }));
  return [whole, cut, printed('without stuffing', dialect, print, plain)];
}

function linesOf(act: Act): Line[] {
  const texts = act.kind === 'message' ? act.lines : [];
  return wireLines(wireOf(act)).map((wire, n) => {
    const line = texts[n];
    return { from: 'client', wire, text: line?.text ?? wire, bare: line?.wire === '.' };
  });
}

function printed(kind: Transcript['kind'], dialect: string, print: Print, lines: readonly Line[]): Transcript {
  const text = lines.map(({ from, wire }) => `${print(from === 'client' ? 'C' : 'S', wire)}\n`).join('');
  const bare = bareIn(lines);
  const behind = lines.slice((bare[0] ?? 0) + 1);
  const heard = behind.filter(({ from }) => from === 'server').map(({ wire }) => wire);
  const refusals = heard.filter((reply) => /^5/.test(reply)).length;
  const lost = behind.filter(({ from }) => from === 'client').length;
  const gaveUp = heard.some((reply) => /^(?:421|554|221 2\.7\.0)|Pipelining not supported/.test(reply));
  return { kind, dialect, text, bare, shows: gaveUp || (lost > 0 && refusals >= Math.min(2, lost)) };
}

/** The first of a message ended it; those behind it stand in what the server took for commands. */
function bareIn(lines: readonly Line[]): number[] {
  const first = lines.findIndex(({ bare }) => bare);
  return first < 0 ? [] : [first];
}

export interface Score {
  transcripts: number;
  /** Transcripts with a bare period, and with one that the record shows for what it is. */
  bare: number;
  shown: number;
  /** Errors in the right place, of those that are shown and of the others; and errors anywhere else. */
  found: number;
  foundUnshown: number;
  wrong: number;
}

export const emptyScore = (): Score => ({ transcripts: 0, bare: 0, shown: 0, found: 0, foundUnshown: 0, wrong: 0 });

/** Adds a transcript to a score; tells whether the finding is as it should be. */
export function count(score: Score, { text, bare, shows }: Transcript): 'right' | 'missed' | 'wrong' {
  const errors = findingsIn(text).filter((one) => one.rule === 'bare-period-in-body' && one.severity === 'error');
  const wrong = errors.filter(({ line }) => !bare.includes(line)).length;
  const found = errors.some(({ line }) => line === bare[0]);
  score.transcripts++;
  score.wrong += wrong;
  if (bare.length > 0) score.bare++;
  if (bare.length > 0 && shows) score.shown++;
  if (found && shows) score.found++;
  if (found && !shows) score.foundUnshown++;
  if (wrong > 0) return 'wrong';
  return bare.length > 0 && shows && !found ? 'missed' : 'right';
}
