import { headerFields } from '../../knowledge/headers';
import type { Locale } from '../../text/locale';
import { nothing, type Suggestion, type Suggestions } from './suggestion';

const END: Readonly<Record<Locale, string>> = { en: 'end of the message', id: 'akhir pesan' };

/** What can be written in a message: its header fields that are not there yet, and its end. */
export function textSuggestions(
  words: string,
  inHeader: boolean,
  there: ReadonlySet<string>,
  locale: Locale,
): Suggestions {
  const end: Suggestion = { label: '.', kind: 'command', detail: END[locale], text: '.' };
  if (words === '.') return { typed: 1, list: [end] };
  if (!inHeader) return words === '' ? { typed: 0, list: [end] } : nothing;
  if (/^[\w-]*$/.test(words)) {
    const list = headerFields.flatMap(({ name, note }): Suggestion[] =>
      there.has(name.toLowerCase()) ? [] : [{ label: name, kind: 'header', detail: note[locale], text: `${name}: ` }],
    );
    return { typed: words.length, list: words === '' ? [...list, end] : list };
  }
  const [, name = '', value = ''] = /^([\w-]+):[ \t]{0,200}(.*)$/.exec(words) ?? [];
  const field = headerFields.find((known) => known.name.toLowerCase() === name.toLowerCase());
  const list = (field?.values ?? []).map((label): Suggestion => ({ label, kind: 'value', detail: name, text: label }));
  return { typed: value.length, list };
}
