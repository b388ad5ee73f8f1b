/** The report as one page that needs nothing else: no script, no font, no network. */
import { htmlText as escaped } from '../../text/html';
import type { Locale, Text } from '../../text/locale';
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

/** Colours of the editor's theme where there is one. */
const STYLE = `
:root { color-scheme: light dark; --text: var(--vscode-editor-foreground, light-dark(#1f2328, #e6edf3));
  --quiet: var(--vscode-descriptionForeground, light-dark(#59636e, #9198a1)); --link: var(--vscode-textLink-foreground, light-dark(#0969da, #4493f8));
  --line: var(--vscode-contrastBorder, var(--vscode-editorWidget-border, light-dark(#d1d9e0, #3d444d)));
  --page: var(--vscode-editor-background, light-dark(#ffffff, #0d1117));
  --received: light-dark(#57606a, #8b949e); --sent: light-dark(#1a7f37, #3fb950); --deferred: light-dark(#9a6700, #d29922);
  --bounced: light-dark(#cf222e, #f85149); --rejected: light-dark(#8250df, #a371f7); }
body { font: 15px/1.5 system-ui, sans-serif; color: var(--text); background: var(--page); max-width: 72rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.6rem; margin: 0; } h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
p { color: var(--quiet); margin: .25rem 0; }
.sections { display: grid; grid-template-columns: repeat(auto-fit, minmax(20rem, 1fr)); gap: 0 2rem; }
table { border-collapse: collapse; width: 100%; } td, th { border-top: 1px solid var(--line); padding: .2rem .4rem; vertical-align: top; overflow-wrap: anywhere; }
th { font-weight: normal; text-align: left; position: relative; }
td:first-child { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; width: 7rem; } @media (max-width: 34rem) { td:first-child { width: 4rem; } }
a { color: var(--link); text-decoration: none; } a:hover { text-decoration: underline; }
a:focus-visible, summary:focus-visible { outline: 2px solid var(--vscode-focusBorder, Highlight); outline-offset: 1px; }
.bar { position: absolute; inset: auto auto 0 0; height: 2px; background: var(--sent); }
summary { cursor: pointer; } .card { border-left: 3px solid var(--line); margin: .4rem 0; padding-left: .8rem; font-size: .93em; } .card h2 { font-size: 1em; margin: 0; } .card h3 { font-size: .93em; margin: .5rem 0 0; }
.card p, .card ul { color: inherit; margin: .1rem 0; } .card ul { padding-left: 1.2rem; } .card td { width: auto; text-align: left; white-space: normal; }
.hours { display: grid; grid-template-columns: repeat(24, 1fr); gap: 0 2px; } .hour { display: flex; flex-direction: column; justify-content: flex-end; height: 11rem; border-bottom: 1px solid var(--line); }
.hour > * { display: block; min-height: 1px; } .clock { color: var(--quiet); font-size: .75rem; text-align: center; } @media (max-width: 34rem) { .clock:not(:nth-child(3n + 1)) { visibility: hidden; } }
.deferred { background: repeating-linear-gradient(45deg, var(--deferred) 0 4px, var(--page) 4px 6px); } .bounced { background: repeating-linear-gradient(0deg, var(--bounced) 0 4px, var(--page) 4px 6px); }
.rejected { background: repeating-linear-gradient(90deg, var(--rejected) 0 4px, var(--page) 4px 6px); } .sent { background: var(--sent); } @media (forced-colors: active) { .hour > *, .bar, .legend i { forced-color-adjust: none; } }
.table td:first-child { text-align: left; } .table td, .table th { text-align: right; width: auto; white-space: nowrap; }
.legend { display: flex; flex-wrap: wrap; gap: 0 1.2rem; } .legend i { display: inline-block; width: .7em; height: .7em; margin-right: .35em; }
`;

/** What the page has beyond its numbers, where somebody can give it. */
export interface Extras {
  /** Where the lines are that a number counts: its name in the summary, and the row of a table or the value that is meant. */
  readonly linkOf?: (name: string, key: string) => string | undefined;
  /** The card of a reason, as HTML; undefined where there is nothing to say. */
  readonly cardOf?: (reason: string) => string | undefined;
}

export function htmlReport(summary: Summary, locale: Locale, extras: Extras = {}): string {
  const times = summary.firstTime
    ? `<p>${escaped(`${summary.firstTime} – ${summary.lastTime}`.replaceAll('T', ' '))}</p>`
    : '';
  const page: Page = { summary, locale, ...extras };
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
<p>${understood(page)}</p>
${hours(page)}
<div class="sections">
${figures(page)}
</div>
<div class="sections">
${TOPS.map(([name, title]) => (summary[name].length > 0 ? section(title[locale], counted(page, name)) : '')).join('\n')}
</div>
</body>
</html>
`;
}

interface Page extends Extras {
  readonly summary: Summary;
  readonly locale: Locale;
}

function understood({ summary, locale, linkOf }: Page): string {
  const text = escaped(understoodText(summary, locale));
  const isWhole = summary.lines - summary.blank === summary.understood;
  return isWhole ? text : linked(text, linkOf?.('notUnderstood', ''));
}

function figures(page: Page): string {
  const { summary, locale } = page;
  const deliveries = DELIVERIES.map(([name, label]) =>
    row(page, summary.deliveries[name], label[locale], `deliveries.${name}`),
  );
  const others = FIGURES.map(({ title, rows }) =>
    section(title[locale], table(rows.map(([name, label]) => row(page, summary[name], label[locale], name)))),
  );
  const { delays } = summary;
  const waits = [
    ...DELAYS.map(([name, label]) =>
      row(page, delays[name], label[locale], name === 'average' ? '' : `delays.${name}`, String(delays[name])),
    ),
    ...STAGES.map((label, stage) => row(page, delays.stages[stage]!, label[locale])),
  ];
  return [
    section(DELIVERIES_TITLE[locale], table(deliveries)),
    ...others,
    delays.count > 0 ? section(DELAYS_TITLE[locale], table(waits)) : '',
  ].join('\n');
}

const section = (title: string, content: string) => `<section><h2>${title}</h2>${content}</section>`;
const table = (rows: readonly string[]) => `<table>${rows.join('')}</table>`;

/** `name` is that of the number in the summary; empty where no lines stand for it. */
function row({ locale, linkOf }: Page, count: number, label: string, name = '', key = '', more = ''): string {
  const told = number(count, locale);
  const shown = name !== '' && count > 0 ? linked(told, linkOf?.(name, key), `${told} ${label}`) : told;
  return `<tr><td>${shown}</td><th scope="row">${more || escaped(label)}</th></tr>`;
}

function linked(html: string, address: string | undefined, told = ''): string {
  if (address === undefined) return html;
  return `<a href="${escaped(address)}"${told && ` aria-label="${escaped(told)}"`}>${html}</a>`;
}

const number = (value: number, locale: Locale) =>
  Number.isInteger(value) ? whole(value, locale) : String(value).replace('.', locale === 'id' ? ',' : '.');

function counted(page: Page, name: (typeof TOPS)[number][0]): string {
  const all = page.summary[name];
  const most = all[0]?.count ?? 1;
  const rows = all.map(({ key, count }) => {
    const bar = `<span class="bar" style="width:${((count / most) * 100).toFixed(1)}%"></span>`;
    const card = REASONS.has(name) ? page.cardOf?.(key) : undefined;
    const told = card ? `<details><summary>${escaped(key)}</summary>${card}</details>` : escaped(key);
    return row(page, count, key, name, key, told + bar);
  });
  return table(rows);
}

const REASONS: ReadonlySet<string> = new Set(['topRejectReasons', 'topDeferReasons', 'topBounceReasons']);

/** A stack of what happened for each hour of the day. */
function hours({ summary, locale, linkOf }: Page): string {
  const stacked = COLUMNS.filter(([name]) => name !== 'received');
  const most = Math.max(1, ...summary.hours.map((figures) => stacked.reduce((sum, [name]) => sum + figures[name], 0)));
  const bars = summary.hours.map((figures, hour) => {
    const told = COLUMNS.map(([name, label]) => `${label[locale]} ${number(figures[name], locale)}`).join(', ');
    const parts = stacked
      .filter(([name]) => figures[name] > 0)
      .map(([name, label]) => {
        const address = linkOf?.(`hours.${hour}.${name}`, '');
        const style = `class="${name}" style="height:${((figures[name] / most) * 100).toFixed(1)}%"`;
        const said = escaped(`${hour}:00, ${label[locale]} ${number(figures[name], locale)}`);
        return address === undefined
          ? `<span ${style}></span>`
          : `<a ${style} href="${escaped(address)}" aria-label="${said}"></a>`;
      });
    return `<div class="hour" title="${escaped(`${hour}:00 – ${told}`)}">${parts.reverse().join('')}</div>`;
  });
  const clock = summary.hours.map((_, hour) => `<span class="clock">${hour}</span>`);
  const legend = stacked.map(([name, label]) => `<span><i class="${name}"></i>${label[locale]}</span>`);
  const chart = `<div class="hours" role="group" aria-label="${HOURS[locale]}">${bars.join('')}</div><div class="hours" aria-hidden="true">${clock.join('')}</div>`;
  return section(HOURS[locale], `${chart}<p class="legend">${legend.join('')}</p>${hoursInNumbers(summary, locale)}`);
}

/** The same for those who do not see the chart. */
function hoursInNumbers({ hours }: Summary, locale: Locale): string {
  const head = COLUMNS.map(([, label]) => `<th scope="col">${label[locale]}</th>`).join('');
  const rows = hours.map((figures, hour) => {
    const cells = COLUMNS.map(([name]) => `<td>${number(figures[name], locale)}</td>`).join('');
    return `<tr><th scope="row">${hour}:00</th>${cells}</tr>`;
  });
  return `<details><summary>${IN_NUMBERS[locale]}</summary><table class="table"><tr><td></td>${head}</tr>${rows.join('')}</table></details>`;
}

const IN_NUMBERS: Text = { en: 'In numbers', id: 'Dalam angka' };
