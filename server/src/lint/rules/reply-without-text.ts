import { replyText } from '../replies';
import type { Rule } from '../rule';

export const replyWithoutText: Rule = {
  id: 'reply-without-text',
  severity: 'information',
  what: { en: 'The reply is a code without text.', id: 'Balasan hanya berisi kode tanpa teks.' },
  why: {
    en: 'A refusal without words cannot be told from another by the person who gets it back.',
    id: 'Penolakan tanpa kata-kata tidak dapat dibedakan oleh orang yang menerimanya kembali.',
  },
  how: {
    en: 'Let the server say what happened, in a few words.',
    id: 'Buat server menjelaskan apa yang terjadi, dengan beberapa kata.',
  },
  refs: ['RFC 5321 §4.2', 'RFC 5321 §4.2.1'],
  bad: [
    {
      text: `C: RCPT TO:<bob@example.com>
S: «550»
`,
    },
  ],
  good: [
    `C: AUTH LOGIN
S: 334 
`,
  ],
  on: ['server-reply'],
  check(view, report) {
    const { n, reading } = view;
    const { reply, pattern } = reading;
    if (!reply || reply.more || pattern || reply.code === '334' || replyText(view).trim() !== '') return;
    // Sketches leave the words of a success out.
    report({
      line: n,
      at: reply.codeAt,
      end: reply.codeAt + 3,
      severity: /^[45]/.test(reply.code) ? 'information' : 'hint',
      message: {
        en: `${reply.code} comes without a word; a text helps people to find out why.`,
        id: `${reply.code} datang tanpa kata-kata; teks membantu orang mencari sebabnya.`,
      },
    });
  },
};
