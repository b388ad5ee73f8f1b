import { type Card, paragraph, section } from '../explain/card';
import { labels } from '../explain/labels';
import { learnMore } from '../explain/learn-more';
import type { Severity } from '../lint/rule';
import { rules } from '../lint/rules';
import type { Locale, Text } from '../text/locale';

const KIND: Readonly<Record<Severity, Text>> = {
  error: { en: 'rule, error', id: 'aturan, galat' },
  warning: { en: 'rule, warning', id: 'aturan, peringatan' },
  information: { en: 'rule, information', id: 'aturan, informasi' },
  hint: { en: 'rule, hint', id: 'aturan, petunjuk' },
};
const WHY: Text = { en: 'Why it matters', id: 'Mengapa penting' };

/** The card of a lint rule by its id; undefined where there is no such rule. */
export function ruleCard(id: string, locale: Locale): Card | undefined {
  const rule = rules.find((known) => known.id === id);
  if (!rule) return undefined;
  return {
    title: { subject: rule.id, name: rule.what[locale].replace(/\.$/, ''), kind: KIND[rule.severity][locale] },
    sections: [
      section(WHY[locale], paragraph(rule.why[locale])),
      section(labels.fix[locale], paragraph(rule.how[locale])),
      ...learnMore({ sources: rule.refs }, locale),
    ],
  };
}
