import { isKnownVerb, nearestVerb } from '../../smtp/command';
import type { Text } from '../../text/locale';
import { answerTo, refusal } from '../answer';
import { isForeign } from '../foreign';
import type { Rule, View } from '../rule';
import { isSketch, quoted, waitsFor } from '../words';

export const unknownCommand: Rule = {
  id: 'unknown-command',
  severity: 'warning',
  what: { en: 'The line is no SMTP command.', id: 'Baris ini bukan perintah SMTP.' },
  why: {
    en: 'The server answers 500 or 502 and does nothing. After too many of them it hangs up.',
    id: 'Server menjawab 500 atau 502 dan tidak melakukan apa pun. Jika terlalu banyak, server memutus sambungan.',
  },
  how: {
    en: 'Correct the verb. If the line is text of a message, see why the server was no longer reading text: a period that ended it, or a refused DATA.',
    id: 'Perbaiki kata perintahnya. Jika baris itu isi pesan, cari tahu mengapa server tidak lagi membaca isi: titik yang mengakhirinya, atau DATA yang ditolak.',
  },
  refs: ['RFC 5321 §4.1.5', 'RFC 5321 §4.2.4'],
  bad: [
    {
      text: `C: EHLO client.example.org
S: 250 mail.example.com
C: «MIAL» FROM:<alice@example.org>
S: 500 5.5.2 command not recognized
`,
      fixed: `C: EHLO client.example.org
S: 250 mail.example.com
C: MAIL FROM:<alice@example.org>
S: 500 5.5.2 command not recognized
`,
    },
    {
      text: `C: EHLO client.example.org
S: 250 mail.example.com
C: «Subject:» hello
S: 502 5.5.2 command not recognized
`,
    },
    {
      text: `C: EHLO client.example.org
S: 250 mail.example.com
C: «Subject:» hello
S: 221 2.7.0 Error: I can break rules, too. Goodbye.
`,
    },
  ],
  good: [
    `C: EHLO client.example.org
S: 250 mail.example.com
C: XCLIENT ADDR=192.0.2.1
S: 220 mail.example.com ESMTP
C: ehlo client.example.org
S: 250 mail.example.com
C: mail from:<alice@example.org>
S: 250 2.1.0 ok
`,
  ],
  on: ['client-command'],
  check(view, report) {
    const { n, line, reading, before } = view;
    if (reading.authData || before.refusedData || !isBegun(view)) return;
    const { commands = [] } = reading;
    const [command] = commands;
    if (commands.length > 1 || (command && isTaken(view, command.verb))) return;
    const text = line.slice(reading.at, Math.min(reading.end, reading.at + 200));
    if (isNoAttempt(view, text)) return;
    const answer = answerTo(view);
    // Postfix answers a line of a message, or of HTTP, with 221 and hangs up.
    if (answer && !/^(?:5|221)/.test(answer.code)) return;
    const word = command
      ? /^[\w-]+:?/.exec(line.slice(command.verbAt, command.verbAt + 40))![0]
      : /^\s*\S*/.exec(text)![0];
    const at = command?.verbAt ?? reading.at;
    const near = command && !word.endsWith(':') ? nearestVerb(command.verb) : undefined;
    report({
      line: n,
      at,
      end: at + word.length,
      severity: 'warning',
      message: messageOf(word.trim(), near),
      related: refusal(answer),
      ...(near && {
        fix: {
          title: { en: `Did you mean ${near}?`, id: `Maksudnya ${near}?` },
          safe: false,
          edits: [{ line: n, at, end: at + word.length, text: near }],
        },
      }),
    });
  },
};

/** Nothing at all, another protocol, the end of a message whose DATA is not answered yet, a cancelled login, a sketch. */
function isNoAttempt(view: View, text: string): boolean {
  const word = text.trim();
  if (word === '' || isForeign(text) || isSketch(word)) return true;
  return (word === '.' && waitsFor(view, 'DATA')) || (view.conversation.sides === 'client' && waitsFor(view, 'AUTH'));
}

/** What a record that begins in the middle of a session shows may be the rest of a message. */
function isBegun({ before }: View): boolean {
  return !/^(?:idle|unknown|closing|auth)$/.test(before.phase);
}

/** Known, private, or offered by this server. */
function isTaken({ before }: View, verb: string): boolean {
  return isKnownVerb(verb) || verb.startsWith('X') || Object.hasOwn(before.offers?.keywords ?? {}, verb);
}

function messageOf(word: string, near: string | undefined): Text {
  const shown = quoted(word);
  if (near) {
    return {
      en: `'${shown}' is no SMTP command; the server does nothing. Did you mean ${near}?`,
      id: `'${shown}' bukan perintah SMTP; server tidak melakukan apa pun. Maksudnya ${near}?`,
    };
  }
  if (word.endsWith(':')) {
    return {
      en: `'${shown}' looks like a line of a message, but the server expects a command here.`,
      id: `'${shown}' tampak seperti baris pesan, padahal di sini server menunggu perintah.`,
    };
  }
  return {
    en: `'${shown}' is no SMTP command; the server does nothing.`,
    id: `'${shown}' bukan perintah SMTP; server tidak melakukan apa pun.`,
  };
}
