import type { Text } from '../text/locale';
import type { Source } from './model';

/** A version of TLS, and what to think of it today. */
export interface TlsVersion {
  readonly name: string;
  readonly verdict: Text;
  readonly sources: readonly Source[];
}

export const tlsVersions: readonly TlsVersion[] = [
  {
    name: 'TLS 1.3',
    verdict: { en: 'The current version; nothing to improve.', id: 'Versi terkini; tidak ada yang perlu diperbaiki.' },
    sources: ['RFC 8446'],
  },
  {
    name: 'TLS 1.2',
    verdict: {
      en: 'Good, with a cipher that has forward secrecy and authenticates (GCM, ChaCha20, CCM).',
      id: 'Baik, bila sandinya punya kerahasiaan maju dan autentikasi (GCM, ChaCha20, CCM).',
    },
    sources: ['RFC 5246', 'RFC 9325 §4.2'],
  },
  {
    name: 'TLS 1.1',
    verdict: {
      en: 'Retired: must not be used any more. One side is old; update it.',
      id: 'Sudah dipensiunkan: tidak boleh dipakai lagi. Salah satu pihak sudah usang; perbarui.',
    },
    sources: ['RFC 8996'],
  },
  {
    name: 'TLS 1.0',
    verdict: {
      en: 'Retired: must not be used any more. One side is old; update it.',
      id: 'Sudah dipensiunkan: tidak boleh dipakai lagi. Salah satu pihak sudah usang; perbarui.',
    },
    sources: ['RFC 8996'],
  },
  {
    name: 'SSL 3.0',
    verdict: { en: 'Broken (POODLE): switch it off.', id: 'Sudah jebol (POODLE): matikan.' },
    sources: ['RFC 7568'],
  },
  {
    name: 'SSL 2.0',
    verdict: { en: 'Broken for decades: switch it off.', id: 'Sudah lama jebol: matikan.' },
    sources: ['RFC 6176'],
  },
];

/** A part of the name of a cipher suite, and what it says. */
export interface CipherPart {
  readonly part: RegExp;
  readonly says: Text;
}

/** From what is bad to what is good; the first that fits of each group speaks. */
export const cipherParts: readonly (readonly CipherPart[])[] = [
  [
    {
      part: /(?:^|[-_])(?:ADH|AECDH|DH_anon|ECDH_anon)(?:[-_]|$)/,
      says: {
        en: 'Nobody shows a certificate: safe against listeners, not against one in the middle.',
        id: 'Tidak ada yang menunjukkan sertifikat: aman dari penyadap, tidak dari penyusup di tengah.',
      },
    },
    {
      part: /^TLS_(?:AES|CHACHA20|SM4)/,
      says: {
        en: 'A fresh key for every connection (forward secrecy), as always in TLS 1.3.',
        id: 'Kunci baru untuk setiap koneksi (kerahasiaan maju), seperti selalu pada TLS 1.3.',
      },
    },
    {
      part: /(?:^|[-_])(?:ECDHE|DHE|EDH)[-_]/,
      says: {
        en: 'A fresh key for every connection (forward secrecy).',
        id: 'Kunci baru untuk setiap koneksi (kerahasiaan maju).',
      },
    },
    {
      part: /./,
      says: {
        en: 'No forward secrecy: who gets the key of the server later can read what was recorded.',
        id: 'Tanpa kerahasiaan maju: siapa pun yang kelak mendapat kunci server dapat membaca rekaman lama.',
      },
    },
  ],
  [
    {
      part: /(?:^|[-_])(?:NULL|eNULL)(?:[-_]|$)/,
      says: { en: 'Nothing is encrypted.', id: 'Tidak ada yang dienkripsi.' },
    },
    {
      part: /(?:^|[-_])(?:EXP|EXPORT|RC2|RC4|DES|3DES|DES-CBC3)(?:[-_]|$)/,
      says: { en: 'The cipher is weak and retired.', id: 'Sandinya lemah dan sudah dipensiunkan.' },
    },
    {
      part: /GCM|CCM|CHACHA20/,
      says: {
        en: 'Encrypts and authenticates in one (AEAD).',
        id: 'Mengenkripsi dan mengautentikasi sekaligus (AEAD).',
      },
    },
    {
      part: /AES|CAMELLIA|ARIA|SEED/,
      says: { en: 'A CBC cipher: older, still in use.', id: 'Sandi CBC: lebih tua, masih dipakai.' },
    },
  ],
];

/** How far Postfix trusts the other side (its TLS_README). */
export const postfixTrust: Readonly<Record<string, Text>> = {
  Anonymous: {
    en: 'The other side showed no certificate, or none was asked for.',
    id: 'Pihak lain tidak menunjukkan sertifikat, atau tidak diminta.',
  },
  Untrusted: {
    en: 'Its certificate was not signed by an authority that is trusted here. Usual between mail servers without DANE or MTA-STS.',
    id: 'Sertifikatnya tidak ditandatangani otoritas yang dipercaya di sini. Lazim antarserver surel tanpa DANE atau MTA-STS.',
  },
  Trusted: {
    en: 'Its certificate was signed by a trusted authority; the name in it was not asked for, or is another one.',
    id: 'Sertifikatnya ditandatangani otoritas tepercaya; nama di dalamnya tidak diperiksa, atau berbeda.',
  },
  Verified: {
    en: 'Its certificate was signed by a trusted authority and carries the name that was expected.',
    id: 'Sertifikatnya ditandatangani otoritas tepercaya dan memuat nama yang diharapkan.',
  },
};
