import { replyText } from '../replies';
import type { Rule } from '../rule';

export const maskedBanner: Rule = {
  id: 'masked-banner',
  severity: 'information',
  what: {
    en: 'A device between client and server overwrites what the server says.',
    id: 'Perangkat di antara klien dan server menimpa ucapan server.',
  },
  why: {
    en: 'Firewalls with “SMTP inspection” mask greeting and extensions with stars or X: STARTTLS is lost, and mail goes in clear.',
    id: 'Firewall dengan “inspeksi SMTP” menutupi salam dan ekstensi dengan bintang atau X: STARTTLS hilang, dan surat berjalan tanpa enkripsi.',
  },
  how: { en: 'Switch the inspection of SMTP off in the firewall.', id: 'Matikan inspeksi SMTP di firewall.' },
  refs: ['RFC 3207 §6', 'RFC 5321 §4.2'],
  bad: [
    {
      text: `S: 220 «****************************»
C: EHLO client.example.org
S: 250 mail.example.com
`,
    },
    {
      text: `C: EHLO client.example.org
S: 250-mail.example.com
S: 250-SIZE 1000000
S: 250 «XXXXXXXA»
`,
    },
  ],
  good: [
    `S: 220 mail.example.com ESMTP
C: EHLO client.example.org
S: 250-mail.example.com
S: 250 XCLIENT
`,
  ],
  on: ['server-reply'],
  check(view, report) {
    const { n, reading } = view;
    const { reply, answers, end } = reading;
    if (!reply || !/^2[25]0$/.test(reply.code)) return;
    const text = replyText(view);
    const masked =
      answers?.verb === 'CONNECT' ? isMaskedText(text) : answers?.verb === 'EHLO' && /^X{4,}[A-Z]?$/.test(text);
    if (!masked) return;
    report({
      line: n,
      at: reply.textAt,
      end,
      severity: 'information',
      message: {
        en: 'This is masked: a firewall that inspects SMTP overwrites it, and with it extensions such as STARTTLS.',
        id: 'Ini ditutupi: firewall yang memeriksa SMTP menimpanya, beserta ekstensi seperti STARTTLS.',
      },
    });
  },
};

/** More than half of the text is stars. */
export function isMaskedText(text: string): boolean {
  const head = text.slice(0, 500).trim();
  return head.length >= 4 && head.replaceAll('*', '').length * 2 < head.length;
}
