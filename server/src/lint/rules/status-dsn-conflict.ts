import { Field, Kind, Verdict } from '../../dialects/maillog/line';
import { fieldAt } from '../log-words';
import type { Rule } from '../rule';

/** First digits of `dsn=` that fit; a bounce for age keeps the last temporary code. */
const FITTING: Partial<Record<Verdict, RegExp>> = {
  [Verdict.sent]: /^2/,
  [Verdict.deferred]: /^4/,
  [Verdict.bounced]: /^[45]/,
};

export const statusDsnConflict: Rule = {
  id: 'status-dsn-conflict',
  severity: 'warning',
  what: {
    en: 'The status of a delivery in a log does not fit its enhanced code.',
    id: 'Status pengiriman dalam log tidak cocok dengan kode status lanjutannya.',
  },
  why: {
    en: 'Sent goes with 2.y.z, deferred with 4.y.z, bounced with 5.y.z. A permanent refusal that is deferred is tried again for days, to no avail.',
    id: 'Sent berpasangan dengan 2.y.z, deferred dengan 4.y.z, bounced dengan 5.y.z. Penolakan permanen yang ditunda akan dicoba berhari-hari dengan sia-sia.',
  },
  how: {
    en: 'Look for `soft_bounce = yes`, which makes permanent refusals temporary, or for a filter that answers with a wrong code.',
    id: 'Cari `soft_bounce = yes`, yang menjadikan penolakan permanen bersifat sementara, atau filter yang menjawab dengan kode yang salah.',
  },
  refs: ['RFC 3463 §2', 'RFC 5321 §4.2.1'],
  bad: [],
  good: [],
  log: {
    bad: [
      `Oct  3 10:00:00 mx1 postfix/smtp[31]: 4F2A1B3C9D: to=<bob@example.com>, relay=mx.example.com[192.0.2.25]:25, delay=1.2, delays=0.1/0/0.5/0.6, dsn=«5.1.1», status=deferred (host mx.example.com[192.0.2.25] said: 550 5.1.1 unknown user)
`,
    ],
    good: [
      `Oct  3 10:00:00 mx1 postfix/smtp[31]: 4F2A1B3C9D: to=<bob@example.com>, relay=none, delay=1.2, delays=0.1/0/1.1/0, dsn=4.4.1, status=deferred (connect to mx.example.com[192.0.2.25]:25: Connection refused)
Oct  3 10:00:01 mx1 postfix/smtp[31]: 5F2A1B3C9D: to=<bob@example.com>, relay=mx.example.com[192.0.2.25]:25, delay=1.2, delays=0.1/0/0.5/0.6, dsn=2.0.0, status=sent (250 2.0.0 Ok)
Oct  3 10:00:02 mx1 postfix/smtp[31]: 6F2A1B3C9D: to=<bob@example.com>, relay=none, delay=432000, delays=432000/0/0/0, dsn=4.7.0, status=bounced (Host or domain name not found)
`,
    ],
    on: [Kind.delivery],
    check(line, report) {
      const fitting = FITTING[line.verdict];
      const dsn = line.value(Field.dsn);
      if (!fitting || dsn === '' || fitting.test(dsn)) return;
      const status = line.value(Field.status);
      report({
        ...fieldAt(line, Field.dsn),
        severity: 'warning',
        message: {
          en: `status=${status} does not fit dsn=${dsn}: sent goes with 2, deferred with 4, bounced with 5.`,
          id: `status=${status} tidak cocok dengan dsn=${dsn}: sent dengan 2, deferred dengan 4, bounced dengan 5.`,
        },
      });
    },
  },
};
