import { statSync } from 'node:fs';
import { NO_CONTEXT } from '../dialects/maillog/format';
import { Field, LogLine } from '../dialects/maillog/line';
import { readLogLine } from '../dialects/maillog/reader';
import { renderTerminal } from '../explain/render-terminal';
import { storyCard } from '../explain/story-card';
import { linesOf } from '../text/lines';
import { matches } from '../trace/key';
import type { Message } from '../trace/message';
import { Messages } from '../trace/messages';
import { storiesOf } from '../trace/story';
import { Time } from '../trace/time';
import { oneOf, readArguments } from './arguments';
import { readText, UsageError } from './input';
import { storyRow } from './story-rows';
import type { Command } from './terminal';

/** `trace KEY FILE…`: the stories of the messages with this queue id, Message-ID or address. Status 1 where there is none. */
export const traceCommand: Command = (args, terminal) => {
  const { values, positionals } = readArguments(args, {
    format: { type: 'string', default: 'pretty' },
    zone: { type: 'string' },
  });
  const format = oneOf('--format', values.format, ['pretty', 'json']);
  const [key, ...files] = positionals;
  if (key === undefined || files.length === 0) throw new UsageError('trace takes a KEY and at least one FILE');
  const zone = zoneOf(values.zone);
  const messages: Message[] = [];
  const fold = new Messages((message) => messages.push(message));
  const texts = files.map((file) => linesOf(readText(file)));
  for (const [file, lines] of texts.entries()) {
    const time = new Time({ until: lastWritten(files[file]!), zone });
    const line = new LogLine();
    let context = NO_CONTEXT;
    for (let n = 0; n < lines.count; n++) {
      const text = lines.at(n);
      context = readLogLine(text, 0, text.length, line, context);
      fold.take(line, { file, line: n }, time.of(line.value(Field.timestamp)));
    }
  }
  fold.finish();
  const stories = storiesOf(messages, (message) => matches(message, key));
  const lineAt = (file: number, n: number) => texts[file]!.at(n);
  if (format === 'json')
    terminal.write(
      `${JSON.stringify(
        stories.map((story) => storyRow(story, files, lineAt)),
        null,
        2,
      )}\n`,
    );
  else {
    for (const story of stories) {
      const card = storyCard(story, terminal.locale, ({ file, line }) => ({
        name: `${files[file]}:${line + 1}`,
        text: lineAt(file, line),
      }));
      terminal.write(`${renderTerminal(card, terminal)}\n\n`);
    }
  }
  if (stories.length > 0) return 0;
  terminal.warn(`${key}: no message with this queue id, Message-ID or address`);
  return 1;
};

/** No line of a file is later than its last change; what comes in by a pipe ends now. */
function lastWritten(file: string): number {
  return file === '-' ? Date.now() : statSync(file).mtimeMs;
}

/** `+0700` as minutes; time stamps without a zone are taken as UTC otherwise. */
function zoneOf(value: string | undefined): number {
  if (value === undefined) return 0;
  const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)$/.exec(value) ?? [];
  if (!sign) throw new UsageError(`--zone ${value}: it is a difference from UTC such as +0700`);
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
