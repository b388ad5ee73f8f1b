/** Look Up: every page, found by number or by words of either language. */

import type { Card, Prose } from '../explain/card';
import { commands } from '../knowledge/commands';
import { answeredPlaces } from '../knowledge/commands/places';
import { enhancedCodes } from '../knowledge/enhanced';
import { vendorCodes } from '../knowledge/enhanced/vendor';
import { extensions } from '../knowledge/extensions';
import { late } from '../knowledge/late';
import { mechanisms } from '../knowledge/mechanisms';
import { replyCodes, replyMeaning } from '../knowledge/replies';
import { rules } from '../lint/rules';
import type { Locale } from '../text/locale';
import { codeCard, knownTexts, pageCard } from './pages';

/** A page that was found, and how to name it. */
export interface Found {
  /** Id of the page: `codes/550`. */
  readonly page: string;
  readonly subject: string;
  readonly name: string;
  readonly kind: string;
}

export interface Query {
  readonly words: string;
  /** Only codes are wanted: to compare with this one, or with any where it is empty. */
  readonly codesBeside?: string;
}

/** Of what matches, so many are given: the best ones. */
const MOST = 100;
/** Words that are looked for at the most. */
const MOST_WORDS = 20;
/** A query is looked at so far, in UTF-16 code units. */
const LONGEST = 500;

/**
 * The pages that hold every word of the query, those that are named by it first. Where none does, the query may be a line
 * of a log: what stands in it is found. Nothing asked for finds everything.
 */
export function lookUp({ words, codesBeside }: Query, locale: Locale): Found[] {
  const all = codesBeside === undefined ? entries() : entries().filter(({ page }) => page.startsWith('codes/'));
  const asked = wordsOf(words).slice(0, MOST_WORDS);
  if (asked.length === 0) return neighboursFirst(all, codesBeside).map((entry) => entry.found[locale]);
  const ranked = all.flatMap((entry) => {
    const rank = rankOf(entry, asked);
    return rank === undefined ? [] : [{ entry, rank }];
  });
  const best =
    ranked.length > 0 ? ranked.sort((a, b) => b.rank - a.rank).map(({ entry }) => entry) : inLine(words, all);
  const found = best.map((entry) => entry.found[locale]);
  return [...unlisted(asked[0]!, found, locale), ...found].slice(0, MOST);
}

interface Entry {
  readonly page: string;
  readonly found: Readonly<Record<Locale, Found>>;
  /** In lower case: what it is called, its name, and all that its card says, in both languages. */
  readonly subject: string;
  readonly name: string;
  readonly text: string;
}

/** Every page, in the order of a book. */
const entries = late(() => pages().map(entryOf));

/** Ids of all pages but those that compare. */
export function pages(): string[] {
  const codes = [...replyCodes(), ...enhancedCodes(), ...vendorCodes()].map(({ code }) => `codes/${code}`);
  return [
    ...new Set(codes),
    ...[...commands().map(({ verb }) => verb), ...answeredPlaces().map(({ place }) => place)].map(
      (verb) => `commands/${verb}`,
    ),
    ...extensions().flatMap(({ keywords }) => keywords.map((keyword) => `keywords/${keyword}`)),
    ...mechanisms().flatMap(({ names }) => names.map((name) => `mechanisms/${name}`)),
    ...rules.map(({ id }) => `rules/${id}`),
    ...Array.from(knownTexts.keys(), (name) => `texts/${name}`),
  ];
}

function entryOf(page: string): Entry {
  const cards = { en: pageCard(page, 'en')!, id: pageCard(page, 'id')! };
  const found = { en: foundOf(page, cards.en), id: foundOf(page, cards.id) };
  return {
    page,
    found,
    subject: found.en.subject.toLowerCase(),
    name: `${found.en.name} ${found.id.name}`.toLowerCase(),
    text: Object.values(cards).map(textOf).join(' ').toLowerCase(),
  };
}

function foundOf(page: string, { title: { subject, name, kind } }: Card): Found {
  return { page, subject, name, kind };
}

/** The first paragraphs of a card: what follows names other things than the one it is about. */
function textOf({ title, sections }: Card): string {
  const blocks = sections.slice(0, 3).flatMap((section) => section.blocks);
  const prose = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.label ?? '', wordsIn(block.text)] : []));
  return [title.subject, title.name, title.kind, ...prose].join(' ');
}

function wordsIn(prose: Prose): string {
  return prose.map((piece) => (typeof piece === 'string' ? piece : 'quote' in piece ? piece.quote : '')).join('');
}

function wordsOf(query: string): string[] {
  return query.slice(0, LONGEST).toLowerCase().split(/\s+/).filter(Boolean);
}

/** How well an entry answers, undefined where it does not: its name counts for more than its text. */
function rankOf({ subject, name, text }: Entry, asked: readonly string[]): number | undefined {
  const phrase = asked.join(' ');
  if (subject === phrase) return 1000;
  let rank = asked.length > 1 && (beginsWord(name, phrase) || subject.includes(phrase)) ? 200 : 0;
  for (const word of asked) {
    if (subject === word) rank += 100;
    else if (subject.startsWith(word)) rank += 30;
    else if (subject.includes(word)) rank += 20;
    else if (beginsWord(name, word)) rank += 10;
    else if (beginsWord(text, word)) rank += 3;
    else if (/[a-z]/.test(word) && text.includes(word)) rank += 1;
    else return undefined;
  }
  return rank;
}

/** What stands in a line as somebody pasted it: wordings of providers, the longest first, then codes. */
function inLine(line: string, all: readonly Entry[]): readonly Entry[] {
  const text = line.slice(0, LONGEST).toLowerCase();
  const wordings = all.filter(({ page, subject }) => page.startsWith('texts/') && text.includes(subject));
  const codes = text.match(/(?<![\w.])(?:[245]\.\d{1,3}\.\d{1,3}|[2-5]\d\d)(?![\w.])/g) ?? [];
  const named = new Set(codes.flatMap((code) => [code, code.replace(/^\d\./, 'x.')]));
  return [
    ...wordings.sort((a, b) => b.subject.length - a.subject.length),
    ...all.filter(({ page, subject }) => page.startsWith('codes/') && named.has(subject)),
  ];
}

function beginsWord(text: string, word: string): boolean {
  return text.startsWith(word) || text.includes(` ${word}`);
}

/** A code that no list has can still be told by its digits. */
function unlisted(word: string, found: readonly Found[], locale: Locale): Found[] {
  const page = `codes/${word.toUpperCase()}`;
  const card = found.some((known) => known.page === page) ? undefined : codeCard(word, locale);
  return card ? [foundOf(page, card)] : [];
}

/** What a code is often mixed up with, before all others; the code itself is not to be compared with itself. */
function neighboursFirst(all: readonly Entry[], code: string | undefined): readonly Entry[] {
  if (!code) return all;
  const related = replyMeaning(code)?.record?.related.map((other) => `codes/${other.code}`) ?? [];
  const near = related.flatMap((page) => all.find((entry) => entry.page === page) ?? []);
  return [...near, ...all.filter((entry) => entry.page !== `codes/${code}` && !near.includes(entry))];
}
