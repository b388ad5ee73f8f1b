/** What the user chose for single documents, by document URI as the server knows it, kept with the workspace. */
import type { Memento } from 'vscode';

export interface Choices<T> {
  all(): Readonly<Record<string, T>>;
  /** Keeps what was chosen for the document, or forgets it where nothing is given. */
  set(uri: string, choice: T | undefined): Thenable<void>;
}

/** Choices of one kind; `key` is their name in the state of the workspace. */
export function keptChoices<T>(state: Memento, key: string): Choices<T> {
  const all = (): Readonly<Record<string, T>> => state.get(key, {});
  return {
    all,
    set(uri, choice) {
      const { [uri]: _, ...others } = all();
      return state.update(key, choice === undefined ? others : { ...others, [uri]: choice });
    },
  };
}
