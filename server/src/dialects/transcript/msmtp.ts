import { note } from '../../smtp/utterance';
import type { Dialect, Utterance } from '../dialect';
import { type Mark, said, weighMarked } from '../marked';

const MARK = /^(?:-->|<--)(?: |$)/;

/** `msmtp --debug`: the settings, then `--> ` sent and `<-- ` received. */
export const msmtp: Dialect = {
  id: 'msmtp',
  title: 'msmtp --debug',
  signs: ['\n-->', '\n<--', '\nmsmtp: '],
  weigh: (line) => (/^msmtp: \S/.test(line) ? 1 : weighMarked(line, markOf(line))),
  speak(line) {
    const mark = markOf(line);
    return mark ? said(line, mark) : noted(line);
  },
  textAt: (line) => (line.startsWith('--> ') ? 4 : -1),
  samples: [
    ['host = mail.example.org', 'note'],
    ['<-- 220 mail.example.org ESMTP', 'server:220 mail.example.org ESMTP'],
    ['--> EHLO client.example.org', 'client:EHLO client.example.org'],
    ['--> ', 'client:'],
    ['-->', 'client:'],
    ['TLS session parameters:', 'note'],
    ['msmtp: the server did not accept the mail', 'note'],
  ],
};

function markOf(line: string): Mark | undefined {
  const mark = MARK.exec(line)?.[0];
  return mark === undefined ? undefined : { by: mark[0] === '-' ? 'client' : 'server', width: mark.length };
}

function noted(line: string): Utterance {
  const aside = note(line);
  return /^TLS session parameters:/.test(line) ? { ...aside, tells: 'tls' } : aside;
}
