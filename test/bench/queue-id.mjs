// `node test/bench/queue-id.mjs LOG [SERVER]`: what is waited for where somebody asks for the message of a line in a mail log: by a hover, a
// definition, all references, and inlay hints of sixty lines; first right behind the opening, then each right behind a key at the head of
// the log. The built server (dist/) by stdio.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver-protocol/node';

const KEYS = 40;
const SEEN = 60;

const root = fileURLToPath(new URL('../..', import.meta.url));
const text = readFileSync(process.argv[2], 'utf8');
const lines = text.split('\n');

const server = spawn(process.execPath, [process.argv[3] ?? join(root, 'dist', 'server', 'node.js'), '--stdio'], {
  stdio: ['pipe', 'pipe', 'inherit'],
});
const connection = createMessageConnection(
  new StreamMessageReader(server.stdout),
  new StreamMessageWriter(server.stdin),
);
connection.onRequest('workspace/configuration', ({ items }) => items.map(() => ({ inlayHints: true })));
connection.listen();
const capabilities = { textDocument: { diagnostic: {} }, workspace: { configuration: true } };
await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities });
await connection.sendNotification('initialized', {});

const textDocument = { uri: 'file:///bench/mail.log', languageId: 'mail-log', version: 1 };
const timed = async (asked) => {
  const begun = performance.now();
  await asked();
  return performance.now() - begun;
};

let seed = 1;
const random = (below) => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return Math.floor((seed / 2 ** 32) * below);
};
/** A place that a card of a message is shown at. */
function place() {
  for (;;) {
    const line = random(lines.length);
    const found = /(?<=\]: )[\dA-Za-z]{8,}(?=: )|(?<=\d )[\dA-Za-z]{6}-[\dA-Za-z]{6,}-[\dA-Za-z]{2,}/.exec(lines[line]);
    if (found) return { line, character: found.index + 1 };
  }
}

const ASKED = {
  hover: () => ['textDocument/hover', { position: place() }],
  definition: () => ['textDocument/definition', { position: place() }],
  references: () => ['textDocument/references', { position: place(), context: { includeDeclaration: true } }],
  'inlay hints': () => {
    const { line } = place();
    return [
      'textDocument/inlayHint',
      { range: { start: { line, character: 0 }, end: { line: line + SEEN, character: 0 } } },
    ];
  },
};
let answers = 0;
const ask = async (method, params) => {
  const answer = await connection.sendRequest(method, { textDocument, ...params });
  if (answer && (!Array.isArray(answer) || answer.length > 0)) answers++;
};

await connection.sendNotification('textDocument/didOpen', { textDocument: { ...textDocument, text } });
const first = await timed(() => ask(...ASKED.hover()));
await connection.sendRequest('textDocument/diagnostic', { textDocument });

const waited = Object.fromEntries(Object.keys(ASKED).map((name) => [name, []]));
for (let key = 0; key < KEYS; key++)
  for (const [name, asked] of Object.entries(ASKED)) {
    const position = { line: random(40), character: random(15) };
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { ...textDocument, version: ++textDocument.version },
      contentChanges: [{ range: { start: position, end: position }, text: 'x' }],
    });
    const question = asked();
    waited[name].push(await timed(() => ask(...question)));
  }

const peak = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))?.[1] / 1024;
server.kill();
const share = (all, part) => [...all].sort((a, b) => a - b)[Math.min(all.length - 1, Math.floor(all.length * part))];
console.log(
  `${lines.length} lines; ${answers} of ${4 * KEYS + 1} answers say something; memory at the most ${peak.toFixed(0)} MB`,
);
console.log(`hover right behind the opening: ${first.toFixed(0)} ms`);
console.log(`behind a key at the head, ms:   median      p95     most`);
for (const [name, all] of Object.entries(waited))
  console.log(`  ${name.padEnd(24)}${[0.5, 0.95, 1].map((part) => share(all, part).toFixed(1).padStart(9)).join('')}`);
process.exit(0);
