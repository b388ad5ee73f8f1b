import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { recogniseAs } from '../dialects/recognise';
import { cs } from '../dialects/transcript/cs';
import { renderTerminal } from '../explain/render-terminal';
import { linesFrom } from '../text/lines';
import type { Locale } from '../text/locale';
import { hover } from './hover';
import { TranscriptRecord } from './record';

/** The card at `«…»`, which must cover just that stretch; empty where there is none. */
function cardAt(marked: string, locale: Locale = 'en'): string {
  const lines = marked.split('\n');
  const line = lines.findIndex((text) => text.includes('«'));
  const at = lines[line]!.indexOf('«');
  const end = lines[line]!.indexOf('»') - 1;
  const text = lines.map((each) => each.replaceAll(/[«»]/g, ''));
  const record = new TranscriptRecord(text, recogniseAs(cs, linesFrom(text)));
  const found = hover(record, line, at, locale, 'short');
  if (!found) return '';
  assert.deepEqual([found.at, found.end], [at, end], 'the stretch that the card is about');
  return renderTerminal(found.card, { color: false, width: Number.POSITIVE_INFINITY });
}

const ENVELOPE = `S: 220 mail.example.org ESMTP
C: EHLO client.example.org
S: 250 mail.example.org
C: MAIL FROM:<alice@example.org>
S: 250 2.1.0 Ok
`;

describe('which recipient a reply answers', () => {
  test('with replies one by one', () => {
    const card = cardAt(`${ENVELOPE}C: RCPT TO:<a@example.org>
S: 250 2.1.5 Ok
C: RCPT TO:<b@example.org>
S: «550» 5.1.1 No such user
C: RCPT TO:<c@example.org>
S: 250 2.1.5 Ok
C: DATA
S: 354 Go
C: Subject: hi
C: .
S: 250 2.0.0 Ok`);
    assert.match(card, /Answers RCPT TO:<b@example\.org>, the second of 3 recipients; the other two were accepted\./);
  });

  test('with commands sent in a group', () => {
    const card = cardAt(
      `${ENVELOPE}C: RCPT TO:<a@example.org>
C: RCPT TO:<b@example.org>
C: DATA
S: 550-5.1.1 No such user
S: 550 5.1.1 here
S: «250» 2.1.5 Ok
S: 354 Go`,
      'id',
    );
    assert.match(card, /Menjawab RCPT TO:<b@example\.org>, penerima kedua dari 2; penerima lainnya ditolak\./);
  });

  test('not those of the message before or behind', () => {
    const one = 'C: MAIL FROM:<alice@example.org>\nS: 250 Ok\nC: RCPT TO:<a@example.org>\n';
    const card = cardAt(`${one}S: 550 no\nC: RSET\nS: 250 Ok\n${one}S: «250» Ok\nC: QUIT\nS: 221 Bye\n`);
    assert.match(card, /Answers RCPT TO:<a@example\.org>:? /);
  });
});
