import {
  type CompletionItem,
  CompletionItemKind,
  type InitializeParams,
  InsertTextFormat,
  type Position,
} from 'vscode-languageserver';
import { type Completion, complete } from '../features/completion';
import type { Locale } from '../text/locale';
import type { OpenDocument } from './documents';

/** Characters behind which a word of another kind begins. */
export const COMPLETION_TRIGGERS = [' ', ':', '=', ',', '-', '.'];

/** What can be written at a position of a transcript. Other documents are recognised to be read, not to be written. */
export function completionAt(
  { record, languageId }: OpenDocument,
  { line, character }: Position,
  locale: Locale,
  client: InitializeParams | undefined,
): CompletionItem[] {
  if (!record || languageId !== 'smtp-transcript') return [];
  const snippets = client?.capabilities.textDocument?.completion?.completionItem?.snippetSupport === true;
  const typed = (at: number) => record.line(line).slice(at, character);
  return complete(record, line, character, locale).map((completion, index) => {
    const { label, kind, detail, documentation, text, behind = '', at } = completion;
    return {
      label,
      kind: KIND[kind],
      detail,
      ...(documentation !== undefined && { documentation }),
      sortText: String(index).padStart(4, '0'),
      filterText: filterFor(completion, typed(at)),
      ...(snippets && behind !== '' && { insertTextFormat: InsertTextFormat.Snippet }),
      textEdit: {
        range: { start: { line, character: at }, end: { line, character } },
        newText: snippets && behind !== '' ? `${literal(text)}$0${literal(behind)}` : text,
      },
    };
  });
}

/** Clients filter by what stands there: the beginning of the word, or of the mark that the text brings along. */
function filterFor({ label, text }: Completion, typed: string): string {
  return typed !== '' && text.startsWith(typed) ? text : label;
}

function literal(text: string): string {
  return text.replaceAll(/[\\$}]/g, '\\$&');
}

const KIND: Readonly<Record<Completion['kind'], CompletionItemKind>> = {
  command: CompletionItemKind.Function,
  parameter: CompletionItemKind.Property,
  value: CompletionItemKind.EnumMember,
  keyword: CompletionItemKind.Keyword,
  code: CompletionItemKind.Constant,
  header: CompletionItemKind.Field,
};
