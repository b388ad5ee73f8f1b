import { answerTo } from '../knowledge/commands';
import type { Locale, Text } from '../text/locale';
import { shortened } from '../text/visible';
import type { Prose } from './card';
import { labels } from './labels';
import { placeAmong, type Recipient } from './recipients';

/** What a reply answers, as the session machine paired them. */
export interface Answered {
  /** In capitals: a command, or `CONNECT`, `END-OF-DATA`, `AUTH-RESPONSE`. */
  readonly verb: string;
  /** Rest of the command line, as it was sent. */
  readonly argument: string;
  readonly recipient?: Recipient;
}

const longest = 120;

/**
 * What a reply answers, and unless `withMeaning` is false, what its code means there: “Answers
 * `RCPT TO:<bob@example.org>`, the second of 3 recipients; the other two were accepted. Here it means: no such mailbox.”
 */
export function answers(
  { verb, argument, recipient }: Answered,
  code: string,
  locale: Locale,
  withMeaning = true,
): Prose {
  const note = withMeaning ? answerTo(verb, code)?.note[locale] : undefined;
  const among = recipient ? placeAmong(recipient, locale) : '';
  const meaning = among === '' ? note : note && `${labels.here[locale]}: ${note}`;
  const ending = `${among}${meaning === undefined ? '' : `${among === '' ? ':' : '.'} ${meaning}`}.`;
  const place = places[verb]?.[locale];
  if (place !== undefined) return [`${place}${ending}`];
  const line = `${verb} ${withoutSecret(verb, argument)}`.trim();
  return [`${labels.answers[locale]} `, { quote: shortened(line, longest) }, ending];
}

const places: Readonly<Record<string, Text>> = {
  CONNECT: { en: 'Answers a new connection', id: 'Menjawab koneksi baru' },
  'END-OF-DATA': {
    en: 'Answers the period that ends the message',
    id: 'Menjawab titik yang mengakhiri pesan',
  },
  'AUTH-RESPONSE': {
    en: 'Answers a line of the AUTH exchange',
    id: 'Menjawab satu baris dalam pertukaran AUTH',
  },
};

/** AUTH and its kin carry credentials behind the mechanism, BURL a bearer token: neither reaches a card. */
function withoutSecret(verb: string, argument: string): string {
  if (verb === 'BURL') return '…';
  if (verb !== 'AUTH' && verb !== 'X-EXPS') return argument;
  const [mechanism = '', ...rest] = argument.trim().split(/\s+/);
  return rest.length > 0 ? `${mechanism} …` : mechanism;
}
