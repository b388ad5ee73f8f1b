import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commands } from '../knowledge/commands';
import { commandCard } from './command-card';
import { enhancedCard } from './enhanced-card';
import { parameterCard } from './parameter-card';
import { renderPlain } from './render-terminal';

test('a command in short and in full', () => {
  const headings = (detail: 'short' | 'full') =>
    commandCard('mail', 'en', detail)?.sections.map(({ heading }) => heading);
  assert.deepEqual(headings('short'), ['Description', 'Syntax', 'Learn more']);
  assert.deepEqual(headings('full'), [
    'Description',
    'Syntax',
    'Use',
    'Parameters',
    'Replies',
    'Limits',
    'Compare with',
    'Learn more',
  ]);
  assert.match(renderPlain(commandCard('mail', 'id', 'full')!), /Bandingkan dengan\n {2}RCPT\n/);
});

test('a reply that no RFC has is marked as seen in servers', () => {
  const card = commandCard('STARTTLS', 'en', 'full');
  assert.ok(card);
  const lines = renderPlain(card).split('\n');
  assert.ok(lines.includes('  - 454 TLS not available for the moment'));
  assert.ok(lines.includes('  - 502 not offered here (seen in servers, in no RFC)'));
});

test('every command says in both languages when it may be sent', () => {
  for (const { verb } of commands()) {
    const card = commandCard(verb, 'id', 'full');
    assert.ok(card, verb);
    assert.match(renderPlain(card), /\nPemakaian\n {2}Boleh dikirim: \S/, verb);
  }
});

test('a parameter of MAIL or RCPT', () => {
  const card = parameterCard('MAIL', 'size', 'en');
  assert.ok(card);
  assert.equal(
    renderPlain(card),
    `SIZE · size of the message in octets, CRLF counted, dot-stuffing not · parameter of MAIL

Description
  Value: 1*20DIGIT
  Offered in EHLO as: SIZE

Learn more
  RFC 1870 §3  https://www.rfc-editor.org/rfc/rfc1870#section-3
  RFC 1870 §4  https://www.rfc-editor.org/rfc/rfc1870#section-4`,
  );
  assert.equal(parameterCard('RCPT', 'SIZE', 'en'), undefined);
});

test('an enhanced code of the registry that a provider uses otherwise', () => {
  const card = enhancedCard('5.1.10', 'en', 'full');
  assert.ok(card);
  assert.equal(
    renderPlain(card),
    `5.1.10 · Recipient address has null MX · Permanent Failure

Description
  The recipient domain publishes a null MX: it takes no mail.
  Microsoft: Recipient not found (differs from the registry, where x.1.10 is null MX).

When you see it
  MX record “0 .”.

How to fix it
  Correct the address; the domain will not take mail.
  Microsoft: Correct the address.

Reply codes that it stands behind
  556

Learn more
  RFC 7504  https://www.rfc-editor.org/rfc/rfc7504
  RFC 7505  https://www.rfc-editor.org/rfc/rfc7505

Compare with
  5.1.8, 5.1.7, 5.1.6`,
  );
});

test('an enhanced code is compared with its neighbours, as far as its class can have them', () => {
  const codes = (code: string) => enhancedCard(code, 'en', 'full')?.compare?.codes;
  assert.deepEqual(codes('5.1.1'), ['5.1.2', '5.1.3', '5.1.4']);
  assert.deepEqual(codes('X.1.1'), ['X.1.2', 'X.1.3', 'X.1.4']);
  assert.deepEqual(codes('2.1.5'), ['2.1.9']);
  assert.equal(codes('2.3.77'), undefined);
});

test('an enhanced code that only its numbers explain', () => {
  const card = enhancedCard('4.3.77', 'id', 'short');
  assert.ok(card);
  assert.match(
    renderPlain(card),
    /^4\.3\.77 · Sistem surat · Kegagalan Sementara\n\nDeskripsi\n {2}Tentang sistem tujuan\. Pesannya sudah benar/,
  );
});
