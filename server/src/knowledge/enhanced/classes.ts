import type { EnhancedClass, EnhancedSubject } from '../model';

/** First number of an enhanced code (RFC 3463 §2). */
export const enhancedClasses: readonly EnhancedClass[] = [
  {
    digit: '2',
    name: { en: 'Success', id: 'Berhasil' },
    meaning: {
      en: 'The action was carried out. Delivery reports use it for good news as well.',
      id: 'Tindakannya sudah dilakukan. Laporan pengiriman juga memakainya untuk kabar baik.',
    },
    fix: { en: 'Nothing to fix.', id: 'Tidak perlu perbaikan.' },
  },
  {
    digit: '4',
    name: { en: 'Persistent Transient Failure', id: 'Kegagalan Sementara' },
    meaning: {
      en: 'The message is right as it is, but something prevents or delays its delivery for now. It may succeed later.',
      id: 'Pesannya sudah benar, tetapi untuk sementara ada yang menghalangi atau menunda pengirimannya. Nanti dapat berhasil.',
    },
    fix: {
      en: 'Keep the message in the queue and try again later; read the text for the reason.',
      id: 'Simpan pesan di antrean dan coba lagi nanti; baca teksnya untuk mengetahui sebabnya.',
    },
  },
  {
    digit: '5',
    name: { en: 'Permanent Failure', id: 'Kegagalan Tetap' },
    meaning: {
      en: 'It will not succeed unless the message, the address or the destination changes.',
      id: 'Tidak akan berhasil kecuali pesan, alamat, atau tujuannya diubah.',
    },
    fix: {
      en: 'Do not repeat it unchanged: read the text for the reason, and change what it names.',
      id: 'Jangan ulangi tanpa perubahan: baca teksnya untuk mengetahui sebabnya, lalu ubah yang disebut di situ.',
    },
  },
];

/** Second number of an enhanced code (RFC 3463 §2). */
export const enhancedSubjects: readonly EnhancedSubject[] = [
  {
    digit: '0',
    name: { en: 'Other or undefined', id: 'Lain-lain' },
    meaning: { en: 'No more specific subject.', id: 'Tidak ada pokok yang lebih khusus.' },
  },
  {
    digit: '1',
    name: { en: 'Addressing', id: 'Pengalamatan' },
    meaning: { en: 'About the address of sender or recipient.', id: 'Tentang alamat pengirim atau penerima.' },
  },
  {
    digit: '2',
    name: { en: 'Mailbox', id: 'Kotak surat' },
    meaning: { en: 'About the state of the mailbox.', id: 'Tentang keadaan kotak surat.' },
  },
  {
    digit: '3',
    name: { en: 'Mail system', id: 'Sistem surat' },
    meaning: { en: 'About the destination system.', id: 'Tentang sistem tujuan.' },
  },
  {
    digit: '4',
    name: { en: 'Network and routing', id: 'Jaringan dan perutean' },
    meaning: {
      en: 'About DNS, connections, loops or expiry.',
      id: 'Tentang DNS, koneksi, putaran, atau habisnya waktu.',
    },
  },
  {
    digit: '5',
    name: { en: 'Mail delivery protocol', id: 'Protokol pengiriman' },
    meaning: { en: 'About SMTP commands and their arguments.', id: 'Tentang perintah SMTP dan argumennya.' },
  },
  {
    digit: '6',
    name: { en: 'Message content or media', id: 'Isi atau media pesan' },
    meaning: {
      en: 'About the format of the message, its conversion or its fetching.',
      id: 'Tentang format pesan, konversinya, atau pengambilannya.',
    },
  },
  {
    digit: '7',
    name: { en: 'Security or policy', id: 'Keamanan atau kebijakan' },
    meaning: {
      en: 'About authentication, permission, reputation or encryption.',
      id: 'Tentang autentikasi, izin, reputasi, atau enkripsi.',
    },
  },
];
