import type { Text } from '../text/locale';

/** A header field of a message, as one writes it into a transcript. */
export interface HeaderField {
  readonly name: string;
  readonly note: Text;
  /** Values of which it takes one, where there are few. */
  readonly values?: readonly string[];
}

/** Fields of RFC 5322 §3.6, of MIME (RFC 2045), and those that mail of today carries; the usual ones first. */
export const headerFields: readonly HeaderField[] = [
  { name: 'From', note: { en: 'Who wrote the message; required.', id: 'Penulis pesan; wajib ada.' } },
  { name: 'To', note: { en: 'Who it is for.', id: 'Untuk siapa pesan ini.' } },
  { name: 'Subject', note: { en: 'What it is about.', id: 'Tentang apa pesan ini.' } },
  { name: 'Date', note: { en: 'When it was written; required.', id: 'Kapan ditulis; wajib ada.' } },
  {
    name: 'Message-ID',
    note: { en: 'A name that no other message has, in angle brackets.', id: 'Nama yang unik, dalam kurung siku.' },
  },
  { name: 'MIME-Version', note: { en: 'Says that MIME is used.', id: 'Menyatakan pemakaian MIME.' }, values: ['1.0'] },
  {
    name: 'Content-Type',
    note: { en: 'What the body is.', id: 'Jenis isi pesan.' },
    values: ['text/plain; charset=utf-8', 'text/html; charset=utf-8', 'multipart/mixed; boundary=', 'message/rfc822'],
  },
  {
    name: 'Content-Transfer-Encoding',
    note: { en: 'How the body is written for the way.', id: 'Cara isi pesan ditulis untuk perjalanan.' },
    values: ['7bit', '8bit', 'quoted-printable', 'base64', 'binary'],
  },
  { name: 'Cc', note: { en: 'Who gets a copy.', id: 'Siapa yang mendapat salinan.' } },
  {
    name: 'Bcc',
    note: {
      en: 'Who gets a copy without the others knowing; taken out before it is sent.',
      id: 'Penerima salinan tersembunyi; dihapus sebelum dikirim.',
    },
  },
  { name: 'Reply-To', note: { en: 'Where answers are to go.', id: 'Ke mana jawaban dikirim.' } },
  { name: 'Sender', note: { en: 'Who sent it, if not the author.', id: 'Pengirim, bila bukan penulisnya.' } },
  { name: 'In-Reply-To', note: { en: 'The message that it answers.', id: 'Pesan yang dijawab.' } },
  { name: 'References', note: { en: 'The messages before it.', id: 'Pesan-pesan sebelumnya.' } },
  {
    name: 'Auto-Submitted',
    note: { en: 'Whether a program wrote it (RFC 3834).', id: 'Apakah ditulis program (RFC 3834).' },
    values: ['auto-generated', 'auto-replied', 'no'],
  },
  {
    name: 'List-Unsubscribe',
    note: { en: 'How to leave the list (RFC 2369).', id: 'Cara keluar dari milis (RFC 2369).' },
  },
  {
    name: 'List-Unsubscribe-Post',
    note: { en: 'That one click is enough (RFC 8058).', id: 'Cukup satu klik (RFC 8058).' },
    values: ['List-Unsubscribe=One-Click'],
  },
  { name: 'Return-Path', note: { en: 'Added on delivery.', id: 'Ditambahkan saat pengantaran.' } },
  { name: 'Received', note: { en: 'Added by each server on the way.', id: 'Ditambahkan tiap server di perjalanan.' } },
  {
    name: 'DKIM-Signature',
    note: { en: 'A signature of the domain (RFC 6376).', id: 'Tanda tangan domain (RFC 6376).' },
  },
];
