/** A ladder as a picture (SVG) and as a Mermaid sequence diagram. What was said is dead text in both. */
import type { Locale, Text } from '../text/locale';
import { shortened, visible } from './visible';

/** What is drawn of a rung; see `features/ladder.ts`. */
interface Drawn {
  readonly from: 'client' | 'server';
  readonly text: string;
  readonly line: number;
  readonly class?: '2' | '3' | '4' | '5';
}

const WIDTH = 720;
const SIDE = 60;
const TOP = 40;
const STEP = 34;
const LONGEST = 84;

const WORDS = {
  title: { en: 'The session as a ladder', id: 'Sesi sebagai tangga' },
  client: { en: 'Client', id: 'Klien' },
  server: { en: 'Server', id: 'Server' },
  line: { en: 'Line', id: 'Baris' },
} as const satisfies Record<string, Text>;

/** Colours of the editor's theme where there is one. */
const STYLE = `svg { font: 12px var(--vscode-editor-font-family, ui-monospace, monospace); background: var(--vscode-editor-background, Canvas); }
text { fill: var(--vscode-editor-foreground, CanvasText); } .side { font-weight: bold; text-anchor: middle; } .number { opacity: .7; }
line { stroke: var(--vscode-editor-foreground, CanvasText); stroke-width: 1.4; } .rail { opacity: .4; }
.c2 { stroke: var(--vscode-charts-green, #1a7f37); } .c3 { stroke: var(--vscode-charts-blue, #0969da); } .c4 { stroke: var(--vscode-charts-orange, #bc4c00); stroke-dasharray: 6 3; }
.c5 { stroke: var(--vscode-charts-red, #cf222e); stroke-width: 2.6; } a:focus { outline: 2px solid var(--vscode-focusBorder, Highlight); }`;

/** `addressOf` tells where a click on a rung leads; without it, nowhere. */
export function ladderSvg(rungs: readonly Drawn[], locale: Locale, addressOf?: (line: number) => string): string {
  const height = TOP + rungs.length * STEP + 20;
  const [left, right] = [SIDE, WIDTH - SIDE];
  const parts = rungs.map((rung, n) => rungSvg(rung, TOP + (n + 1) * STEP, locale, addressOf?.(rung.line)));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" role="group" aria-label="${WORDS.title[locale]}">
<style>${STYLE}</style>
<defs><marker id="head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto-start-reverse"><path d="M0 0 L8 4 L0 8 Z" fill="context-stroke"/></marker></defs>
<text class="side" x="${left}" y="20">${WORDS.client[locale]}</text><text class="side" x="${right}" y="20">${WORDS.server[locale]}</text>
<line class="rail" x1="${left}" y1="28" x2="${left}" y2="${height - 8}"/><line class="rail" x1="${right}" y1="28" x2="${right}" y2="${height - 8}"/>
${parts.join('\n')}
</svg>
`;
}

function rungSvg(
  { from, text, line, class: kind }: Drawn,
  y: number,
  locale: Locale,
  address: string | undefined,
): string {
  const [start, end] = from === 'client' ? [SIDE, WIDTH - SIDE] : [WIDTH - SIDE, SIDE];
  const label = escapedXml(shortened(visible(text), LONGEST));
  const drawn = `<title>${WORDS.line[locale]} ${line + 1}</title><text x="${SIDE + 12}" y="${y - 6}">${label}</text><text class="number" x="4" y="${y + 4}">${line + 1}</text><line class="${kind ? `c${kind}` : 'said'}" x1="${start}" y1="${y}" x2="${end}" y2="${y}" marker-end="url(#head)"/>`;
  return address === undefined
    ? `<g>${drawn}</g>`
    : `<a href="${escapedXml(address)}" aria-label="${WORDS.line[locale]} ${line + 1}: ${label}">${drawn}</a>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escapedXml = (text: string) => text.replace(/[&<>"']/g, (mark) => ENTITIES[mark]!);

/** Mermaid reads `#35;` as a character; letters, digits and harmless marks stay. */
export function ladderMermaid(rungs: readonly Drawn[], locale: Locale): string {
  const said = (text: string) =>
    shortened(visible(text), LONGEST).replace(/[^\p{L}\p{N} .,()/=@-]/gu, (mark) => `#${mark.codePointAt(0)};`) || '-';
  const lines = rungs.map(({ from, text, class: kind }) => {
    const arrow = kind === '4' || kind === '5' ? '--x' : '->>';
    return `    ${from === 'client' ? 'C' : 'S'}${arrow}${from === 'client' ? 'S' : 'C'}: ${said(text)}`;
  });
  return `${['sequenceDiagram', `    participant C as ${WORDS.client[locale]}`, `    participant S as ${WORDS.server[locale]}`, ...lines].join('\n')}\n`;
}
