import { late } from '../late';
import type { VendorCode } from '../model';

/** Enhanced codes to which a provider gives a meaning of its own; some contradict the registry. */
export const vendorCodes = late((): readonly VendorCode[] => [
  {
    code: '4.7.32',
    provider: 'Google',
    meaning: {
      en: 'From header not aligned with SPF or DKIM (rate limited).',
      id: 'Header From tidak selaras dengan SPF atau DKIM (laju dibatasi).',
    },
    fix: { en: 'Align SPF or DKIM with the From domain.', id: 'Selaraskan SPF atau DKIM dengan domain From.' },
    verification: 'primary',
  },
  {
    code: '5.7.32',
    provider: 'Google',
    meaning: {
      en: 'From header not aligned with SPF or DKIM (refused).',
      id: 'Header From tidak selaras dengan SPF atau DKIM (ditolak).',
    },
    fix: { en: 'Align SPF or DKIM with the From domain.', id: 'Selaraskan SPF atau DKIM dengan domain From.' },
    verification: 'primary',
  },
  {
    code: '4.7.23',
    provider: 'Google',
    meaning: {
      en: 'No PTR or PTR does not match (rate limited). Differs from the registry, where x.7.23 is SPF.',
      id: 'Tidak ada PTR, atau PTR tidak cocok (laju dibatasi). Berbeda dari daftar IANA: di sana x.7.23 adalah SPF.',
    },
    fix: { en: 'Repair reverse DNS.', id: 'Perbaiki DNS balik.' },
    verification: 'primary',
  },
  {
    code: '4.7.500',
    provider: 'Microsoft',
    meaning: {
      en: 'Server busy or sender throttled (AS code in the text).',
      id: 'Server sibuk atau pengirim dibatasi lajunya (kode AS dalam teks).',
    },
    fix: { en: 'Slow down; retry.', id: 'Perlambat; coba lagi.' },
    verification: 'primary',
  },
  {
    code: '4.7.650',
    provider: 'Microsoft',
    meaning: { en: 'Rate limited because of IP reputation.', id: 'Laju dibatasi karena reputasi IP.' },
    fix: {
      en: 'Lower volume; clean lists; enrol with SNDS.',
      id: 'Kurangi jumlah kiriman; bersihkan daftar; daftar di SNDS.',
    },
    verification: 'secondary',
  },
  {
    code: '4.7.651',
    provider: 'Microsoft',
    meaning: { en: 'Rate limited because of IP reputation.', id: 'Laju dibatasi karena reputasi IP.' },
    fix: { en: 'Lower volume; clean lists.', id: 'Kurangi jumlah kiriman; bersihkan daftar.' },
    verification: 'secondary',
  },
  {
    code: '5.7.57',
    provider: 'Microsoft',
    meaning: {
      en: 'Client not authenticated to send anonymous mail.',
      id: 'Klien belum masuk, jadi tidak boleh mengirim surat anonim.',
    },
    fix: {
      en: 'Log in, or use direct send or a connector.',
      id: 'Masuk dulu, atau pakai pengiriman langsung atau konektor.',
    },
    verification: 'primary',
  },
  {
    code: '5.7.64',
    provider: 'Microsoft',
    meaning: {
      en: 'Tenant attribution: relay access denied (connector not matched).',
      id: 'Penetapan tenant: relai ditolak (konektor tidak cocok).',
    },
    fix: { en: 'Repair connector, certificate or IP address.', id: 'Perbaiki konektor, sertifikat, atau alamat IP.' },
    verification: 'primary',
  },
  {
    code: '5.7.124',
    provider: 'Microsoft',
    meaning: {
      en: 'Sender not in the allowed-senders list of a group.',
      id: 'Pengirim tidak ada dalam daftar pengirim yang diizinkan grup.',
    },
    fix: { en: 'Ask the group owner.', id: 'Hubungi pemilik grup.' },
    verification: 'primary',
  },
  {
    code: '5.7.133',
    provider: 'Microsoft',
    meaning: { en: 'Group takes mail only from inside.', id: 'Grup hanya menerima surat dari dalam.' },
    fix: { en: 'Group owner must allow external senders.', id: 'Pemilik grup harus mengizinkan pengirim luar.' },
    verification: 'primary',
  },
  {
    code: '5.7.134',
    provider: 'Microsoft',
    meaning: { en: 'Mailbox takes mail only from inside.', id: 'Kotak surat hanya menerima surat dari dalam.' },
    fix: { en: "Recipient's administrator must allow it.", id: 'Administrator penerima harus mengizinkannya.' },
    verification: 'primary',
  },
  {
    code: '5.7.136',
    provider: 'Microsoft',
    meaning: { en: 'Mail user takes mail only from inside.', id: 'Pengguna surat hanya menerima surat dari dalam.' },
    fix: { en: "Recipient's administrator must allow it.", id: 'Administrator penerima harus mengizinkannya.' },
    verification: 'primary',
  },
  {
    code: '5.7.139',
    provider: 'Microsoft',
    meaning: {
      en: 'Basic authentication is switched off or blocked.',
      id: 'Autentikasi dasar dimatikan atau diblokir.',
    },
    fix: { en: 'Use OAuth, or have SMTP AUTH enabled.', id: 'Pakai OAuth, atau minta SMTP AUTH diaktifkan.' },
    verification: 'secondary',
  },
  {
    code: '5.7.509',
    provider: 'Microsoft',
    meaning: { en: 'Sending domain fails DMARC.', id: 'Domain pengirim gagal DMARC.' },
    fix: { en: 'Repair SPF/DKIM alignment.', id: 'Perbaiki keselarasan SPF/DKIM.' },
    verification: 'primary',
  },
  {
    code: '5.7.511',
    provider: 'Microsoft',
    meaning: { en: 'The IP address that sends is banned.', id: 'Alamat IP pengirim diblokir.' },
    fix: {
      en: 'Write to the delist address named in the text.',
      id: 'Tulis ke alamat penghapusan blokir yang disebut dalam teks.',
    },
    verification: 'primary',
  },
  {
    code: '5.7.515',
    provider: 'Microsoft',
    meaning: {
      en: 'Domain of the From header does not meet the authentication demands for bulk senders.',
      id: 'Domain pada header From tidak memenuhi tuntutan autentikasi untuk pengirim massal.',
    },
    fix: { en: 'Set up SPF, DKIM and DMARC.', id: 'Pasang SPF, DKIM, dan DMARC.' },
    verification: 'primary',
  },
  {
    code: '5.7.606',
    provider: 'Microsoft',
    meaning: { en: 'Banned sending IP (606 to 649).', id: 'IP pengirim diblokir (606 sampai 649).' },
    fix: { en: 'Delist through the sender portal.', id: 'Minta penghapusan blokir lewat portal pengirim.' },
    verification: 'primary',
  },
  {
    code: '5.7.708',
    provider: 'Microsoft',
    meaning: {
      en: 'Traffic not accepted from this IP (700 to 749: tenant limits).',
      id: 'Lalu lintas dari IP ini tidak diterima (700 sampai 749: batas tenant).',
    },
    fix: { en: 'Clear compromise; contact support.', id: 'Bersihkan pembobolan; hubungi dukungan.' },
    verification: 'primary',
  },
  {
    code: '5.7.750',
    provider: 'Microsoft',
    meaning: {
      en: 'Client blocked from sending from unregistered domains.',
      id: 'Klien diblokir karena mengirim dari domain yang tidak terdaftar.',
    },
    fix: { en: 'Register the domain.', id: 'Daftarkan domainnya.' },
    verification: 'primary',
  },
  {
    code: '5.4.300',
    provider: 'Microsoft',
    meaning: { en: 'Message expired.', id: 'Masa berlaku pesan habis.' },
    fix: { en: 'Look for the cause of the delay.', id: 'Cari penyebab penundaannya.' },
    verification: 'primary',
  },
  {
    code: '4.4.316',
    provider: 'Microsoft',
    meaning: { en: 'Connection refused by the destination.', id: 'Koneksi ditolak oleh tujuan.' },
    fix: { en: 'Check the destination.', id: 'Periksa tujuannya.' },
    verification: 'primary',
  },
  {
    code: '5.2.121',
    provider: 'Microsoft',
    meaning: {
      en: "Recipient's hourly limit for mail from this sender exceeded.",
      id: 'Batas per jam penerima untuk surat dari pengirim ini terlewati.',
    },
    fix: { en: 'Slow down.', id: 'Perlambat.' },
    verification: 'primary',
  },
  {
    code: '5.2.122',
    provider: 'Microsoft',
    meaning: { en: "Recipient's hourly limit exceeded.", id: 'Batas per jam penerima terlewati.' },
    fix: { en: 'Retry later.', id: 'Coba lagi nanti.' },
    verification: 'primary',
  },
  {
    code: '5.1.10',
    provider: 'Microsoft',
    meaning: {
      en: 'Recipient not found (differs from the registry, where x.1.10 is null MX).',
      id: 'Penerima tidak ditemukan (berbeda dari daftar IANA: di sana x.1.10 adalah null MX).',
    },
    fix: { en: 'Correct the address.', id: 'Perbaiki alamatnya.' },
    verification: 'primary',
  },
  {
    code: '5.1.90',
    provider: 'Microsoft',
    meaning: { en: "Sender's daily recipient limit reached.", id: 'Batas penerima harian pengirim tercapai.' },
    fix: { en: 'Wait; look for compromise.', id: 'Tunggu; periksa apakah akun dibobol.' },
    verification: 'primary',
  },
]);
