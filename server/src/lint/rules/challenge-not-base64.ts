import { decodeBase64 } from '../../text/base64';
import { replyText } from '../replies';
import type { Rule } from '../rule';
import { isSketch } from '../words';

export const challengeNotBase64: Rule = {
  id: 'challenge-not-base64',
  severity: 'warning',
  what: { en: 'The text behind 334 is not base64.', id: 'Teks di belakang 334 bukan base64.' },
  why: {
    en: 'A client decodes a challenge; plain words break the login off.',
    id: 'Klien mendekode tantangan; kata-kata biasa memutus proses login.',
  },
  how: {
    en: 'Let the server encode the challenge, or send none.',
    id: 'Buat server mengodekan tantangannya, atau tidak mengirim apa pun.',
  },
  refs: ['RFC 4954 §4'],
  bad: [
    {
      text: `C: AUTH LOGIN
S: 334 «Password please»
`,
    },
  ],
  good: [
    `C: AUTH LOGIN
S: 334 UGFzc3dvcmQ6
`,
    `C: AUTH NTLM
S: 334 ntlm supported
`,
  ],
  on: ['server-reply'],
  check(view, report) {
    const { n, reading } = view;
    const { reply, pattern, end } = reading;
    if (reply?.code !== '334' || pattern || view.conversation.utterance(n + 1).by === 'wrapped') return;
    const text = replyText(view).trim();
    // Old servers of Microsoft say it in words.
    if (/^ntlm supported$/i.test(text) || isSketch(text) || /^[[<({*]/.test(text) || decodeBase64(text)) return;
    report({
      line: n,
      at: reply.textAt,
      end,
      severity: 'warning',
      message: {
        en: 'A challenge is base64; words break the login of a client off that decodes them.',
        id: 'Tantangan ditulis dalam base64; kata-kata biasa memutus login klien yang mendekodenya.',
      },
    });
  },
};
