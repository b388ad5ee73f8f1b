import { note } from '../../smtp/utterance';
import type { Dialect, Utterance } from '../dialect';
import { type Mark, said, weighMarked } from '../marked';

/** The name of the program comes first: `s-nail`, or that of a link to it. */
const MARK = /^[\w-]{1,20}: >>> (SERVER: )?/;

/** `s-nail -vv`: `>>> ` sent, `>>> SERVER: ` received; the message before its periods are doubled. */
export const snail: Dialect = {
  id: 's-nail',
  title: 's-nail -v',
  signs: [': >>> '],
  weigh: (line) => weighMarked(line, markOf(line)),
  speak(line) {
    const mark = markOf(line);
    return mark ? said(line, mark) : noted(line);
  },
  samples: [
    ['s-nail: Connecting to mail.example.org:smtp ... connected.', 'note'],
    ['s-nail: >>> SERVER: 220 mail.example.org ESMTP', 'server:220 mail.example.org ESMTP'],
    ['s-nail: >>> EHLO client.example.org', 'client:EHLO client.example.org'],
    ['mailx: >>> QUIT', 'client:QUIT'],
  ],
};

function markOf(line: string): Mark | undefined {
  const match = MARK.exec(line.slice(0, 60));
  return match ? { by: match[1] ? 'server' : 'client', width: match[0].length } : undefined;
}

function noted(line: string): Utterance {
  const aside = note(line);
  return /^[\w-]{1,20}: Connecting to \S+ \.\.\. connected/.test(line.slice(0, 400))
    ? { ...aside, tells: 'opened' }
    : aside;
}
