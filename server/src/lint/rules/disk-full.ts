import { Kind } from '../../dialects/maillog/line';
import { isFailure, placeIn, reasonOf } from '../log-words';
import type { Rule } from '../rule';

const WORDS =
  /\b(?:no space left on device|not enough free space in mail queue|insufficient (?:system storage|disk space)|disk (?:is )?full|file system (?:is )?full|space shortage|spool (?:space|inodes?) (?:is )?(?:too )?low)\b/i;

export const diskFull: Rule = {
  id: 'disk-full',
  severity: 'warning',
  what: { en: 'There is no room left for mail.', id: 'Tidak ada lagi ruang untuk surat.' },
  why: {
    en: 'Mail is put off as long as that lasts, and what cannot even be queued stays with its sender.',
    id: 'Selama itu berlangsung surat ditunda, dan yang tidak bisa masuk antrean tertahan di pengirimnya.',
  },
  how: {
    en: 'Make room: look which part of the disk is full (`df -h`, `df -i`), and what fills it.',
    id: 'Sediakan ruang: periksa bagian disk mana yang penuh (`df -h`, `df -i`) dan apa yang memenuhinya.',
  },
  refs: ['RFC 3463 §3.4', 'RFC 5321 §4.2.2'],
  bad: [],
  good: [],
  log: {
    bad: [
      `Oct  3 10:00:00 mx1 postfix/cleanup[22]: warning: 4F2A1B3C9D: write queue file: «No space left on device»
Oct  3 10:00:01 mx1 postfix/smtpd[21]: NOQUEUE: reject: MAIL from mail.example.org[192.0.2.1]: 452 4.3.1 «Insufficient system storage»; from=<alice@example.org> proto=ESMTP helo=<mail>
`,
    ],
    good: [
      `Oct  3 10:00:00 mx1 postfix/smtp[31]: 4F2A1B3C9D: to=<bob@example.com>, relay=mx.example.com[192.0.2.25]:25, delay=1.2, delays=0.1/0/0.5/0.6, dsn=4.2.2, status=deferred (host mx.example.com[192.0.2.25] said: 452 4.2.2 mailbox over quota)
`,
    ],
    on: [Kind.delivery, Kind.reject, Kind.warning],
    check(line, report) {
      if (line.kind === Kind.delivery && !isFailure(line)) return;
      const place = placeIn(reasonOf(line), WORDS);
      if (!place) return;
      report({
        ...place,
        severity: 'warning',
        message: {
          en: 'No room is left on the disk: mail waits until there is.',
          id: 'Ruang disk habis: surat tertahan sampai ada ruang lagi.',
        },
      });
    },
  },
};
