import { argumentOf, type Command } from '../../smtp/command';
import { mailboxFault } from '../../smtp/mailbox';
import type { Text } from '../../text/locale';
import { answerTo, refusal, severityFor } from '../answer';
import type { Fix, Rule } from '../rule';
import { isSketch } from '../words';

/** What each verb needs behind it. */
const NEEDS: Readonly<Record<string, Text>> = {
  EHLO: {
    en: 'the name of the client, as in `EHLO client.example.org`',
    id: 'nama klien, misalnya `EHLO client.example.org`',
  },
  HELO: {
    en: 'the name of the client, as in `HELO client.example.org`',
    id: 'nama klien, misalnya `HELO client.example.org`',
  },
  LHLO: {
    en: 'the name of the client, as in `LHLO client.example.org`',
    id: 'nama klien, misalnya `LHLO client.example.org`',
  },
  MAIL: { en: '`FROM:` and the sender in angle brackets', id: '`FROM:` dan pengirim dalam kurung sudut' },
  RCPT: { en: '`TO:` and one recipient in angle brackets', id: '`TO:` dan satu penerima dalam kurung sudut' },
  VRFY: { en: 'a name or an address', id: 'sebuah nama atau alamat' },
  EXPN: { en: 'the name of a list', id: 'nama sebuah milis' },
  AUTH: { en: 'the name of a mechanism, as in `AUTH PLAIN`', id: 'nama mekanisme, misalnya `AUTH PLAIN`' },
  ETRN: { en: 'the name of a queue', id: 'nama sebuah antrean' },
  BDAT: { en: 'the number of octets that follow', id: 'jumlah oktet yang menyusul' },
};

export const missingArgument: Rule = {
  id: 'missing-argument',
  severity: 'error',
  what: {
    en: 'A command lacks the argument that it needs.',
    id: 'Sebuah perintah tidak memiliki argumen yang dibutuhkannya.',
  },
  why: {
    en: 'The server answers 501 and does nothing; whatever depends on the command fails after it.',
    id: 'Server menjawab 501 dan tidak melakukan apa pun; semua yang bergantung pada perintah itu ikut gagal.',
  },
  how: { en: 'Write the argument behind the verb.', id: 'Tulis argumennya di belakang kata perintah.' },
  refs: ['RFC 5321 §4.1.1', 'RFC 5321 §3.3'],
  bad: [
    {
      text: `S: 220 mail.example.com ESMTP
C: «EHLO»
S: 501 5.5.4 Syntax: EHLO hostname
`,
    },
    {
      text: `EHLO client.example.org
MAIL «FROM »<alice@example.org>
RCPT TO:<bob@example.com>
QUIT
`,
      fixed: `EHLO client.example.org
MAIL FROM:<alice@example.org>
RCPT TO:<bob@example.com>
QUIT
`,
    },
    {
      text: `EHLO client.example.org
MAIL FROM:<alice@example.org>
RCPT «»<bob@example.com>
QUIT
`,
      fixed: `EHLO client.example.org
MAIL FROM:<alice@example.org>
RCPT TO:<bob@example.com>
QUIT
`,
    },
    {
      text: `EHLO client.example.org
MAIL FROM:<alice@example.org>
RCPT «»<${'b'.repeat(64)}@${'example.'.repeat(50)}com>
QUIT
`,
    },
    {
      text: `C: EHLO client.example.org
S: 250-mail.example.com
S: 250 8BITMIME
C: «MAIL» BODY=8BITMIME
S: 501 5.5.4 Syntax: MAIL FROM:<address>
`,
    },
  ],
  good: [
    `C: EHLO client.example.org
S: 250 mail.example.com
C: NOOP
S: 250 2.0.0 ok
C: HELP
S: 214 2.0.0 see RFC 5321
`,
  ],
  on: ['client-command'],
  verbs: Object.keys(NEEDS),
  check(view, report) {
    const { n, line, reading } = view;
    for (const command of reading.commands ?? []) {
      const missing = missingIn(line, command);
      if (!missing) continue;
      const answer = answerTo(view);
      const { at, end, text } = missing;
      // Behind the right word, what is no address would be another fault.
      const mailbox = /<([^<>\s]*)>/.exec(line.slice(at, at + 400))?.[1];
      const safe = mailbox !== undefined && (mailbox === '' || mailboxFault(mailbox) === undefined);
      const needs = NEEDS[command.verb]!;
      report({
        line: n,
        at,
        end,
        severity: severityFor('error', answer),
        message: {
          en: `${command.verb} needs ${needs.en}. Without it the server answers 501.`,
          id: `${command.verb} memerlukan ${needs.id}. Tanpa itu server menjawab 501.`,
        },
        related: refusal(answer),
        ...(text !== undefined && { fix: { title: addTitle(text), safe, edits: [{ line: n, at, end, text }] } }),
      });
    }
  },
};

const addTitle = (text: string): Fix['title'] => ({ en: `Write '${text}'`, id: `Tulis '${text}'` });

/** What is missing, and where; with the text that mends it, if the address is there. */
function missingIn(line: string, command: Command): { at: number; end: number; text?: string } | undefined {
  const { verb, verbAt, argumentAt } = command;
  if (!Object.hasOwn(NEEDS, verb)) return undefined;
  const verbPlace = { at: verbAt, end: verbAt + verb.length };
  const argument = argumentOf(line, command);
  if (argument === '') return verbPlace;
  if (verb !== 'MAIL' && verb !== 'RCPT') return undefined;
  const word = verb === 'MAIL' ? 'FROM:' : 'TO:';
  if (argument.toUpperCase() === word) return { at: verbAt, end: argumentAt + argument.length };
  // A parameter, where the path is due.
  if (/^[a-z][a-z\d-]*=/i.test(argument.slice(0, 100))) return verbPlace;
  if (isSketch(argument)) return undefined;
  // A path may be longer than what is looked at, or lack its other bracket.
  if (/^<[^<>\s]*(?:>|$)/.test(argument.slice(0, 400))) return { at: argumentAt, end: argumentAt, text: word };
  const colonless = /^(?:from|to)[ \t]+(?=<[^<>\s]*>)/i.exec(argument.slice(0, 400))?.[0];
  return colonless ? { at: argumentAt, end: argumentAt + colonless.length, text: word } : undefined;
}
