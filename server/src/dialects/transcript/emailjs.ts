import { looksLikeReply } from '../../smtp/reply';
import { note } from '../../smtp/utterance';
import type { Dialect, Frame, Lines, Utterance } from '../dialect';
import { plain } from './plain';

/** A whole reply as emailjs gives it to its caller. */
const REPLY = /^\{"code":"[2-5]\d\d","message":"/;
const DATA = '","data":"';

/** emailjs with debugging on: what is sent as it is, and replies in JSON. */
export const emailjs: Dialect = {
  id: 'emailjs',
  title: 'emailjs',
  indented: true,
  weigh: (line) =>
    REPLY.test(line) ? 3 : /^connect(?:ing|ed): \S+:\d{1,5}$/.test(line.slice(0, 300)) ? 1 : plain.weigh(line),
  speak,
  samples: [
    ['connecting: mail.example.org:587', 'note'],
    ['connected: mail.example.org:587', 'note'],
    ['220 mail.example.org ESMTP', 'either:220 mail.example.org ESMTP'],
    ['ehlo client.example.org', 'either:ehlo client.example.org'],
    ['{"code":"250","message":"Ok","data":"250-mail.example.org\\n250 Ok\\n"}', 'server:250 Ok'],
    ['smtp connection closed.', 'note'],
    ['smtp connection destroyed!', 'note'],
  ],
};

function speak(line: string, n: number, lines: Lines, frame: Frame): Utterance {
  if (REPLY.test(line)) return lastLineOf(line);
  const note: Utterance = { by: 'either', at: 0, end: line.length, shape: 'prompt' };
  if (/^connecting: \S+:\d{1,5}$/.test(line)) return note;
  if (/^connected: \S+:\d{1,5}$/.test(line)) return { ...note, tells: 'opened' };
  if (/^smtp connection (?:closed\.|destroyed!)$/.test(line)) return { ...note, tells: 'closed' };
  return plain.speak(line, n, lines, frame);
}

/** The last line of the reply tells that it is whole. */
function lastLineOf(line: string): Utterance {
  const aside = note(line);
  const start = line.indexOf(DATA);
  const end = line.endsWith('\\n"}') ? line.length - 4 : line.length - 2;
  const at = Math.max(line.lastIndexOf('\\n', end - 1) + 2, start + DATA.length);
  return start >= 0 && looksLikeReply(line, at, end) ? { by: 'server', at, end } : aside;
}
