/** The card of what kept a message from its recipient: by the codes of the answer, or by the words where nobody answered. */
import { type LogVocabulary, logVocabularies, logVocabulary } from '../knowledge/log-words';
import type { Locale } from '../text/locale';
import type { Card } from './card';
import { enhancedCard } from './enhanced-card';
import { logWordCard } from './log-word-card';
import { renderHtml } from './render-html';
import { replyCard } from './reply-card';

/** What is known of a failure. Texts are the log's own. */
export interface Failure {
  readonly replyCode: string;
  /** The enhanced code of the answer, or the DSN code of the log. */
  readonly enhancedCode: string;
  readonly reason: string;
}

/** `format` is the id of the log's format; without it, words of any are looked for. */
export function reasonCard(
  { replyCode, enhancedCode, reason }: Failure,
  locale: Locale,
  format?: string,
): Card | undefined {
  if (replyCode)
    return replyCard(
      { code: replyCode, text: reason, ...(enhancedCode && { enhanced: enhancedCode }) },
      locale,
      'short',
    );
  // Without an answer there is no code, or one that says little: the words do.
  const own = format === undefined ? undefined : logVocabulary(format);
  for (const vocabulary of format === undefined ? logVocabularies : own ? [own] : []) {
    const word = wordIn(vocabulary, reason);
    if (word) return logWordCard(word, vocabulary, locale);
  }
  return enhancedCode ? enhancedCard(enhancedCode, locale, 'short') : undefined;
}

const wordIn = ({ words }: LogVocabulary, reason: string) =>
  words.find(({ word, anywhere }) => anywhere && reason.includes(word));

/** A reason as reports count it begins with its codes. */
function countedReasonCard(text: string, locale: Locale): Card | undefined {
  const [, replyCode = '', enhancedCode = '', reason = ''] = CODES.exec(text) ?? [];
  return reasonCard({ replyCode, enhancedCode, reason }, locale);
}

/** The same as HTML; undefined where there is nothing to say. */
export function countedReasonHtml(text: string, locale: Locale): string | undefined {
  const card = countedReasonCard(text, locale);
  return card && renderHtml(card);
}

const CODES = /^(?:([2-5]\d\d)(?!\d) ?)?([245]\.\d{1,3}\.\d{1,3}(?!\d))? ?(.*)$/;
