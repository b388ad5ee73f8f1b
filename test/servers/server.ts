/** What the servers share when they run on loopback for a test: an own folder, an own process group, a maildir. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { chmod, chown, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { mailServersRoot } from '../../scripts/system-packages.mjs';

export interface MailServer {
  readonly name: 'Postfix' | 'Exim' | 'OpenSMTPD';
  /** The port on 127.0.0.1 that takes mail for example.org and example.com. */
  readonly port: number;
  /** Everything that this server has or makes; gone after {@link stop}. */
  readonly folder: string;
  /** The id of the group that all its processes are in; the first of them has the same id. */
  readonly group: number;
  /** Waits until at least `count` messages were delivered, and returns all of them, oldest first. Throws after 10 s. */
  delivered(count?: number): Promise<Delivered[]>;
  /** What the server has logged so far, as it wrote it. */
  log(): Promise<string>;
  /** Ends every process of the server and removes its folder. May be called twice. */
  stop(): Promise<void>;
}

export interface Delivered {
  /** The address that the message was delivered to. One message for two addresses is delivered twice. */
  readonly recipient: string;
  /** The message as the client meant it: without the header fields that the server put on top, lines ended by LF. */
  readonly message: Buffer;
}

export interface ServerOptions {
  /** A certificate turns STARTTLS on. Files in PEM form. */
  readonly tls?: { readonly certificate: string; readonly key: string };
  /** False: Exim takes lines that were sent before it asked for them. Its default, true, ends the session with 554. */
  readonly enforceSync?: boolean;
  /** True: Exim takes its login without TLS. */
  readonly clearLogin?: boolean;
}

/** Recipients that are refused, and with what; everyone else at the two domains has the same mailbox. */
export const refusals = {
  'nobody@example.org': { code: 550, enhanced: '5.1.1', text: 'User unknown' },
  'greylisted@example.org': { code: 451, enhanced: '4.7.1', text: 'Greylisted, try again in 5 minutes' },
} as const;

/** The largest message taken, in octets. */
export const sizeLimit = 8192;
export const hostName = 'mail.example.org';
export const domains = ['example.org', 'example.com'];

/** A user that no machine has. An own passwd file gives it the name that the server wants. Ids of their own, not nobody's. */
export const serviceUser = isRoot() ? { uid: 64025, gid: 64025 } : { uid: ownUid(), gid: ownGid() };
export const dropGroup = 64026;

/** Why neither server can run here; undefined where they can. */
export function whyNoMailServers(): string | undefined {
  if (process.platform !== 'linux') return 'real mail servers are run on Linux only';
  if (!mailServersRoot()) return 'Postfix and Exim are not unpacked; run: node scripts/system-packages.mjs';
  return undefined;
}

export function isRoot(): boolean {
  return ownUid() === 0;
}

function ownUid(): number {
  return process.getuid?.() ?? -1;
}

function ownGid(): number {
  return process.getgid?.() ?? -1;
}

/** Makes the folder of one server: readable by its user, and with `mail` and further folders owned by that user. */
export async function serverFolder(name: string, owned: readonly string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `smtp-lens-${name}-`));
  await chmod(folder, 0o755);
  for (const part of ['mail', ...owned]) {
    await mkdir(join(folder, part));
    await chown(join(folder, part), serviceUser.uid, serviceUser.gid);
  }
  return folder;
}

/**
 * Writes the passwd and group files in which the user `name` exists, and returns the environment in which the unpacked
 * programs run: with their own libraries, and with those files in the place of the system's.
 */
export async function serverEnvironment(folder: string, name: string): Promise<Record<string, string>> {
  const { uid, gid } = serviceUser;
  const passwd = [
    'root:x:0:0:root:/root:/bin/sh',
    'nobody:x:65534:65534:nobody:/nonexistent:/bin/false',
    `${name}:x:${uid}:${gid}:${name}:${folder}:/bin/false`,
  ];
  const group = ['root:x:0:', 'mail:x:8:', 'nogroup:x:65534:', `${name}:x:${gid}:`, `postdrop:x:${dropGroup}:`];
  const files = { NSS_WRAPPER_PASSWD: join(folder, 'passwd'), NSS_WRAPPER_GROUP: join(folder, 'group') };
  await writeFile(files.NSS_WRAPPER_PASSWD, `${passwd.join('\n')}\n`);
  await writeFile(files.NSS_WRAPPER_GROUP, `${group.join('\n')}\n`);
  const libraries = libraryFolders(unpackedRoot());
  const wrapper = libraries.map((library) => join(library, 'libnss_wrapper.so')).find((file) => existsSync(file));
  if (!wrapper) throw new Error('libnss_wrapper.so was not unpacked');
  return {
    ...files,
    LD_LIBRARY_PATH: [join(unpackedRoot(), 'usr/lib/postfix'), ...libraries].join(':'),
    LD_PRELOAD: wrapper,
    PATH: '/usr/sbin:/usr/bin:/sbin:/bin',
    TZ: 'UTC',
  };
}

/** The folder of the unpacked servers. Throws where {@link whyNoMailServers} has a reason. */
export function unpackedRoot(): string {
  const root = mailServersRoot();
  if (!root) throw new Error(whyNoMailServers());
  return root;
}

/** Where Debian keeps libraries: `usr/lib/x86_64-linux-gnu` and the like. */
function libraryFolders(root: string): string[] {
  return ['usr/lib', 'lib'].flatMap((part) => {
    const folder = join(root, part);
    if (!existsSync(folder)) return [];
    return readdirSync(folder)
      .filter((entry) => entry.includes('-linux-'))
      .map((entry) => join(folder, entry));
  });
}

type CommandLine = readonly [program: string, args: readonly string[]];

/** A server to start. */
interface Launch {
  readonly name: MailServer['name'];
  readonly folder: string;
  readonly logFile: string;
  /** The fields that the server puts on top of a message, one by one, in lower case. */
  readonly prepended: readonly string[];
  /** Those of them that it leaves out at times. */
  readonly optional?: readonly string[];
  readonly recipientField: string;
  readonly environment: Record<string, string>;
  /** Writes the configuration for a port and returns the command line that serves it in the foreground. */
  configure(port: number): Promise<CommandLine>;
}

/** Starts a server and waits for its greeting. Throws with what it printed and logged if it does not come up. */
export async function launch(server: Launch): Promise<MailServer> {
  const { name, folder } = server;
  const log = async () => (existsSync(server.logFile) ? readFile(server.logFile, 'utf8') : '');
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    const port = await freePort();
    const group = await start(server, await server.configure(port), port, log);
    const guard = guarded(group, folder);
    const seen = new Map<string, Dated>();
    const delivered = (count = 1) => readMaildir(server, count, log, seen);
    const stop = async () => {
      guard.kill('SIGKILL');
      await endGroup(group);
      await remove();
    };
    return { name, port, folder, group, delivered, log, stop };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** Runs the command line and waits for the greeting; returns the process group. */
async function start(server: Launch, command: CommandLine, port: number, log: MailServer['log']): Promise<number> {
  const [program, args] = command;
  const child = spawn(program, [...args], {
    cwd: server.folder,
    env: server.environment,
    detached: true, // so that it leads a process group, which can be ended as a whole
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (bytes) => {
      printed += bytes;
    });
  }
  const group = await processGroup(child);
  if (await greets(port, child)) return group;
  const story = `${printed}${await log()}`;
  await endGroup(group);
  throw new Error(`${server.name} did not start:\n${story}`);
}

/** Waits in its own process for the end of this one, should that come before `stop`, and clears up in its place. */
function guarded(group: number, folder: string): ChildProcess {
  const script = 'read -r _; kill -s TERM -- "-$1"; sleep 1; kill -s KILL -- "-$1"; rm -rf -- "$2"';
  return spawn('sh', ['-c', script, 'sh', String(group), folder], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
}

function processGroup(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('spawn', () => resolve(child.pid!));
  });
}

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (typeof address !== 'object' || address === null) throw new Error('no free port');
  return address.port;
}

/** Waits up to 15 s for a greeting; false as soon as the process has ended. */
async function greets(port: number, child: ChildProcess): Promise<boolean> {
  for (const deadline = Date.now() + 15_000; Date.now() < deadline && running(child); await sleep(25)) {
    if (await greeted(port)) return true;
  }
  return false;
}

const running = ({ exitCode, signalCode }: ChildProcess) => exitCode === null && signalCode === null;

/** One session that only says QUIT. */
function greeted(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let answer = '';
    socket.setTimeout(5_000, () => socket.destroy());
    socket.once('data', () => socket.write('QUIT\r\n'));
    socket.on('data', (bytes) => {
      answer += bytes;
    });
    socket.on('error', () => resolve(false));
    socket.on('close', () => resolve(answer.startsWith('220')));
  });
}

/** Asks every process of a group to end, and after 5 s makes it. */
async function endGroup(group: number): Promise<void> {
  signal(group, 'SIGTERM');
  const deadline = Date.now() + 5_000;
  // Seen empty twice, since a process that ends while the list is read may have started another.
  for (let empty = 0; empty < 2; await sleep(10)) {
    empty = processesOf(group).length === 0 ? empty + 1 : 0;
    if (Date.now() > deadline) signal(group, 'SIGKILL');
  }
}

function signal(group: number, name: NodeJS.Signals): void {
  try {
    process.kill(-group, name);
  } catch {
    // The last one ended by itself.
  }
}

/** Ids of the living processes of a group. Those that ended and wait for their parent to notice do not count. */
export function processesOf(group: number): number[] {
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .map(Number)
    .filter((pid) => {
      const [state, , pgrp] = statusOf(pid);
      return Number(pgrp) === group && state !== 'Z';
    });
}

/** State, parent and process group of a process; nothing if there is none. proc(5): they follow the name in parentheses. */
function statusOf(pid: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'latin1')
      .replace(/^.*\) /s, '')
      .split(' ', 3);
  } catch {
    return [];
  }
}

/** A delivered message, and when it was. */
interface Dated extends Delivered {
  readonly mtimeNs: bigint;
}

async function readMaildir(
  server: Launch,
  count: number,
  log: () => Promise<string>,
  seen: Map<string, Dated>,
): Promise<Delivered[]> {
  const folder = join(server.folder, 'mail', 'new');
  for (const deadline = Date.now() + 10_000; ; await sleep(20)) {
    const files = existsSync(folder) ? await readdir(folder) : [];
    if (files.length >= count) return readMessages(server, folder, files, seen);
    if (Date.now() > deadline) {
      throw new Error(`${server.name}: ${files.length} of ${count} messages after 10 s; its log:\n${await log()}`);
    }
  }
}

/** What was delivered does not change any more, and is read once. */
async function readMessages(
  server: Launch,
  folder: string,
  files: readonly string[],
  seen: Map<string, Dated>,
): Promise<Delivered[]> {
  for (const file of files) {
    if (seen.has(file)) continue;
    const path = join(folder, file);
    const { mtimeNs } = await stat(path, { bigint: true });
    seen.set(file, { mtimeNs, ...withoutPrepended(await readFile(path), server) });
  }
  return [...seen.values()]
    .sort((a, b) => (a.mtimeNs < b.mtimeNs ? -1 : 1))
    .map(({ recipient, message }) => ({ recipient, message }));
}

/** Takes off exactly the fields that the server put on top, each once: the author may have sent fields of the same name. */
function withoutPrepended(stored: Buffer, server: Launch): Delivered {
  let rest = stored;
  let recipient = '';
  for (const field of server.prepended) {
    const [, name = '', value = ''] = /^([^:\n]+): ?([^\n]*\n(?:[ \t][^\n]*\n)*)/.exec(rest.toString('latin1')) ?? [];
    if (name.toLowerCase() !== field && server.optional?.includes(field)) continue;
    if (name.toLowerCase() !== field) throw new Error(`${server.name} delivered without ${field}`);
    if (field === server.recipientField) recipient = value.trim();
    rest = rest.subarray(fieldEnd(rest));
  }
  return { recipient, message: rest };
}

/** Offset behind the first header field with its folded lines. */
function fieldEnd(message: Buffer): number {
  let end = message.indexOf('\n') + 1;
  while (message[end] === 0x20 || message[end] === 0x09) end = message.indexOf('\n', end) + 1;
  return end;
}

/** What follows the first empty line of a message. */
export function bodyOf(message: Buffer): Buffer {
  const end = message.indexOf('\n\n');
  return end < 0 ? Buffer.alloc(0) : message.subarray(end + 2);
}
