import { enhancedMeaning } from './enhanced';
import type { Provider, ProviderText } from './model';
import { barracuda, proofpoint, spamhaus } from './providers/filters';
import { gmail } from './providers/gmail';
import { gmx } from './providers/gmx';
import { icloud } from './providers/icloud';
import { microsoft } from './providers/microsoft';
import { mimecast } from './providers/mimecast';
import { comcast, goDaddy, laPoste, mailRu, netEase, orange, qq, yandex, zoho } from './providers/others';
import { exim, greylisting, postfix, qmail, sendmail } from './providers/servers';
import { yahoo } from './providers/yahoo';

/** A reply whose wording may be known. */
export interface Worded {
  readonly code: string;
  readonly enhanced?: string;
  /** Text behind the codes; lines of one reply joined with a space. */
  readonly text: string;
}

export interface KnownWording {
  readonly provider: Provider;
  readonly wording: ProviderText;
}

/** Every provider, the large ones first. */
export function providers(): readonly Provider[] {
  return [
    ...[gmail, microsoft, yahoo, icloud, gmx, mimecast, proofpoint, barracuda, spamhaus],
    ...[postfix, exim, sendmail, qmail, greylisting],
    ...[yandex, mailRu, zoho, qq, netEase, comcast, orange, laPoste, goDaddy],
  ].map((provider) => provider());
}

/** As much of a reply text as is looked at, in UTF-16 code units. */
const longest = 4096;

/**
 * The provider's wording that a reply carries. A text with a sign of its provider goes before one without, then the
 * longer before the shorter. Undefined where no wording is known, or where anybody may have said it.
 */
export function knownWording(reply: Worded): KnownWording | undefined {
  const text = reply.text.slice(0, longest).toLowerCase();
  const withoutAddresses = text
    .split(/\s/)
    .filter((word) => !word.includes('@'))
    .join(' ');
  let best: (KnownWording & { readonly rank: number }) | undefined;
  for (const provider of providers()) {
    const signed = provider.signs.some((sign) => withoutAddresses.includes(sign));
    for (const wording of provider.texts) {
      if (!fits(wording, reply, text, signed)) continue;
      const rank = (signed ? 1000 : 0) + wording.text.length;
      if (!best || rank > best.rank) best = { provider, wording, rank };
    }
  }
  return best && { provider: best.provider, wording: best.wording };
}

function fits(wording: ProviderText, { code, enhanced }: Worded, text: string, signed: boolean): boolean {
  if (!text.includes(wording.text.toLowerCase())) return false;
  if (wording.replies.length > 0 && !wording.replies.includes(code)) return false;
  if (!comesWith(wording, enhanced)) return false;
  return !wording.common || signed || (enhanced !== undefined && isPrivate(enhanced));
}

function comesWith({ enhanced: codes, ranges = [] }: ProviderText, enhanced: string | undefined): boolean {
  if (codes.length === 0 && ranges.length === 0) return true;
  if (enhanced === undefined) return false;
  return codes.includes(enhanced) || ranges.some(([first, last]) => isBetween(enhanced, first, last));
}

/** By the last number; the others are equal. */
function isBetween(code: string, first: string, last: string): boolean {
  const [subject, detail] = apart(code);
  return apart(first)[0] === subject && apart(first)[1] <= detail && detail <= apart(last)[1];
}

function apart(code: string): [subject: string, detail: number] {
  const dot = code.lastIndexOf('.');
  return [code.slice(0, dot), Number(code.slice(dot + 1))];
}

/** Whether only providers use an enhanced code, or use it in their own way. */
function isPrivate(enhanced: string): boolean {
  const meaning = enhancedMeaning(enhanced);
  return meaning !== undefined && (meaning.record === undefined || meaning.vendors.length > 0);
}
