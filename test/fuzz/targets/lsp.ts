import { type Act, anyActs, anyOpen, type Client, connect, DOCUMENTS, play } from '../server';
import { target } from '../target';

/** Requests, edits out of range, cancellations, documents that close in the middle of a request, settings that change. */
export const lsp = target<{ able: boolean; acts: Act[] }>({
  name: 'lsp',
  few: 45,
  make: (random) => ({ able: random.chance(0.7), acts: [anyOpen(random), ...anyActs(random, random.int(2, 40))] }),
  async run({ able, acts }) {
    const client: Client = await connect(able);
    try {
      await play(client, acts);
      await play(client, closing);
    } finally {
      client.end();
    }
  },
});

const closing: readonly Act[] = [
  ...Array.from({ length: DOCUMENTS }, (_, document): Act => ({ does: 'close', document })),
  { does: 'ask', method: 'smtpLens/dialects', params: {}, cancel: false },
];
