/** Reply codes, by class. */
import { invalidCategory, replyCategories, replyClasses } from '../classes';
import type { ReplyCategory, ReplyClass, ReplyCode } from '../model';
import { positiveCompletion } from './2xx';
import { positiveIntermediate } from './3xx';
import { transientNegative } from './4xx';
import { permanentNegative } from './5xx';
import { offWire } from './off-wire';

/** What is known of a reply code. */
export interface ReplyMeaning {
  readonly code: string;
  readonly class: ReplyClass;
  readonly category: ReplyCategory;
  /** Absent where only the digits tell something, as for `299`. */
  readonly record?: ReplyCode;
}

/** Every reply code, by class. */
export function replyCodes(): readonly ReplyCode[] {
  return [
    ...positiveCompletion(),
    ...positiveIntermediate(),
    ...transientNegative(),
    ...permanentNegative(),
    ...offWire(),
  ];
}

/**
 * The meaning of a reply code of three digits. An unknown code falls back to its first two digits, as RFC 5321 §4.2.1
 * asks of clients. Undefined for what cannot be a code.
 */
export function replyMeaning(code: string): ReplyMeaning | undefined {
  if (!/^\d{3}$/.test(code)) return undefined;
  if (!meanings.has(code)) meanings.set(code, meaningOf(code));
  return meanings.get(code);
}

/** Meanings that somebody asked for, of the thousand codes that there can be. */
const meanings = new Map<string, ReplyMeaning | undefined>();

function meaningOf(code: string): ReplyMeaning | undefined {
  const replyClass = replyClasses.find(({ digit }) => digit === code[0]);
  if (!replyClass) return undefined;
  const category = replyCategories.find(({ digit }) => digit === code[1]) ?? invalidCategory;
  const record = repliesOfClass(code).find((reply) => reply.code === code);
  return { code, class: replyClass, category, ...(record && { record }) };
}

function repliesOfClass(code: string): readonly ReplyCode[] {
  switch (code[0]) {
    case '2':
      return positiveCompletion();
    case '3':
      return positiveIntermediate();
    case '4':
      return transientNegative();
    case '5':
      return permanentNegative();
    default:
      return offWire();
  }
}
