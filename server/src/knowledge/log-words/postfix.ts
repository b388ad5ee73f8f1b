/** Own wording, after the manuals and the source of Postfix. */
import type { LogField, LogVocabulary, LogWord } from './model';

const fields: readonly LogField[] = [
  {
    key: 'to',
    name: { en: 'Recipient', id: 'Penerima' },
    meaning: {
      en: 'The address that this line tells the result of, after aliases and rewriting.',
      id: 'Alamat yang hasilnya dicatat di baris ini, setelah alias dan penulisan ulang.',
    },
  },
  {
    key: 'orig_to',
    name: { en: 'Recipient before aliases', id: 'Penerima sebelum alias' },
    meaning: {
      en: 'The address that the message was sent to, before an alias or a virtual map changed it. It is shown only where it differs.',
      id: 'Alamat tujuan semula, sebelum diubah oleh alias atau peta virtual. Ditampilkan hanya bila berbeda.',
    },
  },
  {
    key: 'from',
    name: { en: 'Envelope sender', id: 'Pengirim amplop' },
    meaning: {
      en: 'Who gets a bounce. Empty (`<>`) for bounces and other notices, so that they cannot bounce again.',
      id: 'Penerima pesan pantulan. Kosong (`<>`) untuk pantulan dan pemberitahuan, supaya tidak terpantul lagi.',
    },
  },
  {
    key: 'relay',
    name: { en: 'Next hop', id: 'Tujuan berikutnya' },
    meaning: {
      en: 'Which host or agent this attempt went to: `name[address]:port`, a Unix socket such as `name[private/dovecot-lmtp]`, or the name of a delivery agent.',
      id: 'Host atau agen tujuan percobaan ini: `nama[alamat]:porta`, soket Unix seperti `nama[private/dovecot-lmtp]`, atau nama agen pengirim.',
    },
    values: {
      none: {
        en: 'No connection came about: the name was not found, nobody answered, or the attempt was put off without trying.',
        id: 'Tidak ada sambungan: nama tidak ditemukan, tidak ada yang menjawab, atau percobaan ditunda tanpa dicoba.',
      },
      local: {
        en: 'The local delivery agent: mailboxes, aliases and commands of this machine.',
        id: 'Agen pengiriman lokal: kotak surat, alias, dan perintah di mesin ini.',
      },
      virtual: {
        en: 'The virtual delivery agent: mailboxes of hosted domains.',
        id: 'Agen pengiriman virtual: kotak surat domain yang dihosting.',
      },
    },
  },
  {
    key: 'conn_use',
    name: { en: 'Use of the connection', id: 'Pemakaian sambungan' },
    meaning: {
      en: 'How many messages went over this connection so far, this one included. It is shown from the second on.',
      id: 'Berapa pesan yang sudah lewat sambungan ini, termasuk pesan ini. Ditampilkan mulai pesan kedua.',
    },
  },
  {
    key: 'delay',
    name: { en: 'Total delay', id: 'Total waktu tunda' },
    meaning: {
      en: 'Seconds from the arrival of the message to this line, over all attempts.',
      id: 'Detik sejak pesan tiba sampai baris ini, termasuk semua percobaan.',
    },
  },
  {
    key: 'delays',
    name: { en: 'Where the time went', id: 'Ke mana waktunya habis' },
    meaning: {
      en: 'The delay in four stages, in seconds: before the queue manager (receiving included), in the active queue, setting up the connection (DNS, TCP, HELO, TLS), and sending.',
      id: 'Waktu tunda dalam empat tahap, dalam detik: sebelum manajer antrean (termasuk penerimaan), dalam antrean aktif, membuka sambungan (DNS, TCP, HELO, TLS), dan pengiriman.',
    },
  },
  {
    key: 'tls',
    name: { en: 'TLS policy', id: 'Kebijakan TLS' },
    meaning: {
      en: 'The TLS policy that was in force. Lower case behind a colon: it was weakened; `!` in front: it was not met; `?` behind: not decided.',
      id: 'Kebijakan TLS yang berlaku. Huruf kecil di belakang titik dua: dilemahkan; `!` di depan: tidak terpenuhi; `?` di belakang: belum diputuskan.',
    },
  },
  {
    key: 'dsn',
    name: { en: 'Enhanced status code', id: 'Kode status lanjutan' },
    meaning: {
      en: 'The result as a code (RFC 3463). It may be Postfix’ own, where the other server gave none.',
      id: 'Hasilnya sebagai kode (RFC 3463). Bisa berasal dari Postfix sendiri bila server lain tidak memberi kode.',
    },
  },
  {
    key: 'status',
    name: { en: 'Result of this attempt', id: 'Hasil percobaan ini' },
    meaning: {
      en: 'What became of this recipient in this attempt; the reason follows in brackets.',
      id: 'Apa yang terjadi pada penerima ini dalam percobaan ini; alasannya ada di dalam kurung.',
    },
    values: {
      sent: {
        en: 'The next hop took the message over. Where that is another server, the way may go on there.',
        id: 'Tujuan berikutnya sudah mengambil alih pesan. Bila itu server lain, perjalanannya berlanjut di sana.',
      },
      deferred: {
        en: 'It did not work for now: the message stays in the queue and is tried again by itself.',
        id: 'Belum berhasil: pesan tetap di antrean dan dicoba lagi secara otomatis.',
      },
      bounced: {
        en: 'Failed for good: the sender gets a notice, and nothing is tried again.',
        id: 'Gagal permanen: pengirim mendapat pemberitahuan dan tidak dicoba lagi.',
      },
      expired: {
        en: 'It had waited longer than maximal_queue_lifetime, and went back to the sender.',
        id: 'Menunggu lebih lama dari maximal_queue_lifetime, lalu dikembalikan ke pengirim.',
      },
      'force-expired': {
        en: 'The administrator let it expire (postsuper -e or -f); it went back to the sender.',
        id: 'Administrator mengakhirinya (postsuper -e atau -f); pesan dikembalikan ke pengirim.',
      },
      deliverable: {
        en: 'An address probe: the address takes mail. No message was sent.',
        id: 'Pemeriksaan alamat: alamat ini menerima surel. Tidak ada pesan yang dikirim.',
      },
      undeliverable: {
        en: 'An address probe: the address does not take mail. No message was sent.',
        id: 'Pemeriksaan alamat: alamat ini tidak menerima surel. Tidak ada pesan yang dikirim.',
      },
      filtered: {
        en: 'Handed to a content filter; it comes back under another queue id.',
        id: 'Diserahkan ke penyaring isi; akan kembali dengan id antrean lain.',
      },
      discarded: {
        en: 'Thrown away without a notice, as a table or a milter wanted it.',
        id: 'Dibuang tanpa pemberitahuan, sesuai tabel atau milter.',
      },
    },
  },
  {
    key: 'size',
    name: { en: 'Size', id: 'Ukuran' },
    meaning: { en: 'Octets of the message in the queue.', id: 'Ukuran pesan di antrean, dalam oktet.' },
  },
  {
    key: 'nrcpt',
    name: { en: 'Number of recipients', id: 'Jumlah penerima' },
    meaning: {
      en: 'Recipients that are still open when the queue manager takes the message up.',
      id: 'Penerima yang belum selesai ketika manajer antrean mengambil pesan ini.',
    },
  },
  {
    key: 'client',
    name: { en: 'Who handed the message in', id: 'Yang menyerahkan pesan' },
    meaning: {
      en: 'Name and address of the client. `unknown`: the address has no name, or name and address do not agree.',
      id: 'Nama dan alamat klien. `unknown`: alamatnya tidak punya nama, atau nama dan alamatnya tidak cocok.',
    },
  },
  {
    key: 'orig_client',
    name: { en: 'First client', id: 'Klien pertama' },
    meaning: {
      en: 'Who handed the message in before the filter that gives it back here.',
      id: 'Yang menyerahkan pesan sebelum penyaring yang mengembalikannya ke sini.',
    },
  },
  {
    key: 'orig_queue_id',
    name: { en: 'First queue id', id: 'Id antrean pertama' },
    meaning: {
      en: 'The id that the message had before the filter that gives it back here.',
      id: 'Id pesan sebelum penyaring yang mengembalikannya ke sini.',
    },
  },
  {
    key: 'sasl_method',
    name: { en: 'Login mechanism', id: 'Mekanisme masuk' },
    meaning: {
      en: 'How the client logged in; PLAIN and LOGIN send the password as it is, so they belong inside TLS.',
      id: 'Cara klien masuk; PLAIN dan LOGIN mengirim kata sandi apa adanya, jadi harus di dalam TLS.',
    },
  },
  {
    key: 'sasl_username',
    name: { en: 'Logged in as', id: 'Masuk sebagai' },
    meaning: {
      en: 'The account that the client proved. If mail is sent that nobody there wrote, its password is known to others.',
      id: 'Akun yang dibuktikan klien. Bila ada kiriman yang tidak ditulis pemiliknya, kata sandinya sudah bocor.',
    },
  },
  {
    key: 'sasl_sender',
    name: { en: 'AUTH parameter', id: 'Parameter AUTH' },
    meaning: {
      en: 'The AUTH= parameter of MAIL: who handed the message in at an earlier server (RFC 4954 §5).',
      id: 'Parameter AUTH= pada MAIL: siapa yang menyerahkan pesan di server sebelumnya (RFC 4954 §5).',
    },
  },
  {
    key: 'message-id',
    name: { en: 'Message-ID', id: 'Message-ID' },
    meaning: {
      en: 'The id in the header: it stays the same over all servers, so the message is found by it elsewhere.',
      id: 'Id di header: tetap sama di semua server, sehingga pesan dapat dicari dengannya di tempat lain.',
    },
  },
  {
    key: 'resent-message-id',
    name: { en: 'Resent-Message-ID', id: 'Resent-Message-ID' },
    meaning: {
      en: 'The id of a message that somebody sent on as it was.',
      id: 'Id pesan yang dikirim ulang apa adanya.',
    },
  },
  {
    key: 'uid',
    name: { en: 'Local user', id: 'Pengguna lokal' },
    meaning: {
      en: 'The user of this machine who handed the message in with the sendmail command.',
      id: 'Pengguna mesin ini yang menyerahkan pesan dengan perintah sendmail.',
    },
  },
  {
    key: 'proto',
    name: { en: 'Protocol', id: 'Protokol' },
    meaning: {
      en: 'SMTP after HELO, ESMTP after EHLO, LMTP after LHLO.',
      id: 'SMTP setelah HELO, ESMTP setelah EHLO, LMTP setelah LHLO.',
    },
  },
  {
    key: 'helo',
    name: { en: 'Name in HELO', id: 'Nama pada HELO' },
    meaning: {
      en: 'The name that the client gave itself. Anybody can say any name: only the address is proven.',
      id: 'Nama yang disebut klien sendiri. Siapa pun dapat menyebut nama apa pun: hanya alamatnya yang terbukti.',
    },
  },
  {
    key: 'commands',
    name: { en: 'Commands', id: 'Perintah' },
    meaning: {
      en: 'How many commands the session had; `5/6`: five were taken, of six. `0/0`: the client said nothing.',
      id: 'Jumlah perintah dalam sesi; `5/6`: lima diterima dari enam. `0/0`: klien tidak mengatakan apa pun.',
    },
  },
  ...[
    'ehlo',
    'lhlo',
    'starttls',
    'auth',
    'mail',
    'rcpt',
    'data',
    'bdat',
    'rset',
    'noop',
    'vrfy',
    'quit',
    'xclient',
    'xforward',
    'unknown',
  ].map(
    (key): LogField => ({
      key,
      name: { en: `${key.toUpperCase()} in this session`, id: `${key.toUpperCase()} dalam sesi ini` },
      meaning: {
        en: 'How often the client gave the command; `1/2`: one of two was taken.',
        id: 'Berapa kali klien memberi perintah ini; `1/2`: satu dari dua diterima.',
      },
    }),
  ),
];

const words: readonly LogWord[] = [
  {
    word: 'connect from',
    name: { en: 'A client connects', id: 'Klien tersambung' },
    meaning: {
      en: 'A session begins. Its lines have the same process number up to `disconnect from`.',
      id: 'Sesi dimulai. Baris-barisnya memakai nomor proses yang sama sampai `disconnect from`.',
    },
  },
  {
    word: 'disconnect from',
    name: { en: 'The session ends', id: 'Sesi berakhir' },
    meaning: {
      en: 'What the client did is counted behind: `rcpt=0/1` is one recipient, and none was taken.',
      id: 'Yang dilakukan klien dihitung di belakangnya: `rcpt=0/1` berarti satu penerima dan tidak ada yang diterima.',
    },
  },
  {
    word: 'lost connection after',
    name: { en: 'The client went away', id: 'Klien terputus' },
    meaning: {
      en: 'The connection ended without QUIT after this command. After DATA or END-OF-MESSAGE the client may send the message again.',
      id: 'Sambungan berakhir tanpa QUIT setelah perintah ini. Setelah DATA atau END-OF-MESSAGE klien mungkin mengirim pesan lagi.',
    },
  },
  {
    word: 'timeout after',
    name: { en: 'The client fell silent', id: 'Klien diam' },
    meaning: {
      en: 'Nothing came for so long that the server hung up (smtpd_timeout). A broken path MTU shows like this after DATA.',
      id: 'Terlalu lama tidak ada kiriman sehingga server memutus (smtpd_timeout). MTU jalur yang rusak tampak seperti ini setelah DATA.',
    },
  },
  {
    word: 'too many errors after',
    name: { en: 'Too many errors', id: 'Terlalu banyak kesalahan' },
    meaning: {
      en: 'The client made more errors than smtpd_hard_error_limit, and was cut off.',
      id: 'Kesalahan klien melebihi smtpd_hard_error_limit, lalu diputus.',
    },
  },
  {
    word: 'improper command pipelining after',
    name: { en: 'Spoke out of turn', id: 'Bicara sebelum giliran' },
    meaning: {
      en: 'The client sent commands before it may. Spam programs do, and web browsers that were led to this port.',
      id: 'Klien mengirim perintah sebelum waktunya. Ini perilaku program spam, dan peramban yang diarahkan ke porta ini.',
    },
  },
  {
    word: 'removed',
    name: { en: 'Left the queue', id: 'Keluar dari antrean' },
    meaning: {
      en: 'Every recipient is settled: the last line of this message.',
      id: 'Semua penerima sudah selesai: baris terakhir pesan ini.',
    },
  },
  {
    word: 'skipped, still being delivered',
    name: { en: 'Still being delivered', id: 'Masih dikirim' },
    meaning: {
      en: 'The queue manager began anew while an agent still works on this message. It is looked at again soon.',
      id: 'Manajer antrean dimulai ulang saat agen masih mengerjakan pesan ini. Akan diperiksa lagi segera.',
    },
  },
  {
    word: '(queue active)',
    anywhere: true,
    name: { en: 'In the active queue', id: 'Di antrean aktif' },
    meaning: {
      en: 'The queue manager took the message up. The line comes again at each attempt.',
      id: 'Manajer antrean mengambil pesan. Baris ini muncul lagi pada setiap percobaan.',
    },
  },
  {
    word: 'sender non-delivery notification',
    name: { en: 'A bounce is sent', id: 'Pantulan dikirim' },
    meaning: {
      en: 'The sender gets a notice that it failed; the id behind is the notice’s own.',
      id: 'Pengirim mendapat pemberitahuan gagal; id di belakangnya milik pemberitahuan itu.',
    },
  },
  {
    word: 'sender delay notification',
    name: { en: 'A warning is sent', id: 'Peringatan dikirim' },
    meaning: {
      en: 'The sender is told that the message waits; it is still tried.',
      id: 'Pengirim diberi tahu bahwa pesannya menunggu; tetap dicoba terus.',
    },
  },
  {
    word: 'sender delivery status notification',
    name: { en: 'A delivery notice is sent', id: 'Pemberitahuan pengiriman dikirim' },
    meaning: {
      en: 'The sender had asked to be told of the delivery (RFC 3461).',
      id: 'Pengirim meminta diberi tahu tentang pengiriman (RFC 3461).',
    },
  },
  {
    word: 'postmaster non-delivery notification',
    name: { en: 'The postmaster is told', id: 'Postmaster diberi tahu' },
    meaning: {
      en: 'A copy of the bounce goes to the postmaster (notify_classes).',
      id: 'Salinan pantulan dikirim ke postmaster (notify_classes).',
    },
  },
  {
    word: 'placed on hold',
    name: { en: 'On hold', id: 'Ditahan' },
    meaning: {
      en: 'Nothing is tried until somebody lets it go with postsuper -H.',
      id: 'Tidak dicoba sampai dilepas dengan postsuper -H.',
    },
  },
  {
    word: 'released from hold',
    name: { en: 'Let go', id: 'Dilepas' },
    meaning: { en: 'The message is tried again from now on.', id: 'Pesan dicoba lagi mulai sekarang.' },
  },
  {
    word: 'requeued',
    name: { en: 'Queued anew', id: 'Diantrekan ulang' },
    meaning: {
      en: 'The message goes through cleanup again and gets a new queue id.',
      id: 'Pesan melewati cleanup lagi dan mendapat id antrean baru.',
    },
  },
  {
    word: 'statistics:',
    name: { en: 'Figures of a while', id: 'Angka selama beberapa waktu' },
    meaning: {
      en: 'The highest rates and counts of the last minutes; nothing is wrong.',
      id: 'Laju dan jumlah tertinggi beberapa menit terakhir; tidak ada yang salah.',
    },
  },
  {
    word: 'CONNECT from',
    name: { en: 'A client reaches postscreen', id: 'Klien mencapai postscreen' },
    meaning: {
      en: 'postscreen looks at the client before any server process is spent on it.',
      id: 'postscreen memeriksa klien sebelum proses server dipakai untuknya.',
    },
  },
  {
    word: 'DISCONNECT',
    name: { en: 'postscreen is done', id: 'postscreen selesai' },
    meaning: {
      en: 'The client went away or was sent away without reaching the server.',
      id: 'Klien pergi atau ditolak tanpa mencapai server.',
    },
  },
  {
    word: 'PASS NEW',
    name: { en: 'Passed all tests', id: 'Lulus semua uji' },
    meaning: {
      en: 'The client passed, and is remembered: next time it goes straight to the server.',
      id: 'Klien lulus dan diingat: lain kali langsung ke server.',
    },
  },
  {
    word: 'PASS OLD',
    name: { en: 'Known', id: 'Sudah dikenal' },
    meaning: {
      en: 'The client had passed before; no test was needed.',
      id: 'Klien sudah pernah lulus; tidak perlu diuji.',
    },
  },
  ...['ALLOWLISTED', 'WHITELISTED'].map(
    (word): LogWord => ({
      word,
      name: { en: 'On the list of the trusted', id: 'Ada di daftar tepercaya' },
      meaning: {
        en: 'postscreen_access_list lets the client through without tests.',
        id: 'postscreen_access_list meloloskan klien tanpa uji.',
      },
    }),
  ),
  ...['DENYLISTED', 'BLACKLISTED'].map(
    (word): LogWord => ({
      word,
      name: { en: 'On the list of the refused', id: 'Ada di daftar tolak' },
      meaning: {
        en: 'postscreen_access_list refuses the client.',
        id: 'postscreen_access_list menolak klien.',
      },
    }),
  ),
  ...['ALLOWLIST VETO', 'WHITELIST VETO'].map(
    (word): LogWord => ({
      word,
      name: { en: 'Not by this address', id: 'Tidak lewat alamat ini' },
      meaning: {
        en: 'The client came to a backup address only, and is not let onto the list of the trusted.',
        id: 'Klien hanya datang ke alamat cadangan, sehingga tidak masuk daftar tepercaya.',
      },
    }),
  ),
  {
    word: 'PREGREET',
    name: { en: 'Spoke before the greeting', id: 'Bicara sebelum salam' },
    meaning: {
      en: 'The client sent something before the server had greeted: a mark of spam programs.',
      id: 'Klien mengirim sesuatu sebelum server memberi salam: ciri program spam.',
    },
  },
  {
    word: 'DNSBL rank',
    name: { en: 'Listed by blocklists', id: 'Tercantum di daftar blokir' },
    meaning: {
      en: 'The weights of the DNS blocklists that know the client, added up; from postscreen_dnsbl_threshold on it is refused.',
      id: 'Jumlah bobot daftar blokir DNS yang mengenal klien; mulai postscreen_dnsbl_threshold klien ditolak.',
    },
  },
  {
    word: 'HANGUP',
    name: { en: 'Hung up during a test', id: 'Terputus saat diuji' },
    meaning: {
      en: 'The client ended the connection while it was tested.',
      id: 'Klien memutus sambungan saat diuji.',
    },
  },
  {
    word: 'COMMAND PIPELINING',
    name: { en: 'Spoke out of turn', id: 'Bicara sebelum giliran' },
    meaning: {
      en: 'The client sent several commands at once without leave.',
      id: 'Klien mengirim beberapa perintah sekaligus tanpa izin.',
    },
  },
  {
    word: 'NON-SMTP COMMAND',
    name: { en: 'Not SMTP', id: 'Bukan SMTP' },
    meaning: {
      en: 'The client spoke another protocol, such as HTTP.',
      id: 'Klien memakai protokol lain, misalnya HTTP.',
    },
  },
  {
    word: 'BARE NEWLINE',
    name: { en: 'Line without CR', id: 'Baris tanpa CR' },
    meaning: {
      en: 'A line ended in LF alone; mail clients send CR LF.',
      id: 'Baris berakhir hanya dengan LF; klien surel mengirim CR LF.',
    },
  },
  ...['COMMAND TIME LIMIT', 'COMMAND COUNT LIMIT', 'COMMAND LENGTH LIMIT'].map(
    (word): LogWord => ({
      word,
      name: { en: 'Over a limit', id: 'Melewati batas' },
      meaning: {
        en: 'The client was too slow, gave too many commands, or one that was too long; postscreen sent it away.',
        id: 'Klien terlalu lambat, memberi terlalu banyak perintah, atau perintahnya terlalu panjang; postscreen menolaknya.',
      },
    }),
  ),
  {
    word: 'message may be sent more than once',
    anywhere: true,
    name: { en: 'May arrive twice', id: 'Bisa tiba dua kali' },
    meaning: {
      en: 'The connection broke after the end of the message, before the answer: the other server may have taken it. It is sent again all the same.',
      id: 'Sambungan putus setelah akhir pesan, sebelum jawaban: server lain mungkin sudah menerimanya. Pesan tetap dikirim lagi.',
    },
  },
  {
    word: 'delivery temporarily suspended',
    anywhere: true,
    name: { en: 'Not tried', id: 'Tidak dicoba' },
    meaning: {
      en: 'This destination failed a short while ago, so it was not tried again yet; the reason is that of the attempt before.',
      id: 'Tujuan ini baru saja gagal, jadi belum dicoba lagi; alasannya dari percobaan sebelumnya.',
    },
  },
  {
    word: 'refused to talk to me',
    anywhere: true,
    name: { en: 'Refused at the greeting', id: 'Ditolak saat salam' },
    meaning: {
      en: 'The server greeted with an error: look at its text for a block of this address or too many connections.',
      id: 'Server memberi salam berupa kesalahan: lihat teksnya, bisa karena alamat diblokir atau terlalu banyak sambungan.',
    },
  },
  {
    word: 'loops back to myself',
    anywhere: true,
    name: { en: 'A loop', id: 'Berputar-putar' },
    meaning: {
      en: 'The next hop is this very server, but it does not take the domain as its own: add it to mydestination or a virtual domain, or mend the MX.',
      id: 'Tujuan berikutnya server ini sendiri, tetapi domainnya tidak dianggap milik sendiri: tambahkan ke mydestination atau domain virtual, atau perbaiki MX.',
    },
  },
  {
    word: 'mail transport unavailable',
    anywhere: true,
    name: { en: 'A part of Postfix does not run', id: 'Bagian Postfix tidak berjalan' },
    meaning: {
      en: 'The delivery agent did not answer: see the lines of master and of that agent for why.',
      id: 'Agen pengiriman tidak menjawab: lihat baris master dan agen itu untuk sebabnya.',
    },
  },
  {
    word: 'Host or domain name not found',
    anywhere: true,
    name: { en: 'No such name', id: 'Nama tidak ada' },
    meaning: {
      en: 'DNS knows no host for the domain, or did not answer: look for a mistyped address, then at the resolver.',
      id: 'DNS tidak mengenal host untuk domain ini, atau tidak menjawab: periksa salah ketik alamat, lalu resolver.',
    },
  },
  {
    word: 'Connection timed out',
    anywhere: true,
    name: { en: 'Nobody answered', id: 'Tidak ada jawaban' },
    meaning: {
      en: 'No answer to the connection: the host is down, or a firewall drops port 25 on the way.',
      id: 'Tidak ada jawaban sambungan: host mati, atau firewall membuang porta 25 di perjalanan.',
    },
  },
  {
    word: 'Connection refused',
    anywhere: true,
    name: { en: 'Nobody listens', id: 'Tidak ada yang mendengarkan' },
    meaning: {
      en: 'The host is there and nothing listens on that port: the mail server does not run, or the port is wrong.',
      id: 'Host ada tetapi tidak ada yang mendengarkan di porta itu: server surel tidak berjalan, atau portanya salah.',
    },
  },
  {
    word: 'forwarded as',
    anywhere: true,
    name: { en: 'Goes on under another id', id: 'Berlanjut dengan id lain' },
    meaning: {
      en: 'An alias or a .forward sends it on: the story continues under the id behind.',
      id: 'Alias atau .forward meneruskannya: ceritanya berlanjut dengan id di belakangnya.',
    },
  },
  {
    word: 'in reply to',
    anywhere: true,
    name: { en: 'Which command was answered', id: 'Perintah yang dijawab' },
    meaning: {
      en: 'The command that the other server answered so: MAIL is about the sender, RCPT about this recipient, end of DATA about the message.',
      id: 'Perintah yang dijawab server lain: MAIL tentang pengirim, RCPT tentang penerima ini, akhir DATA tentang pesannya.',
    },
  },
  ...(
    [
      [
        'reject',
        { en: 'Refused', id: 'Ditolak' },
        {
          en: 'The client got an error, and nothing was queued for it.',
          id: 'Klien mendapat kesalahan dan tidak ada yang diantrekan.',
        },
      ],
      [
        'reject_warning',
        { en: 'Would be refused', id: 'Seharusnya ditolak' },
        {
          en: 'warn_if_reject: the rule fits, and the mail was let through all the same.',
          id: 'warn_if_reject: aturannya cocok, tetapi surel tetap diloloskan.',
        },
      ],
      [
        'hold',
        { en: 'Put on hold', id: 'Ditahan' },
        {
          en: 'The message is kept in the hold queue until somebody decides.',
          id: 'Pesan disimpan di antrean tahan sampai ada yang memutuskan.',
        },
      ],
      [
        'discard',
        { en: 'Discarded', id: 'Dibuang' },
        {
          en: 'The client was told that all is well, and the message was thrown away.',
          id: 'Klien diberi tahu semuanya baik, tetapi pesan dibuang.',
        },
      ],
      [
        'milter-reject',
        { en: 'Refused by a milter', id: 'Ditolak milter' },
        {
          en: 'A mail filter (smtpd_milters) refused it; its reason stands in the text.',
          id: 'Penyaring surel (smtpd_milters) menolaknya; alasannya ada di teks.',
        },
      ],
      [
        'milter-hold',
        { en: 'Held by a milter', id: 'Ditahan milter' },
        { en: 'A mail filter put it into the hold queue.', id: 'Penyaring surel memasukkannya ke antrean tahan.' },
      ],
      [
        'milter-discard',
        { en: 'Discarded by a milter', id: 'Dibuang milter' },
        {
          en: 'A mail filter threw it away; the client does not know.',
          id: 'Penyaring surel membuangnya; klien tidak tahu.',
        },
      ],
      [
        'filter',
        { en: 'Sent to a filter', id: 'Dikirim ke penyaring' },
        {
          en: 'A table wants the message to go through a content filter.',
          id: 'Tabel meminta pesan melewati penyaring isi.',
        },
      ],
      [
        'redirect',
        { en: 'Redirected', id: 'Dialihkan' },
        {
          en: 'A table sends the message to another address instead.',
          id: 'Tabel mengirim pesan ke alamat lain sebagai gantinya.',
        },
      ],
    ] as const
  ).map(([word, name, meaning]): LogWord => ({ word: `${word}:`, name, meaning })),
];

const daemon = (word: string, en: string, id: string, meaning: LogWord['meaning']): LogWord => ({
  word,
  name: { en, id },
  meaning,
});

const daemons: readonly LogWord[] = [
  daemon('smtpd', 'Receives mail', 'Menerima surel', {
    en: 'The SMTP server: talks with clients, and refuses or queues.',
    id: 'Server SMTP: berbicara dengan klien, menolak atau mengantrekan.',
  }),
  daemon('postscreen', 'Guards the door', 'Penjaga pintu', {
    en: 'Looks at clients before the SMTP server does, and keeps spam programs away.',
    id: 'Memeriksa klien sebelum server SMTP, dan menahan program spam.',
  }),
  daemon('cleanup', 'Prepares messages', 'Menyiapkan pesan', {
    en: 'Adds missing header fields, rewrites addresses, asks milters, and puts the message into the queue.',
    id: 'Menambah header yang kurang, menulis ulang alamat, bertanya pada milter, lalu memasukkan pesan ke antrean.',
  }),
  daemon('qmgr', 'Keeps the queue', 'Mengatur antrean', {
    en: 'Decides which message is tried when, and hands it to a delivery agent.',
    id: 'Menentukan kapan pesan dicoba, lalu menyerahkannya ke agen pengiriman.',
  }),
  daemon('pickup', 'Takes local mail', 'Mengambil surel lokal', {
    en: 'Takes what programs of this machine hand in with the sendmail command.',
    id: 'Mengambil surel yang diserahkan program di mesin ini dengan perintah sendmail.',
  }),
  daemon('smtp', 'Sends mail', 'Mengirim surel', {
    en: 'The SMTP client: delivers to other servers.',
    id: 'Klien SMTP: mengirim ke server lain.',
  }),
  daemon('lmtp', 'Hands over by LMTP', 'Menyerahkan lewat LMTP', {
    en: 'Delivers to a mailbox server such as Dovecot, with an answer for each recipient.',
    id: 'Mengirim ke server kotak surat seperti Dovecot, dengan jawaban untuk setiap penerima.',
  }),
  daemon('local', 'Delivers here', 'Mengirim di sini', {
    en: 'Mailboxes, aliases and .forward files of this machine’s users.',
    id: 'Kotak surat, alias, dan berkas .forward pengguna mesin ini.',
  }),
  daemon('virtual', 'Delivers to hosted domains', 'Mengirim ke domain yang dihosting', {
    en: 'Mailboxes that need no user of this machine.',
    id: 'Kotak surat tanpa pengguna di mesin ini.',
  }),
  daemon('pipe', 'Hands to a program', 'Menyerahkan ke program', {
    en: 'Delivers by running a program.',
    id: 'Mengirim dengan menjalankan program.',
  }),
  daemon('error', 'Answers with an error', 'Menjawab dengan kesalahan', {
    en: 'Fails every recipient with a given reason, without trying.',
    id: 'Menggagalkan setiap penerima dengan alasan tertentu, tanpa mencoba.',
  }),
  daemon('retry', 'Puts off', 'Menunda', {
    en: 'Defers every recipient with a given reason, without trying.',
    id: 'Menunda setiap penerima dengan alasan tertentu, tanpa mencoba.',
  }),
  daemon('discard', 'Throws away', 'Membuang', {
    en: 'Takes messages and throws them away.',
    id: 'Menerima pesan lalu membuangnya.',
  }),
  daemon('bounce', 'Writes notices', 'Menulis pemberitahuan', {
    en: 'Tells senders what failed or waits.',
    id: 'Memberi tahu pengirim apa yang gagal atau menunggu.',
  }),
  daemon('anvil', 'Counts clients', 'Menghitung klien', {
    en: 'Counts connections and messages for the limits on clients.',
    id: 'Menghitung sambungan dan pesan untuk batas klien.',
  }),
  daemon('scache', 'Keeps connections', 'Menyimpan sambungan', {
    en: 'Keeps connections open for the next message.',
    id: 'Membiarkan sambungan terbuka untuk pesan berikutnya.',
  }),
  daemon('verify', 'Asks for addresses', 'Memeriksa alamat', {
    en: 'Probes whether addresses take mail, and remembers the answer.',
    id: 'Memeriksa apakah alamat menerima surel, dan mengingat jawabannya.',
  }),
  daemon('tlsproxy', 'Speaks TLS', 'Berbicara TLS', {
    en: 'Encrypts for postscreen and for connections that are kept.',
    id: 'Mengenkripsi untuk postscreen dan sambungan yang disimpan.',
  }),
  daemon('tlsmgr', 'Keeps TLS sessions', 'Menyimpan sesi TLS', {
    en: 'Random numbers and session keys for TLS.',
    id: 'Bilangan acak dan kunci sesi untuk TLS.',
  }),
  daemon('trivial-rewrite', 'Finds the way', 'Menentukan jalur', {
    en: 'Completes addresses, and tells by which transport a domain is reached.',
    id: 'Melengkapi alamat, dan menentukan transport untuk suatu domain.',
  }),
  daemon('proxymap', 'Reads tables', 'Membaca tabel', {
    en: 'Look-up tables for processes that may not read them themselves.',
    id: 'Tabel pencarian untuk proses yang tidak boleh membacanya sendiri.',
  }),
  daemon('master', 'Runs all others', 'Menjalankan yang lain', {
    en: 'Starts the processes of Postfix, and tells when one of them fails.',
    id: 'Menjalankan proses Postfix, dan memberi tahu bila ada yang gagal.',
  }),
  daemon('dnsblog', 'Asks blocklists', 'Bertanya pada daftar blokir', {
    en: 'Looks clients up in DNS lists for postscreen.',
    id: 'Mencari klien di daftar DNS untuk postscreen.',
  }),
  daemon('postdrop', 'Takes local mail in', 'Menerima surel lokal', {
    en: 'Writes what the sendmail command reads into the queue.',
    id: 'Menulis yang dibaca perintah sendmail ke antrean.',
  }),
  daemon('sendmail', 'The sendmail command', 'Perintah sendmail', {
    en: 'How programs of this machine hand mail in.',
    id: 'Cara program di mesin ini menyerahkan surel.',
  }),
  daemon('postsuper', 'Tends the queue', 'Merawat antrean', {
    en: 'What the administrator did with the queue.',
    id: 'Yang dilakukan administrator pada antrean.',
  }),
];

export const postfixWords: LogVocabulary = { format: 'postfix', program: 'Postfix', fields, words, daemons };
