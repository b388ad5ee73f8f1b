import { decodeBase64 } from '../../text/base64';
import { answerTo, refusal, severityFor } from '../answer';
import { responseOf } from '../credentials';
import type { Rule } from '../rule';

export const authBase64Invalid: Rule = {
  id: 'auth-base64-invalid',
  severity: 'error',
  what: { en: 'An answer in the login is not base64.', id: 'Sebuah jawaban dalam login bukan base64.' },
  why: { en: 'The server must refuse it with 501.', id: 'Server harus menolaknya dengan 501.' },
  how: {
    en: 'Encode the answer in base64: letters, digits, `+` and `/`, with `=` only at the end.',
    id: 'Kodekan jawabannya dalam base64: huruf, angka, `+`, dan `/`, dengan `=` hanya di akhir.',
  },
  refs: ['RFC 4954 §4', 'RFC 4648 §4'],
  bad: [
    {
      text: `C: AUTH PLAIN «AAAA=BBB»
S: 501 5.5.2 cannot decode
`,
    },
  ],
  good: [
    `C: AUTH LOGIN
S: 334 VXNlcm5hbWU6
C: *
S: 501 5.7.0 cancelled
`,
    `C: AUTH PLAIN [redacted]
S: 235 2.7.0 ok
`,
  ],
  on: ['client-command'],
  check(view, report) {
    const response = responseOf(view);
    if (!response || decodeBase64(response.text)) return;
    const answer = answerTo(view);
    report({
      line: view.n,
      at: response.at,
      end: response.end,
      severity: severityFor('error', answer),
      message: reasonOf(response.text),
      related: refusal(answer),
    });
  },
};

/** What is wrong with it, without showing it. */
function reasonOf(text: string) {
  if (/[^A-Za-z0-9+/=]/.test(text)) {
    return {
      en: 'Not base64: it holds characters that base64 does not have. The server must answer 501.',
      id: 'Bukan base64: ada karakter yang tidak dikenal base64. Server harus menjawab 501.',
    };
  }
  if (/=[^=]/.test(text) || /(?<!=)={3,}$/.test(text)) {
    return {
      en: "Not base64: '=' stands only at the end, twice at the most. The server must answer 501.",
      id: "Bukan base64: '=' hanya boleh di akhir, paling banyak dua. Server harus menjawab 501.",
    };
  }
  return {
    en: 'Not base64: characters are missing at the end. The server must answer 501.',
    id: 'Bukan base64: ada karakter yang kurang di akhir. Server harus menjawab 501.',
  };
}
