/** Gathers what the server offers, line by line of its reply to EHLO or LHLO (RFC 5321 §4.1.1.1). */
import { parseOffer } from './ehlo';
import type { Reply } from './reply';
import { changed, type Offers, type SessionState } from './state';

/** More keywords, and longer lists behind one, than any server has. */
const MOST_KEYWORDS = 100;
const LONGEST_LIST = 500;

export const isHello = (verb: string | undefined): boolean => verb === 'EHLO' || verb === 'HELO' || verb === 'LHLO';

/** The first line of the reply to `verb`, on line `n`. Where it is the only one, as in sketches, a list may have been left out. */
export function firstOffer(verb: string, reply: Reply, line: string, end: number, n: number): Offers {
  const begun: Offers = { verb, line: n, keywords: {}, complete: reply.more || verb === 'HELO' };
  return reply.more || verb === 'HELO' ? begun : furtherOffer(begun, reply, line, end);
}

/** A further line of the reply. A line without a keyword, such as `...`, shows that something was left out. */
export function furtherOffer(offers: Offers, reply: Reply, line: string, end: number): Offers {
  if (offers.verb === 'HELO') return offers;
  const offer = parseOffer(line, reply.textAt, end);
  if (!offer || Object.keys(offers.keywords).length >= MOST_KEYWORDS) return { ...offers, complete: false };
  const before = offers.keywords[offer.keyword];
  const list = [...(before ? [before] : []), ...offer.parameters].join(' ').slice(0, LONGEST_LIST);
  return { ...offers, keywords: { ...offers.keywords, [offer.keyword]: list } };
}

/** Something else stands between the lines of the list: some of it may be missing. */
export function unsure(state: SessionState): SessionState {
  const { offers, openReply } = state;
  if (!offers?.complete || !openReply || openReply.line !== offers.line) return state;
  return changed(state, { offers: { ...offers, complete: false } });
}
