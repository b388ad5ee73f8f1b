import type { Connection, Diagnostic, DocumentDiagnosticReport, InitializeParams } from 'vscode-languageserver';
import { DiagnosticSeverity, DocumentDiagnosticReportKind } from 'vscode-languageserver';
import type { Finding } from '../lint/rule';
import type { Locale, Text } from '../text/locale';
import { asksForDiagnostics } from './client';
import { diagnosticOf, SOURCE } from './convert';
import type { OpenDocument } from './documents';
import type { Told } from './linting';

/** Diagnostics that a client gets of one document: the worst. */
const PUBLISHED = 1_000;

/** What a client was given of a document: `text` is the items as JSON. */
interface Given {
  readonly told: Told;
  readonly locale: Locale;
  readonly items: Diagnostic[];
  readonly text: string;
  readonly id: string;
}

export interface Diagnostics {
  /** The document was read: tells a client that does not ask, if anything changed. */
  publish(document: OpenDocument): void;
  /** The language of the messages, or the dialects, changed. */
  refresh(): void;
  forget(uri: string): void;
}

/**
 * Diagnostics are sent only where they changed: a client that asks for them is told that they did not, any other is not told
 * at all. `read` settles when a document is read to its end.
 */
export function serveDiagnostics(
  connection: Connection,
  documents: ReadonlyMap<string, OpenDocument>,
  toldOf: (document: OpenDocument, most: number) => Told,
  read: (uri: string) => Promise<void>,
  locale: () => Locale,
  client: () => InitializeParams | undefined,
): Diagnostics {
  const given = new Map<string, Given>();
  let count = 0;

  /** The diagnostics of a document, and the id under which they are given; the same as before if they are the same. */
  function current(document: OpenDocument): { items: Diagnostic[]; id: string; changed: boolean } {
    const { uri } = document;
    const told = toldOf(document, PUBLISHED);
    const before = given.get(uri);
    if (before && before.locale === locale() && isSame(told, before.told)) return { ...before, changed: false };
    const items = told.findings.map((finding) => diagnosticOf(finding, uri, locale()));
    if (told.left > 0) items.push(note(told.left, locale()));
    const text = JSON.stringify(items);
    const changed = before?.text !== text;
    const id = changed ? String(++count) : before.id;
    given.set(uri, { told, locale: locale(), items, text, id });
    return { items, id, changed };
  }

  connection.languages.diagnostics.on(
    async ({ textDocument: { uri }, previousResultId }): Promise<DocumentDiagnosticReport> => {
      await read(uri);
      const document = documents.get(uri);
      if (!document) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
      const { items, id: resultId } = current(document);
      return resultId === previousResultId
        ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
        : { kind: DocumentDiagnosticReportKind.Full, resultId, items };
    },
  );

  return {
    publish(document) {
      if (asksForDiagnostics(client())) return;
      const { uri, version } = document;
      const { items: diagnostics, changed } = current(document);
      if (changed) void connection.sendDiagnostics({ uri, version, diagnostics });
    },
    refresh() {
      if (client()?.capabilities.workspace?.diagnostics?.refreshSupport) connection.languages.diagnostics.refresh();
    },
    forget(uri) {
      given.delete(uri);
      if (!asksForDiagnostics(client())) void connection.sendDiagnostics({ uri, diagnostics: [] });
    },
  };
}

/** Whether the findings are the same: after most keys they are, and nothing needs to be written for that. */
function isSame(a: Told, b: Told): boolean {
  return (
    a.left === b.left &&
    a.findings.length === b.findings.length &&
    a.findings.every((one, i) => isEqual(one, b.findings[i]!))
  );
}

function isEqual(a: Finding, b: Finding): boolean {
  return (
    isSameText(a.message, b.message) &&
    (a.related === b.related || a.related.length + b.related.length === 0) &&
    a.rule === b.rule &&
    a.severity === b.severity &&
    a.line === b.line &&
    a.at === b.at &&
    a.end === b.end
  );
}

const isSameText = (a: Text, b: Text) => a === b || (a.en === b.en && a.id === b.id);

const MORE: Text = {
  en: 'more findings in this file are not listed; these are the worst.',
  id: 'temuan lain di berkas ini tidak dicantumkan; yang tampil adalah yang terberat.',
};

/** Says at the head of the document how much is left out. */
function note(left: number, locale: Locale): Diagnostic {
  const start = { line: 0, character: 0 };
  const message = `${left} ${MORE[locale]}`;
  return { range: { start, end: start }, severity: DiagnosticSeverity.Information, source: SOURCE, message };
}
