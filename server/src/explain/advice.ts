/** What kept recipients from getting a message, and what to do about it. */
import type { Locale } from '../text/locale';
import { failuresOf, type Story } from '../trace/story';
import type { Card } from './card';
import { reasonCard } from './reason-card';

/** The cards of the attempts that decided, each once and so many at the most. */
export function adviceOn(story: Story, locale: Locale, most: number): readonly Card[] {
  const cards = new Map<string, Card>();
  for (const { attempt, message } of failuresOf(story.fates)) {
    if (!attempt) continue;
    const { replyCode, enhancedCode, dsn, reason } = attempt;
    const card = reasonCard({ replyCode, enhancedCode: enhancedCode || dsn, reason }, locale, message.format);
    if (card && cards.size < most) cards.set(`${card.title.subject} ${card.title.name}`, card);
  }
  return [...cards.values()];
}
