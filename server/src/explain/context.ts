import { answerTo } from '../knowledge/lookup';
import type { Locale, Text } from '../text/locale';
import type { Prose } from './card';
import { labels } from './labels';
import { shortened } from './visible';

/** What a reply answers, as the session machine paired them. */
export interface Answered {
  /** In capitals: a command, or `CONNECT`, `END-OF-DATA`, `AUTH-RESPONSE`. */
  readonly verb: string;
  /** Rest of the command line, as it was sent. */
  readonly argument: string;
  readonly recipient?: Recipient;
}

export interface Recipient {
  /** 1-based, in the order of the RCPT commands of the transaction. */
  readonly index: number;
  readonly of: number;
  /** How the others fared. */
  readonly otherwise?: { readonly accepted: number; readonly refused: number };
}

const longest = 120;

/**
 * The sentence that says what a reply answers, and what its code means there: “Answers `RCPT TO:<bob@example.org>`,
 * recipient 2 of 3: no such mailbox, no access, or policy.”
 */
export function answers({ verb, argument, recipient }: Answered, code: string, locale: Locale): Prose {
  const note = answerTo(verb, code)?.note[locale];
  const ending = `${recipient ? recipientOf(recipient, locale) : ''}${note === undefined ? '' : `: ${note}`}.`;
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

function recipientOf({ index, of, otherwise }: Recipient, locale: Locale): string {
  const place = `, ${labels.recipient[locale]} ${index} ${labels.of[locale]} ${of}`;
  const fates = [
    ...(otherwise?.accepted ? [`${otherwise.accepted} ${labels.accepted[locale]}`] : []),
    ...(otherwise?.refused ? [`${otherwise.refused} ${labels.refused[locale]}`] : []),
  ];
  return fates.length > 0 ? `${place} (${labels.others[locale]}: ${fates.join(', ')})` : place;
}
