import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { isAbsolute, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import { run } from '../../../server/src/cli/run';
import { isDeadText } from '../../hostile/dead';
import { HOSTILE } from '../../hostile/strings';
import type { Random } from '../../oracle/random';
import { anyText } from '../inputs';
import { mutated } from '../mutate';
import { target } from '../target';

const home = process.cwd();
let folder: string | undefined;

/** A call does what it says, or is refused with a line for people; it makes no file, and writes nothing live to the terminal. */
export const cli = target<{ args: string[]; text: string; configuration: string }>({
  name: 'cli',
  few: 150,
  make: (random) => ({
    args: argumentsOf(random),
    text: anyText(random),
    configuration: random.chance(0.7) ? '{}' : mutated(CONFIGURATION, random, random.int(0, 3)),
  }),
  async run({ args, text, configuration }) {
    const before = lay(text, configuration);
    let written = '';
    const write = (more: string) => {
      written += more;
    };
    const warn = (line: string) => write(`${line}\n`);
    const status = await run(args, { write, warn, isWatched: true, color: false, width: 80 }, 'en');
    assert.ok([0, 1, 2].includes(status), `status ${status}`);
    assert.deepEqual(filesBelow(), before, 'no file was made');
    isDeadText(written);
  },
  async end() {
    process.chdir(home);
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
    folder = undefined;
  },
});

const CONFIGURATION = '{ "rules": { "bare-period-in-body": "off" }, "ignore": ["folder/**"], "purpose": "writing" }';
const COMMANDS = ['lint', 'lint', 'explain', 'parse', 'report', 'trace', 'redact', 'help', '--version', 'constructor'];
const FILES = ['a.smtp', 'mail.log', 'a.gz', 'folder', 'empty', '-', '*.smtp', '**/*', '[', 'none', './a.smtp', ''];
const OPTIONS = [
  ...['--format', 'json', '--format=sarif', '--format=github', '--format=html', '--format=pretty', 'ndjson'],
  ...['--fix', '--rule', 'bare-period-in-body=off', '--rule=x=y', '--max-warnings', '0', '--max-warnings=x'],
  ...['--as', 'swaks', '--as=plain', '--as=postfix', '--locale', 'id', '--locale=xx', '--color', '--no-color'],
  ...['--zone', '+0700', '--zone=x', '--not-understood', '--', '-x', '--fix=1', '354', '4F2A1B3C9D'],
];

/** Paths stay in the folder; no shell hands over a NUL. */
function argumentsOf(random: Random): string[] {
  const word = () => random.pick(random.pick([FILES, FILES, OPTIONS, OPTIONS, HOSTILE]));
  const words = Array.from({ length: random.int(0, 6) }, word);
  const isInside = (path: string) => !path.includes('\0') && !isAbsolute(path) && !normalize(path).startsWith('..');
  return [random.chance(0.95) ? random.pick(COMMANDS) : word(), ...words.filter(isInside)];
}

function lay(text: string, configuration: string): string[] {
  folder ??= mkdtempSync(join(tmpdir(), 'smtp-lens-fuzz-'));
  process.chdir(folder);
  mkdirSync('folder', { recursive: true });
  writeFileSync('a.smtp', text);
  writeFileSync('folder/b.smtp', text);
  writeFileSync('mail.log', text);
  writeFileSync('a.gz', text.length % 2 === 0 ? gzipSync(text) : gzipSync(text).subarray(0, 30));
  writeFileSync('empty', '');
  writeFileSync('.smtp-lens.json', configuration);
  return filesBelow();
}

const filesBelow = () => readdirSync('.', { recursive: true }).map(String).sort();
