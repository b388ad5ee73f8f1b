/** Commands, the places that are answered like one, and what answers them. */
import { late } from '../late';
import type { AnsweredPlace, Command, CommandReply } from '../model';
import { obsoleteCommands } from './obsolete';
import { answeredPlaces, repliesToAnyCommand } from './places';
import { privateCommands } from './private';
import { securityCommands } from './security';
import { sessionCommands } from './session';
import { transactionCommands } from './transaction';
import { turningCommands } from './turning';

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
