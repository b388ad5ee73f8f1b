/** The dialects that the user chose, by document URI as the server knows it, kept with the workspace. */
import type { Memento } from 'vscode';

const KEY = 'chosen';

export interface Choices {
  all(): Readonly<Record<string, string>>;
  /** Keeps `dialect` for the document, or forgets its choice where none is given. */
  set(uri: string, dialect: string | undefined): Thenable<void>;
}

export function keptChoices(state: Memento): Choices {
  const all = (): Readonly<Record<string, string>> => state.get(KEY, {});
  return {
    all,
    set(uri, dialect) {
      const { [uri]: _, ...others } = all();
      return state.update(KEY, dialect === undefined ? others : { ...others, [uri]: dialect });
    },
  };
}
