import type { Text } from '../text/locale';

/** How a server program tells in a 250 under which name it has a message now. */
export interface QueueIdForm {
  readonly program: string;
  /** Behind the code and the enhanced code; the first group is the id. */
  readonly form: RegExp;
  readonly note: Text;
}

const inItsLog: Text = {
  en: 'Search for it in the log of that server: every line about this message carries it.',
  id: 'Cari dalam log server itu: setiap baris tentang pesan ini memuatnya.',
};

export const queueIdForms: readonly QueueIdForm[] = [
  {
    program: 'Postfix',
    form: /\bqueued as ([0-9A-Za-z]{5,20})(?![\w.-])/,
    note: {
      en: `${inItsLog.en} Short ones (hexadecimal) are used again later; long ones are not.`,
      id: `${inItsLog.id} Yang pendek (heksadesimal) kelak dipakai lagi; yang panjang tidak.`,
    },
  },
  {
    program: 'Exim',
    form: /^OK id=([0-9A-Za-z]{6}-[0-9A-Za-z]{6,11}-[0-9A-Za-z]{2,4})(?![\w-])/i,
    note: inItsLog,
  },
  {
    program: 'Gmail',
    form: /^OK {1,2}\d{9,11} ([\w-]+\.\d+) - gsmtp/,
    note: {
      en: 'The id of the transaction at Google, behind the time in seconds since 1970. Only Google can look it up.',
      id: 'Id transaksi di Google, setelah waktu dalam detik sejak 1970. Hanya Google yang dapat mencarinya.',
    },
  },
  {
    program: 'Exchange',
    form: /\[InternalId=(\d{1,20})(?=[,\]])/,
    note: {
      en: 'The number of the message on the host named behind it; the message trace of Exchange shows it.',
      id: 'Nomor pesan pada host yang disebut di belakangnya; pelacakan pesan Exchange menampilkannya.',
    },
  },
  {
    program: 'qmail',
    form: /^ok \d{9,11} qp (\d{1,10})(?!\w)/i,
    note: {
      en: 'The process that queued the message, behind the time in seconds since 1970. The log has it as “qp”.',
      id: 'Proses yang mengantrekan pesan, setelah waktu dalam detik sejak 1970. Di log tertulis sebagai “qp”.',
    },
  },
  {
    program: 'OpenSMTPD',
    form: /^([0-9a-f]{8}) Message accepted for delivery/,
    note: { en: `${inItsLog.en} It stands there as msgid.`, id: `${inItsLog.id} Di sana tertulis sebagai msgid.` },
  },
  {
    program: 'Sendmail',
    form: /^([0-9A-Za-z]{12,16}) Message accepted for delivery/,
    note: inItsLog,
  },
  {
    program: 'Amazon SES',
    form: /^Ok ([0-9a-f]{16}-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}-\d{6})(?!\w)/i,
    note: {
      en: 'The message id of SES; its notifications carry it too.',
      id: 'Id pesan SES; notifikasinya juga memuatnya.',
    },
  },
  {
    program: 'hMailServer, Haraka',
    form: /\b(?:Queued \(([\d.]+) seconds\)|Message Queued \(([0-9A-F-]{36}\.\d+)\))/,
    note: inItsLog,
  },
];
