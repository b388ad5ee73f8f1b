/** Within the namespaces that `world.sh` made: the network with its names, the system's log, users, and programs that run. */
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { exchangers, hosts } from './hosts';

export const certificate = '/etc/mail-certificate.pem';
export const certificateKey = '/etc/mail-key.pem';

/** Writes a file, and the folders that it stands in. */
export function write(file: string, lines: readonly string[], mode = 0o644): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, lines.map((line) => `${line}\n`).join(''));
  chmodSync(file, mode);
}

/** Runs a program to its end; throws with what it said where it fails. */
export function run(program: string, ...args: string[]): string {
  return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

/** Starts a program that stays. All of them end with the namespace. */
export function daemon(program: string, ...args: string[]): void {
  const child = spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  child.on('exit', (status) => {
    if (status) console.error(`${program} ended with status ${status}`);
  });
}

export async function until(what: string, holds: () => boolean, seconds = 20): Promise<void> {
  for (const deadline = Date.now() + seconds * 1_000; !holds(); await sleep(50)) {
    if (Date.now() > deadline) throw new Error(`waited in vain for ${what}`);
  }
}

export function addUser(name: string, home = '/nonexistent'): { uid: number; gid: number } {
  run('useradd', '--system', '--user-group', '--no-create-home', '--home-dir', home, '--shell', '/bin/sh', name);
  return { uid: Number(run('id', '-u', name)), gid: Number(run('id', '-g', name)) };
}

export function folderFor(user: { uid: number; gid: number }, path: string): void {
  mkdirSync(path, { recursive: true });
  chownSync(path, user.uid, user.gid);
}

/** Addresses, a name server that knows the hosts and denies all others, and a certificate. */
export function makeNetwork(): void {
  for (const { address } of hosts) run('ip', 'address', 'add', `${address}/32`, 'dev', 'lo');
  write('/etc/resolv.conf', ['nameserver 127.0.0.1']);
  write('/etc/hosts', ['127.0.0.1 localhost']);
  write('/etc/dnsmasq.conf', [
    'listen-address=127.0.0.1',
    'bind-interfaces',
    'no-resolv',
    'no-hosts',
    'user=root',
    ...['org', 'com', 'net', 'example', 'invalid', 'in-addr.arpa', 'mx1'].map((domain) => `local=/${domain}/`),
    ...hosts.map(({ name, address }) => `host-record=${name},${address}`),
    ...Object.entries(exchangers).map(([domain, { name }]) => `mx-host=${domain},${name},10`),
  ]);
  daemon('dnsmasq', '--keep-in-foreground', '--conf-file=/etc/dnsmasq.conf', '--log-facility=/dev/null');
  const subject = ['-subj', '/CN=mail.example.org', '-days', '30'];
  run(
    'openssl',
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-keyout',
    certificateKey,
    '-out',
    certificate,
    ...subject,
  );
  chmodSync(certificateKey, 0o644);
}

/** The time stamps that the system's log writes. */
export type Stamp = 'RSYSLOG_TraditionalFileFormat' | 'RSYSLOG_FileFormat';

/** rsyslog on /dev/log: what OpenSMTPD says into a file of its own, as from its own host; all else into `mail.log`. */
export async function startSyslog(stamp: Stamp, folder: string): Promise<void> {
  const time = stamp === 'RSYSLOG_FileFormat' ? '%TIMESTAMP:::date-rfc3339%' : '%TIMESTAMP%';
  write('/etc/rsyslog.conf', [
    'global(localHostname="mx1")',
    'module(load="imuxsock" SysSock.Name="/dev/log" SysSock.RateLimit.Interval="0")',
    `template(name="mx3" type="string" string="${time} mx3 %syslogtag%%msg:::sp-if-no-1st-sp%%msg:::drop-last-lf%\\n")`,
    'if $programname == "smtpd" then {',
    `  action(type="omfile" file="${folder}/opensmtpd.log" template="mx3")`,
    '  stop',
    '}',
    `mail.* action(type="omfile" file="${folder}/mail.log" template="${stamp}")`,
  ]);
  daemon('rsyslogd', '-n', '-f', '/etc/rsyslog.conf', '-i', '/run/rsyslogd.pid');
  await until('/dev/log', () => existsSync('/dev/log'));
}

export const textOf = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8') : '');
