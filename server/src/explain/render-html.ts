import { htmlText as escaped } from '../text/html';
import type { Block, Card, Inline, Prose } from './card';

/**
 * A card as a piece of HTML, for reports and pages. Everything is escaped; the only live thing in it is a link to an RFC.
 */
export function renderHtml({ title, context, sections, compare }: Card): string {
  const { subject, name, kind } = title;
  return [
    '<article class="card">',
    `<h2><code>${escaped(subject)}</code> ${escaped(name)} <small>${escaped(kind)}</small></h2>`,
    ...(context ? [`<p class="context">${prose(context)}</p>`] : []),
    ...sections.map(
      ({ heading, blocks }) => `<section>\n<h3>${escaped(heading)}</h3>\n${blocks.map(block).join('\n')}\n</section>`,
    ),
    ...(compare ? [`<p class="compare">${escaped(compare.heading)} ${compare.codes.map(code).join(', ')}</p>`] : []),
    '</article>',
  ].join('\n');
}

function block(block: Block): string {
  switch (block.kind) {
    case 'paragraph': {
      const label = block.label === undefined ? '' : `<b>${escaped(block.label)}:</b> `;
      return `<p>${label}${prose(block.text)}</p>`;
    }
    case 'list':
      return list(block.items.map(prose));
    case 'references':
      return list(block.items.map(inline));
    case 'table':
      return `<table>\n${row('th', block.columns)}\n${block.rows.map((cells) => row('td', cells)).join('\n')}\n</table>`;
    case 'lines':
      return `<pre>${block.lines.map(escaped).join('\n')}</pre>`;
  }
}

function list(items: readonly string[]): string {
  return `<ul>\n${items.map((item) => `<li>${item}</li>`).join('\n')}\n</ul>`;
}

function row(cell: 'th' | 'td', cells: readonly string[]): string {
  return `<tr>${cells.map((text) => `<${cell}>${escaped(text)}</${cell}>`).join('')}</tr>`;
}

function prose(pieces: Prose): string {
  return pieces.map(inline).join('').trim();
}

function inline(piece: Inline): string {
  if (typeof piece === 'string') return escaped(piece);
  if ('quote' in piece) return code(piece.quote);
  if ('see' in piece) return escaped(piece.words);
  return RFC.test(piece.url) ? `<a href="${escaped(piece.url)}">${escaped(piece.link)}</a>` : escaped(piece.link);
}

const RFC = /^https:\/\/www\.rfc-editor\.org\/rfc\/rfc\d+(?:#(?:section|appendix)-[\w.]+)?$/;

function code(text: string): string {
  return `<code>${escaped(text)}</code>`;
}
