import { late } from '../late';
import type { Provider } from '../model';

export const yandex = late(
  (): Provider => ({
    name: 'Yandex',
    signs: [],
    texts: [
      {
        text: '[yandex] recipient has exceeded message rate limit',
        replies: ['450'],
        enhanced: ['4.2.1'],
        category: 'rate',
        meaning: { en: 'The recipient is over a rate limit.', id: 'Penerima melewati batas laju.' },
        cause: { en: 'The rate is too high.', id: 'Lajunya terlalu tinggi.' },
        fix: { en: 'Slow down.', id: 'Perlambat.' },
        verification: 'secondary',
      },
      {
        text: 'Message rejected under suspicion of SPAM',
        replies: ['554'],
        enhanced: ['5.7.1'],
        category: 'spam',
        meaning: { en: 'It looks like spam.', id: 'Tampak seperti spam.' },
        cause: { en: 'Content or reputation.', id: 'Isi atau reputasi.' },
        fix: { en: 'Check both; use the postmaster tools.', id: 'Periksa keduanya; pakai alat postmaster.' },
        verification: 'secondary',
      },
    ],
  }),
);

export const mailRu = late(
  (): Provider => ({
    name: 'Mail.ru',
    signs: [],
    texts: [
      {
        text: 'spam message rejected. Please visit http://help.mail.ru',
        replies: ['550'],
        enhanced: [],
        category: 'spam',
        meaning: { en: 'It looks like spam.', id: 'Tampak seperti spam.' },
        cause: { en: 'Content or reputation.', id: 'Isi atau reputasi.' },
        fix: { en: 'Read the page that the text names.', id: 'Baca halaman yang disebut teksnya.' },
        verification: 'secondary',
      },
      {
        text: 'mailbox is unavailable: account is disabled',
        replies: ['550'],
        enhanced: [],
        category: 'mailbox',
        meaning: { en: 'The account is disabled.', id: 'Akunnya dinonaktifkan.' },
        cause: { en: 'It was inactive.', id: 'Akunnya tidak aktif.' },
        fix: { en: 'Remove the address.', id: 'Hapus alamatnya.' },
        verification: 'secondary',
      },
    ],
  }),
);

export const zoho = late(
  (): Provider => ({
    name: 'Zoho',
    signs: [],
    texts: [
      {
        text: 'Mail rejected by destination domain',
        replies: ['541'],
        enhanced: ['5.4.1'],
        category: 'policy',
        meaning: { en: 'The destination refused it.', id: 'Tujuannya menolak.' },
        cause: { en: 'A policy.', id: 'Kebijakan.' },
        fix: { en: 'Ask the recipient.', id: 'Hubungi penerima.' },
        verification: 'secondary',
      },
    ],
  }),
);

export const qq = late(
  (): Provider => ({
    name: 'QQ',
    signs: [],
    texts: [
      {
        text: 'Mail content denied',
        replies: ['550'],
        enhanced: [],
        category: 'content',
        meaning: { en: 'The content was refused.', id: 'Isinya ditolak.' },
        cause: { en: 'The content.', id: 'Isinya.' },
        fix: { en: 'Change it.', id: 'Ubah isinya.' },
        page: 'http://service.mail.qq.com/',
        verification: 'secondary',
      },
      {
        text: 'Ip frequency limited',
        replies: ['550'],
        enhanced: [],
        category: 'rate',
        meaning: { en: 'Too many messages from this address.', id: 'Terlalu banyak pesan dari alamat ini.' },
        cause: { en: 'The rate is too high.', id: 'Lajunya terlalu tinggi.' },
        fix: { en: 'Slow down.', id: 'Perlambat.' },
        verification: 'secondary',
      },
    ],
  }),
);

export const netEase = late(
  (): Provider => ({
    name: 'NetEase (163)',
    signs: [],
    texts: [
      {
        text: 'DT:SPM',
        replies: ['554'],
        enhanced: [],
        category: 'spam',
        meaning: { en: 'It looks like spam.', id: 'Tampak seperti spam.' },
        cause: { en: 'Content or reputation.', id: 'Isi atau reputasi.' },
        fix: { en: 'Check both.', id: 'Periksa keduanya.' },
        page: 'http://mail.163.com/help/help_spam_16.htm',
        verification: 'secondary',
      },
    ],
  }),
);

export const comcast = late(
  (): Provider => ({
    name: 'Comcast',
    signs: [],
    texts: [
      {
        text: 'Comcast block for spam',
        replies: ['554'],
        enhanced: [],
        category: 'reputation',
        meaning: { en: 'The address is blocked.', id: 'Alamatnya diblokir.' },
        cause: { en: 'Poor reputation.', id: 'Reputasi buruk.' },
        fix: { en: 'Read the page that the text names.', id: 'Baca halaman yang disebut teksnya.' },
        page: 'http://postmaster.comcast.net/smtp-error-codes.php',
        verification: 'secondary',
      },
    ],
  }),
);

export const orange = late(
  (): Provider => ({
    name: 'Orange',
    signs: [],
    texts: [
      {
        text: 'OFR006_102',
        replies: ['550'],
        enhanced: [],
        category: 'reputation',
        meaning: { en: 'The address is blocked through Cloudmark.', id: 'Alamatnya diblokir lewat Cloudmark.' },
        cause: { en: 'Poor reputation.', id: 'Reputasi buruk.' },
        fix: { en: 'Ask Cloudmark for a reset.', id: 'Minta pemulihan kepada Cloudmark.' },
        verification: 'secondary',
      },
      {
        text: 'OFR005_104',
        replies: ['421'],
        enhanced: [],
        category: 'rate',
        meaning: { en: 'Too many connections.', id: 'Terlalu banyak koneksi.' },
        cause: { en: 'The rate is too high.', id: 'Lajunya terlalu tinggi.' },
        fix: { en: 'Open fewer connections.', id: 'Buka koneksi lebih sedikit.' },
        verification: 'secondary',
      },
    ],
  }),
);

export const laPoste = late(
  (): Provider => ({
    name: 'La Poste',
    signs: [],
    texts: [
      {
        text: 'DMARC verification Failed',
        replies: ['571'],
        enhanced: ['5.7.1'],
        category: 'authentication',
        meaning: { en: 'DMARC fails.', id: 'DMARC gagal.' },
        cause: { en: 'Authentication is not aligned.', id: 'Autentikasinya tidak selaras.' },
        fix: { en: 'Repair SPF or DKIM.', id: 'Perbaiki SPF atau DKIM.' },
        verification: 'secondary',
      },
    ],
  }),
);

export const goDaddy = late(
  (): Provider => ({
    name: 'GoDaddy',
    signs: ['secureserver', 'godaddy'],
    texts: [
      {
        text: 'IB1',
        replies: ['421'],
        enhanced: [],
        common: true,
        category: 'policy',
        meaning: {
          en: 'The code at the end, in the form IBnnn, names the reason: IB108 reverse DNS, IB605 recipients, IB212 spam.',
          id: 'Kode di akhir, dalam bentuk IBnnn, menyebut sebabnya: IB108 DNS balik, IB605 penerima, IB212 spam.',
        },
        cause: { en: 'What the code says.', id: 'Seperti kata kodenya.' },
        fix: { en: 'Look the code up in the list of GoDaddy.', id: 'Cari kodenya dalam daftar GoDaddy.' },
        page: 'https://www.godaddy.com/help/what-does-my-email-bounceback-mean-3568',
        verification: 'secondary',
      },
    ],
  }),
);
