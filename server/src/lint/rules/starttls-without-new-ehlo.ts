import { answerTo, refusal, related, severityFor } from '../answer';
import type { Rule } from '../rule';
import { insertBefore, onlyCommand, waitsFor } from '../words';

export const starttlsWithoutNewEhlo: Rule = {
  id: 'starttls-without-new-ehlo',
  severity: 'error',
  what: { en: 'After STARTTLS the client goes on without EHLO.', id: 'Sesudah STARTTLS klien melanjutkan tanpa EHLO.' },
  why: {
    en: 'Whatever was said before the handshake is void: an attacker may have changed it. The server answers 503.',
    id: 'Semua yang diucapkan sebelum jabat tangan tidak berlaku: penyerang bisa mengubahnya. Server menjawab 503.',
  },
  how: {
    en: 'Send EHLO again as the first command under TLS.',
    id: 'Kirim EHLO lagi sebagai perintah pertama di bawah TLS.',
  },
  refs: ['RFC 3207 §4.2'],
  bad: [
    {
      text: `C: EHLO client.example.org
S: 250-mail.example.com
S: 250 STARTTLS
C: STARTTLS
S: 220 2.0.0 ready
C: «MAIL» FROM:<alice@example.org>
S: 503 5.5.1 EHLO first
`,
      fixed: `C: EHLO client.example.org
S: 250-mail.example.com
S: 250 STARTTLS
C: STARTTLS
S: 220 2.0.0 ready
C: EHLO client.example.org
C: MAIL FROM:<alice@example.org>
S: 503 5.5.1 EHLO first
`,
    },
  ],
  good: [
    `C: EHLO client.example.org
S: 250-mail.example.com
S: 250 STARTTLS
C: STARTTLS
S: 220 2.0.0 ready
C: EHLO client.example.org
S: 250 mail.example.com
`,
  ],
  on: ['client-command'],
  verbs: ['MAIL', 'RCPT', 'DATA', 'BDAT', 'AUTH'],
  check(view, report) {
    const { n, before } = view;
    const command = onlyCommand(view);
    if (!command) return;
    if (before.phase !== 'connected' || before.secured === undefined || before.offers) return;
    if (waitsFor(view, 'EHLO', 'HELO', 'LHLO')) return;
    const answer = answerTo(view);
    const name = before.hello?.name;
    const verb = before.hello?.verb ?? 'EHLO';
    report({
      line: n,
      at: command.verbAt,
      end: command.verbAt + command.verb.length,
      severity: severityFor('error', answer),
      message: {
        en: `After STARTTLS the client must send EHLO again before ${command.verb}: nothing said before counts any more.`,
        id: `Sesudah STARTTLS klien harus mengirim EHLO lagi sebelum ${command.verb}: yang diucapkan sebelumnya tidak berlaku lagi.`,
      },
      related: [related(before.secured, { en: 'TLS begins here.', id: 'TLS dimulai di sini.' }), ...refusal(answer)],
      ...(name &&
        /^[\x21-\x26\x28-\x5b\x5d-\x7e]+$/.test(name) && {
          fix: insertBefore(view, `${verb} ${name}`, { en: 'Insert EHLO', id: 'Sisipkan EHLO' }),
        }),
    });
  },
};
