import { type Comparison, compare, type Side } from '../knowledge/compare';
import type { Locale, Text } from '../text/locale';
import { type Block, type Card, labelled, type Prose, type Section, section } from './card';
import { labels } from './labels';
import { reference } from './learn-more';

/** The page that holds two codes against each other; undefined where one of them cannot be a code. */
export function comparisonCard(a: string, b: string, locale: Locale): Card | undefined {
  const comparison = compare(a, b);
  if (!comparison) return undefined;
  const [left, right] = comparison.sides;
  return {
    title: {
      subject: `${left.code} – ${right.code}`,
      name: `${left.name[locale]} – ${right.name[locale]}`,
      kind: labels.comparison[locale],
    },
    context: [comparison.summary[locale]],
    sections: [
      section(labels.atAGlance[locale], sideBySide(left, right, locale)),
      about(left, locale),
      about(right, locale),
      section(labels.differences[locale], differences(comparison, locale)),
      section(labels.which[locale], ...which(comparison, locale)),
      section(labels.learnMore[locale], { kind: 'references', items: learnMoreOf(left, right, locale) }),
    ],
  };
}

function sideBySide(left: Side, right: Side, locale: Locale): Block {
  const row = (label: Text, of: (side: Side) => Text | undefined) => {
    const cells = [of(left), of(right)];
    return cells.some(Boolean) ? [[label[locale], ...cells.map((cell) => cell?.[locale] ?? '–')]] : [];
  };
  return {
    kind: 'table',
    columns: ['', left.code, right.code],
    rows: [
      ...row(labels.name, ({ name }) => name),
      ...row(labels.class, (side) => side.class),
      ...row(labels.group, ({ group }) => group),
      ...row(labels.answers, ({ answers }) => answers),
      ...row(labels.retry, ({ retry }) => retry),
    ],
  };
}

function about({ code, name, description, when, fix }: Side, locale: Locale): Section {
  return section(
    `${code} · ${name[locale]}`,
    labelled(labels.description[locale], description[locale]),
    ...(when ? [labelled(labels.when[locale], when[locale])] : []),
    labelled(labels.fix[locale], fix.sender[locale]),
    ...(fix.operator ? [labelled(labels.forOperator[locale], fix.operator[locale])] : []),
  );
}

function differences({ differences }: Comparison, locale: Locale): Block {
  return { kind: 'list', items: differences.map((difference) => [difference[locale]]) };
}

function which({ sides: [left, right], which: [forLeft, forRight] }: Comparison, locale: Locale): readonly Block[] {
  return [labelled(left.code, forLeft[locale]), labelled(right.code, forRight[locale])];
}

/** Where each side is told in full, and the standards behind both. */
function learnMoreOf(left: Side, right: Side, locale: Locale): Prose {
  const sources = new Set([...left.sources, ...right.sources]);
  return [
    ...[left, right].map(({ code, name }) => ({ see: code, words: `${code} · ${name[locale]}` })),
    ...Array.from(sources, reference),
  ];
}
