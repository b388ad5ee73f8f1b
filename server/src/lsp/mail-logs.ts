/** What is asked of mail logs, beyond a line by itself: ways through a message, its story, parts of the log. */
import type { Connection, DocumentLink, Location, Position } from 'vscode-languageserver';
import type { Ladder } from '../explain/ladder';
import { countedReasonHtml } from '../explain/reason-card';
import { storyLadder } from '../explain/story-ladder';
import { figureLines } from '../features/figure-lines';
import type { LineMessages, LogMessages } from '../features/folded-log';
import type { Hover } from '../features/hover';
import { type Filter, filteredLines, filtersOn } from '../features/log-filter';
import { messageAt, queueIdAt } from '../features/log-hover';
import { firstPlaceOn, type LogPlace, neighbourOn, placesOn } from '../features/log-places';
import type { LogRecord } from '../features/log-record';
import { reportOn } from '../features/log-report';
import { storyOf } from '../features/log-story';
import { storyPage } from '../features/log-story-page';
import { loggedSession } from '../features/logged-session';
import { mailEntries, mailGroups } from '../features/mail-view';
import {
  LOG_FILTERS,
  LOG_PAGE_COMMAND,
  LOG_REPORT,
  type LogLinePlace,
  type LogPage,
  logPageOf,
  logPageUri,
  MAIL_VIEW,
  type MailGroups,
  type MailQuery,
  MESSAGE_LINES,
  MESSAGE_STEP,
  type MessageStep,
  storyLineAddress,
} from '../protocol';
import type { Locale } from '../text/locale';
import { htmlReport } from '../trace/report/html';
import { rangeOf } from './convert';
import { clock, linesOf, type OpenDocument } from './documents';
import { commandLink } from './hover';
import type { LargeLogPlace, OpenLargeLogs } from './large-logs';
import type { MergedPages } from './merged-logs';
import { othersFirst } from './turns';

/** Milliseconds that are read in one go before other requests get their turn, about, and lines between two looks at the clock. */
const SLICE = 5;
const STEP = 512;
/** Lines of what is counted anew from the whole of a log, in one go. */
const COUNTED = 2_048;
/** Places that one answer holds at the most. */
const MOST = 1_000;
const MOST_LINKS = 5_000;

export interface MailLogs {
  /** All messages of a mail log; undefined for any other document. */
  whole(uri: string): Promise<LogMessages | undefined>;
  /** The messages that the lines `from` to `to` (0-based, exclusive) of a mail log are of. */
  messagesOn(uri: string, from: number, to?: number): Promise<LineMessages | undefined>;
  /** The card of the message whose queue id stands at a position. */
  messageAt(document: OpenDocument, position: Position): Promise<Hover | undefined>;
  /** The session that a line is of, where the log has what was said; otherwise the way of its message. */
  ladderAt(uri: string, line: number): Promise<Ladder | undefined>;
  /** The text of a page of an open log; undefined where an address names none. */
  page(uri: string): Promise<string | undefined>;
}

export function serveMailLogs(
  connection: Connection,
  documents: ReadonlyMap<string, OpenDocument>,
  merged: MergedPages,
  large: OpenLargeLogs,
  locale: () => Locale,
): MailLogs {
  /** The record of a mail log, when it is read as far as `isRead` says. */
  async function recordOf(
    uri: string,
    isRead: (record: LogRecord) => boolean,
    readOn: (record: LogRecord) => void,
  ): Promise<LogRecord | undefined> {
    for (;;) {
      const record = documents.get(uri)?.logRecord;
      if (!record || isRead(record)) return record;
      const until = performance.now() + SLICE;
      while (!isRead(record) && performance.now() < until) readOn(record);
      await othersFirst();
    }
  }

  async function whole(uri: string): Promise<LogMessages | undefined> {
    const record = await recordOf(
      uri,
      (record) => record.whole.complete,
      (record) => record.whole.readOn(STEP),
    );
    return record?.whole.folded;
  }

  /** What is made of a record that is read to its end, made once more where it was edited meanwhile. */
  async function made<T>(
    uri: string,
    make: (record: LogRecord) => Generator<void, T | undefined>,
  ): Promise<T | undefined> {
    for (;;) {
      const record = await recordOf(
        uri,
        (record) => record.isRead,
        (record) => record.readOn(STEP),
      );
      const result = record && (await inSlices(make(record)));
      if (result || !record) return result;
    }
  }

  const messagesOn = (uri: string, from: number, to?: number) => made(uri, (record) => record.messagesOn(from, to));

  /** What the story of a line's message is made of. */
  async function storyOn(uri: string, line: number): Promise<LogMessages | undefined> {
    const story = await made(uri, (record) => record.storyOn(line));
    return story === 'whole' ? whole(uri) : story;
  }

  connection.onRequest(MAIL_VIEW, async ({ uri, by, search, group }: MailQuery): Promise<MailGroups> => {
    const log = large.of(uri);
    if (log && group) return { entries: await log.entries(by, group.key, search, group.from, locale()) };
    if (log) return { groups: await log.groups(by, search, locale()) };
    const record = await whole(uri);
    if (!record) return {};
    return group
      ? { entries: mailEntries(record, by, group.key, search, group.from, locale()) }
      : { groups: mailGroups(record, by, search, locale()) };
  });

  connection.onRequest(LOG_REPORT, async ({ uri }: LogLinePlace): Promise<string | null> => {
    const log = large.of(uri) ?? large.placeOf(uri, 0)?.log;
    if (log) return log.report(locale());
    const document = documents.get(uri);
    if (!document?.log) return null;
    const summary = await inSlices(reportOn(linesOf(document), document.log, clock(), COUNTED));
    return htmlReport(summary, locale(), {
      linkOf: (figure, value) => commandLink(LOG_PAGE_COMMAND, [{ uri, line: 0, show: 'counted', value, figure }]),
      cardOf: (reason) => countedReasonHtml(reason, locale()),
    });
  });

  async function filterOf(page: LogPage): Promise<readonly number[]> {
    const { show, figure = '', value } = page;
    if (show === 'counted') {
      const document = documents.get(page.uri);
      if (!document?.log) return [];
      return inSlices(figureLines(linesOf(document), document.log, { name: figure, key: value }, COUNTED));
    }
    const record = await (show === 'message' ? storyOn(page.uri, page.line) : whole(page.uri));
    const isFilter =
      show !== 'story' && show !== 'merged' && show !== 'redacted' && show !== 'around' && show !== 'search';
    return record && isFilter ? filteredLines(record, { ...page, by: show }) : [];
  }

  connection.onDefinition(async ({ textDocument: { uri }, position }): Promise<Location | null> => {
    const { log, lines } = documents.get(uri) ?? {};
    if (!log || !queueIdAt(lines?.at(position.line) ?? '', position.character, log)) return null;
    const record = await messagesOn(uri, position.line);
    const place = record && firstPlaceOn(record, position.line);
    return place ? { uri, range: rangeOf(place) } : null;
  });

  connection.onReferences(async ({ textDocument: { uri }, position }): Promise<Location[]> => {
    const record = await messagesOn(uri, position.line);
    const places = record ? placesOn(record, position.line) : [];
    return places.slice(0, MOST).map((place) => ({ uri, range: rangeOf(place) }));
  });

  connection.onDocumentHighlight(async ({ textDocument: { uri }, position }) => {
    const { log, lines } = documents.get(uri) ?? {};
    if (!log || !queueIdAt(lines?.at(position.line) ?? '', position.character, log)) return null;
    const record = await messagesOn(uri, position.line);
    const isNamed = ({ at, end }: LogPlace) => at > 0 && end > at;
    const places = record ? placesOn(record, position.line).filter(isNamed) : [];
    return places.slice(0, MOST).map((place) => ({ range: rangeOf(place) }));
  });

  connection.onRequest(MESSAGE_STEP, async ({ uri, line, step }: MessageStep): Promise<number | null> => {
    const record = await messagesOn(uri, line);
    return (record && neighbourOn(record, line, step)?.line) ?? null;
  });

  connection.onRequest(MESSAGE_LINES, async ({ uri, line }: LogLinePlace): Promise<readonly number[]> => {
    const record = await messagesOn(uri, line);
    return record ? placesOn(record, line).map((place) => place.line) : [];
  });

  connection.onRequest(LOG_FILTERS, async ({ uri, line }: LogLinePlace): Promise<LogPage[]> => {
    const place = large.placeOf(uri, line);
    if (place) return pagesOfLarge(place);
    const record = await messagesOn(uri, line);
    const log = documents.get(uri)?.log;
    if (!record || !log) return [];
    const filters = filtersOn(record, line, log).map(
      ({ by, value }: Filter): LogPage => ({ uri, line, show: by, value }),
    );
    const story: LogPage = { uri, line, show: 'story', value: record.messageOn(line)?.id ?? '' };
    return record.messageOn(line) ? [story, ...filters] : filters;
  });

  async function mergedLinks(files: readonly string[]): Promise<DocumentLink[]> {
    const log = await merged.of(files);
    return Array.from({ length: Math.min(MOST_LINKS, log?.count ?? 0) }, (_, n) => n).flatMap((n) => {
      const { file, line } = log!.placeOf(n);
      const target = PACKED.test(files[file]!) ? undefined : lineAddress(files[file]!, line);
      return target === undefined ? [] : [{ range: rangeOf({ line: n, at: 0, end: STAMP }), target }];
    });
  }

  async function pagesOfLarge({ log, uri, line }: LargeLogPlace): Promise<LogPage[]> {
    const { id, filters } = await log.filters(line);
    const pages = filters.map(({ by, value }): LogPage => ({ uri, line, show: by, value }));
    const around: LogPage = { uri, line, show: 'around', value: '' };
    return [...(id === undefined ? [] : [{ uri, line, show: 'story', value: id } as const]), ...pages, around];
  }

  /** Each line of a part of a log leads to where it stands in the whole. */
  connection.onDocumentLinks(async ({ textDocument: { uri } }): Promise<DocumentLink[]> => {
    const page = logPageOf(uri);
    if (!page || page.show === 'story' || page.show === 'redacted' || page.show === 'around') return [];
    if (page.show === 'merged') return mergedLinks(page.files ?? []);
    const inLarge = large.numbersOf(uri)?.slice(0, MOST_LINKS);
    if (inLarge)
      return inLarge.map((line, n) => ({
        range: rangeOf({ line: n, at: 0, end: STAMP }),
        target: logPageUri({ uri: page.uri, line, show: 'around', value: '' }),
      }));
    const lines = (await filterOf(page)).slice(0, MOST_LINKS);
    return lines.flatMap((line, n) => {
      const target = lineAddress(page.uri, line);
      return target === undefined ? [] : [{ range: rangeOf({ line: n, at: 0, end: STAMP }), target }];
    });
  });

  return {
    whole,
    messagesOn,
    async messageAt(document, { line, character }) {
      const { uri, log, lines } = document;
      if (!log || !queueIdAt(lines.at(line), character, log)) return undefined;
      const place = large.placeOf(uri, line);
      if (place) return place.log.messageAt(place.line, character, locale());
      const record = await messagesOn(uri, line);
      return record && messageAt(record, line, character, log, locale());
    },
    async ladderAt(uri, line) {
      const { log, lines } = documents.get(uri) ?? {};
      const session = log && lines && loggedSession(lines, line, log, locale());
      if (session) return session;
      const record = await storyOn(uri, line);
      const message = record?.messageOn(line);
      const story = record && message && storyOf(record, message);
      return story && storyLadder(story);
    },
    async page(uri) {
      const inLarge = await large.page(uri);
      if (inLarge !== undefined) return inLarge;
      const page = logPageOf(uri);
      if (page?.show === 'merged') return (await merged.of(page.files ?? []))?.text;
      const document = page && documents.get(page.uri);
      if (!page || !document?.log) return undefined;
      if (page.show !== 'story') return `${(await filterOf(page)).map((n) => document.lines.at(n)).join('\n')}\n`;
      const record = await storyOn(page.uri, page.line);
      const message = record?.messageOn(page.line);
      return record && message && storyPage(record, message, locale(), storyLineAddress(page.value));
    },
  };
}

/** Other requests get their turn between the steps, now and then. */
async function inSlices<T>(steps: Generator<void, T, unknown>): Promise<T> {
  for (;;) {
    for (const until = performance.now() + SLICE; performance.now() < until; ) {
      const { done, value } = steps.next();
      if (done) return value;
    }
    await othersFirst();
  }
}

/** An editor shows no lines of these. */
const PACKED = /\.(?:gz|zst)$/i;

/** So many columns at the beginning of a line are a link: what a time stamp takes. */
const STAMP = 15;

/** A line (0-based) of a document as editors open it, with nothing that Markdown could end an address at. */
function lineAddress(uri: string, line: number): string | undefined {
  if (!/^[a-z][\w+.-]*:\/\//i.test(uri)) return undefined;
  return `${uri.replace(/[^\w:/?%.~+-]/g, (mark) => encodeURIComponent(mark).replace(/[()'!*]/g, hex))}#L${line + 1}`;
}

const hex = (mark: string) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`;
