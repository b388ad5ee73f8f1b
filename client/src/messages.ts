/** Messages of the editor. What is said may hold names of files, settings or words of a log: nothing of it becomes a link. */
import { window } from 'vscode';
import { inert } from '../../server/src/protocol';

export const say = (text: string, ...buttons: string[]): Thenable<string | undefined> =>
  window.showInformationMessage(inert(text), ...buttons);

export const warn = (text: string, ...buttons: string[]): Thenable<string | undefined> =>
  window.showWarningMessage(inert(text), ...buttons);

export const complain = (text: string, ...buttons: string[]): Thenable<string | undefined> =>
  window.showErrorMessage(inert(text), ...buttons);
