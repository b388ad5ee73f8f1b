/** A call or a file that is wrong: one line for people, exit status 2. */
export class UsageError extends Error {}

/** What is wrong with a file that cannot be read. */
export function fileError(file: string, error: unknown): UsageError {
  return new UsageError(`${file}: ${reasonOf(error)}`);
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  ENOTDIR: 'no such file',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'it is a folder',
};

export function reasonOf(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  return (code && REASONS[code]) ?? message ?? String(error);
}
