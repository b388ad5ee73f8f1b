import { oneOf, readArguments } from './arguments';
import { UsageError } from './input';
import { threadsFor } from './scan-threads';
import type { Command } from './terminal';
import type { TraceCall } from './trace';

/** `trace KEY FILE…`: the stories of the messages with this queue id, Message-ID or address. Status 1 where there is none. */
export const traceCommand: Command = async (args, terminal) => {
  const call = callOf(args);
  // Threads for large files start while what they are for is loaded.
  const threads = new Map(call.files.map((file) => [file, threadsFor(file)]));
  try {
    const { trace } = await import('./trace');
    return await trace(call, threads, terminal);
  } finally {
    for (const thread of [...threads.values()].flatMap((ofFile) => ofFile ?? [])) thread.stop();
  }
};

function callOf(args: readonly string[]): TraceCall {
  const { values, positionals } = readArguments(args, {
    format: { type: 'string', default: 'pretty' },
    zone: { type: 'string' },
  });
  const format = oneOf('--format', values.format, ['pretty', 'json']);
  const [key, ...files] = positionals;
  if (key === undefined || files.length === 0) throw new UsageError('trace takes a KEY and at least one FILE');
  return { key, files, format, zone: zoneOf(values.zone) };
}

/** `+0700` as minutes; time stamps without a zone are taken as UTC otherwise. */
function zoneOf(value: string | undefined): number {
  if (value === undefined) return 0;
  const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)$/.exec(value) ?? [];
  if (!sign) throw new UsageError(`--zone ${value}: it is a difference from UTC such as +0700`);
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
