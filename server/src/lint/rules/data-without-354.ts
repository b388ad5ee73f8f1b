import { hasCommandForm } from '../../smtp/command';
import { related } from '../answer';
import type { Rule } from '../rule';

export const dataWithout354: Rule = {
  id: 'data-without-354',
  severity: 'error',
  what: {
    en: 'Message text is sent although DATA was refused.',
    id: 'Isi pesan dikirim padahal DATA ditolak.',
  },
  why: {
    en: 'Only 354 asks for the text. Without it the server reads each line as a command, and refuses or obeys it.',
    id: 'Hanya 354 yang meminta isi pesan. Tanpa itu server membaca setiap baris sebagai perintah, lalu menolak atau menjalankannya.',
  },
  how: {
    en: 'Let the client wait for the reply to DATA, and give the message up (RSET) if it is not 354.',
    id: 'Buat klien menunggu balasan DATA, dan batalkan pesan (RSET) bila balasannya bukan 354.',
  },
  refs: ['RFC 5321 §3.3', 'RFC 5321 §4.1.1.4'],
  bad: [
    {
      text: `C: RCPT TO:<bob@example.com>
S: 250 2.1.5 ok
C: DATA
S: 451 4.3.0 queue file write error
C: «Subject: sent all the same»
C: 
C: text
C: .
S: 500 5.5.2 command not recognized
`,
    },
  ],
  good: [
    `C: RCPT TO:<bob@example.com>
S: 250 2.1.5 ok
C: DATA
S: 451 4.3.0 queue file write error
C: RSET
S: 250 2.0.0 ok
`,
  ],
  on: ['client-command'],
  check({ n, line, reading, before }, report) {
    const { refusedData } = before;
    if (!refusedData || refusedData.told) return;
    if (reading.commands?.some((command) => hasCommandForm(line, command))) return;
    report({
      line: n,
      at: reading.at,
      end: reading.end,
      severity: 'error',
      message: {
        en: `Message text follows although DATA was answered with ${refusedData.code}, not 354: the server reads it as commands.`,
        id: `Isi pesan menyusul padahal DATA dijawab ${refusedData.code}, bukan 354: server membacanya sebagai perintah.`,
      },
      related: [related(refusedData.line, { en: 'DATA was refused here.', id: 'DATA ditolak di sini.' })],
    });
  },
};
