/** The story of a message as a page in Markdown. Everything of the log in it is dead text; links lead to lines of the log only. */

import { adviceOn } from '../explain/advice';
import { labels } from '../explain/labels';
import { ladderMermaid } from '../explain/render-ladder';
import { codeSpan, escaped, renderMarkdown } from '../explain/render-markdown';
import { storyCard } from '../explain/story-card';
import { storyLadder } from '../explain/story-ladder';
import type { Locale, Text } from '../text/locale';
import type { Message } from '../trace/message';
import type { Story } from '../trace/story';
import type { LogMessages } from './folded-log';
import { storyOf } from './log-story';

/** The address of the `n`th line (0-based) of those that the story is told by. */
export type LineAddress = (n: number) => string;

/** So many lines are shown, and so many cards. */
const MOST_LINES = 400;
const MOST_CARDS = 3;

export function storyPage(record: LogMessages, message: Message, locale: Locale, addressOf: LineAddress): string {
  const story = storyOf(record, message);
  if (!story) return '';
  const card = storyCard(
    story,
    locale,
    ({ line }) => ({ name: String(line + 1), text: record.textOf(line) }),
    ({ line }) => line,
  );
  const { subject, name, kind } = card.title;
  // Its last section is the lines, which are links here.
  const told = renderMarkdown({ ...card, sections: card.sections.slice(0, -1) });
  return `${[
    `# ${[subject, name, kind].map(escaped).join(' · ')}`,
    told.slice(told.indexOf('\n\n') + 2),
    ...advice(story, locale),
    ...way(story, locale),
    `## ${LINES[locale]}`,
    linesOf(record, story, locale, addressOf),
  ].join('\n\n')}\n`;
}

const LINES: Text = { en: 'Its lines', id: 'Barisnya' };
const WAY: Text = { en: 'Its way', id: 'Perjalanannya' };
const MORE: Text = { en: 'more lines', id: 'baris lagi' };

function advice(story: Story, locale: Locale): readonly string[] {
  const cards = adviceOn(story, locale, MOST_CARDS);
  return cards.length === 0 ? [] : [`## ${labels.advice[locale]}`, ...cards.map((card) => renderMarkdown(card))];
}

/** A diagram, where several had a part in it; an editor that draws none shows its text. */
function way(story: Story, locale: Locale): readonly string[] {
  const ladder = storyLadder(story);
  if (ladder.rails.length < 2 || ladder.rungs.length === 0) return [];
  return [`## ${WAY[locale]}`, `\`\`\`mermaid\n${ladderMermaid(ladder)}\`\`\``];
}

function linesOf(record: LogMessages, story: Story, locale: Locale, addressOf: LineAddress): string {
  const lines = [...new Set(story.messages.flatMap((message) => record.linesOf(message)))].sort((a, b) => a - b);
  const shown = lines
    .slice(0, MOST_LINES)
    .map((line, n) => `- [${line + 1}](${addressOf(n)}) ${codeSpan(record.textOf(line))}`);
  if (lines.length > MOST_LINES) shown.push(`- … ${lines.length - MOST_LINES} ${MORE[locale]}`);
  return shown.join('\n');
}
