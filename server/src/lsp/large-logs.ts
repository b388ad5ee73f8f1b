/** Mail logs that are too large for an editor: opened by their path, shown by the pages and views of those in an editor. */
import { type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { LargeLog, LargeLogState, LargeLogs, LogPart, OpenedLog } from '../features/large-log';
import {
  FIND_IN_LARGE_LOG,
  IS_MAIL_LOG,
  LARGE_LOG_CHANGED,
  LARGE_LOG_PROGRESS,
  type LargeLogFile,
  type LargeLogOpened,
  type LargeLogProgress,
  type LargeLogWords,
  type LogPage,
  largeLogUri,
  logPageOf,
  OPEN_LARGE_LOG,
} from '../protocol';
import type { Locale } from '../text/locale';

/** So many are open at once; of more, the one that was opened first is closed. */
const MOST = 4;
/** Pages whose lines are known by number. */
const MOST_PAGES = 50;

/** A line (0-based) of a large log. */
export interface LargeLogPlace {
  readonly log: LargeLog;
  readonly uri: string;
  readonly line: number;
}

export interface OpenLargeLogs {
  /** The log that an address stands for. */
  of(uri: string): LargeLog | undefined;
  /** Where a line of a document is in a large log, of which the document is a page. */
  placeOf(uri: string, line: number): LargeLogPlace | undefined;
  /** The text of a page; undefined where it is none of a large log, or the log is closed. */
  page(uri: string): Promise<string | undefined>;
  /** The numbers (0-based) of the lines of a page. */
  numbersOf(uri: string): readonly number[] | undefined;
}

interface Open {
  readonly path: string;
  readonly name: string;
  readonly opened: OpenedLog;
}

/** `disk` reads files; it is missing where the server has none. `refresh` is called with what tells pages that are to be made anew. */
export function serveLargeLogs(
  connection: Connection,
  disk: LargeLogs | undefined,
  locale: () => Locale,
  refresh: (isStale: (uri: string) => boolean) => void,
): OpenLargeLogs {
  const logs = new Map<string, Open>();
  const pages = new Map<string, readonly number[]>();
  /** Handles of an earlier server stand for nothing. */
  const since = Date.now().toString(36);
  let opened = 0;

  const stateOf = (uri: string, { size, lines, compressed, replaced }: LargeLogState): LargeLogOpened => ({
    uri,
    name: logs.get(uri)?.name ?? '',
    size,
    lines,
    compressed,
    replaced,
  });

  connection.onRequest(OPEN_LARGE_LOG, async ({ path }: LargeLogFile, token): Promise<LargeLogOpened> => {
    if (!disk) throw failed(NO_DISK[locale()]);
    const known = [...logs].find(([, log]) => log.path === path);
    if (known) close(known[0]);
    const name = path.split(/[\\/]/).at(-1) ?? '';
    const uri = largeLogUri(`${since}-${++opened}`, name);
    const log = disk.open(
      path,
      (read, size) =>
        void connection.sendNotification(LARGE_LOG_PROGRESS, { path, read, size } satisfies LargeLogProgress),
      (state) => {
        if (!logs.has(uri)) return;
        void connection.sendNotification(LARGE_LOG_CHANGED, stateOf(uri, state));
        refresh((page) => logPageOf(page)?.uri === uri && logPageOf(page)?.show !== 'search');
      },
    );
    token.onCancellationRequested(() => log.stop());
    logs.set(uri, { path, name, opened: log });
    for (const oldest of logs.keys()) if (logs.size > MOST) close(oldest);
    try {
      const state = await log.ready;
      if (!token.isCancellationRequested) return stateOf(uri, state);
    } catch (error) {
      close(uri);
      if (!token.isCancellationRequested) throw failed((error as Error).message);
    }
    close(uri);
    throw new ResponseError(LSPErrorCodes.RequestCancelled, '');
  });

  connection.onRequest<boolean, void>(IS_MAIL_LOG, async ({ path }: LargeLogFile) => {
    const isMailLog = disk ? disk.isMailLog(path) : Promise.resolve(false);
    return isMailLog.catch(() => false);
  });

  connection.onRequest(FIND_IN_LARGE_LOG, async ({ uri, words }: LargeLogWords): Promise<LogPage[]> => {
    const log = logs.get(uri)?.opened.log;
    const value = words.trim();
    if (!log || value === '') return [];
    const { story, sender, recipient, relay, lines } = await log.find(value);
    const page = (show: LogPage['show']): LogPage => ({ uri, line: story ?? 0, show, value });
    return [
      ...(story === undefined ? [] : [page('story')]),
      ...(sender ? [page('sender')] : []),
      ...(recipient ? [page('recipient')] : []),
      ...(relay ? [page('relay')] : []),
      ...(lines ? [page('search')] : []),
    ];
  });

  function close(uri: string): void {
    logs.get(uri)?.opened.stop();
    logs.delete(uri);
  }

  async function partOf(log: LargeLog, { show, line, value }: LogPage): Promise<LogPart | undefined> {
    switch (show) {
      case 'story':
      case 'redacted':
      case 'counted':
      case 'merged':
        return undefined;
      case 'around':
        return log.around(line);
      case 'search':
        return log.linesWith(value);
      default:
        return log.part(show, line, value);
    }
  }

  return {
    of: (uri) => logs.get(uri)?.opened.log,
    placeOf(uri, line) {
      const page = logPageOf(uri);
      const log = page && logs.get(page.uri)?.opened.log;
      const number = pages.get(uri)?.[line];
      return log && number !== undefined ? { log, uri: page.uri, line: number } : undefined;
    },
    numbersOf: (uri) => pages.get(uri),
    async page(uri) {
      const page = logPageOf(uri) ?? headOf(uri);
      const open = page && logs.get(page.uri);
      if (!open) return undefined;
      const { log } = open.opened;
      if (page.show === 'story') return log.story(page.line, page.value, locale());
      const part = await partOf(log, page);
      if (!part) return undefined;
      pages.delete(uri);
      pages.set(uri, part.numbers);
      for (const oldest of pages.keys()) if (pages.size > MOST_PAGES) pages.delete(oldest);
      return `${[...part.lines, ...(part.more ? [MORE[locale()]] : [])].join('\n')}\n`;
    },
  };
}

/** The address of a log itself shows how it begins. */
const headOf = (uri: string): LogPage => ({ uri, line: 0, show: 'around', value: '' });

const failed = (reason: string) => new ResponseError(LSPErrorCodes.RequestFailed, reason);

const NO_DISK = {
  en: 'SMTP Lens cannot read files by their path here: open the folder in VS Code on a desktop or a server.',
  id: 'SMTP Lens tidak dapat membaca berkas menurut jalurnya di sini: buka foldernya di VS Code pada desktop atau server.',
};
const MORE = {
  en: '… These are the newest lines; the log has more of them.',
  id: '… Ini baris-baris terbaru; log ini masih punya yang lain.',
};
