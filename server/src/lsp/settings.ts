import { type Locale, localeOf } from '../text/locale';

/** The user's settings, as `package.json` declares them; a test holds the defaults against it. */
export interface Settings {
  readonly locale: 'auto' | Locale;
}

export const defaults: Settings = { locale: 'auto' };

/** Settings as a client sends them: whatever is missing or of the wrong form takes its default. */
export function settingsFrom(value: unknown): Settings {
  const { locale } = (typeof value === 'object' && value !== null ? value : {}) as Partial<
    Record<keyof Settings, unknown>
  >;
  return { locale: locale === 'en' || locale === 'id' ? locale : defaults.locale };
}

/** The language to speak: the one that was set, or the editor's. */
export function localeFor(settings: Settings, editor: string | undefined): Locale {
  return settings.locale === 'auto' ? localeOf(editor) : settings.locale;
}
