import { looksLikeReply } from '../../smtp/reply';
import { note } from '../../smtp/utterance';
import type { Dialect, Utterance } from '../dialect';
import { isCommandText } from '../marked';

/** Day and time, in some versions a level, the number of the session, and an arrow: `-->` for what MDaemon itself sends. */
const HEAD =
  /^[A-Z][a-z]{2} \d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,6})?: (?:\d\d: )?\[([\d:]{1,20})\] (?:(?:-->|<--) )?/;

/** Session logs of MDaemon. It is the server of some sessions and the client of others: what is said tells the side. */
export const mdaemon: Dialect = {
  id: 'mdaemon',
  title: 'MDaemon',
  signs: [': ['],
  weigh(line) {
    const head = HEAD.exec(line)?.[0];
    if (!head) return 0;
    const at = head.length;
    return head.endsWith('- ') || head.endsWith('> ')
      ? looksLikeReply(line, at) || isCommandText(line, at)
        ? 3
        : 1
      : 1;
  },
  speak,
  samples: [
    ['Mon 2026-06-01 12:00:00: 05: [514116] Session 514116; child 0001', 'note'],
    [
      'Mon 2026-06-01 12:00:00: 05: [514116] Accepting SMTP connection from [192.0.2.1:63750] to [192.0.2.2:25]',
      'note',
    ],
    ['Mon 2026-06-01 12:00:00: 03: [514116] --> 220 mail.example.org ESMTP', 'server:220 mail.example.org ESMTP'],
    ['Mon 2026-06-01 12:00:00: 02: [514116] <-- ehlo client.example.org', 'client:ehlo client.example.org'],
    ['Mon 2026-06-01 12:00:01: [514117] --> EHLO mail.example.org', 'client:EHLO mail.example.org'],
    ['Mon 2026-06-01 12:00:01: [514117] <-- 250 mail.example.com', 'server:250 mail.example.com'],
    ['------------------------------', 'note'],
  ],
};

function speak(line: string): Utterance {
  const [head = '', key] = HEAD.exec(line) ?? [];
  const session = key === undefined ? {} : { key };
  const at = head.length;
  if (/(?:-->|<--) $/.test(head)) {
    return { by: looksLikeReply(line, at) ? 'server' : 'client', at, end: line.length, ...session };
  }
  const aside = { ...note(line), ...session };
  return /^(?:Accepting SMTP connection|Connection established)/.test(line.slice(at))
    ? { ...aside, tells: 'opened' }
    : aside;
}
