import type { CommandComparison } from './model';

/** What tells two commands apart that are often mixed up. */
export const commandComparisons: readonly CommandComparison[] = [
  {
    verbs: ['EHLO', 'HELO'],
    summary: {
      en: 'Both say who the client is; EHLO also asks what the server can do, and is the one to use.',
      id: 'Keduanya menyebut siapa kliennya; EHLO juga menanyakan kemampuan server, dan itulah yang dipakai.',
    },
    differences: [
      {
        en: 'EHLO is answered with a list: one line for each extension that the server offers. HELO gets one line.',
        id: 'EHLO dijawab dengan daftar: satu baris untuk tiap ekstensi server. HELO mendapat satu baris saja.',
      },
      {
        en: 'After HELO there are no extensions: no SIZE, no 8BITMIME, no STARTTLS, no AUTH.',
        id: 'Setelah HELO tidak ada ekstensi: tanpa SIZE, 8BITMIME, STARTTLS, maupun AUTH.',
      },
      {
        en: 'EHLO takes an address in brackets as well as a name; HELO takes a name only.',
        id: 'EHLO menerima nama atau alamat dalam kurung siku; HELO hanya menerima nama.',
      },
      {
        en: 'In Received fields EHLO shows as ESMTP, HELO as SMTP.',
        id: 'Dalam bidang Received, EHLO terlihat sebagai ESMTP dan HELO sebagai SMTP.',
      },
    ],
    which: [
      {
        en: 'Always first, and again after STARTTLS.',
        id: 'Selalu lebih dulu, dan sekali lagi setelah STARTTLS.',
      },
      {
        en: 'Only where the server does not know EHLO (500, 502 or 504).',
        id: 'Hanya bila server tidak mengenal EHLO (500, 502, atau 504).',
      },
    ],
    sources: ['RFC 5321 §3.2', 'RFC 5321 §4.1.1.1'],
  },
  {
    verbs: ['DATA', 'BDAT'],
    summary: {
      en: 'Both bring the message: DATA up to a line with a period, BDAT by counted octets.',
      id: 'Keduanya mengirim pesan: DATA sampai baris berisi satu titik, BDAT dengan jumlah oktet.',
    },
    differences: [
      {
        en: 'DATA waits for 354 before the text is sent. BDAT sends the text right behind the command and gets 250 for each chunk.',
        id: 'DATA menunggu 354 sebelum teks dikirim. BDAT mengirim teks tepat di belakang perintah dan mendapat 250 untuk tiap potongan.',
      },
      {
        en: 'In DATA a leading period is doubled, and a period alone ends the message. In BDAT periods mean nothing.',
        id: 'Pada DATA titik di awal baris digandakan, dan satu titik sendirian mengakhiri pesan. Pada BDAT titik tidak berarti apa-apa.',
      },
      {
        en: 'BDAT needs CHUNKING to be offered, and only BDAT may carry BODY=BINARYMIME.',
        id: 'BDAT memerlukan CHUNKING, dan hanya BDAT yang boleh membawa BODY=BINARYMIME.',
      },
      {
        en: 'A miscounted BDAT turns the rest of the text into commands, as a bare period does in DATA.',
        id: 'Salah hitung pada BDAT membuat sisa teks dibaca sebagai perintah, seperti titik sendirian pada DATA.',
      },
    ],
    which: [
      { en: 'Works everywhere.', id: 'Berlaku di mana saja.' },
      {
        en: 'For large or binary messages, where the server offers CHUNKING; the last chunk says LAST.',
        id: 'Untuk pesan besar atau biner, bila server menawarkan CHUNKING; potongan terakhir memakai LAST.',
      },
    ],
    sources: ['RFC 5321 §4.1.1.4', 'RFC 3030 §2'],
  },
  {
    verbs: ['MAIL', 'RCPT'],
    summary: {
      en: 'MAIL names who gets failures, RCPT names who gets the message. Both are the envelope, not the header.',
      id: 'MAIL menyebut penerima laporan gagal, RCPT menyebut penerima pesan. Keduanya adalah amplop, bukan header.',
    },
    differences: [
      {
        en: 'One MAIL begins a transaction; any number of RCPT follow it.',
        id: 'Satu MAIL memulai transaksi; sesudahnya boleh ada banyak RCPT.',
      },
      {
        en: 'MAIL may be empty (<>) for notifications; RCPT may not.',
        id: 'MAIL boleh kosong (<>) untuk pemberitahuan; RCPT tidak boleh.',
      },
      {
        en: 'A refused MAIL ends the transaction; a refused RCPT leaves the other recipients as they are.',
        id: 'MAIL yang ditolak mengakhiri transaksi; RCPT yang ditolak tidak mengubah penerima lain.',
      },
      {
        en: 'SIZE, BODY, RET and ENVID stand behind MAIL; NOTIFY and ORCPT behind RCPT.',
        id: 'SIZE, BODY, RET, dan ENVID berdiri di belakang MAIL; NOTIFY dan ORCPT di belakang RCPT.',
      },
    ],
    which: [
      { en: 'Once, before any RCPT.', id: 'Sekali, sebelum RCPT apa pun.' },
      { en: 'Once for each recipient, after MAIL.', id: 'Sekali untuk tiap penerima, setelah MAIL.' },
    ],
    sources: ['RFC 5321 §4.1.1.2', 'RFC 5321 §4.1.1.3'],
  },
  {
    verbs: ['VRFY', 'EXPN'],
    summary: {
      en: 'VRFY asks about one mailbox, EXPN about the members of a list. Most servers refuse both.',
      id: 'VRFY menanyakan satu kotak surat, EXPN menanyakan anggota milis. Kebanyakan server menolak keduanya.',
    },
    differences: [
      {
        en: 'VRFY answers with one mailbox, or with 252 where it will not tell. EXPN answers with one line for each member.',
        id: 'VRFY dijawab dengan satu kotak surat, atau 252 bila server tidak mau memberi tahu. EXPN dijawab satu baris per anggota.',
      },
      {
        en: 'RFC 5321 wants every server to know VRFY; EXPN is a choice, announced in EHLO.',
        id: 'RFC 5321 mewajibkan setiap server mengenal VRFY; EXPN boleh ada boleh tidak, dan diumumkan dalam EHLO.',
      },
      {
        en: 'Neither changes the transaction. Both help those who collect addresses, so they are often off.',
        id: 'Keduanya tidak mengubah transaksi. Keduanya berguna bagi pengumpul alamat, jadi sering dimatikan.',
      },
    ],
    which: [
      {
        en: 'To see how a server takes an address; RCPT gives the surer answer.',
        id: 'Untuk melihat tanggapan server atas suatu alamat; RCPT memberi jawaban yang lebih pasti.',
      },
      {
        en: 'For the administrator of the list, on a server of his own.',
        id: 'Untuk pengelola milis, di servernya sendiri.',
      },
    ],
    sources: ['RFC 5321 §3.5', 'RFC 5321 §4.1.1.6', 'RFC 5321 §4.1.1.7'],
  },
  {
    verbs: ['RSET', 'QUIT'],
    summary: {
      en: 'RSET drops the transaction and keeps the connection; QUIT ends the connection.',
      id: 'RSET membatalkan transaksi dan mempertahankan koneksi; QUIT mengakhiri koneksi.',
    },
    differences: [
      {
        en: 'After RSET (250) the next MAIL may follow at once; after QUIT (221) both sides close.',
        id: 'Setelah RSET (250) MAIL berikutnya boleh langsung dikirim; setelah QUIT (221) kedua pihak menutup koneksi.',
      },
      {
        en: 'RSET forgets sender and recipients, not EHLO, TLS or AUTH.',
        id: 'RSET melupakan pengirim dan penerima, bukan EHLO, TLS, atau AUTH.',
      },
      {
        en: 'Neither takes back a message that was answered with 250.',
        id: 'Keduanya tidak menarik kembali pesan yang sudah dijawab 250.',
      },
    ],
    which: [
      {
        en: 'When all recipients were refused, or the message is not to be sent after all, and others follow.',
        id: 'Bila semua penerima ditolak atau pesan batal dikirim, dan masih ada pesan lain.',
      },
      {
        en: 'When nothing is left to do; not by just closing.',
        id: 'Bila sudah selesai; jangan hanya memutus koneksi.',
      },
    ],
    sources: ['RFC 5321 §4.1.1.5', 'RFC 5321 §4.1.1.10'],
  },
  {
    verbs: ['STARTTLS', 'AUTH'],
    summary: {
      en: 'STARTTLS encrypts the connection, AUTH says who the client is. One does not do the work of the other.',
      id: 'STARTTLS mengenkripsi koneksi, AUTH menyatakan siapa kliennya. Yang satu tidak menggantikan yang lain.',
    },
    differences: [
      {
        en: 'STARTTLS comes first: a password before it can be read by anyone on the way.',
        id: 'STARTTLS lebih dulu: kata sandi yang dikirim sebelumnya dapat dibaca siapa pun di jalan.',
      },
      {
        en: 'After STARTTLS everything starts anew with EHLO; after AUTH the session goes on.',
        id: 'Setelah STARTTLS semuanya mulai lagi dari EHLO; setelah AUTH sesi berlanjut.',
      },
      {
        en: 'Many servers offer AUTH only after STARTTLS, and answer 530 or 538 before.',
        id: 'Banyak server menawarkan AUTH hanya setelah STARTTLS, dan sebelumnya menjawab 530 atau 538.',
      },
      {
        en: 'STARTTLS takes no argument; AUTH takes a mechanism, and may go on over several lines.',
        id: 'STARTTLS tidak punya argumen; AUTH memakai mekanisme, dan bisa berlanjut beberapa baris.',
      },
    ],
    which: [
      { en: 'On ports 25 and 587, as soon as it is offered.', id: 'Di porta 25 dan 587, segera setelah ditawarkan.' },
      {
        en: 'To hand in mail (port 587 or 465), once the connection is encrypted.',
        id: 'Untuk menyerahkan surat (porta 587 atau 465), setelah koneksi terenkripsi.',
      },
    ],
    sources: ['RFC 3207 §4', 'RFC 4954 §4'],
  },
];
