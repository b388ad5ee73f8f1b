import { carriesEnhanced, headEnhanced } from '../replies';
import type { Rule } from '../rule';

export const enhancedCodeInEhloOr3yz: Rule = {
  id: 'enhanced-code-in-ehlo-or-3yz',
  severity: 'information',
  what: {
    en: 'An enhanced code stands in a reply that has none.',
    id: 'Kode status lanjutan ada dalam balasan yang tidak memilikinya.',
  },
  why: {
    en: 'Greeting, EHLO replies and 3yz carry no enhanced code; a client may take it for the name of the server or for text.',
    id: 'Salam, balasan EHLO, dan 3yz tidak membawa kode itu; klien bisa menganggapnya nama server atau teks biasa.',
  },
  how: { en: 'Leave the enhanced code out there.', id: 'Jangan tulis kode status lanjutan di situ.' },
  refs: ['RFC 2034 §3', 'RFC 2034 §4'],
  bad: [
    {
      text: `C: DATA
S: 354 «2.0.0» go ahead
`,
    },
  ],
  good: [
    `C: DATA
S: 354 go ahead
`,
    `C: MAIL FROM:<alice@example.org>
S: 250 2.1.0 ok
`,
  ],
  on: ['server-reply'],
  check(view, report) {
    const { n, reading } = view;
    const enhanced = headEnhanced(view);
    const { reply } = reading;
    if (!enhanced || !reply || !reading.firstOfReply) return;
    // A greeting or an EHLO that is refused may tell why.
    const misplaced = reply.code[0] === '3' || (reply.code[0] === '2' && !carriesEnhanced(view));
    if (!misplaced) return;
    report({
      line: n,
      at: enhanced.at,
      end: enhanced.at + enhanced.code.length,
      severity: 'information',
      message: {
        en: `No enhanced code belongs here: greeting, EHLO replies and 3yz carry none, so ${enhanced.code} is read as text.`,
        id: `Kode status lanjutan tidak ada tempatnya di sini: salam, balasan EHLO, dan 3yz tidak membawanya, jadi ${enhanced.code} dibaca sebagai teks.`,
      },
    });
  },
};
