import { Field, Kind } from '../../dialects/maillog/line';
import { isFailure, placeIn, reasonOf } from '../log-words';
import type { Rule } from '../rule';

/** What such refusals have in common; only with one of these words the wordings of providers are looked through. */
const WORDS =
  /\b(?:block ?lists?|black ?list(?:ed)?|deny ?list(?:ed)?|dnsbl|rbl|spamhaus|spamcop|barracudacentral|reputation|blocked|banned|unusual rate|on our block list|poor)\b/i;
/** Of these each says it by itself. */
const SURE =
  /\b(?:block ?list(?:ed)?|black ?listed|deny ?listed|dnsbl|spamhaus|spamcop|barracudacentral|(?:low|poor|bad) (?:ip |domain |sender )?reputation|reputation of)\b/i;

export const refusedForReputation: Rule = {
  id: 'refused-for-reputation',
  severity: 'warning',
  what: {
    en: 'A server refuses mail because of the reputation of the address that it comes from.',
    id: 'Sebuah server menolak surat karena reputasi alamat pengirimannya.',
  },
  why: {
    en: 'It concerns all mail to that server, and does not pass by itself: every further try makes it worse.',
    id: 'Ini menyangkut semua surat ke server itu dan tidak hilang sendiri: setiap percobaan baru memperburuknya.',
  },
  how: {
    en: 'Find what was sent that should not have been (a broken account, an open form), stop it, then ask for removal where the reply says.',
    id: 'Cari apa yang terkirim padahal tidak seharusnya (akun yang dibobol, formulir terbuka), hentikan, lalu minta penghapusan di alamat yang disebut balasan.',
  },
  refs: ['RFC 3463 §3.8', 'RFC 6471 §2'],
  bad: [],
  good: [],
  log: {
    bad: [
      `Oct  3 10:00:00 mx1 postfix/smtp[31]: 4F2A1B3C9D: to=<bob@example.com>, relay=mx.example.com[192.0.2.25]:25, delay=1.2, delays=0.1/0/0.5/0.6, dsn=5.7.1, status=bounced (host mx.example.com[192.0.2.25] said: 550 5.7.1 Service unavailable; client [192.0.2.1] blocked using «Spamhaus» (in reply to RCPT TO command))
`,
    ],
    good: [
      `Oct  3 10:00:00 mx1 postfix/smtp[31]: 4F2A1B3C9D: to=<bob@example.com>, relay=mx.example.com[192.0.2.25]:25, delay=1.2, delays=0.1/0/0.5/0.6, dsn=5.1.1, status=bounced (host mx.example.com[192.0.2.25] said: 550 5.1.1 no such user (in reply to RCPT TO command))
Oct  3 10:00:01 mx1 postfix/smtpd[21]: NOQUEUE: reject: RCPT from pc.example.net[192.0.2.66]: 554 5.7.1 Service unavailable; Client host [192.0.2.66] blocked using zen.spamhaus.org; from=<eve@example.net> to=<bob@example.com> proto=ESMTP helo=<pc>
`,
    ],
    on: [Kind.delivery],
    check(line, report, knownWording) {
      if (!isFailure(line)) return;
      const reason = reasonOf(line);
      const words = placeIn(reason, WORDS);
      if (!words) return;
      const code = line.value(Field.replyCode);
      const enhanced = line.value(Field.enhancedCode);
      const known = knownWording({ code, ...(enhanced && { enhanced }), text: reason.text });
      const sure = placeIn(reason, SURE);
      if (known ? known.wording.category !== 'reputation' : !sure) return;
      report({
        ...(sure ?? words),
        severity: 'warning',
        message: {
          en: 'The server refuses this one for its reputation, not for the message: that needs looking into before more is sent.',
          id: 'Server menolak karena reputasi pengirim, bukan karena pesannya: perlu diperiksa sebelum mengirim lagi.',
        },
      });
    },
  },
};
