import { Kind } from '../../dialects/maillog/line';
import { foreignKind } from '../foreign';
import { placeIn, reasonOf } from '../log-words';
import type { Rule } from '../rule';

export const nonSmtpClient: Rule = {
  id: 'non-smtp-client',
  severity: 'information',
  what: { en: 'What the client says is another protocol.', id: 'Yang diucapkan klien adalah protokol lain.' },
  why: {
    en: 'HTTP or TLS on a port for SMTP comes from scanners, or from a program that was given the wrong port.',
    id: 'HTTP atau TLS pada porta SMTP berasal dari pemindai, atau dari program yang diberi porta yang salah.',
  },
  how: {
    en: 'If the client is yours, correct its port or its kind of encryption: port 465 begins with TLS, ports 25 and 587 with a greeting.',
    id: 'Jika klien itu milik Anda, perbaiki porta atau jenis enkripsinya: porta 465 diawali TLS, porta 25 dan 587 diawali salam.',
  },
  refs: ['RFC 5321 §4.1.1', 'RFC 8314 §3.3'],
  bad: [
    {
      text: `S: 220 mail.example.com ESMTP
C: «GET / HTTP/1.1»
S: 500 5.5.2 command not recognized
`,
    },
  ],
  good: [
    `S: 220 mail.example.com ESMTP
C: EHLO client.example.org
S: 250 mail.example.com
`,
  ],
  on: ['client-command'],
  check({ n, line, reading }, report) {
    if (reading.authData) return;
    const kind = foreignKind(line.slice(reading.at, Math.min(reading.end, reading.at + 200)));
    if (!kind) return;
    report({
      line: n,
      at: reading.at,
      end: reading.end,
      severity: 'information',
      message: {
        en: `This is not SMTP, but ${kind.en}: a scanner, or a client with the wrong port.`,
        id: `Ini bukan SMTP, melainkan ${kind.id}: pemindai, atau klien dengan porta yang salah.`,
      },
    });
  },
  log: {
    bad: [
      `Oct  3 10:00:00 mx1 postfix/smtpd[21]: connect from unknown[192.0.2.66]
Oct  3 10:00:00 mx1 postfix/smtpd[21]: warning: «non-SMTP command» from unknown[192.0.2.66]: GET / HTTP/1.1
Oct  3 10:00:00 mx1 postfix/postscreen[20]: «NON-SMTP COMMAND» from [192.0.2.66]:4984 after CONNECT: GET / HTTP/1.1
`,
    ],
    good: [
      `Oct  3 10:00:00 mx1 postfix/smtpd[21]: connect from mail.example.org[192.0.2.1]
Oct  3 10:00:00 mx1 postfix/smtpd[21]: disconnect from mail.example.org[192.0.2.1] ehlo=1 quit=1 commands=2
`,
    ],
    on: [Kind.note, Kind.warning],
    check(line, report) {
      const place = placeIn(reasonOf(line), /^non-SMTP command(?= from )/i);
      if (!place) return;
      report({
        ...place,
        severity: 'information',
        message: {
          en: 'Something that speaks another protocol came to this port: a scanner, or a program that was told the wrong port.',
          id: 'Sesuatu yang memakai protokol lain datang ke port ini: pemindai, atau program yang diberi port keliru.',
        },
      });
    },
  },
};
