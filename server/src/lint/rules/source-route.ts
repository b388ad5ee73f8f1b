import { parsePath } from '../../smtp/path';
import type { Rule } from '../rule';

export const sourceRoute: Rule = {
  id: 'source-route',
  severity: 'warning',
  what: { en: 'The path names a route before the address.', id: 'Path menyebut rute sebelum alamat.' },
  why: {
    en: 'Source routes are of the past: servers overlook them or refuse the address, since they were a way to misuse relays.',
    id: 'Rute sumber sudah usang: server mengabaikannya atau menolak alamatnya, karena dahulu dipakai untuk menyalahgunakan relai.',
  },
  how: { en: 'Write the mailbox alone.', id: 'Tulis kotak suratnya saja.' },
  refs: ['RFC 5321 §4.1.2', 'RFC 5321 §C', 'RFC 5321 §F.2'],
  bad: [
    {
      text: `C: MAIL FROM:<alice@example.org>
S: 250 2.1.0 ok
C: RCPT TO:<«@one.example,@two.example:»bob@example.com>
S: 250 2.1.5 ok
`,
      fixed: `C: MAIL FROM:<alice@example.org>
S: 250 2.1.0 ok
C: RCPT TO:<bob@example.com>
S: 250 2.1.5 ok
`,
    },
  ],
  good: [
    `C: MAIL FROM:<alice@example.org>
S: 250 2.1.0 ok
C: RCPT TO:<bob@example.com>
S: 250 2.1.5 ok
`,
  ],
  on: ['client-command'],
  verbs: ['MAIL', 'RCPT'],
  check({ n, line, reading }, report) {
    for (const { verb, argumentAt, end } of reading.commands ?? []) {
      if (verb !== 'MAIL' && verb !== 'RCPT') continue;
      const path = parsePath(line, argumentAt, end);
      const route = path && routeOf(line.slice(path.mailboxAt, path.mailboxEnd));
      if (!path || !route) continue;
      const at = path.mailboxAt;
      report({
        line: n,
        at,
        end: at + route,
        severity: 'warning',
        message: {
          en: 'A route stands before the mailbox. Servers overlook it or refuse the address: write the mailbox alone.',
          id: 'Ada rute di depan kotak surat. Server mengabaikannya atau menolak alamatnya: tulis kotak suratnya saja.',
        },
        fix: {
          title: { en: 'Remove the route', id: 'Hapus rutenya' },
          safe: true,
          edits: [{ line: n, at, end: at + route, text: '' }],
        },
      });
    }
  },
};

/** Length of the route with its colon. A-d-l = At-domain *( "," At-domain ); At-domain = "@" Domain (RFC 5321 §4.1.2) */
export function routeOf(mailbox: string): number | undefined {
  const head = mailbox.slice(0, 1000);
  const colon = head.startsWith('@') ? head.indexOf(':') : -1;
  return colon > 0 &&
    head
      .slice(0, colon)
      .split(',')
      .every((part) => /^@[^@\s]+$/.test(part))
    ? colon + 1
    : undefined;
}
