/** Servers that show a session themselves, while swaks, which is not heard of, holds it. */
import { spawn } from 'node:child_process';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startPostfix } from '../servers/postfix';
import { type MailServer, refusals, sizeLimit } from '../servers/server';
import { type Client, type Errand, reply, type Served, said, swaks } from './clients';
import { clientsFolder } from './installed';
import type { Shown } from './labels';

/** `smtpd -v` of Postfix: in its log, `> ` and the client's name for what it says, `< ` for what it hears; not the message. */
export function postfixVerbose(errand: Errand): Client {
  return {
    margin: {
      dialect: 'postfix-smtpd-v',
      read(line): Shown | undefined {
        const [mark] = /^\w{3} [ \d]\d [\d:]{8} \S+ postfix\/smtpd\[\d+\]: [<>] [\w.]+\[[\d.]+\]: /.exec(line) ?? [];
        if (!mark) return undefined;
        const text = line.slice(mark.length);
        return mark.includes(']: > ') ? reply(text, mark.length + 1) : said(text, mark.length + 1);
      },
      hides: ({ class: kind }) => kind === 'message-data' || kind === 'terminator',
    },
    async run(wire, server) {
      const before = (await server.log()).length;
      await swaks(errand).run(wire, server);
      await wire.closed();
      await sleep(500);
      const lines = (await server.log()).slice(before).split('\n');
      const isSmtpd = lines.filter((line) => line.includes(' postfix/smtpd['));
      const start = isSmtpd.findIndex((line) => line.includes(': connect from '));
      const end = isSmtpd.findIndex((line) => line.includes(': disconnect from '));
      return `${isSmtpd.slice(start, end + 1).join('\n')}\n`;
    },
  };
}

/** `smtp -v` of Postfix, which passes the message on: the same marks, and it is the client; not the message. */
export function postfixClient(errand: Errand): Client {
  return {
    margin: {
      dialect: 'postfix-smtp-v',
      read(line): Shown | undefined {
        const [mark] = /^\w{3} [ \d]\d [\d:]{8} \S+ postfix\/smtp\[\d+\]: [<>] [\w.]+\[[\d.]+\]:\d+: /.exec(line) ?? [];
        if (!mark) return undefined;
        const text = line.slice(mark.length);
        return mark.includes(']: > ') ? said(text, mark.length + 1) : reply(text, mark.length + 1);
      },
      hides: ({ class: kind }) => kind === 'message-data',
    },
    async run(wire) {
      const relay = await startPostfix();
      try {
        await passOn(relay, wire.port);
        await swaks(errand).run({ ...wire, port: relay.port }, relay);
        await wire.closed();
        await sleep(1_000);
        const lines = (await relay.log()).replaceAll(relay.folder, '/etc/mail').split('\n');
        // One process delivers the message; another one may try to tell its sender of a failure.
        const [, process] = / postfix\/smtp\[(\d+)\]: [<>] /.exec(lines.join('\n')) ?? [];
        return `${lines.filter((line) => line.includes(` postfix/smtp[${process}]`)).join('\n')}\n`;
      } finally {
        await relay.stop();
      }
    },
  };
}

/** Has Postfix pass everything on to a port, and tell of it. */
async function passOn({ folder, group }: MailServer, port: number): Promise<void> {
  appendFileSync(
    join(folder, 'etc/main.cf'),
    [
      'virtual_mailbox_domains =',
      'relay_domains = example.org',
      // What the next server refuses is to get there.
      'smtpd_recipient_restrictions = reject_unauth_destination',
      `relayhost = [127.0.0.1]:${port}`,
      '',
    ].join('\n'),
  );
  appendFileSync(join(folder, 'etc/master.cf'), 'smtp unix - - n - - smtp -v\nrelay unix - - n - - smtp -v\n');
  await reload(group);
}

/** smtp-server (npm): like nodemailer, but further lines of a reply have no `S: `; of the message its size. */
export function smtpServer(errand: Errand): Client {
  return {
    margin: {
      dialect: 'nodemailer',
      read(line): Shown | undefined {
        const [head, mark] = /^\[[\d :-]+\] DEBUG \[#\w+\] (?:([SC]): |(?=\d{3}[ -]))/.exec(line) ?? [];
        if (head === undefined) return undefined;
        if (line.endsWith(' bytes of DATA>')) return { texts: [], col: head.length + 1, placeholder: true };
        const text = line.slice(head.length);
        return mark === 'C' ? said(text, head.length + 1) : reply(text, head.length + 1);
      },
      hides: ({ class: kind }) => kind === 'message-data' || kind === 'terminator',
    },
    async run(wire, server) {
      const before = (await server.log()).length;
      await swaks(errand).run(wire, server);
      await wire.closed();
      await sleep(500);
      return (await server.log()).slice(before);
    },
  };
}

/** Starts smtp-server on a free port; it refuses what the other servers refuse. Throws where it does not come up. */
export async function startSmtpServer(): Promise<Served> {
  const child = spawn('node', [join(clientsFolder(), 'smtp-server.mjs')], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(JSON.stringify({ refusals, size: sizeLimit }));
  let printed = '';
  child.stdout.on('data', (bytes) => {
    printed += bytes;
  });
  for (let tries = 0; tries < 100 && !LISTENING.test(printed); tries++) await sleep(50);
  const port = Number(LISTENING.exec(printed)?.[1]);
  if (!port) throw new Error(`smtp-server did not start:\n${printed}`);
  return { port, folder: '', log: async () => printed, stop: async () => void child.kill() };
}

const LISTENING = /listening on 127\.0\.0\.1:(\d+)/;

/** Adds `-v` to smtpd, and has Postfix read it (postfix(1), reload). */
export async function makeVerbose({ folder, group }: MailServer): Promise<void> {
  const services = join(folder, 'etc/master.cf');
  const text = readFileSync(services, 'utf8');
  writeFileSync(services, text.replace(/ smtpd$/m, ' smtpd -v'));
  await reload(group);
}

/** Files younger than a second may still be being written. */
async function reload(group: number): Promise<void> {
  await sleep(1_500);
  process.kill(group, 'SIGHUP');
  await sleep(1_500);
}
