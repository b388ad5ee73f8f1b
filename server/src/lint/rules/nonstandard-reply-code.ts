import { replyClasses } from '../../knowledge/classes';
import { isKnownCode } from '../../knowledge/replies/codes';
import type { Rule } from '../rule';

export const nonstandardReplyCode: Rule = {
  id: 'nonstandard-reply-code',
  severity: 'information',
  what: { en: 'The reply code stands in no standard.', id: 'Kode balasan ini tidak ada dalam standar mana pun.' },
  why: {
    en: 'Only its first digit tells a client what to do; people and programs that look the code up find nothing.',
    id: 'Hanya digit pertamanya yang memberi tahu klien; orang dan program yang mencari kodenya tidak menemukan apa pun.',
  },
  how: { en: 'Go by the first digit, and by the text.', id: 'Berpeganglah pada digit pertama dan pada teksnya.' },
  refs: ['RFC 5321 §4.2.1', 'RFC 5321 §4.3.2'],
  bad: [
    {
      text: `C: RCPT TO:<bob@example.com>
S: «457» 4.7.1 blocked
`,
    },
  ],
  good: [
    `C: RCPT TO:<bob@example.com>
S: 450 4.2.0 try later
`,
  ],
  on: ['server-reply'],
  check({ n, reading }, report) {
    const { reply, firstOfReply, pattern } = reading;
    if (!reply || !firstOfReply || pattern || /^.[6-9]/.test(reply.code)) return;
    const replyClass = replyClasses.find(({ digit }) => digit === reply.code[0]);
    if (!replyClass || isKnownCode(reply.code)) return;
    report({
      line: n,
      at: reply.codeAt,
      end: reply.codeAt + 3,
      severity: 'information',
      message: {
        en: `${reply.code} stands in no standard. Its first digit says: ${replyClass.name.en.toLowerCase()}.`,
        id: `${reply.code} tidak ada dalam standar mana pun. Digit pertamanya berarti: ${replyClass.name.id.toLowerCase()}.`,
      },
    });
  },
};
