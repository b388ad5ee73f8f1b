// The folder that the tests open: our recordings, files that are recognised by their names, and bad input.
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { temporaryFolder } from './temporary.mjs';

const LOG_LINE =
  'Jan  7 10:00:00 mail postfix/qmgr[123]: 4ZqY1x2Kbz: from=<alice@example.com>, size=120, nrcpt=1 (queue active)\n';

/** One message in the middle of a log that is larger than what VS Code hands to extensions (50 MiB). */
export function largeLog() {
  const filler = `${'Jan  7 10:00:00 mail postfix/anvil[77]: statistics: max connection rate 1/60s for (smtp:192.0.2.1) at Jan  7 09:59:00\n'.repeat(1_000)}`;
  const half = filler.repeat(Math.ceil((26 << 20) / filler.length));
  return `${half}${LARGE_LOG_MESSAGE}${half}`;
}

const LARGE_LOG_MESSAGE = `Jan  7 10:00:01 mail postfix/smtpd[21]: 4F2A1B3C9D: client=mail.example.org[192.0.2.1]
Jan  7 10:00:01 mail postfix/qmgr[9]: 4F2A1B3C9D: from=<alice@example.org>, size=1234, nrcpt=1 (queue active)
Jan  7 10:00:02 mail postfix/smtp[31]: 4F2A1B3C9D: to=<bob@example.com>, relay=mx.example.com[192.0.2.25]:25, delay=1, delays=0/0/1/0, dsn=5.1.1, status=bounced (host mx.example.com[192.0.2.25] said: 550 5.1.1 No such user (in reply to RCPT TO command))
Jan  7 10:00:02 mail postfix/qmgr[9]: 4F2A1B3C9D: removed
`;

/** Lines that end in CRLF, but for that of the period in the message. */
export const LINE_ENDS =
  '220 mail.example.org ESMTP\r\nDATA\r\n354 go\r\nSubject: x\r\n\r\nfirst\r\n.\nsecond\r\n.\r\n250 ok\r\nQUIT\r\n221 bye\r\n';

/** Makes the folder anew; returns its path and `remove()`. `samples` is the folder of recordings. */
export async function makeWorkspace(samples, { CUT_OFF, WHOLE, NOT_MAIL }) {
  const { folder, remove } = temporaryFolder('workspace');
  const files = {
    'cut-off.smtp': CUT_OFF,
    'whole.smtp': WHOLE,
    'session.smtp.txt': WHOLE,
    'no-extension': WHOLE,
    'pasted.txt': WHOLE,
    'pasted.log': WHOLE,
    'mail.log': LOG_LINE,
    'mail.log.1': LOG_LINE,
    'maillog-20240107': LOG_LINE,
    exim_mainlog: '',
    'mail.logger.txt': NOT_MAIL,
    'line-ends.smtp': LINE_ENDS,
    'large/mail.log': largeLog(),
    'saving/line-ends-saved.smtp': LINE_ENDS,
    'bad/empty.smtp': '',
    'bad/no-final-newline.smtp': WHOLE.trimEnd(),
    'bad/nul.smtp': '\0'.repeat(4096),
    'bad/long-line.smtp': `S: 220 ${'x'.repeat(5 * 1024 * 1024)}\n`,
  };
  for (const [name, content] of Object.entries(files)) await write(join(folder, name), content);
  await cp(samples, join(folder, 'recorded'), { recursive: true });
  return { folder, remove };
}

async function write(path, content) {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}
