import type { Rule } from '../rule';

/** Programs that log when a message leaves the queue. */
const TELL_THE_END = new Set(['postfix', 'exim']);
/** Milliseconds: what was told of so shortly before the end of the log may end behind it. */
const RECENT = 5 * 60_000;

export const messageWithoutEnd: Rule = {
  id: 'message-without-end',
  severity: 'information',
  what: {
    en: 'A message comes into the queue, and the log does not tell that it left.',
    id: 'Sebuah pesan masuk antrean, dan log tidak menyebut bahwa pesan itu keluar.',
  },
  why: {
    en: 'It is still in the queue, or its end stands in another file: logs are rotated.',
    id: 'Pesan itu masih di antrean, atau akhirnya ada di berkas lain: log dirotasi.',
  },
  how: {
    en: 'Look into the queue (`mailq`), and into the next log.',
    id: 'Periksa antrean (`mailq`) dan log berikutnya.',
  },
  refs: ['RFC 5321 §4.5.4.1'],
  bad: [],
  good: [],
  log: {
    bad: [
      `Oct  3 10:00:00 mx1 postfix/qmgr[22]: «4F2A1B3C9D»: from=<alice@example.org>, size=1, nrcpt=1 (queue active)
Oct  3 10:06:00 mx1 postfix/qmgr[22]: 5F2A1B3C9D: from=<alice@example.org>, size=1, nrcpt=1 (queue active)
`,
    ],
    good: [
      `Oct  3 10:00:00 mx1 postfix/qmgr[22]: 4F2A1B3C9D: from=<alice@example.org>, size=1, nrcpt=1 (queue active)
Oct  3 10:00:01 mx1 postfix/qmgr[22]: 4F2A1B3C9D: removed
Oct  3 10:06:00 mx1 postfix/qmgr[22]: 5F2A1B3C9D: from=<alice@example.org>, size=1, nrcpt=1 (queue active)
`,
      `2026-10-03 10:00:00 1tABCd-000001-2X <= alice@example.org H=pc [192.0.2.1] P=esmtp S=300
2026-10-03 10:00:01 1tABCd-000001-2X => bob <bob@example.com> R=local T=maildir
2026-10-03 10:00:01 1tABCd-000001-2X Completed
2026-10-03 10:06:00 1tABCe-000001-2X <= alice@example.org H=pc [192.0.2.1] P=esmtp S=300
`,
    ],
    atEnd: {
      isTold: ({ format }, silence) => TELL_THE_END.has(format) && silence > RECENT,
      severity: 'information',
      message: ({ id }) => ({
        en: `${id} comes into the queue here, and this file does not tell that it left: it is still there, or its end stands in another log.`,
        id: `${id} masuk antrean di sini, dan berkas ini tidak menyebut bahwa pesan itu keluar: masih di antrean, atau akhirnya ada di log lain.`,
      }),
    },
  },
};
