import { note } from '../../smtp/utterance';
import type { Dialect, Utterance } from '../dialect';
import { type Mark, said, weighMarked } from '../marked';

/**
 * Four columns: `->` sent, `<-` received, `~` under TLS, `**` not what was expected (swaks manual, TRANSCRIPT). Pasting may have
 * cost a blank of the mark, and all of them where nothing follows.
 */
const MARK = /^(?: ?[-~]>(?: |$)|\*[*~]>(?: |$)|<(?:\*\*|~\*)(?: |$)|<[-~](?: {1,2}|$))/;
const NOTE = /^(?:===|\*\*\*)(?: |$)/;

/** The session as swaks prints it. */
export const swaks: Dialect = {
  id: 'swaks',
  title: 'swaks',
  signs: ['->', '~>', '*>', '<-', '<~', '<*', '\n===', '\n***'],
  weigh: (line) => (NOTE.test(line) ? 1 : weighMarked(line, markOf(line))),
  speak: (line) => {
    const mark = markOf(line);
    return mark ? said(line, mark) : noted(line);
  },
  textAt: (line) => (line.startsWith(' -> ') || line.startsWith(' ~> ') ? 4 : -1),
  samples: [
    ['=== Trying mail.example.org:25...', 'note'],
    ['<-  220 mail.example.org ESMTP', 'server:220 mail.example.org ESMTP'],
    [' -> EHLO client.example.org', 'client:EHLO client.example.org'],
    ['<** 550 5.1.1 no such user', 'server:550 5.1.1 no such user'],
    ['**> RCPT TO:<alice@example.org>', 'client:RCPT TO:<alice@example.org>'],
    [' ~> MAIL FROM:<alice@example.org>', 'client:MAIL FROM:<alice@example.org>'],
    ['<~  250 2.1.0 Ok', 'server:250 2.1.0 Ok'],
    ['<~* 550 refused', 'server:550 refused'],
    ['*~> QUIT', 'client:QUIT'],
    ['<- 250 pasted without its blanks', 'server:250 pasted without its blanks'],
    [' ->', 'client:'],
    ['-> QUIT', 'client:QUIT'],
    ['*** Remote host closed connection unexpectedly.', 'note'],
    ['*~>', 'client:'],
    ['<**', 'server:'],
    ['<-', 'server:'],
    ['===', 'note'],
  ],
};

function markOf(line: string): Mark | undefined {
  const mark = MARK.exec(line)?.[0];
  return mark === undefined ? undefined : { by: mark.includes('>') ? 'client' : 'server', width: mark.length };
}

function noted(line: string): Utterance {
  if (/^=== Trying |^=== Connected to /.test(line)) return note(line, 'opened');
  if (/^=== Connection closed|^\*\*\* Remote host closed/.test(line)) return note(line, 'closed');
  return /^=== TLS started/.test(line) ? note(line, 'tls') : note(line);
}
