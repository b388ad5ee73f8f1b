import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstOffer, furtherOffer } from './offers';
import { parseReply } from './reply';
import type { Offers } from './state';

/** What a server offers that answers EHLO with these lines. */
function offered(...lines: readonly string[]): Offers {
  const [first, ...others] = lines.map((line) => ({ line, reply: parseReply(line, 0)! }));
  const begun = firstOffer('EHLO', first!.reply, first!.line, first!.line.length, 0);
  return others.reduce((offers, { line, reply }) => furtherOffer(offers, reply, line, line.length), begun);
}

test('lists that begin alike are told apart, however often they are told', () => {
  for (let round = 0; round < 3; round++) {
    const { keywords, complete } = offered('250-mx', '250-AUTH PLAIN', '250-size 100', '250 AUTH=LOGIN');
    assert.deepEqual([keywords, complete], [{ AUTH: 'PLAIN LOGIN', SIZE: '100' }, true]);
    assert.deepEqual(offered('250-mx', '250-AUTH PLAIN', '250 SIZE 200').keywords, { AUTH: 'PLAIN', SIZE: '200' });
    assert.equal(offered('250-mx', '250-AUTH PLAIN', '250 ...').complete, false);
  }
});

test('more lists than are remembered are heard all the same', () => {
  for (let n = 0; n < 3_000; n++)
    assert.deepEqual(offered('250-mx', '250-PIPELINING', `250 SIZE ${n}`).keywords, { PIPELINING: '', SIZE: `${n}` });
});
