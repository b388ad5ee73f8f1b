/** OpenSMTPD's trace of its sessions: `-T smtp` of those that it serves, `-T mta` of those in which it delivers. */
import { setTimeout as sleep } from 'node:timers/promises';
import { login } from '../servers/exim';
import { startOpenSmtpd } from '../servers/opensmtpd';
import { hostName } from '../servers/server';
import { type Client, type Errand, reply, type Served, said, swaks } from './clients';
import type { Shown } from './labels';

/** `>>> ` for what it says, `<<< ` for what it hears; of the message each line behind `<<< [MSG] `. */
export function opensmtpdServer(errand: Errand): Client {
  return {
    margin: {
      dialect: 'opensmtpd-trace',
      read(line): Shown | undefined {
        const [mark] = /^(?:smtp: 0x[\da-f]+: (?:>>>|<<<)|<<< \[MSG\]) /.exec(line) ?? [];
        if (!mark) return undefined;
        const text = line.slice(mark.length);
        return mark.includes('>>>') ? reply(text, mark.length + 1) : said(text, mark.length + 1);
      },
    },
    async run(wire, server) {
      const before = (await server.log()).length;
      await swaks(errand).run(wire, server);
      await wire.closed();
      return end(server, before, ' smtp disconnected ');
    },
  };
}

/** `>>> ` for what it says as the client, `<<< ` for what it hears; of the message its size. With `tls` STARTTLS and AUTH. */
export function opensmtpdDelivery(errand: Errand, { tls = false } = {}): Client {
  return {
    margin: {
      dialect: 'opensmtpd-trace',
      read(line): Shown | undefined {
        const [mark] = /^mta: 0x[\da-f]+: (?:>>>|<<<) /.exec(line) ?? [];
        if (!mark) return undefined;
        const text = line.slice(mark.length);
        if (/^\[\.\.\.\d+ bytes\.\.\.\]$/.test(text)) return { texts: [], col: mark.length + 1, placeholder: true };
        return mark.includes('>>>') ? said(text, mark.length + 1) : reply(text, mark.length + 1);
      },
      hides: ({ class: kind }) => kind === 'message-data',
    },
    async run(wire) {
      const relay = await startOpenSmtpd({ trace: 'mta', onward: onward(wire.port, tls) });
      try {
        await swaks(errand).run({ ...wire, port: relay.port }, relay);
        await wire.closed();
        const printed = await end(relay, 0, '');
        return printed.slice(printed.indexOf('mta: 0x'));
      } finally {
        await relay.stop();
      }
    },
  };
}

function onward(port: number, tls: boolean) {
  const helo = `helo ${hostName}`;
  if (!tls) return { relay: `host smtp+notls://127.0.0.1:${port} ${helo}` };
  const tables = [`table logins { ${login.user} = "${login.user}:${login.password}" }`];
  return { tables, relay: `host smtp+tls://${login.user}@127.0.0.1:${port} tls no-verify auth <logins> ${helo}` };
}

/** What was logged from `before` until a line with `mark`, or until nothing came for a second. */
async function end(server: Served, before: number, mark: string): Promise<string> {
  await sleep(1_000);
  const lines = (await server.log()).slice(before).split('\n');
  const last = mark === '' ? -1 : lines.findIndex((line) => line.includes(mark));
  return `${(last < 0 ? lines : lines.slice(0, last + 1)).join('\n').trimEnd()}\n`;
}
