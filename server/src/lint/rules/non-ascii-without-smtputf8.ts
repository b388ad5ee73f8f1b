import { hasEightBit } from '../../smtp/data';
import { parsePath } from '../../smtp/path';
import { answerTo, refusal, related, severityFor } from '../answer';
import type { Fix, Report, Rule, View } from '../rule';
import { onlyCommand } from '../words';

export const nonAsciiWithoutSmtputf8: Rule = {
  id: 'non-ascii-without-smtputf8',
  severity: 'error',
  what: {
    en: 'An address or a header field is not ASCII, and SMTPUTF8 is not in use.',
    id: 'Alamat atau kolom header bukan ASCII, dan SMTPUTF8 tidak dipakai.',
  },
  why: {
    en: 'Without it addresses are ASCII; servers answer 501 or 553.',
    id: 'Tanpa itu alamat harus ASCII; server menjawab 501 atau 553.',
  },
  how: {
    en: 'Where the server offers SMTPUTF8 write it behind MAIL. Elsewhere write domains in Punycode, and header fields as encoded words.',
    id: 'Bila server menawarkan SMTPUTF8, tulis di belakang MAIL. Selain itu tulis domain dalam Punycode, dan kolom header sebagai encoded word.',
  },
  refs: ['RFC 6531 §3.4', 'RFC 5321 §4.1.2'],
  bad: [
    {
      text: `C: EHLO client.example.org
S: 250-mail.example.com
S: 250-8BITMIME
S: 250 SMTPUTF8
C: MAIL FROM:<«jürgen@example.org»>
S: 553 5.6.7 need SMTPUTF8
`,
      fixed: `C: EHLO client.example.org
S: 250-mail.example.com
S: 250-8BITMIME
S: 250 SMTPUTF8
C: MAIL FROM:<jürgen@example.org> SMTPUTF8
S: 553 5.6.7 need SMTPUTF8
`,
    },
  ],
  good: [
    `C: EHLO client.example.org
S: 250-mail.example.com
S: 250-8BITMIME
S: 250 SMTPUTF8
C: MAIL FROM:<jürgen@example.org> SMTPUTF8
S: 250 2.1.0 ok
C: RCPT TO:<bob@xn--mller-kva.example>
S: 250 2.1.5 ok
C: RCPT TO:<jörg@example.com>
S: 250 2.1.5 ok
`,
  ],
  on: ['client-command', 'message-data'],
  verbs: ['MAIL', 'RCPT'],
  check(view, report) {
    if (view.reading.class === 'message-data') checkHeader(view, report);
    else checkAddress(view, report);
  },
};

function checkAddress(view: View, report: Report): void {
  const { n, line, before } = view;
  const command = onlyCommand(view);
  if (!command) return;
  const path = parsePath(line, command.argumentAt, command.end);
  if (!path || !hasEightBit(line, path.mailboxAt, path.mailboxEnd)) return;
  const declared =
    command.verb === 'MAIL' ? path.parameters.some((p) => p.keyword === 'SMTPUTF8') : before.envelope?.utf8;
  if (declared ?? true) return;
  const mail = command.verb === 'MAIL' ? { line: n, end: command.end } : before.envelope;
  const offered = before.offers && Object.hasOwn(before.offers.keywords, 'SMTPUTF8');
  const answer = answerTo(view);
  report({
    line: n,
    at: path.mailboxAt,
    end: path.mailboxEnd,
    severity: severityFor('error', answer),
    message: offered
      ? {
          en: 'This address is not ASCII: MAIL must say SMTPUTF8, which the server offers.',
          id: 'Alamat ini bukan ASCII: MAIL harus menyebut SMTPUTF8, yang ditawarkan server.',
        }
      : {
          en: 'This address is not ASCII: it needs SMTPUTF8 behind MAIL, and a server that offers it.',
          id: 'Alamat ini bukan ASCII: perlu SMTPUTF8 di belakang MAIL, dan server yang menawarkannya.',
        },
    related: refusal(answer),
    ...(offered && mail && { fix: addSmtputf8(mail.line, mail.end) }),
  });
}

/** The first such line of the header tells enough. */
function checkHeader({ n, line, reading, before }: View, report: Report): void {
  const { message, envelope } = before;
  const { data, at, end } = reading;
  if (!message?.inHeader || message.eightBit || data?.lost || data?.bare || !envelope || envelope.utf8 || end === at)
    return;
  if (!hasEightBit(line, at, end)) return;
  report({
    line: n,
    at,
    end,
    severity: 'warning',
    message: {
      en: 'A header field is ASCII unless MAIL says SMTPUTF8: write other letters as an encoded word (=?utf-8?…?=).',
      id: 'Kolom header ditulis dalam ASCII kecuali MAIL menyebut SMTPUTF8: tulis huruf lain sebagai encoded word (=?utf-8?…?=).',
    },
    related: [related(envelope.line, { en: 'The message is announced here.', id: 'Pesan diumumkan di sini.' })],
  });
}

const addSmtputf8 = (line: number, end: number): Fix => ({
  title: { en: 'Add SMTPUTF8 to MAIL', id: 'Tambahkan SMTPUTF8 pada MAIL' },
  safe: false,
  edits: [{ line, at: end, end, text: ' SMTPUTF8' }],
});
