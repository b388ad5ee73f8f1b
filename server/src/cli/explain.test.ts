import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { commands } from '../knowledge/commands';
import { enhancedCodes } from '../knowledge/enhanced';
import { extensions } from '../knowledge/extensions';
import { replyCodes } from '../knowledge/replies';
import type { Locale } from '../text/locale';
import { type Explanation, explain } from './explain';

function asked(words: string, locale: Locale = 'en', rule?: Parameters<typeof explain>[1]['rule']): Explanation {
  return explain(words.split(' '), { locale, color: false, width: 80, ...(rule && { rule }) });
}

const firstLine = (words: string, locale?: Locale) => asked(words, locale).text.split('\n')[0];

describe('explain', () => {
  test('a reply code, in both languages', () => {
    assert.equal(firstLine('354'), '354 · Start mail input · Positive Intermediate');
    assert.equal(firstLine('354', 'id'), '354 · Mulai masukan pesan · Positif Antara');
  });

  test('a code that nobody has defined', () => {
    assert.equal(firstLine('299'), '299 · Unknown code · Positive Completion');
    assert.equal(firstLine('5.9.9'), '5.9.9 · Unknown code · Permanent Failure');
  });

  test('an enhanced code, with or without its class', () => {
    assert.equal(firstLine('5.1.1'), '5.1.1 · Bad destination mailbox address · Permanent Failure');
    assert.equal(firstLine('x.1.1'), 'X.1.1 · Bad destination mailbox address · Any class');
  });

  test('a command, as a word or as a line', () => {
    assert.equal(firstLine('quit'), 'QUIT · Quit · command, standard (RFC 5321)');
    assert.equal(firstLine('MAIL FROM:<bob@example.org>'), 'MAIL · Mail · command, standard (RFC 5321)');
    assert.equal(firstLine('end-of-data', 'id'), 'END-OF-DATA · akhir data · tempat dalam sesi yang mendapat balasan');
  });

  test('a whole reply line', () => {
    const relaying = '550 5.7.1 · Mailbox unavailable or refused by policy · Permanent Negative';
    assert.equal(firstLine('550 5.7.1 Relaying denied'), relaying);
    assert.equal(firstLine('550-5.7.1 Relaying denied'), relaying);
    assert.equal(firstLine('550 5.7.1'), relaying);
    assert.equal(firstLine('550 sorry, no mailbox here (#5.1.1)'), relaying.replace('5.7.1', '5.1.1'));
    assert.equal(firstLine('250-SIZE'), '250 · OK, completed · Positive Completion');
  });

  test('a reply line with a wording that is known', () => {
    assert.match(asked('550 relay not permitted').text, /\nExim: You are not allowed to relay\.\n/);
  });

  test('two codes, compared', () => {
    assert.equal(firstLine('211 354'), '211 – 354 · System status – Start mail input · comparison');
    assert.equal(
      firstLine('5.1.1 550'),
      '5.1.1 – 550 · Bad destination mailbox address – Mailbox unavailable or refused',
    );
    assert.equal(firstLine('211 354', 'id'), '211 – 354 · Status sistem – Mulai masukan pesan · perbandingan');
  });

  test('two commands, compared; a command with a word behind it is a line', () => {
    assert.equal(firstLine('ehlo helo'), 'EHLO – HELO · Extended Hello – Hello · comparison');
    assert.match(asked('DATA BDAT', 'id').text, /Kapan Menggunakan Yang Mana\n {2}DATA: Berlaku di mana saja\./);
    assert.match(firstLine('HELP DATA')!, /^HELP · /);
  });

  test('an EHLO keyword, alone, with its value, or with what the server offers', () => {
    assert.equal(firstLine('size'), 'SIZE · Message size declaration · EHLO keyword, standard (RFC of an extension)');
    assert.equal(firstLine('SIZE=1000'), firstLine('SIZE'));
    assert.match(asked('SIZE 10485760').text, /The server takes messages up to 10485760 octets \(10 MiB\)\./);
    assert.match(asked('XPROXYTO', 'id').text, /^XPROXYTO · Proxy depan Exchange · kata kunci EHLO, khusus vendor/);
  });

  test('an AUTH mechanism', () => {
    assert.equal(firstLine('PLAIN'), 'AUTH PLAIN · AUTH mechanism · standard (RFC of an extension)');
    assert.equal(
      firstLine('AUTH SCRAM-SHA-256-PLUS'),
      'AUTH SCRAM-SHA-256-PLUS · AUTH mechanism · standard (RFC of an extension)',
    );
    assert.equal(firstLine('AUTH'), 'AUTH · Authenticate · command, standard (RFC of an extension)');
  });

  test('a rule, where the caller knows rules', () => {
    const rule = (id: string) =>
      id === 'bare-period' ? { title: { subject: id, name: 'Bare period', kind: 'rule' }, sections: [] } : undefined;
    assert.equal(asked('bare-period', 'en', rule).text, 'bare-period · Bare period · rule');
    assert.equal(asked('no-such-rule').found, false);
  });

  test('words that are no name are looked up: the hits, or the card of the only one', () => {
    const { text, found } = asked('mailbox full');
    assert.ok(found);
    assert.ok(text.split('\n').includes('X.2.2 · Mailbox full · Any class'));
    assert.match(asked('kotak penuh', 'id').text, /^X\.2\.2 · Kotak surat penuh · /m);
    assert.match(firstLine('account that you tried to reach is disabled')!, / · Gmail .* · text of/);
    assert.match(firstLine('over quota')!, /^over quota · iCloud/);
    const many = asked('mailbox').text.split('\n');
    assert.deepEqual([many.length, many.at(-1)], [21, '…']);
  });

  test('what is unknown, in one line, without control characters', () => {
    for (const words of ['blah', '', '77', 'some unknown words', '\u001b[31m\n', 'x'.repeat(500)]) {
      const { text, found } = asked(words);
      assert.equal(found, false, words);
      assert.match(text, /^“.*” is no reply code, .*known here\.$/);
      assert.ok(text.length < 200);
    }
    assert.match(asked('blah', 'id').text, /^“blah” bukan kode balasan/);
  });

  test('every code, command and keyword, in both languages; failures with a cause and a fix', () => {
    const codes = [...replyCodes(), ...enhancedCodes()].map(({ code }) => code);
    const keywords = extensions().flatMap((extension) => extension.keywords);
    for (const word of [...codes, ...commands().map(({ verb }) => verb), ...keywords]) {
      assert.ok(asked(word).found && asked(word, 'id').found, word);
    }
    for (const code of codes.filter((code) => /^[45X]/.test(code))) {
      assert.match(asked(code).text, /\nWhen you see it\n {2}\S[\s\S]*\nHow to fix it\n {2}\S/, code);
      assert.match(asked(code, 'id').text, /\nKetika Anda Melihatnya\n {2}\S[\s\S]*\nCara Memperbaiki\n {2}\S/, code);
    }
  });
});
