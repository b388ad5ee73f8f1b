import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Locale } from '../text/locale';
import type { Detail } from './card';
import { renderTerminal } from './render-terminal';
import { type Reply, replyCard } from './reply-card';

function shown(reply: Reply, locale: Locale, detail: Detail): string {
  const card = replyCard(reply, locale, detail);
  assert.ok(card);
  return renderTerminal(card, { color: false, width: 100 });
}

const bob: Reply['answers'] = {
  verb: 'RCPT',
  argument: 'TO:<bob@example.org>',
  recipient: { index: 2, of: 3, otherwise: { accepted: 2, refused: 0 } },
};

describe('whole cards', () => {
  test('211 en', () => {
    assert.equal(
      shown({ code: '211', answers: { verb: 'HELP', argument: '' } }, 'en', 'short'),
      `211 · System status · Positive Completion

Answers HELP: system status or help.

Description
  Status or help text about the receiving mail system. It answers a HELP command and changes
  nothing: no transaction is opened, dropped or advanced. The text is for people, not for programs.

When you see it
  After HELP. Most servers answer HELP with 214 instead; hMailServer is one that answers with 211
  and a list of verbs. RFC 5321 does not allow 211 as an answer to HELO or EHLO.

How to fix it
  Nothing to fix. Read the text if you asked for it. If 211 arrived in answer to anything other than
  HELP, the session is out of step: check that you count one reply per command, and reconnect.

Learn more
  RFC 5321 §4.2.2  https://www.rfc-editor.org/rfc/rfc5321#section-4.2.2
  RFC 5321 §4.2.3  https://www.rfc-editor.org/rfc/rfc5321#section-4.2.3
  RFC 5321 §4.3.2  https://www.rfc-editor.org/rfc/rfc5321#section-4.3.2
  RFC 5321 §4.1.1.8  https://www.rfc-editor.org/rfc/rfc5321#section-4.1.1.8

Compare with
  214, 354, 250, 220`,
    );
  });

  test('211 id', () => {
    assert.equal(
      shown({ code: '211', answers: { verb: 'HELP', argument: '' } }, 'id', 'short'),
      `211 · Status sistem · Penyelesaian Positif

Menjawab HELP: status sistem atau bantuan.

Deskripsi
  Teks status atau bantuan tentang sistem surat penerima. Balasan ini menjawab perintah HELP dan
  tidak mengubah apa pun: transaksi tidak dibuka, dibatalkan, atau dilanjutkan. Teksnya untuk
  manusia, bukan untuk program.

Ketika Anda Melihatnya
  Setelah HELP. Kebanyakan server menjawab HELP dengan 214; hMailServer termasuk yang menjawab
  dengan 211 dan daftar perintah. RFC 5321 tidak mengizinkan 211 sebagai jawaban atas HELO atau
  EHLO.

Cara Memperbaiki
  Tidak perlu perbaikan. Bacalah teksnya bila Anda memintanya. Bila 211 muncul sebagai jawaban
  selain HELP, sesi sudah tidak sinkron: pastikan satu balasan dihitung untuk satu perintah, lalu
  sambung ulang.

Pelajari Lebih Lanjut
  RFC 5321 §4.2.2  https://www.rfc-editor.org/rfc/rfc5321#section-4.2.2
  RFC 5321 §4.2.3  https://www.rfc-editor.org/rfc/rfc5321#section-4.2.3
  RFC 5321 §4.3.2  https://www.rfc-editor.org/rfc/rfc5321#section-4.3.2
  RFC 5321 §4.1.1.8  https://www.rfc-editor.org/rfc/rfc5321#section-4.1.1.8

Bandingkan dengan
  214, 354, 250, 220`,
    );
  });

  test('354 en', () => {
    assert.equal(
      shown({ code: '354', answers: { verb: 'DATA', argument: '' } }, 'en', 'full'),
      `354 · Start mail input · Positive Intermediate

Answers DATA: send the message now.

Description
  The server is ready for the message: header, blank line, body. Everything from here on is message
  text until a line that holds nothing but a period. The line end in front of that period still
  belongs to the text. Lines that begin with a period must be sent with one more period in front.

When you see it
  After DATA, once at least one recipient was accepted. It is the only reply to DATA that lets the
  client send the message.

How to fix it
  For the sender: Send the message, double every leading period, and end with a line holding a
  single period; then wait for the final reply before the next command. If errors such as 500 follow
  in the middle of the message, look for a line with a lone period in the body: the server took it
  as the end and read the rest as commands. If the reply to DATA was anything else than 354, do not
  send the message.
  For the operator of the server: Send 354 only if at least one recipient was accepted. Take only
  <CRLF>.<CRLF> as the end; treating <LF>.<LF> as the end opens the door to message smuggling.

Try again?
  The server waits for more input. Not an end state: the outcome comes with the reply after the
  final dot.

Related codes
  - 211 is a finished answer to HELP; 354 asks the client to go on sending.
  - 250 after the dot confirms the message; 354 only opens the input.
  - 334 asks for an authentication line, 354 for the message.
  - 503 in place of 354 means MAIL or RCPT is missing.
  - 554 in place of 354 usually means no recipient was accepted.

As the standard words it
  Start mail input; end with <CRLF>.<CRLF>

Example
  C: DATA
  S: 354 End data with <CR><LF>.<CR><LF>
  C: Subject: hi
  C:
  C: ..leading dot, doubled on the wire
  C: .
  S: 250 2.0.0 Ok: queued as 4bYq1x2Wz8zKf

Learn more
  RFC 5321 §4.1.1.4  https://www.rfc-editor.org/rfc/rfc5321#section-4.1.1.4
  RFC 5321 §4.3.2  https://www.rfc-editor.org/rfc/rfc5321#section-4.3.2
  RFC 5321 §4.5.2  https://www.rfc-editor.org/rfc/rfc5321#section-4.5.2
  RFC 5321 §3.3  https://www.rfc-editor.org/rfc/rfc5321#section-3.3

Compare with
  211, 250, 334, 503, 554`,
    );
  });

  test('354 id', () => {
    assert.equal(
      shown({ code: '354', answers: { verb: 'DATA', argument: '' } }, 'id', 'full'),
      `354 · Mulai masukan pesan · Positif Antara

Menjawab DATA: kirim pesannya sekarang.

Deskripsi
  Server siap menerima pesan: tajuk (header), baris kosong, isi. Mulai sini semua baris adalah teks
  pesan sampai ada baris yang hanya berisi satu titik. Akhir baris di depan titik itu masih bagian
  dari teks. Baris yang diawali titik harus dikirim dengan satu titik tambahan di depannya.

Ketika Anda Melihatnya
  Setelah DATA, bila sedikitnya satu penerima sudah diterima. Hanya balasan inilah yang membolehkan
  klien mengirim pesan.

Cara Memperbaiki
  Untuk pengirim: Kirim pesannya, gandakan setiap titik di awal baris, dan akhiri dengan baris
  berisi satu titik; lalu tunggu balasan akhir sebelum perintah berikutnya. Bila muncul galat
  seperti 500 di tengah pesan, cari baris yang hanya berisi satu titik di dalam isi: server
  menganggapnya akhir pesan dan membaca sisanya sebagai perintah. Bila balasan atas DATA bukan 354,
  jangan kirim pesan.
  Untuk pengelola server: Kirim 354 hanya bila ada penerima yang diterima. Terima hanya
  <CRLF>.<CRLF> sebagai akhir; memperlakukan <LF>.<LF> sebagai akhir membuka celah penyelundupan
  pesan.

Coba lagi?
  Server menunggu masukan lagi. Ini belum hasil akhir: hasilnya ada pada balasan setelah titik
  penutup.

Kode terkait
  - 211 adalah jawaban HELP yang sudah selesai; 354 meminta klien terus mengirim.
  - 250 setelah titik penutup mengonfirmasi pesan; 354 hanya membuka masukan.
  - 334 meminta satu baris autentikasi, 354 meminta pesannya.
  - 503 sebagai pengganti 354 berarti MAIL atau RCPT belum dikirim.
  - 554 sebagai pengganti 354 biasanya berarti tidak ada penerima yang diterima.

Menurut kata-kata standar
  Start mail input; end with <CRLF>.<CRLF>

Contoh
  C: DATA
  S: 354 End data with <CR><LF>.<CR><LF>
  C: Subject: hi
  C:
  C: ..leading dot, doubled on the wire
  C: .
  S: 250 2.0.0 Ok: queued as 4bYq1x2Wz8zKf

Pelajari Lebih Lanjut
  RFC 5321 §4.1.1.4  https://www.rfc-editor.org/rfc/rfc5321#section-4.1.1.4
  RFC 5321 §4.3.2  https://www.rfc-editor.org/rfc/rfc5321#section-4.3.2
  RFC 5321 §4.5.2  https://www.rfc-editor.org/rfc/rfc5321#section-4.5.2
  RFC 5321 §3.3  https://www.rfc-editor.org/rfc/rfc5321#section-3.3

Bandingkan dengan
  211, 250, 334, 503, 554`,
    );
  });

  test('550 5.1.1 en', () => {
    assert.equal(
      shown({ code: '550', enhanced: '5.1.1', answers: bob }, 'en', 'short'),
      `550 5.1.1 · Mailbox unavailable or refused by policy · Permanent Negative Completion

Answers RCPT TO:<bob@example.org>, the second of 3 recipients; the other two were accepted. Here it
means: no such mailbox, no access, or policy.

Description
  The most common refusal. Either the mailbox does not exist or may not be used, or a policy refuses
  the message: relaying, reputation, blocklists, SPF, DKIM or DMARC, content.

Enhanced status code 5.1.1
  Bad destination mailbox address. The mailbox left of the @ does not exist.
  Cause: Typing error, person left, old list.

When you see it
  After RCPT for unknown users and relaying; after the final dot for spam and authentication policy;
  after MAIL for bad senders; sometimes after EHLO or in the greeting.

How to fix it
  Correct or remove the address. (4.1.1 is seen while an address is still being verified.)

Try again?
  Do not repeat it unchanged. Bounce; send again only after something was changed.

Learn more
  RFC 5321 §4.2.2  https://www.rfc-editor.org/rfc/rfc5321#section-4.2.2
  RFC 5321 §3.3  https://www.rfc-editor.org/rfc/rfc5321#section-3.3
  RFC 7372 §3  https://www.rfc-editor.org/rfc/rfc7372#section-3

Compare with
  450, 551, 553, 554, 521, 530`,
    );
  });

  test('550 5.1.1 id', () => {
    assert.equal(
      shown({ code: '550', enhanced: '5.1.1', answers: bob }, 'id', 'short'),
      `550 5.1.1 · Kotak surat tidak tersedia atau ditolak kebijakan · Penyelesaian Negatif Tetap

Menjawab RCPT TO:<bob@example.org>, penerima kedua dari 3; dua lainnya diterima. Di sini artinya:
kotak suratnya tidak ada, tidak boleh diakses, atau ditolak kebijakan.

Deskripsi
  Penolakan yang paling sering. Kotak suratnya tidak ada atau tidak boleh dipakai, atau kebijakan
  menolak pesan: relai, reputasi, daftar blokir, SPF, DKIM, DMARC, isi.

Kode status lanjutan 5.1.1
  Alamat kotak surat tujuan salah. Kotak surat di kiri @ tidak ada.
  Penyebab: Salah ketik, orangnya sudah keluar, atau daftar lama.

Ketika Anda Melihatnya
  Setelah RCPT untuk pengguna tak dikenal dan relai; setelah titik penutup untuk spam dan kebijakan
  autentikasi; setelah MAIL untuk pengirim buruk; kadang setelah EHLO atau di salam pembuka.

Cara Memperbaiki
  Perbaiki atau hapus alamatnya. (4.1.1 muncul selama alamat masih diperiksa.)

Coba lagi?
  Jangan ulangi tanpa perubahan. Pantulkan; kirim lagi hanya setelah ada yang diubah.

Pelajari Lebih Lanjut
  RFC 5321 §4.2.2  https://www.rfc-editor.org/rfc/rfc5321#section-4.2.2
  RFC 5321 §3.3  https://www.rfc-editor.org/rfc/rfc5321#section-3.3
  RFC 7372 §3  https://www.rfc-editor.org/rfc/rfc7372#section-3

Bandingkan dengan
  450, 551, 553, 554, 521, 530`,
    );
  });
});
