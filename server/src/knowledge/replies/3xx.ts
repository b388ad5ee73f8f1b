import { late } from '../late';
import type { ReplyCode } from '../model';

/** Replies of class 3: the server waits for more input. */
export const positiveIntermediate = late((): readonly ReplyCode[] => [
  {
    code: '334',
    status: 'extension',
    name: { en: 'Server challenge', id: 'Tantangan dari server' },
    description: {
      en: 'The server wants the next line of an authentication exchange. The text is a base64 challenge, or empty.',
      id: 'Server menunggu baris berikutnya dalam pertukaran autentikasi. Teksnya tantangan base64 atau kosong.',
    },
    when: {
      en: 'After AUTH and between the steps of the exchange. With AUTH LOGIN the challenges usually decode to “Username:” and “Password:”.',
      id: 'Setelah AUTH dan di antara langkah-langkahnya. Pada AUTH LOGIN, tantangan itu biasanya terbaca “Username:” dan “Password:”.',
    },
    fix: {
      sender: {
        en: 'Send one base64 line, or a single * to give up. Everything you send here may be a secret: remove it before you share the transcript.',
        id: 'Kirim satu baris base64, atau satu tanda * untuk membatalkan. Semua yang Anda kirim di sini mungkin rahasia: hapus sebelum transkrip dibagikan.',
      },
      operator: {
        en: 'The challenge must hold base64 only. For an empty challenge send 334 and a space.',
        id: 'Tantangan hanya boleh berisi base64. Untuk tantangan kosong, kirim 334 dan satu spasi.',
      },
    },
    retry: {
      policy: 'send-data',
      note: { en: 'The client must answer with one line.', id: 'Klien harus menjawab dengan satu baris.' },
    },
    related: [
      {
        code: '354',
        difference: {
          en: '354 asks for the message text; 334 asks for one authentication line.',
          id: '354 meminta isi pesan; 334 meminta satu baris autentikasi.',
        },
      },
      {
        code: '235',
        difference: { en: '235 ends the exchange with success.', id: '235 mengakhiri pertukaran dengan berhasil.' },
      },
      {
        code: '501',
        difference: {
          en: '501 follows if the client answers with * or with bad base64.',
          id: '501 menyusul bila klien menjawab dengan * atau base64 yang rusak.',
        },
      },
    ],
    enhanced: [],
    sources: ['RFC 4954 §4', 'RFC 4954 §8'],
    verification: 'primary',
  },
  {
    code: '353',
    status: 'nonstandard',
    name: { en: 'Per-recipient replies follow', id: 'Balasan per penerima menyusul' },
    description: {
      en: 'With the PRDR extension (an expired draft that Exim implements) the server sends 353 after the final dot, then one reply for each recipient, then a final one.',
      id: 'Dengan ekstensi PRDR (rancangan kedaluwarsa yang dipakai Exim), setelah titik penutup server mengirim 353, lalu satu balasan untuk tiap penerima, lalu satu balasan akhir.',
    },
    when: {
      en: 'After the final dot, only if the client asked for PRDR in MAIL.',
      id: 'Setelah titik penutup, hanya bila klien meminta PRDR pada MAIL.',
    },
    fix: {
      sender: {
        en: 'Read one reply per accepted recipient and then the final reply.',
        id: 'Baca satu balasan untuk tiap penerima yang diterima, lalu balasan akhirnya.',
      },
      operator: {
        en: 'Nothing to fix.',
        id: 'Tidak perlu perbaikan.',
      },
    },
    retry: {
      policy: 'send-data',
      note: { en: 'More replies follow without client input.', id: 'Balasan lain menyusul tanpa masukan dari klien.' },
    },
    related: [
      {
        code: '354',
        difference: {
          en: '354 asks for the message; 353 announces several results.',
          id: '354 meminta pesan; 353 mengumumkan beberapa hasil.',
        },
      },
      { code: '250', difference: { en: 'Final success is still 250.', id: 'Keberhasilan akhir tetap 250.' } },
    ],
    enhanced: [],
    sources: [],
    verification: 'primary',
    origin: {
      en: 'In no RFC; read in the source of Exim.',
      id: 'Tidak ada di RFC mana pun; dibaca dalam kode sumber Exim.',
    },
  },
  {
    code: '354',
    status: 'standard',
    name: { en: 'Start mail input', id: 'Mulai masukan pesan' },
    wording: 'Start mail input; end with <CRLF>.<CRLF>',
    description: {
      en: 'The server is ready for the message: header, blank line, body. Everything from here on is message text until a line that holds nothing but a period. The line end in front of that period still belongs to the text. Lines that begin with a period must be sent with one more period in front.',
      id: 'Server siap menerima pesan: tajuk (header), baris kosong, isi. Mulai sini semua baris adalah teks pesan sampai ada baris yang hanya berisi satu titik. Akhir baris di depan titik itu masih bagian dari teks. Baris yang diawali titik harus dikirim dengan satu titik tambahan di depannya.',
    },
    when: {
      en: 'After DATA, once at least one recipient was accepted. It is the only reply to DATA that lets the client send the message.',
      id: 'Setelah DATA, bila sedikitnya satu penerima sudah diterima. Hanya balasan inilah yang membolehkan klien mengirim pesan.',
    },
    fix: {
      sender: {
        en: 'Send the message, double every leading period, and end with a line holding a single period; then wait for the final reply before the next command. If errors such as 500 follow in the middle of the message, look for a line with a lone period in the body: the server took it as the end and read the rest as commands. If the reply to DATA was anything else than 354, do not send the message.',
        id: 'Kirim pesannya, gandakan setiap titik di awal baris, dan akhiri dengan baris berisi satu titik; lalu tunggu balasan akhir sebelum perintah berikutnya. Bila muncul galat seperti 500 di tengah pesan, cari baris yang hanya berisi satu titik di dalam isi: server menganggapnya akhir pesan dan membaca sisanya sebagai perintah. Bila balasan atas DATA bukan 354, jangan kirim pesan.',
      },
      operator: {
        en: 'Send 354 only if at least one recipient was accepted. Take only <CRLF>.<CRLF> as the end; treating <LF>.<LF> as the end opens the door to message smuggling.',
        id: 'Kirim 354 hanya bila ada penerima yang diterima. Terima hanya <CRLF>.<CRLF> sebagai akhir; memperlakukan <LF>.<LF> sebagai akhir membuka celah penyelundupan pesan.',
      },
    },
    retry: {
      policy: 'send-data',
      note: {
        en: 'Not an end state: the outcome comes with the reply after the final dot.',
        id: 'Ini belum hasil akhir: hasilnya ada pada balasan setelah titik penutup.',
      },
    },
    related: [
      {
        code: '211',
        difference: {
          en: '211 is a finished answer to HELP; 354 asks the client to go on sending.',
          id: '211 adalah jawaban HELP yang sudah selesai; 354 meminta klien terus mengirim.',
        },
      },
      {
        code: '250',
        difference: {
          en: '250 after the dot confirms the message; 354 only opens the input.',
          id: '250 setelah titik penutup mengonfirmasi pesan; 354 hanya membuka masukan.',
        },
      },
      {
        code: '334',
        difference: {
          en: '334 asks for an authentication line, 354 for the message.',
          id: '334 meminta satu baris autentikasi, 354 meminta pesannya.',
        },
      },
      {
        code: '503',
        difference: {
          en: '503 in place of 354 means MAIL or RCPT is missing.',
          id: '503 sebagai pengganti 354 berarti MAIL atau RCPT belum dikirim.',
        },
      },
      {
        code: '554',
        difference: {
          en: '554 in place of 354 usually means no recipient was accepted.',
          id: '554 sebagai pengganti 354 biasanya berarti tidak ada penerima yang diterima.',
        },
      },
    ],
    enhanced: [],
    example: [
      'C: DATA',
      'S: 354 End data with <CR><LF>.<CR><LF>',
      'C: Subject: hi',
      'C:',
      'C: ..leading dot, doubled on the wire',
      'C: .',
      'S: 250 2.0.0 Ok: queued as 4bYq1x2Wz8zKf',
    ],
    sources: ['RFC 5321 §4.1.1.4', 'RFC 5321 §4.3.2', 'RFC 5321 §4.5.2', 'RFC 5321 §3.3'],
    verification: 'primary',
  },
]);
