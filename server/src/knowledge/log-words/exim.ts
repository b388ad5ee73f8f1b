/** Own wording, after chapter "Log files" of the Exim specification. */
import type { LogField, LogVocabulary, LogWord } from './model';

const fields: readonly LogField[] = [
  {
    key: 'H',
    name: { en: 'Host', id: 'Host' },
    meaning: {
      en: '`name (helo) [address]:port`: only the address in brackets is proven; in round brackets stands what the client called itself. `*` behind it: the connection was used before.',
      id: '`nama (helo) [alamat]:porta`: hanya alamat dalam kurung siku yang terbukti; di dalam kurung biasa nama yang disebut klien sendiri. `*` di belakangnya: sambungan dipakai ulang.',
    },
  },
  {
    key: 'I',
    name: { en: 'Local interface', id: 'Antarmuka lokal' },
    meaning: { en: 'Address and port of this server that were used.', id: 'Alamat dan porta server ini yang dipakai.' },
  },
  {
    key: 'U',
    on: 'arrival',
    name: { en: 'User', id: 'Pengguna' },
    meaning: {
      en: 'The local user who handed the message in, or what ident said of a remote one.',
      id: 'Pengguna lokal yang menyerahkan pesan, atau kata ident tentang pengguna jauh.',
    },
  },
  {
    key: 'P',
    on: 'arrival',
    name: { en: 'Protocol', id: 'Protokol' },
    meaning: {
      en: 'How the message came: `smtp`, `esmtp`; with `s` over TLS, with `a` after a login; `local` from a program of this machine.',
      id: 'Cara pesan datang: `smtp`, `esmtp`; dengan `s` lewat TLS, dengan `a` setelah masuk; `local` dari program di mesin ini.',
    },
    values: {
      esmtp: { en: 'EHLO, without TLS and without a login.', id: 'EHLO, tanpa TLS dan tanpa masuk.' },
      esmtps: { en: 'EHLO over TLS, without a login.', id: 'EHLO lewat TLS, tanpa masuk.' },
      esmtpa: {
        en: 'EHLO with a login, without TLS: a password in PLAIN or LOGIN travelled readable.',
        id: 'EHLO dengan masuk, tanpa TLS: kata sandi PLAIN atau LOGIN terkirim terbaca.',
      },
      esmtpsa: {
        en: 'EHLO over TLS with a login: submission as it should be.',
        id: 'EHLO lewat TLS dengan masuk: pengiriman yang semestinya.',
      },
      smtp: { en: 'HELO: an old or a simple client.', id: 'HELO: klien lama atau sederhana.' },
      local: { en: 'Handed in by a program of this machine.', id: 'Diserahkan program di mesin ini.' },
    },
  },
  {
    key: 'P',
    on: 'delivery',
    name: { en: 'Return path', id: 'Alamat balik' },
    meaning: {
      en: 'The envelope sender that was used for this delivery.',
      id: 'Pengirim amplop yang dipakai untuk pengiriman ini.',
    },
  },
  {
    key: 'S',
    name: { en: 'Size', id: 'Ukuran' },
    meaning: { en: 'Octets of the message.', id: 'Ukuran pesan dalam oktet.' },
  },
  ...['id', 'id*'].map(
    (key): LogField => ({
      key,
      on: 'arrival',
      name: { en: 'Message-ID', id: 'Message-ID' },
      meaning: {
        en: 'The id in the header, the same on all servers; `id*`: the message had none, and Exim made it.',
        id: 'Id di header, sama di semua server; `id*`: pesan tidak punya, jadi dibuat Exim.',
      },
    }),
  ),
  {
    key: 'R',
    on: 'arrival',
    name: { en: 'The message it is about', id: 'Pesan yang dimaksud' },
    meaning: {
      en: 'This is a notice: the id of the message that caused it.',
      id: 'Ini pemberitahuan: id pesan penyebabnya.',
    },
  },
  {
    key: 'R',
    on: 'delivery',
    name: { en: 'Router', id: 'Router' },
    meaning: {
      en: 'Which router of the configuration decided where this address goes.',
      id: 'Router konfigurasi yang menentukan tujuan alamat ini.',
    },
  },
  {
    key: 'T',
    on: 'arrival',
    name: { en: 'Subject', id: 'Subjek' },
    meaning: { en: 'The subject of the message.', id: 'Subjek pesan.' },
  },
  {
    key: 'T',
    on: 'delivery',
    name: { en: 'Transport', id: 'Transport' },
    meaning: {
      en: 'Which transport of the configuration carried it: by SMTP, into a mailbox, to a program.',
      id: 'Transport konfigurasi yang membawanya: lewat SMTP, ke kotak surat, ke program.',
    },
  },
  {
    key: 'F',
    name: { en: 'Envelope sender', id: 'Pengirim amplop' },
    meaning: { en: 'Who gets a bounce.', id: 'Penerima pesan pantulan.' },
  },
  {
    key: 'X',
    name: { en: 'TLS', id: 'TLS' },
    meaning: { en: 'Version of TLS, cipher, and bits of the key.', id: 'Versi TLS, sandi, dan jumlah bit kunci.' },
  },
  {
    key: 'CV',
    name: { en: 'Certificate verified', id: 'Sertifikat terverifikasi' },
    meaning: {
      en: 'Whether the other side’s certificate was verified. Most mail servers do not ask for it.',
      id: 'Apakah sertifikat pihak lain terverifikasi. Kebanyakan server surel tidak memintanya.',
    },
    values: {
      yes: { en: 'Verified.', id: 'Terverifikasi.' },
      no: {
        en: 'Not verified: encrypted, but nobody proved who the other side is.',
        id: 'Tidak terverifikasi: terenkripsi, tetapi pihak lain tidak terbukti.',
      },
      dane: { en: 'Verified by DANE (RFC 7672).', id: 'Terverifikasi dengan DANE (RFC 7672).' },
    },
  },
  {
    key: 'DN',
    name: { en: 'Name in the certificate', id: 'Nama di sertifikat' },
    meaning: { en: 'The subject of the other side’s certificate.', id: 'Subjek sertifikat pihak lain.' },
  },
  {
    key: 'SNI',
    name: { en: 'Name asked for in TLS', id: 'Nama yang diminta dalam TLS' },
    meaning: { en: 'The server name that the client asked for.', id: 'Nama server yang diminta klien.' },
  },
  {
    key: 'A',
    name: { en: 'Login', id: 'Masuk' },
    meaning: {
      en: '`authenticator:identity`: how the client logged in, and as whom.',
      id: '`autentikator:identitas`: cara klien masuk, dan sebagai siapa.',
    },
  },
  {
    key: 'C',
    on: 'delivery',
    name: { en: 'Answer of the server', id: 'Jawaban server' },
    meaning: {
      en: 'What the other server said when it took the message over; its queue id often stands there.',
      id: 'Kata server lain saat mengambil alih pesan; id antreannya sering ada di sana.',
    },
  },
  {
    key: 'Ci',
    name: { en: 'Connection', id: 'Sambungan' },
    meaning: {
      en: 'The id of the connection: lines of one session share it.',
      id: 'Id sambungan: baris satu sesi memakainya bersama.',
    },
  },
  {
    key: 'D',
    name: { en: 'Duration', id: 'Durasi' },
    meaning: { en: 'How long the connection lasted.', id: 'Lama sambungan.' },
  },
  {
    key: 'DT',
    name: { en: 'Delivery time', id: 'Waktu kirim' },
    meaning: { en: 'How long this delivery took by itself.', id: 'Lama pengiriman ini saja.' },
  },
  {
    key: 'QT',
    name: { en: 'Time in the queue', id: 'Waktu di antrean' },
    meaning: {
      en: 'From arrival to this line, over all attempts.',
      id: 'Sejak pesan tiba sampai baris ini, termasuk semua percobaan.',
    },
  },
  {
    key: 'RT',
    name: { en: 'Reception time', id: 'Waktu terima' },
    meaning: { en: 'How long it took to receive the message.', id: 'Lama menerima pesan.' },
  },
  {
    key: 'ST',
    name: { en: 'Shadow transport', id: 'Transport bayangan' },
    meaning: { en: 'A second transport that gets a copy.', id: 'Transport kedua yang mendapat salinan.' },
  },
  {
    key: 'DKIM',
    name: { en: 'DKIM', id: 'DKIM' },
    meaning: {
      en: 'Domains whose DKIM signature was verified.',
      id: 'Domain yang tanda tangan DKIM-nya terverifikasi.',
    },
  },
  {
    key: 'SPF',
    name: { en: 'SPF', id: 'SPF' },
    meaning: {
      en: 'What SPF says of the sender’s domain and this client.',
      id: 'Hasil SPF untuk domain pengirim dan klien ini.',
    },
  },
  {
    key: 'DMARC',
    name: { en: 'DMARC', id: 'DMARC' },
    meaning: { en: 'What DMARC says of the address in From.', id: 'Hasil DMARC untuk alamat pada From.' },
  },
  {
    key: 'M8S',
    name: { en: '8BITMIME', id: '8BITMIME' },
    meaning: {
      en: 'The BODY parameter of MAIL: 0 none, 7 for 7BIT, 8 for 8BITMIME.',
      id: 'Parameter BODY pada MAIL: 0 tidak ada, 7 untuk 7BIT, 8 untuk 8BITMIME.',
    },
  },
  {
    key: 'PRX',
    name: { en: 'Proxy', id: 'Proksi' },
    meaning: { en: 'The proxy in front of the client or the server.', id: 'Proksi di depan klien atau server.' },
  },
  {
    key: 'Q',
    name: { en: 'Named queue', id: 'Antrean bernama' },
    meaning: { en: 'The queue that the message waits in.', id: 'Antrean tempat pesan menunggu.' },
  },
];

const words: readonly LogWord[] = [
  {
    word: '<=',
    name: { en: 'Arrival', id: 'Tiba' },
    meaning: {
      en: 'The message was taken into the queue: first line of its story. The address behind is the envelope sender.',
      id: 'Pesan masuk antrean: baris pertama ceritanya. Alamat di belakangnya adalah pengirim amplop.',
    },
  },
  {
    word: '(=',
    name: { en: 'Arrival, told otherwise', id: 'Tiba, tetapi dikatakan lain' },
    meaning: {
      en: 'The message was taken, and the client was told that it was refused (fakereject).',
      id: 'Pesan diterima, tetapi klien diberi tahu ditolak (fakereject).',
    },
  },
  {
    word: '=>',
    name: { en: 'Delivered', id: 'Terkirim' },
    meaning: {
      en: 'The next host or the mailbox took the message over for this recipient.',
      id: 'Host berikutnya atau kotak surat sudah mengambil alih pesan untuk penerima ini.',
    },
  },
  {
    word: '->',
    name: { en: 'Delivered as well', id: 'Ikut terkirim' },
    meaning: {
      en: 'A further recipient of the delivery in the line above it: the same message on the same connection.',
      id: 'Penerima lain dari pengiriman di baris atasnya: pesan yang sama di sambungan yang sama.',
    },
  },
  {
    word: '>>',
    name: { en: 'Delivered while receiving', id: 'Terkirim sambil diterima' },
    meaning: {
      en: 'Cutthrough: handed to the next host before the client got its answer. The line stands before that of the arrival.',
      id: 'Cutthrough: diserahkan ke host berikutnya sebelum klien mendapat jawaban. Barisnya ada sebelum baris kedatangan.',
    },
  },
  {
    word: '*>',
    name: { en: 'Not really delivered', id: 'Tidak benar-benar dikirim' },
    meaning: { en: 'A test with -N: nothing was sent.', id: 'Uji dengan -N: tidak ada yang dikirim.' },
  },
  {
    word: '**',
    name: { en: 'Failed', id: 'Gagal' },
    meaning: {
      en: 'Failed for good for this recipient: the sender gets a notice.',
      id: 'Gagal permanen untuk penerima ini: pengirim mendapat pemberitahuan.',
    },
  },
  {
    word: '==',
    name: { en: 'Deferred', id: 'Ditunda' },
    meaning: {
      en: 'It did not work for now and is tried again. In `defer (-44)` a negative number is Exim’s own: -44 is a refused RCPT, -53 that no host is due yet.',
      id: 'Belum berhasil dan akan dicoba lagi. Pada `defer (-44)` angka negatif milik Exim: -44 berarti RCPT ditolak, -53 belum waktunya mencoba host mana pun.',
    },
  },
  {
    word: 'Completed',
    name: { en: 'Done', id: 'Selesai' },
    meaning: {
      en: 'Every recipient is settled, and the message left the queue: the last line of its story.',
      id: 'Semua penerima selesai dan pesan keluar dari antrean: baris terakhir ceritanya.',
    },
  },
  {
    word: 'Frozen',
    name: { en: 'Frozen', id: 'Dibekukan' },
    meaning: {
      en: 'Not tried any more until somebody thaws it (exim -Mt) or its time is over. Often a bounce that cannot be delivered.',
      id: 'Tidak dicoba lagi sampai dicairkan (exim -Mt) atau waktunya habis. Sering kali pantulan yang tidak dapat dikirim.',
    },
  },
  {
    word: 'Unfrozen',
    name: { en: 'Thawed', id: 'Dicairkan' },
    meaning: { en: 'It is tried again.', id: 'Dicoba lagi.' },
  },
  {
    word: 'Message is frozen',
    name: { en: 'Frozen', id: 'Dibekukan' },
    meaning: { en: 'A queue run came by and left it alone.', id: 'Putaran antrean lewat dan membiarkannya.' },
  },
  {
    word: 'Spool file is locked',
    name: { en: 'Being delivered', id: 'Sedang dikirim' },
    meaning: {
      en: 'Another process works on this message; nothing is wrong.',
      id: 'Proses lain sedang mengerjakan pesan ini; tidak ada yang salah.',
    },
  },
  {
    word: 'retry time not reached for any host',
    anywhere: true,
    name: { en: 'Not due yet', id: 'Belum waktunya' },
    meaning: {
      en: 'All hosts of the domain failed lately; none is tried before its time.',
      id: 'Semua host domain itu baru saja gagal; tidak dicoba sebelum waktunya.',
    },
  },
  {
    word: 'retry timeout exceeded',
    anywhere: true,
    name: { en: 'Given up', id: 'Dihentikan' },
    meaning: {
      en: 'It failed for as long as the retry rule allows, and goes back to the sender.',
      id: 'Gagal selama yang diizinkan aturan percobaan ulang, lalu dikembalikan ke pengirim.',
    },
  },
  {
    word: 'Start queue run',
    name: { en: 'Queue run', id: 'Putaran antrean' },
    meaning: { en: 'Exim goes through the messages that wait.', id: 'Exim memeriksa pesan yang menunggu.' },
  },
  {
    word: 'End queue run',
    name: { en: 'Queue run ends', id: 'Putaran antrean selesai' },
    meaning: { en: 'Every waiting message was looked at.', id: 'Semua pesan yang menunggu sudah diperiksa.' },
  },
  ...(
    [
      ['L', { en: 'PIPELINING used', id: 'PIPELINING dipakai' }],
      ['L-', { en: 'PIPELINING offered, not used', id: 'PIPELINING ditawarkan, tidak dipakai' }],
      ['K', { en: 'CHUNKING used', id: 'CHUNKING dipakai' }],
      ['DS', { en: 'Proven by DNSSEC', id: 'Terbukti dengan DNSSEC' }],
      ['TFO', { en: 'TCP Fast Open used', id: 'TCP Fast Open dipakai' }],
      ['PRDR', { en: 'An answer for each recipient', id: 'Jawaban untuk setiap penerima' }],
    ] as const
  ).map(
    ([word, name]): LogWord => ({
      word,
      anywhere: true,
      name,
      meaning: {
        en: 'How the connection was used; it says nothing of success.',
        id: 'Cara sambungan dipakai; tidak mengatakan apa pun tentang keberhasilan.',
      },
    }),
  ),
];

export const eximWords: LogVocabulary = { format: 'exim', program: 'Exim', fields, words, daemons: [] };
