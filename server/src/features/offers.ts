import { parseOffer } from '../smtp/ehlo';
import type { TranscriptRecord } from './record';
import { offersExtension } from './semantic-tokens';

/** An EHLO reply is looked for so many lines back at the most. */
const LOOK_BACK = 500;

/**
 * What the last EHLO reply above line `n` (0-based) offers: keywords in capitals, each with its parameters. Undefined
 * where its session shows none.
 */
export function offersAbove(record: TranscriptRecord, n: number): ReadonlyMap<string, readonly string[]> | undefined {
  const offers: [string, readonly string[]][] = [];
  let session: number | undefined;
  for (let i = n - 1; i >= Math.max(0, n - LOOK_BACK); i--) {
    const reading = record.reading(i);
    session ??= reading.session;
    if (reading.session !== session) return undefined;
    const { reply, answers, firstOfReply, end } = reading;
    const offering = reply?.code === '250' && /^(?:EHLO|LHLO)$/.test(answers?.verb ?? '');
    if (!offering) continue;
    const offer = offersExtension(reading) ? parseOffer(record.line(i), reply.textAt, end) : undefined;
    if (offer) offers.unshift([offer.keyword, offer.parameters]);
    if (firstOfReply) return new Map(offers);
  }
  return undefined;
}
