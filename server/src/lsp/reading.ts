/** Reads open records between the requests: in slices, so that a hover or a cancellation gets through. */
import type { OpenDocument } from './documents';
import { giveWay, othersFirst } from './turns';

/** Milliseconds that one slice takes about, and lines between two looks at the clock. */
const SLICE = 5;
const STEP = 128;

const END = Number.POSITIVE_INFINITY;

export interface Reading {
  /** Reads the document to its end, from now on, and then calls `read`. */
  begin(document: OpenDocument): void;
  /** Settles when `line` (0-based) of a transcript is read, or the document is closed. */
  reach(uri: string, line: number): Promise<void>;
  /** Settles when a document is read to its end, and what is wrong in it is found. */
  finish(uri: string): Promise<void>;
}

export function readInSlices(
  documents: ReadonlyMap<string, OpenDocument>,
  read: (document: OpenDocument) => void,
): Reading {
  const begun = new Set<string>();
  /** A reading has begun, and what came of it is not told yet. */
  const untold = new Set<string>();
  const waiting = new Map<string, { readonly line: number; readonly go: () => void }[]>();

  function begin({ uri }: OpenDocument): void {
    if (begun.has(uri)) return;
    begun.add(uri);
    untold.add(uri);
    giveWay(() => {
      begun.delete(uri);
      const document = documents.get(uri);
      if (!document) untold.delete(uri);
      // Who waits for a line is answered first: what is told of the whole takes its time. Who waits for the end is answered behind that.
      else if (slice(document)) giveWay(() => tell(uri));
      wake(uri);
    });
  }

  /** Unless another reading has begun, which tells in the end. */
  function tell(uri: string): void {
    if (begun.has(uri)) return;
    untold.delete(uri);
    const document = documents.get(uri);
    if (document) read(document);
    wake(uri);
  }

  /** Whether the document is read to its end. */
  function slice(document: OpenDocument): boolean {
    const { record, logRecord } = document;
    const until = performance.now() + SLICE;
    while (record && !record.complete && performance.now() < until) record.readOn(END, STEP);
    while (logRecord && !logRecord.complete && performance.now() < until) logRecord.readOn(STEP);
    const isDone = (!record || record.complete) && (!logRecord || logRecord.complete);
    if (!isDone) begin(document);
    return isDone;
  }

  function isRead(uri: string, line: number): boolean {
    const { record, logRecord } = documents.get(uri) ?? {};
    if (line === END && ((logRecord && !logRecord.complete) || untold.has(uri))) return false;
    return !record || record.complete || line < record.readTo;
  }

  function wake(uri: string): void {
    const all = waiting.get(uri) ?? [];
    waiting.set(
      uri,
      all.filter(({ line }) => !isRead(uri, line)),
    );
    for (const { line, go } of all) if (isRead(uri, line)) go();
    if (waiting.get(uri)?.length === 0) waiting.delete(uri);
  }

  function wait(uri: string, line: number): Promise<void> {
    if (isRead(uri, line)) return Promise.resolve();
    return new Promise((go) => waiting.set(uri, [...(waiting.get(uri) ?? []), { line, go }]));
  }

  return {
    begin,
    reach(uri, line) {
      const record = documents.get(uri)?.record;
      // Of a log nothing is read for a single line.
      if (!record) return Promise.resolve();
      // What a slice would read is read at once; where more is missing, the request waits for the slices.
      const until = performance.now() + SLICE;
      while (!record.complete && record.readTo <= line && performance.now() < until) record.readOn(line, STEP);
      return wait(uri, line);
    },
    async finish(uri) {
      // What is made of the whole takes its time: who asks for a line comes first, and may have edited it.
      do {
        await wait(uri, END);
        await othersFirst();
      } while (!isRead(uri, END));
    },
  };
}
