import { looksLikeReply } from '../../smtp/reply';
import { utterance } from '../../smtp/utterance';
import type { Dialect, Frame, Utterance } from '../dialect';
import { indentOf, isCommandText } from '../marked';

const OPENED = /^(?:Connected to |Connection request from |Connection to \S+ \d+ port .* succeeded)/;
const TRYING = /^(?:Trying |Escape character is |telnet: |Listening on port |\*{4,} |={4,}|-{4,}|\+{4,})/;
const CLOSED =
  /^(?:Connection closed|Connection to \S+ (?:closed|lost)|Unexpected EOF|End of script|Expected EOF|Ncat: |read:errno=|closed$|telnet> )/;
/** `user@host:/tmp# telnet …`, `$ nc …`: a shell waits. */
const PROMPT = /^(?:[\w.@:~/ [\]()-]{0,80}[$#>] |[$#%>]{1,2} |[$#%]$|>>> ?$)/;
const CONNECTING = /^(?:telnet|nc|ncat|netcat|openssl) \S/;

/** No marks: what stands in a terminal after `telnet mail.example.org 25`, or one side of a session alone. */
export const plain: Dialect = {
  id: 'plain',
  title: 'telnet',
  indented: true,
  weigh: (line) => {
    const at = indentOf(line);
    if (at > 40) return 0;
    if (looksLikeReply(line, at)) return 2;
    // A verb alone may be any word.
    if (isCommandText(line, at)) return /^\S+\s+\S/.test(line.slice(at, at + 40)) ? 2 : 1;
    return /^(?:Trying \S+\.\.\.|Escape character is )/.test(line.slice(at, at + 60)) ? 1 : 0;
  },
  speak,
  // What looks like a reply, or tells of the connection, asks for a look around.
  textAt: (line, { indent }) =>
    indent > 0 || looksLikeReply(line, 0) || OPENED.test(line) || CLOSED.test(line) ? -1 : 0,
  samples: [
    ['$ telnet mail.example.org 25', 'note'],
    ['telnet mail.example.org 25', 'note'],
    ['Trying 192.0.2.25...', 'note'],
    ['Connected to mail.example.org.', 'note'],
    ["Escape character is '^]'.", 'note'],
    ['220 mail.example.org ESMTP', 'either:220 mail.example.org ESMTP'],
    ['EHLO client.example.org', 'either:EHLO client.example.org'],
    ['Connection closed by foreign host.', 'note'],
    ['alice@client:~$ nc mail.example.org 25', 'note'],
    ['% nc mail.example.org 25', 'note'],
    ['nc mail.example.org 25', 'note'],
    ['ncat -C mail.example.org 25', 'note'],
    ['netcat mail.example.org 25', 'note'],
    ['openssl s_client -connect mail.example.org:465', 'note'],
    ['telnet: Unable to connect to remote host: Connection refused', 'note'],
    ['Listening on port 2525', 'note'],
    ['Connection request from [192.0.2.1]', 'note'],
    ['Connection to mail.example.org 25 port [tcp/smtp] succeeded!', 'note'],
    ['**** a line of stars', 'note'],
    ['====', 'note'],
    ['----', 'note'],
    ['++++', 'note'],
    ['>>>', 'note'],
    ['telnet> quit', 'note'],
    ['Connection to mail.example.org closed by foreign host.', 'note'],
    ['Unexpected EOF read from client', 'note'],
    ['Expected EOF read from client', 'note'],
    ['End of script', 'note'],
    ['Ncat: Connection reset by peer.', 'note'],
    ['read:errno=0', 'note'],
  ],
};

/**
 * The session decides who speaks, so a note is one only outside message text: it is heard as `either` with what its
 * shape says.
 */
function speak(line: string, _n: number, _lines: unknown, frame: Frame): Utterance {
  const at = Math.min(indentOf(line), frame.indent);
  const either = (shape?: Utterance['shape'], tells?: Utterance['tells']) =>
    utterance('either', at, line.length, tells, shape);
  const head = line.slice(at, at + 120);
  if (head.trim() === '') return either('blank');
  // Nothing of the following begins with a figure, but for a prompt.
  if (isFigure(head)) return either(PROMPT.test(head) ? 'prompt' : undefined);
  if (OPENED.test(head)) return either('prompt', 'opened');
  if (CLOSED.test(head)) return either('prompt', 'closed');
  return either(TRYING.test(head) || PROMPT.test(head) || CONNECTING.test(head) ? 'prompt' : undefined);
}

const isFigure = (head: string) => head[0]! >= '0' && head[0]! <= '9';
