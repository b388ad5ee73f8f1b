import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { replyCodes } from '../knowledge/replies';
import type { Locale } from '../text/locale';
import type { Detail } from './card';
import { renderMarkdown } from './render-markdown';
import { renderTerminal } from './render-terminal';
import { type Reply, replyCard } from './reply-card';

function shown(reply: Reply, locale: Locale, detail: Detail): string {
  const card = replyCard(reply, locale, detail);
  assert.ok(card);
  return renderTerminal(card, { color: false, width: 100 });
}

const context = (answers: Reply['answers'], code = '550', locale: Locale = 'en') =>
  shown({ code, ...(answers && { answers }) }, locale, 'short').split('\n')[2];

describe('what a reply answers', () => {
  test('a command, with what the code means there', () => {
    assert.equal(
      context({ verb: 'RCPT', argument: 'TO:<bob@example.org>' }),
      'Answers RCPT TO:<bob@example.org>: no such mailbox, no access, or policy.',
    );
    assert.equal(
      context({ verb: 'RCPT', argument: 'TO:<bob@example.org>' }, '211'),
      'Answers RCPT TO:<bob@example.org>.',
    );
    assert.equal(context({ verb: 'FROB', argument: '' }, '500'), 'Answers FROB.');
  });

  test('the end of the message, the opening of the connection, a line of AUTH', () => {
    assert.equal(
      context({ verb: 'END-OF-DATA', argument: '' }, '250'),
      'Answers the period that ends the message: message accepted; server now owns it.',
    );
    assert.equal(context({ verb: 'CONNECT', argument: '' }, '220', 'id'), 'Menjawab koneksi baru: salam pembuka.');
    assert.equal(
      context({ verb: 'AUTH-RESPONSE', argument: 'c2VjcmV0' }, '535'),
      'Answers a line of the AUTH exchange: credentials refused.',
    );
  });

  test('one of several recipients, and how the others fared', () => {
    const to = (otherwise?: { accepted: number; refused: number }) =>
      context(
        { verb: 'RCPT', argument: 'TO:<x>', recipient: { index: 1, of: 4, ...(otherwise && { otherwise }) } },
        '599',
      );
    assert.equal(to(), 'Answers RCPT TO:<x>, the first of 4 recipients.');
    assert.equal(to({ accepted: 0, refused: 0 }), 'Answers RCPT TO:<x>, the first of 4 recipients.');
    assert.equal(
      to({ accepted: 1, refused: 2 }),
      'Answers RCPT TO:<x>, the first of 4 recipients; of the others one was accepted and two were refused.',
    );
  });

  test('secrets stay behind', () => {
    assert.equal(
      context({ verb: 'AUTH', argument: 'PLAIN AGJvYgBzZWNyZXQ=' }, '535'),
      'Answers AUTH PLAIN …: credentials refused.',
    );
    assert.equal(
      context({ verb: 'AUTH', argument: 'LOGIN' }, '334'),
      'Answers AUTH LOGIN: challenge in base64 (may be empty).',
    );
    assert.equal(
      context({ verb: 'BURL', argument: 'imap://bob@example.org/x;urlauth=token' }, '554')?.includes('token'),
      false,
    );
  });

  test('a long or hostile argument is cut and stays dead', () => {
    const argument = 'TO:<`[x](command:y)`\u202e<img src=x>@example.org>'.repeat(9);
    const card = replyCard({ code: '250', answers: { verb: 'RCPT', argument } }, 'en', 'short');
    assert.ok(card);
    const line = renderMarkdown(card).split('\n')[2] ?? '';
    assert.doesNotMatch(line, /\]\(|<img|`.*`|\u202e|@/);
    assert.match(line, /⟨U\+202E⟩/);
    assert.ok(renderTerminal(card, { color: false, width: 1000 }).split('\n')[2]!.length < 250);
  });
});

describe('the enhanced code', () => {
  test('of another class is pointed out', () => {
    assert.match(shown({ code: '450', enhanced: '5.1.1' }, 'en', 'short'), /does not agree with the reply code/);
    assert.doesNotMatch(shown({ code: '550', enhanced: '5.1.1' }, 'en', 'short'), /does not agree/);
  });

  test('in the meaning of a provider comes with its advice', () => {
    const card = shown({ code: '550', enhanced: '5.7.509' }, 'en', 'short');
    assert.match(card, /Microsoft: Sending domain fails DMARC\./);
    assert.match(card, /How to fix it\n {2}Repair SPF\/DKIM alignment\./);
  });

  test('of success leaves the advice to the reply', () => {
    assert.match(
      shown({ code: '250', enhanced: '2.1.5' }, 'en', 'short'),
      /How to fix it\n {2}Nothing to fix\. Keep the queue id/,
    );
  });

  test('that says no more than its class leaves the advice to the reply', () => {
    assert.match(
      shown({ code: '450', enhanced: '4.2.0' }, 'en', 'short'),
      /How to fix it\n {2}Keep the message in the queue/,
    );
  });
});

describe('a known wording', () => {
  const relay: Reply = { code: '554', enhanced: '5.7.1', text: '<bob@example.org>: Relay access denied' };

  test('is told at the top, with its own advice', () => {
    const card = shown(relay, 'en', 'short');
    assert.ok(card.includes('\nPostfix: The recipient domain is not served here, and you are not allowed to relay.\n'));
    assert.match(card, /How to fix it\n {2}Log in; operator: check mydestination, relay_domains, mynetworks\.\n\n/);
    assert.match(
      card,
      /Known from Postfix\n {2}Cause: Wrong server, not logged in, or the domain is missing in the tables\.\n\n/,
    );
  });

  test('has its steps for itself in a full card', () => {
    assert.match(shown(relay, 'en', 'full'), /Known from Postfix\n {2}Cause: .*\n {2}What to do: Log in; operator/);
  });

  test('stands behind what the reply answers', () => {
    const answers = { verb: 'RCPT', argument: 'TO:<bob@example.org>' };
    assert.match(
      shown({ ...relay, answers }, 'en', 'short').replaceAll(/\s+/g, ' '),
      /Answers RCPT TO:<bob@example\.org>\. Postfix: The recipient domain/,
    );
  });

  test('in Indonesian', () => {
    assert.match(shown(relay, 'id', 'short'), /Postfix: Domain penerima tidak dilayani di sini/);
  });

  test('names the page of the provider as dead text', () => {
    const card = replyCard({ code: '421', text: '[TS02] deferred' }, 'en', 'full');
    assert.ok(card);
    assert.ok(renderMarkdown(card).includes('*Its own page:* `https://senders.yahooinc.com/smtp-error-codes/`'));
  });

  test('leaves nothing of the reply text on the card', () => {
    const card = replyCard({ ...relay, text: `${relay.text} [x](command:y)<img src=x>` }, 'en', 'full');
    assert.ok(card);
    assert.doesNotMatch(renderMarkdown(card), /command:|img/);
  });
});

test('digits that cannot be a reply code have no card', () => {
  assert.equal(replyCard({ code: '799' }, 'en', 'short'), undefined);
});

test('every reply has a card with its parts, short and full, in both languages', () => {
  for (const { code } of [...replyCodes(), { code: '299' }]) {
    for (const locale of ['en', 'id'] as const) {
      for (const detail of ['short', 'full'] as const) {
        const headings = replyCard({ code }, locale, detail)?.sections.map(({ heading }) => heading) ?? [];
        const expected =
          locale === 'en'
            ? ['Description', 'When you see it', 'How to fix it']
            : ['Deskripsi', 'Ketika Anda Melihatnya', 'Cara Memperbaiki'];
        assert.deepEqual(headings.slice(0, 3), expected, code);
        assert.ok(headings.at(-1) === (locale === 'en' ? 'Learn more' : 'Pelajari Lebih Lanjut'), code);
      }
    }
  }
});
