import type { Detail } from '../explain/card';
import { isPurposeChoice, type PurposeChoice } from '../lint/purpose';
import { type Locale, localeOf } from '../text/locale';

/** The user's settings, as `package.json` declares them; a test holds the defaults against it. */
export interface Settings {
  readonly locale: 'auto' | Locale;
  /** How much a hover card says. */
  readonly 'hover.detail': Detail | 'off';
  /** Descriptions of the user's own dialects, not checked yet. */
  readonly dialects: readonly unknown[];
  /** Verdict and time above the first line of each message of a log. */
  readonly codeLens: boolean;
  /** Verdicts, times that passed and names of codes between the words of a log. */
  readonly inlayHints: boolean;
  readonly purpose: PurposeChoice;
  /** Levels by rule id, not checked yet. */
  readonly 'lint.rules': Readonly<Record<string, unknown>>;
}

export const defaults: Settings = {
  locale: 'auto',
  'hover.detail': 'short',
  dialects: [],
  codeLens: false,
  inlayHints: false,
  purpose: 'auto',
  'lint.rules': {},
};

/** Settings as a client sends them: whatever is missing or of the wrong form takes its default. */
export function settingsFrom(value: unknown): Settings {
  const given = partsOf(value);
  const { detail } = partsOf(given.hover);
  return {
    locale: given.locale === 'en' || given.locale === 'id' ? given.locale : defaults.locale,
    'hover.detail': detail === 'full' || detail === 'off' ? detail : defaults['hover.detail'],
    dialects: Array.isArray(given.dialects) ? given.dialects.slice(0, MOST_DIALECTS) : defaults.dialects,
    codeLens: given.codeLens === true,
    inlayHints: given.inlayHints === true,
    purpose: isPurposeChoice(given.purpose) ? given.purpose : defaults.purpose,
    'lint.rules': partsOf(partsOf(given.lint).rules),
  };
}

/** What stands in an object; nothing where it is none. Sections of settings come as objects in objects. */
function partsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

const MOST_DIALECTS = 50;

/** The language to speak: the one that was set, or the editor's. */
export function localeFor(settings: Settings, editor: string | undefined): Locale {
  return settings.locale === 'auto' ? localeOf(editor) : settings.locale;
}
