/** Exim's own ways to show a session: `-v` while it delivers, and `-bh`, a session that is not for real. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { serverEnvironment, unpackedRoot } from '../servers/server';
import { type Client, type Errand, type Local, output, program, reply, type Served, said, type Turn } from './clients';
import type { Shown } from './labels';
import type { WireLine } from './wire';

/**
 * `exim -v`: `  SMTP<< ` received, `  SMTP>> ` sent, further lines of a reply below the first; not the message. With `debug` what
 * `exim -d` prints of the delivery, time and process before each line.
 */
export function eximDelivery(
  { from, to, text }: Errand,
  options: { readonly tls?: boolean; readonly debug?: boolean } = {},
): Client {
  const verbosity = options.debug ? '-d-all+transport+timestamp+pid' : '-v';
  const before = options.debug ? '\\d\\d:\\d\\d:\\d\\d +\\d+ ' : '';
  const mark = new RegExp(`^${before}(?: *SMTP(?:<<|>>|\\|>|\\+>) | {9,}(?=\\d{3}[ -]))`);
  return {
    margin: {
      dialect: 'exim-debug',
      read(line): Shown | undefined {
        const [margin] = mark.exec(line) ?? [];
        if (!margin) return undefined;
        const { length } = margin;
        if (line.endsWith('SMTP>> (writing message)')) return { texts: [], col: length + 1, placeholder: true };
        return margin.includes('>') ? said(line.slice(length), length + 1) : reply(line.slice(length), length + 1);
      },
      hides: ({ class: kind }) => kind === 'message-data',
    },
    async run({ port }, server) {
      const file = join(server.folder, 'sending.conf');
      writeFileSync(file, sending(readFileSync(join(server.folder, 'exim.conf'), 'utf8'), port, options.tls ?? false));
      const words = ['-C', file, verbosity, '-odf', '-f', from || '<>', ...to];
      return output('env', await eximCommand(server, words), text.map((line) => `${line}\n`).join(''));
    },
  };
}

/** The server's configuration with a route to the tapped port in the place of its mailbox. */
function sending(configuration: string, port: number, tls: boolean): string {
  return configuration
    .replace(/^begin routers\n(?: .*\n|mailbox:\n)+/m, routes.join('\n'))
    .replace(/^begin transports\n/m, transports(port, tls).join('\n'));
}

const routes = [
  'begin routers',
  'onward:',
  '  driver = manualroute',
  '  route_list = * 127.0.0.1',
  '  self = send',
  '  transport = onward',
  '',
];

const transports = (port: number, tls: boolean) => [
  'begin transports',
  'onward:',
  '  driver = smtp',
  `  port = ${port}`,
  '  allow_localhost',
  '  hosts_try_chunking =',
  ...(tls ? [] : ['  hosts_avoid_tls = *']),
  '',
];

/** `exim -bh` in a terminal: both sides without a mark, `>>> ` before what Exim checks, `LOG: ` before what it would log. */
export function eximTest(turns: readonly Turn[]): Local {
  return {
    margin: { dialect: 'exim-bh-notes', read: (line) => ({ texts: [line], col: 1 }) },
    async talk(server) {
      const words = await eximCommand(server, ['-C', join(server.folder, 'exim.conf'), '-bh', '192.0.2.7']);
      const heardFile = join(server.folder, 'heard');
      // Only what it answers passes the pipe; its notes go straight to the terminal.
      const terminal = program('script', ['-q', '-c', `env ${words.join(' ')} | tee ${heardFile}`, '/dev/null']);
      const lines: WireLine[] = [];
      let heard = 0;
      const hear = async () => {
        await sleep(500);
        // A bare LF ends what it prints for people.
        const printed = readFileSync(heardFile, 'utf8').split('\n');
        const answers = printed.flatMap((line) => (line.endsWith('\r') ? [line.slice(0, -1)] : []));
        lines.push(...answers.slice(heard).map((text) => wireLine('server', text)));
        heard = answers.length;
      };
      await hear();
      for (const turn of turns) {
        terminal.write(turn.lines.map((line) => `${line}\n`).join(''));
        lines.push(...turn.lines.map((text) => wireLine('client', text)));
        if (turn.replies > 0) await hear();
      }
      terminal.end();
      return { sample: (await terminal.output).replace(/\r+\n/g, '\n'), lines };
    },
  };
}

const wireLine = (from: WireLine['from'], text: string): WireLine => ({
  from,
  text,
  octets: Buffer.byteLength(text) + 2,
});

/** Words for env(1): Exim with the server's libraries and users. */
async function eximCommand({ folder }: Served, words: readonly string[]): Promise<string[]> {
  const environment = await serverEnvironment(folder, 'Debian-exim');
  const settings = Object.entries(environment).map(([name, value]) => `${name}=${value}`);
  return [...settings, join(unpackedRoot(), 'usr/sbin/exim4'), ...words];
}
