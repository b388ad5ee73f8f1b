import type { Severity } from '../../lint/rule';
import type { Terminal } from '../terminal';
import { type Linted, onePlace } from './linted';

const GITHUB: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** Workflow commands of GitHub Actions. */
export function github(linted: readonly Linted[], { locale }: Terminal): string {
  return linted
    .flatMap(({ file, findings }) =>
      findings.map(({ severity, rule, message, ...at }) => {
        const { line, column, endLine, endColumn } = onePlace(at);
        const where = `file=${property(file)},line=${line},col=${column},endLine=${endLine},endColumn=${endColumn}`;
        return `::${GITHUB[severity]} ${where},title=${property(rule)}::${data(message[locale])}\n`;
      }),
    )
    .join('');
}

const data = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
