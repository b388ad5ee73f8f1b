/** Tells the server how the lines of a file really end, and warns before the editor makes them all alike. */
import { Disposable, EndOfLine, l10n, type TextDocument, type TextDocumentWillSaveEvent, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { LINE_ENDS, type LineEnds } from '../../server/src/protocol';
import { say, warn } from './messages';
import type { Recognitions } from './recognised';

type Runs = LineEnds['runs'];
type End = Runs[number][0];

export function registerLineEnds(client: BaseLanguageClient, { onRecognised }: Recognitions): Disposable {
  /** Transcripts whose file has lines that end in different ways, by URI. */
  const mixed = new Set<string>();
  const warned = new Set<string>();
  const uriOf = (document: TextDocument) => client.code2ProtocolConverter.asUri(document.uri);
  const transcripts = new Set<string>();

  /** Reads the bytes of a transcript that is as its file is. */
  async function look(document: TextDocument): Promise<void> {
    const uri = uriOf(document);
    if (document.isDirty || document.isUntitled || !transcripts.has(uri)) return;
    const version = document.version;
    const runs = runsOf(await bytesOf(document.uri));
    const differs = new Set(runs.map(([end]) => end).filter((end) => end !== '')).size > 1;
    if (!differs && !mixed.has(uri)) return;
    if (differs) mixed.add(uri);
    else mixed.delete(uri);
    await client.sendNotification(LINE_ENDS, { uri, version, runs } satisfies LineEnds);
  }

  function warnBeforeSave(event: TextDocumentWillSaveEvent): void {
    const { document } = event;
    const uri = uriOf(document);
    if (!mixed.has(uri) || warned.has(uri)) return;
    warned.add(uri);
    // The bytes are fetched before the editor overwrites them.
    event.waitUntil(
      bytesOf(document.uri)
        .then((bytes) => void offerOriginal(document, bytes))
        .then(() => []),
    );
  }

  return Disposable.from(
    onRecognised(({ uri, family }) => {
      if (family === 'transcript') transcripts.add(uri);
      else transcripts.delete(uri);
      const document = workspace.textDocuments.find((one) => uriOf(one) === uri);
      if (document) void look(document);
    }),
    workspace.onDidSaveTextDocument(look),
    workspace.onDidChangeTextDocument(({ document }) => look(document)),
    workspace.onWillSaveTextDocument(warnBeforeSave),
    workspace.onDidCloseTextDocument((document) => {
      for (const known of [mixed, warned, transcripts]) known.delete(uriOf(document));
    }),
  );
}

/** Says that the line ends of the file are gone with this save, and keeps the bytes beside it if that is wanted. */
async function offerOriginal(document: TextDocument, bytes: Uint8Array): Promise<void> {
  const name = document.uri.path.split('/').at(-1) ?? '';
  const all = document.eol === EndOfLine.CRLF ? 'CRLF' : 'LF';
  const keep = l10n.t('Keep the Original Bytes');
  const said = l10n.t(
    '{0} had lines that end in different ways. Saving makes them all end in {1}: as evidence of line ends it is lost.',
    name,
    all,
  );
  if ((await warn(said, keep)) !== keep) return;
  const original = Uri.joinPath(document.uri, '..', `${name}.orig`);
  await workspace.fs.writeFile(original, bytes);
  void say(l10n.t('The original bytes are in {0}.', `${name}.orig`));
}

/** The bytes of a file; none where it cannot be read. */
async function bytesOf(uri: Uri): Promise<Uint8Array> {
  try {
    return await workspace.fs.readFile(uri);
  } catch {
    return new Uint8Array();
  }
}

const [LF, CR] = [0x0a, 0x0d];

/** How lines end, in runs. The line behind the last line end has none. */
function runsOf(bytes: Uint8Array): Runs {
  const runs: [End, number][] = [];
  const add = (end: End) => {
    const last = runs.at(-1);
    if (last?.[0] === end) last[1]++;
    else runs.push([end, 1]);
  };
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i] === LF) add('\n');
    else if (bytes[i] === CR) {
      add(bytes[i + 1] === LF ? '\r\n' : '\r');
      if (bytes[i + 1] === LF) i++;
    }
  }
  add('');
  return runs;
}
