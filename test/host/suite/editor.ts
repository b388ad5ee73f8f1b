/** What the tests ask of the editor, by the commands that VS Code has for it. Lines and characters are 0-based. */
import {
  type CodeAction,
  commands,
  type Diagnostic,
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  languages,
  type MarkdownString,
  Position,
  Range,
  type SemanticTokens,
  type SemanticTokensLegend,
  type TextDocument,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { ok, until } from './harness';

export async function openText(language: string, content: string): Promise<TextDocument> {
  const document = await workspace.openTextDocument({ language, content });
  await window.showTextDocument(document);
  return document;
}

/** A file of the workspace folder; see hosts/workspace.mjs for what is in it. */
export async function openFile(name: string): Promise<TextDocument> {
  const folder = workspace.workspaceFolders?.[0];
  ok(folder, 'a workspace folder is open');
  const document = await workspace.openTextDocument(Uri.joinPath(folder.uri, name));
  await window.showTextDocument(document);
  return document;
}

/** Where `needle` stands first in the document, or first after the text `after`. */
export function find(document: TextDocument, needle: string, after = ''): Position {
  const text = document.getText();
  const start = text.indexOf(needle, text.indexOf(after) + after.length);
  ok(start >= 0, `${JSON.stringify(needle)} stands in the document`);
  return document.positionAt(start);
}

/** The text of the hover cards at a place; empty where there is none. */
export async function hoverText(document: TextDocument, at: Position): Promise<string> {
  const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, at);
  return hovers.flatMap((hover) => hover.contents.map((part) => (part as MarkdownString).value)).join('\n\n');
}

/** Our findings on the document, top down. */
export function findings(document: TextDocument): Diagnostic[] {
  return languages
    .getDiagnostics(document.uri)
    .filter((diagnostic) => diagnostic.source === 'smtp-lens')
    .sort((one, other) => one.range.start.compareTo(other.range.start));
}

export function ruleOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** Waits until exactly the findings of `rule` stand on `lines`. */
export async function untilFound(
  document: TextDocument,
  rule: string,
  lines: readonly number[],
): Promise<Diagnostic[]> {
  const ofRule = () => findings(document).filter((finding) => ruleOf(finding) === rule);
  const onLines = (found: Diagnostic[]) => found.map((finding) => finding.range.start.line).join();
  const where = `${document.uri.toString()}, version ${document.version}, ${document.lineCount} lines`;
  return until(`${rule} on lines ${lines.join()} of ${where}`, ofRule, (found) => onLines(found) === lines.join());
}

export async function codeActions(document: TextDocument, range: Range, kind: string): Promise<CodeAction[]> {
  return commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', document.uri, range, kind);
}

export async function apply(action: CodeAction): Promise<void> {
  ok(action.edit, `“${action.title}” brings its edit`);
  ok(await workspace.applyEdit(action.edit), `“${action.title}” can be applied`);
}

/** The types of the semantic tokens on one line, each with the text it covers. */
export async function tokensOn(document: TextDocument, line: number): Promise<{ type: string; text: string }[]> {
  const [legend, tokens] = await Promise.all([
    commands.executeCommand<SemanticTokensLegend | undefined>(
      'vscode.provideDocumentSemanticTokensLegend',
      document.uri,
    ),
    commands.executeCommand<SemanticTokens | undefined>('vscode.provideDocumentSemanticTokens', document.uri),
  ]);
  if (!legend || !tokens) return [];
  const found = [];
  let [at, start] = [0, 0];
  for (let i = 0; i + 4 < tokens.data.length; i += 5) {
    const [lines = 0, characters = 0, length = 0, type = 0] = tokens.data.slice(i, i + 4);
    start = lines === 0 ? start + characters : characters;
    at += lines;
    const text = document.getText(new Range(at, start, at, start + length));
    if (at === line) found.push({ type: legend.tokenTypes[type] ?? `type ${type}`, text });
  }
  return found;
}

export async function symbols(document: TextDocument): Promise<DocumentSymbol[]> {
  const found = await commands.executeCommand<DocumentSymbol[] | undefined>(
    'vscode.executeDocumentSymbolProvider',
    document.uri,
  );
  return found ?? [];
}

export async function foldingRanges(document: TextDocument): Promise<FoldingRange[]> {
  const found = await commands.executeCommand<FoldingRange[] | undefined>(
    'vscode.executeFoldingRangeProvider',
    document.uri,
  );
  return found ?? [];
}

export async function insert(document: TextDocument, at: Position, text: string): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.insert(document.uri, at, text);
  ok(await workspace.applyEdit(edit), 'the document can be edited');
}

/** Editors that one test leaves behind, at the most. */
const EDITORS = 50;

/**
 * Closes every editor, and waits until the untitled documents are gone: VS Code gives their addresses to the next ones. Between two
 * editors none is active for a moment, so it is the tabs that are asked.
 */
export async function closeAll(): Promise<void> {
  for (let n = 0; n < EDITORS && window.tabGroups.all.some(({ tabs }) => tabs.length > 0); n++) {
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await until(
    'untitled documents are gone',
    () => workspace.textDocuments.filter(({ uri }) => uri.scheme === 'untitled').map(({ uri }) => uri.path),
    (left) => left.length === 0,
  );
}

export const start = new Position(0, 0);
