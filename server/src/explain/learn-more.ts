import { statuses } from '../knowledge/classes';
import type { Source, Status } from '../knowledge/model';
import type { Locale, Text } from '../text/locale';
import { type Block, type Inline, paragraph, type Section, section } from './card';
import { labels } from './labels';

/** What a record says about where it comes from. */
export interface Provenance {
  readonly status?: Status;
  readonly sources: readonly Source[];
  readonly origin?: Text;
}

/** The section that links to the standards; absent where there is nothing to say. */
export function learnMore(record: Provenance, locale: Locale): readonly Section[] {
  const blocks: Block[] = [];
  if (record.sources.length > 0) blocks.push({ kind: 'references', items: record.sources.map(reference) });
  if (record.origin) blocks.push(paragraph(record.origin[locale]));
  else if (record.status && record.status !== 'standard' && record.status !== 'extension') {
    blocks.push(paragraph(`${labels.status[locale]}: ${statuses[record.status][locale]}.`));
  }
  return blocks.length > 0 ? [section(labels.learnMore[locale], ...blocks)] : [];
}

/** A source as a link to the exact section; a document other than an RFC stays plain text. */
export function reference(source: Source): Inline {
  const [, rfc, place] = /^RFC (\d+)(?: §([\w.]+))?$/.exec(source) ?? [];
  if (rfc === undefined) return source;
  return { link: source, url: `https://www.rfc-editor.org/rfc/rfc${rfc}${anchor(place)}` };
}

function anchor(place: string | undefined): string {
  if (place === undefined) return '';
  return /^\d/.test(place) ? `#section-${place}` : `#appendix-${place}`;
}
