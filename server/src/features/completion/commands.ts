import { command, commands } from '../../knowledge/commands';
import { mechanisms } from '../../knowledge/mechanisms';
import type { Command, Parameter, SessionState as Place } from '../../knowledge/model';
import type { Phase } from '../../smtp/state';
import type { Locale } from '../../text/locale';
import { firstThose, isOffered, nothing, type Offers, type Suggestion, type Suggestions } from './suggestion';

/** Where a session stands, in the words of the knowledge; absent where any command may come. */
const PLACES: Partial<Record<Phase, Place>> = {
  idle: 'connected',
  greeting: 'connected',
  connected: 'connected',
  greeted: 'greeted',
  mail: 'mail',
  rcpt: 'rcpt',
  chunk: 'bdat',
};

/** What mostly comes next at a place. */
const USUAL: Readonly<Record<Place, readonly string[]>> = {
  connected: ['EHLO', 'HELO', 'LHLO', 'QUIT'],
  greeted: ['MAIL', 'STARTTLS', 'AUTH', 'QUIT'],
  mail: ['RCPT', 'RSET'],
  rcpt: ['DATA', 'RCPT', 'BDAT', 'RSET'],
  bdat: ['BDAT', 'RSET'],
};

/** What a client can say where it has written `words`. */
export function commandSuggestions(words: string, phase: Phase, offers: Offers, locale: Locale): Suggestions {
  if (/^[\w-]*$/.test(words)) return { typed: words.length, list: verbs(phase, offers, locale) };
  const [, verb = '', argument = ''] = /^([\w-]+)[ \t]{1,200}(.*)$/.exec(words) ?? [];
  const known = command(verb);
  return known ? argumentSuggestions(known, argument, offers, locale) : nothing;
}

/** Verbs: what comes next, what may come, what is not offered, what may not come here. */
function verbs(phase: Phase, offers: Offers, locale: Locale): Suggestion[] {
  const place = PLACES[phase];
  const usual = place ? USUAL[place] : [];
  const all = usual
    .flatMap((verb) => command(verb) ?? [])
    .concat(commands().filter(({ verb }) => !usual.includes(verb)));
  const offered = firstThose(all, ({ extension, status }) => isOffered(offers, extension) && status !== 'obsolete');
  const fitting = firstThose(offered, ({ allowed }) => place === undefined || allowed.includes(place));
  return fitting.map((known) => verbSuggestion(known, locale));
}

function verbSuggestion(known: Command, locale: Locale): Suggestion {
  const { verb, name, description } = known;
  const path = pathWord(known);
  return {
    label: path === undefined ? verb : `${verb} ${path}:`,
    kind: 'command',
    detail: name[locale],
    documentation: description[locale],
    ...(path === undefined
      ? { text: takesArgument(known) ? `${verb} ` : verb }
      : { text: `${verb} ${path}:<`, behind: '>' }),
  };
}

/** `FROM` or `TO` where a path stands behind the verb. */
function pathWord({ syntax }: Command): string | undefined {
  return /^"\w+ (FROM|TO):"/.exec(syntax)?.[1];
}

function takesArgument({ syntax }: Command): boolean {
  return /^"[\w-]+" (?:SP|1\*)/.test(syntax);
}

function argumentSuggestions(known: Command, argument: string, offers: Offers, locale: Locale): Suggestions {
  const word = /(?<!\S)\S*$/.exec(argument)![0];
  const before = argument.slice(0, argument.length - word.length).trim();
  const path = pathWord(known);
  if (path !== undefined) {
    if (before === '' && !word.includes(':'))
      return { typed: word.length, list: [pathSuggestion(known, path, locale)] };
    if (!/^(?:from|to)[ \t]*:[ \t]*\S/i.test(before)) return nothing;
    return word.includes('=')
      ? valueSuggestions(known, word)
      : { typed: word.length, list: parameters(known, before, offers, locale) };
  }
  const list = before === '' ? firstWords(known, offers, locale) : secondWords(known);
  return { typed: word.length, list };
}

function pathSuggestion({ name }: Command, path: string, locale: Locale): Suggestion {
  return { label: `${path}:`, kind: 'parameter', detail: name[locale], text: `${path}:<`, behind: '>' };
}

// ── parameters of MAIL and RCPT ────────────────────────────────────────────────────────────────────────────────────

/** Parameters that are not there yet, those first whose extension was offered. */
function parameters(known: Command, before: string, offers: Offers, locale: Locale): Suggestion[] {
  const there = new Set(
    before
      .toUpperCase()
      .split(/[ \t]+/)
      .map((word) => word.split('=')[0]),
  );
  const left = known.parameters.filter(({ keyword }) => !there.has(keyword));
  return firstThose(left, ({ extension }) => offers?.has(extension) ?? false).map(
    ({ keyword, value, extension, note }) => ({
      label: keyword,
      kind: 'parameter',
      detail: isOffered(offers, extension) ? extension : `${extension} · ${NOT_OFFERED[locale]}`,
      documentation: note[locale],
      text: value === undefined ? keyword : `${keyword}=`,
    }),
  );
}

const NOT_OFFERED = { en: 'not offered by the server', id: 'tidak ditawarkan server' };

/** `NOTIFY=SUCCESS,` is followed by any of the words that may stand in the list. */
function valueSuggestions({ parameters }: Command, word: string): Suggestions {
  const [, keyword = '', given = ''] = /^([^=]*)=(.*)$/.exec(word) ?? [];
  const parameter = parameters.find((known) => known.keyword === keyword.toUpperCase());
  const listed = /(?<![^,])[^,]*$/.exec(given)![0];
  const list = valuesOf(parameter, given.includes(',')).map(
    (value): Suggestion => ({ label: value, kind: 'value', detail: keyword.toUpperCase(), text: value }),
  );
  return { typed: listed.length, list };
}

/** The words of a value where it is one of a few: `FULL / HDRS`. */
function valuesOf(parameter: Parameter | undefined, inList: boolean): string[] {
  const choices = parameter?.value?.split(' / ') ?? [];
  if (!choices.every((choice) => /^[A-Z0-9]+(?:,[A-Z]+)*$/.test(choice)) || choices.length < 2) return [];
  return choices.flatMap((choice) => (choice.includes(',') ? choice.split(',') : inList ? [] : [choice]));
}

// ── arguments of other commands ────────────────────────────────────────────────────────────────────────────────────

function firstWords({ verb }: Command, offers: Offers, locale: Locale): Suggestion[] {
  switch (verb) {
    case 'AUTH':
    case 'X-EXPS':
      return mechanismSuggestions(offers?.get(verb) ?? [], locale);
    case 'HELP':
      return commands().map(({ verb, name }) => ({ label: verb, kind: 'value', detail: name[locale], text: verb }));
    default:
      return [];
  }
}

/** Mechanisms, those first that were offered. */
export function mechanismSuggestions(offered: readonly string[], locale: Locale): Suggestion[] {
  const names = mechanisms().flatMap(({ names, description }) => names.map((name) => ({ name, description })));
  const capitals = offered.map((name) => name.toUpperCase());
  return firstThose(names, ({ name }) => capitals.includes(name)).map(({ name, description }) => ({
    label: name,
    kind: 'value',
    detail: 'AUTH',
    documentation: description[locale],
    text: name,
  }));
}

/** The one word that may stand behind the argument: `LAST` with BDAT and BURL, `SMTPUTF8` with VRFY. */
function secondWords({ syntax, verb }: Command): Suggestion[] {
  const [, word] = /SP +\S+ +\[ ?SP "(\w+)" ?\]/.exec(syntax) ?? [];
  return word === undefined ? [] : [{ label: word, kind: 'value', detail: verb, text: word }];
}
