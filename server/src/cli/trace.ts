import { statSync } from 'node:fs';
import { openLog, search, type Traced } from '../disk/trace-search';
import type { Card } from '../explain/card';
import { labels } from '../explain/labels';
import { renderTerminal } from '../explain/render-terminal';
import { storyCard } from '../explain/story-card';
import type { Locale } from '../text/locale';
import { matches } from '../trace/key';
import { failuresOf, type Story, storiesOf } from '../trace/story';
import type { Clock } from '../trace/time';
import { fileError } from './input';
import { jsonListOf } from './json';
import type { ScanThread } from './scan-threads';
import { ScannedFile } from './scanned-file';
import { storyRow } from './story-rows';
import type { Terminal } from './terminal';

/** So many cards tell what went wrong. */
const MOST_CARDS = 3;

/** What is to be traced, and how it is told. */
export interface TraceCall {
  readonly key: string;
  readonly files: readonly string[];
  readonly format: 'pretty' | 'json';
  /** Minutes from UTC, of time stamps without a zone. */
  readonly zone: number;
}

/** Threads that look through a large file; none for others. */
export type ThreadsOf = ReadonlyMap<string, readonly ScanThread[] | undefined>;

/** Tells the stories of the messages that a call means. Returns the exit status. */
export async function trace(call: TraceCall, threads: ThreadsOf, terminal: Terminal): Promise<number> {
  const { key, files, format, zone } = call;
  const until = new Map(files.map((file) => [file, lastWritten(file)]));
  const { messages, lineAt, orderOf } = await searchInFiles(
    key,
    files,
    (file) => ({ until: until.get(file)!, zone }),
    threads,
    terminal.warn,
  );
  const stories = storiesOf(messages, (message) => matches(message, key));
  if (format === 'json') {
    for (const part of jsonListOf(stories, (story) => storyRow(story, files, lineAt, orderOf))) terminal.write(part);
  } else {
    for (const story of stories) {
      const card = storyCard(
        story,
        terminal.locale,
        ({ file, line }) => ({ name: `${files[file]}:${line + 1}`, text: lineAt(file, line) }),
        orderOf,
      );
      const advice = await adviceFor(story, terminal.locale);
      terminal.write(`${renderTerminal(card, terminal)}\n\n`);
      if (advice.length > 0) terminal.write(`${labels.advice[terminal.locale]}\n\n`);
      for (const one of advice) terminal.write(`${renderTerminal(one, terminal)}\n\n`);
    }
  }
  if (stories.length > 0) return 0;
  terminal.warn(`${key}: no message with this queue id, Message-ID or address`);
  return 1;
}

/** What is known of replies is loaded where one kept a recipient from getting the message. */
async function adviceFor(story: Story, locale: Locale): Promise<readonly Card[]> {
  if (failuresOf(story.fates).length === 0) return [];
  const { adviceOn } = await import('../explain/advice');
  return adviceOn(story, locale, MOST_CARDS);
}

/** Looks through large files by threads. */
async function searchInFiles(
  key: string,
  files: readonly string[],
  clockOf: (file: string) => Clock,
  threadsOf: ThreadsOf,
  note: (text: string) => void,
): Promise<Traced> {
  const scanned: ScannedFile[] = [];
  try {
    return await search(key, files, clockOf, note, async (file, clock) => {
      const log = await openLog(file, clock, note);
      const threads = threadsOf.get(file);
      if (!threads) return log;
      const large = new ScannedFile(file, threads, log.context, clock);
      scanned.push(large);
      return large;
    });
  } finally {
    for (const file of scanned) file.close();
  }
}

/** No line of a file is later than its last change; what comes in by a pipe ends now. */
function lastWritten(file: string): number {
  if (file === '-') return Date.now();
  try {
    return statSync(file).mtimeMs;
  } catch (error) {
    throw fileError(file, error);
  }
}
