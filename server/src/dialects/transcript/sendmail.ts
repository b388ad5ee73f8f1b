import { looksLikeReply } from '../../smtp/reply';
import { note } from '../../smtp/utterance';
import type { Dialect, Utterance } from '../dialect';
import { said, weighMarked } from '../marked';

const SENT = /^>>>(?: |$)/;
/** sendmail's answer to VERB: lines of the session that the server itself holds with the next one. */
const NESTED = /^050 (>>>(?: |$))?/;

/** `sendmail -v` and `mailx -v`: `>>>` before what is sent, nothing before the replies; the message is not shown. */
export const sendmail: Dialect = {
  id: 'sendmail-v',
  title: 'sendmail -v',
  weigh: (line) => {
    if (SENT.test(line)) return weighMarked(line, { by: 'client', width: 4 });
    if (/^<<<(?: |$)/.test(line)) return -3;
    return looksLikeReply(line, 0) ? 2 : NESTED.test(line) ? 1 : 0;
  },
  speak,
  samples: [
    ['alice@example.org... Connecting to mail.example.org via relay...', 'note'],
    ['220 mail.example.org ESMTP', 'server:220 mail.example.org ESMTP'],
    ['>>> EHLO client.example.org', 'client:EHLO client.example.org'],
    ['050 250 HELP', 'server:250 HELP'],
    ['050 >>> RSET', 'client:RSET'],
    ['050 alice@example.org... Sent', 'note'],
    ['Closing connection to mail.example.org', 'note'],
    ['>>>', 'client:'],
    ['050 >>>', 'client:'],
    ['<<<', 'note'],
  ],
};

function speak(line: string): Utterance {
  if (SENT.test(line)) return said(line, { by: 'client', width: 4 });
  const nested = NESTED.exec(line);
  if (nested) return speakNested(line, nested[0].length, nested[1] !== undefined);
  if (looksLikeReply(line, 0)) return { by: 'server', at: 0, end: line.length };
  const aside = note(line);
  return /\bConnecting to .{0,400}(?:via|\. \. \.)/.test(line.slice(0, 400)) ? { ...aside, tells: 'opened' } : aside;
}

function speakNested(line: string, at: number, sent: boolean): Utterance {
  if (sent) return { by: 'client', at, end: line.length, nested: true };
  if (looksLikeReply(line, at)) return { by: 'server', at, end: line.length, nested: true };
  return { by: 'note', at: 0, end: line.length, nested: true };
}
