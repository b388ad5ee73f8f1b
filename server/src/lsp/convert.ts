import {
  type CodeAction,
  Command,
  type Diagnostic,
  DiagnosticSeverity,
  type DocumentSymbol,
  type FoldingRange,
  type Range,
  SymbolKind,
  type TextEdit,
} from 'vscode-languageserver';
import type { Action } from '../features/code-actions';
import type { Fold } from '../features/folding';
import type { OutlineEntry } from '../features/outline';
import { type Token, tokenTypes } from '../features/semantic-tokens';
import type { Edit, Finding, Place, Severity } from '../lint/rule';
import { rulePage } from '../lint/rule-page';
import { CORRECTED_COPY_COMMAND, SET_LEVEL_COMMAND } from '../protocol';
import type { Locale } from '../text/locale';
import type { OpenDocument } from './documents';

export const SOURCE = 'smtp-lens';

export function rangeOf({ line, at, end }: Place): Range {
  return { start: { line, character: at }, end: { line, character: end } };
}

const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export function diagnosticOf(finding: Finding, uri: string, locale: Locale): Diagnostic {
  return {
    range: rangeOf(finding),
    severity: SEVERITY[finding.severity],
    source: SOURCE,
    code: finding.rule,
    codeDescription: { href: rulePage(finding.rule) },
    message: finding.message[locale],
    relatedInformation: finding.related.map((place) => ({
      location: { uri, range: rangeOf(place) },
      message: place.message[locale],
    })),
  };
}

export function textEditOf(edit: Edit): TextEdit {
  return { range: rangeOf(edit), newText: edit.text };
}

/** A code action of a document, which edits it or calls a command of the client. */
export function codeActionOf(action: Action, { uri, version }: OpenDocument, locale: Locale): CodeAction {
  const title = action.title[locale];
  return {
    title,
    kind: action.kind,
    ...(action.finding && { diagnostics: [diagnosticOf(action.finding, uri, locale)] }),
    ...(action.preferred && { isPreferred: true }),
    ...(action.switchOff !== undefined
      ? { command: Command.create(title, SET_LEVEL_COMMAND, action.switchOff, 'off') }
      : action.target === 'copy'
        ? { command: Command.create(title, CORRECTED_COPY_COMMAND, { uri, version, edits: action.edits }) }
        : { edit: { changes: { [uri]: action.edits.map(textEditOf) } } }),
  };
}

/** Control characters have no place in the name of an outline entry, and an empty name is not allowed. */
function labelOf(text: string): string {
  return text.replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, ' ').trim() || '–';
}

export function symbolOf(entry: OutlineEntry, widthOf: (line: number) => number): DocumentSymbol {
  const end = { line: entry.end, character: widthOf(entry.end) };
  const start = { line: entry.start, character: 0 };
  return {
    name: labelOf(entry.name),
    detail: labelOf(entry.detail),
    kind: entry.kind === 'session' ? SymbolKind.Module : SymbolKind.Object,
    range: { start, end },
    selectionRange: { start, end: { line: entry.start, character: widthOf(entry.start) } },
    children: entry.children.map((child) => symbolOf(child, widthOf)),
  };
}

export function foldingRangeOf({ start, end }: Fold): FoldingRange {
  return { startLine: start, endLine: end };
}

/** The relative encoding of LSP: five numbers a token. */
export function encodeTokens(rows: Iterable<{ readonly line: number; readonly tokens: readonly Token[] }>): number[] {
  const data: number[] = [];
  let [lastLine, lastAt] = [0, 0];
  for (const { line, tokens } of rows) {
    for (const { at, end, type } of tokens) {
      data.push(line - lastLine, line === lastLine ? at - lastAt : at, end - at, tokenTypes.indexOf(type), 0);
      [lastLine, lastAt] = [line, at];
    }
  }
  return data;
}
