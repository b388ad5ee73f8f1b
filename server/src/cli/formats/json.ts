import type { Finding } from '../../lint/rule';
import type { Locale } from '../../text/locale';
import { jsonOf } from '../json';
import type { Terminal } from '../terminal';
import { type Linted, onePlace } from './linted';

/** The lint contract: an array of findings with 1-based lines and columns. */
export function json(linted: readonly Linted[], { locale }: Terminal): string {
  const rows = linted.flatMap(({ file, findings }) => findings.map((finding) => row(file, finding, locale)));
  return `${jsonOf(rows, 2)}\n`;
}

function row(file: string, { rule, severity, message, fix, ...at }: Finding, locale: Locale) {
  const edits = fix?.edits.map((edit) => ({ ...onePlace(edit), text: edit.text }));
  return {
    file,
    rule,
    severity,
    ...onePlace(at),
    message: message[locale],
    ...(fix && { fix: { title: fix.title[locale], safe: fix.safe, edits } }),
  };
}
