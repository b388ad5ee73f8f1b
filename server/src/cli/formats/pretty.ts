import type { Place, Severity } from '../../lint/rule';
import type { Lines } from '../../text/lines';
import type { Locale } from '../../text/locale';
import { visible } from '../../text/visible';
import type { Terminal } from '../terminal';
import type { Linted } from './linted';

const COLOR: Readonly<Record<Severity, number>> = { error: 31, warning: 33, information: 36, hint: 90 };
const EXCERPT = 160;

const NAMES: Readonly<Record<Locale, Readonly<Record<Severity, string>>>> = {
  en: { error: 'error', warning: 'warning', information: 'information', hint: 'hint' },
  id: { error: 'galat', warning: 'peringatan', information: 'informasi', hint: 'petunjuk' },
};

/** For people: where, what, the line with the place marked, what to do, and a summary. */
export function pretty(linted: readonly Linted[], terminal: Terminal): string {
  const paint = (code: number, text: string) => (terminal.color ? `\x1b[${code}m${text}\x1b[0m` : text);
  const blocks = linted.flatMap(({ file, lines, findings }) =>
    findings.map(({ severity, rule, message, fix, ...at }) => {
      const head = `${visible(file)}:${at.line + 1}:${at.at + 1}`;
      const level = paint(COLOR[severity], NAMES[terminal.locale][severity]);
      const hint = fix ? `\n    ${paint(90, '→')} ${fix.title[terminal.locale]}` : '';
      return `${head} ${level} ${message[terminal.locale]} ${paint(90, rule)}\n${excerpt(lines, at)}${hint}\n`;
    }),
  );
  return `${[...blocks, summary(linted, terminal.locale)].join('\n')}\n`;
}

/** The line, and marks below the place. Control characters are made visible, so columns are counted anew. */
function excerpt(lines: Lines, { line, at, end }: Place): string {
  const from = Math.max(0, at - EXCERPT / 2);
  const text = lines.at(line).slice(from, from + EXCERPT);
  const before = visible(text.slice(0, at - from));
  const marked = visible(text.slice(at - from, end - from));
  const number = String(line + 1);
  const gutter = ' '.repeat(number.length);
  const marks = '^'.repeat(Math.max(1, marked.length));
  return `  ${number} | ${visible(text)}\n  ${gutter} | ${' '.repeat(before.length)}${marks}`;
}

function summary(linted: readonly Linted[], locale: Locale): string {
  const all = linted.flatMap(({ findings }) => findings);
  const files = linted.filter(({ findings }) => findings.length > 0).length;
  if (all.length === 0) return locale === 'en' ? 'No findings.' : 'Tidak ada temuan.';
  const counts = (['error', 'warning', 'information', 'hint'] as const).flatMap((severity) => {
    const count = all.filter((finding) => finding.severity === severity).length;
    if (count === 0) return [];
    const name = NAMES[locale][severity];
    return [`${count} ${name}${locale === 'en' && count > 1 && severity !== 'information' ? 's' : ''}`];
  });
  if (locale === 'id') return `${counts.join(', ')} dalam ${files} berkas.`;
  return `${counts.join(', ')} in ${files} ${files === 1 ? 'file' : 'files'}.`;
}
