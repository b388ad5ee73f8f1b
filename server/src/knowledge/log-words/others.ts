/** Own wording: Sendmail, OpenSMTPD, qmail and Dovecot, whose words are few. */
import { field, word } from './make';
import type { LogField, LogVocabulary, LogWord } from './model';

const from: LogField = {
  key: 'from',
  name: { en: 'Envelope sender', id: 'Pengirim amplop' },
  meaning: {
    en: 'Who gets a bounce. Empty for bounces and other notices.',
    id: 'Penerima pesan pantulan. Kosong untuk pantulan dan pemberitahuan.',
  },
};
const to: LogField = {
  key: 'to',
  name: { en: 'Recipient', id: 'Penerima' },
  meaning: {
    en: 'The address that this line tells the result of.',
    id: 'Alamat yang hasilnya dicatat di baris ini.',
  },
};
const size: LogField = {
  key: 'size',
  name: { en: 'Size', id: 'Ukuran' },
  meaning: { en: 'Octets of the message.', id: 'Ukuran pesan dalam oktet.' },
};
const proto: LogField = {
  key: 'proto',
  name: { en: 'Protocol', id: 'Protokol' },
  meaning: {
    en: 'SMTP after HELO, ESMTP after EHLO, LMTP after LHLO.',
    id: 'SMTP setelah HELO, ESMTP setelah EHLO, LMTP setelah LHLO.',
  },
};
const delay: LogField = {
  key: 'delay',
  name: { en: 'Total delay', id: 'Total waktu tunda' },
  meaning: {
    en: 'From the arrival of the message to this line, over all attempts.',
    id: 'Sejak pesan tiba sampai baris ini, termasuk semua percobaan.',
  },
};

const sendmail: LogVocabulary = {
  format: 'sendmail',
  program: 'Sendmail',
  fields: [
    from,
    to,
    size,
    proto,
    {
      ...delay,
      meaning: {
        en: 'From the arrival of the message to this line, as `days+hh:mm:ss`.',
        id: 'Sejak pesan tiba sampai baris ini, berbentuk `hari+jj:mm:dd`.',
      },
    },
    field('xdelay', 'This attempt', 'Percobaan ini', {
      en: 'How long this attempt took by itself.',
      id: 'Lama percobaan ini saja.',
    }),
    field('relay', 'The other server', 'Server lain', {
      en: 'On a line with `from=` who handed the message in, on one with `to=` where it went. `may be forged`: name and address do not agree.',
      id: 'Di baris `from=` yang menyerahkan pesan, di baris `to=` tujuannya. `may be forged`: nama dan alamat tidak cocok.',
    }),
    field('dsn', 'Enhanced status code', 'Kode status lanjutan', {
      en: 'The result as a code (RFC 3463).',
      id: 'Hasilnya sebagai kode (RFC 3463).',
    }),
    field('stat', 'Result', 'Hasil', {
      en: '`Sent`: the next hop took it over. `Deferred`: it is tried again. Anything else is a failure in words.',
      id: '`Sent`: tujuan berikutnya mengambil alih. `Deferred`: akan dicoba lagi. Lainnya kegagalan dalam kata-kata.',
    }),
    field('mailer', 'Mailer', 'Mailer', {
      en: 'How it goes on: `esmtp` to another server, `local` into a mailbox, `prog` to a program.',
      id: 'Cara melanjutkan: `esmtp` ke server lain, `local` ke kotak surat, `prog` ke program.',
    }),
    field('ctladdr', 'On behalf of', 'Atas nama', {
      en: 'The local user or alias that this recipient comes from, with its user and group number.',
      id: 'Pengguna lokal atau alias asal penerima ini, dengan nomor pengguna dan grupnya.',
    }),
    field('pri', 'Priority', 'Prioritas', {
      en: 'Its place in the queue: the smaller, the sooner. It grows with size, recipients and attempts.',
      id: 'Tempatnya di antrean: makin kecil makin dulu. Bertambah dengan ukuran, penerima, dan percobaan.',
    }),
    field('nrcpts', 'Number of recipients', 'Jumlah penerima', {
      en: 'Recipients of the message.',
      id: 'Jumlah penerima pesan.',
    }),
    field('msgid', 'Message-ID', 'Message-ID', {
      en: 'The id in the header, the same on all servers.',
      id: 'Id di header, sama di semua server.',
    }),
    field('class', 'Class', 'Kelas', {
      en: 'The Precedence of the header as a number; 0 is ordinary mail.',
      id: 'Precedence di header sebagai angka; 0 surel biasa.',
    }),
    field('daemon', 'Port', 'Porta', {
      en: 'Which of the ports it came in by: `MTA` is 25, `MSA` is submission.',
      id: 'Porta tempat pesan masuk: `MTA` adalah 25, `MSA` untuk pengiriman pengguna.',
    }),
    field('ruleset', 'Rule set', 'Kumpulan aturan', {
      en: 'The rules that refused: check_relay looks at the client, check_mail at the sender, check_rcpt at the recipient.',
      id: 'Aturan yang menolak: check_relay memeriksa klien, check_mail pengirim, check_rcpt penerima.',
    }),
    field('arg1', 'What was looked at', 'Yang diperiksa', {
      en: 'The address or host that the rules were asked about.',
      id: 'Alamat atau host yang ditanyakan pada aturan.',
    }),
    field('reject', 'Answer to the client', 'Jawaban ke klien', {
      en: 'With this the client was refused.',
      id: 'Dengan ini klien ditolak.',
    }),
    field('verify', 'Certificate', 'Sertifikat', {
      en: '`OK`: verified. `NO`: none was shown. `FAIL`: it could not be verified; the connection is encrypted all the same.',
      id: '`OK`: terverifikasi. `NO`: tidak ditunjukkan. `FAIL`: tidak dapat diverifikasi; sambungan tetap terenkripsi.',
    }),
    field('authid', 'Logged in as', 'Masuk sebagai', {
      en: 'The account that the client proved.',
      id: 'Akun yang dibuktikan klien.',
    }),
    field('mech', 'Login mechanism', 'Mekanisme masuk', { en: 'How the client logged in.', id: 'Cara klien masuk.' }),
  ],
  words: [],
  daemons: [],
};

const opensmtpd: LogVocabulary = {
  format: 'opensmtpd',
  program: 'OpenSMTPD',
  fields: [
    from,
    to,
    size,
    proto,
    delay,
    field('evpid', 'Envelope id', 'Id amplop', {
      en: 'The message and one recipient: the first 8 digits are the id of the message.',
      id: 'Pesan dan satu penerima: 8 digit pertama adalah id pesan.',
    }),
    field('msgid', 'Message', 'Pesan', {
      en: 'The id of the message on this server: the ids of its envelopes begin with it.',
      id: 'Id pesan di server ini: id amplopnya dimulai dengan ini.',
    }),
    field('rcpt', 'Recipient before aliases', 'Penerima sebelum alias', {
      en: 'The address in RCPT; `<->` where it is the same.',
      id: 'Alamat pada RCPT; `<->` bila sama.',
    }),
    field('source', 'Local address', 'Alamat lokal', {
      en: 'The address of this server that the connection was made from.',
      id: 'Alamat server ini yang dipakai untuk menyambung.',
    }),
    field('relay', 'Next hop', 'Tujuan berikutnya', {
      en: 'The server that this attempt went to.',
      id: 'Server tujuan percobaan ini.',
    }),
    {
      key: 'result',
      name: { en: 'Result', id: 'Hasil' },
      meaning: { en: 'What became of it.', id: 'Apa yang terjadi.' },
      values: {
        Ok: { en: 'The next hop took the message over.', id: 'Tujuan berikutnya mengambil alih pesan.' },
        TempFail: { en: 'Failed for now: it is tried again.', id: 'Gagal sementara: akan dicoba lagi.' },
        PermFail: {
          en: 'Failed for good: the sender gets a notice.',
          id: 'Gagal permanen: pengirim mendapat pemberitahuan.',
        },
        ok: { en: 'The login succeeded.', id: 'Masuk berhasil.' },
        permfail: { en: 'Wrong user or password.', id: 'Pengguna atau kata sandi salah.' },
        tempfail: {
          en: 'The login could not be checked: look at the tables.',
          id: 'Masuk tidak dapat diperiksa: periksa tabelnya.',
        },
      },
    },
    field('stat', 'Answer', 'Jawaban', {
      en: 'What the other server or the mailbox said.',
      id: 'Kata server lain atau kotak surat.',
    }),
    field('nrcpt', 'Number of recipients', 'Jumlah penerima', {
      en: 'Recipients of the message.',
      id: 'Jumlah penerima pesan.',
    }),
    field('address', 'Address', 'Alamat', { en: 'Address of the other side.', id: 'Alamat pihak lain.' }),
    field('host', 'Name', 'Nama', { en: 'Name that belongs to the address.', id: 'Nama milik alamat itu.' }),
    field('reason', 'Why', 'Sebab', {
      en: 'Why the session ended; `quit` is the ordinary end.',
      id: 'Sebab sesi berakhir; `quit` adalah akhir yang biasa.',
    }),
    field('ciphers', 'TLS', 'TLS', {
      en: 'Version of TLS, cipher and bits of the key.',
      id: 'Versi TLS, sandi, dan jumlah bit kunci.',
    }),
    field('command', 'Command', 'Perintah', { en: 'The command that was refused.', id: 'Perintah yang ditolak.' }),
    field('user', 'User', 'Pengguna', { en: 'The account or mailbox.', id: 'Akun atau kotak surat.' }),
  ],
  words: [],
  daemons: [],
};

const qmail: LogVocabulary = {
  format: 'qmail',
  program: 'qmail',
  fields: [],
  words: [
    word('new msg', 'A message', 'Pesan baru', {
      en: 'A message came into the queue. Its number comes again as soon as `end msg` set it free.',
      id: 'Pesan masuk antrean. Nomornya dipakai lagi segera setelah `end msg`.',
    }),
    word('info msg', 'About the message', 'Tentang pesan', {
      en: 'Size, envelope sender, process of qmail-queue (qp) and user (uid).',
      id: 'Ukuran, pengirim amplop, proses qmail-queue (qp), dan pengguna (uid).',
    }),
    word('starting delivery', 'An attempt begins', 'Percobaan dimulai', {
      en: 'The number of the delivery comes again on the line that tells its result.',
      id: 'Nomor pengiriman muncul lagi di baris hasilnya.',
    }),
    word('delivery', 'Result of an attempt', 'Hasil percobaan', {
      en: '`success`: taken over. `deferral`: tried again. `failure`: the sender gets a notice.',
      id: '`success`: diambil alih. `deferral`: dicoba lagi. `failure`: pengirim mendapat pemberitahuan.',
    }),
    word('status:', 'Deliveries at once', 'Pengiriman serentak', {
      en: 'How many deliveries run now, of how many that may.',
      id: 'Berapa pengiriman berjalan sekarang, dari yang boleh.',
    }),
    word('bounce msg', 'A bounce is sent', 'Pantulan dikirim', {
      en: 'The sender gets a notice that it failed.',
      id: 'Pengirim mendapat pemberitahuan gagal.',
    }),
    word('triple bounce:', 'Thrown away', 'Dibuang', {
      en: 'A notice about a notice could not be delivered either.',
      id: 'Pemberitahuan tentang pemberitahuan juga tidak dapat dikirim.',
    }),
    word('end msg', 'Left the queue', 'Keluar dari antrean', {
      en: 'Every recipient is settled: the last line of this message.',
      id: 'Semua penerima selesai: baris terakhir pesan ini.',
    }),
  ],
  daemons: [],
};

const dovecot: LogVocabulary = {
  format: 'dovecot',
  program: 'Dovecot',
  fields: [
    field('msgid', 'Message-ID', 'Message-ID', {
      en: 'The id in the header: the lines of the mail server that handed the message over are found by it.',
      id: 'Id di header: baris server surel yang menyerahkan pesan dapat dicari dengannya.',
    }),
    field('user', 'Account', 'Akun', { en: 'The account that somebody logs in to.', id: 'Akun yang dimasuki.' }),
    field('method', 'Login mechanism', 'Mekanisme masuk', { en: 'How the client logged in.', id: 'Cara klien masuk.' }),
    field('rip', 'Client', 'Klien', { en: 'Address of the client.', id: 'Alamat klien.' }),
    field('lip', 'This server', 'Server ini', {
      en: 'Address of this server that was used.',
      id: 'Alamat server ini yang dipakai.',
    }),
    field('mpid', 'Process', 'Proses', {
      en: 'The process that serves the mailbox after the login.',
      id: 'Proses yang melayani kotak surat setelah masuk.',
    }),
    field('session', 'Session', 'Sesi', {
      en: 'Lines of one session share this id.',
      id: 'Baris satu sesi memakai id ini.',
    }),
  ],
  words: [
    word('Login:', 'Logged in', 'Masuk', { en: 'The login succeeded.', id: 'Masuk berhasil.' }),
    word('Aborted login', 'No login', 'Tidak jadi masuk', {
      en: 'The client went away before it had logged in; a failed password is told in brackets.',
      id: 'Klien pergi sebelum masuk; kata sandi yang gagal disebut dalam kurung.',
    }),
    word('saved mail to', 'In the mailbox', 'Masuk kotak surat', {
      en: 'The end of the way: the message is in this folder.',
      id: 'Akhir perjalanan: pesan ada di folder ini.',
    }),
    word('stored mail into mailbox', 'In the mailbox', 'Masuk kotak surat', {
      en: 'A Sieve script put the message into this folder.',
      id: 'Skrip Sieve memasukkan pesan ke folder ini.',
    }),
  ].map((one): LogWord => ({ ...one, anywhere: true })),
  daemons: [],
};

export const otherWords: readonly LogVocabulary[] = [sendmail, opensmtpd, qmail, dovecot];
