import { looksLikeReply } from '../../smtp/reply';
import { note } from '../../smtp/utterance';
import type { Dialect, Utterance } from '../dialect';
import { type Mark, weighMarked } from '../marked';

/** Time, address of the other side, id of the session, and `cmd: ` or `rsp: `. */
const HEAD = /^\d\d:\d\d:\d\d(?:\.\d{1,6})? \[[\w.:]{2,45}\]\[(\w{1,20})\] (?:(cmd|rsp): )?/;

/** The SMTP log of SmarterMail: commands and replies; the lines of a reply stand one behind the other without a mark. */
export const smartermail: Dialect = {
  id: 'smartermail',
  title: 'SmarterMail',
  signs: ['] cmd: ', '] rsp: '],
  weigh: (line) => weighMarked(line, markOf(line)),
  speak,
  samples: [
    ['12:00:00.123 [192.0.2.1][4801216] rsp: 220 mail.example.org', 'server:220 mail.example.org'],
    ['12:00:00.123 [192.0.2.1][4801216] connected at 6/1/2026 12:00:00 PM', 'note'],
    ['12:00:00 [192.0.2.1][4801216] cmd: EHLO client.example.org', 'client:EHLO client.example.org'],
    ['12:00:00 [192.0.2.1][4801216] rsp: 250-mail.example.org Hello [192.0.2.1]250-SIZE 1000250 OK', 'server:250 OK'],
    ['12:00:01 [192.0.2.1][4801216] disconnected at 6/1/2026 12:00:01 PM', 'note'],
  ],
};

function markOf(line: string): Mark | undefined {
  const match = HEAD.exec(line.slice(0, 120));
  return match?.[2] ? { by: match[2] === 'cmd' ? 'client' : 'server', width: match[0].length } : undefined;
}

function speak(line: string): Utterance {
  const key = HEAD.exec(line.slice(0, 120))?.[1];
  const session = key === undefined ? {} : { key };
  const mark = markOf(line);
  if (mark)
    return {
      by: mark.by,
      at: mark.by === 'server' ? lastLineAt(line, mark.width) : mark.width,
      end: line.length,
      ...session,
    };
  const aside = { ...note(line), ...session };
  const what = /\] (connected|disconnected) at /.exec(line.slice(0, 160))?.[1];
  return what ? { ...aside, tells: what === 'connected' ? 'opened' : 'closed' } : aside;
}

/** Where the last line of a folded reply begins: it tells that the reply is whole. */
function lastLineAt(line: string, at: number): number {
  const code = line.slice(at, at + 3);
  if (!looksLikeReply(line, at) || line[at + 3] !== '-') return at;
  const last = line.lastIndexOf(`${code} `);
  return last > at ? last : at;
}
