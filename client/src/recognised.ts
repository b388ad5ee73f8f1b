/** What documents were recognised as, for all who want to know: a language client keeps one listener of a notification. */
import { Disposable, type Event, EventEmitter } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { RECOGNISED, type Recognised } from '../../server/src/protocol';

export interface Recognitions extends Disposable {
  readonly onRecognised: Event<Recognised>;
}

export function listenForRecognised(client: BaseLanguageClient): Recognitions {
  const said = new EventEmitter<Recognised>();
  const listener = client.onNotification(RECOGNISED, (recognised: Recognised) => said.fire(recognised));
  return Object.assign(Disposable.from(said, listener), { onRecognised: said.event });
}
