import { mechanism } from '../../knowledge/mechanisms';
import { decodeBase64 } from '../../text/base64';
import { responseOf } from '../credentials';
import type { Family, Rule } from '../rule';

/** Mechanisms whose lines hold nothing that is secret, or nothing that can be read. */
const HARMLESS = /^(?:EXTERNAL|ANONYMOUS|GSSAPI|GS2-KRB5|NTLM)$/;
const MASK = '[redacted]';

export const credentialsVisible: Rule = {
  id: 'credentials-visible',
  severity: 'warning',
  what: {
    en: 'The record shows login data that anyone can decode.',
    id: 'Catatan ini menampilkan data login yang dapat didekode siapa pun.',
  },
  why: {
    en: 'Base64 is no encryption: whoever reads this file can log in.',
    id: 'Base64 bukan enkripsi: siapa pun yang membaca berkas ini dapat masuk.',
  },
  how: {
    en: 'Mask it before you share the file. If it was shared already, change the password.',
    id: 'Tutupi sebelum Anda membagikan berkas ini. Jika sudah terlanjur dibagikan, ganti kata sandinya.',
  },
  refs: ['RFC 4954 §9', 'RFC 4616 §5', 'RFC 7628 §5'],
  bad: [
    {
      text: `C: AUTH PLAIN «AGFsaWNlAHMzY3JldA==»
S: 235 2.7.0 ok
`,
      fixed: `C: AUTH PLAIN [redacted]
S: 235 2.7.0 ok
`,
    },
    {
      text: `C: AUTH LOGIN
S: 334 VXNlcm5hbWU6
C: «YWxpY2U=»
S: 334 UGFzc3dvcmQ6
C: «czNjcmV0»
S: 235 2.7.0 ok
`,
      fixed: `C: AUTH LOGIN
S: 334 VXNlcm5hbWU6
C: [redacted]
S: 334 UGFzc3dvcmQ6
C: [redacted]
S: 235 2.7.0 ok
`,
    },
  ],
  good: [
    `C: AUTH PLAIN [redacted]
S: 235 2.7.0 ok
`,
    `C: AUTH EXTERNAL =
S: 235 2.7.0 ok
`,
  ],
  on: ['client-command'],
  check(view, report) {
    const response = responseOf(view);
    if (!response || HARMLESS.test(response.mechanism)) return;
    const { at, end, text } = response;
    if (text.length < 4 || !decodeBase64(text)) return;
    // A digest must be guessed first.
    const clear = mechanism(response.mechanism)?.clear ?? true;
    report({
      line: view.n,
      at,
      end,
      severity: clear ? 'warning' : 'information',
      message: clear
        ? {
            en: 'This is login data in base64, which anyone can decode. Mask it before you share the file.',
            id: 'Ini data login dalam base64, yang dapat didekode siapa pun. Tutupi sebelum Anda membagikan berkas ini.',
          }
        : {
            en: 'From this answer the password can be guessed at leisure. Mask it before you share the file.',
            id: 'Dari jawaban ini kata sandi dapat ditebak tanpa batas waktu. Tutupi sebelum Anda membagikan berkas ini.',
          },
      fix: {
        title: { en: 'Mask this', id: 'Tutupi ini' },
        safe: false,
        edits: [{ line: view.n, at, end, text: MASK }],
        family: ALL,
      },
    });
  },
};

const ALL: Family = {
  name: 'credentials',
  title: { en: 'Mask all login data of this file', id: 'Tutupi semua data login di berkas ini' },
  also: [],
};
