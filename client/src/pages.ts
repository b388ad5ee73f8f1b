/** The pages that the server writes: codes compared, and anything looked up. */
import { commands, Disposable, l10n, type QuickPickItem, Uri, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  COMPARE_COMMAND,
  hasCodeForm,
  LOOK_UP,
  type LookUp,
  type PageFound,
  pageUriOf,
} from '../../server/src/protocol';

export function registerPages(client: BaseLanguageClient): Disposable {
  return Disposable.from(
    commands.registerCommand('smtpLens.lookUp', () => lookUp(client)),
    // A hover links here: what it hands over must be codes, and becomes nothing but the name of a page.
    commands.registerCommand(COMPARE_COMMAND, (...given: unknown[]) => compareCodes(client, given.filter(hasCodeForm))),
  );
}

async function lookUp(client: BaseLanguageClient): Promise<void> {
  const placeholder = l10n.t('A code, a command, a keyword, or words of a reply');
  const found = await pick(client, placeholder, (words) => ({ words }));
  if (found) await show(found.page);
}

async function compareCodes(client: BaseLanguageClient, [first, second]: readonly string[]): Promise<void> {
  const code = first ?? (await pickCode(client, l10n.t('The first code to compare'), ''));
  if (code === undefined) return;
  const other = second ?? (await pickCode(client, l10n.t('Compare {0} with …', code), code));
  if (other !== undefined) await show(`codes/${code}-${other}`);
}

async function pickCode(client: BaseLanguageClient, placeholder: string, beside: string): Promise<string | undefined> {
  return (await pick(client, placeholder, (words) => ({ words, codesBeside: beside })))?.subject;
}

const show = (page: string) => showPage(Uri.parse(pageUriOf(page), true));

/** Shows a page in the Markdown preview, or as text where there is none. */
export async function showPage(uri: Uri): Promise<void> {
  try {
    await commands.executeCommand('markdown.showPreview', uri);
  } catch {
    await window.showTextDocument(uri);
  }
}

type Item = QuickPickItem & { readonly found: PageFound };

/** A quick pick in which the server does the searching, on every stroke. Undefined where nothing was picked. */
function pick(
  client: BaseLanguageClient,
  placeholder: string,
  query: (words: string) => LookUp,
): Promise<PageFound | undefined> {
  const list = window.createQuickPick<Item>();
  list.placeholder = placeholder;
  return new Promise((resolve, reject) => {
    const choose = (item: Item | undefined) => {
      if (!item) return;
      resolve(item.found);
      list.hide();
    };
    // Enter may be faster than the answer: it then means what that will bring first.
    let entered = false;
    const search = async (words: string) => {
      entered = false;
      list.busy = true;
      const found = await client.sendRequest<PageFound[]>(LOOK_UP, query(words));
      // An answer that came late belongs to words that stand there no more.
      if (words !== list.value) return;
      list.items = found.map(itemOf);
      list.busy = false;
      if (entered) choose(list.items[0]);
    };
    const searchOrGiveUp = (words: string) =>
      search(words).catch((reason) => {
        reject(reason);
        list.hide();
      });
    list.onDidChangeValue(searchOrGiveUp);
    list.onDidAccept(() => {
      if (list.busy) entered = true;
      else choose(list.selectedItems[0]);
    });
    list.onDidHide(() => {
      resolve(undefined);
      list.dispose();
    });
    list.show();
    void searchOrGiveUp('');
  });
}

/** Always shown: what the server found need not hold the words as they were typed. */
function itemOf(found: PageFound): Item {
  return { label: found.subject, description: `${found.name} · ${found.kind}`, alwaysShow: true, found };
}
