import { statuses } from '../knowledge/classes';
import { answeredPlace, command } from '../knowledge/commands';
import { mixedUpWith } from '../knowledge/compare-commands';
import type { AnsweredPlace, Command, CommandReply, Parameter } from '../knowledge/model';
import { sessionStates } from '../knowledge/states';
import type { Locale } from '../text/locale';
import { type Card, type Detail, labelled, type Prose, paragraph, type Section, section } from './card';
import { labels } from './labels';
import { learnMore, reference } from './learn-more';
import { limitsSection } from './limits';

/** The card of a command, by its verb in any case, or of a place that is answered like one, such as `END-OF-DATA`. */
export function commandCard(verb: string, locale: Locale, detail: Detail): Card | undefined {
  const known = command(verb);
  if (known) return cardOf(known, locale, detail);
  const place = answeredPlace(verb.toUpperCase());
  return place && cardOfPlace(place, locale);
}

function cardOf(known: Command, locale: Locale, detail: Detail): Card {
  const { verb, name, status, description, syntax, replies, sources } = known;
  return {
    title: { subject: verb, name: name[locale], kind: `${labels.command[locale]}, ${statuses[status][locale]}` },
    sections: [
      section(labels.description[locale], paragraph(description[locale])),
      section(labels.syntax[locale], { kind: 'lines', lines: [syntax] }),
      ...(detail === 'full'
        ? [
            ...use(known, locale),
            repliesSection(replies, locale),
            ...limitsSection(verb, locale),
            ...comparable(verb, locale),
          ]
        : []),
      ...learnMore({ sources }, locale),
    ],
    ...(detail === 'short' && { shortened: true }),
  };
}

/** What it is often mixed up with: `explain DATA BDAT` tells the two apart. */
function comparable(verb: string, locale: Locale): readonly Section[] {
  const others = mixedUpWith(verb);
  if (others.length === 0) return [];
  return [section(labels.compareWith[locale], paragraph(...others.map((other) => ({ quote: other }))))];
}

function cardOfPlace({ place, name, description, replies }: AnsweredPlace, locale: Locale): Card {
  return {
    title: { subject: place, name: name[locale], kind: labels.place[locale] },
    sections: [section(labels.description[locale], paragraph(description[locale])), repliesSection(replies, locale)],
  };
}

/** When it may be sent, what it does, its parameters, and what to keep in mind. */
function use(known: Command, locale: Locale): readonly Section[] {
  const { allowed, effect, pipelining, parameters, secret, notes, extension, required, protocol } = known;
  const states = allowed.map((state) => sessionStates[state][locale]).join('; ');
  return [
    section(
      labels.use[locale],
      labelled(labels.allowed[locale], `${states}.`),
      ...(effect ? [labelled(labels.effect[locale], effect[locale])] : []),
      labelled('PIPELINING', pipelining[locale]),
      ...(extension === undefined ? [] : [labelled(labels.extension[locale], { quote: extension })]),
      ...(secret ? [labelled(labels.secret[locale], secret[locale])] : []),
      ...(required ? [paragraph(labels.requiredVerb[locale])] : []),
      ...(protocol === 'both' ? [] : [paragraph((protocol === 'smtp' ? labels.onlySmtp : labels.onlyLmtp)[locale])]),
      ...notes.map((note) => paragraph(note[locale])),
    ),
    ...(parameters.length > 0
      ? [
          section(labels.parameters[locale], {
            kind: 'list',
            items: parameters.map((p) => parameterItem(p, locale)),
          } as const),
        ]
      : []),
  ];
}

function repliesSection(replies: readonly CommandReply[], locale: Locale): Section {
  return section(labels.replies[locale], { kind: 'list', items: replies.map((reply) => replyItem(reply, locale)) });
}

function replyItem({ code, note, basis }: CommandReply, locale: Locale): Prose {
  const practice = basis === 'practice' ? ` (${labels.practice[locale]})` : '';
  return [{ quote: code }, ` ${note[locale]}${practice}`];
}

function parameterItem({ keyword, value, note, sources }: Parameter, locale: Locale): Prose {
  const [source] = sources;
  return [
    { quote: value === undefined ? keyword : `${keyword}=${value}` },
    ` ${note[locale]}`,
    ...(source === undefined ? [] : [' (', reference(source), ')']),
  ];
}
