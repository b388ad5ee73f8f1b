import { statSync } from 'node:fs';
import { openLog, search } from '../disk/trace-search';
import type { Card } from '../explain/card';
import { labels } from '../explain/labels';
import { renderTerminal } from '../explain/render-terminal';
import { storyCard } from '../explain/story-card';
import type { Locale } from '../text/locale';
import { matches } from '../trace/key';
import { failuresOf, type Story, storiesOf } from '../trace/story';
import { oneOf, readArguments } from './arguments';
import { fileError, UsageError } from './input';
import { jsonListOf } from './json';
import { threadsFor } from './scan-threads';
import { ScannedFile } from './scanned-file';
import { storyRow } from './story-rows';
import type { Command } from './terminal';

/** So many cards tell what went wrong. */
const MOST_CARDS = 3;

/** `trace KEY FILE…`: the stories of the messages with this queue id, Message-ID or address. Status 1 where there is none. */
export const traceCommand: Command = async (args, terminal) => {
  const { values, positionals } = readArguments(args, {
    format: { type: 'string', default: 'pretty' },
    zone: { type: 'string' },
  });
  const format = oneOf('--format', values.format, ['pretty', 'json']);
  const [key, ...files] = positionals;
  if (key === undefined || files.length === 0) throw new UsageError('trace takes a KEY and at least one FILE');
  const zone = zoneOf(values.zone);
  const until = new Map(files.map((file) => [file, lastWritten(file)]));
  const { messages, lineAt, orderOf } = await searchInFiles(
    key,
    files,
    (file) => ({ until: until.get(file)!, zone }),
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
};

/** What is known of replies is loaded where one kept a recipient from getting the message. */
async function adviceFor(story: Story, locale: Locale): Promise<readonly Card[]> {
  if (failuresOf(story.fates).length === 0) return [];
  const { adviceOn } = await import('../explain/advice');
  return adviceOn(story, locale, MOST_CARDS);
}

/** Large files are looked through by threads. */
const searchInFiles: typeof search = async (key, files, clockOf, note) => {
  const scanned: ScannedFile[] = [];
  try {
    return await search(key, files, clockOf, note, async (file, clock) => {
      // They start while the head is read.
      const threads = threadsFor(file);
      const log = await openLog(file, clock, note);
      if (!threads) return log;
      const large = new ScannedFile(file, threads, log.context, clock);
      scanned.push(large);
      return large;
    });
  } finally {
    for (const file of scanned) file.close();
  }
};

/** No line of a file is later than its last change; what comes in by a pipe ends now. */
function lastWritten(file: string): number {
  if (file === '-') return Date.now();
  try {
    return statSync(file).mtimeMs;
  } catch (error) {
    throw fileError(file, error);
  }
}

/** `+0700` as minutes; time stamps without a zone are taken as UTC otherwise. */
function zoneOf(value: string | undefined): number {
  if (value === undefined) return 0;
  const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)$/.exec(value) ?? [];
  if (!sign) throw new UsageError(`--zone ${value}: it is a difference from UTC such as +0700`);
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
