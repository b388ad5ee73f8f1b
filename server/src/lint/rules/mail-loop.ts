import { Field, Kind } from '../../dialects/maillog/line';
import { fieldAt, isFailure, placeIn, reasonOf } from '../log-words';
import type { Rule } from '../rule';

const WORDS =
  /\b(?:loops back to myself|mail (?:forwarding )?loop|too many hops|hop count exceeded|too many "?Received"? headers|routing loop|MX list for \S{1,255} points back to)/i;
/** RFC 3463 §3.5: a routing loop; others use it for a server that is not configured. */
const CODE = /^5\.4\.6$/;

export const mailLoop: Rule = {
  id: 'mail-loop',
  severity: 'warning',
  what: { en: 'A message goes round in circles.', id: 'Sebuah pesan berputar-putar.' },
  why: {
    en: 'Two servers, or two addresses, hand it to each other; only the count of its Received fields ends that, and each such message costs both of them.',
    id: 'Dua server, atau dua alamat, saling mengoperkannya; hanya jumlah kolom Received yang menghentikannya, dan setiap pesan seperti itu membebani keduanya.',
  },
  how: {
    en: 'Look which server takes itself for the last one: the MX record, the domains that it receives for, forwardings and aliases.',
    id: 'Periksa server mana yang menganggap dirinya tujuan akhir: catatan MX, domain yang diterimanya, penerusan, dan alias.',
  },
  refs: ['RFC 5321 §6.3', 'RFC 3463 §3.5'],
  bad: [],
  good: [],
  log: {
    bad: [
      `Oct  3 10:00:00 mx1 postfix/smtp[31]: 4F2A1B3C9D: to=<bob@example.com>, relay=none, delay=0.1, delays=0.1/0/0/0, dsn=5.4.6, status=bounced (mail for example.com «loops back to myself»)
`,
    ],
    good: [
      `Oct  3 10:00:00 mx1 postfix/smtp[31]: 4F2A1B3C9D: to=<bob@example.com>, relay=none, delay=0.1, delays=0.1/0/0/0, dsn=5.4.4, status=bounced (Host or domain name not found)
`,
    ],
    on: [Kind.delivery, Kind.reject, Kind.warning],
    check(line, report) {
      if (line.kind === Kind.delivery && !isFailure(line)) return;
      const place =
        placeIn(reasonOf(line), WORDS) ?? (CODE.test(line.value(Field.dsn)) ? fieldAt(line, Field.dsn) : undefined);
      if (!place) return;
      report({
        ...place,
        severity: 'warning',
        message: {
          en: 'The message goes round in circles: look which server or address hands it back.',
          id: 'Pesan ini berputar-putar: periksa server atau alamat mana yang mengoperkannya kembali.',
        },
      });
    },
  },
};
