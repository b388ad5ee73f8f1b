/** What is made of whole documents: the redacted copy, a message of its own, a session as a picture. */
import type { Connection } from 'vscode-languageserver';
import { ladderMermaid, ladderSvg } from '../explain/render-ladder';
import { messageTextAt } from '../features/extract-message';
import { ladderOf } from '../features/ladder';
import type { TranscriptRecord } from '../features/record';
import { redactedLines, redactedText } from '../features/redacted';
import {
  EXTRACT_MESSAGE,
  LADDER,
  type LadderDrawn,
  type LinesToRedact,
  type LogLinePlace,
  logPageOf,
  REDACT_LINES,
  REVEAL_COMMAND,
} from '../protocol';
import type { Locale } from '../text/locale';
import { linesOf, type OpenDocument } from './documents';
import { commandLink } from './hover';
import type { MailLogs } from './mail-logs';

/** Returns what gives the text of a redacted copy by its address; undefined for any other address. */
export function serveMadeDocuments(
  connection: Connection,
  documents: ReadonlyMap<string, OpenDocument>,
  recordOf: (uri: string) => Promise<TranscriptRecord | undefined>,
  logs: MailLogs,
  locale: () => Locale,
): (uri: string) => Promise<string | undefined> {
  connection.onRequest(EXTRACT_MESSAGE, async ({ uri, line }: LogLinePlace): Promise<string | null> => {
    const record = await recordOf(uri);
    return (record && messageTextAt(record, line)) ?? null;
  });

  connection.onRequest(REDACT_LINES, async ({ uri, lines }: LinesToRedact): Promise<string | null> => {
    const document = documents.get(uri);
    if (!document) return null;
    const record = await recordOf(uri);
    return redactedLines(linesOf(document), lines, record && ((n) => record.reading(n)));
  });

  connection.onRequest(LADDER, async ({ uri, line }: LogLinePlace): Promise<LadderDrawn | null> => {
    const record = await recordOf(uri);
    const ladder = record ? ladderOf(record, line, locale()) : await logs.ladderAt(uri, line);
    if (!ladder || ladder.rungs.length === 0) return null;
    return {
      shown: ladderSvg(ladder, locale(), (n) => commandLink(REVEAL_COMMAND, [uri, n])),
      svg: ladderSvg(ladder, locale()),
      mermaid: ladderMermaid(ladder),
    };
  });

  return async (address) => {
    const page = logPageOf(address);
    const document = page?.show === 'redacted' ? documents.get(page.uri) : undefined;
    if (!document) return undefined;
    const record = await recordOf(document.uri);
    return redactedText(linesOf(document), record && ((n) => record.reading(n)));
  };
}
