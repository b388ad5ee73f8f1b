import { type Locale, localeOf } from '../text/locale';

/** The user's settings, as `package.json` declares them; a test holds the defaults against it. */
export interface Settings {
  readonly locale: 'auto' | Locale;
  /** Descriptions of the user's own dialects, not checked yet. */
  readonly dialects: readonly unknown[];
}

export const defaults: Settings = { locale: 'auto', dialects: [] };

/** Settings as a client sends them: whatever is missing or of the wrong form takes its default. */
export function settingsFrom(value: unknown): Settings {
  const given = (typeof value === 'object' && value !== null ? value : {}) as Partial<Record<keyof Settings, unknown>>;
  return {
    locale: given.locale === 'en' || given.locale === 'id' ? given.locale : defaults.locale,
    dialects: Array.isArray(given.dialects) ? given.dialects.slice(0, MOST_DIALECTS) : defaults.dialects,
  };
}

const MOST_DIALECTS = 50;

/** The language to speak: the one that was set, or the editor's. */
export function localeFor(settings: Settings, editor: string | undefined): Locale {
  return settings.locale === 'auto' ? localeOf(editor) : settings.locale;
}
