/** The text that somebody may send us when the server keeps ending: kinds, sizes and versions, and nothing of what documents say. */
import type { LastWords } from '../../server/src/protocol';

/** Crashes within so many milliseconds after which the server is not started again. */
const MOST = 4;
const WITHIN = 3 * 60_000;

/** Whether a server that has ended is started again: asked with the time of each end, in milliseconds. */
export function restartLimit(): (now: number) => boolean {
  let ends: number[] = [];
  return (now) => {
    ends = [...ends.filter((end) => now - end <= WITHIN), now];
    return ends.length <= MOST;
  };
}

export interface OpenThere {
  /** `transcript swaks`, `mail-log postfix`, or the language of a document that is none of ours. */
  readonly kind: string;
  readonly lines: number;
  readonly characters: number;
}

export interface CrashFacts {
  /** Of the extension. */
  readonly version: string;
  /** Name and version of the editor, where it runs, and on what. */
  readonly editor: readonly string[];
  readonly open: readonly OpenThere[];
  /** Undefined where the server was ended from outside, or ran out of memory. */
  readonly lastWords: LastWords | undefined;
  /** Where an issue is opened. */
  readonly issues: string;
}

/** In English, for those who read issues. */
export function crashReport({ version, editor, open, lastWords, issues }: CrashFacts): string {
  return `# The language server of SMTP Lens keeps ending

Nothing was sent. If you like, open an issue at ${issues} with this text, and say what you did last. It tells kinds, sizes
and versions; no line of your documents and no name of a file is in it.

SMTP Lens ${version}, ${editor.join(', ')}

## Open documents

${open.map(({ kind, lines, characters }) => `- ${kind}: ${lines} lines, ${kilobytes(characters)}`).join('\n') || '- none'}

## Last words of the server

${lastWords ? ['```', lastWords.error, ...lastWords.frames.map((frame) => `    at ${frame}`), '```'].join('\n') : 'None: it was ended from outside, or ran out of memory.'}
`;
}

const kilobytes = (characters: number) => `${Math.ceil(characters / 1_000)} kB`;
