/** The story of one message of a log: everything that it is linked with, and nothing else of the log is looked at closely. */
import type { Message } from '../trace/message';
import { Shared, senderKey } from '../trace/shared';
import { type Story, storiesOf } from '../trace/story';
import type { LogMessages } from './folded-log';
import { type Key, keyOf } from './shared-lines';

/** A message is linked with so many others at the most; a list that goes to thousands is told by its first ones. */
const MOST = 500;

export function storyOf(record: LogMessages, message: Message): Story | undefined {
  const near = relativesOf(record.messages, message);
  return storiesOf(
    record.messages.filter((other) => near.has(other)),
    (other) => other === message,
  )[0];
}

/** All that ids, Message-IDs or a refused client could link with a message, over any number of steps. */
export function relativesOf(messages: readonly Message[], message: Message): ReadonlySet<Message> {
  const named = new Map<string, Message[]>();
  for (const other of messages)
    for (const name of namesOf(other)) {
      const known = named.get(name);
      if (known) known.push(other);
      else named.set(name, [other]);
    }
  const found = new Set([message]);
  for (const one of found)
    for (const name of namesOf(one))
      for (const other of named.get(name) ?? []) {
        if (found.size >= MOST) return found;
        // One client sends much; only refusals go with what else it sent.
        if (!name.startsWith(CLIENT) || one.id === '' || other.id === '') found.add(other);
      }
  return found;
}

const CLIENT = 'client ';

/** What a message can be linked by. */
function namesOf({ id, messageId, links, client, from }: Message): string[] {
  return [
    ...(id ? [`id ${id}`] : []),
    ...(messageId ? [`message ${messageId}`] : []),
    ...links.map((link) => `id ${link.id}`),
    // A refusal has no id: it goes with what the same client sent on behalf of the same sender.
    ...(client ? [`${CLIENT}${client} ${from ?? ''}`] : []),
  ];
}

/** What stands on a line of each message that can be linked with one; on others too. */
export function linkKeys({ id, messageId, links, client, from }: Message): Key[] {
  const ids = [...(id ? [id] : []), ...links.map((link) => link.id)];
  return [
    ...ids.flatMap((one) => [keyOf(Shared.message, one), keyOf(Shared.link, one)]),
    ...(messageId ? [keyOf(Shared.name, messageId)] : []),
    ...(client ? [keyOf(Shared.refusal, senderKey(client, from ?? ''))] : []),
    ...(client && id === '' ? [keyOf(Shared.client, client)] : []),
  ];
}
