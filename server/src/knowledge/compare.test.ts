import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { compare } from './compare';
import { comparisons } from './comparisons';
import { enhancedCodes } from './enhanced';
import { replyCodes } from './replies';

test('a pair written by hand stands either way round', () => {
  const forwards = compare('211', '354');
  const backwards = compare('354', '211');
  assert.match(
    forwards?.summary.en ?? '',
    /^211 finishes an exchange with information; 354 opens the input of the message\./,
  );
  assert.deepEqual(backwards?.summary, forwards?.summary);
  assert.deepEqual(backwards?.differences, forwards?.differences);
  assert.deepEqual(backwards?.which, forwards && [forwards.which[1], forwards.which[0]]);
  assert.deepEqual(
    backwards?.sides.map(({ code }) => code),
    ['354', '211'],
  );
});

test('every pair written by hand is found', () => {
  for (const pair of comparisons) assert.equal(compare(...pair.codes)?.summary, pair.summary);
});

test('any other pair is built from the records', () => {
  assert.deepEqual(
    compare('221', '450')?.differences.map(({ en }) => en),
    [
      '221 is Positive Completion, 450 is Transient Negative Completion.',
      '221 belongs to the group “Connections”, 450 to “Mail system”.',
      '221 answers QUIT.',
      '450 answers MAIL, RCPT, DATA, BDAT, ATRN, opening of the connection and 1 more.',
      'After 221: Go on.',
      'After 450: Try the same again later.',
    ],
  );
});

test('what one record says of the other comes first', () => {
  assert.equal(compare('535', '525')?.differences[0]?.en, '525: account disabled.');
  assert.equal(
    compare('525', '535')?.differences[0]?.en,
    '535: credentials wrong; 525: credentials right, account closed.',
  );
});

test('a reply code and an enhanced code', () => {
  const mixed = compare('550', '5.1.1');
  assert.match(mixed?.summary.en ?? '', /^550 .* is a reply code .* 5\.1\.1 .* an enhanced code/);
  assert.equal(mixed?.differences[0]?.en, '550 decides what the client does next.');
});

test('what cannot be a code is not compared', () => {
  assert.equal(compare('211', 'RCPT'), undefined);
  assert.equal(compare('99', '211'), undefined);
});

describe('every pair', () => {
  const codes = [...replyCodes(), ...enhancedCodes()].map(({ code }) => code).concat('299', '5.9.9', '4.3.77');

  test('has a summary, differences and an advice for each side, in both languages', () => {
    for (const a of codes) {
      for (const b of codes) {
        const pair = compare(a, b);
        assert.ok(pair, `${a} ${b}`);
        for (const text of [pair.summary, ...pair.differences, ...pair.which]) {
          assert.ok(text.en.trim() && text.id.trim(), `${a} ${b}`);
        }
        assert.ok(pair.differences.length >= 2, `${a} ${b}`);
      }
    }
  });
});
