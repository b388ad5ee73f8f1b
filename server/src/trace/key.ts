/** What somebody looks for: a queue id, a Message-ID, an address of mail or of a machine. */
import type { Message } from './message';

/** Whether the message is one that was asked for. */
export function matches(message: Message, key: string): boolean {
  const word = key.replace(/^<(.*)>$/, '$1');
  const same = (text: string | undefined) => text !== undefined && text.toLowerCase() === word.toLowerCase();
  return (
    message.id === word ||
    message.messageId === word ||
    same(message.from) ||
    same(message.user) ||
    message.recipients.some(({ address, original }) => same(address) || same(original)) ||
    wordIn(message.client, word)
  );
}

/** Whether a text has the word with nothing of a longer one around it. */
export function wordIn(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!isWord(text[at - 1]) && !isWord(text[at + word.length])) return true;
  }
  return false;
}

const isWord = (character: string | undefined) => character !== undefined && /[\w]/.test(character);
