import { answeredPlace, command } from '../../knowledge/commands';
import { repliesToAnyCommand } from '../../knowledge/commands/places';
import { enhancedCodes, enhancedMeaning } from '../../knowledge/enhanced';
import { extensions } from '../../knowledge/extensions';
import type { CommandReply } from '../../knowledge/model';
import { replyMeaning } from '../../knowledge/replies';
import type { SessionState } from '../../smtp/state';
import type { Locale } from '../../text/locale';
import { mechanismSuggestions } from './commands';
import { nothing, type Offers, type Suggestion, type Suggestions } from './suggestion';

/** What a server can say where it has written `words`. */
export function replySuggestions(words: string, session: SessionState, offers: Offers, locale: Locale): Suggestions {
  if (/^\d{0,3}$/.test(words)) return { typed: words.length, list: codes(session, locale) };
  const [, code = '', rest = ''] = /^(\d{3})[ -](.*)$/.exec(words) ?? [];
  const asked = askedBy(session);
  if (/^(?:EHLO|LHLO)$/.test(asked) && code === '250') {
    return session.openReply ? offerSuggestions(rest, offers, locale) : nothing;
  }
  const greets = /^(?:HELO|CONNECT)$/.test(asked) && code[0] === '2';
  return /^[\d.]*$/.test(rest) && code !== '' && !greets
    ? { typed: rest.length, list: enhanced(code, locale) }
    : nothing;
}

/** The command that the next reply answers, or the place that is answered like one; nothing where none is known. */
function askedBy({ openReply, pending, phase }: SessionState): string {
  const verb = (openReply?.asked ?? pending[0])?.verb;
  if (verb === 'AUTH' && phase === 'auth') return 'AUTH-RESPONSE';
  if (verb === '.' || (verb === undefined && phase === 'data')) return 'END-OF-DATA';
  if (verb === undefined) return phase === 'idle' || phase === 'greeting' ? 'CONNECT' : '';
  return verb.split(' ')[0]!;
}

/** Codes that can answer, success first; of a reply that goes on, its own code. */
function codes(session: SessionState, locale: Locale): Suggestion[] {
  const { openReply } = session;
  const asked = askedBy(session);
  if (openReply) return ['-', ' '].map((mark) => codeSuggestion(openReply.code, mark, undefined, locale));
  const own = command(asked)?.replies ?? answeredPlace(asked)?.replies ?? [];
  const all = [...own, ...repliesToAnyCommand()].filter(
    ({ code }, index, replies) => replies.findIndex((reply) => reply.code === code) === index,
  );
  const lists = /^(?:EHLO|LHLO|HELP)$/.test(asked) ? own.filter(({ role }) => role === 'success') : [];
  return [
    ...lists.map((reply) => codeSuggestion(reply.code, '-', reply, locale)),
    ...all.map((reply) => codeSuggestion(reply.code, ' ', reply, locale)),
  ];
}

function codeSuggestion(code: string, mark: string, reply: CommandReply | undefined, locale: Locale): Suggestion {
  const record = replyMeaning(code)?.record;
  return {
    label: `${code}${mark}`.trim(),
    kind: 'code',
    detail: reply?.note[locale] ?? record?.name[locale] ?? '',
    ...(record && { documentation: record.description[locale] }),
    text: `${code}${mark}`,
  };
}

/** Enhanced codes of the same class, those first that often follow the code. */
function enhanced(code: string, locale: Locale): Suggestion[] {
  const [digit = ''] = code;
  const often = replyMeaning(code)?.record?.enhanced ?? [];
  const registered = enhancedCodes()
    .filter(({ classes }) => classes.includes(digit))
    .map((known) => known.code.replace('X', digit));
  return [...new Set([...often.filter((known) => known.startsWith(digit)), ...registered])].map((label) => {
    const record = enhancedMeaning(label)?.record;
    return {
      label,
      kind: 'code',
      detail: record?.name[locale] ?? '',
      ...(record && { documentation: record.meaning[locale] }),
      text: `${label} `,
    };
  });
}

/** Keywords that the reply does not offer yet; behind AUTH its mechanisms. */
function offerSuggestions(rest: string, offers: Offers, locale: Locale): Suggestions {
  const word = /(?<!\S)\S*$/.exec(rest)![0];
  if (/^AUTH[ =]/i.test(rest)) {
    const there = rest.toUpperCase().split(/[ =]/);
    const list = mechanismSuggestions([], locale).filter(({ label }) => !there.includes(label));
    return { typed: word.length, list };
  }
  if (word !== rest) return nothing;
  const list = extensions().flatMap(({ keywords, name, description, status }) =>
    keywords.flatMap((keyword): Suggestion[] => {
      if (offers?.has(keyword) || status === 'obsolete') return [];
      return [
        { label: keyword, kind: 'keyword', detail: name[locale], documentation: description[locale], text: keyword },
      ];
    }),
  );
  return { typed: word.length, list };
}
