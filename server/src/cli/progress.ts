import { statSync } from 'node:fs';
import { visible } from '../explain/visible';
import type { Terminal } from './terminal';

/** Milliseconds between two words of progress. */
const PACE = 200;

/** Signals have their turn. */
export const pause = () => new Promise<void>((go) => setImmediate(go));

/** How far a file is read, once or several times, on a terminal; nothing elsewhere. */
export class Progress {
  private done = 0;
  private shown = 0;
  private readonly size: number;

  constructor(
    private readonly file: string,
    private readonly terminal: Terminal,
    readings = 1,
  ) {
    this.size = terminal.status ? sizeOf(file) * readings : 0;
  }

  /** By so many bytes, or about as many. */
  advance(bytes: number): void {
    const { status } = this.terminal;
    if (!status) return;
    this.done += bytes;
    const now = Date.now();
    if (now - this.shown < PACE) return;
    this.shown = now;
    const share =
      this.size > 0 ? `${Math.min(99, Math.floor((this.done / this.size) * 100))} %` : `${this.done >> 20} MB`;
    status(`${this.file}: ${share}`);
  }

  end(): void {
    this.terminal.status?.('');
  }
}

/** Which of many files is read, on a terminal; nothing elsewhere. */
export function filesProgress({ status, width }: Terminal, all: number): (n: number, file: string) => void {
  if (!status || all < 2) return () => {};
  let shown = 0;
  return (n, file) => {
    const now = Date.now();
    if (now - shown < PACE) return;
    shown = now;
    status(visible(`${n}/${all} ${file}`).slice(0, width - 1));
  };
}

/** 0 where nobody knows. */
function sizeOf(file: string): number {
  try {
    const stats = statSync(file);
    return stats.isFile() && !/\.(?:gz|zst)$/.test(file) ? stats.size : 0;
  } catch {
    return 0;
  }
}
