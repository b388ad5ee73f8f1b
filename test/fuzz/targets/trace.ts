import assert from 'node:assert/strict';
import { storyRow } from '../../../server/src/cli/story-rows';
import type { LogFormat } from '../../../server/src/dialects/maillog/format';
import { logFormats } from '../../../server/src/dialects/maillog/formats';
import { adviceOn } from '../../../server/src/explain/advice';
import { ladderMermaid, ladderSvg } from '../../../server/src/explain/render-ladder';
import { renderTerminal } from '../../../server/src/explain/render-terminal';
import { storyCard } from '../../../server/src/explain/story-card';
import { storyLadder } from '../../../server/src/explain/story-ladder';
import type { LogMessages } from '../../../server/src/features/folded-log';
import { filteredLines, filtersOn } from '../../../server/src/features/log-filter';
import { messageAt } from '../../../server/src/features/log-hover';
import { logLenses } from '../../../server/src/features/log-lenses';
import { logFolds, logOutline } from '../../../server/src/features/log-outline';
import { firstPlaceOn, neighbourOn, placesOn } from '../../../server/src/features/log-places';
import { storyPage } from '../../../server/src/features/log-story-page';
import { mailEntries, mailGroups } from '../../../server/src/features/mail-view';
import { foldedLog } from '../../../server/src/features/whole-log';
import { linesFrom } from '../../../server/src/text/lines';
import { placesOf } from '../../../server/src/trace/message';
import { storiesOf } from '../../../server/src/trace/story';
import { isDeadHtml, isDeadMarkdown, isDeadPlainText } from '../../hostile/dead';
import { mailLog } from '../inputs';
import { target } from '../target';

const clock = { until: Date.UTC(2026, 10, 1), zone: 0 };

/** Messages are told of lines that are there; whatever stands in a log, its pages are dead text. */
export const trace = target<{ text: string; line: number }>({
  name: 'trace',
  few: 80,
  make: (random) => ({ text: mailLog(random), line: random.int(0, 60) }),
  run({ text, line }) {
    const lines = text.split('\n');
    for (const format of [logFormats[0]!, logFormats[1]!]) {
      const record = foldedLog(linesFrom(lines), format, clock);
      for (const message of record.messages)
        for (const place of placesOf(message))
          assert.ok(place.line >= 0 && place.line < lines.length, `line ${place.line} of ${lines.length}`);
      told(record, format, lines, Math.min(line, lines.length - 1));
      const message = record.messageOn(line);
      if (message)
        isDeadMarkdown(
          storyPage(record, message, 'en', (n) => `file:///log#L${n}`),
          'file:///log#L',
        );
      for (const column of [0, 20, 45]) messageAt(record, line, column, format, 'id');
    }
  },
});

function told(record: LogMessages, format: LogFormat, lines: readonly string[], line: number): void {
  const at = (_file: number, n: number) => lines[n] ?? '';
  for (const story of storiesOf(record.messages, () => true)) {
    JSON.stringify(storyRow(story, ['mail.log'], at, ({ line: n }) => n));
    const ladder = storyLadder(story);
    isDeadHtml(ladderSvg(ladder, 'id'));
    isDeadPlainText(ladderMermaid(ladder));
    const named = ({ line: n }: { line: number }) => ({ name: `mail.log:${n + 1}`, text: at(0, n) });
    const card = storyCard(story, 'en', named, ({ line: n }) => n);
    for (const advice of adviceOn(story, 'en', 3)) isDeadPlainText(renderTerminal(advice, { color: false, width: 60 }));
    isDeadPlainText(renderTerminal(card, { color: false, width: 60 }));
  }
  for (const { start, end } of [...logOutline(record), ...logFolds(record, lines.length)])
    assert.ok(start <= end && end < lines.length);
  logLenses(record, 'id');
  for (const place of [firstPlaceOn(record, line), neighbourOn(record, line, 1), ...placesOn(record, line)])
    assert.ok(!place || place.end <= lines[place.line]!.length);
  for (const filter of filtersOn(record, line, format)) filteredLines(record, filter);
  for (const by of ['verdict', 'sender', 'recipient', 'relay', 'reason'] as const) {
    let count = 0;
    for (const group of mailGroups(record, by, '', 'en') ?? []) {
      count += group.count;
      mailEntries(record, by, group.key, '', 0, 'en');
    }
    assert.ok(count >= 0);
  }
}
