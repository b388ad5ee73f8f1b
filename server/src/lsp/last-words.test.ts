import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { lastWordsOf } from './last-words';

const MESSAGE = 'C: AUTH PLAIN AGFsaWNlAHNlY3JldA==\n    at secret (/home/alice/mail.log:1:2)';
const errorWith = (frames: readonly string[]) =>
  Object.assign(new TypeError(MESSAGE), { stack: [`TypeError: ${MESSAGE}`, ...frames].join('\n') });

describe('the last words of a server', () => {
  test('tell where it was, without folders and without the message', () => {
    const frames = [
      '    at Record.reading (/home/alice/My Project/dist/server/node.js:12:34)',
      '    at async new Promise (<anonymous>)',
      '    at Map.<anonymous> (C:\\Users\\alice\\dist\\server\\node.js:5:6)',
      '    at /home/alice/dist/server/node.js:7:8',
      '    at node:internal/timers:9:10',
    ];
    assert.deepEqual(lastWordsOf(errorWith(frames)), {
      error: 'TypeError',
      frames: ['Record.reading node.js:12:34', 'Map.<anonymous> node.js:5:6', 'node.js:7:8', 'timers:9:10'],
    });
  });

  test('are short, and there whatever was thrown', () => {
    const deep = errorWith(Array.from({ length: 99 }, (_, n) => `    at f (/a/node.js:${n}:1)`));
    assert.equal(lastWordsOf(deep).frames.length, 20);
    for (const thrown of ['C: AUTH PLAIN', undefined, null, { secret: 1 }, 7])
      assert.deepEqual(lastWordsOf(thrown).frames, []);
    assert.ok(lastWordsOf(new RangeError('x')).frames.length > 0);
  });
});
