/** Gathers what the server offers, line by line of its reply to EHLO or LHLO (RFC 5321 §4.1.1.1). */
import { copied } from '../text/copied';
import { parseOffer } from './ehlo';
import type { Reply } from './reply';
import { changed, type Offers, type SessionState } from './state';

/** More keywords, and longer lists behind one, than any server has. */
const MOST_KEYWORDS = 100;
const LONGEST_LIST = 500;
/** Columns of a line that are looked at. */
const LONGEST_LINE = 1000;

export const isHello = (verb: string | undefined): boolean => verb === 'EHLO' || verb === 'HELO' || verb === 'LHLO';

/** The first line of the reply to `verb`, on line `n`. Where it is the only one, as in sketches, a list may have been left out. */
export function firstOffer(verb: string, reply: Reply, line: string, end: number, n: number): Offers {
  const begun: Offers = { verb, line: n, keywords: NONE, complete: reply.more || verb === 'HELO' };
  return reply.more || verb === 'HELO' ? begun : furtherOffer(begun, reply, line, end);
}

/** A further line of the reply. A line without a keyword, such as `...`, shows that something was left out. */
export function furtherOffer(offers: Offers, reply: Reply, line: string, end: number): Offers {
  if (offers.verb === 'HELO') return offers;
  const keywords = withOffer(offers.keywords, line.slice(reply.textAt, Math.min(end, reply.textAt + LONGEST_LINE)));
  return {
    verb: offers.verb,
    line: offers.line,
    keywords: keywords ?? offers.keywords,
    complete: offers.complete && keywords !== undefined,
  };
}

type Keywords = Offers['keywords'];
const NONE: Keywords = {};

/**
 * Lists of keywords that were heard, by the text of a line behind others: servers tell the same ones in every session. When there are
 * too many, they are forgotten, all at once.
 */
let heard = new WeakMap<Keywords, Map<string, Keywords>>();
let heardSoFar = 0;
const MOST_HEARD = 1_000;

/** The keywords and what `text` adds to them; undefined where it is no offer, or one too many. */
function withOffer(keywords: Keywords, text: string): Keywords | undefined {
  const behind = heard.get(keywords) ?? new Map<string, Keywords>();
  const known = behind.get(text);
  if (known) return known;
  const offer = parseOffer(text, 0);
  if (!offer || Object.keys(keywords).length >= MOST_KEYWORDS) return undefined;
  const before = keywords[offer.keyword];
  const list = [...(before ? [before] : []), ...offer.parameters].join(' ').slice(0, LONGEST_LIST);
  const next = { ...keywords, [offer.keyword]: list };
  if (++heardSoFar > MOST_HEARD) {
    heard = new WeakMap();
    heardSoFar = 0;
  } else heard.set(keywords, behind.set(copied(text), next));
  return next;
}

/** Something else stands between the lines of the list: some of it may be missing. */
export function unsure(state: SessionState): SessionState {
  const { offers, openReply } = state;
  if (!offers?.complete || !openReply || openReply.line !== offers.line) return state;
  return changed(state, { offers: { ...offers, complete: false } });
}
