import { Kind } from '../../dialects/maillog/line';
import { isFailure, placeIn, reasonOf } from '../log-words';
import type { Rule } from '../rule';

const WORDS =
  /\b(?:SSL_(?:accept|connect) error|Cannot start TLS|TLS (?:handshake failed|is required, but (?:was|our)|session setup failed|error on connection)|certificate verification failed|Server certificate not (?:trusted|verified)|STARTTLS=(?:client|server), error)/i;

/** Of clients: whatever looks for open ports ends so too. */
const INBOUND = /^(?:SSL_accept|TLS error on connection|STARTTLS=server)/i;

export const tlsFailure: Rule = {
  id: 'tls-failure',
  severity: 'warning',
  what: {
    en: 'TLS could not be set up, or a certificate was not accepted.',
    id: 'TLS tidak dapat dibangun, atau sertifikat tidak diterima.',
  },
  why: {
    en: 'The mail waits or goes in clear, and it will be so every time until one side is changed.',
    id: 'Surat tertahan atau terkirim tanpa enkripsi, dan akan selalu begitu sampai salah satu sisi diubah.',
  },
  how: {
    en: 'Compare versions and ciphers of both sides; look whether the certificate has expired, names the host and comes with its chain.',
    id: 'Bandingkan versi dan cipher kedua sisi; periksa apakah sertifikat kedaluwarsa, menyebut nama host, dan disertai rantainya.',
  },
  refs: ['RFC 3207 §4.1', 'RFC 7817 §3'],
  bad: [],
  good: [],
  log: {
    bad: [
      `Oct  3 10:00:00 mx1 postfix/smtp[31]: «SSL_connect error» to mx.example.com[192.0.2.25]:25: -1
Oct  3 10:00:01 mx1 postfix/smtp[31]: 4F2A1B3C9D: to=<bob@example.com>, relay=mx.example.com[192.0.2.25]:25, delay=1.2, delays=0.1/0/1.1/0, dsn=4.7.5, status=deferred («Cannot start TLS»: handshake failure)
`,
    ],
    good: [
      `Oct  3 10:00:00 mx1 postfix/smtp[31]: Trusted TLS connection established to mx.example.com[192.0.2.25]:25: TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits)
Oct  3 10:00:01 mx1 postfix/smtp[31]: 4F2A1B3C9D: to=<bob@example.com>, relay=mx.example.com[192.0.2.25]:25, delay=1.2, delays=0.1/0/0.5/0.6, dsn=2.0.0, status=sent (250 2.0.0 Ok)
`,
    ],
    on: [Kind.delivery, Kind.lost, Kind.note, Kind.tls, Kind.warning],
    check(line, report) {
      if (line.kind === Kind.delivery && !isFailure(line)) return;
      const place = placeIn(reasonOf(line), WORDS);
      if (!place) return;
      report({
        ...place,
        severity: INBOUND.test(line.slice(place.at, place.end)) ? 'information' : 'warning',
        message: {
          en: 'TLS failed here. Versions, ciphers or the certificate of the two sides do not go together.',
          id: 'TLS gagal di sini. Versi, cipher, atau sertifikat kedua sisi tidak cocok.',
        },
      });
    },
  },
};
