/** Words of the report, for people. */
import type { Text } from '../../text/locale';
import type { Summary } from './summary';

const text = (en: string, id: string): Text => ({ en, id });

export const TITLE = text('Mail log report', 'Laporan log email');
export const UNDERSTOOD = text('% of {lines} lines understood', '% dari {lines} baris dipahami');
export const HOURS = text('By hour of the day', 'Menurut jam');

type Figures = { readonly [Name in keyof Summary]-?: Summary[Name] extends number ? Name : never }[keyof Summary];

/** Single figures, by what they are about. */
export const FIGURES: readonly { title: Text; rows: readonly (readonly [Figures, Text])[] }[] = [
  {
    title: text('Messages', 'Pesan'),
    rows: [
      ['messages', text('messages', 'pesan')],
      ['received', text('received from outside or from local users', 'diterima dari luar atau dari pengguna lokal')],
      ['removed', text('left the queue', 'keluar dari antrean')],
      ['inQueue', text('still in the queue at the end of the log', 'masih di antrean saat log berakhir')],
      ['deferredMessages', text('had to wait', 'sempat tertunda')],
      ['forwarded', text('forwarded under another id', 'diteruskan dengan id lain')],
      ['bytes', text('bytes received', 'byte diterima')],
      ['senders', text('different senders', 'pengirim berbeda')],
      ['recipients', text('different recipients', 'penerima berbeda')],
    ],
  },
  {
    title: text('Refusals and warnings', 'Penolakan dan peringatan'),
    rows: [
      ['rejects', text('rejected', 'ditolak')],
      ['rejectWarnings', text('would have been rejected', 'seharusnya ditolak')],
      ['held', text('held', 'ditahan')],
      ['discarded', text('discarded', 'dibuang')],
      ['bounceNotices', text('notices to senders', 'pemberitahuan ke pengirim')],
      ['warnings', text('warnings of programs', 'peringatan dari program')],
    ],
  },
  {
    title: text('Connections', 'Koneksi'),
    rows: [
      ['connections', text('connections', 'koneksi')],
      ['connectionsLost', text('broken or cut', 'terputus atau diputus')],
      ['logins', text('logins', 'login')],
      ['loginsFailed', text('failed logins', 'login gagal')],
    ],
  },
];

export const DELIVERIES: readonly (readonly [keyof Summary['deliveries'], Text])[] = [
  ['sent', text('sent', 'terkirim')],
  ['deferred', text('deferred', 'tertunda')],
  ['bounced', text('bounced', 'gagal, dikembalikan')],
  ['expired', text('expired', 'kedaluwarsa')],
];
export const DELIVERIES_TITLE = text('Deliveries', 'Pengiriman');

export const DELAYS_TITLE = text('Time to delivery, seconds', 'Waktu sampai terkirim, detik');
export const DELAYS: readonly (readonly [Exclude<keyof Summary['delays'], 'stages' | 'count'>, Text])[] = [
  ['p50', text('half within', 'separuh dalam')],
  ['p90', text('90 % within', '90 % dalam')],
  ['p99', text('99 % within', '99 % dalam')],
  ['average', text('on average', 'rata-rata')],
  ['max', text('at most', 'paling lama')],
];
export const STAGES: readonly Text[] = [
  text('before the queue manager', 'sebelum pengelola antrean'),
  text('in the queue', 'di antrean'),
  text('connecting', 'menyambung'),
  text('sending', 'mengirim'),
];

export const COLUMNS: readonly (readonly [keyof Summary['hours'][number], Text])[] = [
  ['received', text('received', 'diterima')],
  ['sent', text('sent', 'terkirim')],
  ['deferred', text('deferred', 'tertunda')],
  ['bounced', text('bounced', 'gagal')],
  ['rejected', text('rejected', 'ditolak')],
];

type Tops = {
  readonly [Name in keyof Summary]-?: Summary[Name] extends readonly { key: string; count: number }[] ? Name : never;
}[keyof Summary];

export const TOPS: readonly (readonly [Tops, Text])[] = [
  ['topRejectReasons', text('Why mail was rejected', 'Mengapa email ditolak')],
  ['topDeferReasons', text('Why mail had to wait', 'Mengapa email tertunda')],
  ['topBounceReasons', text('Why mail came back', 'Mengapa email dikembalikan')],
  ['topSenders', text('Senders by messages', 'Pengirim menurut pesan')],
  ['topSendersByBytes', text('Senders by bytes', 'Pengirim menurut byte')],
  ['topRecipients', text('Recipients', 'Penerima')],
  ['topRecipientDomains', text('Domains of recipients', 'Domain penerima')],
  ['topRelays', text('Next hosts', 'Server tujuan')],
  ['topClients', text('Clients', 'Klien')],
  ['topRejectedClients', text('Clients that were rejected', 'Klien yang ditolak')],
  ['topRejectCodes', text('Codes of rejects', 'Kode penolakan')],
  ['topFailedLogins', text('Clients with failed logins', 'Klien dengan login gagal')],
  ['tls', text('TLS, by direction', 'TLS, menurut arah')],
  ['formats', text('Programs', 'Program')],
  ['otherPrograms', text('Lines of other programs', 'Baris dari program lain')],
];
