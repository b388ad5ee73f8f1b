/** Words that are explained wherever they stand: addresses, dates, message ids, encoded text, parameters, queue ids, TLS. */
import { addressCard } from '../explain/address-card';
import type { Card } from '../explain/card';
import { dateCard } from '../explain/date-card';
import { encodedWordsCard, extendedParameterCard } from '../explain/encoded-card';
import { messageIdCard } from '../explain/message-id-card';
import { queueIdCard } from '../explain/queue-id-card';
import { tlsCard } from '../explain/tls-card';
import { queueIdForms } from '../knowledge/queue-ids';
import { encodedTexts } from '../text/encoded-words';
import { extendedParameters } from '../text/extended-parameters';
import { parseIp } from '../text/ip';
import type { Locale } from '../text/locale';
import { MAIL_DATE, parseMailDate } from '../text/mail-date';

/** A word with its card: 0-based UTF-16 columns, `end` exclusive. */
interface Word {
  readonly at: number;
  readonly end: number;
  card(locale: Locale): Card | undefined;
}

/** Columns before and behind the asked one that are looked at. */
const WINDOW = 400;

/** The card of a word at a column of a line; undefined on anything that needs no explanation. */
export function wordAt(line: string, column: number, locale: Locale) {
  const from = Math.max(0, column - WINDOW);
  const text = line.slice(from, column + WINDOW);
  for (const words of KINDS) {
    const word = words(text).find(({ at, end }) => column >= at + from && column < end + from);
    const card = word?.card(locale);
    if (word && card) return { card, at: word.at + from, end: word.end + from };
  }
  return undefined;
}

type Words = (text: string) => readonly Word[];

const encoded: Words = (text) =>
  encodedTexts(text).map((found) => ({ ...found, card: (locale) => encodedWordsCard(found, locale) }));

const parameters: Words = (text) =>
  extendedParameters(text).map((found) => ({ ...found, card: (locale) => extendedParameterCard(found, locale) }));

const dates: Words = (text) =>
  matches(text, MAIL_DATE).map(({ groups: [written = ''], at, end }) => ({
    at,
    end,
    card(locale) {
      const date = parseMailDate(written);
      return date && dateCard(written, date, locale);
    },
  }));

/** Where a header, a log or an answer says that a message id follows. */
const MESSAGE_ID =
  /(?:\b(?:message-?id|msgid|in-reply-to|references)[ \t]{0,3}[:=][ \t]{0,3}<?|\bid=)([^\s<>@"',;]{1,200}@[^\s<>@"',;]{1,200})/i;

const messageIds: Words = (text) =>
  matches(text, MESSAGE_ID).map(({ groups: [, id = ''], end }) => ({
    at: end - id.length,
    end,
    card: (locale) => messageIdCard(id, locale),
  }));

const IPV4 = /(?<![\w.-]|\b[Vv]ersion |\/)\d{1,3}(?:\.\d{1,3}){3}(?![\w-]|\.\w)/;
const IPV6 =
  /(?:(?<=IPv6:)|(?<![\w:.]))(?:[0-9A-Fa-f]{0,4}:){2,7}(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9A-Fa-f]{0,4})(?:%\w{1,20})?(?![\w:])/i;

const addresses: Words = (text) =>
  [...matches(text, IPV4), ...matches(text, IPV6)]
    .filter(({ groups: [address = ''] }) => /\d/.test(address) && parseIp(address))
    .map(({ groups: [address = ''], at, end }) => ({ at, end, card: (locale) => addressCard(address, locale) }));

const TLS_VERSION = /(?<![\w-])(?:(TLS)[ v]{0,2}(1(?:[._][0-3])?)|(SSL)v([23]))(?![\w.])/;
/** A name of several parts, one of them a cipher. */
const CIPHER =
  /\b(?=[\w-]{0,60}(?:AES|CHACHA20|CAMELLIA|ARIA|SEED|RC4|DES|NULL))[A-Z0-9]{2,10}(?:[-_]{1,2}[A-Za-z0-9]{1,10}){1,12}\b/;
const TRUST = /\b(Anonymous|Untrusted|Trusted|Verified) TLS connection/;
/** A cipher stands so near to its version. */
const NEAR = 80;

const tls: Words = (text) =>
  matches(text, TLS_VERSION).map(({ groups: [, TLS = '', minor, SSL = '', old], at, end }) => {
    const behind = CIPHER.exec(text.slice(end, end + NEAR));
    const trust = TRUST.exec(text.slice(0, at))?.[1];
    const number = (minor ?? old ?? '').replace('_', '.');
    return {
      at,
      end: behind ? end + behind.index + behind[0].length : end,
      card: (locale) =>
        tlsCard(
          {
            version: `${TLS}${SSL} ${number.includes('.') ? number : `${number}.0`}`,
            ...(behind && { cipher: behind[0] }),
            ...(trust !== undefined && { trust }),
          },
          locale,
        ),
    };
  });

/** The answer that takes a message over. */
const TAKEN = /(?<![\w.-])250[ -](?:2\.\d{1,3}\.\d{1,3} )?/;

const queueIds: Words = (text) =>
  matches(text, TAKEN).flatMap(({ end }) => {
    const said = text.slice(end);
    return queueIdForms.flatMap((form) => {
      const match = form.form.exec(said);
      const id = match?.[1] ?? match?.[2];
      if (!match || id === undefined) return [];
      const at = end + match.index + match[0].indexOf(id);
      return [{ at, end: at + id.length, card: (locale: Locale) => queueIdCard(id, form, locale) }];
    });
  });

const KINDS: readonly Words[] = [encoded, parameters, dates, queueIds, messageIds, tls, addresses];

/** A match, with its groups and where it stands. */
interface Match {
  readonly groups: readonly (string | undefined)[];
  readonly at: number;
  readonly end: number;
}

function matches(text: string, pattern: RegExp): readonly Match[] {
  const all = text.matchAll(new RegExp(pattern, `${pattern.flags}g`));
  return Array.from(all, (groups) => ({ groups, at: groups.index, end: groups.index + groups[0].length }));
}
