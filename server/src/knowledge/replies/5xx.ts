import { late } from '../late';
import type { ReplyCode } from '../model';

/** Replies of class 5: refused for good. */
export const permanentNegative = late((): readonly ReplyCode[] => [
  {
    code: '500',
    status: 'standard',
    name: { en: 'Command not recognised', id: 'Perintah tidak dikenal' },
    wording: 'Syntax error, command unrecognized',
    description: {
      en: 'The server did not understand the line as a command, or the line was too long.',
      id: 'Server tidak memahami baris itu sebagai perintah, atau barisnya terlalu panjang.',
    },
    when: {
      en: 'A misspelt verb; an extension verb the server does not have; EHLO to a very old server; HTTP or TLS bytes sent to an SMTP port. A run of 500 replies in the middle of a message is the mark of a message that was cut off by a bare period, or of a chunk announced too short with BDAT.',
      id: 'Salah ketik; perintah ekstensi yang tidak dimiliki server; EHLO ke server sangat tua; HTTP atau TLS ke port SMTP. Deretan 500 di tengah pesan adalah tanda pesan terpotong oleh titik tunggal, atau potongan BDAT yang diumumkan terlalu pendek.',
    },
    fix: {
      sender: {
        en: 'Check the line it answers. If it looks like message text, search the lines above for a lone period or a wrong BDAT size. For EHLO fall back to HELO. Command lines must not exceed 512 octets unless an extension allows more.',
        id: 'Periksa baris yang dijawab. Bila tampak seperti isi pesan, cari titik tunggal atau ukuran BDAT yang salah di atasnya. Untuk EHLO, mundur ke HELO. Baris perintah tidak boleh lebih dari 512 oktet kecuali ada ekstensi.',
      },
      operator: {
        en: 'A server must know HELO, EHLO, MAIL, RCPT, DATA, RSET, NOOP, QUIT and VRFY. Do not close the connection because of an unknown command.',
        id: 'Server wajib mengenal HELO, EHLO, MAIL, RCPT, DATA, RSET, NOOP, QUIT, dan VRFY. Jangan menutup koneksi karena perintah tak dikenal.',
      },
    },
    retry: { policy: 'no-retry', note: { en: 'Change the command first.', id: 'Ubah perintahnya lebih dulu.' } },
    related: [
      {
        code: '502',
        difference: {
          en: '502: recognised but not implemented; 500: not recognised.',
          id: '502: dikenal tetapi tidak tersedia; 500: tidak dikenal.',
        },
      },
      {
        code: '501',
        difference: { en: '501: verb known, argument wrong.', id: '501: perintahnya dikenal, argumennya salah.' },
      },
      {
        code: '503',
        difference: { en: '503: verb known, wrong moment.', id: '503: perintahnya dikenal, saatnya salah.' },
      },
      {
        code: '555',
        difference: {
          en: '555: parameter of MAIL or RCPT unknown.',
          id: '555: parameter MAIL atau RCPT tidak dikenal.',
        },
      },
    ],
    enhanced: ['5.5.2', '5.5.1', '5.5.6'],
    sources: ['RFC 5321 §4.2.2', 'RFC 5321 §4.2.4', 'RFC 5321 §4.3.2', 'RFC 5321 §4.5.3.1.9'],
    verification: 'primary',
  },
  {
    code: '501',
    status: 'standard',
    name: { en: 'Syntax error in arguments', id: 'Sintaks argumen salah' },
    wording: 'Syntax error in parameters or arguments',
    description: {
      en: 'The verb is known, but what follows it is malformed.',
      id: 'Perintahnya dikenal, tetapi bagian sesudahnya salah bentuk.',
    },
    when: {
      en: 'MAIL FROM or RCPT TO without angle brackets or with a space after the colon; a bad HELO name; an argument after DATA, RSET or QUIT; bad base64 or a cancelled exchange in AUTH; illegal characters in an address.',
      id: 'MAIL FROM atau RCPT TO tanpa kurung sudut atau dengan spasi setelah titik dua; nama HELO buruk; argumen setelah DATA, RSET, atau QUIT; base64 rusak atau pertukaran AUTH dibatalkan; karakter terlarang dalam alamat.',
    },
    fix: {
      sender: {
        en: 'Correct the line. Write MAIL FROM:<address> and RCPT TO:<address> with no space around the colon and with the brackets; use a full domain name or an address literal for EHLO.',
        id: 'Perbaiki barisnya. Tulis MAIL FROM:<alamat> dan RCPT TO:<alamat> tanpa spasi di sekitar titik dua dan dengan kurung sudut; pakai nama domain lengkap atau alamat literal untuk EHLO.',
      },
      operator: {
        en: 'Name the faulty part in the text. Strict address checks are right, but the brackets-only rule hurts hand-typed sessions, so say what is expected.',
        id: 'Sebutkan bagian yang salah di teks balasan.',
      },
    },
    retry: { policy: 'no-retry', note: { en: 'Change the arguments first.', id: 'Ubah argumennya lebih dulu.' } },
    related: [
      {
        code: '500',
        difference: { en: '500: the verb itself is unknown.', id: '500: perintahnya sendiri tidak dikenal.' },
      },
      {
        code: '504',
        difference: {
          en: '504: argument well formed, but not implemented.',
          id: '504: bentuk argumennya benar, tetapi tidak tersedia.',
        },
      },
      {
        code: '553',
        difference: {
          en: '553: address well formed, but not allowed here.',
          id: '553: bentuk alamatnya benar, tetapi tidak diizinkan di sini.',
        },
      },
      { code: '555', difference: { en: '555: ESMTP parameter unknown.', id: '555: parameter ESMTP tidak dikenal.' } },
    ],
    enhanced: ['5.5.4', '5.5.2', '5.1.3', '5.1.7'],
    sources: ['RFC 5321 §4.2.2', 'RFC 5321 §4.3.2', 'RFC 5321 §4.1.2', 'RFC 5321 §3.3', 'RFC 4954 §4'],
    verification: 'primary',
  },
  {
    code: '502',
    status: 'standard',
    name: { en: 'Command not implemented', id: 'Perintah tidak tersedia' },
    description: {
      en: 'The server knows the verb but does not offer it.',
      id: 'Server mengenal perintahnya tetapi tidak menyediakannya.',
    },
    when: {
      en: 'After VRFY, EXPN, HELP, TURN or ETRN where they are switched off; after AUTH on a server or port without authentication; after STARTTLS where it is not offered.',
      id: 'Setelah VRFY, EXPN, HELP, TURN, atau ETRN yang dimatikan; setelah AUTH pada server atau port tanpa autentikasi; setelah STARTTLS yang tidak ditawarkan.',
    },
    fix: {
      sender: {
        en: 'Do without the command. Use only what the EHLO reply lists.',
        id: 'Jangan pakai perintah itu. Pakai hanya yang tercantum dalam balasan EHLO.',
      },
      operator: {
        en: 'Do not list a keyword in the EHLO reply for a verb you answer with 502. For VRFY prefer 252.',
        id: 'Jangan cantumkan kata kunci di balasan EHLO untuk perintah yang Anda jawab 502. Untuk VRFY lebih baik 252.',
      },
    },
    retry: { policy: 'no-retry', note: { en: 'Use another command.', id: 'Pakai perintah lain.' } },
    related: [
      {
        code: '500',
        difference: { en: '500: verb not recognised at all.', id: '500: perintahnya sama sekali tidak dikenal.' },
      },
      {
        code: '504',
        difference: {
          en: '504: verb implemented, this parameter not.',
          id: '504: perintahnya tersedia, parameter ini tidak.',
        },
      },
      {
        code: '503',
        difference: {
          en: '503: implemented, but not at this moment.',
          id: '503: tersedia, tetapi bukan pada saat ini.',
        },
      },
      {
        code: '252',
        difference: { en: '252 is the kinder answer to VRFY.', id: '252 adalah jawaban yang lebih ramah atas VRFY.' },
      },
    ],
    enhanced: ['5.5.1'],
    sources: ['RFC 5321 §4.2.4', 'RFC 5321 §4.2.2'],
    verification: 'primary',
  },
  {
    code: '503',
    status: 'standard',
    name: { en: 'Bad sequence of commands', id: 'Urutan perintah salah' },
    description: {
      en: 'The command is fine but comes at the wrong moment.',
      id: 'Perintahnya benar tetapi datang pada saat yang keliru.',
    },
    when: {
      en: 'RCPT before MAIL, DATA before a successful RCPT, a second MAIL inside a transaction, MAIL before EHLO, AUTH twice or inside a transaction, DATA after BDAT, any command after a 554 greeting. Often a follow-up error: an earlier command had been refused and the client did not look.',
      id: 'RCPT sebelum MAIL, DATA sebelum RCPT yang berhasil, MAIL kedua di dalam transaksi, MAIL sebelum EHLO, AUTH dua kali atau di dalam transaksi, DATA setelah BDAT, perintah apa pun setelah salam 554. Sering hanya galat lanjutan: perintah sebelumnya ditolak dan klien tidak memeriksanya.',
    },
    fix: {
      sender: {
        en: 'Find the first refused command above; that is the real fault. Then use the order EHLO, (STARTTLS, EHLO), (AUTH), MAIL, RCPT, DATA. RSET clears a half-open transaction. If the text speaks of authentication, log in first.',
        id: 'Cari perintah pertama yang ditolak di atasnya; itulah kesalahan sebenarnya. Lalu pakai urutan EHLO, (STARTTLS, EHLO), (AUTH), MAIL, RCPT, DATA. RSET membersihkan transaksi yang setengah jadi. Bila teksnya menyebut autentikasi, masuk dulu.',
      },
      operator: {
        en: 'Say in the text which command is missing.',
        id: 'Sebutkan di teks perintah mana yang kurang.',
      },
    },
    retry: {
      policy: 'no-retry',
      note: { en: 'Correct the order, then repeat.', id: 'Betulkan urutannya, lalu ulangi.' },
    },
    related: [
      {
        code: '500',
        difference: {
          en: '500: unknown verb; 503: known verb, wrong moment.',
          id: '500: perintah tidak dikenal; 503: perintah dikenal, saatnya salah.',
        },
      },
      {
        code: '554',
        difference: {
          en: '554 to DATA: no valid recipient; some servers use 503 for the same.',
          id: '554 atas DATA: tidak ada penerima yang sah; sebagian server memakai 503 untuk hal yang sama.',
        },
      },
      {
        code: '530',
        difference: { en: '530: authentication or TLS is missing.', id: '530: autentikasi atau TLS belum ada.' },
      },
    ],
    enhanced: ['5.5.1', '5.5.0'],
    sources: ['RFC 5321 §4.2.2', 'RFC 5321 §4.1.4', 'RFC 5321 §3.3', 'RFC 3030 §2', 'RFC 4954 §4'],
    verification: 'primary',
  },
  {
    code: '504',
    status: 'standard',
    name: { en: 'Parameter not implemented', id: 'Parameter tidak tersedia' },
    wording: 'Command parameter not implemented',
    description: {
      en: 'The command is implemented, the requested variant is not.',
      id: 'Perintahnya ada, tetapi ragam yang diminta tidak.',
    },
    when: {
      en: 'Mostly after AUTH with a mechanism the server does not have; after HELP with an unknown topic; Postfix uses it for a HELO name that is not fully qualified.',
      id: 'Terutama setelah AUTH dengan mekanisme yang tidak ada; setelah HELP dengan topik tak dikenal; Postfix memakainya untuk nama HELO yang tidak lengkap.',
    },
    fix: {
      sender: {
        en: 'Choose a mechanism from the AUTH line of the last EHLO reply (the list may differ after STARTTLS).',
        id: 'Pilih mekanisme dari baris AUTH pada balasan EHLO terakhir (daftarnya bisa berubah setelah STARTTLS).',
      },
      operator: {
        en: 'Offer at least PLAIN over TLS on submission ports.',
        id: 'Sediakan setidaknya PLAIN lewat TLS pada port pengiriman.',
      },
    },
    retry: {
      policy: 'retry-different',
      note: { en: 'With another parameter or mechanism.', id: 'Dengan parameter atau mekanisme lain.' },
    },
    related: [
      {
        code: '501',
        difference: {
          en: '501: parameter malformed; 504: well formed but not implemented.',
          id: '501: bentuk parameternya salah; 504: bentuknya benar tetapi tidak tersedia.',
        },
      },
      {
        code: '534',
        difference: { en: '534: mechanism exists but is too weak.', id: '534: mekanismenya ada tetapi terlalu lemah.' },
      },
      {
        code: '502',
        difference: {
          en: '502: the whole command is not implemented.',
          id: '502: seluruh perintahnya tidak tersedia.',
        },
      },
    ],
    enhanced: ['5.5.4', '5.7.4'],
    sources: ['RFC 5321 §4.2.2', 'RFC 5321 §4.2.1', 'RFC 4954 §4'],
    verification: 'primary',
  },
  {
    code: '505',
    status: 'nonstandard',
    name: { en: 'Nonstandard 505', id: '505 tidak baku' },
    description: {
      en: 'Not in any RFC. Used by some servers for missing authentication and by one for a suspended account.',
      id: 'Tidak ada di RFC. Sebagian server memakainya untuk autentikasi yang belum dilakukan, ada pula untuk akun yang ditangguhkan.',
    },
    when: {
      en: 'After MAIL or RCPT.',
      id: 'Setelah MAIL atau RCPT.',
    },
    fix: {
      sender: {
        en: 'Log in, or contact the recipient.',
        id: 'Masuk dulu, atau hubungi penerima.',
      },
      operator: {
        en: 'Use 530 or 550 5.2.1.',
        id: 'Gunakan 530 atau 550 5.2.1.',
      },
    },
    retry: { policy: 'no-retry' },
    related: [
      {
        code: '530',
        difference: {
          en: 'Standard code for missing authentication.',
          id: 'Kode baku untuk autentikasi yang belum ada.',
        },
      },
      {
        code: '550',
        difference: {
          en: 'Standard code for a disabled mailbox, with 5.2.1.',
          id: 'Kode baku untuk kotak surat yang dinonaktifkan, dengan 5.2.1.',
        },
      },
    ],
    enhanced: ['5.7.1', '5.2.1'],
    sources: [],
    verification: 'secondary',
    origin: {
      en: 'In no RFC; seen in public rules that classify bounces (suspended account).',
      id: 'Tidak ada di RFC mana pun; terlihat dalam aturan penggolong pantulan yang terbuka (akun ditangguhkan).',
    },
  },
  {
    code: '510',
    status: 'nonstandard',
    name: { en: 'Bad address', id: 'Alamat salah' },
    description: {
      en: 'Permanent by its first digit. The number looks like the enhanced code 5.1.1 written without dots.',
      id: 'Tetap gagal menurut digit pertamanya. Angkanya tampak seperti kode lanjutan 5.1.0 atau 5.1.1 yang ditulis tanpa titik.',
    },
    when: {
      en: 'Gateways, per code lists.',
      id: 'Pada gateway, menurut daftar kode.',
    },
    fix: {
      sender: {
        en: 'Correct the address or domain.',
        id: 'Perbaiki alamat atau domainnya.',
      },
      operator: {
        en: 'Use the standard code with an enhanced code.',
        id: 'Gunakan kode baku dengan kode lanjutan.',
      },
    },
    retry: { policy: 'no-retry' },
    related: [
      { code: '550', difference: { en: 'Standard code, with 5.1.1.', id: 'Kode baku, dengan 5.1.1.' } },
      {
        code: '553',
        difference: {
          en: 'Standard code for a name that is not allowed.',
          id: 'Kode baku untuk nama yang tidak diizinkan.',
        },
      },
    ],
    enhanced: ['5.1.1'],
    sources: [],
    verification: 'secondary',
    origin: {
      en: 'In no RFC; the meaning is the one that public code lists give.',
      id: 'Tidak ada di RFC mana pun; artinya seperti dalam daftar kode yang beredar.',
    },
  },
  {
    code: '511',
    status: 'nonstandard',
    name: { en: 'Bad address', id: 'Alamat salah' },
    description: {
      en: 'Permanent by its first digit. The number looks like the enhanced code 5.1.1 written without dots.',
      id: 'Tetap gagal menurut digit pertamanya. Angkanya tampak seperti kode lanjutan 5.1.1 yang ditulis tanpa titik.',
    },
    when: {
      en: 'Gateways, per code lists.',
      id: 'Pada gateway, menurut daftar kode.',
    },
    fix: {
      sender: {
        en: 'Correct the address or domain.',
        id: 'Perbaiki alamat atau domainnya.',
      },
      operator: {
        en: 'Use the standard code with an enhanced code.',
        id: 'Gunakan kode baku dengan kode lanjutan.',
      },
    },
    retry: { policy: 'no-retry' },
    related: [{ code: '550', difference: { en: 'Standard code, with 5.1.1.', id: 'Kode baku, dengan 5.1.1.' } }],
    enhanced: ['5.1.1'],
    sources: [],
    verification: 'secondary',
    origin: {
      en: 'In no RFC; the meaning is the one that public code lists give.',
      id: 'Tidak ada di RFC mana pun; artinya seperti dalam daftar kode yang beredar.',
    },
  },
  {
    code: '512',
    status: 'nonstandard',
    name: { en: 'Host unknown', id: 'Host tujuan tidak dikenal' },
    description: {
      en: 'Permanent by its first digit. The number looks like the enhanced code 5.1.2 written without dots.',
      id: 'Tetap gagal menurut digit pertamanya. Angkanya tampak seperti kode lanjutan 5.1.2 yang ditulis tanpa titik.',
    },
    when: {
      en: 'Gateways, per code lists.',
      id: 'Pada gateway, menurut daftar kode.',
    },
    fix: {
      sender: {
        en: 'Correct the address or domain.',
        id: 'Perbaiki alamat atau domainnya.',
      },
      operator: {
        en: 'Use the standard code with an enhanced code.',
        id: 'Gunakan kode baku dengan kode lanjutan.',
      },
    },
    retry: { policy: 'no-retry' },
    related: [
      { code: '550', difference: { en: 'Standard code, with 5.1.2.', id: 'Kode baku, dengan 5.1.2.' } },
      { code: '556', difference: { en: 'If the domain takes no mail.', id: 'Bila domainnya tidak menerima surat.' } },
    ],
    enhanced: ['5.1.2'],
    sources: [],
    verification: 'secondary',
    origin: {
      en: 'In no RFC; the meaning is the one that public code lists give.',
      id: 'Tidak ada di RFC mana pun; artinya seperti dalam daftar kode yang beredar.',
    },
  },
  {
    code: '513',
    status: 'nonstandard',
    name: { en: 'Address type wrong', id: 'Jenis alamat salah' },
    description: {
      en: 'Permanent by its first digit. The number looks like the enhanced code 5.1.3 written without dots.',
      id: 'Tetap gagal menurut digit pertamanya. Angkanya tampak seperti kode lanjutan 5.1.3 yang ditulis tanpa titik.',
    },
    when: {
      en: 'Gateways, per code lists.',
      id: 'Pada gateway, menurut daftar kode.',
    },
    fix: {
      sender: {
        en: 'Correct the address or domain.',
        id: 'Perbaiki alamat atau domainnya.',
      },
      operator: {
        en: 'Use the standard code with an enhanced code.',
        id: 'Gunakan kode baku dengan kode lanjutan.',
      },
    },
    retry: { policy: 'no-retry' },
    related: [
      { code: '553', difference: { en: 'Standard code, with 5.1.3.', id: 'Kode baku, dengan 5.1.3.' } },
      { code: '501', difference: { en: 'Standard code for syntax.', id: 'Kode baku untuk kesalahan sintaks.' } },
    ],
    enhanced: ['5.1.3'],
    sources: [],
    verification: 'secondary',
    origin: {
      en: 'In no RFC; the meaning is the one that public code lists give.',
      id: 'Tidak ada di RFC mana pun; artinya seperti dalam daftar kode yang beredar.',
    },
  },
  {
    code: '520',
    status: 'draft',
    name: { en: 'Wrong QHLO id (draft)', id: 'ID QHLO salah (rancangan)' },
    description: {
      en: 'From an expired draft for faster session start. Not deployed.',
      id: 'Dari rancangan kedaluwarsa untuk mempercepat awal sesi. Tidak dipakai.',
    },
    when: {
      en: 'Hardly ever.',
      id: 'Hampir tidak pernah.',
    },
    fix: {
      sender: {
        en: 'Treat as a permanent failure.',
        id: 'Perlakukan sebagai kegagalan tetap.',
      },
      operator: {
        en: 'Do not use.',
        id: 'Jangan dipakai.',
      },
    },
    retry: { policy: 'no-retry' },
    related: [
      { code: '503', difference: { en: 'Use 503 for a bad sequence.', id: 'Gunakan 503 untuk urutan yang salah.' } },
    ],
    enhanced: ['5.5.1'],
    sources: ['draft-fanf-smtp-quickstart-01'],
    verification: 'secondary',
    origin: {
      en: 'From an expired draft, as a bounce parser names it.',
      id: 'Dari rancangan yang sudah kedaluwarsa, menurut sebuah pengurai pantulan.',
    },
  },
  {
    code: '521',
    status: 'extension',
    name: { en: 'Host does not accept mail', id: 'Host tidak menerima surat' },
    description: {
      en: 'This host never takes mail. It runs a small server only to say so. First an experiment in RFC 1846, standardised in RFC 7504.',
      id: 'Host ini tidak pernah menerima surat. Ia hanya menjalankan server kecil untuk menyatakannya. Semula percobaan di RFC 1846, dibakukan dalam RFC 7504.',
    },
    when: {
      en: 'In place of the greeting, then for every later command except QUIT. Some filters (Postfix postscreen among them) also use 521 to refuse one client and hang up.',
      id: 'Menggantikan salam pembuka, lalu untuk setiap perintah berikutnya kecuali QUIT. Sebagian penyaring (antara lain postscreen milik Postfix) juga memakai 521 untuk menolak satu klien lalu memutus.',
    },
    fix: {
      sender: {
        en: 'Do not try this host again. Check the MX record or the address: mail for the domain should probably go elsewhere. If other senders do reach the host, you were refused by a filter: read the text.',
        id: 'Jangan mencoba host ini lagi. Periksa rekaman MX atau alamatnya: surat untuk domain itu mungkin harus ke tempat lain. Bila pengirim lain bisa masuk, Anda ditolak penyaring: baca teksnya.',
      },
      operator: {
        en: 'Use 521 only for hosts that never accept mail; to refuse certain clients use 554 or 550. A domain that takes no mail should publish a null MX as well.',
        id: 'Pakai 521 hanya untuk host yang tidak pernah menerima surat; untuk menolak klien tertentu pakai 554 atau 550. Domain yang tidak menerima surat sebaiknya juga menerbitkan null MX.',
      },
    },
    retry: {
      policy: 'no-retry',
      note: {
        en: 'Bounce at once; no other attempt at this host.',
        id: 'Pantulkan segera; jangan mencoba host ini lagi.',
      },
    },
    related: [
      {
        code: '556',
        difference: {
          en: '521: this host takes no mail. 556: the domain of the recipient takes none, found without connecting.',
          id: '521: host ini tidak menerima surat. 556: domain penerima tidak menerima surat; diketahui tanpa menyambung.',
        },
      },
      {
        code: '554',
        difference: {
          en: '554 in the greeting refuses this client or session; 521 says nobody is served.',
          id: '554 di salam pembuka menolak klien atau sesi ini; 521 berarti tidak ada yang dilayani.',
        },
      },
      {
        code: '220',
        difference: { en: '220 would be the normal greeting.', id: '220 adalah salam pembuka yang wajar.' },
      },
    ],
    enhanced: ['5.3.2'],
    sources: ['RFC 7504 §3', 'RFC 7504 §5.1', 'RFC 1846'],
    verification: 'primary',
  },
  {
    code: '523',
    status: 'registered',
    name: { en: 'Encryption needed', id: 'Perlu enkripsi' },
    description: {
      en: 'The chosen way to log in needs an encrypted connection first. Lists that describe 523 as “message too large” are not backed by any RFC.',
      id: 'Cara masuk yang dipilih menuntut koneksi terenkripsi lebih dahulu. Daftar yang menyebut 523 sebagai “pesan terlalu besar” tidak didukung RFC mana pun.',
    },
    when: {
      en: 'After AUTH without TLS. Gmail uses 523 5.7.10 when commands were pipelined after STARTTLS.',
      id: 'Setelah AUTH tanpa TLS. Gmail memakai 523 5.7.10 bila ada perintah yang dikirim beruntun setelah STARTTLS.',
    },
    fix: {
      sender: {
        en: 'Issue STARTTLS (or use implicit TLS) and log in again.',
        id: 'Kirim STARTTLS (atau pakai TLS langsung), lalu masuk lagi.',
      },
      operator: {
        en: 'Do not advertise AUTH mechanisms before TLS if you will refuse them.',
        id: 'Jangan mengumumkan mekanisme AUTH sebelum TLS bila akan ditolak.',
      },
    },
    retry: { policy: 'retry-different', note: { en: 'After STARTTLS.', id: 'Setelah STARTTLS.' } },
    related: [
      {
        code: '538',
        difference: {
          en: '538 is the older code of RFC 4954 for the same demand.',
          id: '538 adalah kode lama RFC 4954 untuk tuntutan yang sama.',
        },
      },
      { code: '524', difference: { en: '524 is its registry twin.', id: '524 adalah kembarannya dalam daftar IANA.' } },
      {
        code: '530',
        difference: {
          en: '530 asks for authentication or STARTTLS before other commands.',
          id: '530 meminta autentikasi atau STARTTLS sebelum perintah lain.',
        },
      },
      {
        code: '552',
        difference: {
          en: '552 is the real code for a message that is too big.',
          id: '552 adalah kode yang benar untuk pesan yang terlalu besar.',
        },
      },
    ],
    enhanced: ['5.7.10'],
    sources: ['RFC 5248 §2.4'],
    verification: 'primary',
  },
  {
    code: '524',
    status: 'registered',
    name: { en: 'Encryption required for mechanism', id: 'Mekanisme ini perlu enkripsi' },
    wording: 'Encryption required for requested authentication mechanism',
    description: {
      en: 'Registry twin of 538: the mechanism may only be used over an encrypted connection.',
      id: 'Kembaran 538 dalam daftar IANA: mekanisme hanya boleh dipakai lewat koneksi terenkripsi.',
    },
    when: {
      en: 'After AUTH without TLS. Rare.',
      id: 'Setelah AUTH tanpa TLS. Jarang.',
    },
    fix: {
      sender: {
        en: 'STARTTLS first, then AUTH again.',
        id: 'STARTTLS dulu, lalu AUTH lagi.',
      },
      operator: {
        en: 'Prefer not to advertise the mechanism without TLS.',
        id: 'Sebaiknya jangan mengumumkan mekanisme itu tanpa TLS.',
      },
    },
    retry: { policy: 'retry-different', note: { en: 'After STARTTLS.', id: 'Setelah STARTTLS.' } },
    related: [
      { code: '538', difference: { en: '538 is the code in RFC 4954.', id: '538 adalah kodenya dalam RFC 4954.' } },
      { code: '523', difference: { en: '523 is the general form.', id: '523 adalah bentuk umumnya.' } },
    ],
    enhanced: ['5.7.11'],
    sources: ['RFC 5248 §2.4'],
    verification: 'primary',
  },
  {
    code: '525',
    status: 'registered',
    name: { en: 'Account disabled', id: 'Akun dinonaktifkan' },
    wording: 'User Account Disabled',
    description: {
      en: 'The password was right, but the account has been disabled.',
      id: 'Kata sandinya benar, tetapi akunnya dinonaktifkan.',
    },
    when: {
      en: 'After AUTH: unpaid bill, abuse, break-in.',
      id: 'Setelah AUTH: tagihan, penyalahgunaan, atau pembobolan.',
    },
    fix: {
      sender: {
        en: 'Do not ask for a new password; contact the administrator of the account.',
        id: 'Jangan minta kata sandi baru; hubungi administrator akun.',
      },
      operator: {
        en: 'Tell the user why and how to get the account back.',
        id: 'Beri tahu pengguna sebabnya dan cara memulihkannya.',
      },
    },
    retry: {
      policy: 'no-retry',
      note: {
        en: 'Until the administrator re-enables the account.',
        id: 'Sampai administrator mengaktifkan kembali akunnya.',
      },
    },
    related: [
      {
        code: '535',
        difference: {
          en: '535: credentials wrong; 525: credentials right, account closed.',
          id: '535: kredensial salah; 525: kredensial benar, akunnya ditutup.',
        },
      },
      { code: '534', difference: { en: '534: mechanism too weak.', id: '534: mekanismenya terlalu lemah.' } },
    ],
    enhanced: ['5.7.13'],
    sources: ['RFC 5248 §2.4'],
    verification: 'primary',
  },
  {
    code: '530',
    status: 'extension',
    name: { en: 'Authentication or TLS required', id: 'Perlu autentikasi atau TLS' },
    wording: 'Authentication required / Must issue a STARTTLS command first',
    description: {
      en: 'The server wants a login (RFC 4954) or encryption (RFC 3207) before this command. The text tells which.',
      id: 'Server menuntut login (RFC 4954) atau enkripsi (RFC 3207) sebelum perintah ini. Teksnya menyebut yang mana.',
    },
    when: {
      en: 'After MAIL, RCPT, DATA or AUTH on submission ports, or on servers that demand TLS. Exchange uses 530 5.7.57 for clients that are not logged in.',
      id: 'Setelah MAIL, RCPT, DATA, atau AUTH pada port pengiriman, atau pada server yang mewajibkan TLS. Exchange memakai 530 5.7.57 untuk klien yang belum masuk.',
    },
    fix: {
      sender: {
        en: 'Log in, or send STARTTLS and then EHLO again; check host and port (587 with STARTTLS, 465 with implicit TLS).',
        id: 'Masuk dulu, atau kirim STARTTLS lalu EHLO lagi; periksa host dan port (587 dengan STARTTLS, 465 dengan TLS langsung).',
      },
      operator: {
        en: 'Do not demand STARTTLS on a public MX: mail from hosts without TLS would be lost. Demand it on submission ports.',
        id: 'Jangan mewajibkan STARTTLS pada MX publik: surat dari host tanpa TLS akan hilang. Wajibkan pada port pengiriman.',
      },
    },
    retry: { policy: 'retry-different', note: { en: 'After AUTH or STARTTLS.', id: 'Setelah AUTH atau STARTTLS.' } },
    related: [
      {
        code: '535',
        difference: {
          en: '535: you tried to log in and failed; 530: you did not try.',
          id: '535: Anda mencoba masuk dan gagal; 530: Anda belum mencoba.',
        },
      },
      {
        code: '538',
        difference: {
          en: '538: login tried, but encryption is missing.',
          id: '538: sudah mencoba masuk, tetapi enkripsinya belum ada.',
        },
      },
      {
        code: '550',
        difference: {
          en: '550 is also used for missing login where relaying is refused.',
          id: '550 juga dipakai untuk belum masuk bila relai ditolak.',
        },
      },
      {
        code: '503',
        difference: {
          en: '503: wrong order; some servers use it for missing login.',
          id: '503: urutannya salah; sebagian server memakainya untuk belum masuk.',
        },
      },
    ],
    enhanced: ['5.7.0', '5.5.1'],
    sources: ['RFC 4954 §6', 'RFC 3207 §4', 'RFC 6409 §4.3'],
    verification: 'primary',
  },
  {
    code: '533',
    status: 'registered',
    name: { en: 'Not authorised (rare)', id: 'Tidak diizinkan (jarang)' },
    description: {
      en: 'Only known from the registry, beside 550 for a delivery that is not authorised.',
      id: 'Hanya dikenal dari daftar IANA, di samping 550 untuk pengiriman yang tidak diizinkan.',
    },
    when: {
      en: 'Hardly ever.',
      id: 'Hampir tidak pernah.',
    },
    fix: {
      sender: {
        en: 'Treat like 550 5.7.1.',
        id: 'Perlakukan seperti 550 5.7.1.',
      },
      operator: {
        en: 'Use 550.',
        id: 'Gunakan 550.',
      },
    },
    retry: { policy: 'no-retry' },
    related: [
      {
        code: '550',
        difference: { en: '550 with 5.7.1 is the usual code.', id: '550 dengan 5.7.1 adalah kode yang lazim.' },
      },
    ],
    enhanced: ['5.7.1'],
    sources: ['RFC 5248 §2.4'],
    verification: 'primary',
  },
  {
    code: '534',
    status: 'extension',
    name: { en: 'Mechanism too weak', id: 'Mekanisme terlalu lemah' },
    wording: 'Authentication mechanism is too weak',
    description: {
      en: 'Policy demands a stronger mechanism for this user.',
      id: 'Kebijakan menuntut mekanisme yang lebih kuat untuk pengguna ini.',
    },
    when: {
      en: 'After AUTH. Gmail uses 534 5.7.9 and 5.7.14 when an app password or a login through the browser is needed.',
      id: 'Setelah AUTH. Gmail memakai 534 5.7.9 dan 5.7.14 bila perlu sandi aplikasi atau login lewat peramban.',
    },
    fix: {
      sender: {
        en: 'Use a stronger mechanism (SCRAM, OAUTHBEARER or XOAUTH2) or, where the provider asks for it, an application password.',
        id: 'Pakai mekanisme yang lebih kuat (SCRAM, OAUTHBEARER, atau XOAUTH2), atau sandi aplikasi bila diminta penyedia.',
      },
      operator: {
        en: 'List only mechanisms you accept.',
        id: 'Umumkan hanya mekanisme yang Anda terima.',
      },
    },
    retry: { policy: 'retry-different', note: { en: 'With another mechanism.', id: 'Dengan mekanisme lain.' } },
    related: [
      {
        code: '535',
        difference: {
          en: '535: credentials wrong; 534: mechanism not good enough.',
          id: '535: kredensial salah; 534: mekanismenya kurang kuat.',
        },
      },
      {
        code: '504',
        difference: { en: '504: mechanism not known at all.', id: '504: mekanismenya sama sekali tidak dikenal.' },
      },
      {
        code: '538',
        difference: {
          en: '538: mechanism fine, but only with encryption.',
          id: '538: mekanismenya boleh, tetapi hanya dengan enkripsi.',
        },
      },
    ],
    enhanced: ['5.7.9'],
    sources: ['RFC 4954 §6'],
    verification: 'primary',
  },
  {
    code: '535',
    status: 'extension',
    name: { en: 'Credentials refused', id: 'Kredensial ditolak' },
    wording: 'Authentication credentials invalid',
    description: {
      en: 'The login failed: wrong name, wrong password, expired token, or an account that may not use SMTP AUTH.',
      id: 'Login gagal: nama atau kata sandi salah, token kedaluwarsa, atau akun yang tidak boleh memakai SMTP AUTH.',
    },
    when: {
      en: 'At the end of the AUTH exchange. Common with two-factor accounts that need an app password, with passwords encoded wrongly in base64, and after basic authentication was switched off.',
      id: 'Di akhir pertukaran AUTH. Sering pada akun dua langkah yang perlu sandi aplikasi, pada base64 yang salah susun, dan setelah autentikasi dasar dimatikan.',
    },
    fix: {
      sender: {
        en: 'Check name and password; decode your own base64 to see that it is what you meant (PLAIN needs NUL, name, NUL, password). Use an app password or OAuth where the provider demands it. Do not loop: accounts get locked.',
        id: 'Periksa nama dan kata sandi; dekode base64 Anda sendiri untuk memastikan isinya (PLAIN butuh NUL, nama, NUL, kata sandi). Pakai sandi aplikasi atau OAuth bila dituntut. Jangan mencoba terus-menerus: akun bisa terkunci.',
      },
      operator: {
        en: 'Log the account name and reason; throttle guessing; allow at least three attempts per connection.',
        id: 'Catat nama akun dan sebabnya; perlambat penebakan; izinkan sedikitnya tiga percobaan per koneksi.',
      },
    },
    retry: {
      policy: 'retry-different',
      note: { en: 'Only with other credentials.', id: 'Hanya dengan kredensial lain.' },
    },
    related: [
      {
        code: '454',
        difference: {
          en: '454: the server could not check; 535: it checked and refused.',
          id: '454: server tidak dapat memeriksa; 535: server memeriksa dan menolak.',
        },
      },
      { code: '534', difference: { en: '534: mechanism too weak.', id: '534: mekanismenya terlalu lemah.' } },
      { code: '530', difference: { en: '530: no login was tried.', id: '530: belum ada upaya masuk.' } },
      { code: '525', difference: { en: '525: account disabled.', id: '525: akunnya dinonaktifkan.' } },
      { code: '235', difference: { en: '235 is the success code.', id: '235 adalah kode berhasilnya.' } },
    ],
    enhanced: ['5.7.8', '5.7.3', '5.7.139'],
    sources: ['RFC 4954 §6', 'RFC 4954 §4'],
    verification: 'primary',
  },
  {
    code: '538',
    status: 'obsolete',
    name: { en: 'Encryption required for mechanism (historic)', id: 'Mekanisme ini perlu enkripsi (historis)' },
    wording: 'Encryption required for requested authentication mechanism',
    description: {
      en: 'The mechanism may only be used over an encrypted connection. Kept in RFC 4954 for history.',
      id: 'Mekanisme hanya boleh dipakai lewat koneksi terenkripsi. Disimpan di RFC 4954 untuk sejarah.',
    },
    when: {
      en: 'After AUTH without TLS on older servers. AUTH LOGIN servers may use it too.',
      id: 'Setelah AUTH tanpa TLS pada server lama.',
    },
    fix: {
      sender: {
        en: 'STARTTLS first, EHLO again, then AUTH.',
        id: 'STARTTLS dulu, EHLO lagi, lalu AUTH.',
      },
      operator: {
        en: 'Do not advertise such mechanisms before TLS; then 538 is never needed.',
        id: 'Jangan umumkan mekanisme seperti itu sebelum TLS; 538 tidak akan diperlukan.',
      },
    },
    retry: { policy: 'retry-different', note: { en: 'After STARTTLS.', id: 'Setelah STARTTLS.' } },
    related: [
      {
        code: '530',
        difference: {
          en: '530 asks for STARTTLS before other commands; 538 concerns the mechanism.',
          id: '530 meminta STARTTLS sebelum perintah lain; 538 menyangkut mekanismenya.',
        },
      },
      {
        code: '523',
        difference: { en: '523 is the newer registry code.', id: '523 adalah kode yang lebih baru dari daftar IANA.' },
      },
      {
        code: '534',
        difference: { en: '534: too weak even with encryption.', id: '534: terlalu lemah, bahkan dengan enkripsi.' },
      },
    ],
    enhanced: ['5.7.11'],
    sources: ['RFC 4954 §6', 'RFC 4954 §1'],
    verification: 'primary',
  },
  {
    code: '540',
    status: 'nonstandard',
    name: { en: 'Recipient inactive or blocked', id: 'Penerima tidak aktif atau diblokir' },
    description: {
      en: 'Permanent by its first digit. One large provider uses it for inactive or blocked mailboxes.',
      id: 'Tetap gagal menurut digit pertamanya. Satu penyedia besar memakainya untuk kotak surat tidak aktif atau diblokir.',
    },
    when: {
      en: 'After RCPT at Rambler.',
      id: 'Setelah RCPT di Rambler.',
    },
    fix: {
      sender: {
        en: 'Remove the address.',
        id: 'Hapus alamat itu.',
      },
      operator: {
        en: 'Use 550 5.2.1.',
        id: 'Gunakan 550 5.2.1.',
      },
    },
    retry: { policy: 'no-retry' },
    related: [{ code: '550', difference: { en: 'Standard code, with 5.2.1.', id: 'Kode baku, dengan 5.2.1.' } }],
    enhanced: ['5.7.1'],
    sources: [],
    verification: 'secondary',
    origin: {
      en: 'In no RFC; seen in a public collection of replies of providers.',
      id: 'Tidak ada di RFC mana pun; terlihat dalam kumpulan balasan penyedia yang terbuka.',
    },
  },
  {
    code: '541',
    status: 'nonstandard',
    name: { en: 'Rejected by recipient or filter', id: 'Ditolak penerima atau penyaring' },
    description: {
      en: 'Permanent by its first digit. Code lists tie it to spam filters; Zoho uses it with 5.4.1.',
      id: 'Tetap gagal menurut digit pertamanya. Daftar kode mengaitkannya dengan penyaring spam; Zoho memakainya dengan 5.4.1.',
    },
    when: {
      en: 'After RCPT or the final dot.',
      id: 'Setelah RCPT atau titik penutup.',
    },
    fix: {
      sender: {
        en: 'Ask the recipient to allow you; check content and reputation.',
        id: 'Minta penerima mengizinkan Anda; periksa isi dan reputasi.',
      },
      operator: {
        en: 'Use 550 5.7.1.',
        id: 'Gunakan 550 5.7.1.',
      },
    },
    retry: { policy: 'no-retry' },
    related: [
      { code: '550', difference: { en: 'Standard code, with 5.7.1.', id: 'Kode baku, dengan 5.7.1.' } },
      {
        code: '554',
        difference: { en: 'Standard code for a failed transaction.', id: 'Kode baku untuk transaksi yang gagal.' },
      },
    ],
    enhanced: ['5.4.1', '5.7.1'],
    sources: [],
    verification: 'secondary',
    origin: {
      en: 'In no RFC; seen in public code lists and in a collection of replies of providers.',
      id: 'Tidak ada di RFC mana pun; terlihat dalam daftar kode yang beredar dan kumpulan balasan penyedia.',
    },
  },
  {
    code: '542',
    status: 'nonstandard',
    name: { en: 'Rejected', id: 'Ditolak' },
    description: {
      en: "Permanent by its first digit. Also the text “542 Internal server error” appears in a server framework's documentation.",
      id: 'Tetap gagal menurut digit pertamanya.',
    },
    when: {
      en: 'After RCPT or the final dot.',
      id: 'Setelah RCPT atau titik penutup.',
    },
    fix: {
      sender: {
        en: 'Treat like 550.',
        id: 'Perlakukan seperti 550.',
      },
      operator: {
        en: 'Use 550 or 554.',
        id: 'Gunakan 550 atau 554.',
      },
    },
    retry: { policy: 'no-retry' },
    related: [{ code: '550', difference: { en: 'Standard code.', id: 'Kode baku.' } }],
    enhanced: ['5.7.1'],
    sources: [],
    verification: 'secondary',
    origin: {
      en: 'In no RFC; seen in a public collection of bounces.',
      id: 'Tidak ada di RFC mana pun; terlihat dalam kumpulan pantulan yang terbuka.',
    },
  },
  {
    code: '544',
    status: 'nonstandard',
    name: { en: 'Nonstandard 544', id: '544 tidak baku' },
    description: {
      en: 'Permanent by its first digit. No source for a fixed meaning was found; by analogy with 5.4.4 it may stand for a routing failure.',
      id: 'Tetap gagal menurut digit pertamanya. Tidak ditemukan sumber untuk arti yang pasti; mengikuti 5.4.4, mungkin kegagalan perutean.',
    },
    when: {
      en: 'Rare.',
      id: 'Jarang.',
    },
    fix: {
      sender: {
        en: 'Treat like 550; read the text.',
        id: 'Perlakukan seperti 550; baca teksnya.',
      },
      operator: {
        en: 'Use 550 5.4.4.',
        id: 'Gunakan 550 5.4.4.',
      },
    },
    retry: { policy: 'no-retry' },
    related: [
      { code: '550', difference: { en: 'Standard code.', id: 'Kode baku.' } },
      { code: '554', difference: { en: 'Standard code.', id: 'Kode baku.' } },
    ],
    enhanced: ['5.4.4'],
    sources: [],
    verification: 'memory',
    origin: {
      en: 'No source is known; the meaning is read from the digits.',
      id: 'Sumbernya tidak diketahui; artinya hanya dibaca dari digitnya.',
    },
  },
  {
    code: '550',
    status: 'standard',
    name: { en: 'Mailbox unavailable or refused by policy', id: 'Kotak surat tidak tersedia atau ditolak kebijakan' },
    wording: 'Requested action not taken: mailbox unavailable',
    description: {
      en: 'The most common refusal. Either the mailbox does not exist or may not be used, or a policy refuses the message: relaying, reputation, blocklists, SPF, DKIM or DMARC, content.',
      id: 'Penolakan yang paling sering. Kotak suratnya tidak ada atau tidak boleh dipakai, atau kebijakan menolak pesan: relai, reputasi, daftar blokir, SPF, DKIM, DMARC, isi.',
    },
    when: {
      en: 'After RCPT for unknown users and relaying; after the final dot for spam and authentication policy; after MAIL for bad senders; sometimes after EHLO or in the greeting.',
      id: 'Setelah RCPT untuk pengguna tak dikenal dan relai; setelah titik penutup untuk spam dan kebijakan autentikasi; setelah MAIL untuk pengirim buruk; kadang setelah EHLO atau di salam pembuka.',
    },
    fix: {
      sender: {
        en: 'Read the enhanced code: x.1.1 wrong address; x.1.2 or x.1.10 wrong domain; x.2.1 mailbox disabled; x.7.1 policy or relaying; x.7.23 to x.7.27 SPF, DKIM, DMARC or null MX of the sender; x.7.25 reverse DNS. Remove dead addresses from lists, repair DNS, or follow the link in the text.',
        id: 'Baca kode lanjutannya: x.1.1 alamat salah; x.1.2 atau x.1.10 domain salah; x.2.1 kotak surat dinonaktifkan; x.7.1 kebijakan atau relai; x.7.23 sampai x.7.27 SPF, DKIM, DMARC, atau null MX pengirim; x.7.25 DNS balik. Hapus alamat mati dari daftar, perbaiki DNS, atau ikuti tautan dalam teks.',
      },
      operator: {
        en: 'Give an enhanced code and a text that tells which rule hit and whom to contact. Reject unknown users at RCPT, not after the message.',
        id: 'Beri kode lanjutan dan teks yang menyebut aturan mana yang kena dan siapa yang dihubungi. Tolak pengguna tak dikenal saat RCPT, bukan setelah pesan.',
      },
    },
    retry: {
      policy: 'no-retry',
      note: {
        en: 'Bounce; send again only after something was changed.',
        id: 'Pantulkan; kirim lagi hanya setelah ada yang diubah.',
      },
    },
    related: [
      { code: '450', difference: { en: '450 is the temporary form.', id: '450 adalah bentuk sementaranya.' } },
      {
        code: '551',
        difference: { en: '551 names another address to use.', id: '551 menyebut alamat lain yang dapat dipakai.' },
      },
      {
        code: '553',
        difference: {
          en: '553: the mailbox name itself is not allowed.',
          id: '553: nama kotak suratnya sendiri tidak diizinkan.',
        },
      },
      {
        code: '554',
        difference: {
          en: '554: the transaction as a whole failed.',
          id: '554: transaksinya secara keseluruhan gagal.',
        },
      },
      {
        code: '521',
        difference: {
          en: '521: the host takes no mail at all.',
          id: '521: host itu sama sekali tidak menerima surat.',
        },
      },
      { code: '530', difference: { en: '530: log in first.', id: '530: masuk lebih dulu.' } },
    ],
    enhanced: ['5.1.1', '5.7.1', '5.7.26', '5.2.1', '5.1.10'],
    sources: ['RFC 5321 §4.2.2', 'RFC 5321 §3.3', 'RFC 7372 §3'],
    verification: 'primary',
  },
  {
    code: '551',
    status: 'standard',
    name: { en: 'Moved; try another address', id: 'Pindah; coba alamat lain' },
    wording: 'User not local; please try <forward-path>',
    description: {
      en: 'The mailbox is elsewhere and the server will not forward; it names the address to use.',
      id: 'Kotak suratnya berada di tempat lain dan server tidak mau meneruskan; ia menyebut alamat yang harus dipakai.',
    },
    when: {
      en: 'After RCPT or VRFY; rare. Some services use 551 for other policy refusals.',
      id: 'Setelah RCPT atau VRFY; jarang. Sebagian layanan memakai 551 untuk penolakan lain.',
    },
    fix: {
      sender: {
        en: 'Send to the address in the text, if you trust it.',
        id: 'Kirim ke alamat dalam teks, bila Anda percaya.',
      },
      operator: {
        en: 'Forward silently (250) or use 550 if the new address must stay private.',
        id: 'Teruskan diam-diam (250) atau pakai 550 bila alamat baru harus dirahasiakan.',
      },
    },
    retry: { policy: 'retry-different', note: { en: 'To the new address.', id: 'Ke alamat baru.' } },
    related: [
      {
        code: '251',
        difference: {
          en: '251 accepts and forwards; 551 refuses and only tells.',
          id: '251 menerima dan meneruskan; 551 menolak dan hanya memberi tahu.',
        },
      },
      {
        code: '550',
        difference: {
          en: '550 refuses without naming another address.',
          id: '550 menolak tanpa menyebut alamat lain.',
        },
      },
    ],
    enhanced: ['5.1.6', '5.7.1'],
    sources: ['RFC 5321 §3.4', 'RFC 5321 §4.2.2'],
    verification: 'primary',
  },
  {
    code: '552',
    status: 'standard',
    name: { en: 'Storage or size exceeded', id: 'Ruang atau ukuran terlampaui' },
    wording: 'Requested mail action aborted: exceeded storage allocation',
    description: {
      en: 'A fixed limit is exceeded: the message is too big for the server or for the mailbox, or the mailbox is over its quota.',
      id: 'Batas tetap terlampaui: pesan terlalu besar untuk server atau kotak surat, atau kotak surat melebihi kuota.',
    },
    when: {
      en: 'After MAIL with SIZE; after RCPT for a full mailbox; after the final dot. Gmail uses 552 5.7.0 for forbidden attachments. Old servers use it for too many recipients.',
      id: 'Setelah MAIL dengan SIZE; setelah RCPT untuk kotak penuh; setelah titik penutup. Gmail memakai 552 5.7.0 untuk lampiran terlarang. Server lama memakainya untuk terlalu banyak penerima.',
    },
    fix: {
      sender: {
        en: 'Compare the size with the SIZE value in the EHLO reply (base64 adds about a third) and shrink or split the message; for a full mailbox tell the recipient. If it came after many recipients, treat it as 452.',
        id: 'Bandingkan ukuran dengan nilai SIZE dalam balasan EHLO (base64 menambah sekitar sepertiga), lalu kecilkan atau bagi pesannya; untuk kotak penuh, beri tahu penerima. Bila muncul setelah banyak penerima, perlakukan seperti 452.',
      },
      operator: {
        en: 'Advertise SIZE. Use 452 4.2.2 for a mailbox that may be emptied, and 452 for too many recipients.',
        id: 'Umumkan SIZE. Pakai 452 4.2.2 untuk kotak yang masih bisa dikosongkan, dan 452 untuk terlalu banyak penerima.',
      },
    },
    retry: {
      policy: 'no-retry',
      note: {
        en: 'Except in the too-many-recipients case: treat as 452.',
        id: 'Kecuali untuk terlalu banyak penerima: perlakukan seperti 452.',
      },
    },
    related: [
      {
        code: '452',
        difference: {
          en: '452: no room now; 552: over a fixed limit.',
          id: '452: belum ada ruang sekarang; 552: melewati batas yang pasti.',
        },
      },
      {
        code: '554',
        difference: {
          en: '554 with 5.3.4 is used for the same by some.',
          id: 'Sebagian server memakai 554 dengan 5.3.4 untuk hal yang sama.',
        },
      },
      {
        code: '523',
        difference: { en: '523 is not a size code in any RFC.', id: '523 bukan kode ukuran dalam RFC mana pun.' },
      },
    ],
    enhanced: ['5.3.4', '5.2.2', '5.2.3'],
    sources: ['RFC 5321 §4.2.2', 'RFC 5321 §4.5.3.1.10', 'RFC 1870 §6.1'],
    verification: 'primary',
  },
  {
    code: '553',
    status: 'standard',
    name: { en: 'Mailbox name not allowed', id: 'Nama kotak surat tidak diizinkan' },
    wording: 'Requested action not taken: mailbox name not allowed',
    description: {
      en: 'The address is not acceptable as a name: wrong form, ambiguous, not owned by the login, or not ASCII where ASCII is needed.',
      id: 'Alamatnya tidak dapat diterima sebagai nama: bentuknya salah, bermakna ganda, bukan milik akun yang masuk, atau bukan ASCII padahal harus ASCII.',
    },
    when: {
      en: 'After MAIL or RCPT. qmail uses it for domains it does not serve; submission servers for senders that do not belong to the login; VRFY for ambiguous names.',
      id: 'Setelah MAIL atau RCPT. qmail memakainya untuk domain yang tidak dilayaninya; server pengiriman untuk pengirim yang bukan milik akun; VRFY untuk nama yang bermakna ganda.',
    },
    fix: {
      sender: {
        en: 'Check spelling, domain part and brackets; use a sender address that belongs to your account; for non-ASCII addresses use SMTPUTF8.',
        id: 'Periksa ejaan, domain, dan kurung sudut; pakai alamat pengirim milik akun Anda; untuk alamat non-ASCII pakai SMTPUTF8.',
      },
      operator: {
        en: 'Say whether syntax, ownership or policy is the cause.',
        id: 'Sebutkan apakah sebabnya sintaks, kepemilikan, atau kebijakan.',
      },
    },
    retry: { policy: 'no-retry', note: { en: 'Change the address.', id: 'Ubah alamatnya.' } },
    related: [
      {
        code: '501',
        difference: {
          en: '501: malformed command arguments; 553: address understood but not allowed.',
          id: '501: bentuk argumen perintahnya salah; 553: alamatnya dipahami tetapi tidak diizinkan.',
        },
      },
      {
        code: '550',
        difference: {
          en: '550: mailbox does not exist or is refused by policy.',
          id: '550: kotak suratnya tidak ada atau ditolak kebijakan.',
        },
      },
      { code: '551', difference: { en: '551: moved.', id: '551: sudah pindah.' } },
    ],
    enhanced: ['5.1.3', '5.1.7', '5.1.8', '5.6.7', '5.7.1'],
    sources: ['RFC 5321 §4.2.2', 'RFC 5321 §3.5.1', 'RFC 6531 §3.5'],
    verification: 'primary',
  },
  {
    code: '554',
    status: 'standard',
    name: { en: 'Transaction failed / no SMTP service', id: 'Transaksi gagal / tidak ada layanan SMTP' },
    wording: 'Transaction failed',
    description: {
      en: 'The general lasting failure. In the greeting: no service for this client. Before the message: no valid recipient. After it: refused.',
      id: 'Kegagalan tetap yang umum. Di salam pembuka: tidak ada layanan untuk klien ini. Sebelum pesan: tidak ada penerima yang sah. Sesudahnya: ditolak.',
    },
    when: {
      en: 'In the greeting from blocklists and screening; after RCPT for relaying (Postfix: 554 5.7.1 Relay access denied) and blocklists; after DATA without valid recipients; after the final dot for spam or content.',
      id: 'Di salam pembuka karena daftar blokir dan penyaringan; setelah RCPT untuk relai (Postfix: 554 5.7.1 Relay access denied) dan daftar blokir; setelah DATA tanpa penerima sah; setelah titik penutup karena spam atau isi.',
    },
    fix: {
      sender: {
        en: 'Find out which of the three places it came from, then read enhanced code and text. In the greeting: check your address on the named list and your reverse DNS, and send QUIT. After the dot: check content, SPF, DKIM, DMARC.',
        id: 'Cari tahu dari tempat mana asalnya, lalu baca kode lanjutan dan teksnya. Di salam: periksa alamat Anda pada daftar yang disebut dan DNS balik, lalu kirim QUIT. Setelah titik: periksa isi, SPF, DKIM, DMARC.',
      },
      operator: {
        en: 'Use a more specific code where there is one. After a 554 greeting wait for QUIT and answer other commands with 503.',
        id: 'Pakai kode yang lebih khusus bila ada. Setelah salam 554 tunggu QUIT dan jawab perintah lain dengan 503.',
      },
    },
    retry: { policy: 'no-retry', note: { en: 'Bounce or change something.', id: 'Pantulkan atau ubah sesuatu.' } },
    related: [
      {
        code: '550',
        difference: {
          en: '550: this mailbox or policy; 554: the transaction or service as a whole.',
          id: '550: kotak surat ini atau kebijakan; 554: transaksi atau layanan secara keseluruhan.',
        },
      },
      {
        code: '521',
        difference: {
          en: '521: host never takes mail; 554: not from you, or not now in this session.',
          id: '521: host tidak pernah menerima surat; 554: tidak dari Anda, atau tidak dalam sesi ini.',
        },
      },
      { code: '451', difference: { en: '451 is the temporary counterpart.', id: '451 adalah padanan sementaranya.' } },
      { code: '503', difference: { en: '503 to DATA: order wrong.', id: '503 atas DATA: urutannya salah.' } },
    ],
    enhanced: ['5.7.1', '5.0.0', '5.5.1', '5.6.0'],
    sources: ['RFC 5321 §4.2.2', 'RFC 5321 §3.1', 'RFC 5321 §3.3', 'RFC 6409 §4.1', 'RFC 3207 §4.1'],
    verification: 'primary',
  },
  {
    code: '555',
    status: 'standard',
    name: { en: 'Parameter not recognised', id: 'Parameter tidak dikenal' },
    wording: 'MAIL FROM/RCPT TO parameters not recognized or not implemented',
    description: {
      en: 'MAIL or RCPT carried an ESMTP parameter the server does not know. Gmail and qmail also use 555 for plain syntax errors in these commands.',
      id: 'MAIL atau RCPT membawa parameter ESMTP yang tidak dikenal server. Gmail dan qmail juga memakai 555 untuk galat sintaks biasa pada perintah itu.',
    },
    when: {
      en: 'After MAIL or RCPT with SIZE, BODY, SMTPUTF8, RET, ENVID, NOTIFY, ORCPT, AUTH, REQUIRETLS and the like on a server that did not offer them; after a space behind the colon at some sites.',
      id: 'Setelah MAIL atau RCPT dengan SIZE, BODY, SMTPUTF8, RET, ENVID, NOTIFY, ORCPT, AUTH, REQUIRETLS, dan sejenisnya pada server yang tidak menawarkannya; di sebagian tempat juga karena spasi setelah titik dua.',
    },
    fix: {
      sender: {
        en: 'Send only parameters of extensions listed in the last EHLO reply, and check the brackets.',
        id: 'Kirim hanya parameter dari ekstensi yang tercantum dalam balasan EHLO terakhir, dan periksa kurung sudutnya.',
      },
      operator: {
        en: 'Do not advertise what you will refuse.',
        id: 'Jangan umumkan yang akan Anda tolak.',
      },
    },
    retry: { policy: 'retry-different', note: { en: 'Without the parameter.', id: 'Tanpa parameter itu.' } },
    related: [
      {
        code: '455',
        difference: { en: '455: known, but not possible now.', id: '455: dikenal, tetapi belum bisa sekarang.' },
      },
      {
        code: '501',
        difference: {
          en: '501: parameter known, value malformed.',
          id: '501: parameternya dikenal, bentuk nilainya salah.',
        },
      },
      {
        code: '504',
        difference: { en: '504: general form for other commands.', id: '504: bentuk umum untuk perintah lain.' },
      },
    ],
    enhanced: ['5.5.4'],
    sources: ['RFC 5321 §4.1.1.11', 'RFC 5321 §4.2.2'],
    verification: 'primary',
  },
  {
    code: '556',
    status: 'extension',
    name: { en: 'Domain does not accept mail', id: 'Domain tidak menerima surat' },
    description: {
      en: "The recipient's domain has declared that it takes no mail, for example with a null MX record (MX 0 .). The relay found out without connecting.",
      id: 'Domain penerima menyatakan tidak menerima surat, misalnya dengan rekaman null MX (MX 0 .). Relai mengetahuinya tanpa menyambung.',
    },
    when: {
      en: 'After RCPT at a relay or submission server.',
      id: 'Setelah RCPT pada relai atau server pengiriman.',
    },
    fix: {
      sender: {
        en: 'Correct the address; the domain takes no mail at all.',
        id: 'Perbaiki alamatnya; domain itu sama sekali tidak menerima surat.',
      },
      operator: {
        en: 'Nothing to fix at the relay. If it is your domain and it should take mail, remove the null MX.',
        id: 'Tidak ada yang perlu diperbaiki di relai. Bila itu domain Anda dan seharusnya menerima surat, hapus null MX.',
      },
    },
    retry: { policy: 'no-retry', note: { en: 'Bounce at once.', id: 'Pantulkan segera.' } },
    related: [
      {
        code: '521',
        difference: {
          en: '521 comes from the host itself; 556 from a relay that knows about the domain.',
          id: '521 datang dari host itu sendiri; 556 dari relai yang mengetahui tentang domainnya.',
        },
      },
      {
        code: '550',
        difference: {
          en: '550: this mailbox; 556: the whole domain.',
          id: '550: kotak surat ini; 556: seluruh domain.',
        },
      },
    ],
    enhanced: ['5.1.10'],
    sources: ['RFC 7504 §4', 'RFC 7504 §5.1', 'RFC 7505 §4.1'],
    verification: 'primary',
  },
  {
    code: '570',
    status: 'nonstandard',
    name: { en: 'Policy refusal', id: 'Penolakan kebijakan' },
    description: {
      en: 'Permanent by its first digit; the second digit 7 is not allowed by RFC 5321. Used by some filters like 550 5.7.0.',
      id: 'Tetap gagal menurut digit pertamanya; digit kedua 7 tidak diizinkan RFC 5321. Dipakai sebagian penyaring seperti 550 5.7.0.',
    },
    when: {
      en: 'After RCPT or the final dot.',
      id: 'Setelah RCPT atau titik penutup.',
    },
    fix: {
      sender: {
        en: 'Read the text; treat like 550 5.7.1.',
        id: 'Baca teksnya; perlakukan seperti 550 5.7.1.',
      },
      operator: {
        en: 'Use 550 5.7.1.',
        id: 'Gunakan 550 5.7.1.',
      },
    },
    retry: { policy: 'no-retry' },
    related: [
      { code: '550', difference: { en: 'Standard code, with 5.7.x.', id: 'Kode baku, dengan 5.7.x.' } },
      { code: '571', difference: { en: 'Sibling.', id: 'Kode saudaranya.' } },
    ],
    enhanced: ['5.7.0'],
    sources: [],
    verification: 'memory',
    origin: { en: 'In no RFC; seen in the field.', id: 'Tidak ada di RFC mana pun; terlihat di lapangan.' },
  },
  {
    code: '571',
    status: 'nonstandard',
    name: { en: 'Policy or spam refusal', id: 'Penolakan karena kebijakan atau spam' },
    description: {
      en: 'Permanent by its first digit; the second digit 7 is not allowed by RFC 5321. Used for spam and DMARC refusals; it looks like 5.7.1 without dots.',
      id: 'Tetap gagal menurut digit pertamanya; digit kedua 7 tidak diizinkan RFC 5321. Dipakai untuk penolakan spam dan DMARC; tampak seperti 5.7.1 tanpa titik.',
    },
    when: {
      en: 'After RCPT or the final dot at some European providers.',
      id: 'Setelah RCPT atau titik penutup pada beberapa penyedia Eropa.',
    },
    fix: {
      sender: {
        en: 'Check SPF, DKIM, DMARC and content; follow the text.',
        id: 'Periksa SPF, DKIM, DMARC, dan isi; ikuti teksnya.',
      },
      operator: {
        en: 'Use 550 5.7.1.',
        id: 'Gunakan 550 5.7.1.',
      },
    },
    retry: { policy: 'no-retry' },
    related: [
      { code: '550', difference: { en: 'Standard code, with 5.7.1.', id: 'Kode baku, dengan 5.7.1.' } },
      { code: '471', difference: { en: '471 is its transient sibling.', id: '471 adalah pasangan sementaranya.' } },
    ],
    enhanced: ['5.7.1'],
    sources: [],
    verification: 'secondary',
    origin: {
      en: 'In no RFC; seen with La Poste (DMARC) and a German hoster (spam).',
      id: 'Tidak ada di RFC mana pun; terlihat pada La Poste (DMARC) dan sebuah penyedia hosting Jerman (spam).',
    },
  },
  {
    code: '585',
    status: 'nonstandard',
    name: { en: 'Recipient undeliverable', id: 'Penerima tidak dapat dikirimi' },
    description: {
      en: 'Permanent by its first digit; the second digit 8 is not allowed by RFC 5321. Comes from Postfix sites that set their own reject code.',
      id: 'Tetap gagal menurut digit pertamanya; digit kedua 8 tidak diizinkan RFC 5321. Berasal dari situs Postfix yang memasang kode tolakan sendiri.',
    },
    when: {
      en: 'After RCPT.',
      id: 'Setelah RCPT.',
    },
    fix: {
      sender: {
        en: 'Treat like 550 5.1.1.',
        id: 'Perlakukan seperti 550 5.1.1.',
      },
      operator: {
        en: 'Use 550.',
        id: 'Gunakan 550.',
      },
    },
    retry: { policy: 'no-retry' },
    related: [{ code: '550', difference: { en: 'Standard code, with 5.1.1.', id: 'Kode baku, dengan 5.1.1.' } }],
    enhanced: ['5.1.1'],
    sources: [],
    verification: 'secondary',
    origin: {
      en: 'In no RFC; seen in public rules that classify bounces.',
      id: 'Tidak ada di RFC mana pun; terlihat dalam aturan penggolong pantulan yang terbuka.',
    },
  },
]);
