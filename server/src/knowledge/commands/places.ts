import { late } from '../late';
import type { AnsweredPlace, CommandReply } from '../model';

/** Places in a session that get a reply although no command was sent there. */
export const answeredPlaces = late((): readonly AnsweredPlace[] => [
  {
    place: 'CONNECT',
    name: { en: 'opening of the connection', id: 'pembukaan koneksi' },
    description: {
      en: 'The opening of the connection; answered by the greeting.',
      id: 'Terbukanya koneksi; dijawab dengan salam pembuka.',
    },
    replies: [
      {
        code: '220',
        role: 'success',
        basis: 'table',
        note: { en: 'greeting', id: 'salam pembuka' },
        sources: ['RFC 5321 §4.3.2'],
      },
      {
        code: '421',
        role: 'error',
        basis: 'rfc',
        note: { en: 'busy, overloaded or shutting down', id: 'sibuk, kelebihan beban, atau sedang dimatikan' },
        sources: ['RFC 5321 §3.8'],
      },
      {
        code: '450',
        role: 'error',
        basis: 'practice',
        note: { en: 'seen from greylisting/screening daemons', id: 'dari daemon greylisting atau penyaringan' },
        sources: [],
      },
      {
        code: '521',
        role: 'error',
        basis: 'rfc',
        note: { en: 'host never accepts mail', id: 'host tidak pernah menerima surat' },
        sources: ['RFC 7504 §3', 'RFC 7504 §5.1'],
      },
      {
        code: '550',
        role: 'error',
        basis: 'practice',
        note: {
          en: 'some filters refuse by IP in the banner with 550',
          id: 'sebagian penyaring menolak alamat IP di salam pembuka dengan 550',
        },
        sources: [],
      },
      {
        code: '554',
        role: 'error',
        basis: 'table',
        note: {
          en: 'no SMTP service for this client; server still waits for QUIT',
          id: 'tidak ada layanan SMTP untuk klien ini; server masih menunggu QUIT',
        },
        sources: ['RFC 5321 §4.3.2', 'RFC 5321 §3.1'],
      },
    ],
  },
  {
    place: 'END-OF-DATA',
    name: { en: 'end of data', id: 'akhir data' },
    description: {
      en: 'The line with a single period. Its reply decides. In LMTP one reply per accepted recipient, in the order of the RCPT commands.',
      id: 'Baris yang hanya berisi satu titik. Balasannya yang menentukan. Dalam LMTP ada satu balasan per penerima yang diterima, menurut urutan perintah RCPT.',
    },
    replies: [
      {
        code: '250',
        role: 'success',
        basis: 'table',
        note: { en: 'message accepted; server now owns it', id: 'pesan diterima; kini menjadi tanggung jawab server' },
        sources: ['RFC 5321 §4.3.2', 'RFC 5321 §4.2.5'],
      },
      {
        code: '353',
        role: 'intermediate',
        basis: 'practice',
        note: { en: 'per-recipient replies follow (PRDR, Exim)', id: 'balasan per penerima menyusul (PRDR, Exim)' },
        sources: [],
      },
      {
        code: '450',
        role: 'error',
        basis: 'table',
        note: { en: 'deferred for policy reasons', id: 'ditunda karena kebijakan' },
        sources: ['RFC 5321 §4.3.2'],
      },
      {
        code: '451',
        role: 'error',
        basis: 'table',
        note: { en: 'local error; message not accepted', id: 'galat setempat; pesan tidak diterima' },
        sources: ['RFC 5321 §4.3.2'],
      },
      {
        code: '452',
        role: 'error',
        basis: 'table',
        note: { en: 'out of storage', id: 'kehabisan ruang' },
        sources: ['RFC 5321 §4.3.2'],
      },
      {
        code: '550',
        role: 'error',
        basis: 'table',
        note: { en: 'refused for policy reasons', id: 'ditolak karena kebijakan' },
        sources: ['RFC 5321 §4.3.2'],
      },
      {
        code: '552',
        role: 'error',
        basis: 'table',
        note: { en: 'message too big, or storage exceeded', id: 'pesan terlalu besar, atau ruang terlampaui' },
        sources: ['RFC 5321 §4.3.2'],
      },
      {
        code: '554',
        role: 'error',
        basis: 'table',
        note: { en: 'message refused', id: 'pesan ditolak' },
        sources: ['RFC 5321 §4.3.2'],
      },
      {
        code: '571',
        role: 'error',
        basis: 'practice',
        note: { en: 'spam or policy refusal at some sites', id: 'penolakan spam atau kebijakan di sebagian situs' },
        sources: [],
      },
    ],
  },
  {
    place: 'AUTH-RESPONSE',
    name: { en: 'AUTH response', id: 'jawaban AUTH' },
    description: {
      en: 'A client line inside an AUTH exchange: base64, empty, or * to cancel.',
      id: 'Baris klien di dalam pertukaran AUTH: base64, kosong, atau * untuk membatalkan.',
    },
    replies: [
      {
        code: '235',
        role: 'success',
        basis: 'rfc',
        note: { en: 'authenticated', id: 'autentikasi berhasil' },
        sources: ['RFC 4954 §6'],
      },
      {
        code: '334',
        role: 'intermediate',
        basis: 'rfc',
        note: { en: 'next challenge', id: 'tantangan berikutnya' },
        sources: ['RFC 4954 §4'],
      },
      {
        code: '432',
        role: 'error',
        basis: 'rfc',
        note: { en: 'password transition needed', id: 'perlu peralihan kata sandi' },
        sources: ['RFC 4954 §6'],
      },
      {
        code: '454',
        role: 'error',
        basis: 'rfc',
        note: { en: 'temporary failure', id: 'kegagalan sementara' },
        sources: ['RFC 4954 §6'],
      },
      {
        code: '500',
        role: 'error',
        basis: 'rfc',
        note: { en: 'line too long (5.5.6)', id: 'baris terlalu panjang (5.5.6)' },
        sources: ['RFC 4954 §6'],
      },
      {
        code: '501',
        role: 'error',
        basis: 'rfc',
        note: { en: 'bad base64, or cancelled with *', id: 'base64 rusak, atau dibatalkan dengan *' },
        sources: ['RFC 4954 §4'],
      },
      {
        code: '525',
        role: 'error',
        basis: 'rfc',
        note: { en: 'account disabled', id: 'akun dinonaktifkan' },
        sources: ['RFC 5248 §2.4'],
      },
      {
        code: '534',
        role: 'error',
        basis: 'rfc',
        note: { en: 'mechanism too weak', id: 'mekanisme terlalu lemah' },
        sources: ['RFC 4954 §6'],
      },
      {
        code: '535',
        role: 'error',
        basis: 'rfc',
        note: { en: 'credentials refused', id: 'kredensial ditolak' },
        sources: ['RFC 4954 §6'],
      },
    ],
  },
]);

/** Replies that any command can get. */
export const repliesToAnyCommand = late((): readonly CommandReply[] => [
  {
    code: '421',
    role: 'error',
    basis: 'table',
    note: { en: 'the server shuts down or drops the connection', id: 'server dimatikan atau memutus koneksi' },
    sources: ['RFC 5321 §4.3.2', 'RFC 5321 §3.8'],
  },
  {
    code: '500',
    role: 'error',
    basis: 'table',
    note: { en: 'verb not recognised, or line too long', id: 'perintah tidak dikenal, atau baris terlalu panjang' },
    sources: ['RFC 5321 §4.3.2'],
  },
  {
    code: '501',
    role: 'error',
    basis: 'table',
    note: {
      en: 'malformed argument, or an argument where none is allowed',
      id: 'bentuk argumen salah, atau ada argumen yang tidak diizinkan',
    },
    sources: ['RFC 5321 §4.3.2'],
  },
]);
