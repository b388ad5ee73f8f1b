import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { smtpLens } from '../cli/cli';
import { scenarios } from '../record/scenarios';
import type { ClientLine } from './replay';

/** A finding as the lint contract has it. */
export interface Finding {
  readonly rule: string;
  readonly severity: string;
  readonly line: number;
  readonly fix?: { readonly edits: readonly Edit[] };
}

export interface Edit {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly text: string;
}

/** What the command line program finds to be an error in a transcript; hints on the session are not what is mended. */
export function findings(text: string): Finding[] {
  const found: Finding[] = JSON.parse(smtpLens(['lint', '--format', 'json', '-'], text).stdout);
  return found.filter(({ severity }) => severity === 'error');
}

/** The line (1-based) that ended the message of a recording, as the wire has it. */
export function cutAt(sample: string): number {
  const truth = JSON.parse(readFileSync(join(REPOSITORY, 'test/record/truth', `${sample}.json`), 'utf8'));
  return truth.lines.find(({ bare, lost }: { bare?: true; lost?: true }) => bare && !lost).n;
}

/** The message of a recording as its author wrote it. */
export function authored(sample: string): string {
  const text = scenarios.find(({ name }) => name === sample)?.unstuffed ?? [];
  return text.map((line) => `${line}\n`).join('');
}

/** Each line of a transcript with its class, and its text without marks. */
export function clientLines(text: string): ClientLine[] {
  const lines = text.split('\n').map((line) => line.replace(/\r$/, ''));
  const rows = smtpLens(['parse', '-'], text).stdout.trim().split('\n');
  return rows.map((row) => {
    const { n, class: kind, col = 1 } = JSON.parse(row) as { n: number; class: string; col?: number };
    return { class: kind, text: (lines[n - 1] ?? '').slice(col - 1) };
  });
}
