import { ruleCard } from '../features/rule-card';
import { readArguments } from './arguments';
import { explain } from './explain';
import { UsageError } from './input';
import type { Command } from './terminal';

/** `explain WORD…`: what a code, a command, a rule or a whole reply line means. */
export const explainCommand: Command = (args, { write, color, width, locale }) => {
  const { positionals } = readArguments(args, {});
  if (positionals.length === 0) throw new UsageError('explain takes a code, a command, a rule or a reply line');
  const { text, found } = explain(positionals, { color, width, locale, rule: ruleCard });
  if (!found) throw new UsageError(text);
  write(`${text}\n`);
  return 0;
};
