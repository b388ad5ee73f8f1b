import assert from 'node:assert/strict';
import { test } from 'node:test';
import { levelled, levelProblem, levelsOf } from './levels';
import type { Finding } from './rule';

const FINDING: Finding = {
  rule: 'bare-period-in-body',
  severity: 'information',
  line: 0,
  at: 0,
  end: 1,
  message: { en: 'It happened.', id: 'Terjadi.' },
  written: { en: 'It would happen.', id: 'Akan terjadi.' },
  related: [],
};

test('a level that was set holds for all findings of the rule', () => {
  assert.deepEqual(
    levelled([FINDING], 'evidence', levelsOf([['bare-period-in-body', 'error']])).map(({ severity }) => severity),
    ['error'],
  );
  assert.deepEqual(levelled([FINDING], 'evidence', levelsOf([['bare-period-in-body', 'off']])), []);
  assert.equal(levelled([FINDING], 'evidence', levelsOf([['unterminated-data', 'off']]))[0]?.severity, 'information');
});

test('what is being written is told what would happen', () => {
  assert.equal(levelled([FINDING], 'evidence', new Map())[0]?.message.en, 'It happened.');
  assert.equal(levelled([FINDING], 'writing', new Map())[0]?.message.en, 'It would happen.');
});

test('what is wrong with a level is told, and the entry left out', () => {
  assert.equal(levelProblem('bare-period-in-body', 'hint'), undefined);
  assert.match(levelProblem('nope', 'hint')!.en, /there is no rule 'nope'/);
  assert.match(levelProblem('bare-period-in-body', 3)!.id, /salah satu dari off, hint/);
  assert.deepEqual(
    [
      ...levelsOf([
        ['nope', 'off'],
        ['bare-period-in-body', 'loud'],
        ['unterminated-data', 'hint'],
      ]),
    ],
    [['unterminated-data', 'hint']],
  );
});
