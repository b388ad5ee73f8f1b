/** What is known, counted; and that every code explains itself: a cause always, a way to fix it where it failed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Card } from '../explain/card';
import { enhancedCard } from '../explain/enhanced-card';
import { labels } from '../explain/labels';
import { replyCard } from '../explain/reply-card';
import { commands } from '../knowledge/commands';
import { enhancedCodes } from '../knowledge/enhanced';
import { vendorCodes } from '../knowledge/enhanced/vendor';
import { extensions } from '../knowledge/extensions';
import { limits } from '../knowledge/limits';
import { mechanisms } from '../knowledge/mechanisms';
import { providers } from '../knowledge/provider';
import { replyCodes } from '../knowledge/replies';
import type { Locale, Text } from '../text/locale';

const texts = providers().flatMap((provider) => provider.texts);

/** Records, each with how far it was checked. */
const records = {
  'reply codes': replyCodes(),
  'enhanced codes': enhancedCodes(),
  'vendor codes': vendorCodes(),
  commands: commands(),
  keywords: extensions().flatMap((known) => known.keywords.map(() => known)),
  mechanisms: mechanisms(),
  limits: limits(),
  'provider texts': texts,
};

test('there is a record for all that is to be explained', () => {
  const counts = Object.entries(records).map(([name, all]) => [name, all.length] as const);
  const least = {
    'reply codes': 75,
    'enhanced codes': 81,
    'vendor codes': 25,
    commands: 29,
    keywords: 52,
    mechanisms: 11,
    limits: 19,
    'provider texts': 189,
  };
  for (const [name, count] of counts) assert.ok(count >= least[name as keyof typeof least], `${count} ${name}`);
});

test('how much of it was checked, by source', (t) => {
  for (const [name, all] of Object.entries(records)) {
    const by = (degree: string) => all.filter(({ verification }) => verification === degree).length;
    const [primary, secondary, memory] = ['primary', 'secondary', 'memory'].map(by) as [number, number, number];
    t.diagnostic(`${name.padEnd(15)} ${all.length}: ${primary} primary, ${secondary} secondary, ${memory} memory`);
    assert.equal(primary + secondary + memory, all.length, name);
  }
  const documents = new Map<string, number>();
  for (const record of Object.values(records).flat()) {
    const sources: readonly string[] = 'sources' in record ? record.sources : ['a provider'];
    for (const source of new Set(sources.map((each) => each.replace(/ §.*/, ''))))
      documents.set(source, (documents.get(source) ?? 0) + 1);
  }
  const sorted = [...documents].sort((a, b) => b[1] - a[1]);
  t.diagnostic(sorted.map(([source, count]) => `${source}: ${count}`).join(', '));
  assert.ok(documents.size > 20);
});

/** Whether a section of a card says something of its own. */
function says(card: Card, heading: Text, locale: Locale): boolean {
  const found = card.sections.find((section) => section.heading === heading[locale]);
  const words = found?.blocks.flatMap((block) => (block.kind === 'paragraph' ? block.text : [])) ?? [];
  return words.some((word) => typeof word === 'string' && /\w{3}/.test(word) && word !== labels.unknownCode[locale]);
}

for (const locale of ['en', 'id'] as const) {
  test(`every code has a cause and, where it failed, a way to fix it (${locale})`, () => {
    const replies = replyCodes().map(({ code }) => ({ code, card: replyCard({ code }, locale, 'full') }));
    const enhanced = [
      ...enhancedCodes().flatMap(({ code, classes }) => classes.map((digit) => code.replace('X', digit))),
      ...vendorCodes().map(({ code }) => code),
    ].map((code) => ({ code, card: enhancedCard(code, locale, 'full') }));
    for (const { code, card } of [...replies, ...enhanced]) {
      assert.ok(card, code);
      assert.ok(says(card, labels.when, locale), `${code} tells when one sees it`);
      if (/^[45]/.test(code)) assert.ok(says(card, labels.fix, locale), `${code} tells how to fix it`);
    }
  });
}
