import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mechanisms } from '../knowledge/mechanisms';
import type { Locale } from '../text/locale';
import { type Keyword, keywordCard, mechanismCard } from './keyword-card';
import { renderMarkdown } from './render-markdown';
import { renderPlain } from './render-terminal';

function context(keyword: Keyword, locale: Locale = 'en'): string | undefined {
  const card = keywordCard(keyword, locale, 'short');
  assert.ok(card);
  return card.context && renderPlain(card).split('\n')[2];
}

test('a keyword with what the server offers and whether the client used it', () => {
  const card = keywordCard({ keyword: 'auth', parameters: 'PLAIN LOGIN', used: { by: 'AUTH PLAIN' } }, 'en', 'short');
  assert.ok(card);
  assert.equal(
    renderPlain(card),
    `AUTH · Authentication · EHLO keyword, standard (RFC of an extension)

The server offers AUTH PLAIN LOGIN. The client used it in this session: AUTH PLAIN.

Description
  Login. The list may change after STARTTLS. Old servers also write “AUTH=LOGIN”.

What it brings
  Behind the keyword: list of SASL mechanisms.
  Commands: AUTH
  With MAIL: AUTH=<mailbox>|<>
  The MAIL line may be longer by 500 octets.

Learn more
  RFC 4954 §3  https://www.rfc-editor.org/rfc/rfc4954#section-3`,
  );
});

test('SIZE says its limit for people', () => {
  assert.equal(
    context({ keyword: 'SIZE', parameters: '36700160' }),
    'The server takes messages up to 36700160 octets (35 MiB).',
  );
  assert.equal(
    context({ keyword: 'SIZE', parameters: '10240000', used: 'no' }, 'id'),
    'Server menerima pesan sampai 10240000 oktet (9,8 MiB). Klien tidak memakainya dalam sesi ini.',
  );
  assert.equal(context({ keyword: 'SIZE', parameters: '0' }), 'The server names no fixed limit.');
  assert.equal(context({ keyword: 'SIZE', parameters: '' }), 'The server names no fixed limit.');
  assert.equal(context({ keyword: 'SIZE', parameters: '12 <b>' }), 'The server offers SIZE 12 <b>.');
  assert.equal(context({ keyword: 'SIZE' }), undefined);
});

test('a keyword without anything to say about this session has no context', () => {
  assert.equal(context({ keyword: 'PIPELINING' }), undefined);
  assert.equal(context({ keyword: 'PIPELINING', used: { by: 'DATA' } }), 'The client used it in this session: DATA.');
});

test('what a server says behind a keyword stays dead and short', () => {
  const parameters = '[x](command:y)<img>\u202e'.repeat(20);
  const card = keywordCard({ keyword: 'LIMITS', parameters }, 'en', 'short');
  assert.ok(card);
  const line = renderMarkdown(card).split('\n')[2] ?? '';
  assert.match(line, /^The server offers `LIMITS \[x\]\(command:y\)<img>⟨U\+202E⟩[^`]*…`\.$/);
});

test('every mechanism says what is secret where something is', () => {
  for (const { names, secret } of mechanisms()) {
    for (const name of names) {
      const card = mechanismCard(name.toLowerCase(), 'id');
      assert.ok(card);
      assert.equal(/\nRahasia\n/.test(renderPlain(card)), secret !== undefined, name);
    }
  }
  assert.equal(mechanismCard('NONE', 'en'), undefined);
});

test('a password that travels in clear is pointed out', () => {
  assert.match(renderPlain(mechanismCard('LOGIN', 'en')!), /The password itself travels/);
  assert.doesNotMatch(renderPlain(mechanismCard('SCRAM-SHA-256', 'en')!), /The password itself travels/);
});

test('an unknown keyword has no card', () => {
  assert.equal(keywordCard({ keyword: 'XFROB' }, 'en', 'full'), undefined);
});
