import type { Voice } from '../dialects/voice';
import type { SessionState } from '../smtp/state';
import type { TranscriptRecord } from './record';

/** Somebody is writing on a line of a transcript: whose words, and what stands there so far. */
export interface Writing {
  /** Whose line it is; `either` where the line does not tell. */
  readonly by: Side | 'either';
  /** 0-based column from which on what is written is replaced. */
  readonly at: number;
  /** What the cursor stands behind: the words so far, without any mark. */
  readonly words: string;
  /** Where the session stands before the line. */
  readonly session: SessionState;
  /** The mark that each side's words are put behind; empty where the line has its mark. */
  readonly marks: Readonly<Record<Side, string>>;
}

export type Side = 'client' | 'server';

/** Marks are looked for in so many lines above. */
const LOOK_BACK = 100;
/** A line without a mark may be the beginning of one, or of a word, so long. */
const BEGINNING = 24;

/** What is being written at a column of line `n` (both 0-based); undefined where nothing of ours is. */
export function writingAt(record: TranscriptRecord, n: number, column: number): Writing | undefined {
  const { said, before, next } = record.step(n);
  const line = record.line(n);
  if (said.by === 'wrapped' || said.nested || said.escaped) return undefined;
  const marks = { client: '', server: '' };
  if (said.by !== 'note' && (said.by === 'either' || !unfinished(line, said.at, column))) {
    if (column < said.at) return undefined;
    // Where only replies stand so far, a command may be the next; a script of commands stays one.
    const by = said.by === 'either' && next.voice.sides === 'client' ? 'client' : said.by;
    return { by, at: said.at, words: line.slice(said.at, column), session: before, marks };
  }
  // No mark yet: both sides may be about to speak. What stands there is the beginning of a mark, or of a word.
  if (line.trim().length > BEGINNING || line.slice(column).trim() !== '') return undefined;
  const [client, server] = [markOf(record, n, 'client', next.voice), markOf(record, n, 'server', next.voice)];
  if (client === undefined || server === undefined) return undefined;
  const typed = line.slice(0, column).trim();
  const words = [client, server].some((mark) => mark.trimStart().startsWith(typed)) ? '' : typed;
  return { by: 'either', at: 0, words, session: before, marks: { client, server } };
}

/** `C:` without the blank that belongs to it. */
function unfinished(line: string, at: number, column: number): boolean {
  return column === at && line.length === at && at > 0 && line[at - 1] !== ' ';
}

/** How the record marks a side, from the line above that is nearest; otherwise as the dialect's own sample shows. */
function markOf(record: TranscriptRecord, n: number, side: Side, voice: Voice): string | undefined {
  for (let i = n - 1; i >= Math.max(0, n - LOOK_BACK); i--) {
    const { class: kind, at } = record.reading(i);
    if (kind === (side === 'client' ? 'client-command' : 'server-reply')) return steady(record.line(i).slice(0, at));
  }
  const sample = voice.dialect.samples.find(
    ([, heard]) => heard.startsWith(`${side}:`) && heard.length > side.length + 1,
  );
  if (!sample) return undefined;
  const [line, heard] = sample;
  return steady(line.slice(0, line.indexOf(heard.slice(side.length + 1))));
}

/** A mark that holds a time or a number would be a wrong one on the next line. */
function steady(mark: string): string | undefined {
  return /\d/.test(mark) ? undefined : mark;
}
