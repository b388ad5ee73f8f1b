import { note } from '../../smtp/utterance';
import type { Dialect, Utterance } from '../dialect';
import { type Mark, said, weighMarked } from '../marked';

/** `curl -v`: `> ` sent, `< ` received, `* ` notes; of the message only `} [314 bytes data]`. */
export const curl: Dialect = {
  id: 'curl',
  title: 'curl -v',
  signs: ['\n>', '\n<', '\n* '],
  weigh: (line) =>
    /^\* (?:Trying|Connected to|Host|Closing|IPv[46]:) /.test(line) ? 1 : weighMarked(line, markOf(line)),
  speak: (line) => {
    const mark = markOf(line);
    return mark ? said(line, mark) : noted(line);
  },
  textAt: (line) => (line.startsWith('> ') ? 2 : -1),
  samples: [
    ['* Connected to mail.example.org (192.0.2.25) port 25', 'note'],
    ['< 220 mail.example.org ESMTP', 'server:220 mail.example.org ESMTP'],
    ['> EHLO client.example.org', 'client:EHLO client.example.org'],
    ['} [314 bytes data]', 'note'],
    ['* Connection #0 to host mail.example.org left intact', 'note'],
    ['* shutting down connection #0', 'note'],
  ],
};

function markOf(line: string): Mark | undefined {
  if (!/^[<>](?: |$)/.test(line)) return undefined;
  return { by: line[0] === '>' ? 'client' : 'server', width: 2 };
}

function noted(line: string): Utterance {
  const aside = note(line);
  if (/^\* Connected to /.test(line)) return { ...aside, tells: 'opened' };
  if (/^\* (?:Closing connection|Connection #\d+ to host|shutting down)/.test(line))
    return { ...aside, tells: 'closed' };
  return /^\* SSL connection using /.test(line) ? { ...aside, tells: 'tls' } : aside;
}
