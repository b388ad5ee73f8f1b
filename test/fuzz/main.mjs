// `npm run fuzz -- [--seconds N] [--seed S] [--target NAME]… [--input N] [--corpora FOLDER]`: inputs made of chance against
// every part of the program. Without --seconds each target gets the few inputs that `npm test` tries. A fault is told with the
// smallest input that shows it, and how to repeat it. The process that runs them is watched: one that hangs is ended.
import { fork } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleProgram, root } from '../bundle-program.mjs';

/** Milliseconds that one input may take, and the making of a smaller one. */
const PATIENCE = 30_000;
const SHRINKING = 90_000;
/** Megabytes. */
const HEAP = 600;

const outfile = join(root, 'out/fuzz.mjs');
await bundleProgram('test/fuzz/run.ts', outfile);

const args = process.argv.slice(2);
const child = fork(outfile, args, {
  cwd: root,
  execArgv: ['--expose-gc', '--enable-source-maps', `--max-old-space-size=${HEAP}`],
  stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
});

let last = { target: 'the start', input: 0 };
let results;
let timer = watch(PATIENCE);

function watch(patience) {
  return setTimeout(() => {
    told(`hangs: more than ${patience / 1_000} s`);
    child.kill('SIGKILL');
  }, patience);
}

function told(what) {
  const seed = args[args.indexOf('--seed') + 1] ?? '1';
  const again = `--target ${last.target} --seed ${args.includes('--seed') ? seed : 1} --input ${last.input}`;
  console.log(`\nFAULT in ${last.target}: ${what}\nagain: npm run fuzz -- ${again}`);
}

child.on('message', (message) => {
  clearTimeout(timer);
  if (message.results) results = message.results;
  else {
    last = message;
    timer = watch(message.shrinking ? SHRINKING : PATIENCE);
  }
});

child.on('exit', (status, signal) => {
  clearTimeout(timer);
  if (!results && signal !== 'SIGKILL') told(`ended with ${signal ?? status}`);
  const failed = results ? results.filter(({ faults }) => faults > 0).length : 1;
  if (process.env.SMTP_LENS_TEST_REPORT) {
    const passed = (results ?? []).length - (results ? failed : 0);
    writeFileSync(process.env.SMTP_LENS_TEST_REPORT, JSON.stringify({ passed, failed, skipped: [] }));
  }
  process.exitCode = failed > 0 ? 1 : 0;
});
