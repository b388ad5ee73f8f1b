import { looksLikeReply } from '../../smtp/reply';
import { note, type Utterance } from '../../smtp/utterance';
import type { Dialect } from '../dialect';
import { type Mark, said, weighMarked } from '../marked';

const MARK = /^[<>←→] /;
/** What curl says between lines with such marks. */
const ASIDE = /^(?:\* |[{}] \[)/;
/** Go's log package. */
const STAMP = /^\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d(?:\.\d{1,6})? /;

/**
 * A connection wrapped to print each piece that it reads or writes, as programs in Go do around net/smtp: only the first line
 * of a piece has a mark, be it a reply of many lines or a whole message.
 */
export const pieces: Dialect = {
  id: 'pieces',
  title: '> / <, piece by piece',
  weigh: (line) => (ASIDE.test(line) ? -2 : looksLikeReply(line, 0) ? 2 : weighMarked(line, markOf(line))),
  speak: (line) => {
    const mark = markOf(line);
    if (mark) return said(line, mark);
    return STAMP.test(line) ? note(line) : unmarked(line);
  },
  samples: [
    ['< 220 mail.example.org ESMTP', 'server:220 mail.example.org ESMTP'],
    ['> EHLO client.example.org', 'client:EHLO client.example.org'],
    ['← 250-mail.example.org', 'server:250-mail.example.org'],
    ['250 8BITMIME', 'either:250 8BITMIME'],
    ['→ QUIT', 'client:QUIT'],
    ['Subject: hello', 'note'],
    ['2026/06/01 12:00:00 450 is no reply here', 'note'],
    ['2026/06/01 12:00:00.000001 not sent', 'note'],
    ['* Connection #0 to host mail.example.org left intact', 'note'],
    ['} [314 bytes data]', 'note'],
  ],
};

function markOf(line: string): Mark | undefined {
  if (!MARK.test(line)) return undefined;
  return { by: line[0] === '>' || line[0] === '→' ? 'client' : 'server', width: 2 };
}

/** The session knows whether it is in a message, where everything is text; elsewhere only a reply goes on without a mark. */
function unmarked(line: string): Utterance {
  const either: Utterance = { by: 'either', at: 0, end: line.length };
  return looksLikeReply(line, 0) ? either : { ...either, shape: 'prompt' };
}
