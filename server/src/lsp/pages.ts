import { type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { lookUp } from '../features/look-up';
import { page } from '../features/pages';
import { LOOK_UP, type LookUp, type PageFound, pageIdOf } from '../protocol';
import type { Locale } from '../text/locale';

/** Pages that were asked for, the last ones: they are told when the language changes. */
const SHOWN = 50;

/** Serves pages as documents, and finds them. Returns what makes those anew that are stale: all of them when the language has changed. */
export function servePages(
  connection: Connection,
  locale: () => Locale,
  logPage: (uri: string) => Promise<string | undefined>,
): (isStale?: (uri: string) => boolean) => void {
  const shown = new Set<string>();

  connection.workspace.textDocumentContent.on(async ({ uri }) => {
    const id = pageIdOf(uri);
    const text = id === undefined ? await logPage(uri) : page(id, locale());
    if (text === undefined) throw new ResponseError(LSPErrorCodes.RequestFailed, NO_PAGE[locale()]);
    shown.add(uri);
    for (const oldest of shown) if (shown.size > SHOWN) shown.delete(oldest);
    return { text };
  });

  connection.onRequest(LOOK_UP, (query: LookUp): PageFound[] => lookUp(query, locale()));

  return (isStale = () => true) => {
    for (const uri of shown)
      if (isStale(uri)) void connection.workspace.textDocumentContent.refresh(uri).catch(() => shown.delete(uri));
  };
}

const NO_PAGE = { en: 'SMTP Lens has no page of this name.', id: 'SMTP Lens tidak punya halaman dengan nama ini.' };
