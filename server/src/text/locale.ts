/** Languages that everything people read is written in. */
export type Locale = 'en' | 'id';

/** One text in every language. */
export type Text = Readonly<Record<Locale, string>>;

/** The language for a tag such as `id-ID` (BCP 47); English for those that we do not have. */
export function localeOf(tag: string | undefined): Locale {
  return /^(id|in)\b/i.test(tag ?? '') ? 'id' : 'en';
}
