/** Parts of a mail log: the lines of one message, of what one sender sent, of one recipient, of one relay, of what failed. */

import type { LogFormat } from '../dialects/maillog/format';
import { Field } from '../dialects/maillog/line';
import type { Message } from '../trace/message';
import type { LineMessages, LogMessages } from './folded-log';
import { logLineOf } from './log-hover';
import { worstVerdict } from './log-outline';
import { storyOf } from './log-story';

export type FilterBy = 'message' | 'sender' | 'recipient' | 'relay' | 'failures';

export interface Filter {
  readonly by: FilterBy;
  /** For a message, a line (0-based) that is of it. */
  readonly line: number;
  /** For a sender, recipient or relay its name, as the log has it: hostile. */
  readonly value: string;
}

/** Filters that a line offers, nearest first. */
export function filtersOn(record: LineMessages, line: number, format: LogFormat): readonly Filter[] {
  const message = record.messageOn(line);
  const read = logLineOf(record.textOf(line), format);
  const [first] = message?.recipients ?? [];
  const to = read.has(Field.to) ? read.value(Field.to) : first?.address;
  const relay = relayOf(read.has(Field.relay) ? read.value(Field.relay) : (first?.attempts.at(-1)?.relay ?? ''));
  return [
    ...(message ? [{ by: 'message', line, value: message.id } as const] : []),
    ...(message?.from !== undefined ? [{ by: 'sender', line, value: message.from } as const] : []),
    ...(to ? [{ by: 'recipient', line, value: to } as const] : []),
    ...(relay ? [{ by: 'relay', line, value: relay } as const] : []),
    { by: 'failures', line, value: '' },
  ];
}

/** Lines that a filter lets through, 0-based and in order. */
export function filteredLines(record: LogMessages, filter: Filter): readonly number[] {
  const lines = new Set(messagesOf(record, filter).flatMap((message) => record.linesOf(message)));
  return [...lines].sort((a, b) => a - b);
}

function messagesOf(record: LogMessages, { by, line, value }: Filter): readonly Message[] {
  const { messages } = record;
  switch (by) {
    case 'message': {
      const message = record.messageOn(line);
      return message ? (storyOf(record, message)?.messages ?? [message]) : [];
    }
    case 'sender':
      return messages.filter(({ from }) => from !== undefined && same(from, value));
    case 'recipient':
      return messages.filter(({ recipients }) =>
        recipients.some(({ address, original }) => same(address, value) || same(original, value)),
      );
    case 'relay':
      return messages.filter(({ recipients }) =>
        recipients.some(({ attempts }) => attempts.some(({ relay }) => relayOf(relay) === value)),
      );
    case 'failures':
      return messages.filter((message) => FAILED.has(worstVerdict(message)));
  }
}

const FAILED = new Set(['bounced', 'deferred', 'rejected']);

const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

/** `mx.example.com[192.0.2.25]:25` without what may change from one attempt to the next: the name. */
export function relayOf(relay: string): string {
  return /^[^\s[]*/.exec(relay)?.[0] || relay;
}
