import type { Dialect } from '../dialect';
import { weighMarked } from '../marked';
import { markOf, speakLettered } from './cs';

const MARK = /^[ \t]{0,40}([SR]): ?/;

/** `S:` the sender, which is the client, and `R:` the receiver, as RFC 821 and RFC 3030 print their examples. */
export const sr: Dialect = {
  id: 'rfc-sr',
  title: 'S: / R: (RFC 821)',
  signs: ['S:', 'R:'],
  weigh: (line) => weighMarked(line, markOf(line, MARK, 'S')),
  speak: (line, n, lines) => speakLettered(line, n, lines, MARK, 'S'),
  textAt: (line) => (line.startsWith('S: ') ? 3 : -1),
  samples: [
    ['S: HELO client.example.org', 'client:HELO client.example.org'],
    ['      R: 250 mail.example.org', 'server:250 mail.example.org'],
    ['S: <wait for open connection>', 'note'],
  ],
};
