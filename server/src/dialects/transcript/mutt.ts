import { note } from '../../smtp/utterance';
import type { Dialect, Utterance } from '../dialect';
import { type Mark, said, weighMarked } from '../marked';

/**
 * Time, in neomutt the level and the function, and the number of the connection. A period that is doubled is written by
 * itself, and then the line, with all of this once more.
 */
const MARK =
  /^\[[\d :-]{19}\](?:<\d> \w{1,60}\(\))? \d{1,5}(?:(<) |> (?:\.\[[\d :-]{19}\](?:<\d> \w{1,60}\(\))? \d{1,5}> )?)/;

/** The debug file of mutt and neomutt, from level 2 on; message text from level 5 on, before its periods are doubled. */
export const mutt: Dialect = {
  id: 'mutt',
  title: 'mutt -d / neomutt -d',
  signs: ['\n['],
  weigh: (line) => weighMarked(line, markOf(line)),
  speak(line) {
    const mark = markOf(line);
    return mark ? said(line, mark) : noted(line);
  },
  samples: [
    ['[2026-06-01 12:00:00] Connected to mail.example.org:587 on fd=4', 'note'],
    ['[2026-06-01 12:00:00] 4< 220 mail.example.org ESMTP', 'server:220 mail.example.org ESMTP'],
    ['[2026-06-01 12:00:00] 4> EHLO client.example.org', 'client:EHLO client.example.org'],
    ['[2026-06-01 12:00:00]<2> mutt_socket_readln_d() 4< 250 mail.example.org', 'server:250 mail.example.org'],
    ['[2026-06-01 12:00:00]<2> mutt_socket_write_d() 4> DATA', 'client:DATA'],
    ['[2026-06-01 12:00:00] 4> .[2026-06-01 12:00:00] 4> .profile is missing', 'client:.profile is missing'],
    ['[2026-06-01 12:00:00]<2> mutt_socket_open() Connected to mail.example.org:587 on fd=4', 'note'],
  ],
};

function markOf(line: string): Mark | undefined {
  const match = MARK.exec(line.slice(0, 240));
  return match ? { by: match[1] ? 'server' : 'client', width: match[0].length } : undefined;
}

function noted(line: string): Utterance {
  const aside = note(line);
  const connected = /^\[[\d :-]{19}\](?:<\d> \w{1,60}\(\))? Connected to \S/.test(line.slice(0, 200));
  return connected ? { ...aside, tells: 'opened' } : aside;
}
