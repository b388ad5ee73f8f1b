// Makes sure that what the tests need of the system is there: programs on the PATH, and mail servers that are only
// unpacked, never installed: Debian has one at a time, and a machine's own mail server stays as it is.
// `node scripts/system-packages.mjs [--record]`, or import {@link ensureSystemPackages}.
import { spawnSync } from 'node:child_process';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

/** What tests start. `commands`: any one of them will do. `recording`: wanted by `test/record` only. */
const programs = [
  { name: 'chromium', commands: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'] },
  { name: 'swaks', commands: ['swaks'] },
  { name: 'curl', commands: ['curl'] },
  { name: 'python3', commands: ['python3'] },
  { name: 'neovim', commands: ['nvim'] },
  { name: 'emacs-nox', commands: ['emacs'] },
  { name: 'openssl', commands: ['openssl'], recording: true },
  { name: 'telnet', commands: ['telnet'], recording: true },
  { name: 'netcat-openbsd', commands: ['nc.openbsd'], recording: true },
  { name: 'msmtp', commands: ['msmtp'], recording: true },
  { name: 's-nail', commands: ['s-nail'], recording: true },
  { name: 'mutt', commands: ['mutt'], recording: true },
  { name: 'neomutt', commands: ['neomutt'], recording: true },
  { name: 'golang-go', commands: ['go'], recording: true },
  { name: 'ruby', commands: ['ruby'], recording: true },
  { name: 'php-cli', commands: ['php'], recording: true },
  // Java programs are run from their source.
  { name: 'default-jdk-headless', commands: ['javac'], recording: true },
];

/** What programs load; with `recording` those of `test/record` only. */
const libraries = [
  { name: 'elpa-eglot', absent: () => !hasEmacsPackage('eglot') },
  { name: 'libnet-ssleay-perl', absent: () => !hasPerlModule('Net::SSLeay'), recording: true },
  { name: 'libio-socket-ssl-perl', absent: () => !hasPerlModule('IO::Socket::SSL'), recording: true },
  { name: 'libauthen-sasl-perl', absent: () => !hasPerlModule('Authen::SASL'), recording: true },
  { name: 'libmail-java', absent: () => !existsSync('/usr/share/java/javax.mail.jar'), recording: true },
  { name: 'php-swiftmailer', absent: () => !existsSync('/usr/share/php/Swift'), recording: true },
  { name: 'php-symfony-mailer', absent: () => !existsSync('/usr/share/php/Symfony/Component/Mailer'), recording: true },
  { name: 'libphp-phpmailer', absent: () => !existsSync('/usr/share/php/libphp-phpmailer'), recording: true },
];

const servers = ['postfix', 'exim4-base', 'exim4-daemon-light'];
/** Gives the servers the users they want, by a passwd file of the test's own. */
const unpacked = [...servers, 'libnss-wrapper'];

/** Two programs stand for the whole: an unpacking either completed, or its folder is not there. */
const witnesses = ['usr/sbin/exim4', 'usr/lib/postfix/sbin/master'];

/**
 * The folder that holds the unpacked Postfix and Exim as `usr/…`; undefined where they are not there yet.
 * @returns {string | undefined}
 */
export function mailServersRoot() {
  const folder = mailServersFolder();
  return witnesses.every((file) => existsSync(join(folder, file))) ? folder : undefined;
}

/**
 * Installs or unpacks what is missing where that is possible (Debian or Ubuntu; installing wants root), and tells of
 * each step. What cannot be had is returned with what to do about it; nothing is thrown.
 * @param {{ recording?: boolean, log?: (line: string) => void }} [options]
 * @returns {{ name: string, advice: string }[]}
 */
export function ensureSystemPackages({ recording = false, log = console.log } = {}) {
  const wanted = programs.filter((program) => (recording || !program.recording) && !present(program));
  wanted.push(...libraries.filter((library) => (recording || !library.recording) && library.absent()));
  const missing = [...install(wanted, log), ...unpackServers(log)];
  for (const { name, advice } of missing) log(`System packages: ${name} is missing: ${advice}`);
  return missing;
}

/** Installs programs with apt-get; returns those that are still not there. */
function install(wanted, log) {
  if (wanted.length === 0) return [];
  const names = wanted.map(({ name }) => name);
  if (!isDebian()) return names.map((name) => ({ name, advice: `install ${name} with the system's package manager` }));
  const call = `apt-get install --no-install-recommends ${names.join(' ')}`;
  if (!isRoot()) return names.map((name) => ({ name, advice: `run as root: ${call}` }));
  log(`System packages: ${call} …`);
  // One by one where they do not come together: a package that a release does not have must not keep back the others.
  const failed = aptInstall(names) ? [] : names.filter((name) => !aptInstall([name]));
  return failed.map((name) => ({ name, advice: `this failed: apt-get install ${name}` }));
}

function aptInstall(names) {
  return withFreshLists(() =>
    apt(['install', '--yes', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=120', ...names]),
  );
}

/** Unpacks the mail servers, and those of their libraries that the system does not have, into the user's cache. */
function unpackServers(log) {
  if (mailServersRoot()) return [];
  const absent = (advice) => [{ name: 'Postfix and Exim', advice }];
  if (!isDebian()) return absent('the tests with real mail servers run on Debian or Ubuntu only');
  const folder = mailServersFolder();
  log(`System packages: unpacking ${unpacked.join(', ')} into ${folder} …`);
  mkdirSync(dirname(folder), { recursive: true });
  const work = mkdtempSync(`${folder}-`);
  try {
    const fetched = withFreshLists(() => apt(['download', ...unpacked, ...librariesOf(unpacked)], work));
    if (!fetched) return absent(`this failed: apt-get download ${unpacked.join(' ')}`);
    const root = join(work, 'root');
    for (const file of readdirSync(work).filter((name) => name.endsWith('.deb'))) {
      if (run('dpkg', ['-x', file, root], work).status !== 0) return absent(`this failed: dpkg -x ${file}`);
    }
    // A program that anybody may run as root has no business in a cache.
    run('chmod', ['u-s', join(root, 'usr/sbin/exim4')]);
    if (mailServersRoot()) return []; // another run was quicker
    rmSync(folder, { recursive: true, force: true });
    renameSync(root, folder);
    return [];
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/**
 * Fetches packages, with what they need and the system lacks, into the user's cache and returns the folder. In groups, since some
 * exclude each other: they are for unpacking. Throws where apt-get fails.
 * @param {readonly (readonly string[])[]} groups
 * @returns {string}
 */
export function packagesFor(groups) {
  const name = groups.flat().join('-');
  const folder = join(dirname(mailServersFolder()), `packages-${release()}-${name}`);
  if (existsSync(folder)) return folder;
  mkdirSync(dirname(folder), { recursive: true });
  const draft = mkdtempSync(`${folder}-`);
  mkdirSync(join(draft, 'partial'));
  const fetch = [
    'install',
    '--yes',
    '--download-only',
    '--no-install-recommends',
    '-o',
    `Dir::Cache::archives=${draft}`,
  ];
  for (const group of groups) {
    if (!withFreshLists(() => apt([...fetch, ...group])))
      throw new Error(`this failed: apt-get ${fetch[0]} ${group.join(' ')}`);
  }
  renameSync(draft, folder);
  return folder;
}

/** The library packages that these packages need, directly or not, and that the system lacks. */
function librariesOf(packages) {
  const found = new Set();
  let next = packages;
  while (next.length > 0) {
    const { stdout } = run('apt-cache', ['depends', '--important', ...next]);
    const names = [...stdout.matchAll(/Depends: (lib\S+)/g)].map(([, name]) => name);
    next = [...new Set(names)].filter((name) => !found.has(name) && !installed(name));
    for (const name of next) found.add(name);
  }
  return [...found];
}

function installed(name) {
  return / installed$/m.test(run('dpkg', ['--status', name]).stdout);
}

/** Does it; where that fails and we are root, does it again after `apt-get update`: a fresh image has no lists. */
function withFreshLists(act) {
  return act() || (isRoot() && apt(['update']) && act());
}

function apt(args, cwd) {
  // The sandbox user could not write into a folder of ours, and would say so each time.
  const options = [
    '-qq',
    '-o',
    'APT::Sandbox::User=root',
    '-o',
    'Acquire::Retries=2',
    '-o',
    'Acquire::http::Timeout=30',
  ];
  return run('apt-get', [...options, ...args], cwd).status === 0;
}

function run(program, args, cwd) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' };
  const { status, stdout, error } = spawnSync(program, args, { cwd, env, encoding: 'utf8', maxBuffer: 1 << 26 });
  return { status: error ? 1 : status, stdout: stdout ?? '' };
}

/** By release, since the servers use the libraries of the release they were built for. */
function mailServersFolder() {
  const cache = process.env.XDG_CACHE_HOME || join(homedir(), '.cache');
  return join(cache, 'smtp-lens', `mail-servers-${release()}-${process.arch}`);
}

function release() {
  const file = '/etc/os-release';
  if (!existsSync(file)) return process.platform;
  const text = readFileSync(file, 'utf8');
  return ['ID', 'VERSION_ID']
    .map((key) => new RegExp(`^${key}="?([\\w.]+)`, 'm').exec(text)?.[1] ?? 'unknown')
    .join('-');
}

const isRoot = () => process.getuid?.() === 0;
const isDebian = () => ['apt-get', 'apt-cache', 'dpkg'].every(onPath);
const present = ({ commands }) => commands.some(onPath);
const hasEmacsPackage = (name) =>
  run('emacs', ['--batch', '--eval', `(progn (package-initialize) (kill-emacs (if (locate-library "${name}") 0 1)))`])
    .status === 0;
const hasPerlModule = (name) => run('perl', [`-M${name}`, '-e1']).status === 0;

function onPath(command) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, command), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

// Not by `import.meta`: this file is also bundled into tests.
if (process.argv[1]?.endsWith('system-packages.mjs')) {
  const missing = ensureSystemPackages({ recording: process.argv.includes('--record') });
  if (missing.length === 0) console.log('System packages: everything is there.');
  process.exitCode = missing.length === 0 ? 0 : 1;
}
