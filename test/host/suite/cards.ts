/** The cards that people install it for, in both languages; and that nothing of a log is alive in one. */
import { ConfigurationTarget, type TextDocument, workspace } from 'vscode';
import { closeAll, find, hoverText, openText } from './editor';
import { equal, ok, test, until } from './harness';

/** Every reply that is asked for, with what it stands behind in the record. */
const SESSION = `S: 220 mail.example.org ESMTP
C: HELP
S: 211 System status
C: EHLO client.example.org
S: 250-mail.example.org
S: 250-SIZE 10485760
S: 250 AUTH PLAIN LOGIN
C: AUTH PLAIN AGJvYgBzM2NyZXQtcGFzc3dvcmQ=
S: 535 5.7.8 Authentication credentials invalid
C: AUTH LOGIN
S: 334 VXNlcm5hbWU6
C: *
S: 501 5.5.4 Cancelled
C: MAIL FROM:<alice@example.org> SIZE=1572864
S: 530 5.7.0 Authentication required
S: 452 4.3.1 Insufficient system storage
S: 552 5.3.4 Message size exceeds fixed limit
C: RCPT TO:<bob@example.org>
S: 450 4.2.1 Mailbox busy
S: 451 4.3.0 Local error
S: 454 4.7.0 Temporary authentication failure
S: 550 5.1.1 No such user
S: 554 5.7.1 <bob@example.org>: Relay access denied
S: 503 5.5.1 Bad sequence of commands
C: DATA
S: 354 End data with <CR><LF>.<CR><LF>
C: Subject: hi
C: 
C: text
C: .
S: 421-4.7.28 [192.0.2.1] Gmail has detected an unusual rate of unsolicited mail.
S: 421 4.7.28 Learn more about mail senders - gsmtp
C: NOOP
S: 550-5.7.26 Unauthenticated email from example.org is not accepted due to
S: 550 5.7.26 domain's DMARC policy. - gsmtp
C: NOOP
S: 550 5.7.606 Access denied, banned sending IP [192.0.2.1] - outlook.com
`;

/** What is pointed at, with the text in front of it, and what its card says in each language. */
const POINTS: readonly { point: string; after?: string; en: RegExp; id: RegExp }[] = [
  { point: '211', en: /System status.*Positive Completion/, id: /Status sistem.*Penyelesaian Positif/ },
  { point: '354', en: /Start mail input/, id: /Mulai masukan pesan/ },
  { point: '250', en: /Answers `EHLO client\.example\.org`/, id: /Menjawab `EHLO client\.example\.org`/ },
  { point: '334', en: /Answers `AUTH LOGIN`/, id: /Menjawab `AUTH LOGIN`/ },
  { point: '421', en: /Gmail \/ Google Workspace/, id: /Gmail \/ Google Workspace/ },
  { point: '450', en: /Transient Negative/, id: /Negatif Sementara/ },
  { point: '451', en: /Transient Negative/, id: /Negatif Sementara/ },
  { point: '452', en: /Transient Negative/, id: /Negatif Sementara/ },
  { point: '454', en: /Transient Negative/, id: /Negatif Sementara/ },
  { point: '503', en: /Permanent Negative/, id: /Negatif Tetap/ },
  { point: '530', en: /Permanent Negative/, id: /Negatif Tetap/ },
  { point: '535', en: /Permanent Negative/, id: /Negatif Tetap/ },
  { point: '550', en: /Mailbox unavailable/, id: /Kotak surat tidak tersedia/ },
  { point: '552', en: /Permanent Negative/, id: /Negatif Tetap/ },
  { point: '554', en: /Postfix: /, id: /Postfix: / },
  { point: '5.7.1', en: /Permanent/, id: /Tetap|Permanen/ },
  { point: '4.7.28', en: /Transient|Persistent/, id: /Sementara/ },
  { point: 'EHLO', en: /Extended Hello.*command/, id: /Salam dengan ekstensi.*perintah/ },
  {
    point: 'SIZE=',
    en: /1572864 octets \(1&#?\S*\.?5 MiB\)|1572864 octets \(1\.5 MiB\)/,
    id: /1572864 oktet \(1,5 MiB\)/,
  },
  {
    point: 'AGJvYgBz',
    en: /User.*`bob`[\s\S]*Password.*hidden/,
    id: /Pengguna.*`bob`[\s\S]*Kata sandi.*disembunyikan/,
  },
  { point: '550', after: 'C: NOOP\n', en: /Gmail \/ Google Workspace: /, id: /Gmail \/ Google Workspace: / },
  { point: '550 5.7.606', en: /Microsoft.*: /, id: /Microsoft.*: / },
];

async function setLocale(locale: string | undefined): Promise<void> {
  await workspace.getConfiguration('smtpLens').update('locale', locale, ConfigurationTarget.Global);
}

/** The name of an untitled document returns for the next one: the test waits until it is free. */
async function close(document: TextDocument): Promise<void> {
  await closeAll();
  await until('the document is closed', () => document.isClosed, Boolean);
}

function cardAt(document: TextDocument, point: string, after: string | undefined, says: RegExp): Promise<string> {
  const at = find(document, point, after);
  return until(
    `the card of ${point} with ${says}`,
    () => hoverText(document, at),
    (text) => says.test(text),
  );
}

for (const locale of ['en', 'id'] as const) {
  test(`the cards that people look for (${locale})`, async () => {
    await setLocale(locale);
    const document = await openText('smtp-transcript', SESSION);
    for (const { point, after, [locale]: says } of POINTS) {
      const text = await cardAt(document, point, after, says);
      ok(!text.includes('s3cret'), `the card of ${point} keeps the secret`);
    }
    await setLocale(undefined);
    await close(document);
  });
}

const HOSTILE =
  '[click](command:workbench.action.quit) <img src=x onerror=alert(1)> <a href="command:x">x</a> `b` **bold** $(bug) ' +
  '![](https://example.com/x.png) https://example.com/ \u202egnp.exe\u202c';

/** What would be live in Markdown, HTML or the direction of the text. */
const LIVE =
  /\]\(command:workbench|<img|<a |\*\*bold|!\[|\$\(bug\)|https:\/\/example\.com|[\u202a-\u202e\u2066-\u2069]/;

for (const [language, line, point] of [
  ['log', `2025-11-03 09:00:00 smtplib.SMTPDataError: (550, b'5.7.1 ${HOSTILE}')`, '550'],
  ['plaintext', `responseCode: 421, response: '421 4.7.0 ${HOSTILE}'`, '421 4'],
  ['smtp-transcript', `S: 220 mail.example.org ESMTP\nC: RCPT TO:<${HOSTILE}>\nS: 550 5.1.1 ${HOSTILE}\n`, '550'],
  ['smtp-transcript', `S: 220 mail.example.org ESMTP\nC: RCPT TO:<x> ORCPT=${HOSTILE}\nS: 550 no\n`, 'ORCPT'],
] as const) {
  test(`text of a line stays dead in its card: ${language}, ${point}`, async () => {
    const document = await openText(language, line);
    const text = await cardAt(document, point, undefined, /\S/);
    equal(LIVE.exec(text.replaceAll(/`[^`\n]*`/g, '')), null, `nothing is alive in:\n${text}`);
    equal(/[\u202a-\u202e]/.test(text), false, 'no mark of direction');
    await close(document);
  });
}
