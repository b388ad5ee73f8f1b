/** Haraka, and what it logs of a session at the level PROTOCOL, in each of the formats that its log.ini knows. */
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { hostName, refusals, sizeLimit } from '../servers/server';
import { type Client, type Errand, helo, reply, type Served, said, swaks } from './clients';
import { clientsFolder } from './installed';
import type { Shown } from './labels';

export type Format = 'default' | 'logfmt' | 'json';

/** Ports of the servers, one for each format. Haraka does not tell which one it was given. */
const PORTS: Readonly<Record<Format, number>> = { default: 2526, logfmt: 2527, json: 2528 };

/** What stands before and behind the words. */
const MARKS: Readonly<Record<Format, readonly [before: RegExp, behind: RegExp]>> = {
  default: [/^\[PROTOCOL\] \[[\w.-]+\] \[core\] ([CS]): /, /(?: state=\d+)?$/],
  logfmt: [/^level=PROTOCOL uuid=\S+ origin=core message="([CS]): /, /"(?: state=\d+)?$/],
  json: [/^\{"level":"PROTOCOL","uuid":"[\w.-]+","origin":"core","message":"([CS]): /, /"(?:,"state":\d+)?\}$/],
};

/** `C: ` and `S: ` behind level, id and part of Haraka; not the message. */
export function haraka(format: Format, errand: Errand): Client {
  const [before, behind] = MARKS[format];
  return {
    margin: {
      dialect: 'haraka-protocol',
      read(line): Shown | undefined {
        const [mark, side] = before.exec(line) ?? [];
        if (mark === undefined) return undefined;
        const text = line.slice(mark.length).replace(behind, '');
        return side === 'S' ? reply(text, mark.length + 1) : said(text, mark.length + 1);
      },
      hides: ({ class: kind }) => kind === 'message-data' || kind === 'terminator',
    },
    async run(wire, server) {
      const earlier = (await server.log()).length;
      await swaks(errand).run(wire, server);
      await wire.closed();
      await sleep(500);
      return (await server.log()).slice(earlier);
    },
  };
}

/** Starts Haraka; it refuses what the other servers refuse. Throws where it does not come up. */
export async function startHaraka(format: Format): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'smtp-lens-haraka-'));
  const packages = clientsFolder();
  mkdirSync(join(folder, 'config'));
  mkdirSync(join(folder, 'plugins'));
  const port = PORTS[format];
  cpSync(join(packages, 'node_modules/Haraka/config/connection.ini'), join(folder, 'config/connection.ini'));
  cpSync(join(packages, 'haraka-recipients.js'), join(folder, 'plugins/recipients.js'));
  const settings = {
    me: hostName,
    plugins: 'recipients',
    databytes: String(sizeLimit),
    'smtp.ini': `listen=127.0.0.1:${port}\nnodes=0`,
    'log.ini': `[main]\nlevel=protocol\ntimestamps=false\nformat=${format}`,
    'recipients.json': JSON.stringify({ refusals, client: helo }),
  };
  for (const [name, text] of Object.entries(settings)) writeFileSync(join(folder, 'config', name), `${text}\n`);
  const child = spawn('node', [join(packages, 'node_modules/Haraka/bin/haraka'), '-c', folder]);
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (bytes) => {
      printed += bytes;
    });
  }
  const stop = async () => {
    child.kill();
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  };
  for (let tries = 0; tries < 200 && !printed.includes(`Listening on 127.0.0.1:${port}`); tries++) await sleep(50);
  if (!printed.includes('Listening on')) {
    await stop();
    throw new Error(`Haraka did not start:\n${printed}`);
  }
  await sleep(1_000); // it logs a little more of itself
  return { port, folder, log: async () => printed, stop };
}
