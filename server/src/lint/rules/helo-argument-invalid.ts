import { argumentOf } from '../../smtp/command';
import { domainFault, isIpv4, isIpv6, isLiteral } from '../../smtp/mailbox';
import type { Text } from '../../text/locale';
import { answerTo, refusal, severityFor } from '../answer';
import type { Rule, Severity } from '../rule';
import { isSketch, quoted } from '../words';

export const heloArgumentInvalid: Rule = {
  id: 'helo-argument-invalid',
  severity: 'warning',
  what: {
    en: 'The name behind EHLO or HELO is neither a full domain name nor an address literal.',
    id: 'Nama di belakang EHLO atau HELO bukan nama domain lengkap dan bukan literal alamat.',
  },
  why: {
    en: 'Servers judge clients by this name: `localhost`, a name without a dot, or a bare address cost points with filters, or get 501 or 550.',
    id: 'Server menilai klien dari nama ini: `localhost`, nama tanpa titik, atau alamat tanpa kurung menurunkan nilai di penyaring, atau dijawab 501 atau 550.',
  },
  how: {
    en: 'Send the full name of the sending machine; if it has none, its address in brackets: `[192.0.2.1]`, `[IPv6:2001:db8::1]`.',
    id: 'Kirim nama lengkap mesin pengirim; jika tidak punya, alamatnya dalam kurung: `[192.0.2.1]`, `[IPv6:2001:db8::1]`.',
  },
  refs: ['RFC 5321 §4.1.1.1', 'RFC 5321 §4.1.3', 'RFC 5321 §4.1.2'],
  bad: [
    {
      text: `S: 220 mail.example.com ESMTP
C: EHLO «192.0.2.1»
S: 501 5.5.2 invalid name
`,
      fixed: `S: 220 mail.example.com ESMTP
C: EHLO [192.0.2.1]
S: 501 5.5.2 invalid name
`,
    },
    {
      text: `S: 220 mail.example.com ESMTP
C: EHLO «2001:db8::1»
S: 501 5.5.2 invalid name
`,
      fixed: `S: 220 mail.example.com ESMTP
C: EHLO [IPv6:2001:db8::1]
S: 501 5.5.2 invalid name
`,
    },
    {
      text: `EHLO «my_pc»
MAIL FROM:<alice@example.org>
RCPT TO:<bob@example.com>
QUIT
`,
    },
    {
      text: `EHLO «localhost»
MAIL FROM:<alice@example.org>
RCPT TO:<bob@example.com>
QUIT
`,
    },
  ],
  good: [
    `C: EHLO mail.example.org
S: 250 mail.example.com
C: EHLO [192.0.2.1]
S: 250 mail.example.com
C: EHLO [IPv6:2001:db8::1]
S: 250 mail.example.com
`,
    `C: LHLO client
S: 250 mail.example.com
`,
  ],
  on: ['client-command'],
  verbs: ['EHLO', 'HELO'],
  check(view, report) {
    const { n, line, reading } = view;
    for (const command of reading.commands ?? []) {
      if (command.verb !== 'EHLO' && command.verb !== 'HELO') continue;
      const name = argumentOf(line, command);
      const fault = isSketch(name) ? undefined : faultOf(name);
      if (!fault) continue;
      const at = command.argumentAt;
      const end = at + name.length;
      const answer = answerTo(view);
      report({
        line: n,
        at,
        end,
        severity: severityFor(fault.severity, answer),
        message: fault.message,
        related: refusal(answer),
        ...(fault.literal !== undefined && {
          fix: {
            title: { en: 'Put the address in brackets', id: 'Tulis alamat dalam kurung siku' },
            safe: true,
            edits: [{ line: n, at, end, text: fault.literal }],
          },
        }),
      });
    }
  },
};

interface Fault {
  readonly severity: Severity;
  readonly message: Text;
  readonly literal?: string;
}

function faultOf(name: string): Fault | undefined {
  const literal = isIpv4(name) ? `[${name}]` : isIpv6(name) ? `[IPv6:${name}]` : undefined;
  if (literal !== undefined) {
    return {
      severity: 'warning',
      literal,
      message: {
        en: `An address stands in brackets here: ${literal}. Without them servers may refuse it.`,
        id: `Di sini alamat ditulis dalam kurung siku: ${literal}. Tanpa itu server bisa menolaknya.`,
      },
    };
  }
  if (name === '' || isLiteral(name)) return undefined;
  if (domainFault(name)) {
    const shown = quoted(name);
    return {
      severity: 'warning',
      message: {
        en: `'${shown}' is neither a domain name nor an address literal; servers may refuse it.`,
        id: `'${shown}' bukan nama domain dan bukan literal alamat; server bisa menolaknya.`,
      },
    };
  }
  if (name.includes('.')) return undefined;
  const shown = quoted(name);
  return {
    severity: 'information',
    message: {
      en: `'${shown}' is no full domain name; filters count that against the sender.`,
      id: `'${shown}' bukan nama domain lengkap; penyaring menilainya sebagai kekurangan pengirim.`,
    },
  };
}
