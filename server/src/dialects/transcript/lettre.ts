import { looksLikeReply } from '../../smtp/reply';
import { note } from '../../smtp/utterance';
import type { Dialect, Utterance } from '../dialect';
import { type Mark, weighMarked } from '../marked';

/** Whatever the subscriber puts first, its target ends with the name of the module. */
const MARK = /^[^<>]{0,120}lettre::transport::smtp::client::\w{1,40}: (?:(Wrote: )|(<< ))/;
const LINE_END = '<CRLF>';

/** lettre (Rust) with its tracing feature: `Wrote: ` and `<< `, each with all of the reply that has come so far. */
export const lettre: Dialect = {
  id: 'lettre',
  title: 'lettre (Rust)',
  signs: ['lettre::transport::smtp::client::'],
  weigh: (line) => weighMarked(line, markOf(line)),
  speak,
  samples: [
    [
      '2026-06-01T12:00:00.123456Z DEBUG lettre::transport::smtp::client::connection: << 220 mail.example.org<CRLF>',
      'server:220 mail.example.org',
    ],
    [
      'DEBUG lettre::transport::smtp::client::async_connection: Wrote: EHLO client.example.org<CRLF>',
      'client:EHLO client.example.org',
    ],
    ['DEBUG lettre::transport::smtp::client::connection: << 250-mail.example.org<CRLF>250 OK<CRLF>', 'server:250 OK'],
    ['DEBUG lettre::transport::smtp::client::connection: Wrote: <CRLF>.<CRLF>', 'client:.'],
    ['2026-06-01T12:00:00.123456Z  INFO example: message sent', 'note'],
  ],
};

function markOf(line: string): Mark | undefined {
  const match = MARK.exec(line.slice(0, 240));
  return match ? { by: match[1] ? 'client' : 'server', width: match[0].length } : undefined;
}

function speak(line: string): Utterance {
  const mark = markOf(line);
  if (!mark) return note(line);
  const end = line.endsWith(LINE_END) ? line.length - LINE_END.length : line.length;
  const at = mark.by === 'server' ? lastLineAt(line, mark.width, end) : withoutLineEnd(line, mark.width);
  return { by: mark.by, at, end };
}

/** The lines of a reply that came before stand above already. */
function lastLineAt(line: string, start: number, end: number): number {
  const before = line.lastIndexOf(LINE_END, end - 1);
  const at = before + LINE_END.length;
  return before >= start && looksLikeReply(line, at) ? at : start;
}

/** The end of the message is written with the line end before it. */
function withoutLineEnd(line: string, at: number): number {
  return line.startsWith(`${LINE_END}.`, at) ? at + LINE_END.length : at;
}
