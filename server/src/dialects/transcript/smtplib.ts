import { looksLikeReply } from '../../smtp/reply';
import { note } from '../../smtp/utterance';
import type { Dialect, Lines, Utterance } from '../dialect';
import { indentOf, isCommandText } from '../marked';

/** `send: '…\r\n'` and `reply: b'…\r\n'`, each one string of Python. */
const SAID = /^[ \t]{0,40}(send|reply): b?(["'])/;
const SUMMARY = /^[ \t]{0,40}(?:reply: retcode|data:) \((\d{3})[),]/;
const CONNECT = /^[ \t]{0,40}connect: /;
/** A multi-line message of a summary spills over so many lines at the most. */
const SPILL = 100;

/** Python's smtplib with `set_debuglevel(1)`. */
export const smtplib: Dialect = {
  id: 'smtplib',
  title: 'Python smtplib',
  signs: ['send: ', 'reply: ', 'data: ('],
  weigh: (line) => weigh(line),
  speak: (line, n, lines) => speak(line, n, lines),
  samples: [
    ["send: 'ehlo client.example.org\\r\\n'", 'client:ehlo client.example.org'],
    ["reply: b'250-mail.example.org\\r\\n'", 'server:250-mail.example.org'],
    ['reply: \'502 Error: "EHLO" is not known\\r\\n\'', 'server:502 Error: "EHLO" is not known'],
    ['reply: "250 it\'s done\\r\\n"', "server:250 it's done"],
    ["reply: retcode (250); Msg: b'mail.example.org'", 'note'],
    ["data: (354, b'go ahead')", 'note'],
    ["connect: ('mail.example.org', 25)", 'note'],
    ["    send: b'Subject: hello\\r\\n\\r\\ntext\\r\\n.\\r\\n'", 'client:Subject: hello\\r\\n\\r\\ntext\\r\\n.'],
  ],
};

function weigh(line: string): number {
  const match = SAID.exec(line.slice(0, 60));
  if (!match) return SUMMARY.test(line.slice(0, 80)) ? 3 : 0;
  const at = match[0].length;
  return (match[1] === 'reply' ? looksLikeReply(line, at) : isCommandText(line.slice(0, textEnd(line, at)), at))
    ? 3
    : 1;
}

function speak(line: string, n: number, lines: Lines): Utterance {
  const match = SAID.exec(line.slice(0, 60));
  if (match) {
    const at = match[0].length;
    return { by: match[1] === 'send' ? 'client' : 'server', at, end: textEnd(line, at), escaped: true };
  }
  const aside = note(line);
  const summaryCode = SUMMARY.exec(line.slice(0, 80))?.[1];
  if (summaryCode) return { ...aside, summaryCode };
  if (CONNECT.test(line)) return { ...aside, tells: 'opened' };
  return spillsFromSummary(line, n, lines) ? { by: 'wrapped', at: indentOf(line), end: line.length } : aside;
}

/** Before the closing quote and the `\r\n` in front of it. */
function textEnd(line: string, at: number): number {
  const quote = line[at - 1];
  const end = line.endsWith(quote!) && line.length > at ? line.length - 1 : line.length;
  return line.slice(Math.max(at, end - 4), end) === '\\r\\n' ? end - 4 : end;
}

/** Python 2 printed the lines of a multi-line reply as they are behind `Msg:`. */
function spillsFromSummary(line: string, n: number, lines: Lines): boolean {
  if (line.trim() === '') return false;
  for (let i = n - 1; i >= 0 && n - i <= SPILL; i--) {
    const above = lines.at(i);
    if (/^[ \t]{0,40}reply: retcode \(/.test(above.slice(0, 80)))
      return isMultiLineSummary(above, i, lines) && !/:$/.test(line);
    if (above.trim() === '' || SAID.test(above.slice(0, 60))) return false;
  }
  return false;
}

/** The reply that the summary repeats had more lines than one. */
function isMultiLineSummary(summary: string, n: number, lines: Lines): boolean {
  const code = SUMMARY.exec(summary.slice(0, 80))?.[1];
  const before = lines.at(n - 2);
  const match = SAID.exec(before.slice(0, 60));
  return !!match && before.startsWith(`${code}-`, match[0].length);
}
