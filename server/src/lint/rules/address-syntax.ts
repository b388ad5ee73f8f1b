import { type MailboxFault, mailboxFault } from '../../smtp/mailbox';
import { parsePath } from '../../smtp/path';
import type { Text } from '../../text/locale';
import { answerTo, refusal, severityFor } from '../answer';
import type { Rule } from '../rule';
import { argumentAs, isSketch, quoted } from '../words';
import { routeOf } from './source-route';

export const addressSyntax: Rule = {
  id: 'address-syntax',
  severity: 'error',
  what: { en: 'An address breaks the grammar of mailboxes.', id: 'Sebuah alamat melanggar tata bahasa kotak surat.' },
  why: {
    en: 'Servers refuse it with 501 or 553; one that accepts it may hand the message to a server that does not.',
    id: 'Server menolaknya dengan 501 atau 553; server yang menerimanya bisa meneruskan pesan ke server yang menolak.',
  },
  how: {
    en: 'Correct the address. A local part with spaces or other special characters stands in double quotes.',
    id: 'Perbaiki alamatnya. Bagian lokal dengan spasi atau karakter khusus ditulis dalam tanda kutip ganda.',
  },
  refs: ['RFC 5321 §4.1.2', 'RFC 5321 §4.5.3.1'],
  bad: [
    {
      text: `C: MAIL FROM:<alice@example.org>
S: 250 2.1.0 ok
C: RCPT TO:<bob«..»smith@example.com>
S: 501 5.1.3 bad recipient address syntax
`,
    },
    {
      text: `EHLO client.example.org
MAIL FROM:<alice@exa«_»mple.org>
RCPT TO:<bob@example.com>
QUIT
`,
    },
  ],
  good: [
    `C: MAIL FROM:<>
S: 250 2.1.0 ok
C: RCPT TO:<"bob smith"@example.com>
S: 250 2.1.5 ok
`,
    `C: MAIL FROM:<alice@example.org>
S: 250 2.1.0 ok
C: RCPT TO:<Postmaster>
S: 250 2.1.5 ok
C: RCPT TO:<"bob smith"@example.com>
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
      if (!path?.bracketed || line[path.mailboxEnd] !== '>' || isSketch(argumentAs(line, command))) continue;
      const at = path.mailboxAt + (routeOf(line.slice(path.mailboxAt, path.mailboxEnd)) ?? 0);
      const mailbox = line.slice(at, path.mailboxEnd);
      if (isSpecial(mailbox)) continue;
      const fault = mailboxFault(mailbox);
      if (!fault) continue;
      const answer = answerTo(view);
      const reason = REASONS[fault.kind];
      const address = quoted(mailbox);
      report({
        line: n,
        at: at + fault.at,
        end: at + fault.end,
        severity: severityFor(fault.kind === 'no-at' ? 'warning' : 'error', answer),
        message: {
          en: `'${address}' is no mailbox: ${reason.en}.`,
          id: `'${address}' bukan kotak surat: ${reason.id}.`,
        },
        related: refusal(answer),
      });
    }
  },
};

/** The null sender, the one mailbox that needs no domain, and escape sequences, which `command-injection` and others tell. */
const isSpecial = (mailbox: string) =>
  mailbox === '' || /^postmaster$/i.test(mailbox) || /\\[rn0x]|%0[ad]/i.test(mailbox);

const REASONS: Readonly<Record<MailboxFault['kind'], Text>> = {
  'no-at': { en: "it has no '@' and domain", id: "tidak ada '@' dan domain" },
  'empty-local': { en: "nothing stands before the '@'", id: "tidak ada apa pun di depan '@'" },
  'empty-domain': { en: "nothing stands behind the '@'", id: "tidak ada apa pun di belakang '@'" },
  'local-too-long': { en: "more than 64 octets stand before the '@'", id: "lebih dari 64 oktet di depan '@'" },
  'domain-too-long': { en: 'its domain is longer than 255 octets', id: 'domainnya lebih dari 255 oktet' },
  'path-too-long': {
    en: 'with its brackets it is longer than 256 octets',
    id: 'beserta kurungnya lebih dari 256 oktet',
  },
  'double-dot': { en: 'two dots follow each other', id: 'ada dua titik berurutan' },
  'dot-at-edge': { en: 'a dot stands at an end of a part', id: 'ada titik di ujung salah satu bagian' },
  space: { en: 'it holds a space that is not in double quotes', id: 'ada spasi yang tidak dalam tanda kutip ganda' },
  character: {
    en: 'it holds a character that is not allowed outside of double quotes',
    id: 'ada karakter yang tidak boleh di luar tanda kutip ganda',
  },
  quotes: { en: 'its double quotes are not closed', id: 'tanda kutip gandanya tidak ditutup' },
  underscore: { en: 'a domain has no underscore', id: 'domain tidak boleh memuat garis bawah' },
  label: {
    en: 'a part of its domain is longer than 63 octets, or has a hyphen at an end',
    id: 'satu bagian domainnya lebih dari 63 oktet, atau diawali atau diakhiri tanda hubung',
  },
  literal: {
    en: 'what stands in square brackets is no address literal, such as [192.0.2.1] or [IPv6:2001:db8::1]',
    id: 'isi kurung sikunya bukan literal alamat, misalnya [192.0.2.1] atau [IPv6:2001:db8::1]',
  },
};
