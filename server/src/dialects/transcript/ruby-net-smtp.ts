import { looksLikeReply } from '../../smtp/reply';
import { note, type Utterance } from '../../smtp/utterance';
import type { Dialect } from '../dialect';
import { isCommandText } from '../marked';

const MARK = /^[ \t]{0,40}(->|<-) "/;

/** Ruby's Net::SMTP with `set_debug_output`: `->` comes from the server, each line a string of Ruby; the message is not shown. */
export const rubyNetSmtp: Dialect = {
  id: 'ruby-net-smtp',
  title: 'Ruby Net::SMTP',
  signs: ['-> "', '<- "'],
  weigh: (line) => {
    const { by, at, end } = speak(line);
    if (by === 'server') return looksLikeReply(line, at, end) ? 3 : 0;
    return by === 'client' && isCommandText(line.slice(at, Math.min(end, at + 400)), 0) ? 3 : 0;
  },
  speak,
  samples: [
    ['Connection opened: mail.example.org:25', 'note'],
    ['-> "220 mail.example.org ESMTP\\r\\n"', 'server:220 mail.example.org ESMTP'],
    ['<- "EHLO client.example.org\\r\\n"', 'client:EHLO client.example.org'],
    ['  -> "354 go ahead\\n"', 'server:354 go ahead'],
    ['<- "c2VjcmV0"', 'client:c2VjcmV0'],
    ['TLS connection started', 'note'],
    ['writing message from String', 'note'],
    ['wrote 22 bytes', 'note'],
  ],
};

function speak(line: string): Utterance {
  const match = MARK.exec(line.slice(0, 60));
  if (!match) return noted(line);
  const at = match[0].length;
  return { by: match[1] === '<-' ? 'client' : 'server', at, end: textEnd(line, at), escaped: true };
}

/** Before the closing quote and the escaped line end in front of it. */
function textEnd(line: string, at: number): number {
  const end = line.endsWith('"') && line.length > at ? line.length - 1 : line.length;
  return end - /(?:\\r)?(?:\\n)?$/.exec(line.slice(Math.max(at, end - 4), end))![0].length;
}

function noted(line: string): Utterance {
  if (/^Connection opened: /.test(line)) return { ...note(line), tells: 'opened' };
  return /^TLS connection started/.test(line) ? { ...note(line), tells: 'tls' } : note(line);
}
