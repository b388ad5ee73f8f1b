// Who is measured against whom. The programs of a contest: ours first; `command` is undefined for a peer that is not installed; `isRight`
// tells what an output counted, and what is true.

import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lint, report, trace } from './counts.mjs';

const STATUS = `;SELECT regexp_match('status=(\\w+)', log_body) AS st, count(*) AS n FROM syslog_log WHERE log_body LIKE '%status=%' GROUP BY st`;
const SPLIT = '{ n += NF } END { print NR, n }';

export function contests(megabytes) {
  const bytes = megabytes * 1e6;
  const reports = (kind, peers) => (tools) => {
    const { file, told } = tools.made(kind, bytes);
    const judge = (counts) => (output) => ({ counted: counts(output), truth: report[kind](told) });
    return [
      ours(tools, file, ['report', '--format', 'json', file], judge(report.ours)),
      ...peers.map(({ name, args, counts }) => peer(tools, name, file, args(file), judge(counts))),
    ];
  };
  return [
    {
      title: 'report, Postfix',
      programs: reports('postfix', [
        { name: 'pflogsumm', args: (file) => [file], counts: report.pflogsumm },
        { name: 'lnav', args: (file) => ['-n', '-c', STATUS, '-c', ':write-csv-to -', file], counts: report.lnav },
      ]),
    },
    {
      title: 'report, Exim',
      programs: reports('exim', [{ name: 'eximstats', args: (file) => [file], counts: report.eximstats }]),
    },
    { title: 'report, Postfix, three times as much', programs: (tools) => threeTimes(tools, bytes) },
    { title: 'trace, Postfix', programs: (tools) => tracePostfix(tools, bytes) },
    { title: 'trace, Exim', programs: (tools) => traceExim(tools, bytes) },
    ...[['--one-session'], ...['cs', 'swaks', 'bare', 'mixed'].map((dialect) => ['--dialect', dialect])].map(
      (args) => ({
        title: `lint, ${args.at(-1)}`,
        programs: (tools) => lints(tools, bytes, args),
      }),
    ),
    { title: 'lint, the whole process', programs: small },
  ];
}

const ours = ({ program }, file, args, isRight) => ({
  name: 'smtp-lens',
  command: [process.execPath, program, ...args],
  file,
  isRight,
});

function peer({ installed }, name, file, args, isRight) {
  const path = installed(name);
  return { name, command: path && [path, ...args], file, isRight };
}

function threeTimes(tools, bytes) {
  const of = (bytes) => {
    const { file, told } = tools.made('postfix', bytes);
    const isRight = (output) => ({ counted: report.ours(output), truth: report.postfix(told) });
    return ours(tools, file, ['report', '--format', 'json', file], isRight);
  };
  return [of(bytes * 3), { ...of(bytes), name: 'a third' }];
}

/** Beside two passes of ripgrep, the second with all that the story links, which it is told for nothing. */
function tracePostfix(tools, bytes) {
  const { file, told } = tools.made('postfix', bytes);
  const { qid: id, lines, session } = told.traces[told.traces.length >> 1];
  const judge = (counts) => (output) => ({
    counted: counts(output, { id, lines, session }),
    truth: trace.truth({ lines, session }),
  });
  const own = ours(tools, file, ['trace', '--format', 'json', id, file], judge(trace.ours));
  const [program, ...args] = own.command;
  const stories = JSON.parse(spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1e9 }).stdout);
  const words = new Set(stories.flatMap(({ messages }) => messages.flatMap(({ id, messageId }) => [id, messageId])));
  const rg = tools.installed('rg');
  const all = [...words]
    .filter(Boolean)
    .flatMap((word) => ['-e', `'${word}'`])
    .join(' ');
  const passes = `${rg} -a -F ${id} ${file} > /dev/null; ${rg} -a -F ${all} ${file}`;
  return [own, { name: 'rg, twice', command: rg && ['sh', '-c', passes], file, isRight: judge(trace.grep) }];
}

function traceExim(tools, bytes) {
  const { file, told } = tools.made('exim', bytes);
  const { id, lines } = told.traces[told.traces.length >> 1];
  const judge = (counts) => (output) => ({ counted: counts(output, { id, lines }), truth: trace.truth({ lines }) });
  return [
    ours(tools, file, ['trace', '--format', 'json', id, file], judge(trace.ours)),
    peer(tools, 'exigrep', file, [id, file], judge(trace.grep)),
  ];
}

/** Nothing else lints transcripts; gawk only splits the lines. */
function lints(tools, bytes, args) {
  const { file, told } = tools.made('transcript', bytes, args);
  // One session announces a message that is larger than the server takes, which its truth does not tell.
  const faultTotal = told.faultTotal + (args.includes('--one-session') ? 1 : 0);
  const judge = (counts) => (output) => ({
    counted: counts(output, told),
    truth: lint.truth({ ...told, faultTotal }),
  });
  return [
    ours(tools, file, ['lint', '--format', 'json', file], judge(lint.ours)),
    peer(tools, 'gawk', file, [SPLIT, file], judge(lint.gawk)),
  ];
}

/** What it takes to start. */
function small(tools) {
  const { file: large } = tools.made('transcript', 1e6);
  const file = join(tools.scratch, 'small.txt');
  writeFileSync(file, readFileSync(large).subarray(0, 1_000));
  return [ours(tools, file, ['lint', file]), { name: 'node -e 0', command: [process.execPath, '-e', '0'], file }];
}
