import { decodeBase64 } from '../../text/base64';
import { answerTo, refusal, severityFor } from '../answer';
import { responseOf } from '../credentials';
import type { Rule } from '../rule';

export const authPlainMalformed: Rule = {
  id: 'auth-plain-malformed',
  severity: 'warning',
  what: {
    en: 'The answer for PLAIN does not hold the two NUL octets that part its fields.',
    id: 'Jawaban untuk PLAIN tidak memuat dua oktet NUL yang memisahkan bagiannya.',
  },
  why: {
    en: 'The server cannot tell name and password apart, and refuses the login.',
    id: 'Server tidak dapat membedakan nama dan kata sandi, lalu menolak login.',
  },
  how: {
    en: "Encode `[authorization id] NUL name NUL password`; in a shell `printf '\\0alice\\0secret' | base64`.",
    id: "Kodekan `[id otorisasi] NUL nama NUL kata sandi`; di shell `printf '\\0alice\\0secret' | base64`.",
  },
  refs: ['RFC 4616 §2'],
  bad: [
    {
      also: ['credentials-visible'],
      text: `C: AUTH PLAIN «YWxpY2U6czNjcmV0»
S: 535 5.7.8 authentication failed
`,
    },
  ],
  good: [
    `C: AUTH PLAIN [redacted]
S: 235 2.7.0 ok
`,
  ],
  on: ['client-command'],
  check(view, report) {
    const response = responseOf(view);
    if (response?.mechanism !== 'PLAIN') return;
    const octets = decodeBase64(response.text);
    if (!octets || octets.length < 3) return;
    const count = octets.filter((octet) => octet === 0).length;
    if (count === 2) return;
    const answer = answerTo(view);
    report({
      line: view.n,
      at: response.at,
      end: response.end,
      severity: severityFor('warning', answer),
      message: {
        en: `Decoded, this holds ${count} NUL octets; PLAIN needs two, one before the name and one before the password.`,
        id: `Setelah didekode, ini memuat ${count} oktet NUL; PLAIN memerlukan dua, satu di depan nama dan satu di depan kata sandi.`,
      },
      related: refusal(answer),
    });
  },
};
