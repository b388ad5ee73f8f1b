import { looksLikeReply } from '../../smtp/reply';
import { note } from '../../smtp/utterance';
import type { Dialect, Frame, Lines, Utterance } from '../dialect';
import { plain } from './plain';

const HEADER = /^(?:Follow: (?:tcp|tls),ascii$|Filter: |Node [01]: |={40,}$)/;
/** The octets of what follows: indented where the other end says it. */
const LENGTH = /^\t?\d{1,9}$/;

/** `tshark -z follow,tcp,ascii`: both sides without a mark, between the lengths of what each of them said. */
export const tshark: Dialect = {
  id: 'tshark-follow',
  title: 'tshark follow',
  most: 20,
  indented: true,
  weigh: (line) => (line.startsWith('Follow: ') && HEADER.test(line) ? 20 : plain.weigh(line)),
  speak,
  samples: [
    ['===================================================================', 'note'],
    ['Follow: tcp,ascii', 'note'],
    ['Filter: tcp.stream eq 0', 'note'],
    ['Node 0: 192.0.2.1:49152', 'note'],
    ['	28', 'note'],
    ['220 mail.example.org ESMTP', 'either:220 mail.example.org ESMTP'],
    ['EHLO client.example.org', 'either:EHLO client.example.org'],
    ['250 mail.example.org', 'either:250 mail.example.org'],
    ['Follow: tls,ascii', 'note'],
  ],
};

function speak(line: string, n: number, lines: Lines, frame: Frame): Utterance {
  if (HEADER.test(line.slice(0, 100)) || isLength(line, n, lines)) return note(line);
  return plain.speak(line, n, lines, frame);
}

/** Message text may hold numbers too, so the side must change here: to a reply, or after one. */
function isLength(line: string, n: number, lines: Lines): boolean {
  if (!LENGTH.test(line)) return false;
  if (line.startsWith('\t')) return n + 1 === lines.count || looksLikeReply(lines.at(n + 1), 0);
  return n > 0 && looksLikeReply(lines.at(n - 1), 0);
}
