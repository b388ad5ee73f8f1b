/** The messages that arrived in mailboxes, and the way that they tell of themselves. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { eximMail } from './exim';
import { hosts } from './hosts';
import { openMail } from './opensmtpd';

export interface Hop {
  readonly host: string;
  readonly id: string;
}

export interface Copy {
  /** Folder of the mailbox, as `grace@example.org` or `eve`. */
  readonly mailbox: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** First server first (RFC 5321 §4.4: each puts its line on top). */
  readonly hops: readonly Hop[];
  readonly text: string;
}

export function readMailboxes(): Copy[] {
  return ['/var/vmail', eximMail, openMail].flatMap((root) =>
    (existsSync(root) ? readdirSync(root) : []).flatMap((mailbox) => {
      const folder = join(root, mailbox, 'new');
      return (existsSync(folder) ? readdirSync(folder) : []).map((file) => readCopy(mailbox, join(folder, file)));
    }),
  );
}

function readCopy(mailbox: string, file: string): Copy {
  const text = readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
  const header = text.slice(0, text.indexOf('\n\n') + 1).replace(/\n[ \t]+/g, ' ');
  const received = header.split('\n').filter((line) => line.startsWith('Received:'));
  const hops = received.flatMap((line) => {
    const [, name, id] = /\bby (\S+) .*?\bid (\S+?)(?:;| |$)/.exec(line) ?? [];
    // Dovecot names itself without a domain, and the id is that of its session.
    return name && id && hosts.some((host) => host.name === name) ? [{ host: name.split('.')[0]!, id }] : [];
  });
  return { mailbox, at: statSync(file).mtimeMs, hops: hops.reverse(), text };
}

/** Copies of the message of a scenario, and notifications about it. */
export function copiesOf(copies: readonly Copy[], scenario: string): { own: Copy[]; about: Copy[] } {
  const id = `<${scenario}@client.example.com>`;
  const mentioned = copies.filter(({ text }) => text.includes(id));
  const own = mentioned.filter(({ text }) => text.slice(0, text.indexOf('\n\n')).includes(`Message-ID: ${id}`));
  return { own, about: mentioned.filter((copy) => !own.includes(copy)) };
}
