import type { Used } from '../explain/keyword-card';
import { extension } from '../knowledge/extensions';
import type { Command } from '../smtp/command';
import { parsePath } from '../smtp/path';
import { mechanismOf } from './auth-exchange';
import type { TranscriptRecord } from './record';

/** A session is followed over so many lines at the most. */
const SESSION_LINES = 2_000;

/**
 * What of an extension the client used behind the line that offers it. Undefined where no command or parameter would
 * show it, as with ENHANCEDSTATUSCODES.
 */
export function useOfExtension(record: TranscriptRecord, offer: number, keyword: string): Used | undefined {
  const known = extension(keyword);
  const verbs = known?.verbs ?? [];
  const parameters = [...(known?.mail ?? []), ...(known?.rcpt ?? [])].map((written) => /^[\w-]+/.exec(written)?.[0]);
  if (verbs.length === 0 && parameters.length === 0) return undefined;
  const { session } = record.reading(offer);
  for (let n = offer + 1; n < Math.min(record.count, offer + SESSION_LINES); n++) {
    const reading = record.reading(n);
    if (reading.session !== session) break;
    for (const command of reading.commands ?? []) {
      const line = record.line(n);
      if (verbs.includes(command.verb)) return { by: withoutSecret(command, line) };
      const used = parsePath(line, command.argumentAt, command.end)?.parameters;
      if (used?.some((parameter) => parameters.includes(parameter.keyword)))
        return { by: line.slice(command.verbAt, command.end) };
    }
  }
  return 'no';
}

/** Of AUTH the mechanism only: what stands behind it may be the password. */
function withoutSecret(command: Command, line: string): string {
  if (command.verb === 'AUTH') return `AUTH ${mechanismOf(command, line)}`;
  return command.verb === 'BURL' ? 'BURL' : line.slice(command.verbAt, command.end);
}
