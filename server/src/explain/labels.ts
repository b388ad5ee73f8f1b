import type { Text } from '../text/locale';

/** Headings and small words of the cards. */
export const labels = {
  compareWith: { en: 'Compare with', id: 'Bandingkan dengan' },
  description: { en: 'Description', id: 'Deskripsi' },
  example: { en: 'Example', id: 'Contoh' },
  fix: { en: 'How to fix it', id: 'Cara Memperbaiki' },
  forOperator: { en: 'For the operator of the server', id: 'Untuk pengelola server' },
  forSender: { en: 'For the sender', id: 'Untuk pengirim' },
  learnMore: { en: 'Learn more', id: 'Pelajari Lebih Lanjut' },
  related: { en: 'Related codes', id: 'Kode terkait' },
  retry: { en: 'Try again?', id: 'Coba lagi?' },
  status: { en: 'Status', id: 'Status' },
  unknown: { en: 'Unknown code', id: 'Kode tidak dikenal' },
  unknownCode: {
    en: 'No standard has this code and no list that we know: go by its digits and its text.',
    id: 'Tidak ada standar atau daftar yang kami kenal yang memuat kode ini: ikuti digit dan teksnya.',
  },
  when: { en: 'When you see it', id: 'Ketika Anda Melihatnya' },
} as const satisfies Readonly<Record<string, Text>>;
