import { argumentOf, type Command } from '../smtp/command';
import { type AuthLine, clientSays, serverSays } from '../smtp/sasl';
import type { TranscriptRecord } from './record';

/** What stands in base64 on a line of an AUTH exchange: 0-based UTF-16 columns, `end` exclusive. */
interface Found {
  readonly kind: 'auth text';
  readonly at: number;
  readonly end: number;
  readonly mechanism?: string;
  readonly by: 'client' | 'server';
  readonly says: AuthLine;
}

/** An exchange is followed back over so many lines at the most. */
const EXCHANGE_LINES = 40;

/** The text of a 334, an answer to one, or what stands behind the mechanism. */
export function authTexts(record: TranscriptRecord, n: number): readonly Found[] {
  const { reply, authData, commands, at, end } = record.reading(n);
  const line = record.line(n);
  if (reply?.code === '334') {
    const mechanism = exchange(record, n)?.mechanism;
    const says = serverSays(mechanism, line.slice(reply.textAt, end).trim());
    return [{ kind: 'auth text', at: reply.textAt, end, by: 'server', says, ...(mechanism && { mechanism }) }];
  }
  if (authData) {
    const { mechanism, step } = exchange(record, n) ?? { mechanism: '', step: 1 };
    return [clientText(mechanism, step, line, at, end)];
  }
  return (commands ?? []).flatMap((command) => {
    const mechanism = mechanismOf(command, line);
    const start = command.argumentAt + mechanism.length;
    if (command.verb !== 'AUTH' || line.slice(start, command.end).trim() === '') return [];
    const blanks = line.slice(start, command.end).search(/\S/);
    return [clientText(mechanism.toUpperCase(), 0, line, start + blanks, command.end)];
  });
}

function clientText(mechanism: string, step: number, line: string, at: number, end: number): Found {
  const says = clientSays(mechanism, step, line.slice(at, end).trim());
  return { kind: 'auth text', at, end, by: 'client', says, ...(mechanism && { mechanism }) };
}

/** The word behind AUTH, as it is written. */
export function mechanismOf(command: Command, line: string): string {
  return argumentOf(line, command).split(/[ \t]/, 1)[0] ?? '';
}

/** The mechanism of the exchange that line `n` is part of, and how many lines of the client it had before. */
function exchange(record: TranscriptRecord, n: number): { mechanism: string; step: number } | undefined {
  let step = 0;
  for (let i = n - 1; i >= Math.max(0, n - EXCHANGE_LINES); i--) {
    const { authData, commands } = record.reading(i);
    if (authData) step++;
    const command = commands?.[0];
    if (!command) continue;
    if (command.verb !== 'AUTH') return undefined;
    const line = record.line(i);
    const mechanism = mechanismOf(command, line);
    const initial = argumentOf(line, command).length > mechanism.length;
    return { mechanism: mechanism.toUpperCase(), step: step + (initial ? 1 : 0) };
  }
  return undefined;
}
