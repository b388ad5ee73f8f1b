import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { answeredBy, answersAny, answerTo, command } from './commands';
import { classesAgree, enhancedMeaning } from './enhanced';
import { replyMeaning } from './replies';

describe('reply codes', () => {
  test('a known code has its record', () => {
    assert.equal(replyMeaning('354')?.record?.name.en, 'Start mail input');
    assert.equal(replyMeaning('602')?.class.name.en, 'Out of range (not SMTP)');
  });

  test('an unknown code falls back to its digits', () => {
    const meaning = replyMeaning('299');
    assert.equal(meaning?.record, undefined);
    assert.equal(meaning?.class.name.en, 'Positive Completion');
    assert.equal(meaning?.category.name.en, 'Not allowed by the grammar');
    assert.equal(replyMeaning('512')?.category.name.en, 'Information');
  });

  test('what cannot be a code has no meaning', () => {
    for (const code of ['', '25', '2500', '099', '750', 'abc', '2.1', ' 250', '250\n']) {
      assert.equal(replyMeaning(code), undefined, code);
    }
  });
});

describe('enhanced codes', () => {
  test('the class may be open, in any case', () => {
    assert.equal(enhancedMeaning('5.1.1')?.class?.digit, '5');
    assert.equal(enhancedMeaning('x.1.1')?.record?.code, 'X.1.1');
    assert.equal(enhancedMeaning('X.1.1')?.class, undefined);
  });

  test('an unknown code falls back to class and subject', () => {
    const meaning = enhancedMeaning('4.3.77');
    assert.equal(meaning?.record, undefined);
    assert.equal(meaning?.class?.digit, '4');
    assert.equal(meaning?.subject?.name.en, 'Mail system');
    assert.equal(enhancedMeaning('5.9.9')?.subject, undefined);
  });

  test('a provider may mean something else by it', () => {
    assert.deepEqual(
      enhancedMeaning('5.1.10')?.vendors.map(({ provider }) => provider),
      ['Microsoft'],
    );
    assert.deepEqual(enhancedMeaning('5.1.1')?.vendors, []);
  });

  test('what cannot be a code has no meaning', () => {
    for (const code of ['3.1.1', '5.1', '5.1.1.1', '5.1.1000', '192.0.2.1', '']) {
      assert.equal(enhancedMeaning(code), undefined, code);
    }
  });

  test('must agree with the reply code in class', () => {
    assert.ok(classesAgree('550', '5.7.1'));
    assert.ok(!classesAgree('450', '5.7.1'));
  });
});

describe('commands', () => {
  test('by verb, in any case', () => {
    assert.equal(command('ehlo')?.verb, 'EHLO');
    assert.equal(command('X-anonymoustls')?.status, 'private');
    assert.equal(command('GET'), undefined);
  });

  test('say what a code means as their answer', () => {
    assert.equal(answerTo('RCPT', '550')?.note.en, 'no such mailbox, no access, or policy');
    assert.equal(answerTo('END-OF-DATA', '250')?.note.en, 'message accepted; server now owns it');
    assert.equal(answerTo('NOOP', '421')?.basis, 'table');
    assert.equal(answerTo('RCPT', '211'), undefined);
    assert.equal(answerTo('GET', '550'), undefined);
  });

  test('are found by the code that answers them', () => {
    assert.deepEqual(answeredBy('354'), ['DATA', 'XEXCH50']);
    assert.deepEqual(answeredBy('521'), ['CONNECT']);
    assert.ok(answersAny('421') && !answersAny('550'));
  });
});
