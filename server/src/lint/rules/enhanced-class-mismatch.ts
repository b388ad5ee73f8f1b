import { Field, Kind } from '../../dialects/maillog/line';
import { enhancedCodeAt } from '../../dialects/maillog/reply';
import type { Text } from '../../text/locale';
import { enhancedIn } from '../replies';
import type { Rule } from '../rule';

export const enhancedClassMismatch: Rule = {
  id: 'enhanced-class-mismatch',
  severity: 'warning',
  what: {
    en: 'Reply code and enhanced code begin with different digits.',
    id: 'Kode balasan dan kode status lanjutan diawali digit yang berbeda.',
  },
  why: {
    en: 'Some senders go by the one, some by the other: one retries what the other gives up.',
    id: 'Sebagian pengirim memakai yang satu, sebagian yang lain: yang satu mencoba lagi apa yang oleh yang lain dianggap gagal.',
  },
  how: {
    en: 'Let the server send a pair that agrees: 4 with 4 for later, 5 with 5 for never.',
    id: 'Buat server mengirim pasangan yang cocok: 4 dengan 4 untuk nanti, 5 dengan 5 untuk tidak sama sekali.',
  },
  refs: ['RFC 2034 §4', 'RFC 3463 §2'],
  bad: [
    {
      text: `C: RCPT TO:<bob@example.com>
S: 550 «4.7.1» try again later
`,
    },
  ],
  good: [
    `C: RCPT TO:<bob@example.com>
S: 450 4.7.1 greylisted
`,
    `S: 220 mail.example.com ESMTP
C: EHLO client.example.org
S: 250-4.1.2.example.com
S: 250 SIZE 1000000
`,
  ],
  on: ['server-reply'],
  check(view, report) {
    const enhanced = enhancedIn(view);
    const code = view.reading.reply?.code ?? '';
    if (!enhanced || code[0] === '3' || enhanced.code[0] === code[0]) return;
    report({
      line: view.n,
      at: enhanced.at,
      end: enhanced.at + enhanced.code.length,
      severity: 'warning',
      message: disagree(code, enhanced.code),
    });
  },
  log: {
    bad: [
      `Oct  3 10:00:00 mx1 postfix/smtp[31]: 4F2A1B3C9D: to=<bob@example.com>, relay=mx.example.com[192.0.2.25]:25, delay=1.2, delays=0.1/0/0.5/0.6, dsn=4.4.7, status=bounced (host mx.example.com[192.0.2.25] said: 550 «4.4.7» expired)
`,
    ],
    good: [
      `Oct  3 10:00:00 mx1 postfix/smtp[31]: 4F2A1B3C9D: to=<bob@example.com>, relay=mx.example.com[192.0.2.25]:25, delay=1.2, delays=0.1/0/0.5/0.6, dsn=5.1.1, status=bounced (host mx.example.com[192.0.2.25] said: 550 5.1.1 unknown user)
`,
    ],
    on: [Kind.delivery, Kind.reject, Kind.note],
    check(line, report) {
      const code = line.value(Field.replyCode);
      if (code === '' || code[0] === '3') return;
      // The reading of logs names it a code only where it agrees.
      const at = line.ends[Field.replyCode]! + 1;
      const end = enhancedCodeAt(line.codes, at, line.end);
      if (end < 0 || line.slice(at, at + 1) === code[0]) return;
      report({ at, end, severity: 'warning', message: disagree(code, line.slice(at, end)) });
    },
  },
};

const disagree = (code: string, enhanced: string): Text => ({
  en: `${code} and ${enhanced} disagree: their first digits must be equal. Senders that go by the one do not do as those that go by the other.`,
  id: `${code} dan ${enhanced} tidak cocok: digit pertamanya harus sama. Pengirim yang memakai yang satu bertindak lain dari yang memakai yang lain.`,
});
