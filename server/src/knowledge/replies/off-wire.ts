import { late } from '../late';
import type { ReplyCode } from '../model';

/** Numbers that look like replies but never stand on the wire: of client libraries (1yz) and of sending services (6yz). */
export const offWire = late((): readonly ReplyCode[] => [
  {
    code: '101',
    status: 'nonstandard',
    name: { en: 'Cannot connect (client side)', id: 'Tidak dapat terhubung (sisi klien)' },
    description: {
      en: 'Not an SMTP reply. A message of a client program or library that could not open the connection.',
      id: 'Bukan balasan SMTP. Ini pesan dari program atau pustaka klien yang gagal membuka koneksi.',
    },
    when: {
      en: 'In application logs, never on the wire.',
      id: 'Di log aplikasi, tidak pernah pada sambungan SMTP itu sendiri.',
    },
    fix: {
      sender: {
        en: 'Check server name, port and firewall.',
        id: 'Periksa nama server, port, dan firewall.',
      },
    },
    retry: { policy: 'retry-later', note: { en: 'Once the connection works.', id: 'Setelah koneksi berhasil.' } },
    related: [
      {
        code: '111',
        difference: {
          en: "111 is usually the operating system's “connection refused”.",
          id: '111 biasanya kode sistem operasi untuk “koneksi ditolak”.',
        },
      },
      {
        code: '421',
        difference: {
          en: '421 is what a real server says when it cannot serve you.',
          id: '421 adalah jawaban server sungguhan yang tidak dapat melayani Anda.',
        },
      },
    ],
    enhanced: [],
    sources: [],
    verification: 'secondary',
    origin: {
      en: 'In no RFC; the meaning is the one that public code lists give.',
      id: 'Tidak ada di RFC mana pun; artinya seperti dalam daftar kode yang beredar.',
    },
  },
  {
    code: '111',
    status: 'nonstandard',
    name: { en: 'Connection refused (client side)', id: 'Koneksi ditolak (sisi klien)' },
    description: {
      en: 'Not an SMTP reply. On Linux, error number 111 is “connection refused”; mail clients print it as if it were a code.',
      id: 'Bukan balasan SMTP. Di Linux, galat nomor 111 berarti “koneksi ditolak”; program surat menampilkannya seolah-olah kode balasan.',
    },
    when: {
      en: 'In application logs.',
      id: 'Di log aplikasi.',
    },
    fix: {
      sender: {
        en: 'Is the server listening on that host and port? Is a firewall in the way?',
        id: 'Pastikan server mendengarkan pada host dan port itu dan tidak terhalang firewall.',
      },
      operator: {
        en: 'Start the listener or open the port.',
        id: 'Jalankan layanan atau buka portnya.',
      },
    },
    retry: { policy: 'retry-later' },
    related: [
      { code: '101', difference: { en: 'Both are client-side numbers.', id: 'Keduanya angka dari sisi klien.' } },
      { code: '421', difference: { en: 'A real server would say 421.', id: 'Server sungguhan akan menjawab 421.' } },
    ],
    enhanced: [],
    sources: [],
    verification: 'secondary',
    origin: {
      en: 'In no RFC; the meaning is the one that public code lists give. The number is ECONNREFUSED of Linux.',
      id: 'Tidak ada di RFC mana pun; artinya seperti dalam daftar kode yang beredar. Angkanya sama dengan ECONNREFUSED di Linux.',
    },
  },
  {
    code: '602',
    status: 'nonstandard',
    name: { en: 'Gave up: too old', id: 'Menyerah: terlalu lama' },
    description: {
      en: 'Not an SMTP reply. A sending service notes with it that it stopped trying.',
      id: 'Bukan balasan SMTP. Layanan pengirim mencatat bahwa ia berhenti mencoba.',
    },
    when: {
      en: 'In event logs of a sending service, never on the wire.',
      id: 'Di log kejadian layanan pengirim, tidak pernah pada sambungan SMTP.',
    },
    fix: {
      sender: {
        en: 'Look for the last real SMTP reply.',
        id: 'Cari balasan SMTP sebenarnya yang terakhir.',
      },
    },
    retry: { policy: 'not-applicable' },
    related: [
      { code: '447', difference: { en: 'Similar idea in code lists.', id: 'Gagasan serupa dalam daftar kode.' } },
    ],
    enhanced: [],
    sources: [],
    verification: 'secondary',
    origin: {
      en: 'In no RFC; read in public code that handles events of Mailgun.',
      id: 'Tidak ada di RFC mana pun; dibaca dalam kode terbuka yang menangani peristiwa Mailgun.',
    },
  },
  {
    code: '605',
    status: 'nonstandard',
    name: { en: 'Suppressed: bounced before', id: 'Ditahan: pernah memantul' },
    description: {
      en: 'Not an SMTP reply. The sending service did not try, since the address is on its suppression list.',
      id: 'Bukan balasan SMTP. Layanan pengirim tidak mencoba karena alamat itu ada di daftar penahannya.',
    },
    when: {
      en: 'In event logs of a sending service.',
      id: 'Di log kejadian layanan pengirim.',
    },
    fix: {
      sender: {
        en: 'Check the suppression list.',
        id: 'Periksa daftar penahan.',
      },
    },
    retry: { policy: 'not-applicable' },
    related: [
      {
        code: '550',
        difference: {
          en: 'The original refusal was most likely a 550.',
          id: 'Penolakan asalnya kemungkinan besar 550.',
        },
      },
    ],
    enhanced: [],
    sources: [],
    verification: 'secondary',
    origin: {
      en: 'In no RFC; read in public code that handles events of Mailgun.',
      id: 'Tidak ada di RFC mana pun; dibaca dalam kode terbuka yang menangani peristiwa Mailgun.',
    },
  },
]);
