/** A ladder as a picture (SVG) and as a Mermaid sequence diagram. What was said is dead text in both. */
import { htmlText } from '../text/html';
import type { Locale, Text } from '../text/locale';
import type { Ladder, Rung } from './ladder';
import { shortened, visible } from './visible';

/** Pixels: from rail to rail at the most and at the least, in front of the first one, and from rung to rung. */
const APART = 520;
const APART_OF_MANY = 290;
const LEAST_APART = 240;
/** Pixels of a letter, and beside what was said. */
const LETTER = 7.3;
const BESIDE = 30;
const MARGIN = 60;
const CLOCK = 76;
const TOP = 40;
const STEP = 34;
/** Characters of a rung, by the space that it has. */
const LONGEST = 70;
const LONGEST_OF_MANY = 36;
const LONGEST_IN_MERMAID = 60;
const LONGEST_NAME = 40;

const WORDS = {
  title: { en: 'The session as a ladder', id: 'Sesi sebagai tangga' },
  line: { en: 'Line', id: 'Baris' },
} as const satisfies Record<string, Text>;

/** Where there is less room than it needs, a ladder becomes smaller by so much, and no letter too small to read. */
const LEAST = 0.8;

/** Colours of the editor's theme where there is one. */
const STYLE = `svg { font: 12px var(--vscode-editor-font-family, ui-monospace, monospace); background: var(--vscode-editor-background, Canvas); }
text { fill: var(--vscode-editor-foreground, CanvasText); } .side { font-weight: bold; text-anchor: middle; } .number { opacity: .75; }
line { stroke: var(--vscode-editor-foreground, CanvasText); stroke-width: 1.4; } .rail { opacity: .4; }
.c2 { stroke: var(--vscode-charts-green, #1a7f37); } .c3 { stroke: var(--vscode-charts-blue, #0969da); } .c4 { stroke: var(--vscode-charts-orange, #bc4c00); stroke-dasharray: 6 3; }
.c5 { stroke: var(--vscode-charts-red, #cf222e); stroke-width: 2.6; } marker { overflow: visible; } a:focus { outline: 2px solid var(--vscode-focusBorder, Highlight); }`;

/** `addressOf` tells where a click on a rung leads; without it, nowhere. */
export function ladderSvg(ladder: Ladder, locale: Locale, addressOf?: (line: number) => string): string {
  const { rails, rungs } = ladder;
  const height = TOP + rungs.length * STEP + 20;
  const left = MARGIN + (rungs.some(({ time }) => time) ? CLOCK : 0);
  const longest = rails.length > 2 ? LONGEST_OF_MANY : LONGEST;
  const apart = apartFor(ladder, longest, rails.length > 2 ? APART_OF_MANY : APART);
  const xOf = (rail: number) => left + rail * apart;
  const width = xOf(rails.length - 1) + MARGIN;
  const heads = rails.map(
    (name, n) =>
      `<text class="side" x="${xOf(n)}" y="20">${htmlText(shortened(visible(name), LONGEST_NAME))}</text><line class="rail" x1="${xOf(n)}" y1="28" x2="${xOf(n)}" y2="${height - 8}"/>`,
  );
  const parts = rungs.map((rung, n) =>
    rungSvg(rung, xOf, TOP + (n + 1) * STEP, longest, locale, addressOf?.(rung.line)),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" role="group" aria-label="${WORDS.title[locale]}">
<style>${STYLE}
svg { max-width: 100%; min-width: ${Math.round(width * LEAST)}px; height: auto; }</style>
<defs><marker id="head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="9" markerHeight="9" markerUnits="userSpaceOnUse" orient="auto-start-reverse"><path d="M0 0 L8 4 L0 8 Z" fill="context-stroke"/></marker></defs>
${heads.join('\n')}
${parts.join('\n')}
</svg>
`;
}

/** No wider than what was said needs, and the names, so that both sides of a session are seen in a narrow panel. */
function apartFor({ rails, rungs }: Ladder, longest: number, most: number): number {
  const said = rungs.reduce((all, { text }) => Math.max(all, shortened(visible(text), longest).length), 0);
  const names = rails.reduce((all, name) => Math.max(all, shortened(visible(name), LONGEST_NAME).length), 0);
  return Math.round(Math.min(most, Math.max(LEAST_APART, Math.max(said, names) * LETTER + BESIDE)));
}

function rungSvg(
  { from, to, text, line, time, class: kind }: Rung,
  xOf: (rail: number) => number,
  y: number,
  longest: number,
  locale: Locale,
  address: string | undefined,
): string {
  const said = htmlText(text);
  const label = htmlText(shortened(visible(text), longest));
  const place = htmlText(`${WORDS.line[locale]} ${line + 1}${time ? `, ${time}` : ''}`);
  const clock = time ? `<text class="number" x="44" y="${y + 4}">${htmlText(time)}</text>` : '';
  const drawn = `<title>${place}: ${said}</title><text x="${xOf(Math.min(from, to)) + 12}" y="${y - 6}">${label}</text><text class="number" x="4" y="${y + 4}">${line + 1}</text>${clock}<line class="${kind ? `c${kind}` : 'said'}" x1="${xOf(from)}" y1="${y}" x2="${xOf(to)}" y2="${y}" marker-end="url(#head)"/>`;
  return address === undefined
    ? `<g>${drawn}</g>`
    : `<a href="${htmlText(address)}" aria-label="${place}: ${label}">${drawn}</a>`;
}

/** Mermaid reads `#35;` as a character; letters, digits and harmless marks stay. */
export function ladderMermaid({ rails, rungs }: Ladder): string {
  const said = (text: string) =>
    shortened(visible(text), LONGEST_IN_MERMAID).replace(
      /[^\p{L}\p{N} .,:()/=@-]/gu,
      (mark) => `#${mark.codePointAt(0)};`,
    ) || '-';
  const lines = rungs.map(({ from, to, text, time, class: kind }) => {
    const arrow = kind === '4' || kind === '5' ? '--x' : '->>';
    return `    P${from}${arrow}P${to}: ${said(time ? `${time} ${text}` : text)}`;
  });
  return `${['sequenceDiagram', ...rails.map((name, n) => `    participant P${n} as ${said(name)}`), ...lines].join('\n')}\n`;
}
