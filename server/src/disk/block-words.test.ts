import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { BlockWords, hashesOf } from './block-words';

const word = fc.stringMatching(/^\w{4,12}$/);
const bytes = (text: string) => Buffer.from(text);

const blocksWith = (words: BlockWords, text: string, to: number) => {
  const found: number[] = [];
  words.where(hashesOf(bytes(text)), 0, to, (block) => found.push(block));
  return found;
};

test('a block that has a word is never missed, whole or in hand, before and after two become one', () => {
  const blocks = fc.array(fc.array(word, { maxLength: 5 }), { minLength: 1, maxLength: 700 });
  fc.assert(
    fc.property(blocks, (texts) => {
      const words = new BlockWords();
      for (const text of texts) {
        words.take(bytes(`${text.join(' <')}\n`));
        words.next();
      }
      if (texts.length % 2 === 1) words.next();
      for (const [block, text] of texts.entries())
        if (text.length > 0) assert.ok(blocksWith(words, `<${text.join('.')}>`, texts.length).includes(block));
      words.halve();
      for (const [block, text] of texts.entries())
        if (text.length > 0) assert.ok(blocksWith(words, text.join(' '), texts.length).includes(block >> 1));
      words.take(bytes('in_hand 4a5b6c7d8e9f0a1b'));
      const last = Math.ceil(texts.length / 2);
      assert.deepEqual(blocksWith(words, '4A5B6C7D', last).at(-1), last);
    }),
    { numRuns: 30 },
  );
});

test('hardly any block is looked at in vain', () => {
  const words = new BlockWords();
  for (let block = 0; block < 300; block++) {
    for (let n = 0; n < 800; n++) words.take(bytes(`w${block}x${n} `));
    words.next();
  }
  let vain = 0;
  for (let n = 0; n < 100; n++) vain += blocksWith(words, `nowhere${n}`, 300).length;
  assert.ok(vain < 300 * 100 * 0.01, `${vain}`);
});

test('nor where some hundreds of words stand in every block', () => {
  const words = new BlockWords();
  for (let block = 0; block < 300; block++) {
    for (let n = 0; n < 400; n++) words.take(bytes(`common${n} `));
    for (let n = 0; n < 500; n++) words.take(bytes(`w${block}x${n} `));
    words.next();
  }
  const vain = Array.from({ length: 1_000 }, (_, n) => blocksWith(words, `nowhere${n}`, 300).length);
  assert.ok(Math.max(...vain) < 300 * 0.1, `${Math.max(...vain)}`);
});
