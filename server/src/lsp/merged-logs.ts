/** Pages that show several log files as one. The files are read by a server that has a disk. */

import type { Connection } from 'vscode-languageserver';
import type { LargeLogs } from '../features/large-log';
import { type LogFile, type MergedLog, mergeLogs } from '../features/merged-log';
import { MERGE_LOGS, type MergedLogs, type MergeLogs } from '../protocol';

/** What a server on Node can read; in a browser there is none. */
export interface Disk {
  /** See `disk/whole-log.ts`. */
  wholeLog(uri: string, most: number): Promise<{ lines: readonly string[]; written: number } | undefined>;
  readonly largeLogs: LargeLogs;
}

/** Bytes of all files together: editors hand no document of more than 50 MiB to an extension. */
const MOST = 45 << 20;
/** Merged logs that are kept, and lists of files that may be read again. */
const KEPT = 2;
const NAMED = 100;
const SLICE = 4_096;

export interface MergedPages {
  /**
   * The log made of these files, in the order of the list; undefined where they cannot be read any more. The address of a page
   * leads only to files that the user has named before: anybody can write an address.
   */
  of(files: readonly string[]): Promise<MergedLog | undefined>;
}

export function serveMergedLogs(connection: Connection, disk: Disk | undefined): MergedPages {
  const kept = new Map<string, MergedLog>();
  const named = new Set<string>();

  async function merge(files: readonly string[]): Promise<MergedLog | NonNullable<MergedLogs['problem']>> {
    if (!disk || files.some((uri) => !uri.startsWith('file:'))) return 'no disk';
    const read: LogFile[] = [];
    let room = MOST;
    for (const uri of files) {
      const log = await disk.wholeLog(uri, room);
      if (!log) return 'too large';
      room -= log.lines.reduce((sum, { length }) => sum + length + 1, 0);
      read.push({ lines: log.lines, clock: { until: log.written, zone: 0 } });
    }
    const steps = mergeLogs(read, SLICE);
    for (;;) {
      const { done, value } = steps.next();
      if (done) return value;
      await new Promise((go) => setTimeout(go, 0));
    }
  }

  connection.onRequest(MERGE_LOGS, async ({ files }: MergeLogs): Promise<MergedLogs> => {
    named.add(files.join('\n'));
    for (const oldest of named) if (named.size > NAMED) named.delete(oldest);
    try {
      const merged = await merge(files);
      if (typeof merged === 'string') return { problem: merged };
      keep(files, merged);
      return {};
    } catch (error) {
      return { problem: 'unreadable', reason: error instanceof Error ? error.message : String(error) };
    }
  });

  function keep(files: readonly string[], merged: MergedLog): void {
    const key = files.join('\n');
    kept.delete(key);
    kept.set(key, merged);
    for (const old of [...kept.keys()].slice(0, -KEPT)) kept.delete(old);
  }

  return {
    async of(files) {
      const known = kept.get(files.join('\n'));
      if (known) return known;
      if (!named.has(files.join('\n'))) return undefined;
      const merged = await merge(files).catch(() => 'unreadable' as const);
      if (typeof merged === 'string') return undefined;
      keep(files, merged);
      return merged;
    },
  };
}
