import type { CuratedComparison } from './model';

/** Pairs of reply codes that are mixed up often enough to be told apart by hand. */
export const comparisons: readonly CuratedComparison[] = [
  {
    codes: ['211', '354'],
    summary: {
      en: '211 finishes an exchange with information; 354 opens the input of the message. Which one comes is up to the server and to what was asked: a client never chooses between them.',
      id: '211 menutup pertukaran dengan informasi; 354 membuka masukan pesan. Yang mana yang datang ditentukan server dan perintahnya: klien tidak pernah memilih di antara keduanya.',
    },
    differences: [
      {
        en: '211 is positive completion (2yz), 354 positive intermediate (3yz).',
        id: '211 adalah balasan Penyelesaian Positif (2yz), sedangkan 354 balasan Positif Antara (3yz).',
      },
      {
        en: '211 is in the information group (x1z), 354 in the mail system group (x5z).',
        id: '211 termasuk kelompok informasi (x1z), 354 kelompok sistem surat (x5z).',
      },
      {
        en: '211 answers HELP and nothing else; 354 answers DATA and nothing else.',
        id: '211 hanya menjawab HELP; 354 hanya menjawab DATA.',
      },
      {
        en: 'After 211 the client is free to send any command; after 354 every line is message text until the line with a single period.',
        id: 'Setelah 211 klien bebas mengirim perintah apa pun; setelah 354 setiap baris adalah teks pesan sampai baris berisi satu titik.',
      },
      {
        en: '211 has no effect on the transaction; 354 starts the step that decides its outcome.',
        id: '211 tidak berpengaruh pada transaksi; 354 memulai langkah yang menentukan hasilnya.',
      },
      {
        en: 'Seeing 211 is rarely a problem; trouble after 354 is often a bare period or missing dot-stuffing in the message.',
        id: '211 jarang menandakan masalah; masalah setelah 354 sering berasal dari titik tunggal atau titik awal yang tidak digandakan.',
      },
    ],
    which: [
      {
        en: 'A server uses it to answer HELP with status or help text. A client does nothing special.',
        id: 'Dipakai server untuk menjawab HELP dengan status atau bantuan. Klien tidak perlu berbuat apa-apa.',
      },
      {
        en: 'A server uses it to let the client send the message after DATA. A client sends the message, doubles leading periods and ends with a single period.',
        id: 'Dipakai server agar klien mengirim pesan setelah DATA. Klien mengirim pesan, menggandakan titik di awal baris, dan mengakhiri dengan satu titik.',
      },
    ],
  },
  {
    codes: ['211', '214'],
    summary: {
      en: 'Both answer HELP: 211 is system status, 214 tells how to use the server.',
      id: 'Keduanya menjawab HELP: 211 status sistem, 214 cara pemakaian.',
    },
    differences: [
      { en: '211: system status or general help.', id: '211: status sistem atau bantuan umum.' },
      { en: '214: how to use the server or a particular verb.', id: '214: cara memakai server atau satu perintah.' },
      { en: 'Clients treat both alike.', id: 'Klien memperlakukan keduanya sama.' },
    ],
    which: [
      { en: 'Status of the system.', id: 'Status sistem.' },
      { en: 'Help on verbs.', id: 'Bantuan tentang perintah.' },
    ],
  },
  {
    codes: ['250', '354'],
    summary: {
      en: '250 is an outcome, 354 an invitation to send the message.',
      id: '250 adalah hasil, 354 adalah ajakan untuk mengirim pesan.',
    },
    differences: [
      {
        en: '250 ends a command with success; 354 asks for the message.',
        id: '250 mengakhiri perintah dengan berhasil; 354 meminta pesannya.',
      },
      {
        en: 'In the DATA step 354 comes first and 250 (or an error) comes after the final period.',
        id: 'Pada langkah DATA, 354 datang lebih dulu dan 250 (atau galat) datang setelah titik penutup.',
      },
      {
        en: 'Only after the second one has the server taken the message.',
        id: 'Baru setelah yang kedua itu server menerima pesannya.',
      },
    ],
    which: [
      { en: 'Success of any command.', id: 'Keberhasilan perintah apa pun.' },
      { en: 'Start of message input.', id: 'Awal masukan pesan.' },
    ],
  },
  {
    codes: ['250', '251'],
    summary: {
      en: 'Both accept a recipient; 251 also tells the new address.',
      id: 'Keduanya menerima penerima; 251 juga menyebut alamat barunya.',
    },
    differences: [
      {
        en: '251 tells that the mailbox has moved and that the server forwards.',
        id: '251 memberi tahu bahwa kotak suratnya pindah dan server akan meneruskan.',
      },
      { en: '250 discloses nothing.', id: '250 tidak membuka apa pun.' },
    ],
    which: [
      { en: 'Normal acceptance.', id: 'Penerimaan biasa.' },
      { en: 'Acceptance with disclosure of the new address.', id: 'Penerimaan sambil membuka alamat baru.' },
    ],
  },
  {
    codes: ['250', '252'],
    summary: {
      en: 'Both are positive for VRFY: 250 was checked, 252 only promises to try.',
      id: 'Untuk VRFY: 250 berarti sudah diperiksa, 252 hanya berjanji mencoba.',
    },
    differences: [
      { en: '250 promises that the address was checked.', id: '250 menjamin bahwa alamatnya sudah diperiksa.' },
      { en: '252 promises only to try.', id: '252 hanya berjanji mencoba.' },
    ],
    which: [
      { en: 'Verified address.', id: 'Alamat yang sudah diperiksa.' },
      { en: 'Cannot or will not verify.', id: 'Tidak dapat atau tidak mau memeriksa.' },
    ],
  },
  {
    codes: ['220', '221'],
    summary: { en: '220 opens the session, 221 closes it.', id: '220 membuka sesi, 221 menutupnya.' },
    differences: [
      { en: '220 opens the session or the TLS handshake.', id: '220 membuka sesi atau jabat tangan TLS.' },
      { en: '221 ends the session after QUIT.', id: '221 mengakhiri sesi setelah QUIT.' },
    ],
    which: [
      { en: 'Ready.', id: 'Siap.' },
      { en: 'Goodbye.', id: 'Selamat tinggal.' },
    ],
  },
  {
    codes: ['221', '421'],
    summary: {
      en: 'Both close the connection: 221 is the normal end after QUIT, 421 is forced by the server.',
      id: '221 adalah akhir yang wajar setelah QUIT, 421 adalah akhir yang dipaksa server.',
    },
    differences: [
      { en: '221 answers QUIT.', id: '221 menjawab QUIT.' },
      {
        en: '421 is forced by the server and may come at any time.',
        id: '421 dipaksa oleh server dan dapat datang kapan saja.',
      },
    ],
    which: [
      { en: 'Orderly end.', id: 'Akhir yang tertib.' },
      { en: 'Overload, timeout or limits.', id: 'Beban berlebih, batas waktu, atau batas lain.' },
    ],
  },
  {
    codes: ['334', '354'],
    summary: {
      en: '334 asks for one authentication line, 354 for the whole message.',
      id: '334 meminta satu baris autentikasi, 354 meminta seluruh pesan.',
    },
    differences: [
      {
        en: '334 belongs to AUTH and asks for one base64 line.',
        id: '334 termasuk AUTH dan meminta satu baris base64.',
      },
      { en: '354 belongs to DATA and asks for the whole message.', id: '354 termasuk DATA dan meminta seluruh pesan.' },
      {
        en: 'What follows 334 is secret; what follows 354 is the message.',
        id: 'Yang menyusul setelah 334 adalah rahasia; yang menyusul setelah 354 adalah pesan.',
      },
    ],
    which: [
      { en: 'Authentication step.', id: 'Langkah autentikasi.' },
      { en: 'Message input.', id: 'Masukan pesan.' },
    ],
  },
  {
    codes: ['421', '450'],
    summary: {
      en: 'Both are temporary: 421 closes the connection, 450 refuses one command.',
      id: '421 menutup koneksi, 450 hanya menolak satu perintah.',
    },
    differences: [
      { en: '421 closes the connection.', id: '421 menutup koneksi.' },
      { en: '450 refuses one command and the session goes on.', id: '450 menolak satu perintah dan sesi berlanjut.' },
    ],
    which: [
      { en: 'Server cannot go on.', id: 'Server tidak dapat melanjutkan.' },
      { en: 'Mailbox or policy, for now.', id: 'Kotak surat atau kebijakan, untuk saat ini.' },
    ],
  },
  {
    codes: ['450', '550'],
    summary: { en: 'The temporary and the lasting form of “mailbox unavailable”.', id: '450 sementara, 550 tetap.' },
    differences: [
      { en: '450: queue and retry.', id: '450: simpan di antrean dan coba lagi.' },
      { en: '550: bounce; change something first.', id: '550: pantulkan; harus ada yang diubah lebih dulu.' },
    ],
    which: [
      { en: 'Greylisting, busy mailbox.', id: 'Greylisting, kotak surat sibuk.' },
      { en: 'No such mailbox, policy.', id: 'Kotak surat tidak ada, kebijakan.' },
    ],
  },
  {
    codes: ['451', '452'],
    summary: {
      en: 'Both are temporary: 451 is an error in the server, 452 is lack of room or too many recipients.',
      id: '451 galat di server, 452 kekurangan ruang atau terlalu banyak penerima.',
    },
    differences: [
      { en: '451: an error in the server.', id: '451: galat di server.' },
      { en: '452: lack of room, or too many recipients.', id: '452: kekurangan ruang, atau terlalu banyak penerima.' },
    ],
    which: [
      { en: 'Local error.', id: 'Galat setempat.' },
      { en: 'Storage or recipient limit.', id: 'Batas ruang atau penerima.' },
    ],
  },
  {
    codes: ['452', '552'],
    summary: {
      en: 'Room: 452 may fit later, 552 is over a fixed limit.',
      id: '452 mungkin muat nanti, 552 melewati batas tetap.',
    },
    differences: [
      {
        en: '452: may fit later, or rest of the recipients later.',
        id: '452: nanti mungkin muat, atau sisa penerimanya menyusul.',
      },
      { en: '552: over a fixed limit.', id: '552: melewati batas yang pasti.' },
      {
        en: 'Too many recipients: 452 is right, 552 is an old mistake that clients should treat as 452.',
        id: 'Terlalu banyak penerima: 452 yang benar; 552 adalah kekeliruan lama yang hendaknya diperlakukan klien seperti 452.',
      },
    ],
    which: [
      { en: 'Temporary lack of room.', id: 'Kekurangan ruang sementara.' },
      { en: 'Fixed size or quota limit.', id: 'Batas ukuran atau kuota yang pasti.' },
    ],
  },
  {
    codes: ['454', '535'],
    summary: {
      en: '454: the server could not check the password; 535: it checked and refused.',
      id: '454 server tidak dapat memeriksa, 535 server memeriksa dan menolak.',
    },
    differences: [
      { en: '454: the server could not verify the password.', id: '454: server tidak dapat memeriksa kata sandi.' },
      { en: '535: the password was refused.', id: '535: kata sandi ditolak.' },
      {
        en: 'Only 535 is a reason to ask for a new password.',
        id: 'Hanya 535 yang menjadi alasan meminta kata sandi baru.',
      },
    ],
    which: [
      { en: 'Back end down.', id: 'Layanan di belakangnya mati.' },
      { en: 'Wrong credentials.', id: 'Kredensial salah.' },
    ],
  },
  {
    codes: ['500', '502'],
    summary: {
      en: '500: the verb is unknown; 502: it is known but not offered.',
      id: '500 perintah tidak dikenal, 502 dikenal tetapi tidak tersedia.',
    },
    differences: [
      { en: '500: verb not recognised.', id: '500: perintah tidak dikenal.' },
      { en: '502: verb recognised but not implemented.', id: '502: perintah dikenal tetapi tidak tersedia.' },
    ],
    which: [
      { en: 'Unknown verb.', id: 'Perintah tidak dikenal.' },
      { en: 'Disabled verb.', id: 'Perintah yang dimatikan.' },
    ],
  },
  {
    codes: ['501', '553'],
    summary: {
      en: '501: the form is wrong; 553: the name is not allowed.',
      id: '501 bentuknya salah, 553 namanya tidak diizinkan.',
    },
    differences: [
      { en: '501: the arguments cannot be parsed.', id: '501: argumennya tidak dapat diurai.' },
      { en: '553: the address is understood but not allowed.', id: '553: alamatnya dipahami tetapi tidak diizinkan.' },
    ],
    which: [
      { en: 'Malformed line.', id: 'Baris yang salah bentuk.' },
      { en: 'Name not allowed.', id: 'Nama tidak diizinkan.' },
    ],
  },
  {
    codes: ['503', '554'],
    summary: {
      en: 'At DATA: 503 says the order is wrong, 554 that no recipient is valid.',
      id: 'Pada DATA: 503 urutannya salah, 554 tidak ada penerima yang sah.',
    },
    differences: [
      { en: '503: the order is wrong (no MAIL or RCPT).', id: '503: urutannya salah (belum ada MAIL atau RCPT).' },
      {
        en: '554: the order is right but no recipient is valid.',
        id: '554: urutannya benar, tetapi tidak ada penerima yang sah.',
      },
    ],
    which: [
      { en: 'Wrong order.', id: 'Urutan salah.' },
      {
        en: 'No valid recipients, or transaction refused.',
        id: 'Tidak ada penerima yang sah, atau transaksi ditolak.',
      },
    ],
  },
  {
    codes: ['521', '554'],
    summary: {
      en: 'In the greeting: 521 says the host never takes mail, 554 refuses this client.',
      id: '521 host tidak pernah menerima surat, 554 klien ini yang ditolak.',
    },
    differences: [
      {
        en: '521: this host never takes mail from anybody.',
        id: '521: host ini tidak pernah menerima surat dari siapa pun.',
      },
      {
        en: '554: no service for this client or in this session.',
        id: '554: tidak ada layanan untuk klien ini atau dalam sesi ini.',
      },
    ],
    which: [
      { en: 'Host that takes no mail.', id: 'Host yang tidak menerima surat.' },
      { en: 'Refused client.', id: 'Klien yang ditolak.' },
    ],
  },
  {
    codes: ['521', '556'],
    summary: {
      en: '521 comes from the host itself, 556 from a relay about the domain of the recipient.',
      id: '521 dari host itu sendiri, 556 dari relai tentang domain penerima.',
    },
    differences: [
      { en: '521 comes from the host that takes no mail.', id: '521 datang dari host yang tidak menerima surat.' },
      {
        en: '556 comes from a relay that knows the domain takes none.',
        id: '556 datang dari relai yang tahu bahwa domain itu tidak menerima surat.',
      },
    ],
    which: [
      { en: 'Connecting to such a host.', id: 'Menyambung ke host seperti itu.' },
      { en: 'Sending through a relay.', id: 'Mengirim lewat relai.' },
    ],
  },
  {
    codes: ['530', '535'],
    summary: { en: '530: no login was tried; 535: the login failed.', id: '530 belum mencoba masuk, 535 gagal masuk.' },
    differences: [
      { en: '530: log in (or start TLS) first.', id: '530: masuk (atau mulai TLS) lebih dulu.' },
      { en: '535: the login failed.', id: '535: upaya masuk gagal.' },
    ],
    which: [
      { en: 'Missing login.', id: 'Belum masuk.' },
      { en: 'Failed login.', id: 'Gagal masuk.' },
    ],
  },
  {
    codes: ['534', '538'],
    summary: {
      en: '534: the mechanism is too weak; 538: it needs encryption.',
      id: '534 mekanisme terlalu lemah, 538 perlu enkripsi.',
    },
    differences: [
      { en: '534: too weak for this user.', id: '534: terlalu lemah untuk pengguna ini.' },
      { en: '538: acceptable only over TLS.', id: '538: hanya diterima lewat TLS.' },
    ],
    which: [
      { en: 'Weak mechanism.', id: 'Mekanisme lemah.' },
      { en: 'Missing encryption.', id: 'Enkripsi belum ada.' },
    ],
  },
  {
    codes: ['550', '551'],
    summary: {
      en: 'Both refuse; 551 also names another address.',
      id: '551 menolak seperti 550, tetapi menyebut alamat lain.',
    },
    differences: [
      { en: '550: refused.', id: '550: ditolak.' },
      {
        en: '551: refused, and told where to send instead.',
        id: '551: ditolak, dan diberi tahu ke mana harus mengirim.',
      },
    ],
    which: [
      { en: 'Unknown or refused.', id: 'Tidak dikenal atau ditolak.' },
      { en: 'Moved.', id: 'Sudah pindah.' },
    ],
  },
  {
    codes: ['550', '554'],
    summary: {
      en: '550 is about the mailbox or a policy, 554 about the transaction as a whole.',
      id: '550 tentang kotak surat atau kebijakan, 554 tentang transaksi secara keseluruhan.',
    },
    differences: [
      { en: '550: about this mailbox or a policy.', id: '550: tentang kotak surat ini atau kebijakan.' },
      {
        en: '554: about the transaction, session or content as a whole.',
        id: '554: tentang transaksi, sesi, atau isi secara keseluruhan.',
      },
    ],
    which: [
      { en: 'Recipient or policy.', id: 'Penerima atau kebijakan.' },
      { en: 'General failure.', id: 'Kegagalan umum.' },
    ],
  },
  {
    codes: ['550', '556'],
    summary: {
      en: '550 is about this mailbox, 556 about the whole domain.',
      id: '550 kotak surat ini, 556 seluruh domain.',
    },
    differences: [
      { en: '550: this mailbox.', id: '550: kotak surat ini.' },
      {
        en: '556: no mailbox of this domain takes mail.',
        id: '556: tidak ada kotak surat di domain ini yang menerima surat.',
      },
    ],
    which: [
      { en: 'Mailbox.', id: 'Kotak surat.' },
      { en: 'Domain.', id: 'Domain.' },
    ],
  },
  {
    codes: ['455', '555'],
    summary: {
      en: '455: the parameter is known but not possible now; 555: it is unknown.',
      id: '455 dikenal tetapi belum bisa, 555 tidak dikenal.',
    },
    differences: [
      { en: '455: known, but not now.', id: '455: dikenal, tetapi belum bisa sekarang.' },
      { en: '555: unknown or not implemented.', id: '555: tidak dikenal atau tidak tersedia.' },
    ],
    which: [
      { en: 'Retry later.', id: 'Coba lagi nanti.' },
      { en: 'Leave the parameter out.', id: 'Hilangkan parameternya.' },
    ],
  },
];
