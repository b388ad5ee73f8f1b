import type { Text } from '../text/locale';
import type { ReplyCategory, ReplyClass, RetryPolicy, Status } from './model';

/** First digits (RFC 5321 §4.2.1). Only 2 to 5 are SMTP. */
export const replyClasses: readonly ReplyClass[] = [
  {
    digit: '1',
    name: { en: 'Preliminary (not SMTP)', id: 'Pendahuluan (bukan SMTP)' },
    meaning: {
      en: 'Not part of SMTP: a first digit other than 2 to 5 must not be sent unless an extension was agreed on. Such numbers come from client libraries or operating systems, not from the wire.',
      id: 'Bukan bagian SMTP: digit pertama selain 2 sampai 5 tidak boleh dikirim, kecuali ada ekstensi yang disepakati. Angka seperti ini berasal dari pustaka klien atau sistem operasi, bukan dari sambungan.',
    },
    fix: {
      en: 'Look for the last real SMTP reply in the log of the program that printed it.',
      id: 'Cari balasan SMTP sebenarnya yang terakhir di log program yang menampilkannya.',
    },
  },
  {
    digit: '2',
    name: { en: 'Positive Completion', id: 'Penyelesaian Positif' },
    meaning: {
      en: 'The command was carried out. The client may send the next one.',
      id: 'Perintah sudah dijalankan. Klien boleh mengirim perintah berikutnya.',
    },
    fix: {
      en: 'Treat it as success, and read the text.',
      id: 'Anggap berhasil, dan baca teksnya.',
    },
  },
  {
    digit: '3',
    name: { en: 'Positive Intermediate', id: 'Positif Antara' },
    meaning: {
      en: 'The command was accepted so far, but the server waits for more: the message after DATA, or the next answer of an authentication.',
      id: 'Perintah diterima sejauh ini, tetapi server menunggu masukan lagi: isi pesan setelah DATA, atau jawaban autentikasi berikutnya.',
    },
    fix: {
      en: 'Treat it as a request for more input, and read the text for what is wanted.',
      id: 'Anggap sebagai permintaan masukan lagi, dan baca teksnya untuk mengetahui apa yang diminta.',
    },
  },
  {
    digit: '4',
    name: { en: 'Transient Negative Completion', id: 'Penyelesaian Negatif Sementara' },
    meaning: {
      en: 'The command was not carried out, but the same command may succeed later without any change. Queue and try again.',
      id: 'Perintah tidak dijalankan, tetapi perintah yang sama dapat berhasil nanti tanpa perubahan. Simpan di antrean dan coba lagi.',
    },
    fix: {
      en: 'Keep the message in the queue and try again later; read the text for the reason.',
      id: 'Simpan pesan di antrean dan coba lagi nanti; baca teksnya untuk mengetahui sebabnya.',
    },
  },
  {
    digit: '5',
    name: { en: 'Permanent Negative Completion', id: 'Penyelesaian Negatif Tetap' },
    meaning: {
      en: 'The command was not carried out, and repeating it unchanged will not help. Something has to change first.',
      id: 'Perintah tidak dijalankan, dan mengulanginya tanpa perubahan tidak akan membantu. Harus ada yang diubah lebih dulu.',
    },
    fix: {
      en: 'Do not repeat it unchanged: read the text for the reason, change what it names, or return the message to its sender.',
      id: 'Jangan ulangi tanpa perubahan: baca teksnya untuk mengetahui sebabnya, ubah yang disebut di situ, atau kembalikan pesan kepada pengirimnya.',
    },
  },
  {
    digit: '6',
    name: { en: 'Out of range (not SMTP)', id: 'Di luar rentang (bukan SMTP)' },
    meaning: {
      en: 'Not part of SMTP. Sending services made it up for their own event logs.',
      id: 'Bukan bagian SMTP. Layanan pengirim membuatnya untuk log kejadiannya sendiri.',
    },
    fix: {
      en: 'Look for the last real SMTP reply in the event log of the sending service.',
      id: 'Cari balasan SMTP sebenarnya yang terakhir di log kejadian layanan pengirim.',
    },
  },
];

/** Second digits (RFC 5321 §4.2.1). */
export const replyCategories: readonly ReplyCategory[] = [
  {
    digit: '0',
    name: { en: 'Syntax', id: 'Sintaks' },
    meaning: {
      en: 'Syntax errors, commands that fit no other group, and commands that are not implemented or superfluous.',
      id: 'Galat sintaks, perintah yang tidak termasuk kelompok lain, dan perintah yang tidak tersedia atau berlebihan.',
    },
  },
  {
    digit: '1',
    name: { en: 'Information', id: 'Informasi' },
    meaning: {
      en: 'Answers to requests for information such as status or help.',
      id: 'Jawaban atas permintaan informasi seperti status atau bantuan.',
    },
  },
  {
    digit: '2',
    name: { en: 'Connections', id: 'Koneksi' },
    meaning: { en: 'About the transmission channel itself.', id: 'Tentang saluran transmisi itu sendiri.' },
  },
  {
    digit: '3',
    name: { en: 'Unspecified', id: 'Tidak ditentukan' },
    meaning: {
      en: 'Without a meaning in RFC 5321; used by the codes of AUTH and STARTTLS.',
      id: 'Tidak diberi arti dalam RFC 5321; dipakai kode ekstensi AUTH dan STARTTLS.',
    },
  },
  {
    digit: '4',
    name: { en: 'Unspecified', id: 'Tidak ditentukan' },
    meaning: {
      en: 'Without a meaning in RFC 5321; codes here are not standard.',
      id: 'Tidak diberi arti dalam RFC 5321; kode di sini tidak baku.',
    },
  },
  {
    digit: '5',
    name: { en: 'Mail system', id: 'Sistem surat' },
    meaning: {
      en: 'State of the receiving mail system with regard to the transfer or another action that was asked for.',
      id: 'Keadaan sistem surat penerima terhadap permintaan kirim atau tindakan lain.',
    },
  },
];

/** Second digits 6 to 9. */
export const invalidCategory: ReplyCategory = {
  digit: '6',
  name: { en: 'Not allowed by the grammar', id: 'Tidak sah menurut tata bahasa' },
  meaning: {
    en: 'RFC 5321 allows only 0 to 5 as the second digit.',
    id: 'RFC 5321 hanya mengizinkan 0 sampai 5 sebagai digit kedua.',
  },
};

export const retryPolicies: Readonly<Record<RetryPolicy, Text>> = {
  continue: { en: 'Go on.', id: 'Lanjutkan.' },
  'send-data': { en: 'The server waits for more input.', id: 'Server menunggu masukan lagi.' },
  'retry-later': { en: 'Try the same again later.', id: 'Coba lagi nanti dengan permintaan yang sama.' },
  'retry-different': { en: 'Try again after a change.', id: 'Coba lagi setelah ada perubahan.' },
  'reconnect-later': { en: 'Connect again later.', id: 'Sambung lagi nanti.' },
  'no-retry': { en: 'Do not repeat it unchanged.', id: 'Jangan ulangi tanpa perubahan.' },
  'not-applicable': { en: 'Never on the wire.', id: 'Tidak pernah muncul pada sambungan.' },
};

export const statuses: Readonly<Record<Status, Text>> = {
  standard: { en: 'standard (RFC 5321)', id: 'baku (RFC 5321)' },
  extension: { en: 'standard (RFC of an extension)', id: 'baku (RFC ekstensi)' },
  registered: { en: 'only registered with IANA', id: 'hanya terdaftar di IANA' },
  obsolete: { en: 'obsolete', id: 'usang' },
  draft: { en: 'draft', id: 'rancangan' },
  private: { en: 'private', id: 'khusus vendor' },
  nonstandard: { en: 'not standard', id: 'tidak baku' },
};

/** Name of a code that nobody has defined. */
export const unknownName: Text = { en: 'Unknown code', id: 'Kode tidak dikenal' };
