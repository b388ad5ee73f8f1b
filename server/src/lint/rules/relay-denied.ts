import { Field, Kind } from '../../dialects/maillog/line';
import { fieldAt, reasonOf } from '../log-words';
import { replyText } from '../replies';
import type { Rule } from '../rule';

export const relayDenied: Rule = {
  id: 'relay-denied',
  severity: 'information',
  what: {
    en: 'The server does not take mail for this recipient from this client.',
    id: 'Server tidak menerima surat untuk penerima ini dari klien ini.',
  },
  why: {
    en: 'It is not responsible for the domain of the recipient, and does not know the client: it would be an open relay otherwise.',
    id: 'Server itu tidak bertanggung jawab atas domain penerima, dan tidak mengenal kliennya: kalau menerima, ia menjadi relai terbuka.',
  },
  how: {
    en: 'As a client log in (port 587 or 465), or use the server of the recipient’s MX record. As its operator see whether the domain is missing from the list of those it receives for.',
    id: 'Sebagai klien, masuk dahulu (porta 587 atau 465), atau gunakan server dari rekaman MX penerima. Sebagai pengelola, periksa apakah domain itu tidak ada dalam daftar yang dilayani.',
  },
  refs: ['RFC 5321 §3.6.2', 'RFC 5321 §7.9'],
  bad: [
    {
      text: `C: RCPT TO:<bob@example.com>
S: «554» 5.7.1 <bob@example.com>: Relay access denied
`,
    },
  ],
  good: [
    `C: RCPT TO:<bob@example.com>
S: 550 5.1.1 unknown user
`,
  ],
  on: ['server-reply'],
  check(view, report) {
    const { n, reading, before } = view;
    const { reply, pattern } = reading;
    if (!reply || !/^[45]5/.test(reply.code) || pattern || reply.more || before.phase === 'lost') return;
    const text = replyText(view).slice(0, 400);
    if (!isRelayDenied(text)) return;
    report({
      line: n,
      at: reply.codeAt,
      end: reply.codeAt + 3,
      severity: 'information',
      message: {
        en: 'The server does not relay for this client: log in first, or use the server that receives for this domain.',
        id: 'Server tidak merelai untuk klien ini: masuk dahulu, atau gunakan server yang menerima untuk domain ini.',
      },
    });
  },
  log: {
    bad: [
      `Oct  3 10:00:00 mx1 postfix/smtpd[21]: NOQUEUE: reject: RCPT from pc.example.net[192.0.2.66]: «554» 5.7.1 <bob@example.com>: Relay access denied; from=<eve@example.net> to=<bob@example.com> proto=ESMTP helo=<pc>
`,
    ],
    good: [
      `Oct  3 10:00:00 mx1 postfix/smtpd[21]: NOQUEUE: reject: RCPT from pc.example.net[192.0.2.66]: 550 5.1.1 <bob@example.com>: Recipient address rejected: User unknown; from=<eve@example.net> to=<bob@example.com> proto=ESMTP helo=<pc>
`,
    ],
    on: [Kind.reject],
    check(line, report) {
      const reason = reasonOf(line);
      if (!isRelayDenied(reason.text)) return;
      const place = line.has(Field.replyCode) ? fieldAt(line, Field.replyCode) : reason;
      report({
        at: place.at,
        end: place.end,
        severity: 'information',
        message: {
          en: 'This server does not relay for this client. A client of yours must log in first; anybody else was looking for an open relay.',
          id: 'Server ini tidak merelai untuk klien ini. Klien Anda harus masuk dahulu; selain itu, seseorang sedang mencari relai terbuka.',
        },
      });
    },
  },
};

const isRelayDenied = (text: string) =>
  /\brelay(?:ing)?\b/i.test(text) &&
  /\b(?:den(?:y|ied)|not (?:permitted|allowed)|prohibited|unable|refused?)\b/i.test(text);
