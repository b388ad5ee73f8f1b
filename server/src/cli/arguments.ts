import { type ParseArgsConfig, parseArgs } from 'node:util';
import { UsageError } from './input';

type Options = NonNullable<ParseArgsConfig['options']>;
interface Call<O extends Options> {
  args: string[];
  options: O;
  allowPositionals: true;
}
type Arguments<O extends Options> = ReturnType<typeof parseArgs<Call<O>>>;

/** The options and words of a call; one that is not known is a usage error and not an exception. */
export function readArguments<O extends Options>(args: readonly string[], options: O): Arguments<O> {
  try {
    return parseArgs<Call<O>>({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError((error as Error).message.split('. ')[0]!);
  }
}

/** One of the words that an option takes. */
export function oneOf<T extends string>(option: string, value: string, words: readonly T[]): T {
  const word = words.find((known) => known === value);
  if (word === undefined) throw new UsageError(`${option} ${value}: it is one of ${words.join(', ')}`);
  return word;
}
