/** The report for a terminal. */

import type { Locale } from '../../text/locale';
import { shortened, visible } from '../../text/visible';
import {
  COLUMNS,
  DELAYS,
  DELAYS_TITLE,
  DELIVERIES,
  DELIVERIES_TITLE,
  FIGURES,
  HOURS,
  STAGES,
  TITLE,
  TOPS,
  UNDERSTOOD,
} from './labels';
import type { Summary } from './summary';

/** Rows of a table of the most frequent; `json` has them all. */
const MOST = 10;

/** Columns that a key has on the narrowest terminal. */
const LEAST = 20;

/** `width`: columns; longer keys are cut. Text of the log is shown without control characters. */
export function prettyReport(summary: Summary, locale: Locale, width: number): string {
  const parts = [head(summary, locale), deliveries(summary, locale)];
  for (const { title, rows } of FIGURES)
    parts.push(
      section(
        title[locale],
        rows.map(([name, label]) => row(summary[name], label[locale])),
      ),
    );
  if (summary.delays.count > 0) parts.push(delays(summary, locale));
  parts.push(hours(summary, locale));
  for (const [name, title] of TOPS) {
    const rows = summary[name]
      .slice(0, MOST)
      .map(({ key, count }) => row(count, shortened(visible(key), Math.max(width - 12, LEAST))));
    if (rows.length > 0) parts.push(section(title[locale], rows));
  }
  return `${parts.join('\n\n')}\n`;
}

function head(summary: Summary, locale: Locale): string {
  const times = summary.firstTime ? `\n${summary.firstTime} – ${summary.lastTime}` : '';
  return `${TITLE[locale]}${times}\n${understoodText(summary, locale)}`;
}

/** `98.7 % of 12,034 lines understood`: blank lines say nothing that could be. */
export function understoodText({ lines, blank, understood }: Summary, locale: Locale): string {
  const said = lines - blank;
  const share = said === 0 ? 100 : Math.floor((understood / said) * 1_000) / 10;
  return `${decimal(share, locale)} ${UNDERSTOOD[locale].replace('{lines}', whole(said, locale))}`;
}

function deliveries(summary: Summary, locale: Locale): string {
  const rows = DELIVERIES.map(([name, label]) => row(summary.deliveries[name], label[locale]));
  return section(DELIVERIES_TITLE[locale], rows);
}

function delays({ delays }: Summary, locale: Locale): string {
  const rows = DELAYS.map(([name, label]) => row(delays[name], label[locale]));
  const stages = STAGES.map((label, stage) => row(delays.stages[stage]!, label[locale]));
  return section(DELAYS_TITLE[locale], [...rows, ...(delays.stages.some((sum) => sum > 0) ? stages : [])]);
}

function hours({ hours }: Summary, locale: Locale): string {
  const titles = COLUMNS.map(([, label]) => label[locale].padStart(10)).join('');
  const rows = hours.map(
    (figures, hour) =>
      `  ${String(hour).padStart(2, '0')}${COLUMNS.map(([name]) => String(figures[name]).padStart(10)).join('')}`,
  );
  return `${HOURS[locale]}\n    ${titles}\n${rows.join('\n')}`;
}

const section = (title: string, rows: readonly string[]) => `${title}\n${rows.join('\n')}`;
const row = (count: number, label: string) => `${String(count).padStart(10)}  ${label}`;

/** Thousands are grouped, as each language does it. */
export function whole(count: number, locale: Locale): string {
  return String(count).replace(/\B(?=(?:\d{3}){1,6}$)/g, locale === 'id' ? '.' : ',');
}

const decimal = (value: number, locale: Locale) => String(value).replace('.', locale === 'id' ? ',' : '.');
