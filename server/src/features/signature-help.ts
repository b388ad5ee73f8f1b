/** Signature help: the form of the command that somebody is writing. */
import { command } from '../knowledge/commands';
import type { Command } from '../knowledge/model';
import type { Locale } from '../text/locale';
import { isOffered, type Offers } from './completion/suggestion';
import { offersAbove } from './offers';
import type { TranscriptRecord } from './record';
import { writingAt } from './writing';

export interface Signature {
  /** The whole form: `MAIL FROM:<reverse-path> [SIZE=1*20DIGIT]`. */
  readonly label: string;
  readonly documentation: string;
  /** Parts of the label, each where the words before it have been passed. */
  readonly parts: readonly Part[];
  /** Index of the part at the cursor; behind the last one where there are more words than parts. */
  readonly active: number;
}

interface Part {
  readonly label: string;
  readonly documentation?: string;
}

/** The form of the command on line `n` before a column (both 0-based). Undefined where no command is being written. */
export function signatureHelp(
  record: TranscriptRecord,
  n: number,
  column: number,
  locale: Locale,
): Signature | undefined {
  const writing = writingAt(record, n, column);
  if (!writing || writing.by === 'server' || /^(?:data|auth|lost)$/.test(writing.session.phase)) return undefined;
  const [, verb = '', argument = ''] = /^([A-Za-z][\w-]*)[ \t]{1,200}(.*)$/.exec(writing.words) ?? [];
  const known = command(verb);
  if (!known) return undefined;
  const path = /^"\w+ ((?:FROM|TO):)"/.exec(known.syntax)?.[1];
  return path === undefined
    ? wordsOf(known, argument, locale)
    : pathOf(known, path, argument, offersAbove(record, n), locale);
}

/** A path and its parameters; where an EHLO reply is shown, those that it allows. */
function pathOf(known: Command, path: string, argument: string, offers: Offers, locale: Locale): Signature {
  const { verb, parameters, description } = known;
  const address = path === 'FROM:' ? '<reverse-path>' : '<forward-path>';
  const allowed = parameters.filter(({ extension }) => isOffered(offers, extension));
  const parts: Part[] = [
    { label: `${path}${address}` },
    ...allowed.map(({ keyword, value, note }) => ({
      label: value === undefined ? `[${keyword}]` : `[${keyword}=${value}]`,
      documentation: note[locale],
    })),
  ];
  const behindPath = /^\w+[ \t]*:[ \t]*\S+[ \t]{1,200}(.*)$/.exec(argument)?.[1];
  const keyword = /(?<!\S)\S*$/
    .exec(behindPath ?? '')![0]
    .split('=')[0]!
    .toUpperCase();
  const named = allowed.findIndex((parameter) => parameter.keyword === keyword);
  const active = behindPath === undefined ? 0 : named < 0 ? parts.length : named + 1;
  return {
    label: `${verb} ${parts.map(({ label }) => label).join(' ')}`,
    documentation: description[locale],
    parts,
    active,
  };
}

/** The words of the syntax, as RFC 5321 separates them: by `SP`. */
function wordsOf({ syntax, description }: Command, argument: string, locale: Locale): Signature | undefined {
  const label = syntax.replaceAll('"', '');
  const [, ...words] = label.split(/[ []{0,8}\bSP +/);
  if (words.length === 0) return undefined;
  const parts = words.map((word) => ({ label: word.startsWith('[') ? word : word.split(/ ?\]/)[0]! }));
  return { label, documentation: description[locale], parts, active: argument.split(/[ \t]+/).length - 1 };
}
