/** Own wording: Courier, Haraka, Exchange and KumoMTA. */
import { field, inJson, word } from './make';
import type { LogField, LogVocabulary, LogWord } from './model';

const anywhere = (one: LogWord): LogWord => ({ ...one, anywhere: true });

const courier: LogVocabulary = {
  format: 'courier',
  program: 'Courier',
  fields: [
    field('id', 'Message', 'Pesan', {
      en: 'Names the message on this server: all of its lines carry it.',
      id: 'Nama pesan di server ini: ada di semua barisnya.',
    }),
    field('from', 'Envelope sender', 'Pengirim amplop', {
      en: 'Who gets a bounce. Empty for bounces and other notices.',
      id: 'Penerima pesan pantulan. Kosong untuk pantulan dan pemberitahuan.',
    }),
    field('to', 'Recipient', 'Penerima', { en: 'The address in RCPT.', id: 'Alamat pada RCPT.' }),
    field('addr', 'Recipient', 'Penerima', {
      en: 'The address that this line tells the result of.',
      id: 'Alamat yang hasilnya dicatat di baris ini.',
    }),
    {
      ...field('module', 'How it goes on', 'Cara melanjutkan', {
        en: 'The part of Courier that delivers.',
        id: 'Bagian Courier yang mengirimkan.',
      }),
      values: {
        esmtp: { en: 'To another server.', id: 'Ke server lain.' },
        local: { en: 'Into a mailbox here.', id: 'Ke kotak surat di sini.' },
        dsn: { en: 'A notice to the sender.', id: 'Pemberitahuan ke pengirim.' },
      },
    },
    field('host', 'Where to', 'Tujuan', {
      en: 'The domain or mailbox that the message is for.',
      id: 'Domain atau kotak surat tujuan pesan.',
    }),
    field('relay', 'Client', 'Klien', {
      en: 'Who was connected; `::ffff:` stands before an IPv4 address.',
      id: 'Yang tersambung; `::ffff:` mendahului alamat IPv4.',
    }),
    field('ip', 'Client', 'Klien', {
      en: 'Who was connected; `::ffff:` stands before an IPv4 address.',
      id: 'Yang tersambung; `::ffff:` mendahului alamat IPv4.',
    }),
    field('port', 'Port of the client', 'Porta klien', {
      en: 'The port that the client came from.',
      id: 'Porta asal klien.',
    }),
    field('ident', 'User on the client', 'Pengguna di klien', {
      en: 'What the ident service of the client said; it proves nothing.',
      id: 'Jawaban layanan ident klien; tidak membuktikan apa pun.',
    }),
    field('msg', 'Answer to the client', 'Jawaban ke klien', {
      en: 'What the client was told.',
      id: 'Yang dikatakan kepada klien.',
    }),
    field('size', 'Size', 'Ukuran', { en: 'Octets of the message.', id: 'Ukuran pesan dalam oktet.' }),
  ],
  words: [
    word('newmsg', 'Arrival', 'Pesan masuk', {
      en: 'A message came into the queue; behind its id who handed it in.',
      id: 'Pesan masuk antrean; setelah idnya yang menyerahkan.',
    }),
    word('status: success', 'Delivered', 'Terkirim', {
      en: 'The next hop took the message over.',
      id: 'Tujuan berikutnya mengambil alih pesan.',
    }),
    word('status: deferred', 'Put off', 'Ditunda', { en: 'It is tried again.', id: 'Akan dicoba lagi.' }),
    word('status: failure', 'Failed', 'Gagal', {
      en: 'Failed for good: the sender gets a notice.',
      id: 'Gagal permanen: pengirim mendapat pemberitahuan.',
    }),
    word('completed', 'Left the queue', 'Keluar dari antrean', {
      en: 'Every recipient is settled.',
      id: 'Semua penerima selesai.',
    }),
  ].map(anywhere),
  daemons: [],
};

const haraka: LogVocabulary = {
  format: 'haraka',
  program: 'Haraka',
  fields: [
    field('ip', 'Other side', 'Pihak lain', {
      en: 'Address of the client, or of the server that the message went to.',
      id: 'Alamat klien, atau server tujuan pesan.',
    }),
    field('rdns', 'Name of the client', 'Nama klien', { en: 'Its name by DNS.', id: 'Namanya menurut DNS.' }),
    field('helo', 'Name in HELO', 'Nama pada HELO', {
      en: 'What the client calls itself.',
      id: 'Sebutan klien untuk dirinya.',
    }),
    field('relay', 'May it relay', 'Boleh meneruskan', {
      en: '`Y`: the client may send to anybody, since it logged in or is one of ours.',
      id: '`Y`: klien boleh mengirim ke siapa saja karena sudah masuk atau dari dalam.',
    }),
    field('early', 'Talked too early', 'Bicara terlalu dini', {
      en: '`Y`: the client sent before it was its turn, as spam programs do.',
      id: '`Y`: klien mengirim sebelum gilirannya, seperti program spam.',
    }),
    field('esmtp', 'EHLO', 'EHLO', {
      en: '`Y`: the client said EHLO, not HELO.',
      id: '`Y`: klien memakai EHLO, bukan HELO.',
    }),
    field('tls', 'Encrypted', 'Terenkripsi', {
      en: '`Y`: the connection was encrypted.',
      id: '`Y`: sambungannya terenkripsi.',
    }),
    field('pipe', 'Pipelining', 'Pipelining', {
      en: '`Y`: the client sent several commands at once.',
      id: '`Y`: klien mengirim beberapa perintah sekaligus.',
    }),
    field('errors', 'Errors', 'Kesalahan', {
      en: 'Commands that could not be understood.',
      id: 'Perintah yang tidak dapat dipahami.',
    }),
    field('txns', 'Messages begun', 'Pesan yang dimulai', {
      en: 'How often the client said MAIL.',
      id: 'Berapa kali klien mengirim MAIL.',
    }),
    field('rcpts', 'Recipients', 'Penerima', {
      en: 'Taken / refused for now / refused for good.',
      id: 'Diterima / ditolak sementara / ditolak permanen.',
    }),
    field('msgs', 'Messages', 'Pesan', {
      en: 'Taken / refused for now / refused for good.',
      id: 'Diterima / ditolak sementara / ditolak permanen.',
    }),
    field('bytes', 'Octets', 'Oktet', { en: 'Size of the messages together.', id: 'Ukuran semua pesan.' }),
    field('lr', 'Last refusal', 'Penolakan terakhir', {
      en: 'The last answer that refused something.',
      id: 'Jawaban terakhir yang menolak sesuatu.',
    }),
    field('time', 'Length of the connection', 'Lama sambungan', { en: 'In seconds.', id: 'Dalam detik.' }),
    field('response', 'Answer', 'Jawaban', {
      en: 'What the other server said at the end of the text.',
      id: 'Kata server lain di akhir teks.',
    }),
    field('delay', 'Time in the queue', 'Waktu di antrean', {
      en: 'Seconds from the arrival of the message to this line.',
      id: 'Detik sejak pesan tiba sampai baris ini.',
    }),
    field('fails', 'Attempts that failed', 'Percobaan yang gagal', {
      en: 'How often it was put off before.',
      id: 'Berapa kali ditunda sebelumnya.',
    }),
    field('domain', 'Domain', 'Domain', { en: 'That of the recipients.', id: 'Domain para penerima.' }),
    field('host', 'Next hop', 'Tujuan berikutnya', {
      en: 'The server that the message went to.',
      id: 'Server tujuan pesan.',
    }),
    field('mode', 'Protocol', 'Protokol', {
      en: 'SMTP, or LMTP to a server that delivers into mailboxes.',
      id: 'SMTP, atau LMTP ke server yang mengisi kotak surat.',
    }),
    field('auth', 'Logged in', 'Masuk', {
      en: '`Y`: this server logged in at the next one.',
      id: '`Y`: server ini masuk ke server berikutnya.',
    }),
  ],
  words: [],
  daemons: [],
};

/** A column of the message tracking log, and how it is named where a line is read. */
const column = (reads: string, of: LogField): LogField => ({ ...of, reads });

const exchange: LogVocabulary = {
  format: 'exchange',
  program: 'Exchange',
  fields: [
    column(
      'client',
      field('client-ip', 'Client', 'Klien', {
        en: 'Who handed the message over in this step.',
        id: 'Yang menyerahkan pesan pada langkah ini.',
      }),
    ),
    column(
      'host',
      field('server-hostname', 'Server', 'Server', {
        en: 'On SEND the server that it went to, otherwise this one.',
        id: 'Pada SEND server tujuannya, selain itu server ini.',
      }),
    ),
    column(
      'reason',
      field('source-context', 'About the step', 'Tentang langkah ini', {
        en: 'What the part that wrote the line adds: for SMTP the answer of the other server, or the session.',
        id: 'Keterangan dari bagian yang menulis baris: untuk SMTP jawaban server lain, atau sesinya.',
      }),
    ),
    column('subsystem', {
      ...field('source', 'Part of Exchange', 'Bagian Exchange', {
        en: 'Which part wrote the line.',
        id: 'Bagian yang menulis baris.',
      }),
      values: {
        SMTP: { en: 'Receiving or sending by SMTP.', id: 'Menerima atau mengirim lewat SMTP.' },
        STOREDRIVER: { en: 'To or from a mailbox.', id: 'Ke atau dari kotak surat.' },
        ROUTING: { en: 'Looking for the way.', id: 'Mencari jalan.' },
        DNS: { en: 'Asking DNS.', id: 'Bertanya ke DNS.' },
        AGENT: { en: 'A transport agent: a filter or a rule.', id: 'Agen transpor: penyaring atau aturan.' },
        ADMIN: { en: 'Somebody who administers the server.', id: 'Pengelola server.' },
        QUEUE: { en: 'The queue.', id: 'Antrean.' },
      },
    }),
    column('op', {
      ...field('event-id', 'What happened', 'Yang terjadi', {
        en: 'The step on the way of the message.',
        id: 'Langkah dalam perjalanan pesan.',
      }),
      values: {
        RECEIVE: { en: 'It came in.', id: 'Pesan masuk.' },
        SEND: { en: 'Another server took it over.', id: 'Server lain mengambil alih.' },
        DELIVER: { en: 'It is in a mailbox.', id: 'Pesan ada di kotak surat.' },
        FAIL: { en: 'Failed for good.', id: 'Gagal permanen.' },
        DSN: { en: 'A notice about it was made.', id: 'Pemberitahuan tentangnya dibuat.' },
        DEFER: { en: 'Put off: it is tried again.', id: 'Ditunda: akan dicoba lagi.' },
        EXPAND: { en: 'A group became its members.', id: 'Grup menjadi anggotanya.' },
        REDIRECT: { en: 'It goes to another recipient instead.', id: 'Dialihkan ke penerima lain.' },
        RESOLVE: {
          en: 'The address became another one of the directory.',
          id: 'Alamat menjadi alamat lain di direktori.',
        },
        SUBMIT: { en: 'Taken from the outbox of a mailbox.', id: 'Diambil dari kotak keluar.' },
        TRANSFER: {
          en: 'Recipients were parted into a message of their own.',
          id: 'Penerima dipisah ke pesan tersendiri.',
        },
        POISONMESSAGE: { en: 'Held: the server crashed on it before.', id: 'Ditahan: server pernah gagal karenanya.' },
        DUPLICATEDELIVER: { en: 'It was in the mailbox already.', id: 'Sudah ada di kotak surat.' },
        HAREDIRECT: { en: 'A shadow copy was made.', id: 'Salinan bayangan dibuat.' },
        HARECEIVE: { en: 'A shadow copy came in.', id: 'Salinan bayangan masuk.' },
        HADISCARD: { en: 'The shadow copy is not needed any more.', id: 'Salinan bayangan tidak diperlukan lagi.' },
      },
    }),
    column(
      'queueId',
      field('internal-message-id', 'Id on this server', 'Id di server ini', {
        en: 'Names the message on this server only.',
        id: 'Nama pesan hanya di server ini.',
      }),
    ),
    column(
      'messageId',
      field('message-id', 'Message-ID', 'Message-ID', {
        en: 'The id in the header, the same on all servers.',
        id: 'Id di header, sama di semua server.',
      }),
    ),
    column(
      'to',
      field('recipient-address', 'Recipients', 'Penerima', {
        en: 'Several are parted by semicolons.',
        id: 'Beberapa dipisah titik koma.',
      }),
    ),
    column(
      'status',
      field('recipient-status', 'What became of each', 'Hasil tiap penerima', {
        en: 'The reply for each recipient, in their order.',
        id: 'Balasan untuk tiap penerima, sesuai urutannya.',
      }),
    ),
    column(
      'size',
      field('total-bytes', 'Size', 'Ukuran', {
        en: 'Octets of the message with its attachments.',
        id: 'Ukuran pesan dengan lampirannya dalam oktet.',
      }),
    ),
    column(
      'nrcpt',
      field('recipient-count', 'Number of recipients', 'Jumlah penerima', {
        en: 'Recipients of this step.',
        id: 'Penerima pada langkah ini.',
      }),
    ),
    column(
      'subject',
      field('message-subject', 'Subject', 'Subjek', { en: 'As the header has it.', id: 'Seperti di header.' }),
    ),
    column(
      'from',
      field('sender-address', 'Sender', 'Pengirim', {
        en: 'As the header has it; the envelope sender is `return-path`.',
        id: 'Seperti di header; pengirim amplop adalah `return-path`.',
      }),
    ),
  ],
  words: [],
  daemons: [],
};

const kumomta: LogVocabulary = {
  format: 'kumomta',
  program: 'KumoMTA',
  fields: [
    {
      ...inJson('type', 'What happened', 'Yang terjadi', {
        en: 'The step on the way of the message.',
        id: 'Langkah dalam perjalanan pesan.',
      }),
      values: {
        Reception: { en: 'It came in.', id: 'Pesan masuk.' },
        Delivery: { en: 'Another server took it over.', id: 'Server lain mengambil alih.' },
        TransientFailure: { en: 'Failed for now: it is tried again.', id: 'Gagal sementara: akan dicoba lagi.' },
        Bounce: { en: 'Failed for good.', id: 'Gagal permanen.' },
        OOB: { en: 'A bounce came back later.', id: 'Pantulan datang kemudian.' },
        Expiration: { en: 'Given up: it had waited too long.', id: 'Dihentikan: terlalu lama menunggu.' },
        Rejection: { en: 'It was not taken.', id: 'Pesan tidak diterima.' },
        AdminBounce: {
          en: 'Somebody who administers the server threw it out.',
          id: 'Dikeluarkan oleh pengelola server.',
        },
        Feedback: { en: 'A recipient complained at the provider.', id: 'Penerima mengadu ke penyedianya.' },
      },
    },
    inJson('id', 'Message', 'Pesan', {
      en: 'Names the message on this server: all of its lines carry it.',
      id: 'Nama pesan di server ini: ada di semua barisnya.',
    }),
    inJson('sender', 'Envelope sender', 'Pengirim amplop', {
      en: 'Who gets a bounce.',
      id: 'Penerima pesan pantulan.',
    }),
    inJson('recipient', 'Recipient', 'Penerima', {
      en: 'The address that this line tells the result of.',
      id: 'Alamat yang hasilnya dicatat di baris ini.',
    }),
    inJson('queue', 'Queue', 'Antrean', {
      en: 'Where it waits: the domain, often with a campaign or tenant before it.',
      id: 'Tempat menunggu: domain, sering didahului kampanye atau penyewa.',
    }),
    inJson('site', 'Where to', 'Tujuan', {
      en: 'The servers that share a limit: mail hosts that are the same.',
      id: 'Server yang berbagi batas: server surel yang sama.',
    }),
    inJson('size', 'Size', 'Ukuran', { en: 'Octets of the message.', id: 'Ukuran pesan dalam oktet.' }),
    inJson('response', 'Answer', 'Jawaban', {
      en: 'What the other server said; of a Reception what this one said.',
      id: 'Kata server lain; pada Reception kata server ini.',
    }),
  ],
  words: [],
  daemons: [],
};

export const serverWords: readonly LogVocabulary[] = [courier, haraka, exchange, kumomta];
