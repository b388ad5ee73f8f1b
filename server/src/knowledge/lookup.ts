import { invalidCategory, replyCategories, replyClasses } from './classes';
import { obsoleteCommands } from './commands/obsolete';
import { answeredPlaces, repliesToAnyCommand } from './commands/places';
import { privateCommands } from './commands/private';
import { securityCommands } from './commands/security';
import { sessionCommands } from './commands/session';
import { transactionCommands } from './commands/transaction';
import { turningCommands } from './commands/turning';
import { enhancedClasses, enhancedSubjects } from './enhanced/classes';
import { registeredCodes } from './enhanced/registered';
import { vendorCodes } from './enhanced/vendor';
import { privateExtensions } from './extensions/private';
import { registeredExtensions } from './extensions/registered';
import { late } from './late';
import { limits } from './limits';
import { mechanisms } from './mechanisms';
import type {
  AnsweredPlace,
  Command,
  CommandReply,
  EnhancedClass,
  EnhancedCode,
  EnhancedSubject,
  Extension,
  Limit,
  Mechanism,
  ReplyCategory,
  ReplyClass,
  ReplyCode,
  VendorCode,
} from './model';
import { positiveCompletion } from './replies/2xx';
import { positiveIntermediate } from './replies/3xx';
import { transientNegative } from './replies/4xx';
import { permanentNegative } from './replies/5xx';
import { offWire } from './replies/off-wire';

/** What is known of a reply code. */
export interface ReplyMeaning {
  readonly code: string;
  readonly class: ReplyClass;
  readonly category: ReplyCategory;
  /** Absent where only the digits tell something, as for `299`. */
  readonly record?: ReplyCode;
}

/** What is known of an enhanced code. */
export interface EnhancedMeaning {
  /** As asked for; with `X` in front where the class is open. */
  readonly code: string;
  /** Absent for `X.1.1`. */
  readonly class?: EnhancedClass;
  /** Absent for a subject that the registry does not have. */
  readonly subject?: EnhancedSubject;
  /** Absent where the registry has no such code. */
  readonly record?: EnhancedCode;
  /** What providers mean by it. */
  readonly vendors: readonly VendorCode[];
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

/** Every enhanced code of the registry, `X.0.0` first. */
export function enhancedCodes(): readonly EnhancedCode[] {
  return registeredCodes();
}

/**
 * The meaning of an enhanced code such as `5.1.1`, or `X.1.1` for any class (RFC 3463 §2). An unknown one falls back to
 * its class and subject. Undefined for what cannot be a code.
 */
export function enhancedMeaning(code: string): EnhancedMeaning | undefined {
  const [, first, subjectDigit, detail] = /^([245X])\.(\d{1,3})\.(\d{1,3})$/i.exec(code) ?? [];
  if (first === undefined) return undefined;
  const enhancedClass = enhancedClasses.find(({ digit }) => digit === first);
  const subject = enhancedSubjects.find(({ digit }) => digit === subjectDigit);
  const record = registeredCodes().find((known) => known.code === `X.${subjectDigit}.${detail}`);
  return {
    code: code.toUpperCase(),
    ...(enhancedClass && { class: enhancedClass }),
    ...(subject && { subject }),
    ...(record && { record }),
    vendors: vendorCodes().filter((vendor) => vendor.code === code),
  };
}

/** Whether a word can be a reply code or an enhanced code. */
export function isCode(word: string): boolean {
  return replyMeaning(word) !== undefined || enhancedMeaning(word) !== undefined;
}

/** Whether an enhanced code may stand behind a reply code: their classes must agree (RFC 2034 §4). */
export function classesAgree(code: string, enhanced: string): boolean {
  return code[0] === enhanced[0];
}

/** Every command, those of RFC 5321 first. */
export function commands(): readonly Command[] {
  return [
    ...sessionCommands(),
    ...transactionCommands(),
    ...securityCommands(),
    ...turningCommands(),
    ...obsoleteCommands(),
    ...privateCommands(),
  ];
}

const commandsByVerb = late(() => new Map(commands().map((known) => [known.verb, known])));

/** A command by its verb, in any case. */
export function command(verb: string): Command | undefined {
  return commandsByVerb().get(verb.toUpperCase());
}

/** A place that is answered like a command, such as `END-OF-DATA`. */
export function answeredPlace(place: string): AnsweredPlace | undefined {
  return answeredPlaces().find((known) => known.place === place);
}

/** What a code means as the answer to a verb or place; undefined where no standard and no server is known to use it. */
export function answerTo(verb: string, code: string): CommandReply | undefined {
  const replies = command(verb)?.replies ?? answeredPlace(verb)?.replies;
  if (!replies) return undefined;
  return replies.find((reply) => reply.code === code) ?? repliesToAnyCommand().find((reply) => reply.code === code);
}

/** Whether any command can get a code. */
export function answersAny(code: string): boolean {
  return repliesToAnyCommand().some((reply) => reply.code === code);
}

/** Verbs and places that a code answers, apart from those that any command can get. */
export function answeredBy(code: string): readonly string[] {
  const has = ({ replies }: { readonly replies: readonly CommandReply[] }) =>
    replies.some((reply) => reply.code === code);
  return [
    ...commands()
      .filter(has)
      .map(({ verb }) => verb),
    ...answeredPlaces()
      .filter(has)
      .map(({ place }) => place),
  ];
}

/** Every EHLO keyword, the registered ones first. */
export function extensions(): readonly Extension[] {
  return [...registeredExtensions(), ...privateExtensions()];
}

const extensionsByKeyword = late(
  () => new Map(extensions().flatMap((known) => known.keywords.map((word) => [word, known]))),
);

/** An extension by a keyword of the EHLO reply, in any case. */
export function extension(keyword: string): Extension | undefined {
  return extensionsByKeyword().get(keyword.toUpperCase());
}

/** A mechanism of AUTH by its name, in any case. */
export function mechanism(name: string): Mechanism | undefined {
  const capitals = name.toUpperCase();
  return mechanisms().find(({ names }) => names.includes(capitals));
}

/** Limits that concern a verb, a place or a keyword. */
export function limitsOf(word: string): readonly Limit[] {
  return limits().filter(({ about }) => about.includes(word));
}
