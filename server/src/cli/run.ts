import { UsageError } from '../disk/file-error';
import { type Locale, localeOf } from '../text/locale';
import { visible } from '../text/visible';
import type { Command, Terminal } from './terminal';
import { VERSION } from './version';

/** Each is loaded when it is called: a small file should not wait for the knowledge of another command. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  lint: async () => (await import('./lint-command')).lintCommand,
  explain: async () => (await import('./explain-command')).explainCommand,
  parse: async () => (await import('./parse-command')).parseCommand,
  report: async () => (await import('./report-command')).reportCommand,
  trace: async () => (await import('./trace-command')).traceCommand,
  redact: async () => (await import('./redact-command')).redactCommand,
};

const HELP = `smtp-lens: explains and checks SMTP transcripts, and tells what mail logs come to

  smtp-lens lint [FILE…|FOLDER…|PATTERN…|-]   what is wrong with transcripts and mail logs; of a folder
                                                *.smtp, *.smtplog, *.smtp.txt
      --format pretty|json|sarif|github   --fix (safe fixes only)
      --rule ID=off|hint|information|warning|error   --max-warnings N
      .smtp-lens.json beside or above a file: rules, purpose, dialects, ignore
  smtp-lens explain WORD…       a reply code, enhanced code, command, EHLO keyword, rule or reply line; two codes compare;
                                other words are looked up
  smtp-lens parse FILE          what each line is: --format ndjson
  smtp-lens report [FILE…|-]    what mail logs come to: --format pretty|json|html
      --not-understood (the lines that no format reads, instead)
  smtp-lens trace KEY FILE…     the story of a message, by queue id, Message-ID or address: --format pretty|json
      --zone +HHMM (of time stamps without one)
  smtp-lens redact FILE         the file with people, hosts, addresses and secrets replaced, each by the same stand-in

  Everywhere: --as DIALECT (instead of recognition by content), --locale en|id, --color, --no-color
  FILE may be - for standard input, and may be gzip or zstd compressed.
  Exit status: 0 nothing found at the failing level, 1 findings, 2 the call or a file was wrong
`;

/**
 * Runs the command that the arguments name; returns the exit status. What is wrong with the call or a file is told in one
 * line. `language` is a tag such as `id_ID.UTF-8`.
 */
export async function run(
  args: readonly string[],
  terminal: Omit<Terminal, 'locale'>,
  language: string | undefined,
): Promise<number> {
  const { warn, status } = terminal;
  // Words of a call and names of files may come from strangers.
  const careful = {
    ...terminal,
    warn: (line: string) => warn(visible(line)),
    ...(status && { status: (text: string) => status(visible(text)) }),
  };
  try {
    return await runNamed(args, careful, language);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    careful.warn(error.message);
    return 2;
  }
}

async function runNamed(
  args: readonly string[],
  terminal: Omit<Terminal, 'locale'>,
  language: string | undefined,
): Promise<number> {
  const [name = 'help', ...rest] = args;
  if (name === 'help' || name === '--help' || name === '-h') {
    terminal.write(HELP);
    return args.length === 0 ? 2 : 0;
  }
  if (name === '--version') {
    terminal.write(`${VERSION}\n`);
    return 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) throw new UsageError(`there is no command '${name}'; see smtp-lens --help`);
  const { locale, others } = withoutLocale(rest);
  const color = others.includes('--no-color') ? false : others.includes('--color') || terminal.color;
  const words = others.filter((arg) => arg !== '--color' && arg !== '--no-color');
  return (await command())(words, { ...terminal, color, locale: locale ?? localeOf(language) });
}

/** `--locale` is the same for every command. */
function withoutLocale(args: readonly string[]): { locale: Locale | undefined; others: string[] } {
  const at = args.findIndex((arg) => arg === '--locale' || arg.startsWith('--locale='));
  if (at < 0) return { locale: undefined, others: [...args] };
  const inline = args[at]!.split('=')[1];
  const locale = inline ?? args[at + 1];
  if (locale !== 'en' && locale !== 'id') throw new UsageError(`--locale ${locale ?? ''}: it is en or id`);
  return { locale, others: args.filter((_, i) => i !== at && !(inline === undefined && i === at + 1)) };
}
