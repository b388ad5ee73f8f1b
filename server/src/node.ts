/** The language server on Node: `smtp-lens-server --stdio`, or as the editor starts it. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { serve } from './lsp/server';

const TRANSPORTS = /^--(?:stdio|node-ipc|socket=\d+|pipe=.+)$/;

if (process.argv.some((argument) => TRANSPORTS.test(argument))) {
  serve(createConnection(ProposedFeatures.all));
} else {
  process.stderr.write('smtp-lens-server: say how to connect, for example: smtp-lens-server --stdio\n');
  process.exitCode = 2;
}
