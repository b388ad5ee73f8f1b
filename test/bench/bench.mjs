// `npm run bench [-- MEGABYTES [WORD]]`: makes logs and transcripts, lets ours and the peers that are installed read them in turn, and prints
// medians and ratios of one run, with whether each counted what is true. WORD picks contests by their titles. Seconds of different runs or
// machines say nothing.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { contests } from './contests.mjs';
import { differences } from './counts.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const generator = join(root, '..', 'shared', 'bench', 'gen.mjs');
const program = join(root, 'dist', 'cli.js');
const scratch = process.env.SMTP_LENS_BENCH ?? join(tmpdir(), 'smtp-lens-bench');
const megabytes = Number(process.argv[2] ?? 100);
const wanted = process.argv[3] ?? '';
const ROUNDS = 3;

if (!existsSync(generator)) {
  console.error(`bench: NOT RUN: the generator of logs is not there (${generator})`);
  process.exit(1);
}
if (!existsSync(program)) {
  console.error('bench: NOT RUN: build first (npm run build)');
  process.exit(1);
}
mkdirSync(scratch, { recursive: true });

const tools = { made, program, installed, scratch };
for (const { title, programs } of contests(megabytes).filter((contest) => contest.title.includes(wanted))) {
  const [ours, ...peers] = programs(tools);
  await hold(title, [ours, ...peers.filter(({ name, command }) => command || skipped(name))]);
}

/** `programs` take turns, ours first. */
async function hold(title, programs) {
  const runs = programs.map(() => []);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [n, { command, file }] of programs.entries()) {
      readFileIn(file);
      runs[n].push(await timed(command));
    }
  }
  const [own, ...others] = runs.map(median);
  console.log(`\n${title}, ${sizeOf(programs[0].file)}; medians of ${ROUNDS}`);
  for (const [n, { name, isRight }] of programs.entries()) {
    const { seconds, memory, output } = [own, ...others][n];
    const ratio = `  ours takes ${(own.seconds / seconds).toFixed(3)} of its time, ${(own.memory / memory).toFixed(2)} of its memory`;
    console.log(
      `  ${name.padEnd(12)} ${seconds.toFixed(3).padStart(8)} s ${(memory / 1e6).toFixed(0).padStart(6)} MB  ${verdict(isRight, output)}${n === 0 ? '' : ratio}`,
    );
  }
}

function verdict(isRight, output) {
  if (!isRight) return '';
  const { counted, truth } = isRight(output);
  return differences(counted, truth) || 'right';
}

/** Into the page cache, for everybody. */
function readFileIn(file) {
  spawnSync('cat', [file], { stdio: ['ignore', 'ignore', 'inherit'] });
}

function sizeOf(file) {
  const { size } = statSync(file);
  return size < 1e6 ? `${size} bytes` : `${(size / 1e6).toFixed(0)} MB`;
}

/** An input of the generator, by its arguments, and what is true of it. */
function made(kind, bytes, args = []) {
  const file = join(scratch, `${[kind, ...args].join('').replaceAll(/[^\w]+/g, '-')}-${bytes / 1e6}m.log`);
  if (!existsSync(`${file}.truth.json`))
    spawnSync(process.execPath, [generator, kind, '--bytes', String(bytes), ...args, '--out', file], {
      stdio: 'inherit',
    });
  return { file, told: JSON.parse(readFileSync(`${file}.truth.json`, 'utf8')) };
}

/** Where a program stands; undefined where it is not installed. */
function installed(name) {
  return spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).stdout.trim() || undefined;
}

function skipped(name) {
  console.log(`SKIPPED ${name}: it is not installed`);
  return false;
}

/** Runs a program; seconds, the most memory it had (of all its threads), and what it printed. */
function timed([name, ...args]) {
  return new Promise((resolve) => {
    const started = performance.now();
    const child = spawn(name, args, { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, HOME: scratch } });
    let output = '';
    let memory = 0;
    const watch = setInterval(() => {
      try {
        memory = Math.max(
          memory,
          Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0) * 1024,
        );
      } catch {
        // No /proc, or gone.
      }
    }, 20);
    child.stdout.on('data', (bytes) => {
      output += bytes;
    });
    child.on('close', () => {
      clearInterval(watch);
      resolve({ seconds: (performance.now() - started) / 1000, memory, output });
    });
  });
}

function median(runs) {
  return runs.toSorted((a, b) => a.seconds - b.seconds)[Math.floor(runs.length / 2)];
}
