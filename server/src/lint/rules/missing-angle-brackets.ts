import { mailboxFault } from '../../smtp/mailbox';
import { parsePath } from '../../smtp/path';
import type { Text } from '../../text/locale';
import { answerTo, refusal, severityFor } from '../answer';
import type { Edit, Rule } from '../rule';
import { argumentAs, isSketch, quoted } from '../words';

export const missingAngleBrackets: Rule = {
  id: 'missing-angle-brackets',
  severity: 'error',
  what: {
    en: 'The address in MAIL or RCPT does not stand in angle brackets.',
    id: 'Alamat dalam MAIL atau RCPT tidak berada di dalam kurung sudut.',
  },
  why: {
    en: 'An address without brackets is no path: strict servers answer 501 or 555, and what follows it may be read as part of it.',
    id: 'Alamat tanpa kurung bukan path: server yang ketat menjawab 501 atau 555, dan teks sesudahnya bisa terbaca sebagai bagian alamat.',
  },
  how: {
    en: 'Write `<alice@example.org>`; for the empty sender `<>`.',
    id: 'Tulis `<alice@example.org>`; untuk pengirim kosong `<>`.',
  },
  refs: ['RFC 5321 §4.1.2', 'RFC 5321 §3.3'],
  bad: [
    {
      text: `C: EHLO client.example.org
S: 250 mail.example.com
C: MAIL FROM:<alice@example.org>
S: 250 2.1.0 ok
C: RCPT TO:«bob@example.com»
S: 555 5.5.2 syntax error
`,
      fixed: `C: EHLO client.example.org
S: 250 mail.example.com
C: MAIL FROM:<alice@example.org>
S: 250 2.1.0 ok
C: RCPT TO:<bob@example.com>
S: 555 5.5.2 syntax error
`,
    },
    {
      text: `C: EHLO client.example.org
S: 250 mail.example.com
C: MAIL FROM:«<alice@example.org»
S: 501 5.5.2 syntax error
`,
      fixed: `C: EHLO client.example.org
S: 250 mail.example.com
C: MAIL FROM:<alice@example.org>
S: 501 5.5.2 syntax error
`,
    },
  ],
  good: [
    `C: EHLO client.example.org
S: 250 mail.example.com
C: MAIL FROM:<>
S: 250 2.1.0 ok
C: RCPT TO:<bob@example.com>
S: 250 2.1.5 ok
`,
  ],
  on: ['client-command'],
  verbs: ['MAIL', 'RCPT'],
  check(view, report) {
    const { n, line, reading } = view;
    for (const command of reading.commands ?? []) {
      if (command.verb !== 'MAIL' && command.verb !== 'RCPT') continue;
      const path = parsePath(line, command.argumentAt, command.end);
      if (!path || isSketch(argumentAs(line, command))) continue;
      const [open, close] = [path.bracketed, line[path.mailboxEnd] === '>' && path.mailboxEnd < command.end];
      const at = open ? path.mailboxAt - 1 : path.mailboxAt;
      const end = path.mailboxEnd;
      if ((open && close) || end <= at + (open ? 1 : 0)) continue;
      const mailbox = line.slice(at, end);
      // A display name in front of the address: what is the address is for the user to say.
      const named = !open && line.slice(end, command.end).includes('<');
      const answer = answerTo(view);
      // Between brackets, what is no address would be another fault.
      const safe = mailboxFault(mailbox.replace(/^<|>$/g, '')) === undefined;
      report({
        line: n,
        at,
        end,
        severity: severityFor('error', answer),
        message: named ? NAMED : bracketsMissing(mailbox, open),
        related: refusal(answer),
        ...(!named && { fix: { title: ADD, safe, edits: brackets(n, at, end, open, mailbox.endsWith('>')) } }),
      });
    }
  },
};

const ADD: Text = { en: 'Add the angle brackets', id: 'Tambahkan kurung sudut' };
const NAMED: Text = {
  en: 'Only the address may stand here, in angle brackets: names belong into the header of the message.',
  id: 'Di sini hanya boleh ada alamat dalam kurung sudut: nama tempatnya di header pesan.',
};

function bracketsMissing(mailbox: string, open: boolean): Text {
  if (open) {
    return {
      en: "The closing '>' of this address is missing: strict servers refuse it with 501.",
      id: "Kurung penutup '>' alamat ini tidak ada: server yang ketat menolaknya dengan 501.",
    };
  }
  const address = quoted(mailbox);
  return {
    en: `The address must stand in angle brackets: '<${address}>'. Strict servers refuse it without them.`,
    id: `Alamat harus berada dalam kurung sudut: '<${address}>'. Tanpa itu server yang ketat menolaknya.`,
  };
}

function brackets(line: number, at: number, end: number, open: boolean, closed: boolean): Edit[] {
  return [...(open ? [] : [{ line, at, end: at, text: '<' }]), ...(closed ? [] : [{ line, at: end, end, text: '>' }])];
}
