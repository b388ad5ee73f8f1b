import assert from 'node:assert/strict';
import { mailLog, transcript } from '../inputs';
import { type Act, anyActs, type Client, connect, DOCUMENTS, play } from '../server';
import { target } from '../target';

/** Bytes that may stay behind after a document: caches of the engine and of the machine. */
const LEFT = 3 << 20;
/** Documents before memory is looked at: code is compiled, tables are filled. */
const WARM = 3;

let client: Client | undefined;
let seen = 0;

/** Memory is back after a large document was read, edited, asked about, and closed: of one server that goes on. */
export const memory = target<{ text: string; acts: Act[] }>({
  name: 'memory',
  few: 5,
  make(random) {
    const text = random.pick([transcript, mailLog])(random);
    const acts = anyActs(random, 20).filter(({ does }) => does === 'ask' || does === 'change');
    return { text: `${text}\n`.repeat(Math.ceil(400_000 / (text.length + 1))), acts };
  },
  async run({ text, acts }) {
    client ??= await connect(true);
    while (seen++ < WARM) await play(client, session(text, acts));
    const before = used();
    await play(client, session(text, acts));
    const left = used() - before;
    assert.ok(left < LEFT, `${left} bytes are left behind a document of ${text.length} characters`);
  },
  async end() {
    client?.end();
    client = undefined;
    seen = 0;
  },
});

function session(text: string, acts: readonly Act[]): Act[] {
  const open: Act = { does: 'open', document: 0, language: 'log', text };
  const close = Array.from({ length: DOCUMENTS }, (_, document): Act => ({ does: 'close', document }));
  return [open, ...acts, { does: 'wait', milliseconds: 20 }, ...close, { does: 'wait', milliseconds: 20 }];
}

function used(): number {
  assert.ok(globalThis.gc, 'node --expose-gc');
  globalThis.gc();
  return process.memoryUsage().heapUsed;
}
