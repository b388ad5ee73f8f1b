import { compareCommands } from '../knowledge/compare-commands';
import type { Command, CommandComparison, CommandReply } from '../knowledge/model';
import { sessionStates } from '../knowledge/states';
import type { Locale, Text } from '../text/locale';
import { type Block, type Card, labelled, type Section, section } from './card';
import { labels } from './labels';
import { learnMore } from './learn-more';

/** The page that holds two commands against each other; undefined where one is not known, or both are the same. */
export function commandComparisonCard(a: string, b: string, locale: Locale): Card | undefined {
  const compared = compareCommands(a, b);
  if (!compared) return undefined;
  const { commands, written } = compared;
  const [left, right] = commands;
  const sources = new Set([...(written?.sources ?? []), ...left.sources, ...right.sources]);
  return {
    title: {
      subject: `${left.verb} – ${right.verb}`,
      name: `${left.name[locale]} – ${right.name[locale]}`,
      kind: labels.comparison[locale],
    },
    ...(written && { context: [written.summary[locale]] }),
    sections: [
      section(labels.atAGlance[locale], sideBySide(left, right, locale)),
      about(left, locale),
      about(right, locale),
      ...(written ? told(written, locale) : []),
      ...learnMore({ sources: [...sources] }, locale),
    ],
  };
}

function sideBySide(left: Command, right: Command, locale: Locale): Block {
  const row = (label: Text, of: (command: Command) => string) => {
    const cells = [of(left), of(right)];
    return cells.some(Boolean) ? [[label[locale], ...cells.map((cell) => cell || '–')]] : [];
  };
  return {
    kind: 'table',
    columns: ['', left.verb, right.verb],
    rows: [
      ...row(labels.syntax, ({ syntax }) => syntax),
      ...row(labels.allowed, ({ allowed }) => allowed.map((state) => sessionStates[state][locale]).join('; ')),
      ...row(labels.extension, ({ extension = '' }) => extension),
      ...row(labels.replies, (command) => codesOf(command, ({ role }) => role !== 'error')),
      ...row(labels.refusals, (command) => codesOf(command, ({ role }) => role === 'error')),
    ],
  };
}

function codesOf({ replies }: Command, which: (reply: CommandReply) => boolean): string {
  return [...new Set(replies.filter(which).map(({ code }) => code))].join(', ');
}

function about({ verb, name, description, effect }: Command, locale: Locale): Section {
  return section(
    `${verb} · ${name[locale]}`,
    labelled(labels.description[locale], description[locale]),
    ...(effect ? [labelled(labels.effect[locale], effect[locale])] : []),
  );
}

function told({ verbs, differences, which }: CommandComparison, locale: Locale): readonly Section[] {
  return [
    section(labels.differences[locale], { kind: 'list', items: differences.map((difference) => [difference[locale]]) }),
    section(labels.which[locale], ...which.map((when, index) => labelled(verbs[index]!, when[locale]))),
  ];
}
