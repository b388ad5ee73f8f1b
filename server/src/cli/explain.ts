import type { Card } from '../explain/card';
import { commandCard } from '../explain/command-card';
import { commandComparisonCard } from '../explain/command-comparison-card';
import { comparisonCard } from '../explain/comparison-card';
import { enhancedCard } from '../explain/enhanced-card';
import { keywordCard, mechanismCard } from '../explain/keyword-card';
import { renderTerminal, type TerminalOptions } from '../explain/render-terminal';
import { replyCard } from '../explain/reply-card';
import { type Found, lookUp } from '../features/look-up';
import { pageCard } from '../features/pages';
import { enhancedMeaning } from '../knowledge/enhanced';
import { replyMeaning } from '../knowledge/replies';
import { parseReply } from '../smtp/reply';
import type { Locale } from '../text/locale';
import { shortened, visible } from '../text/visible';

export interface ExplainOptions extends TerminalOptions {
  readonly locale: Locale;
  /** The card of a lint rule by its id; undefined where there is no such rule. */
  readonly rule?: (id: string, locale: Locale) => Card | undefined;
}

export interface Explanation {
  readonly text: string;
  /** False where no word was understood; the text then says so in one line. */
  readonly found: boolean;
}

/**
 * What `explain WORD…` prints: the card of a reply code, enhanced code, command or rule id, of a whole reply line such
 * as `550 5.7.1 Relaying denied`, or the comparison of two codes or two commands. Other words are looked up.
 */
export function explain(words: readonly string[], options: ExplainOptions): Explanation {
  const line = words.join(' ').trim();
  const card = cardFor(line, options);
  if (card) return { text: renderTerminal(card, options), found: true };
  const found = line === '' ? [] : lookUp({ words: line }, options.locale);
  if (found.length === 0) return { text: unknown(line, options.locale), found: false };
  const [best] = found;
  const meant = found.length === 1 || best!.subject.toLowerCase() === line.toLowerCase();
  return { text: meant ? renderTerminal(pageCard(best!.page, options.locale)!, options) : listed(found), found: true };
}

/** Hits that are listed, the best ones. */
const LISTED = 20;

/** One line a hit: what to ask for, and what it is. */
function listed(found: readonly Found[]): string {
  const shown = found.slice(0, LISTED).map(({ subject, name, kind }) => `${subject} · ${name} · ${kind}`);
  return [...shown, ...(found.length > LISTED ? ['…'] : [])].join('\n');
}

function cardFor(line: string, { locale, rule }: ExplainOptions): Card | undefined {
  const [first = '', second, ...rest] = line.split(/\s+/);
  if (second === undefined) return cardOfWord(first, locale) ?? rule?.(first, locale);
  if (rest.length === 0 && !carries(first, second)) {
    const comparison = comparisonCard(first, second, locale) ?? pairOfCommands(first, second, locale);
    if (comparison) return comparison;
  }
  if (/^auth$/i.test(first)) return mechanismCard(second, locale) ?? commandCard(first, locale, 'full');
  return (
    cardOfLine(line, locale) ??
    commandCard(first, locale, 'full') ??
    keywordCard({ keyword: first, parameters: [second, ...rest].join(' ') }, locale, 'full')
  );
}

/** `HELP DATA` is a line of its own. */
function pairOfCommands(first: string, second: string, locale: Locale): Card | undefined {
  return /^help$/i.test(first) ? undefined : commandComparisonCard(first, second, locale);
}

/** Whether the second word is the enhanced code of the reply that the first word begins. */
function carries(code: string, enhanced: string): boolean {
  return replyMeaning(code) !== undefined && enhancedMeaning(enhanced) !== undefined;
}

function cardOfWord(word: string, locale: Locale): Card | undefined {
  return (
    replyCard({ code: word }, locale, 'full') ??
    enhancedCard(word, locale, 'full') ??
    cardOfLine(word, locale) ??
    commandCard(word, locale, 'full') ??
    keywordCard({ keyword: word.replace(/=.*/, '') }, locale, 'full') ??
    mechanismCard(word, locale)
  );
}

function cardOfLine(line: string, locale: Locale): Card | undefined {
  const reply = parseReply(line, 0);
  if (!reply) return undefined;
  const enhanced = reply.enhanced ?? reply.trailing;
  const text = line.slice(reply.textAt);
  return replyCard({ code: reply.code, ...(enhanced && { enhanced: enhanced.code }), text }, locale, 'full');
}

function unknown(line: string, locale: Locale): string {
  const words = shortened(visible(line), 60);
  return locale === 'id'
    ? `“${words}” bukan kode balasan, kode lanjutan, perintah, kata kunci EHLO, atau aturan yang dikenal.`
    : `“${words}” is no reply code, enhanced code, command, EHLO keyword or rule that is known here.`;
}
