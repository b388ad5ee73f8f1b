import { UsageError } from './input';
import { run } from './run';

// A reader that had enough, such as `head`, is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

const { env, stdout, stderr, argv } = process;
const terminal = {
  write: (text: string) => void stdout.write(text),
  warn: (line: string) => void stderr.write(`smtp-lens: ${line}\n`),
  color: stdout.isTTY === true && !env.NO_COLOR,
  width: stdout.columns ?? 80,
};

try {
  process.exitCode = run(argv.slice(2), terminal, env.LC_ALL || env.LC_MESSAGES || env.LANG);
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  terminal.warn(error.message);
  process.exitCode = 2;
}
