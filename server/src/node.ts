/** The language server on Node: `smtp-lens-server --stdio`, or as the editor starts it. */
import { isMainThread } from 'node:worker_threads';
import { type Connection, createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { answerInThread } from './disk/large-log-thread';
import { largeLogsOnDisk } from './disk/large-logs';
import { wholeLog } from './disk/whole-log';
import { lastWordsOf } from './lsp/last-words';
import { serve } from './lsp/server';
import { LAST_WORDS } from './protocol';

const TRANSPORTS = /^--(?:stdio|node-ipc|socket=\d+|pipe=.+)$/;
/** Milliseconds for the last words to get through. */
const LAST = 500;

if (!isMainThread) answerInThread();
else if (process.argv.some((argument) => TRANSPORTS.test(argument))) {
  const connection = createConnection(ProposedFeatures.all);
  process.once('uncaughtException', (error) => void end(connection, error));
  serve(connection, { wholeLog, largeLogs: largeLogsOnDisk(__filename) });
} else {
  process.stderr.write('smtp-lens-server: say how to connect, for example: smtp-lens-server --stdio\n');
  process.exitCode = 2;
}

/** A state that nobody foresaw is not gone on with: says where it was, and leaves it to the editor to start another server. */
async function end(connection: Connection, error: unknown): Promise<void> {
  setTimeout(() => process.exit(1), LAST);
  const words = lastWordsOf(error);
  process.stderr.write(
    `smtp-lens-server: ${words.error}\n${words.frames.map((frame) => `    at ${frame}\n`).join('')}`,
  );
  await connection.sendNotification(LAST_WORDS, words);
  process.exit(1);
}
