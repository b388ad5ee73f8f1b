import { late } from '../late';
import type { ReplyCode } from '../model';

/** Replies of class 2: the command was carried out. */
export const positiveCompletion = late((): readonly ReplyCode[] => [
  {
    code: '200',
    status: 'nonstandard',
    name: { en: 'Success (nonstandard)', id: 'Berhasil (tidak baku)' },
    description: {
      en: 'Success by its first digit. Not in RFC 821 or later.',
      id: 'Digit pertama menandakan berhasil. Tidak ada di RFC 821 maupun penerusnya.',
    },
    when: {
      en: 'Very old or home-made servers.',
      id: 'Pada server yang sangat tua atau buatan sendiri.',
    },
    fix: {
      sender: {
        en: 'Treat as success.',
        id: 'Anggap berhasil.',
      },
      operator: {
        en: 'Use 250.',
        id: 'Gunakan 250.',
      },
    },
    retry: { policy: 'continue' },
    related: [
      {
        code: '250',
        difference: { en: '250 is the standard success code.', id: '250 adalah kode berhasil yang baku.' },
      },
      { code: '211', difference: { en: '211 is system status.', id: '211 adalah status sistem.' } },
    ],
    enhanced: [],
    sources: [],
    verification: 'secondary',
    origin: {
      en: 'In no RFC; public code lists have it as an old reply for success.',
      id: 'Tidak ada di RFC mana pun; daftar kode yang beredar mencatatnya sebagai balasan berhasil yang lama.',
    },
  },
  {
    code: '211',
    status: 'standard',
    name: { en: 'System status', id: 'Status sistem' },
    wording: 'System status, or system help reply',
    description: {
      en: 'Status or help text about the receiving mail system. It answers a HELP command and changes nothing: no transaction is opened, dropped or advanced. The text is for people, not for programs.',
      id: 'Teks status atau bantuan tentang sistem surat penerima. Balasan ini menjawab perintah HELP dan tidak mengubah apa pun: transaksi tidak dibuka, dibatalkan, atau dilanjutkan. Teksnya untuk manusia, bukan untuk program.',
    },
    when: {
      en: 'After HELP. Most servers answer HELP with 214 instead; hMailServer is one that answers with 211 and a list of verbs. RFC 5321 does not allow 211 as an answer to HELO or EHLO.',
      id: 'Setelah HELP. Kebanyakan server menjawab HELP dengan 214; hMailServer termasuk yang menjawab dengan 211 dan daftar perintah. RFC 5321 tidak mengizinkan 211 sebagai jawaban atas HELO atau EHLO.',
    },
    fix: {
      sender: {
        en: 'Nothing to fix. Read the text if you asked for it. If 211 arrived in answer to anything other than HELP, the session is out of step: check that you count one reply per command, and reconnect.',
        id: 'Tidak perlu perbaikan. Bacalah teksnya bila Anda memintanya. Bila 211 muncul sebagai jawaban selain HELP, sesi sudah tidak sinkron: pastikan satu balasan dihitung untuk satu perintah, lalu sambung ulang.',
      },
      operator: {
        en: 'Nothing to fix. Send 211 only in answer to HELP. If you do not want to show details of the system, answer HELP with a short 214 or with 502.',
        id: 'Tidak perlu perbaikan. Kirim 211 hanya untuk menjawab HELP. Bila tidak ingin membuka rincian sistem, jawab HELP dengan 214 yang singkat atau 502.',
      },
    },
    retry: {
      policy: 'continue',
      note: {
        en: 'No retry needed; carry on with the next command.',
        id: 'Tidak perlu diulang; lanjutkan dengan perintah berikutnya.',
      },
    },
    related: [
      {
        code: '214',
        difference: {
          en: '214 carries usage help (how to use the server or a verb); 211 carries system status or general help. Both answer HELP only.',
          id: '214 berisi bantuan pemakaian (cara memakai server atau satu perintah); 211 berisi status sistem atau bantuan umum. Keduanya hanya menjawab HELP.',
        },
      },
      {
        code: '354',
        difference: {
          en: '211 closes an exchange (positive completion); 354 opens one (positive intermediate) and obliges the client to send the message text next.',
          id: '211 menutup pertukaran (penyelesaian positif); 354 membukanya (positif antara) dan mewajibkan klien mengirim isi pesan sesudahnya.',
        },
      },
      {
        code: '250',
        difference: {
          en: '250 says the requested action was done, and answers EHLO with what the server offers; 211 only conveys information.',
          id: '250 menyatakan tindakan yang diminta sudah dilakukan, dan menjawab EHLO dengan kemampuan server; 211 hanya menyampaikan informasi.',
        },
      },
      {
        code: '220',
        difference: {
          en: '220 greets a new connection; 211 answers HELP inside one.',
          id: '220 menyambut koneksi baru; 211 menjawab HELP di dalamnya.',
        },
      },
    ],
    enhanced: ['2.0.0'],
    example: ['C: HELP', 'S: 211 DATA HELO EHLO MAIL NOOP QUIT RCPT RSET'],
    sources: ['RFC 5321 §4.2.2', 'RFC 5321 §4.2.3', 'RFC 5321 §4.3.2', 'RFC 5321 §4.1.1.8'],
    verification: 'primary',
  },
  {
    code: '214',
    status: 'standard',
    name: { en: 'Help message', id: 'Pesan bantuan' },
    description: {
      en: 'Help text for a person: the verbs the server knows, or the use of one verb. It has no effect on the session.',
      id: 'Teks bantuan untuk manusia: perintah yang dikenal server, atau cara memakai satu perintah. Tidak berpengaruh pada sesi.',
    },
    when: {
      en: 'After HELP, with or without a topic. Often several lines long.',
      id: 'Setelah HELP, dengan atau tanpa topik. Sering terdiri atas beberapa baris.',
    },
    fix: {
      sender: {
        en: 'Nothing to fix; do not parse the text.',
        id: 'Tidak perlu perbaikan; jangan mengurai teksnya.',
      },
      operator: {
        en: 'Nothing to fix. Keep the text short and leave out version numbers if you consider them sensitive.',
        id: 'Tidak perlu perbaikan. Buat teksnya singkat dan jangan cantumkan nomor versi bila dianggap peka.',
      },
    },
    retry: { policy: 'continue' },
    related: [
      {
        code: '211',
        difference: {
          en: '211 is system status or general help; 214 is help on how to use the server.',
          id: '211 adalah status sistem atau bantuan umum; 214 adalah bantuan cara memakai server.',
        },
      },
      {
        code: '502',
        difference: { en: '502 means HELP itself is not implemented.', id: '502 berarti HELP sendiri tidak tersedia.' },
      },
    ],
    enhanced: ['2.0.0'],
    sources: ['RFC 5321 §4.2.2', 'RFC 5321 §4.3.2', 'RFC 5321 §4.1.1.8'],
    verification: 'primary',
  },
  {
    code: '220',
    status: 'standard',
    name: { en: 'Service ready', id: 'Layanan siap' },
    wording: '<domain> Service ready',
    description: {
      en: "The server is ready to talk. As a greeting it must start with the server's own name. It is also the go-ahead for a TLS handshake after STARTTLS, and the new greeting after XCLIENT.",
      id: 'Server siap diajak bicara. Sebagai salam pembuka, kata pertamanya harus nama server itu sendiri. Juga tanda mulai jabat tangan TLS setelah STARTTLS, dan salam baru setelah XCLIENT.',
    },
    when: {
      en: 'As the very first thing after the connection opens; after STARTTLS; after XCLIENT.',
      id: 'Sebagai baris pertama setelah koneksi terbuka; setelah STARTTLS; setelah XCLIENT.',
    },
    fix: {
      sender: {
        en: 'Wait for the whole greeting (it may have several 220- lines) before you send anything. After 220 to STARTTLS, start the handshake at once and send EHLO again afterwards.',
        id: 'Tunggu seluruh salam (bisa terdiri atas beberapa baris 220-) sebelum mengirim apa pun. Setelah 220 untuk STARTTLS, segera mulai jabat tangan, lalu kirim EHLO lagi.',
      },
      operator: {
        en: "Put the host's full domain name first. Do not advertise ESMTP features in the banner; use EHLO for that.",
        id: 'Letakkan nama domain lengkap host di awal. Jangan mengumumkan fitur di salam; pakai EHLO.',
      },
    },
    retry: {
      policy: 'continue',
      note: {
        en: 'Carry on with EHLO, or with the TLS handshake.',
        id: 'Lanjutkan dengan EHLO, atau dengan jabat tangan TLS.',
      },
    },
    related: [
      {
        code: '221',
        difference: { en: '220 opens the channel, 221 closes it.', id: '220 membuka saluran, 221 menutupnya.' },
      },
      {
        code: '250',
        difference: {
          en: '250 confirms a command; 220 only announces readiness.',
          id: '250 mengonfirmasi perintah; 220 hanya mengumumkan kesiapan.',
        },
      },
      {
        code: '421',
        difference: {
          en: '421 in place of 220 means: not now, come back later.',
          id: '421 sebagai pengganti 220 berarti: belum bisa, kembalilah nanti.',
        },
      },
      {
        code: '554',
        difference: {
          en: '554 in place of 220 means: no SMTP service for you.',
          id: '554 sebagai pengganti 220 berarti: tidak ada layanan SMTP untuk Anda.',
        },
      },
      {
        code: '521',
        difference: {
          en: '521 in place of 220 means: this host never takes mail.',
          id: '521 sebagai pengganti 220 berarti: host ini tidak pernah menerima surat.',
        },
      },
    ],
    enhanced: ['2.0.0'],
    sources: ['RFC 5321 §4.2.2', 'RFC 5321 §3.1', 'RFC 5321 §4.3.1', 'RFC 3207 §4'],
    verification: 'primary',
  },
  {
    code: '221',
    status: 'standard',
    name: { en: 'Closing channel', id: 'Menutup saluran' },
    wording: '<domain> Service closing transmission channel',
    description: {
      en: 'The server has finished and is closing the connection.',
      id: 'Server sudah selesai dan menutup koneksi.',
    },
    when: {
      en: 'After QUIT. It is the last reply of an orderly session.',
      id: 'Setelah QUIT. Inilah balasan terakhir dari sesi yang tertib.',
    },
    fix: {
      sender: {
        en: 'Nothing to fix. Send nothing more on this connection.',
        id: 'Tidak perlu perbaikan. Jangan kirim apa pun lagi pada koneksi ini.',
      },
      operator: {
        en: 'Send 221 only in answer to QUIT; to end a session for other reasons use 421.',
        id: 'Kirim 221 hanya untuk QUIT; untuk mengakhiri sesi karena sebab lain gunakan 421.',
      },
    },
    retry: {
      policy: 'continue',
      note: {
        en: 'The session is over; open a new connection for more mail.',
        id: 'Sesi sudah selesai; buka koneksi baru untuk surat berikutnya.',
      },
    },
    related: [
      {
        code: '421',
        difference: {
          en: '421 also announces closing, but because something is wrong; 221 is the normal goodbye.',
          id: '421 juga mengumumkan penutupan, tetapi karena ada masalah; 221 adalah pamitan yang wajar.',
        },
      },
      {
        code: '220',
        difference: { en: '220 opens the channel, 221 closes it.', id: '220 membuka saluran, 221 menutupnya.' },
      },
    ],
    enhanced: ['2.0.0'],
    sources: ['RFC 5321 §4.2.2', 'RFC 5321 §4.1.1.10', 'RFC 5321 §3.8'],
    verification: 'primary',
  },
  {
    code: '235',
    status: 'extension',
    name: { en: 'Authenticated', id: 'Autentikasi berhasil' },
    wording: 'Authentication Succeeded',
    description: {
      en: 'The AUTH exchange ended well; the client is logged in for the rest of the session.',
      id: 'Pertukaran AUTH berakhir baik; klien sudah masuk untuk sisa sesi.',
    },
    when: {
      en: 'After AUTH, or after the last response line of the exchange.',
      id: 'Setelah AUTH, atau setelah baris jawaban terakhir dalam pertukaran.',
    },
    fix: {
      sender: {
        en: 'Nothing to fix. Do not send AUTH again in this session. If the mechanism brought a security layer of its own, start over with EHLO.',
        id: 'Tidak perlu perbaikan. Jangan kirim AUTH lagi dalam sesi ini. Bila mekanismenya membawa lapisan keamanan sendiri, mulai lagi dengan EHLO.',
      },
      operator: {
        en: 'Log the account and mechanism, never the exchange itself.',
        id: 'Catat akun dan mekanismenya, jangan pernah isi pertukarannya.',
      },
    },
    retry: { policy: 'continue', note: { en: 'Go on with MAIL.', id: 'Lanjutkan dengan MAIL.' } },
    related: [
      {
        code: '334',
        difference: {
          en: '334 asks for another response line; 235 ends the exchange with success.',
          id: '334 meminta satu baris jawaban lagi; 235 mengakhiri pertukaran dengan berhasil.',
        },
      },
      {
        code: '535',
        difference: { en: '535 ends the exchange with failure.', id: '535 mengakhiri pertukaran dengan gagal.' },
      },
      {
        code: '454',
        difference: {
          en: '454 ends it because of a server problem, not because of the password.',
          id: '454 mengakhirinya karena masalah di server, bukan karena kata sandi.',
        },
      },
    ],
    enhanced: ['2.7.0'],
    sources: ['RFC 4954 §6', 'RFC 4954 §4'],
    verification: 'primary',
  },
  {
    code: '250',
    status: 'standard',
    name: { en: 'OK, completed', id: 'OK, selesai' },
    wording: 'Requested mail action okay, completed',
    description: {
      en: 'The command succeeded. After the end of the message text it means more: the server now owns the message and must deliver it or report failure.',
      id: 'Perintah berhasil. Setelah akhir pesan, artinya lebih dari itu: kini server bertanggung jawab atas pesan dan wajib mengirimkannya atau melaporkan kegagalan.',
    },
    when: {
      en: 'After almost every successful command: EHLO, HELO, MAIL, RCPT, RSET, NOOP, VRFY, EXPN, BDAT, and the final dot. In answer to EHLO it lists the extensions, one per line.',
      id: 'Setelah hampir semua perintah yang berhasil: EHLO, HELO, MAIL, RCPT, RSET, NOOP, VRFY, EXPN, BDAT, dan titik penutup. Untuk EHLO, balasan ini memuat daftar ekstensi, satu per baris.',
    },
    fix: {
      sender: {
        en: 'Nothing to fix. Keep the queue id shown after the final dot; it lets the receiving site find the message. Once you have 250 after the dot, never send the same message again.',
        id: 'Tidak perlu perbaikan. Simpan ID antrean yang muncul setelah titik penutup; dengan itu pihak penerima dapat melacak pesan. Setelah mendapat 250 untuk titik penutup, jangan kirim pesan yang sama lagi.',
      },
      operator: {
        en: 'Answer 250 to the final dot only when the message is safely stored. For LMTP send one reply per accepted recipient.',
        id: 'Jawab 250 atas titik penutup hanya bila pesan sudah tersimpan aman. Untuk LMTP kirim satu balasan per penerima yang diterima.',
      },
    },
    retry: { policy: 'continue' },
    related: [
      {
        code: '251',
        difference: {
          en: '251 also accepts a recipient, but tells the new address.',
          id: '251 juga menerima penerima, tetapi menyebut alamat barunya.',
        },
      },
      {
        code: '252',
        difference: {
          en: '252 does not promise that the address exists.',
          id: '252 tidak menjamin bahwa alamat itu ada.',
        },
      },
      {
        code: '354',
        difference: {
          en: '354 comes before the message text, 250 after it.',
          id: '354 datang sebelum isi pesan, 250 sesudahnya.',
        },
      },
      {
        code: '235',
        difference: { en: '235 is the success code of AUTH.', id: '235 adalah kode berhasil untuk AUTH.' },
      },
      {
        code: '221',
        difference: { en: '221 is the success code of QUIT.', id: '221 adalah kode berhasil untuk QUIT.' },
      },
    ],
    enhanced: ['2.0.0', '2.1.0', '2.1.5', '2.6.0'],
    sources: ['RFC 5321 §4.2.2', 'RFC 5321 §4.2.5', 'RFC 5321 §4.3.2', 'RFC 5321 §6.1'],
    verification: 'primary',
  },
  {
    code: '251',
    status: 'standard',
    name: { en: 'Will forward', id: 'Akan diteruskan' },
    wording: 'User not local; will forward to <forward-path>',
    description: {
      en: 'The recipient was accepted although the mailbox is elsewhere; the server will pass the message on and shows the new address in the text. The text may be read by programs.',
      id: 'Penerima diterima walau kotak suratnya berada di tempat lain; server akan meneruskan pesan dan menyebut alamat barunya.',
    },
    when: {
      en: 'After RCPT or VRFY. Rare today, since it discloses the new address. After ETRN the same number means that nothing is waiting for the node.',
      id: 'Setelah RCPT atau VRFY. Kini jarang, karena membuka alamat baru. Setelah ETRN, kode yang sama berarti tidak ada pesan yang menunggu.',
    },
    fix: {
      sender: {
        en: 'Nothing to fix. You may update your address book; you do not have to.',
        id: 'Tidak perlu perbaikan. Anda boleh memperbarui buku alamat.',
      },
      operator: {
        en: 'Forward silently with 250 if the new address should stay private.',
        id: 'Teruskan diam-diam dengan 250 bila alamat baru harus dirahasiakan.',
      },
    },
    retry: { policy: 'continue' },
    related: [
      {
        code: '551',
        difference: {
          en: '551 tells the new address too, but refuses to forward: the client has to send there itself.',
          id: '551 juga menyebut alamat baru, tetapi tidak mau meneruskan: klien sendiri yang harus mengirim ke sana.',
        },
      },
      {
        code: '250',
        difference: {
          en: '250 accepts without disclosing a new address.',
          id: '250 menerima tanpa menyebut alamat baru.',
        },
      },
      {
        code: '252',
        difference: {
          en: '252 could not verify the address at all.',
          id: '252 sama sekali tidak dapat memeriksa alamatnya.',
        },
      },
    ],
    enhanced: ['2.1.5'],
    sources: ['RFC 5321 §3.4', 'RFC 5321 §4.2.2', 'RFC 1985 §5'],
    verification: 'primary',
  },
  {
    code: '252',
    status: 'standard',
    name: { en: 'Cannot verify', id: 'Tidak dapat diverifikasi' },
    wording: 'Cannot VRFY user, but will accept message and attempt delivery',
    description: {
      en: 'The server will not or cannot say whether the address exists, but would take mail for it and try.',
      id: 'Server tidak mau atau tidak dapat menyatakan apakah alamat itu ada, tetapi akan menerima pesan dan mencoba mengirimkannya.',
    },
    when: {
      en: 'After VRFY (and EXPN) on nearly all public servers. After ETRN the same number means that pending messages were started.',
      id: 'Setelah VRFY (dan EXPN) pada hampir semua server publik. Setelah ETRN, kode ini berarti pesan tertunda mulai dikirim.',
    },
    fix: {
      sender: {
        en: 'Nothing to fix. Do not use VRFY to check addresses; send RCPT in a real transaction instead.',
        id: 'Tidak perlu perbaikan. Jangan memakai VRFY untuk memeriksa alamat; gunakan RCPT dalam transaksi sungguhan.',
      },
      operator: {
        en: 'This is the recommended answer if VRFY must not reveal users.',
        id: 'Ini jawaban yang dianjurkan bila VRFY tidak boleh membuka data pengguna.',
      },
    },
    retry: { policy: 'continue' },
    related: [
      {
        code: '250',
        difference: {
          en: '250 to VRFY promises that the address was really checked.',
          id: '250 atas VRFY menjamin bahwa alamatnya benar-benar sudah diperiksa.',
        },
      },
      {
        code: '550',
        difference: {
          en: '550 says the address is known to be bad.',
          id: '550 menyatakan bahwa alamatnya diketahui salah.',
        },
      },
      { code: '502', difference: { en: '502 says VRFY is switched off.', id: '502 menyatakan bahwa VRFY dimatikan.' } },
    ],
    enhanced: ['2.0.0', '2.1.5'],
    sources: ['RFC 5321 §3.5.3', 'RFC 5321 §4.2.2', 'RFC 1985 §5'],
    verification: 'primary',
  },
  {
    code: '253',
    status: 'extension',
    name: { en: 'Pending messages started', id: 'Pesan tertunda mulai dikirim' },
    wording: 'OK, <n> pending messages for node <x> started',
    description: {
      en: 'An ETRN request was accepted and the server says how many messages it will now try to deliver to the node.',
      id: 'Permintaan ETRN diterima dan server menyebut berapa pesan yang akan dicoba dikirim ke node itu.',
    },
    when: {
      en: 'After ETRN only.',
      id: 'Hanya setelah ETRN.',
    },
    fix: {
      sender: {
        en: 'Nothing to fix; wait for the server to connect to you.',
        id: 'Tidak perlu perbaikan; tunggu server menghubungi Anda.',
      },
      operator: {
        en: 'Nothing to fix. Restrict ETRN to the nodes you serve.',
        id: 'Tidak perlu perbaikan. Batasi ETRN pada node yang Anda layani.',
      },
    },
    retry: { policy: 'continue', note: { en: 'Wait for incoming connections.', id: 'Tunggu koneksi yang masuk.' } },
    related: [
      {
        code: '250',
        difference: {
          en: '250 to ETRN says queuing started, without a number.',
          id: '250 atas ETRN menyatakan pengiriman antrean dimulai, tanpa jumlah.',
        },
      },
      {
        code: '252',
        difference: {
          en: '252 to ETRN says pending messages were started, without a number.',
          id: '252 atas ETRN menyatakan pesan yang tertunda mulai dikirim, tanpa jumlah.',
        },
      },
      {
        code: '251',
        difference: {
          en: '251 to ETRN says there is nothing to deliver.',
          id: '251 atas ETRN menyatakan tidak ada yang perlu dikirim.',
        },
      },
    ],
    enhanced: ['2.5.0'],
    sources: ['RFC 1985 §5'],
    verification: 'secondary',
    origin: {
      en: 'Read in two ETRN clients that cite RFC 1985.',
      id: 'Dibaca dalam dua klien ETRN yang mengutip RFC 1985.',
    },
  },
]);
