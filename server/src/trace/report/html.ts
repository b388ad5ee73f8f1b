/** The report as one page that needs nothing else: no script, no font, no network. */
import type { Locale } from '../../text/locale';
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
} from './labels';
import { understoodText, whole } from './pretty';
import type { Summary } from './summary';
import type { Counted } from './tally';

const STYLE = `
:root { color-scheme: light dark; --text: light-dark(#1f2328, #e6edf3); --quiet: light-dark(#59636e, #9198a1);
  --line: light-dark(#d1d9e0, #3d444d); --page: light-dark(#ffffff, #0d1117);
  --received: light-dark(#57606a, #8b949e); --sent: light-dark(#1a7f37, #3fb950); --deferred: light-dark(#9a6700, #d29922);
  --bounced: light-dark(#cf222e, #f85149); --rejected: light-dark(#8250df, #a371f7); }
body { font: 15px/1.5 system-ui, sans-serif; color: var(--text); background: var(--page); max-width: 72rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.6rem; margin: 0; } h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
p { color: var(--quiet); margin: .25rem 0; }
.sections { display: grid; grid-template-columns: repeat(auto-fit, minmax(20rem, 1fr)); gap: 0 2rem; }
table { border-collapse: collapse; width: 100%; } td { border-top: 1px solid var(--line); padding: .2rem .4rem; vertical-align: top; overflow-wrap: anywhere; }
td:first-child { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; width: 7rem; }
td:last-child { position: relative; }
.bar { position: absolute; inset: auto auto 0 0; height: 2px; background: var(--sent); }
svg { width: 100%; height: auto; } text { fill: var(--quiet); font-size: 11px; }
.legend { display: flex; flex-wrap: wrap; gap: 0 1.2rem; } .legend i { display: inline-block; width: .7em; height: .7em; margin-right: .35em; }
`;

export function htmlReport(summary: Summary, locale: Locale): string {
  const times = summary.firstTime ? `<p>${escaped(`${summary.firstTime} – ${summary.lastTime}`)}</p>` : '';
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${TITLE[locale]}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${TITLE[locale]}</h1>
${times}
<p>${escaped(understoodText(summary, locale))}</p>
${hours(summary, locale)}
<div class="sections">
${figures(summary, locale)}
</div>
<div class="sections">
${TOPS.map(([name, title]) => (summary[name].length > 0 ? section(title[locale], counted(summary[name], locale)) : '')).join('\n')}
</div>
</body>
</html>
`;
}

function figures(summary: Summary, locale: Locale): string {
  const deliveries = DELIVERIES.map(([name, label]) => row(summary.deliveries[name], label[locale], locale));
  const others = FIGURES.map(({ title, rows }) =>
    section(title[locale], table(rows.map(([name, label]) => row(summary[name], label[locale], locale)))),
  );
  const { delays } = summary;
  const stages = STAGES.map((label, stage) => row(delays.stages[stage]!, label[locale], locale));
  const waits = [...DELAYS.map(([name, label]) => row(delays[name], label[locale], locale)), ...stages];
  return [
    section(DELIVERIES_TITLE[locale], table(deliveries)),
    ...others,
    delays.count > 0 ? section(DELAYS_TITLE[locale], table(waits)) : '',
  ].join('\n');
}

const section = (title: string, content: string) => `<section><h2>${title}</h2>${content}</section>`;
const table = (rows: readonly string[]) => `<table>${rows.join('')}</table>`;

const row = (count: number, label: string, locale: Locale, bar = '') =>
  `<tr><td>${number(count, locale)}</td><td>${escaped(label)}${bar}</td></tr>`;

const number = (value: number, locale: Locale) =>
  Number.isInteger(value) ? whole(value, locale) : String(value).replace('.', locale === 'id' ? ',' : '.');

function counted(all: readonly Counted[], locale: Locale): string {
  const most = all[0]?.count ?? 1;
  const bar = (count: number) => `<span class="bar" style="width:${((count / most) * 100).toFixed(1)}%"></span>`;
  return table(all.map(({ key, count }) => row(count, key, locale, bar(count))));
}

const WIDTH = 960;
const HEIGHT = 180;
const FOOT = 18;

/** A stack of what happened for each hour of the day. */
function hours({ hours }: Summary, locale: Locale): string {
  const stacked = COLUMNS.filter(([name]) => name !== 'received');
  const most = Math.max(1, ...hours.map((figures) => stacked.reduce((sum, [name]) => sum + figures[name], 0)));
  const column = WIDTH / hours.length;
  const bars = hours.map((figures, hour) => {
    let top = HEIGHT;
    const parts = stacked.map(([name]) => {
      const height = (figures[name] / most) * HEIGHT;
      top -= height;
      return `<rect x="${(hour * column + 2).toFixed(1)}" y="${top.toFixed(1)}" width="${(column - 4).toFixed(1)}" height="${height.toFixed(1)}" fill="var(--${name})"/>`;
    });
    const told = COLUMNS.map(([name, label]) => `${label[locale]} ${number(figures[name], locale)}`).join(', ');
    const label = `<text x="${(hour * column + column / 2).toFixed(1)}" y="${HEIGHT + FOOT - 4}" text-anchor="middle">${hour}</text>`;
    return `<g><title>${hour}:00 – ${told}</title>${parts.join('')}${label}</g>`;
  });
  const legend = stacked.map(
    ([name, label]) => `<span><i style="background:var(--${name})"></i>${label[locale]}</span>`,
  );
  const chart = `<svg viewBox="0 0 ${WIDTH} ${HEIGHT + FOOT}" role="img" aria-label="${HOURS[locale]}">${bars.join('')}</svg>`;
  return section(HOURS[locale], `${chart}<p class="legend">${legend.join('')}</p>`);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text of strangers stays text; what would change how it reads is shown as U+FFFD. */
const escaped = (text: string) =>
  text.replace(/[&<>"']/g, (character) => ENTITIES[character]!).replace(/[\p{Cc}\p{Cf}]/gu, '\ufffd');
