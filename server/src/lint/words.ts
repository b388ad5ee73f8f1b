import type { Command } from '../smtp/command';
import { shortened, visible } from '../text/visible';
import type { Fix, View } from './rule';

const LONGEST = 60;

/** Words of the record in a message: made visible, and cut short. */
export const quoted = (text: string): string => visible(shortened(text, LONGEST));

/** What documentation and tests put in the place of the real thing: `...`, `$HOST`, `%LT`, `{{name}}`, `<your domain>`. */
export function isSketch(text: string): boolean {
  return /\.\.\.|…|\$\w|\$\{|\{\{|%(?:[A-Z]{2,}|s\b|b64\[)|\bSIZE=([a-z])\1{2,}|<[a-z]+(?:[-_ ][a-z]+)*>|\[[a-z]+(?: [a-z]+)*\]/i.test(
    text.slice(0, 400),
  );
}

/** What stands behind the verb. */
export const argumentAs = (line: string, { argumentAt, end }: Command): string => line.slice(argumentAt, end);

/** The command of the line, if it is the only one. */
export function onlyCommand({ reading }: View): Command | undefined {
  return reading.commands?.length === 1 ? reading.commands[0] : undefined;
}

/** Whether a command for which one of `verbs` waits for its reply, so that its outcome is not known yet. */
export function waitsFor({ before }: View, ...verbs: readonly string[]): boolean {
  return before.pending.some(({ verb }) => verbs.includes(verb));
}

/** A line of the client in front of this one, with the same mark; it is the user who knows whether it was meant. */
export function insertBefore({ n, line, reading }: View, text: string, title: Fix['title']): Fix {
  const inserted = `${line.slice(0, reading.at)}${text}${line.slice(reading.end)}\n`;
  return { title, safe: false, edits: [{ line: n, at: 0, end: 0, text: inserted }] };
}
