import { late } from './late';
import type { Mechanism } from './model';

/** Mechanisms of AUTH (RFC 4954). In exchanges, `<…>` is sent in base64. */
export const mechanisms = late((): readonly Mechanism[] => [
  {
    names: ['PLAIN'],
    status: 'extension',
    description: {
      en: 'Name and password in clear, in one line.',
      id: 'Nama dan kata sandi apa adanya, dalam satu baris.',
    },
    exchange: ['C: AUTH PLAIN <[authzid] NUL authcid NUL password>', 'S: 235'],
    secret: {
      en: 'The whole base64 string: it holds the password in clear.',
      id: 'Seluruh deret base64: di dalamnya ada kata sandi apa adanya.',
    },
    clear: true,
    sources: ['RFC 4616 §2', 'RFC 4954 §4'],
    verification: 'primary',
  },
  {
    names: ['LOGIN'],
    status: 'draft',
    description: {
      en: 'Name and password in clear, asked for one after the other. Never a standard, yet everywhere. Servers word the two questions differently; some take the name along with AUTH.',
      id: 'Nama dan kata sandi apa adanya, ditanyakan satu per satu. Tidak pernah menjadi standar, tetapi ada di mana-mana. Kata-kata kedua pertanyaan itu berbeda-beda; sebagian server menerima namanya bersama AUTH.',
    },
    exchange: ['C: AUTH LOGIN', 'S: 334 VXNlcm5hbWU6', 'C: <name>', 'S: 334 UGFzc3dvcmQ6', 'C: <password>', 'S: 235'],
    secret: {
      en: 'Both lines of the client: the name and the password.',
      id: 'Kedua baris klien: nama dan kata sandi.',
    },
    clear: true,
    sources: ['draft-murchison-sasl-login-00'],
    verification: 'primary',
  },
  {
    names: ['CRAM-MD5'],
    status: 'obsolete',
    description: {
      en: 'Proves the password by an HMAC over a challenge. The password does not travel, but it can be guessed from the exchange.',
      id: 'Membuktikan kata sandi dengan HMAC atas tantangan. Kata sandinya tidak dikirim, tetapi dapat ditebak dari pertukarannya.',
    },
    exchange: ['C: AUTH CRAM-MD5', 'S: 334 <challenge>', 'C: <name SP hex-digest>', 'S: 235'],
    secret: {
      en: 'The line of the client: its digest allows guessing at leisure.',
      id: 'Baris klien: digest-nya memungkinkan penebakan tanpa server.',
    },
    clear: false,
    sources: ['RFC 2195 §2', 'RFC 4954 §4.1'],
    verification: 'primary',
  },
  {
    names: ['DIGEST-MD5'],
    status: 'obsolete',
    description: {
      en: 'Challenge and response with MD5; RFC 6331 has retired it.',
      id: 'Tantangan dan jawaban dengan MD5; sudah dipensiunkan oleh RFC 6331.',
    },
    exchange: [
      'C: AUTH DIGEST-MD5',
      'S: 334 <realm, nonce, qop>',
      'C: <username, realm, nonce, cnonce, nc, digest-uri, response>',
      'S: 334 <rspauth>',
      'C:',
      'S: 235',
    ],
    secret: { en: 'The value of response.', id: 'Nilai response.' },
    clear: false,
    sources: ['RFC 2831 §2.1', 'RFC 6331'],
    verification: 'primary',
  },
  {
    names: ['SCRAM-SHA-1', 'SCRAM-SHA-1-PLUS', 'SCRAM-SHA-256', 'SCRAM-SHA-256-PLUS'],
    status: 'extension',
    description: {
      en: 'Each side proves that it knows the password, which never travels. SMTP cannot send data along with success, so the last message of the server comes in a 334 and the client answers it with an empty line. The -PLUS forms tie the login to the TLS connection.',
      id: 'Kedua pihak membuktikan bahwa mereka tahu kata sandinya, yang tidak pernah dikirim. SMTP tidak dapat mengirim data bersama keberhasilan, jadi pesan terakhir server datang dalam 334 dan klien menjawabnya dengan baris kosong. Bentuk -PLUS mengikat login pada koneksi TLS.',
    },
    exchange: [
      'C: AUTH SCRAM-SHA-256 <n,,n=name,r=nonce>',
      'S: 334 <r=nonce,s=salt,i=iterations>',
      'C: <c=binding,r=nonce,p=proof>',
      'S: 334 <v=signature>',
      'C:',
      'S: 235',
    ],
    secret: {
      en: 'The proof p=: with s= and i= it allows guessing at leisure.',
      id: 'Bukti p=: bersama s= dan i= memungkinkan penebakan tanpa server.',
    },
    clear: false,
    sources: ['RFC 5802 §5', 'RFC 7677 §3'],
    verification: 'primary',
  },
  {
    names: ['XOAUTH2'],
    status: 'private',
    description: {
      en: 'A token instead of a password, in the form of Google that Microsoft takes as well. On failure the server explains in a 334 and the client answers with an empty line; then comes the 535.',
      id: 'Token sebagai pengganti kata sandi, dalam bentuk Google yang juga diterima Microsoft. Bila gagal, server menjelaskannya dalam 334 dan klien menjawab dengan baris kosong; lalu datang 535.',
    },
    exchange: ['C: AUTH XOAUTH2 <user=name ^A auth=Bearer token ^A^A>', 'S: 235'],
    secret: { en: 'The token.', id: 'Tokennya.' },
    clear: false,
    sources: ['Google XOAUTH2 protocol'],
    verification: 'secondary',
  },
  {
    names: ['OAUTHBEARER'],
    status: 'extension',
    description: {
      en: 'A token instead of a password. On failure the server explains in a 334 and the client answers with AQ==; then comes the 535.',
      id: 'Token sebagai pengganti kata sandi. Bila gagal, server menjelaskannya dalam 334 dan klien menjawab dengan AQ==; lalu datang 535.',
    },
    exchange: ['C: AUTH OAUTHBEARER <n,a=name, ^A host=… ^A port=… ^A auth=Bearer token ^A^A>', 'S: 235'],
    secret: { en: 'The token.', id: 'Tokennya.' },
    clear: false,
    sources: ['RFC 7628 §3.1', 'RFC 7628 §3.2.3'],
    verification: 'primary',
  },
  {
    names: ['NTLM'],
    status: 'private',
    description: {
      en: 'Challenge and response of Windows. Every message begins with TlRMTVNTUA in base64. The challenge of the server tells names of hosts and domains inside.',
      id: 'Tantangan dan jawaban Windows. Setiap pesan diawali TlRMTVNTUA dalam base64. Tantangan server membuka nama host dan domain di dalam.',
    },
    exchange: ['C: AUTH NTLM <type 1>', 'S: 334 <type 2>', 'C: <type 3>', 'S: 235'],
    secret: { en: 'The message of type 3.', id: 'Pesan tipe 3.' },
    clear: false,
    sources: ['MS-SMTPNTLM, MS-NLMP'],
    verification: 'memory',
  },
  {
    names: ['GSSAPI'],
    status: 'extension',
    description: {
      en: 'Kerberos. Tokens go back and forth until both sides agree. A security layer takes effect right after the 235; from there the transcript cannot be read.',
      id: 'Kerberos. Token dikirim bolak-balik sampai kedua pihak sepakat. Lapisan keamanan berlaku tepat setelah 235; sejak itu transkrip tidak dapat dibaca.',
    },
    exchange: [
      'C: AUTH GSSAPI <token>',
      'S: 334 <token>',
      'C: <token>',
      'S: 334 <layers>',
      'C: <layer, authzid>',
      'S: 235',
    ],
    secret: { en: 'All tokens.', id: 'Semua token.' },
    clear: false,
    sources: ['RFC 4752 §3.1'],
    verification: 'memory',
  },
  {
    names: ['EXTERNAL'],
    status: 'extension',
    description: {
      en: 'Takes the identity from elsewhere, mostly the TLS certificate of the client. A single = stands for an empty response.',
      id: 'Mengambil identitas dari tempat lain, umumnya sertifikat TLS klien. Satu = berarti jawaban kosong.',
    },
    exchange: ['C: AUTH EXTERNAL =', 'S: 235'],
    clear: false,
    sources: ['RFC 4422 §A', 'RFC 4954 §4.1'],
    verification: 'primary',
  },
  {
    names: ['ANONYMOUS'],
    status: 'extension',
    description: {
      en: 'No identity at all, only a trace such as an e-mail address, which may be personal.',
      id: 'Tanpa identitas sama sekali, hanya jejak seperti alamat surel, yang mungkin pribadi.',
    },
    exchange: ['C: AUTH ANONYMOUS <trace>', 'S: 235'],
    clear: false,
    sources: ['RFC 4505 §2'],
    verification: 'primary',
  },
]);

/** A mechanism of AUTH by its name, in any case. */
export function mechanism(name: string): Mechanism | undefined {
  const capitals = name.toUpperCase();
  return mechanisms().find(({ names }) => names.includes(capitals));
}
