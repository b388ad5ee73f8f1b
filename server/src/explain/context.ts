import type { Locale } from '../text/locale';
import type { Prose } from './card';
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

/** The sentence that says what a reply answers: “Answers `RCPT TO:<bob@example.org>`, recipient 2 of 3”. */
export function answers({ verb, argument, recipient }: Answered, locale: Locale): Prose {
  const place = places[verb];
  const ending = recipient ? recipientOf(recipient, locale) : '';
  if (place) return [`${place[locale]}${ending}`];
  const line = `${verb} ${withoutSecret(verb, argument)}`.trim();
  return [locale === 'en' ? 'Answers ' : 'Menjawab ', { quote: shortened(line, longest) }, ending];
}

const places: Readonly<Record<string, { readonly en: string; readonly id: string }>> = {
  CONNECT: { en: 'Greets a new connection', id: 'Menyambut koneksi baru' },
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
  const en = locale === 'en';
  const place = en ? `, recipient ${index} of ${of}` : `, penerima ${index} dari ${of}`;
  if (!otherwise) return place;
  const parts: string[] = [];
  if (otherwise.accepted > 0) parts.push(`${otherwise.accepted} ${en ? 'accepted' : 'diterima'}`);
  if (otherwise.refused > 0) parts.push(`${otherwise.refused} ${en ? 'refused' : 'ditolak'}`);
  return parts.length > 0 ? `${place} (${en ? 'others' : 'lainnya'}: ${parts.join(', ')})` : place;
}
