import { related } from '../answer';
import { enhancedIn } from '../replies';
import type { Rule } from '../rule';

export const enhancedCodeDiffersInLines: Rule = {
  id: 'enhanced-code-differs-in-lines',
  severity: 'information',
  what: {
    en: 'The lines of one reply carry different enhanced codes.',
    id: 'Baris-baris satu balasan membawa kode status lanjutan yang berbeda.',
  },
  why: {
    en: 'The code is repeated unchanged on every line; which of two a sender goes by is left to chance.',
    id: 'Kode itu diulang tanpa perubahan di setiap baris; mana yang dipakai pengirim menjadi untung-untungan.',
  },
  how: {
    en: 'Let the server send one code for the whole reply.',
    id: 'Buat server mengirim satu kode untuk seluruh balasan.',
  },
  refs: ['RFC 2034 §4'],
  bad: [
    {
      text: `C: RCPT TO:<bob@example.com>
S: 550-5.7.1 no
S: 550 «5.7.26» no
`,
    },
  ],
  good: [
    `C: RCPT TO:<bob@example.com>
S: 550-5.7.26 no
S: 550 see our page
`,
  ],
  on: ['server-reply'],
  check(view, report) {
    const { n, reading, before } = view;
    const enhanced = enhancedIn(view);
    const first = before.openReply;
    if (!enhanced || first?.code !== reading.reply?.code || !first?.enhanced || first.enhanced === enhanced.code)
      return;
    report({
      line: n,
      at: enhanced.at,
      end: enhanced.at + enhanced.code.length,
      severity: 'information',
      message: {
        en: `This reply began with ${first.enhanced}, but this line says ${enhanced.code}: one reply has one enhanced code.`,
        id: `Balasan ini diawali ${first.enhanced}, tetapi baris ini menyebut ${enhanced.code}: satu balasan punya satu kode status lanjutan.`,
      },
      related: [related(first.line, { en: 'The reply begins here.', id: 'Balasan dimulai di sini.' })],
    });
  },
};
