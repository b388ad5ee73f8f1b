/** The programs that sessions are recorded with, and how each of them shows what it says and hears. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { MailServer } from '../servers/server';
import type { Margin, Shown } from './labels';
import type { Wire, WireLine } from './wire';

/** What a person or a program sends at a time, and how many replies it waits for before it goes on. */
export interface Turn {
  readonly lines: readonly string[];
  readonly replies: number;
}

/** A message for the programs that make the session themselves. */
export interface Errand {
  readonly from: string;
  readonly to: readonly string[];
  /** The message as its author wrote it, line by line. */
  readonly text: readonly string[];
  readonly more?: readonly string[];
}

/** What a recording needs of a server. */
export type Served = Pick<MailServer, 'port' | 'folder' | 'log' | 'stop'>;

export interface Client {
  readonly margin: Margin;
  /** Holds a session with `server` over the tapped port, and returns what the program printed. */
  run(wire: Wire, server: Served): Promise<string>;
}

/** A server that is talked to over its standard input and output: no port is tapped, and it hears both sides itself. */
export interface Local {
  readonly margin: Margin;
  /** Holds a session, and returns what the terminal showed and what was said. */
  talk(server: Served): Promise<{ readonly sample: string; readonly lines: readonly WireLine[] }>;
}

export const helo = 'client.example.com';
export const reply = (text: string, col: number): Shown => ({ from: 'server', texts: [text], col });
export const said = (text: string, col: number): Shown => ({ from: 'client', texts: [text], col });

/** swaks: a margin of four columns. `~` for `-` under TLS, `*` where a reply was not the one it hoped for. */
export function swaks({ from, to, text, more = [] }: Errand): Client {
  const options = ['--ehlo', helo, '--from', from, '--to', to.join(','), '--data', '-', ...more];
  // Left to itself swaks stuffs the text and ends it; told not to touch it, it adds no more than the last CRLF.
  const raw = more.includes('--no-data-fixup');
  const input = raw ? [...text, '.'].join('\r\n') : text.join('\n');
  return {
    margin: {
      dialect: 'swaks',
      read(line) {
        if (/^<[-~*][ *] /.test(line)) return reply(line.slice(4), 5);
        if (/^[ *][-~*]> /.test(line)) return said(line.slice(4), 5);
        return undefined;
      },
    },
    run: ({ port }) => output('swaks', ['--server', `127.0.0.1:${port}`, ...options], input),
  };
}

/** `curl -v`: the session in a margin of two columns, but for the message, which curl does not print. */
export function curl({ from, to, text, more = [] }: Errand): Client {
  const recipients = to.flatMap((address) => ['--mail-rcpt', address]);
  return curlWith((folder) => {
    // From a file, so that curl knows the size and announces it.
    const file = join(folder, 'message');
    writeFileSync(file, text.map((line) => `${line}\n`).join(''));
    return ['--mail-from', from, ...recipients, '--upload-file', file, ...more];
  });
}

/** `curl -v` with options that may name files in a folder made for it. */
export function curlWith(options: (folder: string) => readonly string[]): Client {
  return {
    margin: {
      dialect: 'curl',
      read(line) {
        if (line.startsWith('< ')) return reply(line.slice(2), 3);
        if (line.startsWith('> ')) return said(line.slice(2), 3);
        return undefined;
      },
      hides: (line) => line.class === 'message-data' || line.class === 'terminator',
    },
    async run({ port }) {
      const folder = mkdtempSync(join(tmpdir(), 'smtp-lens-curl-'));
      const url = `smtp://127.0.0.1:${port}/${helo}`;
      const printed = await output('curl', ['-sv', url, '-o', '/dev/null', ...options(folder)], '');
      rmSync(folder, { recursive: true });
      return printed;
    },
  };
}

/** `curl --trace-ascii`: rows that begin with the number of their first octet, under a line that tells who speaks. */
export function curlTrace({ from, to, text }: Errand): Client {
  const recipients = to.flatMap((address) => ['--mail-rcpt', address]);
  const options = ['--mail-from', from, ...recipients, '--upload-file', '-', '--trace-ascii', '-', '-s'];
  return {
    margin: {
      dialect: 'curl-trace',
      read(line) {
        const width = /^[\da-f]{4}: /.exec(line)?.[0].length;
        return width === undefined ? undefined : { texts: [line.slice(width)], col: width + 1 };
      },
    },
    run: ({ port }) =>
      output('curl', [`smtp://127.0.0.1:${port}/${helo}`, ...options], text.map((line) => `${line}\r\n`).join('')),
  };
}

const smtplibProgram = `
import json, smtplib, ssl, sys
errand = json.load(sys.stdin)
if errand["greeting"]: smtplib.SMTP.debuglevel = 1
server = smtplib.SMTP("127.0.0.1", errand["port"], local_hostname=errand["helo"])
server.set_debuglevel(1)
try:
    if errand["login"]:
        server.starttls(context=ssl._create_unverified_context())
        server.login(*errand["login"])
    server.sendmail(errand["from"], errand["to"], "\\n".join(errand["text"]) + "\\n")
except smtplib.SMTPException:
    pass
server.quit()
`;

/** Python's smtplib with debug output: quoted as Python does, the message as one string, each reply told again. */
export function smtplib(errand: Errand, options: { greeting?: boolean; login?: readonly string[] } = {}): Client {
  const { greeting = true, login = [] } = options;
  return {
    margin: {
      dialect: 'smtplib',
      read(line) {
        const [, kind, bytes = '', quoted = ''] = /^(send|reply): (b?)(['"].*)$/.exec(line) ?? [];
        if (!kind) return undefined;
        const texts = unquoted(quoted).replace(/\r\n$/, '').split('\r\n');
        return { from: kind === 'send' ? 'client' : 'server', texts, col: `${kind}: ${bytes}'`.length + 1 };
      },
    },
    run: ({ port }) =>
      output('python3', ['-c', smtplibProgram], JSON.stringify({ ...errand, port, helo, greeting, login })),
  };
}

/** Undoes Python's repr of a string; for printable ASCII, which is what is recorded with it. */
function unquoted(repr: string): string {
  const names: Record<string, string> = { r: '\r', n: '\n', t: '\t' };
  return repr.slice(1, -1).replace(/\\(.)/g, (_, char: string) => names[char] ?? char);
}

/** Telnet in a terminal: both sides without a mark, and its own words before and after. */
export function telnet(turns: readonly Turn[]): Client {
  return {
    margin: { dialect: 'telnet', read: (line) => ({ texts: [line], col: 1 }) },
    run: (wire) => typedInto(`telnet 127.0.0.1 ${wire.port}`, turns, wire),
  };
}

/** A person at a terminal, in which `command` talks to the wire; it has said `before` by itself when typing begins. */
export async function typedInto(
  command: string,
  turns: readonly Turn[],
  wire: Wire,
  before = { replies: 1, sent: 0 },
): Promise<string> {
  const terminal = program('script', ['-q', '-c', command, '/dev/null']);
  // A person looks before typing on; and what is typed into a program that has not begun to read is shown twice.
  const settle = () => sleep(150);
  await wire.replies(before.replies);
  await settle();
  await take(turns, wire, settle, (lines) => terminal.write(lines.map((line) => `${line}\n`).join('')), before);
  await wire.closed();
  await settle();
  terminal.end();
  return (await terminal.output).replace(/\r+\n/g, '\n');
}

/** A bare socket; the recording is written from the wire, with `C: ` and `S: `, in the order in which lines arrived. */
export function socket(turns: readonly Turn[]): Client {
  return {
    margin: {
      dialect: 'c-s',
      read(line) {
        if (line.startsWith('S: ')) return reply(line.slice(3), 4);
        if (line.startsWith('C: ')) return said(line.slice(3), 4);
        return undefined;
      },
    },
    async run(wire) {
      const client = connect(wire.port, '127.0.0.1');
      client.on('error', () => {}).resume();
      await wire.replies(1);
      await take(
        turns,
        wire,
        () => undefined,
        (lines) => client.write(lines.map((line) => `${line}\r\n`).join('')),
      );
      await wire.closed();
      client.destroy();
      return wire.lines.map(({ from, text }) => `${from === 'client' ? 'C' : 'S'}: ${text}\n`).join('');
    },
  };
}

/** Sends turn by turn, each when the replies that the one before waits for are in. `before`: what had passed already. */
export async function take(
  turns: readonly Turn[],
  wire: Wire,
  settle: () => unknown,
  send: (lines: readonly string[]) => void,
  before = { replies: 1, sent: 0 },
): Promise<void> {
  let { replies, sent } = before;
  for (const turn of turns) {
    send(turn.lines);
    sent += turn.lines.length;
    replies += turn.replies;
    await wire.sent(sent);
    await wire.replies(replies);
    await settle();
  }
}

/** Runs a program to its end, whatever its exit status; returns both its outputs as one. */
export function output(command: string, args: readonly string[], input: string): Promise<string> {
  const running = program(command, args);
  running.end(input);
  return running.output;
}

export function program(command: string, args: readonly string[]) {
  // One pipe for both outputs keeps their order.
  const child = spawn('sh', ['-c', 'exec "$@" 2>&1', 'sh', command, ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.on('error', () => {}); // some end before they have read all
  const chunks: Buffer[] = [];
  child.stdout.on('data', (bytes: Buffer) => chunks.push(bytes));
  const printed = new Promise<string>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', () => resolve(Buffer.concat(chunks).toString()));
  });
  return {
    output: printed,
    write: (text: string) => child.stdin.write(text),
    end: (text = '') => child.stdin.end(text),
  };
}
