/** What SMTP Lens says of a session: of the script alone, and of the record with a server's answers. */
import { Transcript } from '../../server/src/dialects/reader';
import { recognise } from '../../server/src/dialects/recognise';
import { lint } from '../../server/src/lint/check';
import { levelled } from '../../server/src/lint/levels';
import { guessedPurpose } from '../../server/src/lint/purpose';
import type { Finding } from '../../server/src/lint/rule';
import { editorLinesOf } from '../../server/src/text/lines';
import type { Said } from './play';

/** The findings in a text, as the command line program and an editor tell them of a saved file. */
export function findingsIn(text: string): Finding[] {
  const lines = editorLinesOf(text);
  const recognition = recognise(lines);
  if (!recognition) return [];
  return levelled(lint(new Transcript(lines, recognition)), guessedPurpose(recognition, true), new Map());
}

/** A record in the marks of the standards. */
export const recordOf = (said: readonly Said[]) =>
  said.map(({ from, text }) => `${from === 'client' ? 'C' : 'S'}: ${text}\n`).join('');
