import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Hover } from 'vscode-languageserver-protocol';
import { type Session, start } from './connection';

const LOG = `Oct  3 10:00:00 mx1 postfix/smtpd[21]: connect from mail.example.org[192.0.2.1]
Oct  3 10:00:00 mx1 postfix/smtpd[21]: 4F2A1B3C9D: client=mail.example.org[192.0.2.1]
Oct  3 10:00:00 mx1 postfix/cleanup[22]: 4F2A1B3C9D: message-id=<1@example.org>
Oct  3 10:00:00 mx1 postfix/smtpd[21]: disconnect from mail.example.org[192.0.2.1] ehlo=1 mail=1 rcpt=1 data=1 quit=1 commands=5
Oct  3 10:00:01 mx1 postfix/qmgr[9]: 4F2A1B3C9D: from=<alice@example.org>, size=1234, nrcpt=1 (queue active)
Oct  3 10:00:34 mx1 postfix/smtp[31]: 4F2A1B3C9D: to=<bob@example.com>, relay=mx.example.com[192.0.2.25]:25, delay=34, delays=0.1/0.02/33/0.7, dsn=4.2.0, status=deferred (host mx.example.com[192.0.2.25] said: 450 4.2.0 Greylisted (in reply to RCPT TO command))
Oct  3 10:10:00 mx1 postfix/smtpd[21]: 5A6B7C8D9E: client=mail.example.org[192.0.2.1]
Oct  3 10:10:01 mx1 postfix/smtp[31]: 4F2A1B3C9D: to=<bob@example.com>, relay=mx.example.com[192.0.2.25]:25, delay=601, delays=600/0.02/0.1/0.7, dsn=2.0.0, status=sent (250 2.0.0 Ok: queued as 9A8B7C6D5E)
Oct  3 10:10:01 mx1 postfix/qmgr[9]: 4F2A1B3C9D: removed
`;

describe('mail logs', () => {
  let session: Session;
  let uri: string;
  /** A place in the log: the first one of `word` on a line. */
  const at = (line: number, word: string) => ({
    textDocument: { uri },
    position: { line, character: LOG.split('\n')[line]!.indexOf(word) },
  });
  const hover = async (line: number, word: string) => {
    const found = (await session.connection.sendRequest('textDocument/hover', at(line, word))) as Hover | null;
    return (found?.contents as { value: string } | undefined)?.value ?? '';
  };

  before(async () => {
    session = await start({ locale: 'en' });
    uri = await session.open(LOG, { uri: 'file:///tmp/mail.log', languageId: 'mail-log' });
  });
  after(async () => assert.equal(await session.stop(), 0));

  test('fields are explained', async () => {
    assert.match(await hover(5, 'delays='), /Setting up the connection \(33 s\)/);
    assert.match(await hover(5, '450'), /\*\*450 4&?.*2/);
    assert.match(await hover(8, 'removed'), /Left the queue/);
  });
});
