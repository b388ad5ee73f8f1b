import { fstatSync, statSync, writeSync } from 'node:fs';
import { UsageError } from '../disk/file-error';
import { waitForPipe } from '../disk/patience';

/**
 * Standard output (1) or standard error (2). What is no terminal is written to as a file: Node's own streams take longer to be loaded than a small
 * file to be linted. A reader that had enough, such as `head`, is no error: the program ends. What goes wrong with standard error is told nobody.
 */
export class Output {
  /** The stream of a terminal, which has columns, and its own ways to write. */
  readonly terminal: NodeJS.WriteStream | undefined;

  constructor(
    private readonly descriptor: 1 | 2,
    stream: () => NodeJS.WriteStream,
  ) {
    const opened = mayBeTerminal(descriptor) ? stream() : undefined;
    this.terminal = opened?.isTTY ? opened : undefined;
    this.terminal?.on('error', (error) => this.failed(error));
  }

  write(text: string): void {
    if (this.terminal) this.terminal.write(text);
    else this.writeBytes(Buffer.from(text));
  }

  writeBytes(bytes: Uint8Array): void {
    if (this.terminal) this.terminal.write(bytes);
    else for (let at = 0; at < bytes.length; ) at += this.taken(bytes, at);
  }

  /** How many bytes were taken. */
  private taken(bytes: Uint8Array, at: number): number {
    try {
      return writeSync(this.descriptor, bytes, at);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'EAGAIN') return this.failed(error as NodeJS.ErrnoException, bytes.length - at);
      waitForPipe();
      return 0;
    }
  }

  /** What could not be written is lost. Throws UsageError. */
  private failed({ code }: NodeJS.ErrnoException, lost = 0): number {
    if (this.descriptor === 2) return lost;
    if (code === 'EPIPE' || code === 'EOF') process.exit();
    throw new UsageError(`standard output cannot be written (${code})`);
  }
}

/** Not for certain: some devices are none. */
function mayBeTerminal(descriptor: number): boolean {
  try {
    const found = fstatSync(descriptor);
    return found.isCharacterDevice() && found.rdev !== statSync('/dev/null', { throwIfNoEntry: false })?.rdev;
  } catch {
    // Windows does not tell of a console what it is.
    return true;
  }
}
