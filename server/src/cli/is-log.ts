import type { Dialect } from '../dialects/dialect';
import { isTranscript, recognise } from '../dialects/recognise';
import { dialects } from '../dialects/transcript';
import type { Lines } from '../text/lines';
import { CallError } from './input';

/**
 * Whether lines are a mail log: as `--as` says, or by what stands in their head. A conversation in a log is a conversation. What reads
 * logs is loaded only for what is none. Throws CallError.
 */
export async function isLog(head: Lines, as: string | undefined, own: readonly Dialect[] = []): Promise<boolean> {
  if (as !== undefined) return isNamedLog(as, own);
  if (isTranscript(recognise(head))) return false;
  const { recogniseLog } = await import('../dialects/maillog/recognise');
  return recogniseLog(head) !== undefined;
}

/** Whether `--as` names a mail log. Throws CallError where it names nothing that is known. */
export async function isNamedLog(as: string, own: readonly Dialect[] = []): Promise<boolean> {
  const among = [...own, ...dialects];
  if (among.some(({ id }) => id === as)) return false;
  const { logFormats } = await import('../dialects/maillog/formats');
  if (logFormats.some(({ id }) => id === as)) return true;
  const ids = [...among, ...logFormats].map(({ id }) => id);
  throw new CallError(`--as ${as}: it is one of ${ids.join(', ')}`);
}
