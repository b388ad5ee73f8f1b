import { late } from '../late';
import type { ReplyCode } from '../model';

/** Replies of class 4: refused for now. */
export const transientNegative = late((): readonly ReplyCode[] => [
  {
    code: '420',
    status: 'nonstandard',
    name: { en: 'Connection or mailbox trouble', id: 'Gangguan koneksi atau kotak surat' },
    description: {
      en: 'Transient by its first digit. Code lists say timeout; one LMTP mail store used it for a locked mailbox (4.2.0).',
      id: 'Sementara menurut digit pertamanya. Daftar kode menyebutnya batas waktu; satu sistem penyimpanan surat memakainya untuk kotak surat terkunci.',
    },
    when: {
      en: 'Gateways, LMTP back ends.',
      id: 'Pada gateway dan layanan LMTP.',
    },
    fix: {
      sender: {
        en: 'Retry later.',
        id: 'Coba lagi nanti.',
      },
      operator: {
        en: 'Use 421 or 450.',
        id: 'Gunakan 421 atau 450.',
      },
    },
    retry: { policy: 'retry-later' },
    related: [
      {
        code: '421',
        difference: {
          en: '421 is the standard code when a connection cannot go on.',
          id: '421 adalah kode baku bila koneksi tidak dapat dilanjutkan.',
        },
      },
      {
        code: '450',
        difference: {
          en: '450 is the standard code for a busy mailbox.',
          id: '450 adalah kode baku untuk kotak surat yang sedang sibuk.',
        },
      },
    ],
    enhanced: ['4.2.0'],
    sources: [],
    verification: 'secondary',
    origin: {
      en: 'In no RFC; seen in public code lists and in the LMTP documentation of one vendor.',
      id: 'Tidak ada di RFC mana pun; terlihat dalam daftar kode yang beredar dan dokumentasi LMTP satu vendor.',
    },
  },
  {
    code: '421',
    status: 'standard',
    name: { en: 'Service not available', id: 'Layanan tidak tersedia' },
    wording: '<domain> Service not available, closing transmission channel',
    description: {
      en: 'The server gives up on this connection and closes it. It may come at any time, even without a command. The transaction in progress is lost, what was already confirmed is not.',
      id: 'Server menghentikan koneksi ini dan menutupnya. Dapat muncul kapan saja, bahkan tanpa perintah. Transaksi yang sedang berjalan hilang; yang sudah dikonfirmasi tetap.',
    },
    when: {
      en: 'Overload, shutdown, idle timeout, too many connections or messages, rate limits, greylisting by large providers. Often in place of the greeting.',
      id: 'Beban berlebih, sedang dimatikan, terlalu lama diam, terlalu banyak koneksi atau pesan, batas laju, greylisting pada penyedia besar. Sering muncul menggantikan salam pembuka.',
    },
    fix: {
      sender: {
        en: 'Let the queue try again later, with longer pauses. Lower the number of parallel connections and the speed to this destination; read the text and the enhanced code, since providers use 421 for reputation limits too. Do not resend at once on a new connection.',
        id: 'Biarkan antrean mencoba lagi nanti dengan jeda lebih panjang. Kurangi koneksi paralel dan laju ke tujuan ini; baca teks dan kode lanjutannya karena penyedia memakai 421 juga untuk batas reputasi. Jangan langsung mengirim ulang lewat koneksi baru.',
      },
      operator: {
        en: 'Check load, connection and rate limits, timeouts and the health of back-end services (milter, policy, DNS). Send 421 before you drop a connection.',
        id: 'Periksa beban, batas koneksi dan laju, batas waktu, serta layanan pendukung (milter, kebijakan, DNS). Kirim 421 sebelum memutus koneksi.',
      },
    },
    retry: {
      policy: 'reconnect-later',
      note: {
        en: 'Wait, then open a new connection; treat the open transaction as a 451.',
        id: 'Tunggu, lalu buka koneksi baru; perlakukan transaksi yang terbuka seperti 451.',
      },
    },
    related: [
      {
        code: '221',
        difference: {
          en: '221 is the normal end after QUIT; 421 is an end forced by the server.',
          id: '221 adalah akhir yang wajar setelah QUIT; 421 adalah akhir yang dipaksa server.',
        },
      },
      {
        code: '450',
        difference: {
          en: '450 refuses one recipient or command and keeps the connection; 421 closes it.',
          id: '450 menolak satu penerima atau perintah dan koneksi tetap terbuka; 421 menutupnya.',
        },
      },
      {
        code: '451',
        difference: {
          en: '451 reports an error in one action; the session goes on.',
          id: '451 melaporkan galat pada satu tindakan; sesi berlanjut.',
        },
      },
      {
        code: '554',
        difference: {
          en: '554 in the greeting is a lasting refusal; 421 is a temporary one.',
          id: '554 di salam pembuka adalah penolakan tetap; 421 bersifat sementara.',
        },
      },
    ],
    enhanced: ['4.3.2', '4.4.2', '4.7.0', '4.3.0'],
    sources: ['RFC 5321 §4.2.2', 'RFC 5321 §3.8', 'RFC 5321 §4.3.2'],
    verification: 'primary',
  },
  {
    code: '422',
    status: 'registered',
    name: {
      en: 'Ambiguous: password transition / mailbox full',
      id: 'Bermakna ganda: peralihan sandi / kotak surat penuh',
    },
    description: {
      en: 'Two meanings are in use. The registry ties 422 to “a password transition is needed” during AUTH. Several mail stores and many code lists use it for “mailbox over quota”.',
      id: 'Dua arti dipakai. Daftar IANA mengaitkan 422 dengan “perlu peralihan kata sandi” saat AUTH. Beberapa sistem surat dan banyak daftar kode memakainya untuk kotak surat yang melebihi kuota.',
    },
    when: {
      en: 'During AUTH (rare); after RCPT or the final dot from some mail stores, usually with 4.2.2.',
      id: 'Saat AUTH (jarang); setelah RCPT atau titik penutup pada sebagian sistem surat, biasanya dengan 4.2.2.',
    },
    fix: {
      sender: {
        en: 'Look at the command it answers and at the enhanced code: x.7.12 points to the password, x.2.2 to a full mailbox. For a full mailbox try again later or tell the recipient.',
        id: 'Lihat perintah yang dijawab dan kode lanjutannya: x.7.12 menunjuk ke kata sandi, x.2.2 ke kotak surat penuh. Untuk kotak penuh, coba lagi nanti atau beri tahu penerima.',
      },
      operator: {
        en: 'Prefer 432 for the password case and 452 4.2.2 (or 552 5.2.2) for a full mailbox.',
        id: 'Utamakan 432 untuk soal kata sandi dan 452 4.2.2 (atau 552 5.2.2) untuk kotak penuh.',
      },
    },
    retry: {
      policy: 'retry-later',
      note: {
        en: 'Mailbox case: retry. AUTH case: change the password first.',
        id: 'Untuk kotak surat: coba lagi. Untuk AUTH: ganti kata sandi lebih dulu.',
      },
    },
    related: [
      {
        code: '432',
        difference: {
          en: '432 is the code that RFC 4954 itself defines for the password case.',
          id: '432 adalah kode yang ditetapkan RFC 4954 sendiri untuk soal kata sandi.',
        },
      },
      {
        code: '452',
        difference: {
          en: '452 is the standard code for lack of storage.',
          id: '452 adalah kode baku untuk kekurangan ruang.',
        },
      },
      {
        code: '552',
        difference: {
          en: '552 is the lasting form of lack of storage.',
          id: '552 adalah bentuk tetap dari kekurangan ruang.',
        },
      },
    ],
    enhanced: ['4.7.12', '4.2.2'],
    sources: ['RFC 5248 §2.4'],
    verification: 'primary',
    origin: {
      en: 'The IANA registry has it for X.7.12; its use for a full mailbox is seen in code lists and in answers of providers.',
      id: 'Daftar IANA memakainya untuk X.7.12; pemakaian untuk kotak surat penuh terlihat dalam daftar kode dan jawaban penyedia.',
    },
  },
  {
    code: '426',
    status: 'nonstandard',
    name: { en: 'Connection timed out', id: 'Batas waktu koneksi' },
    description: {
      en: 'Transient by its first digit; FTP has a 426, SMTP does not.',
      id: 'Sementara menurut digit pertamanya; 426 ada di FTP, tidak di SMTP.',
    },
    when: {
      en: 'Seen in delivery reports.',
      id: 'Dalam laporan pengiriman.',
    },
    fix: {
      sender: {
        en: 'Retry later.',
        id: 'Coba lagi nanti.',
      },
      operator: {
        en: 'Use 421 4.4.2.',
        id: 'Gunakan 421 4.4.2.',
      },
    },
    retry: { policy: 'retry-later' },
    related: [
      {
        code: '421',
        difference: {
          en: 'Standard code for a connection that ends early.',
          id: 'Kode baku untuk koneksi yang berakhir terlalu dini.',
        },
      },
    ],
    enhanced: ['4.4.2'],
    sources: [],
    verification: 'secondary',
    origin: {
      en: 'In no RFC; seen in a public collection of bounces.',
      id: 'Tidak ada di RFC mana pun; terlihat dalam kumpulan pantulan yang terbuka.',
    },
  },
  {
    code: '430',
    status: 'registered',
    name: { en: 'Invalid command (rare)', id: 'Perintah tidak sah (jarang)' },
    description: {
      en: 'Only known from the registry, where it is listed beside 500, 501 and 503 for an invalid or out-of-order command. No RFC describes it.',
      id: 'Hanya dikenal dari daftar IANA, di samping 500, 501, dan 503 untuk perintah yang tidak sah atau salah urutan. Tidak dijelaskan RFC mana pun.',
    },
    when: {
      en: 'Hardly ever.',
      id: 'Hampir tidak pernah.',
    },
    fix: {
      sender: {
        en: 'Treat it by its first digit: try again later, and check the order of your commands.',
        id: 'Perlakukan menurut digit pertama: coba lagi nanti, dan periksa urutan perintah.',
      },
      operator: {
        en: 'Use 503 instead.',
        id: 'Gunakan 503.',
      },
    },
    retry: { policy: 'retry-later', note: { en: 'Go by the first digit.', id: 'Ikuti digit pertama.' } },
    related: [
      {
        code: '503',
        difference: {
          en: '503 is the normal code for a bad sequence.',
          id: '503 adalah kode yang lazim untuk urutan yang salah.',
        },
      },
      {
        code: '450',
        difference: {
          en: 'Both are transient, but 450 is about the mailbox.',
          id: 'Keduanya sementara, tetapi 450 tentang kotak surat.',
        },
      },
    ],
    enhanced: ['4.5.1'],
    sources: ['RFC 5248 §2.4'],
    verification: 'primary',
  },
  {
    code: '431',
    status: 'nonstandard',
    name: { en: 'Server out of resources', id: 'Server kehabisan sumber daya' },
    description: {
      en: 'The server lacks disk or memory. Transient by its first digit.',
      id: 'Server kekurangan ruang disk atau memori. Sementara menurut digit pertamanya.',
    },
    when: {
      en: 'Old Exchange servers, per code lists.',
      id: 'Server Exchange lama, menurut daftar kode.',
    },
    fix: {
      sender: {
        en: 'Retry later.',
        id: 'Coba lagi nanti.',
      },
      operator: {
        en: 'Use the standard code with an enhanced code.',
        id: 'Gunakan kode baku 452 dengan kode lanjutan.',
      },
    },
    retry: { policy: 'retry-later' },
    related: [
      {
        code: '452',
        difference: { en: 'Standard code for lack of storage.', id: 'Kode baku untuk kekurangan ruang.' },
      },
    ],
    enhanced: ['4.3.1'],
    sources: [],
    verification: 'secondary',
    origin: {
      en: 'In no RFC; the meaning is the one that public code lists give.',
      id: 'Tidak ada di RFC mana pun; artinya seperti dalam daftar kode yang beredar.',
    },
  },
  {
    code: '432',
    status: 'extension',
    name: { en: 'Password transition needed', id: 'Perlu peralihan kata sandi' },
    wording: 'A password transition is needed',
    description: {
      en: 'The account exists, but its password is not stored in the form the chosen mechanism needs. Logging in once with PLAIN over TLS lets the server convert it.',
      id: 'Akunnya ada, tetapi kata sandinya belum tersimpan dalam bentuk yang diperlukan mekanisme pilihan. Masuk sekali dengan PLAIN lewat TLS memungkinkan server mengubahnya.',
    },
    when: {
      en: 'During AUTH, after a change of mechanism on the server. Some Exchange material uses 432 for a stopped incoming queue, and Exchange Online uses 432 4.3.2 for limits.',
      id: 'Saat AUTH, setelah pergantian mekanisme di server. Exchange Online juga memakai 432 4.3.2 untuk batas tertentu.',
    },
    fix: {
      sender: {
        en: 'Log in once with PLAIN over TLS, then go back to the other mechanism. If the text speaks of concurrency or storage limits, treat it as a normal deferral.',
        id: 'Masuk sekali dengan PLAIN lewat TLS, lalu kembali ke mekanisme semula. Bila teksnya menyebut batas, perlakukan sebagai penundaan biasa.',
      },
      operator: {
        en: 'Offer PLAIN over TLS during the transition.',
        id: 'Sediakan PLAIN lewat TLS selama peralihan.',
      },
    },
    retry: {
      policy: 'retry-different',
      note: { en: 'Authenticate once with PLAIN over TLS.', id: 'Masuk satu kali dengan PLAIN lewat TLS.' },
    },
    related: [
      {
        code: '534',
        difference: {
          en: '534 refuses the mechanism for good; 432 only needs a one-time conversion.',
          id: '534 menolak mekanismenya untuk seterusnya; 432 hanya perlu satu kali peralihan.',
        },
      },
      { code: '535', difference: { en: '535 refuses the credentials.', id: '535 menolak kredensialnya.' } },
      { code: '454', difference: { en: '454 is a server problem.', id: '454 adalah masalah di server.' } },
    ],
    enhanced: ['4.7.12'],
    sources: ['RFC 4954 §6'],
    verification: 'primary',
  },
  {
    code: '435',
    status: 'nonstandard',
    name: { en: 'Cannot authenticate now', id: 'Autentikasi belum dapat dilakukan' },
    description: {
      en: 'Exim sends 435 when an authenticator fails for a temporary reason, where RFC 4954 has 454.',
      id: 'Exim mengirim 435 bila autentikasi gagal karena sebab sementara, padahal RFC 4954 memakai 454.',
    },
    when: {
      en: 'After AUTH on an Exim server whose user database or authentication daemon does not answer.',
      id: 'Setelah AUTH pada server Exim yang basis data penggunanya tidak menjawab.',
    },
    fix: {
      sender: {
        en: 'Try again later; do not ask the user for a new password.',
        id: 'Coba lagi nanti; jangan meminta kata sandi baru.',
      },
      operator: {
        en: 'Check the authenticator, its database and the Exim main log.',
        id: 'Periksa autentikator, basis datanya, dan log utama Exim.',
      },
    },
    retry: { policy: 'retry-later', note: { en: 'Same credentials, later.', id: 'Kredensial yang sama, nanti.' } },
    related: [
      {
        code: '454',
        difference: {
          en: '454 is the standard code for the same case.',
          id: '454 adalah kode baku untuk keadaan yang sama.',
        },
      },
      {
        code: '535',
        difference: { en: '535 means the credentials are wrong.', id: '535 berarti kredensialnya salah.' },
      },
    ],
    enhanced: ['4.7.0'],
    sources: [],
    verification: 'primary',
    origin: {
      en: 'In no RFC; read in the source of Exim.',
      id: 'Tidak ada di RFC mana pun; dibaca dalam kode sumber Exim.',
    },
  },
  {
    code: '441',
    status: 'nonstandard',
    name: { en: 'Remote server not responding', id: 'Server tujuan tidak menjawab' },
    description: {
      en: 'The next hop does not answer. Transient by its first digit.',
      id: 'Tujuan berikutnya tidak menjawab. Sementara menurut digit pertamanya.',
    },
    when: {
      en: 'Relays, per code lists; it looks like the tail of 4.4.1.',
      id: 'Relai, menurut daftar kode; tampak seperti akhir kode 4.4.1.',
    },
    fix: {
      sender: {
        en: 'Retry later.',
        id: 'Coba lagi nanti.',
      },
      operator: {
        en: 'Use the standard code with an enhanced code.',
        id: 'Gunakan kode baku dengan kode lanjutan.',
      },
    },
    retry: { policy: 'retry-later' },
    related: [
      {
        code: '451',
        difference: {
          en: 'Standard code for such trouble, with 4.4.1.',
          id: 'Kode baku untuk gangguan seperti ini, dengan 4.4.1.',
        },
      },
    ],
    enhanced: ['4.4.1'],
    sources: [],
    verification: 'secondary',
    origin: {
      en: 'In no RFC; the meaning is the one that public code lists give.',
      id: 'Tidak ada di RFC mana pun; artinya seperti dalam daftar kode yang beredar.',
    },
  },
  {
    code: '442',
    status: 'nonstandard',
    name: { en: 'Connection dropped', id: 'Koneksi terputus' },
    description: {
      en: 'The connection broke off. Transient by its first digit.',
      id: 'Koneksi putus di tengah jalan. Sementara menurut digit pertamanya.',
    },
    when: {
      en: 'Relays, per code lists; it looks like the tail of 4.4.2.',
      id: 'Relai, menurut daftar kode; tampak seperti akhir kode 4.4.2.',
    },
    fix: {
      sender: {
        en: 'Retry later.',
        id: 'Coba lagi nanti.',
      },
      operator: {
        en: 'Use the standard code with an enhanced code.',
        id: 'Gunakan kode baku dengan kode lanjutan.',
      },
    },
    retry: { policy: 'retry-later' },
    related: [
      {
        code: '421',
        difference: { en: 'Standard code for a closing connection.', id: 'Kode baku untuk koneksi yang ditutup.' },
      },
    ],
    enhanced: ['4.4.2'],
    sources: [],
    verification: 'secondary',
    origin: {
      en: 'In no RFC; the meaning is the one that public code lists give.',
      id: 'Tidak ada di RFC mana pun; artinya seperti dalam daftar kode yang beredar.',
    },
  },
  {
    code: '446',
    status: 'nonstandard',
    name: { en: 'Loop suspected', id: 'Diduga berputar-putar' },
    description: {
      en: 'Too many hops. Transient by its first digit.',
      id: 'Terlalu banyak lompatan antarserver. Sementara menurut digit pertamanya.',
    },
    when: {
      en: 'Relays, per code lists; it looks like the tail of 4.4.6.',
      id: 'Relai, menurut daftar kode; tampak seperti akhir kode 4.4.6.',
    },
    fix: {
      sender: {
        en: 'Retry later.',
        id: 'Cari lingkaran penerusan, lalu coba lagi.',
      },
      operator: {
        en: 'Use the standard code with an enhanced code.',
        id: 'Gunakan 554 5.4.6.',
      },
    },
    retry: { policy: 'retry-later' },
    related: [
      {
        code: '554',
        difference: {
          en: '554 with 5.4.6 is the usual code for a loop.',
          id: '554 dengan 5.4.6 adalah kode yang lazim untuk putaran (loop).',
        },
      },
    ],
    enhanced: ['4.4.6'],
    sources: [],
    verification: 'secondary',
    origin: {
      en: 'In no RFC; the meaning is the one that public code lists give.',
      id: 'Tidak ada di RFC mana pun; artinya seperti dalam daftar kode yang beredar.',
    },
  },
  {
    code: '447',
    status: 'nonstandard',
    name: { en: 'Message expired', id: 'Pesan kedaluwarsa' },
    description: {
      en: 'The message stayed in a queue too long. Transient by its first digit.',
      id: 'Pesan terlalu lama di antrean.',
    },
    when: {
      en: 'Relays, per code lists; it looks like the tail of 4.4.7.',
      id: 'Relai, menurut daftar kode; tampak seperti akhir kode 4.4.7.',
    },
    fix: {
      sender: {
        en: 'Retry later.',
        id: 'Cari galat sebenarnya yang terakhir, lalu kirim lagi bila perlu.',
      },
      operator: {
        en: 'Use the standard code with an enhanced code.',
        id: 'Gunakan kode baku dengan kode lanjutan.',
      },
    },
    retry: { policy: 'retry-later' },
    related: [{ code: '451', difference: { en: 'Standard transient code.', id: 'Kode sementara yang baku.' } }],
    enhanced: ['4.4.7'],
    sources: [],
    verification: 'secondary',
    origin: {
      en: 'In no RFC; the meaning is the one that public code lists give.',
      id: 'Tidak ada di RFC mana pun; artinya seperti dalam daftar kode yang beredar.',
    },
  },
  {
    code: '449',
    status: 'nonstandard',
    name: { en: 'Routing error', id: 'Galat perutean' },
    description: {
      en: 'No route at present. Transient by its first digit.',
      id: 'Belum ada rute ke tujuan.',
    },
    when: {
      en: 'Old Exchange servers, per code lists.',
      id: 'Server Exchange lama, menurut daftar kode.',
    },
    fix: {
      sender: {
        en: 'Retry later.',
        id: 'Coba lagi nanti.',
      },
      operator: {
        en: 'Use the standard code with an enhanced code.',
        id: 'Gunakan kode baku dengan 4.4.4.',
      },
    },
    retry: { policy: 'retry-later' },
    related: [{ code: '451', difference: { en: 'Standard code, with 4.4.4.', id: 'Kode baku, dengan 4.4.4.' } }],
    enhanced: ['4.4.4'],
    sources: [],
    verification: 'secondary',
    origin: {
      en: 'In no RFC; the meaning is the one that public code lists give.',
      id: 'Tidak ada di RFC mana pun; artinya seperti dalam daftar kode yang beredar.',
    },
  },
  {
    code: '450',
    status: 'standard',
    name: { en: 'Mailbox temporarily unavailable', id: 'Kotak surat sementara tidak tersedia' },
    wording: 'Requested mail action not taken: mailbox unavailable',
    description: {
      en: 'The server will not take the message for this mailbox now, but expects to later.',
      id: 'Server belum mau menerima pesan untuk kotak surat ini sekarang, tetapi mungkin nanti.',
    },
    when: {
      en: 'After RCPT with greylisting, rate limits, a busy or locked mailbox, or a sender whose domain or reverse name does not resolve right now; after MAIL or the final dot for policy reasons.',
      id: 'Setelah RCPT karena greylisting, batas laju, kotak surat sibuk atau terkunci, atau domain pengirim maupun nama balik yang sedang tidak dapat dicari; setelah MAIL atau titik penutup karena kebijakan.',
    },
    fix: {
      sender: {
        en: 'Keep the message in the queue and let it retry from the same address. If it goes on for hours, check reverse DNS, HELO name, SPF and the rate you send at.',
        id: 'Biarkan pesan di antrean dan coba lagi dari alamat yang sama. Bila berlangsung berjam-jam, periksa DNS balik, nama HELO, SPF, dan laju pengiriman.',
      },
      operator: {
        en: 'If real senders are hit, look at greylisting, DNS resolution and recipient verification; Postfix answers 450 by default for unknown names in several restrictions.',
        id: 'Bila pengirim sah ikut terkena, periksa greylisting, resolusi DNS, dan verifikasi penerima; Postfix secara bawaan menjawab 450 untuk nama yang tidak dikenal di beberapa aturan.',
      },
    },
    retry: {
      policy: 'retry-later',
      note: {
        en: 'Several times over some hours; greylisting usually passes after 5 to 15 minutes.',
        id: 'Beberapa kali selama beberapa jam; greylisting biasanya lewat setelah 5 sampai 15 menit.',
      },
    },
    related: [
      {
        code: '550',
        difference: {
          en: '550 is the lasting form: the mailbox will not become available.',
          id: '550 adalah bentuk tetapnya: kotak suratnya tidak akan tersedia.',
        },
      },
      {
        code: '451',
        difference: {
          en: '451 blames an error in the server, 450 the mailbox or a policy.',
          id: '451 menyalahkan galat di server, 450 kotak surat atau kebijakan.',
        },
      },
      {
        code: '452',
        difference: {
          en: '452 is about storage or too many recipients.',
          id: '452 tentang ruang atau terlalu banyak penerima.',
        },
      },
      { code: '421', difference: { en: '421 also closes the connection.', id: '421 juga menutup koneksi.' } },
    ],
    enhanced: ['4.2.0', '4.2.1', '4.7.1', '4.1.8'],
    sources: ['RFC 5321 §4.2.2', 'RFC 5321 §4.3.2'],
    verification: 'primary',
  },
  {
    code: '451',
    status: 'standard',
    name: { en: 'Local error in processing', id: 'Galat lokal saat memproses' },
    wording: 'Requested action aborted: local error in processing',
    description: {
      en: 'Something went wrong inside the server. The command or message was not accepted; the fault need not be yours.',
      id: 'Ada yang salah di dalam server. Perintah atau pesan tidak diterima; belum tentu salah Anda.',
    },
    when: {
      en: 'DNS or directory lookup failures, a milter or content filter that does not answer, greylisting, throttling by large providers, write errors.',
      id: 'Gagal mencari DNS atau direktori, milter atau penyaring yang tidak menjawab, greylisting, pembatasan oleh penyedia besar, galat tulis.',
    },
    fix: {
      sender: {
        en: 'Let the queue retry. If it lasts longer than some hours, send the full text to the receiving site.',
        id: 'Biarkan antrean mencoba lagi. Bila berlangsung beberapa jam, kirim teks lengkapnya ke pihak penerima.',
      },
      operator: {
        en: 'Read the server log of that minute: disk, database, resolver, milter, antivirus.',
        id: 'Baca log server pada menit itu: disk, basis data, resolver, milter, antivirus.',
      },
    },
    retry: {
      policy: 'retry-later',
      note: {
        en: 'Normal queue schedule. A broken connection should be treated like 451.',
        id: 'Jadwal antrean biasa. Koneksi yang terputus hendaknya diperlakukan seperti 451.',
      },
    },
    related: [
      {
        code: '450',
        difference: {
          en: '450 is about the mailbox or a policy, 451 about an error in the server.',
          id: '450 tentang kotak surat atau kebijakan, 451 tentang galat di server.',
        },
      },
      { code: '452', difference: { en: '452 is lack of room.', id: '452 adalah kekurangan ruang.' } },
      {
        code: '454',
        difference: {
          en: '454 is the temporary error of TLS and AUTH.',
          id: '454 adalah galat sementara pada TLS dan AUTH.',
        },
      },
      {
        code: '554',
        difference: {
          en: '554 is the lasting failure of a transaction.',
          id: '554 adalah kegagalan tetap suatu transaksi.',
        },
      },
    ],
    enhanced: ['4.3.0', '4.4.1', '4.7.1', '4.3.5'],
    sources: ['RFC 5321 §4.2.3', 'RFC 5321 §3.8', 'RFC 5321 §4.2.5'],
    verification: 'primary',
  },
  {
    code: '452',
    status: 'standard',
    name: { en: 'Insufficient storage or too many recipients', id: 'Ruang kurang atau penerima terlalu banyak' },
    wording: 'Requested action not taken: insufficient system storage',
    description: {
      en: 'There is no room at present. It is also the correct code when a transaction has more recipients than the server can hold.',
      id: 'Untuk saat ini tidak ada ruang. Juga kode yang benar bila satu transaksi memuat penerima lebih banyak daripada yang sanggup ditampung server.',
    },
    when: {
      en: "After MAIL with a SIZE that does not fit now; after RCPT when the recipient buffer is full (then with 4.5.3); when the recipient's mailbox is over quota (4.2.2); when the disk of the server is full.",
      id: 'Setelah MAIL dengan SIZE yang sekarang tidak muat; setelah RCPT bila daftar penerima penuh (dengan 4.5.3); bila kotak surat penerima melebihi kuota (4.2.2); bila disk server penuh.',
    },
    fix: {
      sender: {
        en: 'If it comes after many accepted recipients, send the message to those, then start a new transaction for the rest. Otherwise retry later.',
        id: 'Bila muncul setelah banyak penerima diterima, kirim pesan ke mereka dulu, lalu mulai transaksi baru untuk sisanya. Selain itu, coba lagi nanti.',
      },
      operator: {
        en: 'Free disk space or raise the limits. Never refuse fewer than 100 recipients for lack of room.',
        id: 'Kosongkan disk atau naikkan batas. Jangan menolak kurang dari 100 penerima karena alasan ruang.',
      },
    },
    retry: {
      policy: 'retry-later',
      note: {
        en: 'Remaining recipients in a new transaction right away; storage cases later.',
        id: 'Penerima yang tersisa langsung dalam transaksi baru; soal ruang, nanti.',
      },
    },
    related: [
      {
        code: '552',
        difference: {
          en: '552 is the lasting form (fixed limit). Old servers use 552 for too many recipients; treat that as 452.',
          id: '552 adalah bentuk tetapnya (batas yang pasti). Server lama memakai 552 untuk terlalu banyak penerima; perlakukan itu sebagai 452.',
        },
      },
      {
        code: '450',
        difference: {
          en: '450 is about the mailbox state, 452 about room.',
          id: '450 tentang keadaan kotak surat, 452 tentang ruang.',
        },
      },
      {
        code: '422',
        difference: {
          en: 'Some mail stores use 422 for a full mailbox.',
          id: 'Sebagian penyimpanan surat memakai 422 untuk kotak surat penuh.',
        },
      },
    ],
    enhanced: ['4.3.1', '4.5.3', '4.2.2'],
    sources: ['RFC 5321 §4.5.3.1.10', 'RFC 5321 §4.5.3.1.8', 'RFC 5321 §4.2.2', 'RFC 1870 §6.1'],
    verification: 'primary',
  },
  {
    code: '453',
    status: 'extension',
    name: { en: 'No mail waiting', id: 'Tidak ada pesan menunggu' },
    wording: 'You have no mail',
    description: {
      en: 'In answer to ATRN: nothing is queued for the domains asked for.',
      id: 'Jawaban atas ATRN: tidak ada pesan di antrean untuk domain yang diminta.',
    },
    when: {
      en: 'In on-demand mail relay sessions (port 366). Some providers use 453 for other deferrals.',
      id: 'Dalam sesi relai sesuai permintaan (port 366).',
    },
    fix: {
      sender: {
        en: 'Nothing to do; poll again later.',
        id: 'Tidak ada yang perlu dilakukan; tanyakan lagi nanti.',
      },
      operator: {
        en: 'Nothing to fix.',
        id: 'Tidak perlu perbaikan.',
      },
    },
    retry: {
      policy: 'continue',
      note: { en: 'Ask again at the next poll.', id: 'Tanyakan lagi pada giliran berikutnya.' },
    },
    related: [
      { code: '250', difference: { en: '250 to ATRN reverses the roles.', id: '250 atas ATRN membalik peran.' } },
      {
        code: '450',
        difference: { en: '450 to ATRN refuses the request.', id: '450 atas ATRN menolak permintaannya.' },
      },
      {
        code: '451',
        difference: { en: '451 to ATRN: cannot process it now.', id: '451 atas ATRN: belum dapat diproses sekarang.' },
      },
    ],
    enhanced: ['4.3.2'],
    sources: ['RFC 2645 §5.2.1'],
    verification: 'secondary',
    origin: {
      en: 'Read in clients that cite RFC 2645.',
      id: 'Dibaca dalam klien yang mengutip RFC 2645.',
    },
  },
  {
    code: '454',
    status: 'extension',
    name: { en: 'TLS or AUTH temporarily unavailable', id: 'TLS atau autentikasi sementara tidak tersedia' },
    wording: 'Temporary authentication failure / TLS not available due to temporary reason',
    description: {
      en: 'The server cannot do TLS or check the password at the moment. The credentials may be fine.',
      id: 'Server saat ini tidak dapat menjalankan TLS atau memeriksa kata sandi. Kredensialnya mungkin benar.',
    },
    when: {
      en: 'After STARTTLS when the certificate or key cannot be loaded or limits are reached; after AUTH when the user database is down. Gmail uses 454 4.7.0 for too many login attempts.',
      id: 'Setelah STARTTLS bila sertifikat atau kunci gagal dimuat; setelah AUTH bila basis data pengguna mati. Gmail memakai 454 4.7.0 untuk terlalu banyak percobaan masuk.',
    },
    fix: {
      sender: {
        en: 'Try again later. Do not ask the user for a new password. After STARTTLS decide by policy whether to go on without encryption.',
        id: 'Coba lagi nanti. Jangan meminta kata sandi baru. Setelah STARTTLS, putuskan menurut kebijakan apakah lanjut tanpa enkripsi.',
      },
      operator: {
        en: 'Check certificate and key files, the TLS session limits and the authentication back end.',
        id: 'Periksa berkas sertifikat dan kunci, batas sesi TLS, dan layanan autentikasi.',
      },
    },
    retry: { policy: 'retry-later', note: { en: 'Same credentials, later.', id: 'Kredensial yang sama, nanti.' } },
    related: [
      {
        code: '535',
        difference: {
          en: '535 means wrong credentials; 454 means the server could not check them.',
          id: '535 berarti kredensial salah; 454 berarti server tidak dapat memeriksanya.',
        },
      },
      { code: '538', difference: { en: '538 asks for encryption first.', id: '538 meminta enkripsi lebih dulu.' } },
      {
        code: '451',
        difference: { en: '451 is the general local error.', id: '451 adalah galat setempat yang umum.' },
      },
      {
        code: '503',
        difference: {
          en: '503 to STARTTLS usually means TLS is already active.',
          id: '503 atas STARTTLS biasanya berarti TLS sudah aktif.',
        },
      },
    ],
    enhanced: ['4.7.0'],
    sources: ['RFC 4954 §6', 'RFC 3207 §4'],
    verification: 'primary',
  },
  {
    code: '455',
    status: 'standard',
    name: { en: 'Parameters cannot be accommodated', id: 'Parameter belum dapat dipenuhi' },
    wording: 'Server unable to accommodate parameters',
    description: {
      en: 'The server knows a parameter of MAIL or RCPT, but cannot honour it at present.',
      id: 'Server mengenal parameter pada MAIL atau RCPT, tetapi saat ini tidak dapat memenuhinya.',
    },
    when: {
      en: 'After MAIL or RCPT with ESMTP parameters. Rare.',
      id: 'Setelah MAIL atau RCPT dengan parameter ESMTP. Jarang.',
    },
    fix: {
      sender: {
        en: 'Retry later, or leave the parameter out if the message can do without it.',
        id: 'Coba lagi nanti, atau hilangkan parameternya bila tidak mutlak perlu.',
      },
      operator: {
        en: 'Say in the text which parameter is meant.',
        id: 'Sebutkan di teks parameter mana yang dimaksud.',
      },
    },
    retry: {
      policy: 'retry-later',
      note: { en: 'Or at once without the parameter.', id: 'Atau segera tanpa parameter itu.' },
    },
    related: [
      {
        code: '555',
        difference: {
          en: '555 is the lasting form: parameter unknown or not implemented.',
          id: '555 adalah bentuk tetapnya: parameter tidak dikenal atau tidak tersedia.',
        },
      },
      {
        code: '501',
        difference: { en: '501 is a syntax error in the parameter.', id: '501 adalah galat sintaks pada parameter.' },
      },
    ],
    enhanced: ['4.5.4'],
    sources: ['RFC 5321 §4.1.1.11', 'RFC 5321 §4.2.2'],
    verification: 'primary',
  },
  {
    code: '456',
    status: 'draft',
    name: { en: 'Retry over IPv4 (draft)', id: 'Coba lagi lewat IPv4 (rancangan)' },
    wording: 'please retry immediately the message over IPv4 because it fails SPF and DKIM',
    description: {
      en: 'From an expired draft: the server asks the client to send the same message over IPv4, since over IPv6 neither SPF nor DKIM passed.',
      id: 'Dari rancangan kedaluwarsa: server meminta pesan yang sama dikirim lewat IPv4 karena lewat IPv6 SPF maupun DKIM tidak lulus.',
    },
    when: {
      en: 'Hardly ever; some bounce parsers know it.',
      id: 'Hampir tidak pernah.',
    },
    fix: {
      sender: {
        en: 'Send again over IPv4, and repair SPF, DKIM and reverse DNS for the IPv6 address.',
        id: 'Kirim lagi lewat IPv4, lalu perbaiki SPF, DKIM, dan DNS balik untuk alamat IPv6.',
      },
      operator: {
        en: 'Use 550 5.7.26 or 421 4.7.26 instead.',
        id: 'Gunakan 550 5.7.26 atau 421 4.7.26.',
      },
    },
    retry: { policy: 'retry-different', note: { en: 'At once over IPv4.', id: 'Segera lewat IPv4.' } },
    related: [
      {
        code: '450',
        difference: {
          en: 'Go by the first digit if you do not know the draft.',
          id: 'Bila Anda tidak mengenal rancangan itu, ikuti digit pertama.',
        },
      },
    ],
    enhanced: ['4.7.26'],
    sources: ['draft-martin-smtp-ipv6-to-ipv4-fallback-00'],
    verification: 'secondary',
    origin: {
      en: 'From an expired draft, as a bounce parser names it.',
      id: 'Dari rancangan yang sudah kedaluwarsa, menurut sebuah pengurai pantulan.',
    },
  },
  {
    code: '458',
    status: 'extension',
    name: { en: 'Cannot queue for node', id: 'Tidak dapat mengantrekan untuk node' },
    wording: 'Unable to queue messages for node <x>',
    description: {
      en: 'An ETRN request could not be served: the server does not queue for that node or could not start the run.',
      id: 'Permintaan ETRN tidak dapat dilayani: server tidak menyimpan antrean untuk node itu atau gagal memulainya.',
    },
    when: {
      en: 'After ETRN.',
      id: 'Setelah ETRN.',
    },
    fix: {
      sender: {
        en: 'Check the node name; ask the operator whether on-demand delivery is set up for you.',
        id: 'Periksa nama node; tanyakan kepada operator apakah pengiriman sesuai permintaan sudah disiapkan.',
      },
      operator: {
        en: 'Check the list of domains allowed for ETRN (Postfix: fast_flush_domains) and the queue.',
        id: 'Periksa daftar domain yang boleh memakai ETRN dan antreannya.',
      },
    },
    retry: { policy: 'retry-later', note: { en: 'After checking the name.', id: 'Setelah memeriksa namanya.' } },
    related: [
      {
        code: '459',
        difference: {
          en: '459 refuses the node by policy; 458 failed to do it.',
          id: '459 menolak node itu karena kebijakan; 458 gagal melakukannya.',
        },
      },
      {
        code: '250',
        difference: {
          en: '250 to ETRN means the run was started.',
          id: '250 atas ETRN berarti pengiriman antrean dimulai.',
        },
      },
    ],
    enhanced: ['4.5.0'],
    sources: ['RFC 1985 §5'],
    verification: 'secondary',
    origin: {
      en: 'Read in ETRN clients that cite RFC 1985 and in the sources of Postfix and Exim.',
      id: 'Dibaca dalam klien ETRN yang mengutip RFC 1985 serta kode sumber Postfix dan Exim.',
    },
  },
  {
    code: '459',
    status: 'extension',
    name: { en: 'Node not allowed', id: 'Node tidak diizinkan' },
    wording: 'Node <x> not allowed: <reason>',
    description: {
      en: 'An ETRN request was refused by policy for that node.',
      id: 'Permintaan ETRN ditolak oleh kebijakan untuk node itu.',
    },
    when: {
      en: 'After ETRN.',
      id: 'Setelah ETRN.',
    },
    fix: {
      sender: {
        en: 'Use a node name that you are allowed to ask for.',
        id: 'Pakai nama node yang memang boleh Anda minta.',
      },
      operator: {
        en: 'Nothing to fix if the client is not yours.',
        id: 'Tidak perlu perbaikan bila klien itu bukan milik Anda.',
      },
    },
    retry: {
      policy: 'no-retry',
      note: {
        en: 'Not before the permission changes, although the first digit is 4.',
        id: 'Jangan sebelum izinnya berubah, meskipun digit pertamanya 4.',
      },
    },
    related: [
      {
        code: '458',
        difference: {
          en: '458 is a failure to queue; 459 is a refusal.',
          id: '458 adalah kegagalan memulai antrean; 459 adalah penolakan.',
        },
      },
    ],
    enhanced: ['4.7.1'],
    sources: ['RFC 1985 §5'],
    verification: 'secondary',
    origin: {
      en: 'Read in ETRN clients that cite RFC 1985 and in the sources of Postfix and Exim.',
      id: 'Dibaca dalam klien ETRN yang mengutip RFC 1985 serta kode sumber Postfix dan Exim.',
    },
  },
  {
    code: '471',
    status: 'nonstandard',
    name: { en: 'Local filter error', id: 'Galat penyaring lokal' },
    description: {
      en: 'Transient by its first digit. Said to come from anti-spam or antivirus software in front of the server.',
      id: 'Sementara menurut digit pertamanya. Konon berasal dari antispam atau antivirus di depan server. Digit kedua 7 tidak diizinkan RFC 5321.',
    },
    when: {
      en: 'Desktop or gateway filters, per code lists. The second digit 7 is not allowed by RFC 5321.',
      id: 'Penyaring di desktop atau gateway, menurut daftar kode.',
    },
    fix: {
      sender: {
        en: 'Retry later; check the local filter.',
        id: 'Coba lagi nanti; periksa penyaring lokal.',
      },
      operator: {
        en: 'Use 451 4.7.1.',
        id: 'Gunakan 451 4.7.1.',
      },
    },
    retry: { policy: 'retry-later' },
    related: [
      { code: '451', difference: { en: 'Standard code, with 4.7.1.', id: 'Kode baku, dengan 4.7.1.' } },
      { code: '571', difference: { en: '571 is its permanent sibling.', id: '571 adalah pasangan tetapnya.' } },
    ],
    enhanced: ['4.7.1'],
    sources: [],
    verification: 'secondary',
    origin: {
      en: 'In no RFC; the meaning is the one that public code lists give.',
      id: 'Tidak ada di RFC mana pun; artinya seperti dalam daftar kode yang beredar.',
    },
  },
  {
    code: '498',
    status: 'nonstandard',
    name: { en: 'No mail exchanger', id: 'Tidak ada server surat tujuan' },
    description: {
      en: 'A relay reports that the recipient domain has no MX record. The second digit 9 is not allowed by RFC 5321.',
      id: 'Relai melaporkan bahwa domain penerima tidak punya rekaman MX. Digit kedua 9 tidak diizinkan RFC 5321.',
    },
    when: {
      en: 'Relays.',
      id: 'Pada relai.',
    },
    fix: {
      sender: {
        en: 'Check the domain of the recipient.',
        id: 'Periksa domain penerima.',
      },
      operator: {
        en: 'Use 450 4.1.2 or 550 5.1.2.',
        id: 'Gunakan 450 4.1.2 atau 550 5.1.2.',
      },
    },
    retry: { policy: 'retry-later', note: { en: 'Or correct the address.', id: 'Atau perbaiki alamatnya.' } },
    related: [
      {
        code: '550',
        difference: { en: '550 with 5.1.2 is the standard form.', id: '550 dengan 5.1.2 adalah bentuk bakunya.' },
      },
      {
        code: '556',
        difference: { en: '556 if the domain has a null MX.', id: '556 bila domainnya memiliki null MX.' },
      },
    ],
    enhanced: ['4.1.2'],
    sources: [],
    verification: 'secondary',
    origin: {
      en: 'In no RFC; seen in public rules that classify bounces.',
      id: 'Tidak ada di RFC mana pun; terlihat dalam aturan penggolong pantulan yang terbuka.',
    },
  },
]);
