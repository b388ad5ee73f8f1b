import { late } from '../late';
import type { Provider } from '../model';

export const proofpoint = late(
  (): Provider => ({
    name: 'Proofpoint',
    signs: ['proofpoint', 'pphosted'],
    texts: [
      {
        text: 'blocked using prs.proofpoint.com',
        replies: ['550'],
        enhanced: ['5.7.1'],
        category: 'reputation',
        meaning: {
          en: 'The address has a poor reputation at Proofpoint.',
          id: 'Alamatnya bereputasi buruk di Proofpoint.',
        },
        cause: { en: 'Poor reputation.', id: 'Reputasi buruk.' },
        fix: { en: 'Ask for a review.', id: 'Minta peninjauan.' },
        page: 'https://support.proofpoint.com/dnsbl-lookup.cgi',
        verification: 'secondary',
      },
      {
        text: 'blocked using Cloudmark Sender Intelligence',
        replies: ['550'],
        enhanced: ['5.7.1'],
        category: 'reputation',
        meaning: { en: 'The address is on Cloudmark CSI.', id: 'Alamatnya ada dalam Cloudmark CSI.' },
        cause: { en: 'Poor reputation.', id: 'Reputasi buruk.' },
        fix: { en: 'Ask for a reset.', id: 'Minta pemulihan.' },
        page: 'http://csi.cloudmark.com/reset-request/',
        verification: 'secondary',
      },
      {
        text: "rejected per sender's DMARC policy",
        replies: ['550'],
        enhanced: ['5.7.0'],
        category: 'authentication',
        meaning: { en: 'DMARC fails.', id: 'DMARC gagal.' },
        cause: { en: 'Authentication is not aligned.', id: 'Autentikasinya tidak selaras.' },
        fix: { en: 'Repair SPF or DKIM.', id: 'Perbaiki SPF atau DKIM.' },
        verification: 'secondary',
      },
      {
        text: 'Address verification in progress',
        replies: ['421'],
        enhanced: ['4.1.1'],
        category: 'rate',
        meaning: {
          en: 'The gateway checks the address; try again later.',
          id: 'Gateway sedang memeriksa alamatnya; coba lagi nanti.',
        },
        cause: { en: 'First message to this recipient.', id: 'Pesan pertama ke penerima ini.' },
        fix: { en: 'Try again.', id: 'Coba lagi.' },
        verification: 'secondary',
      },
    ],
  }),
);

export const barracuda = late(
  (): Provider => ({
    name: 'Barracuda',
    signs: ['barracuda', 'cuda'],
    texts: [
      {
        text: 'Greylisted for 5 minutes',
        replies: ['451'],
        enhanced: ['4.7.1'],
        category: 'rate',
        meaning: { en: 'Greylisting.', id: 'Greylisting: penundaan awal.' },
        cause: { en: 'First contact.', id: 'Kontak pertama.' },
        fix: { en: 'Try again.', id: 'Coba lagi.' },
        verification: 'secondary',
      },
      {
        text: 'License Expired',
        replies: ['421'],
        enhanced: [],
        common: true,
        category: 'system',
        meaning: { en: "The recipient's appliance has no licence.", id: 'Perangkat penerima tidak berlisensi.' },
        cause: { en: 'A matter of the recipient.', id: 'Urusan pihak penerima.' },
        fix: { en: 'Tell the recipient.', id: 'Beri tahu penerima.' },
        verification: 'secondary',
      },
      {
        text: 'cuda_nsu',
        replies: ['450', '550'],
        enhanced: ['4.7.1'],
        category: 'policy',
        meaning: {
          en: "The cloud gateway passes on what the customer's server said.",
          id: 'Gateway awan meneruskan jawaban server pelanggan.',
        },
        cause: { en: 'It stands in the text behind it.', id: 'Tertulis dalam teks di belakangnya.' },
        fix: { en: 'Read the rest of the text.', id: 'Baca sisa teksnya.' },
        verification: 'secondary',
      },
      {
        text: 'permanent failure for one or more recipients',
        replies: ['550'],
        enhanced: [],
        category: 'policy',
        meaning: { en: 'A policy of the recipient blocks it.', id: 'Kebijakan penerima memblokirnya.' },
        cause: { en: 'A policy.', id: 'Kebijakan.' },
        fix: { en: 'Ask the recipient.', id: 'Hubungi penerima.' },
        verification: 'secondary',
      },
      {
        text: 'blocked using Barracuda Reputation',
        replies: ['550', '554'],
        enhanced: [],
        category: 'reputation',
        meaning: { en: 'The address is on the list of Barracuda.', id: 'Alamatnya ada dalam daftar Barracuda.' },
        cause: { en: 'Poor reputation.', id: 'Reputasi buruk.' },
        fix: { en: 'Ask for removal.', id: 'Minta penghapusan.' },
        page: 'http://www.barracudanetworks.com/reputation/',
        verification: 'secondary',
      },
    ],
  }),
);

export const spamhaus = late(
  (): Provider => ({
    name: 'Spamhaus',
    signs: ['spamhaus'],
    texts: [
      {
        text: 'zen.spamhaus.org',
        replies: ['550', '554', '553'],
        enhanced: ['5.7.1'],
        category: 'reputation',
        meaning: { en: 'The address is on a list of Spamhaus.', id: 'Alamatnya ada dalam daftar Spamhaus.' },
        cause: { en: 'SBL, XBL or PBL.', id: 'SBL, XBL, atau PBL.' },
        fix: {
          en: 'Look it up, repair the cause, delist it; on the PBL, send through the relay of your provider.',
          id: 'Periksa, hilangkan sebabnya, minta penghapusan; bila dalam PBL, kirim lewat relai penyedia Anda.',
        },
        page: 'https://www.spamhaus.org/query/lookup/',
        verification: 'secondary',
      },
      {
        text: 'check.spamhaus.org/returnc/pub/',
        replies: ['550', '554'],
        enhanced: [],
        category: 'dns',
        meaning: {
          en: 'The receiver asks Spamhaus through a public resolver and misreads the answer.',
          id: 'Penerima bertanya ke Spamhaus lewat resolver publik dan salah membaca jawabannya.',
        },
        cause: { en: 'DNS of the receiver, not your fault.', id: 'DNS penerima, bukan kesalahan Anda.' },
        fix: { en: 'Tell the receiver to use a resolver of its own.', id: 'Minta penerima memakai resolver sendiri.' },
        page: 'https://check.spamhaus.org/returnc/pub/',
        verification: 'secondary',
      },
      {
        text: 'dbl.spamhaus.org',
        replies: ['550', '554'],
        enhanced: [],
        category: 'reputation',
        meaning: { en: 'A domain in the message is on the DBL.', id: 'Suatu domain dalam pesan ada dalam DBL.' },
        cause: { en: 'Reputation of the domain.', id: 'Reputasi domainnya.' },
        fix: { en: 'Look it up and delist it.', id: 'Periksa dan minta penghapusan.' },
        page: 'https://www.spamhaus.org/query/lookup/',
        verification: 'secondary',
      },
    ],
  }),
);
