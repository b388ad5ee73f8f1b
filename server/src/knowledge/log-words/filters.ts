/** Own wording: programs that look at mail on its way: amavis, rspamd, DKIM, DMARC, SPF, greylisting. */
import { before, field, word } from './make';
import type { LogVocabulary, LogWord } from './model';

const anywhere = (one: LogWord): LogWord => ({ ...one, anywhere: true });

const amavis: LogVocabulary = {
  format: 'amavis',
  program: 'amavis',
  fields: [
    before('Queue-ID', 'Id at the mail server', 'Id di server surel', {
      en: 'The queue id under which the mail server handed the message in.',
      id: 'Queue id pesan ini saat server surel menyerahkannya.',
    }),
    before('queued_as', 'Id afterwards', 'Id sesudahnya', {
      en: 'The queue id that the message got when amavis gave it back: its way goes on there.',
      id: 'Queue id pesan setelah dikembalikan amavis: perjalanannya berlanjut di sana.',
    }),
    before('Message-ID', 'Message-ID', 'Message-ID', {
      en: 'The id in the header, the same on all servers.',
      id: 'Id di header, sama di semua server.',
    }),
    before('mail_id', 'Id at amavis', 'Id di amavis', {
      en: 'Names the message in the quarantine: `amavisd-release` takes it.',
      id: 'Nama pesan di karantina: dipakai oleh `amavisd-release`.',
    }),
    before('Hits', 'Spam score', 'Skor spam', {
      en: 'Points of SpamAssassin: the more, the more like spam. `-` means that it was not asked.',
      id: 'Poin dari SpamAssassin: makin besar makin mirip spam. `-` berarti tidak diperiksa.',
    }),
    before('size', 'Size', 'Ukuran', { en: 'Octets of the message.', id: 'Ukuran pesan dalam oktet.' }),
  ],
  words: [
    word('Passed CLEAN', 'Let through', 'Diteruskan', {
      en: 'Nothing was found.',
      id: 'Tidak ditemukan apa-apa.',
    }),
    word('Passed SPAMMY', 'Let through with a mark', 'Diteruskan dengan tanda', {
      en: 'It looks like spam, but not so much that it is blocked: a header says so.',
      id: 'Mirip spam, tetapi belum cukup untuk diblokir: sebuah header menandainya.',
    }),
    word('Passed', 'Let through', 'Diteruskan', {
      en: 'The message went on; the word behind it says what was found.',
      id: 'Pesan diteruskan; kata setelahnya menyebut apa yang ditemukan.',
    }),
    word('Blocked SPAM', 'Blocked as spam', 'Diblokir sebagai spam', {
      en: 'Its score is above the limit at which messages are held back.',
      id: 'Skornya melewati batas untuk menahan pesan.',
    }),
    word('Blocked INFECTED', 'Blocked: malware', 'Diblokir: perangkat jahat', {
      en: 'A virus scanner found something; its name stands in brackets.',
      id: 'Pemindai virus menemukan sesuatu; namanya ada dalam kurung.',
    }),
    word('Blocked BANNED', 'Blocked: kind of file', 'Diblokir: jenis berkas', {
      en: 'An attachment is of a kind that the rules do not let through.',
      id: 'Ada lampiran dari jenis yang tidak diizinkan aturan.',
    }),
    word('Blocked', 'Held back', 'Ditahan', {
      en: 'The message did not go on; the braces say whether it was refused, thrown away or put into quarantine.',
      id: 'Pesan tidak diteruskan; kurung kurawal menyebut apakah ditolak, dibuang, atau dikarantina.',
    }),
    word('UNCHECKED', 'Could not be looked at', 'Tidak dapat diperiksa', {
      en: 'Encrypted, damaged or packed too deeply.',
      id: 'Terenkripsi, rusak, atau dikemas terlalu dalam.',
    }),
    word('BAD-HEADER', 'Header against the rules', 'Header melanggar aturan', {
      en: 'A field of the header is not as RFC 5322 wants it.',
      id: 'Sebuah kolom header tidak sesuai RFC 5322.',
    }),
  ].map(anywhere),
  daemons: [],
};

const rspamd: LogVocabulary = {
  format: 'rspamd',
  program: 'rspamd',
  fields: [
    before('id', 'Message-ID', 'Message-ID', {
      en: 'The id in the header, the same on all servers.',
      id: 'Id di header, sama di semua server.',
    }),
    before('qid', 'Id at the mail server', 'Id di server surel', {
      en: 'The queue id of the message at the mail server that asked.',
      id: 'Queue id pesan di server surel yang bertanya.',
    }),
    before('ip', 'Client', 'Klien', { en: 'Who handed the message in.', id: 'Yang menyerahkan pesan.' }),
    before('user', 'Account', 'Akun', { en: 'The account that the client proved.', id: 'Akun yang dibuktikan klien.' }),
    before('from', 'Envelope sender', 'Pengirim amplop', {
      en: 'Who gets a bounce.',
      id: 'Penerima pesan pantulan.',
    }),
    before('len', 'Size', 'Ukuran', { en: 'Octets of the message.', id: 'Ukuran pesan dalam oktet.' }),
    before('time', 'Time it took', 'Waktu yang dipakai', {
      en: 'How long rspamd looked at the message; waiting for DNS is the most of it as a rule.',
      id: 'Lama rspamd memeriksa pesan; biasanya sebagian besar menunggu DNS.',
    }),
    before('dns req', 'Questions to DNS', 'Pertanyaan ke DNS', {
      en: 'How often DNS was asked.',
      id: 'Berapa kali DNS ditanya.',
    }),
    before('digest', 'Digest', 'Sidik isi', {
      en: 'The same for the same text: finds a message that came again.',
      id: 'Sama untuk teks yang sama: menemukan pesan yang datang lagi.',
    }),
    before('rcpts', 'Recipients', 'Penerima', {
      en: 'Those of the envelope.',
      id: 'Penerima menurut amplop.',
    }),
    before('mime_rcpts', 'Recipients in the header', 'Penerima di header', {
      en: 'Those whom the header names.',
      id: 'Penerima yang disebut header.',
    }),
    before('forced', 'Not by the score', 'Bukan menurut skor', {
      en: 'A module decided, whatever the score says.',
      id: 'Diputuskan oleh sebuah modul, apa pun skornya.',
    }),
  ],
  words: [
    word('no action', 'Let through', 'Diteruskan', {
      en: 'The score is below all limits.',
      id: 'Skornya di bawah semua batas.',
    }),
    word('add header', 'Marked', 'Ditandai', {
      en: 'It is likely spam: a header says so, and the message goes on.',
      id: 'Kemungkinan spam: header menandainya, dan pesan diteruskan.',
    }),
    word('rewrite subject', 'Marked in the subject', 'Ditandai di subjek', {
      en: 'It is likely spam: the subject says so, and the message goes on.',
      id: 'Kemungkinan spam: subjek menandainya, dan pesan diteruskan.',
    }),
    word('greylist', 'Asked to come again', 'Diminta datang lagi', {
      en: 'Refused for now: a server that means it tries again in some minutes.',
      id: 'Ditolak sementara: server yang sungguh-sungguh mencoba lagi beberapa menit kemudian.',
    }),
    word('soft reject', 'Refused for now', 'Ditolak sementara', {
      en: 'The client may try again: a limit was reached, or something could not be looked at.',
      id: 'Klien boleh mencoba lagi: batas tercapai, atau ada yang tidak dapat diperiksa.',
    }),
    word('reject', 'Refused', 'Ditolak', {
      en: 'The score is above the limit: the client was told so at the end of the text.',
      id: 'Skornya melewati batas: klien diberi tahu di akhir teks.',
    }),
  ].map(anywhere),
  daemons: [],
};

const opendkim: LogVocabulary = {
  format: 'opendkim',
  program: 'OpenDKIM',
  fields: [
    field('s', 'Selector', 'Selektor', {
      en: 'Which of the domain’s keys: it stands in DNS under `SELECTOR._domainkey.DOMAIN`.',
      id: 'Kunci domain yang mana: ada di DNS pada `SELEKTOR._domainkey.DOMAIN`.',
    }),
    field('d', 'Signing domain', 'Domain penanda tangan', {
      en: 'Who answers for the message by the signature.',
      id: 'Yang bertanggung jawab atas pesan lewat tanda tangan.',
    }),
  ],
  words: [
    word('DKIM-Signature field added', 'Signed', 'Ditandatangani', {
      en: 'The message leaves with a signature.',
      id: 'Pesan keluar dengan tanda tangan.',
    }),
    word('DKIM verification successful', 'Signature is right', 'Tanda tangan benar', {
      en: 'What is signed came unchanged from who signed.',
      id: 'Yang ditandatangani tiba tanpa berubah dari penanda tangannya.',
    }),
    word('bad signature data', 'Signature is wrong', 'Tanda tangan salah', {
      en: 'The text or header was changed on the way, by a list or a gateway perhaps, or the key is another one.',
      id: 'Teks atau header berubah di jalan, mungkin oleh milis atau gateway, atau kuncinya lain.',
    }),
    word('no signature data', 'Not signed', 'Tidak ditandatangani', {
      en: 'There was no signature to look at.',
      id: 'Tidak ada tanda tangan untuk diperiksa.',
    }),
    word('not internal', 'Not signed: not one of ours', 'Tidak ditandatangani: bukan dari dalam', {
      en: 'The client is not in InternalHosts and has not logged in: its mail is not signed.',
      id: 'Klien tidak ada di InternalHosts dan tidak masuk: suratnya tidak ditandatangani.',
    }),
    word('SSL error', 'The key does not fit', 'Kunci tidak cocok', {
      en: 'The signature could not be computed with this key: as a rule the text was changed, or the key in DNS is damaged.',
      id: 'Tanda tangan tidak dapat dihitung dengan kunci ini: biasanya teks berubah, atau kunci di DNS rusak.',
    }),
  ].map(anywhere),
  daemons: [],
};

const opendmarc: LogVocabulary = {
  format: 'opendmarc',
  program: 'OpenDMARC',
  fields: [],
  words: [
    word('pass', 'DMARC passed', 'DMARC lulus', {
      en: 'SPF or DKIM stands for the domain in From.',
      id: 'SPF atau DKIM membuktikan domain di From.',
    }),
    word('fail', 'DMARC failed', 'DMARC gagal', {
      en: 'Neither SPF nor DKIM stands for the domain in From: what happens now the domain says in its record.',
      id: 'SPF maupun DKIM tidak membuktikan domain di From: tindak lanjutnya ditentukan catatan domain itu.',
    }),
    word('none', 'No DMARC', 'Tanpa DMARC', {
      en: 'The domain in From has no DMARC record.',
      id: 'Domain di From tidak punya catatan DMARC.',
    }),
    word('ignoring Authentication-Results', 'A result that is not trusted', 'Hasil yang tidak dipercaya', {
      en: 'The header names a server that is not in TrustedAuthservIDs: anybody could have written it.',
      id: 'Header itu menyebut server yang tidak ada di TrustedAuthservIDs: siapa saja dapat menulisnya.',
    }),
  ].map(anywhere),
  daemons: [],
};

const postgrey: LogVocabulary = {
  format: 'postgrey',
  program: 'postgrey',
  fields: [
    {
      ...field('action', 'What was decided', 'Keputusan', {
        en: 'Whether the client may go on.',
        id: 'Apakah klien boleh lanjut.',
      }),
      values: {
        greylist: {
          en: 'Refused for now: a server that means it tries again.',
          id: 'Ditolak sementara: server yang sungguh-sungguh mencoba lagi.',
        },
        pass: { en: 'It may go on.', id: 'Boleh lanjut.' },
      },
    },
    {
      ...field('reason', 'Why', 'Sebab', { en: 'Why it was decided so.', id: 'Sebab keputusan itu.' }),
      values: {
        new: {
          en: 'Client, sender and recipient come together for the first time.',
          id: 'Klien, pengirim, dan penerima bertemu pertama kali.',
        },
        'triplet found': {
          en: 'The three came before, and long enough ago.',
          id: 'Ketiganya pernah datang, dan sudah cukup lama.',
        },
        'client AWL': {
          en: 'The client came back so often that it is let through at once.',
          id: 'Klien sudah begitu sering kembali sehingga langsung diteruskan.',
        },
        'client whitelist': { en: 'The client is on the list of exceptions.', id: 'Klien ada di daftar pengecualian.' },
        'recipient whitelist': {
          en: 'The recipient wants no greylisting.',
          id: 'Penerima tidak ingin greylisting.',
        },
      },
    },
    field('delay', 'Waited', 'Menunggu', {
      en: 'Seconds from the first attempt to this one.',
      id: 'Detik sejak percobaan pertama sampai sekarang.',
    }),
    field('client_name', 'Client', 'Klien', { en: 'Its name by DNS.', id: 'Namanya menurut DNS.' }),
    field('client_address', 'Address of the client', 'Alamat klien', {
      en: 'The address that it came from.',
      id: 'Alamat asalnya.',
    }),
    field('sender', 'Envelope sender', 'Pengirim amplop', {
      en: 'One of the three that greylisting remembers.',
      id: 'Satu dari tiga hal yang diingat greylisting.',
    }),
    field('recipient', 'Recipient', 'Penerima', {
      en: 'One of the three that greylisting remembers.',
      id: 'Satu dari tiga hal yang diingat greylisting.',
    }),
  ],
  words: [],
  daemons: [],
};

const spf: LogVocabulary = {
  format: 'policyd-spf',
  program: 'policyd-spf',
  fields: [
    {
      ...field('identity', 'Whose domain', 'Domain siapa', {
        en: 'Which name SPF was asked for.',
        id: 'Nama yang diperiksa dengan SPF.',
      }),
      values: {
        mailfrom: { en: 'The domain of the envelope sender.', id: 'Domain pengirim amplop.' },
        helo: { en: 'The name in HELO or EHLO.', id: 'Nama pada HELO atau EHLO.' },
      },
    },
    field('client-ip', 'Client', 'Klien', {
      en: 'The address that must be in the record of the domain.',
      id: 'Alamat yang harus ada di catatan domain.',
    }),
    field('helo', 'Name in HELO', 'Nama pada HELO', {
      en: 'What the client calls itself.',
      id: 'Sebutan klien untuk dirinya.',
    }),
    field('envelope-from', 'Envelope sender', 'Pengirim amplop', {
      en: 'Its domain says who may send for it.',
      id: 'Domainnya menentukan siapa yang boleh mengirim.',
    }),
    field('receiver', 'Receiver', 'Penerima', {
      en: 'Who the message is for.',
      id: 'Tujuan pesan.',
    }),
  ],
  words: [
    word('prepend Received-SPF', 'Result into the header', 'Hasil ke header', {
      en: 'The message goes on; the result stands in a header field.',
      id: 'Pesan diteruskan; hasilnya dicatat di header.',
    }),
    word('Softfail', 'Likely not allowed', 'Kemungkinan tidak diizinkan', {
      en: 'The domain says `~all` of this address: it is not listed, and not refused for that alone.',
      id: 'Domain menyebut `~all` untuk alamat ini: tidak terdaftar, tetapi tidak ditolak karenanya saja.',
    }),
    word('Neutral', 'The domain says nothing', 'Domain tidak menyatakan apa-apa', {
      en: 'The domain neither allows nor forbids this address (`?all`).',
      id: 'Domain tidak mengizinkan dan tidak melarang alamat ini (`?all`).',
    }),
    word('Pass', 'Allowed', 'Diizinkan', {
      en: 'The domain lets this address send for it.',
      id: 'Domain mengizinkan alamat ini mengirim untuknya.',
    }),
    word('Fail', 'Forbidden', 'Dilarang', {
      en: 'The domain says that this address may not send for it (`-all`).',
      id: 'Domain melarang alamat ini mengirim untuknya (`-all`).',
    }),
    word('Permerror', 'The record is wrong', 'Catatannya salah', {
      en: 'The SPF record of the domain cannot be read, or asks DNS more than ten times.',
      id: 'Catatan SPF domain tidak terbaca, atau bertanya ke DNS lebih dari sepuluh kali.',
    }),
    word('Temperror', 'DNS did not answer', 'DNS tidak menjawab', {
      en: 'The record could not be asked for just now.',
      id: 'Catatan tidak dapat ditanyakan saat ini.',
    }),
  ].map(anywhere),
  daemons: [],
};

export const filterWords: readonly LogVocabulary[] = [amavis, rspamd, opendkim, opendmarc, postgrey, spf];
