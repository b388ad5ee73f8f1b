import { related } from '../answer';
import type { Rule } from '../rule';

export const multilineCodeMismatch: Rule = {
  id: 'multiline-code-mismatch',
  severity: 'error',
  what: {
    en: 'A line of a reply carries another code than the lines before it.',
    id: 'Satu baris balasan membawa kode yang berbeda dari baris sebelumnya.',
  },
  why: {
    en: 'All lines of one reply carry the same code. Clients stop, or take the last code for the answer.',
    id: 'Semua baris satu balasan membawa kode yang sama. Klien berhenti, atau menganggap kode terakhir sebagai jawabannya.',
  },
  how: {
    en: 'Let the server repeat the code, or end the first reply with a line that has a space behind the code.',
    id: 'Buat server mengulang kodenya, atau mengakhiri balasan pertama dengan baris yang memakai spasi di belakang kode.',
  },
  refs: ['RFC 5321 §4.2.1'],
  bad: [
    {
      text: `C: EHLO client.example.org
S: 250-mail.example.com
S: «550» SIZE 1000
`,
      fixed: `C: EHLO client.example.org
S: 250-mail.example.com
S: 250 SIZE 1000
`,
    },
  ],
  good: [
    `C: EHLO client.example.org
S: 250-mail.example.com
S: 250-234 words that begin with digits
S: 250 SIZE 1000
`,
  ],
  on: ['server-reply'],
  check({ n, reading, before }, report) {
    const { reply, pattern } = reading;
    const open = before.openReply;
    if (!reply || pattern || !open || open.code === reply.code || before.phase === 'lost') return;
    if (reply.code === '421' || reading.session !== before.number) return;
    report({
      line: n,
      at: reply.codeAt,
      end: reply.codeAt + 3,
      severity: 'error',
      message: {
        en: `This reply began with ${open.code}-, but this line says ${reply.code}: all lines of a reply carry the same code.`,
        id: `Balasan ini diawali ${open.code}-, tetapi baris ini menyebut ${reply.code}: semua baris balasan membawa kode yang sama.`,
      },
      related: [related(open.line, { en: 'The reply begins here.', id: 'Balasan dimulai di sini.' })],
      fix: {
        title: { en: `Write ${open.code}`, id: `Tulis ${open.code}` },
        safe: false,
        edits: [{ line: n, at: reply.codeAt, end: reply.codeAt + 3, text: open.code }],
      },
    });
  },
};
