import assert from 'node:assert/strict';
import { logFormats } from '../../../server/src/dialects/maillog/formats';
import { recognise } from '../../../server/src/dialects/recognise';
import type { Card } from '../../../server/src/explain/card';
import { renderHtml } from '../../../server/src/explain/render-html';
import { ladderMermaid, ladderSvg } from '../../../server/src/explain/render-ladder';
import { renderMarkdown } from '../../../server/src/explain/render-markdown';
import { renderTerminal } from '../../../server/src/explain/render-terminal';
import { complete } from '../../../server/src/features/completion';
import { messageTextAt } from '../../../server/src/features/extract-message';
import { folds } from '../../../server/src/features/folding';
import { hover as hoverOn } from '../../../server/src/features/hover';
import { ladderOf } from '../../../server/src/features/ladder';
import { hoverOnLog } from '../../../server/src/features/log-hover';
import { outline } from '../../../server/src/features/outline';
import { TranscriptRecord } from '../../../server/src/features/record';
import { signatureHelp } from '../../../server/src/features/signature-help';
import { EditableText } from '../../../server/src/text/editable-text';
import { isDeadHtml, isDeadMarkdown, isDeadPlainText } from '../../hostile/dead';
import { anyText, mailLog, transcript } from '../inputs';
import { target } from '../target';

interface Place {
  readonly line: number;
  readonly column: number;
}

/** At any place of any text: a card stands on its line and is dead in every rendering; so is all else that is shown. */
export const hover = target<{ text: string; places: Place[] }>({
  name: 'hover',
  few: 60,
  make: (random) => ({
    text: random.pick([transcript, transcript, mailLog, anyText])(random),
    places: Array.from({ length: 12 }, () => ({ line: random.int(0, 60), column: random.int(0, 120) })),
  }),
  run({ text, places }) {
    const lines = new EditableText(text);
    const voice = recognise(lines);
    const record = voice && new TranscriptRecord(lines, voice);
    record?.readOn(Number.POSITIVE_INFINITY);
    for (const { line: wanted, column } of places) {
      const line = Math.min(wanted, lines.count - 1);
      const text = lines.at(line);
      const found = [
        record && hoverOn(record, line, column, 'en', 'full'),
        record && hoverOn(record, line, column, 'id', 'short'),
        hoverOnLog(text, column, logFormats[column % logFormats.length]!, 'en', 'full'),
      ];
      for (const hover of found) {
        if (!hover) continue;
        assert.ok(hover.at >= 0 && hover.at <= hover.end && hover.end <= text.length, `${hover.at}-${hover.end}`);
        isDead(hover.card);
      }
      if (record) atCursor(record, line, Math.min(column, text.length));
    }
    if (record) ofWhole(record);
  },
});

function isDead(card: Card): void {
  isDeadMarkdown(renderMarkdown(card));
  isDeadHtml(renderHtml(card));
  isDeadPlainText(renderTerminal(card, { color: false, width: 60 }));
}

function atCursor(record: TranscriptRecord, line: number, column: number): void {
  for (const { at, text } of complete(record, line, column, 'en')) assert.ok(at <= column && text.length > 0);
  signatureHelp(record, line, column, 'id');
  messageTextAt(record, line);
  const ladder = ladderOf(record, line, 'en');
  isDeadHtml(
    ladderSvg(ladder, 'en', (n) => `command:x?${n}`),
    /^command:x\?\d+$/,
  );
  isDeadPlainText(ladderMermaid(ladder));
}

function ofWhole(record: TranscriptRecord): void {
  const marks = record.landmarks();
  for (const { start, end } of [...outline(marks, record.count), ...folds(marks, record.count)])
    assert.ok(start <= end && end < record.count);
}
