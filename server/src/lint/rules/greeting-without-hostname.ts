import { domainFault } from '../../smtp/mailbox';
import { replyText } from '../replies';
import type { Rule } from '../rule';
import { isSketch, quoted } from '../words';
import { isMaskedText } from './masked-banner';

export const greetingWithoutHostname: Rule = {
  id: 'greeting-without-hostname',
  severity: 'information',
  what: {
    en: 'The greeting does not begin with the name of the server.',
    id: 'Salam tidak diawali nama server.',
  },
  why: {
    en: 'Clients and people know by this name whom they talk to; some clients refuse to go on without it.',
    id: 'Klien dan orang mengenali lawan bicaranya dari nama ini; sebagian klien tidak mau melanjutkan tanpa nama itu.',
  },
  how: { en: 'Put the full name of the server behind 220.', id: 'Tulis nama lengkap server di belakang 220.' },
  refs: ['RFC 5321 §4.2', 'RFC 5321 §4.3.1'],
  bad: [
    {
      text: `S: 220 «ESMTP» ready
C: EHLO client.example.org
S: 250 mail.example.com
`,
    },
  ],
  good: [
    `S: 220-mail.example.com
S: 220 ESMTP
C: EHLO client.example.org
S: 250 mail.example.com
`,
  ],
  on: ['server-reply'],
  check(view, report) {
    const { n, line, reading } = view;
    const { reply, answers, firstOfReply, pattern } = reading;
    if (answers?.verb !== 'CONNECT' || reply?.code !== '220' || !firstOfReply || pattern) return;
    const text = replyText(view);
    const word = /^\S+/.exec(text)?.[0];
    if (word === undefined || isMaskedText(text) || isSketch(text)) return;
    if (!/^(?:E?SMTP|LMTP|Welcome|Hello|Service|Server|Ready|Mail)$/i.test(word) && !domainFault(word)) return;
    const at = line.indexOf(word, reply.textAt);
    report({
      line: n,
      at,
      end: at + word.length,
      severity: 'information',
      message: {
        en: `The greeting begins with the name of the server; '${quoted(word)}' is none.`,
        id: `Salam diawali nama server; '${quoted(word)}' bukan nama.`,
      },
    });
  },
};
