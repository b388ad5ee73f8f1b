import type { Position, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import type { Dialect } from '../dialects/dialect';
import { type LogFormat, logFormats, recogniseLog } from '../dialects/maillog/recognise';
import { isTranscript, type Recognition, recognise, recogniseAs } from '../dialects/recognise';
import { dialects } from '../dialects/transcript';
import { plain } from '../dialects/transcript/plain';
import { alike } from '../dialects/voice';
import { LogRecord } from '../features/log-record';
import { TranscriptRecord } from '../features/record';
import { guessedPurpose } from '../lint/purpose';
import type { Purpose } from '../lint/rule';
import type { LineEnds } from '../protocol';
import { EditableText } from '../text/editable-text';
import { differ, type LineEnd, type Lines } from '../text/lines';

/** Recognition looks at so many lines; an edit below them changes nothing about it. */
const HEAD = 400;

/** An open document: a transcript, a mail log, or none of ours. */
export interface OpenDocument {
  readonly uri: string;
  readonly languageId: string;
  version: number;
  /** The record reads these lines. */
  lines: EditableText;
  /** How the lines end in the bytes of the file, as long as the document is what the file holds; see `withEnds`. */
  ends: readonly LineEnd[] | undefined;
  /** Id of the dialect that the user chose. */
  chosen: string | undefined;
  /** The user's own dialects. */
  own: readonly Dialect[];
  record: TranscriptRecord | undefined;
  /** What a transcript is, as far as one can tell by its look. */
  guessed: Purpose;
  log: LogFormat | undefined;
  logRecord: LogRecord | undefined;
}

export function openDocument(
  uri: string,
  languageId: string,
  version: number,
  text: string,
  chosen: string | undefined,
  own: readonly Dialect[],
): OpenDocument {
  const lines = new EditableText(text);
  const document: OpenDocument = {
    uri,
    languageId,
    version,
    lines,
    ends: lines.ends(),
    chosen,
    own,
    record: undefined,
    guessed: 'evidence',
    log: undefined,
    logRecord: undefined,
  };
  recogniseAnew(document);
  return document;
}

/** Reads the document as what it is now; keeps what was read where nothing about that changed. */
export function recogniseAnew(document: OpenDocument): void {
  const recognition = recognitionOf(document);
  document.log = recognition ? undefined : logOf(document);
  if (document.log !== document.logRecord?.format)
    document.logRecord = document.log && new LogRecord(linesOf(document), document.log, clock());
  if (recognition) document.guessed = guessedPurpose(recognition, !document.uri.startsWith('untitled:'));
  if (!recognition) document.record = undefined;
  else if (!document.record || !alike(document.record.recognition, recognition)) {
    document.record = new TranscriptRecord(document.lines, recognition, document.ends);
  }
}

/** A document that calls itself a transcript is read as one in any case; others only where the head leaves no doubt. */
function recognitionOf({ languageId, lines, chosen, own }: OpenDocument): Recognition | undefined {
  const head = headOf(lines);
  const among = [...own, ...dialects];
  const dialect = among.find(({ id }) => id === chosen);
  if (dialect) return recogniseAs(dialect, head);
  if (logFormats.some(({ id }) => id === chosen) || languageId === 'mail-log') return undefined;
  const recognition = recognise(head, among);
  if (languageId === 'smtp-transcript') return recognition ?? recogniseAs(plain, head, false);
  return isTranscript(recognition) ? recognition : undefined;
}

/** A mail log: by the user's word, or where the head leaves no doubt. */
function logOf({ lines, chosen }: OpenDocument): LogFormat | undefined {
  return logFormats.find(({ id }) => id === chosen) ?? recogniseLog(headOf(lines));
}

function headOf(lines: Lines): Lines {
  return { count: Math.min(HEAD, lines.count), at: (n) => lines.at(n) };
}

/** Applies changes in their order. Positions are UTF-16 code units. */
export function changeDocument(
  document: OpenDocument,
  version: number,
  changes: readonly TextDocumentContentChangeEvent[],
): void {
  document.version = version;
  document.ends = undefined;
  let first = Number.POSITIVE_INFINITY;
  for (const change of changes) {
    if (!('range' in change)) {
      document.lines = new EditableText(change.text);
      document.record = undefined;
      document.logRecord = undefined;
      first = 0;
      continue;
    }
    const { start, end } = change.range;
    const edited = document.lines.edit(positionOf(start), positionOf(end), change.text);
    document.record?.edited(edited);
    document.logRecord?.edited(edited);
    first = Math.min(first, edited.from);
  }
  if (first < HEAD) recogniseAnew(document);
}

/** Takes what the client read of the file's own line ends, if it speaks of the document as it is now. */
export function knowLineEnds(document: OpenDocument, { version, runs }: Pick<LineEnds, 'version' | 'runs'>): boolean {
  const count = runs.reduce((sum, [, lines]) => sum + lines, 0);
  if (version !== document.version || count !== document.lines.count) return false;
  const ends = runs.flatMap(([end, lines]) => Array<LineEnd>(lines).fill(end));
  document.ends = differ(ends) ? ends : undefined;
  document.record = undefined;
  recogniseAnew(document);
  return true;
}

/** The lines of a document as they are at the time of asking. */
export function linesOf(document: OpenDocument): Lines {
  return {
    get count() {
      return document.lines.count;
    },
    at: (n) => document.lines.at(n),
  };
}

/** A log in an editor was written by now; a time stamp without a zone is told as it stands. */
export const clock = () => ({ until: Date.now(), zone: 0 });

const positionOf = ({ line, character }: Position) => ({ line, column: character });
