import { Field, Kind, Verdict } from '../../dialects/maillog/line';
import { fieldAt } from '../log-words';
import type { Rule } from '../rule';
import { quoted } from '../words';

/** Milliseconds: who comes three times in so long is a program that tries again, and no person. */
const HOUR = 3_600_000;

export const retryOfPermanentError: Rule = {
  id: 'retry-of-permanent-error',
  severity: 'warning',
  what: {
    en: 'A recipient is refused for good, and gets message after message from the same sender.',
    id: 'Seorang penerima ditolak secara permanen, tetapi terus dikirimi pesan oleh pengirim yang sama.',
  },
  why: {
    en: 'A permanent refusal asks for a change first. Who goes on is taken for a spammer.',
    id: 'Penolakan permanen menuntut perubahan dahulu. Yang terus mencoba akan dianggap pengirim spam.',
  },
  how: {
    en: 'Take the address off the list, or correct it.',
    id: 'Hapus alamat itu dari daftar, atau perbaiki.',
  },
  refs: ['RFC 5321 §4.2.1', 'RFC 5321 §4.2.5'],
  bad: [],
  good: [],
  log: {
    bad: [
      [1, 2, 3].map((n) => bounce(`4F2A1B3C9${n}`, '5.1.1', n, n === 3)).join(''),
      [1, 2, 3, 4].map((n) => bounce(`4F2A1B3C9${n}`, '5.7.1', n, n > 2)).join(''),
    ],
    good: [[1, 2].map((n) => bounce(`4F2A1B3C9${n}`, '5.1.1', n, false)).join('')],
    on: [Kind.delivery],
    recurrence: {
      often: 3,
      within: HOUR,
      occurs(line) {
        const code = line.value(Field.dsn) || line.value(Field.enhancedCode) || line.value(Field.replyCode);
        const to = line.value(Field.to);
        if (line.verdict !== Verdict.bounced || !code.startsWith('5') || to === '') return undefined;
        return { to, code, ...fieldAt(line, Field.to) };
      },
      severity: 'warning',
      message({ to, code }) {
        const who = quoted(to);
        return {
          en: `${who} was refused with ${code} for the third time within an hour, for the same sender: what is refused for good must not be tried again unchanged.`,
          id: `${who} ditolak dengan ${code} untuk ketiga kalinya dalam satu jam, dari pengirim yang sama: yang ditolak permanen tidak boleh dicoba lagi tanpa perubahan.`,
        };
      },
    },
  },
};

/** A message that bounces in minute `n`, for the examples. */
function bounce(id: string, code: string, n: number, marked: boolean): string {
  const to = marked ? '«bob@example.com»' : 'bob@example.com';
  return `Oct  3 10:0${n}:00 mx1 postfix/qmgr[22]: ${id}: from=<alice@example.org>, size=1, nrcpt=1 (queue active)
Oct  3 10:0${n}:01 mx1 postfix/smtp[31]: ${id}: to=<${to}>, relay=mx.example.com[192.0.2.25]:25, delay=1, delays=0.1/0/0.5/0.4, dsn=${code}, status=bounced (host mx.example.com[192.0.2.25] said: 550 ${code} no)
Oct  3 10:0${n}:01 mx1 postfix/qmgr[22]: ${id}: removed
`;
}
