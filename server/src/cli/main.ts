import { Output } from './output';
import { run } from './run';

const { env, argv } = process;
const out = new Output(1, () => process.stdout);
const err = new Output(2, () => process.stderr);
const terminal = {
  write: (text: string) => out.write(text),
  writeBytes: (bytes: Uint8Array) => out.writeBytes(bytes),
  warn: (line: string) => err.write(`smtp-lens: ${line}\n`),
  ...(err.terminal && { status: (text: string) => err.write(`\r\x1b[K${text}`) }),
  isWatched: out.terminal !== undefined,
  color: out.terminal !== undefined && !env.NO_COLOR,
  width: out.terminal?.columns ?? 80,
};

// Nothing is left half done by stopping; only the line that says how far it was. What lints is one long step: the system ends it.
if (argv[2] !== 'lint')
  process.once('SIGINT', () => {
    terminal.status?.('');
    process.exit(130);
  });

void run(argv.slice(2), terminal, env.LC_ALL || env.LC_MESSAGES || env.LANG).then((status) => {
  process.exitCode = status;
});
