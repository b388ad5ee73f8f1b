import { openTranscript } from '../dialects/reader';
import { lint } from '../lint/check';
import type { Edit, Finding, Severity } from '../lint/rule';
import { rules } from '../lint/rules';
import { linesOf } from '../text/lines';
import type { Locale } from '../text/locale';
import { UsageError } from './input';
import { recognitionFor } from './parse';

export type Levels = ReadonlyMap<string, Severity | 'off'>;

/** Findings of one file, with the levels that the call asked for. */
export function lintText(text: string, as: string | undefined, levels: Levels): Finding[] {
  const lines = linesOf(text);
  const recognition = recognitionFor(lines, as);
  return lint(openTranscript(lines, recognition)).flatMap((finding) => {
    const level = levels.get(finding.rule) ?? finding.severity;
    return level === 'off' ? [] : [{ ...finding, severity: level }];
  });
}

const LEVELS = ['off', 'hint', 'information', 'warning', 'error'] as const;

/** `--rule ID=LEVEL`, given any number of times. */
export function parseLevels(settings: readonly string[]): Levels {
  return new Map(
    settings.map((setting) => {
      const [id = '', level = ''] = setting.split('=');
      if (!rules.some((rule) => rule.id === id)) throw new UsageError(`--rule ${setting}: there is no rule '${id}'`);
      const known = LEVELS.find((name) => name === level);
      if (!known) throw new UsageError(`--rule ${setting}: the level is one of ${LEVELS.join(', ')}`);
      return [id, known];
    }),
  );
}

/** One finding as the lint contract has it: 1-based lines and columns. */
export function findingRow(file: string, finding: Finding, locale: Locale): Readonly<Record<string, unknown>> {
  return {
    file,
    rule: finding.rule,
    severity: finding.severity,
    ...place(finding),
    message: finding.message[locale],
    ...(finding.fix && {
      fix: {
        title: finding.fix.title[locale],
        safe: finding.fix.safe,
        edits: finding.fix.edits.map((edit) => ({ ...place(edit), text: edit.text })),
      },
    }),
  };
}

const place = ({ line, at, end }: { line: number; at: number; end: number }) => ({
  line: line + 1,
  column: at + 1,
  endLine: line + 1,
  endColumn: end + 1,
});

/**
 * The text with the safe fixes of its findings. Lines that are not touched keep their bytes and line ends; a new line takes
 * the line end of the one before it.
 */
export function withFixes(text: string, findings: readonly Finding[]): string {
  const edits = findings.filter((finding) => finding.fix?.safe).flatMap((finding) => finding.fix!.edits);
  return applyEdits(text, edits);
}

export function applyEdits(text: string, edits: readonly Edit[]): string {
  const lines = text.split('\n');
  for (const { line, at, end, text: inserted } of [...edits].sort((a, b) => b.line - a.line || b.at - a.at)) {
    const old = lines[line] ?? '';
    const eol = old.endsWith('\r') ? '\r\n' : '\n';
    lines[line] = old.slice(0, at) + inserted.replaceAll('\n', eol) + old.slice(end);
  }
  return lines.join('\n');
}
