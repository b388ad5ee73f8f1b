// `npm run bench [-- MEGABYTES]`: makes logs and a transcript, lets ours and the peers that are installed read them in turn, and prints
// medians and ratios of one run, with what each counted beside what is true. Seconds of different runs or machines say nothing.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const generator = join(root, '..', 'shared', 'bench', 'gen.mjs');
const scratch = process.env.SMTP_LENS_BENCH ?? join(tmpdir(), 'smtp-lens-bench');
const megabytes = Number(process.argv[2] ?? 100);
const ROUNDS = 3;

if (!existsSync(generator)) {
  console.error(`bench: NOT RUN: the generator of logs is not there (${generator})`);
  process.exit(1);
}
if (!existsSync(join(root, 'dist', 'cli.js'))) {
  console.error('bench: NOT RUN: build first (npm run build)');
  process.exit(1);
}
mkdirSync(scratch, { recursive: true });

/** How our rules name the faults that the generator makes; a reply with a wrong code may be taken for none, where lines have no marks. */
const FAULTS = {
  'unstuffed-dot': ['unstuffed-leading-dot'],
  'long-line': ['line-too-long-body'],
  'rcpt-before-mail': ['command-out-of-sequence'],
  'data-without-rcpt': ['command-out-of-sequence'],
  'unknown-command': ['unknown-command'],
  'mail-space': ['space-around-colon'],
  'bad-reply-code': ['reply-code-out-of-range', 'reply-missing'],
  'multiline-code-mismatch': ['multiline-code-mismatch'],
  'multiline-not-ended': ['multiline-not-finished'],
  'size-exceeded': ['size-exceeded'],
  'starttls-not-offered': ['extension-not-advertised'],
  'ehlo-no-arg': ['missing-argument'],
  'reply-missing': ['reply-missing'],
  'body-after-refused-data': ['data-without-354'],
  'auth-not-base64': ['auth-base64-invalid'],
};
/** A fault may be seen by a line near the one that it was made on. */
const NEAR = 20;

const report = { command: 'report', ours };
const kinds = [
  {
    ...report,
    kind: 'postfix',
    peer: 'pflogsumm',
    args: (file) => [file],
    counts: pflogsummCounts,
    truth: postfixTruth,
  },
  { ...report, kind: 'exim', peer: 'eximstats', args: (file) => [file], counts: eximstatsCounts, truth: eximTruth },
  // Nothing else lints transcripts; gawk only splits the lines.
  {
    command: 'lint',
    ours: faultsFound,
    kind: 'transcript',
    peer: 'gawk',
    args: (file) => ['{ n += NF } END { print NR, n }', file],
    counts: (output) => ({ lines: Number(output.split(' ')[0]) }),
    truth: ({ lines, faultTotal, faultsAt }) => ({ lines, faults: faultTotal, found: faultsAt.length }),
  },
];
for (const { command, ours, kind, peer, args, counts, truth } of kinds) {
  const file = made(kind);
  const told = JSON.parse(readFileSync(`${file}.truth.json`, 'utf8'));
  const programs = [
    {
      name: 'smtp-lens',
      command: [process.execPath, join(root, 'dist', 'cli.js'), command, '--format', 'json', file],
      counts: (output) => ours(output, told),
    },
  ];
  const installed = spawnSync('sh', ['-c', `command -v ${peer}`], { encoding: 'utf8' }).stdout.trim();
  if (installed) programs.push({ name: peer, command: [installed, ...args(file)], counts });
  else console.log(`SKIPPED ${peer}: it is not installed`);
  const runs = new Map(programs.map(({ name }) => [name, []]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const { name, command } of programs) {
      readFileSync(file, { flag: 'r' }).length; // into the page cache, for everybody
      runs.get(name).push(await timed(command));
    }
  }
  console.log(`\n${kind}, ${(statSync(file).size / 1e6).toFixed(0)} MB, ${told.lines} lines; medians of ${ROUNDS}`);
  const own = median(runs.get('smtp-lens'));
  for (const { name, counts: countsOf } of programs) {
    const { seconds, memory, output } = median(runs.get(name));
    const wrong = differences(countsOf(output), truth(told));
    const ratio =
      name === 'smtp-lens'
        ? ''
        : `  ours takes ${(own.seconds / seconds).toFixed(3)} of its time, ${(own.memory / memory).toFixed(2)} of its memory`;
    console.log(
      `  ${name.padEnd(10)} ${seconds.toFixed(2).padStart(8)} s ${(memory / 1e6).toFixed(0).padStart(6)} MB  ${wrong || 'right'}${ratio}`,
    );
  }
}

function made(kind) {
  const file = join(scratch, `${kind}-${megabytes}m.log`);
  if (!existsSync(`${file}.truth.json`))
    spawnSync(process.execPath, [generator, kind, '--bytes', `${megabytes}M`, '--out', file], { stdio: 'inherit' });
  return file;
}

/** Runs a program; seconds, the most memory it had (of all its threads), and what it printed. */
function timed([program, ...args]) {
  return new Promise((resolve) => {
    const started = performance.now();
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'] });
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

function differences(counted, truth) {
  const wrong = Object.keys(counted).filter((name) => counted[name] !== truth[name]);
  return wrong.map((name) => `WRONG ${name} ${counted[name]}, true ${truth[name]}`).join(', ');
}

function ours(output) {
  const { messages, received, rejects, bytes, deliveries, deferredMessages } = JSON.parse(output);
  const { sent, deferred, bounced } = deliveries;
  return { messages, received, rejects, bytes, sent, deferred, bounced, deferredMessages };
}

/** All findings of the rules for such faults, and how many faults have one where they are. */
function faultsFound(output, { faultsAt }) {
  const rules = new Set(Object.values(FAULTS).flat());
  const findings = JSON.parse(output).filter(({ rule }) => rules.has(rule));
  const left = new Map(Object.values(FAULTS).flatMap((names) => names.map((name) => [name, []])));
  for (const { rule, line } of findings) left.get(rule).push(line);
  const found = faultsAt.filter(([at, fault]) =>
    FAULTS[fault].some((rule) => {
      const place = left.get(rule).findIndex((line) => Math.abs(line - at) <= NEAR);
      return place >= 0 && left.get(rule).splice(place, 1);
    }),
  );
  return { faults: findings.length, found: found.length };
}

function postfixTruth({ counts, status, rejects, pflogsumm }) {
  return {
    messages: counts.messages,
    received: pflogsumm.received,
    rejects: rejects.total,
    bytes: counts.bytesReceived,
    sent: status.sent,
    deferred: status.deferred,
    bounced: status.bounced,
    deferredMessages: counts.deferredMessages,
  };
}

function eximTruth({ counts }) {
  return {
    messages: counts.messages,
    received: counts.received,
    rejects: counts.rejectedRcpt + counts.rejectedData + counts.rejectedOther,
    bytes: counts.bytesReceived,
    sent: counts.delivered,
    deferred: counts.deferred,
    bounced: counts.bounced,
    deferredMessages: counts.deferredMessages,
  };
}

/** Only what both count, and prints in full. */
function pflogsummCounts(output) {
  const of = (expression) => Number(expression.exec(output)?.[1]);
  const delivered = of(/^\s*(\d+)\s+delivered/m) + of(/^\s*(\d+)\s+forwarded/m);
  return {
    received: of(/^\s*(\d+)\s+received/m),
    sent: delivered,
    bounced: of(/^\s*(\d+)\s+bounced/m),
    rejects: of(/^\s*(\d+)\s+rejected/m),
  };
}

function eximstatsCounts(output) {
  const of = (expression) => Number(expression.exec(output)?.[1]);
  return { received: of(/Received\s+\S+\s+(\d+)/), sent: of(/Delivered\s+\S+\s+(\d+)/) };
}
