import { setFlagsFromString } from 'node:v8';
import { run } from './run';

// A reader that had enough, such as `head`, is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

const { env, stdout, stderr, argv, versions } = process;
const terminal = {
  write: (text: string) => void stdout.write(text),
  writeBytes: (bytes: Uint8Array) => void stdout.write(bytes),
  warn: (line: string) => void stderr.write(`smtp-lens: ${line}\n`),
  ...(stderr.isTTY && { status: (text: string) => void stderr.write(`\r\x1b[K${text}`) }),
  isWatched: stdout.isTTY === true,
  color: stdout.isTTY === true && !env.NO_COLOR,
  width: stdout.columns ?? 80,
};

// What lints a line is spread over hundreds of functions, which each thread compiles: engines up to that of Node 22 put more of them into each
// other (920 bytes) than is worth the time; that of Node 24 gains nothing, and later ones may not know the word.
if (argv[2] === 'lint' && Number.parseInt(versions.v8, 10) < 13)
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=250');

// Nothing is left half done by stopping; only the line that says how far it was. What lints is one long step: the system ends it.
if (argv[2] !== 'lint')
  process.once('SIGINT', () => {
    terminal.status?.('');
    process.exit(130);
  });

void run(argv.slice(2), terminal, env.LC_ALL || env.LC_MESSAGES || env.LANG).then((status) => {
  process.exitCode = status;
});
