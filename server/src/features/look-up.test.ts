import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { lookUp, pages } from './look-up';
import { pageCard } from './pages';

const first = (words: string) => lookUp({ words }, 'en')[0]?.page;

describe('look up', () => {
  test('by number or name, in any case', () => {
    assert.equal(first('354'), 'codes/354');
    assert.equal(first('5.1.1'), 'codes/5.1.1');
    assert.equal(first('x.1.1'), 'codes/X.1.1');
    assert.equal(first('5.7.708'), 'codes/5.7.708');
    assert.equal(first('starttls'), 'commands/STARTTLS');
    assert.equal(first('END-of-data'), 'commands/END-OF-DATA');
    assert.equal(first('pipelining'), 'keywords/PIPELINING');
    assert.equal(first('cram-md5'), 'mechanisms/CRAM-MD5');
    assert.equal(first('bare-period-in-body'), 'rules/bare-period-in-body');
  });

  test('by words, in either language, whatever the language of the answer', () => {
    for (const words of ['mailbox full', 'Kotak penuh']) {
      const [, ...found] = lookUp({ words }, 'id').map(({ page }) => page);
      assert.ok(found.includes('codes/X.2.2') && found.includes('codes/552'), words);
    }
    assert.equal(lookUp({ words: '354' }, 'id')[0]?.name, 'Mulai masukan pesan');
  });

  test('by the wording of a provider', () => {
    assert.equal(first('account that you tried to reach is disabled'), 'texts/gmail-2');
    assert.match(first('greylist') ?? '', /^texts\//);
  });

  test('by a line of a log: the wording that stands in it, then its codes', () => {
    const line = '550 5.7.1 <bob@example.org>: Relay access denied (in reply to RCPT TO command)';
    const found = lookUp({ words: line }, 'en').map(({ page }) => page);
    assert.match(found[0] ?? '', /^texts\/postfix-/);
    assert.ok(found.includes('codes/550') && found.includes('codes/X.7.1'));
    assert.deepEqual(lookUp({ words: 'port 25250 said 1.550.5 and v5.7.1.2 xyz' }, 'en'), []);
  });

  test('what begins like the word goes before what only speaks of it', () => {
    const found = lookUp({ words: '45' }, 'en').map(({ subject }) => subject);
    assert.deepEqual(found.slice(0, 3), ['450', '451', '452']);
  });

  test('a code that no list has is told by its digits; what cannot be one is not found', () => {
    assert.deepEqual(first('299'), 'codes/299');
    for (const words of ['999', 'no such words anywhere', '__proto__']) {
      assert.deepEqual(lookUp({ words }, 'en'), [], words);
    }
  });

  test('nothing asked for finds everything; to compare, codes only, the neighbours first', () => {
    assert.equal(lookUp({ words: ' ' }, 'en').length, pages().length);
    const beside = lookUp({ words: '', codesBeside: '550' }, 'en').map(({ page }) => page);
    assert.deepEqual(beside.slice(0, 3), ['codes/450', 'codes/551', 'codes/553']);
    assert.ok(beside.every((page) => page.startsWith('codes/') && page !== 'codes/550'));
    assert.deepEqual(lookUp({ words: 'starttls', codesBeside: '' }, 'en')[0]?.page, 'codes/220');
  });

  test('each page finds itself by its name, and every answer has its page', () => {
    assert.equal(new Set(pages()).size, pages().length);
    for (const page of pages()) {
      const { subject } = pageCard(page, 'en')!.title;
      assert.ok(
        lookUp({ words: subject }, 'en').some((found) => found.page === page),
        `${subject} finds ${page}`,
      );
    }
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (words) => {
        for (const { page } of lookUp({ words }, 'id').slice(0, 5)) assert.ok(pageCard(page, 'id'), page);
      }),
      { numRuns: 200 },
    );
  });
});
