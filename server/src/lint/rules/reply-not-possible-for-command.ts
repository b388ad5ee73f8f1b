import { answeredPlace, command, answerTo as replyTo } from '../../knowledge/commands';
import { related } from '../answer';
import type { Rule, View } from '../rule';

/** What the session machine calls a place, by its name in the tables. */
const PLACES: Readonly<Record<string, string>> = { '.': 'END-OF-DATA', 'BDAT LAST': 'BDAT' };

export const replyNotPossibleForCommand: Rule = {
  id: 'reply-not-possible-for-command',
  severity: 'warning',
  what: {
    en: 'The code is none that the command can be answered with.',
    id: 'Kode ini tidak mungkin menjadi jawaban perintahnya.',
  },
  why: {
    en: 'Mostly one side counts replies wrongly: from here on each reply may be taken for the answer to another command.',
    id: 'Biasanya salah satu pihak salah menghitung balasan: sejak di sini setiap balasan bisa dianggap jawaban perintah lain.',
  },
  how: {
    en: 'See whether a reply before this one is missing or too many, or whether the client did not wait for it.',
    id: 'Periksa apakah balasan sebelumnya kurang atau berlebih, atau klien tidak menunggunya.',
  },
  refs: ['RFC 5321 §4.3.2', 'RFC 5321 §4.2.1'],
  bad: [
    {
      text: `S: 220 mail.example.com ESMTP
C: EHLO client.example.org
S: 250 mail.example.com
C: NOOP
S: «214» 2.0.0 help yourself
`,
    },
  ],
  good: [
    `S: 220 mail.example.com ESMTP
C: EHLO client.example.org
S: 250 mail.example.com
C: HELP
S: 211 2.0.0 status
C: MAIL FROM:<alice@example.org>
S: 421 4.7.0 too many errors
`,
  ],
  on: ['server-reply'],
  check(view, report) {
    const { n, reading } = view;
    const { reply, answers } = reading;
    // A client goes by the first digit (RFC 5321 §4.2.1): refusals that a table does not list are no fault.
    if (!reply || reply.more || !answers || !/^[23]/.test(reply.code) || !isSure(view)) return;
    const place = PLACES[answers.verb] ?? answers.verb;
    const replies = command(place)?.replies ?? answeredPlace(place)?.replies;
    if (!replies || replyTo(place, reply.code)) return;
    const expected = replies.filter(({ role }) => role !== 'error').map(({ code }) => code);
    if (expected.length === 0) return;
    const what = place === 'END-OF-DATA' ? { en: 'the end of a message', id: 'akhir pesan' } : { en: place, id: place };
    report({
      line: n,
      at: reply.codeAt,
      end: reply.codeAt + 3,
      // A client goes on by the first digit all the same.
      severity: expected.some((code) => code[0] === reply.code[0]) ? 'information' : 'warning',
      message: {
        en: `${reply.code} is no answer to ${what.en}, which is answered with ${expected.join(' or ')}: somebody may be counting replies wrongly.`,
        id: `${reply.code} bukan jawaban untuk ${what.id}, yang dijawab dengan ${expected.join(' atau ')}: mungkin ada yang salah menghitung balasan.`,
      },
      ...(answers.line < n && {
        related: [related(answers.line, { en: 'This is what it answers.', id: 'Inilah yang dijawabnya.' })],
      }),
    });
  },
};

/** Where several commands wait, or a test only says what it expects, the pairing is a guess. */
function isSure({ before, reading, conversation }: View): boolean {
  return (
    conversation.sides === 'both' &&
    !reading.pattern &&
    before.phase !== 'lost' &&
    before.phase !== 'unknown' &&
    before.pending.length <= 1 &&
    reading.answers?.verb !== 'LOST'
  );
}
