import { mechanism } from '../../knowledge/mechanisms';
import { argumentOf } from '../../smtp/command';
import { answerTo, related, severityFor } from '../answer';
import { isLocal } from '../local';
import type { Rule, Severity } from '../rule';
import { onlyCommand } from '../words';

export const authOverCleartext: Rule = {
  id: 'auth-over-cleartext',
  severity: 'error',
  what: { en: 'A password travels without encryption.', id: 'Kata sandi dikirim tanpa enkripsi.' },
  why: {
    en: 'PLAIN, LOGIN and tokens are readable by everyone on the way; they may be used under TLS only.',
    id: 'PLAIN, LOGIN, dan token terbaca oleh siapa pun di jalan; hanya boleh dipakai di bawah TLS.',
  },
  how: {
    en: 'Send STARTTLS and EHLO before AUTH, or connect to port 465. If the password has travelled already, change it.',
    id: 'Kirim STARTTLS dan EHLO sebelum AUTH, atau sambungkan ke porta 465. Jika kata sandi sudah terlanjur dikirim, gantilah.',
  },
  refs: ['RFC 4954 §4', 'RFC 4954 §9', 'RFC 8314 §3'],
  bad: [
    {
      text: `S: 220 mail.example.com ESMTP
C: EHLO client.example.org
S: 250-mail.example.com
S: 250-STARTTLS
S: 250 AUTH PLAIN LOGIN
C: «AUTH LOGIN»
S: 530 5.7.0 encryption required
`,
    },
  ],
  good: [
    `S: 220 mail.example.com ESMTP
C: EHLO client.example.org
S: 250-mail.example.com
S: 250 STARTTLS
C: STARTTLS
S: 220 2.0.0 ready
C: EHLO client.example.org
S: 250-mail.example.com
S: 250 AUTH PLAIN
C: AUTH PLAIN [redacted]
S: 235 2.7.0 ok
`,
  ],
  on: ['client-command'],
  verbs: ['AUTH'],
  check(view, report) {
    const { n, line, before, conversation } = view;
    const command = onlyCommand(view);
    if (!command || before.tls || !before.greeting || conversation.sides !== 'both') return;
    const name = /^\S*/.exec(argumentOf(line, command))![0];
    if (!mechanism(name)?.clear) return;
    // Under TLS a server does not offer STARTTLS; where it does not, the connection may have been encrypted from its beginning.
    const offered = before.offers?.keywords.STARTTLS !== undefined;
    const severity: Severity = isLocal(before) ? 'hint' : offered ? 'error' : 'information';
    report({
      line: n,
      at: command.verbAt,
      end: command.argumentAt + name.length,
      severity: severityFor(severity, answerTo(view)),
      message: offered
        ? {
            en: `A password in clear: ${name.toUpperCase()} without TLS, although the server offers STARTTLS. Anyone on the way can read it.`,
            id: `Kata sandi tanpa enkripsi: ${name.toUpperCase()} tanpa TLS, padahal server menawarkan STARTTLS. Siapa pun di jalan dapat membacanya.`,
          }
        : {
            en: `A password in clear, unless the connection was encrypted from its beginning (port 465): the record shows no TLS before ${name.toUpperCase()}.`,
            id: `Kata sandi tanpa enkripsi, kecuali sambungan terenkripsi sejak awal (porta 465): catatan ini tidak menunjukkan TLS sebelum ${name.toUpperCase()}.`,
          },
      related:
        before.offers && offered
          ? [related(before.offers.line, { en: 'STARTTLS is offered here.', id: 'STARTTLS ditawarkan di sini.' })]
          : [],
    });
  },
};
