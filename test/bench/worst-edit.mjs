// `node test/bench/worst-edit.mjs TRANSCRIPT`: what a hover waits while the worst edit is read: message text that is opened at the head, and
// closed again, so that all behind it reads otherwise. The built server (dist/) by stdio. Hovers stand at random places, one after
// the other; also how long an answer about the edited lines takes, and the diagnostics of each state.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver-protocol/node';

const EDITS = 10;
/** Milliseconds between the answer to a hover and the next hover. */
const PAUSE = 20;

const root = fileURLToPath(new URL('../..', import.meta.url));
const text = readFileSync(process.argv[2], 'utf8');
const lines = text.split('\n');
const head = lines.findIndex((line) => line.includes('MAIL FROM'));
const opening = [/\bDATA\r?$/, /\b354\b/].map((pattern) => `${lines.find((line) => pattern.test(line))}\n`).join('');

const server = spawn(process.execPath, [join(root, 'dist', 'server', 'node.js'), '--stdio'], {
  stdio: ['pipe', 'pipe', 'inherit'],
});
const connection = createMessageConnection(
  new StreamMessageReader(server.stdout),
  new StreamMessageWriter(server.stdin),
);
connection.listen();
const capabilities = { textDocument: { diagnostic: {} } };
await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities });
await connection.sendNotification('initialized', {});

const textDocument = { uri: 'file:///bench/worst-edit', languageId: 'smtp-transcript', version: 1 };
await connection.sendNotification('textDocument/didOpen', { textDocument: { ...textDocument, text } });
const timed = async (asked) => {
  const begun = performance.now();
  await asked();
  return performance.now() - begun;
};
const diagnostics = () => timed(() => connection.sendRequest('textDocument/diagnostic', { textDocument }));
const opened = await diagnostics();

let seed = 1;
const random = (below) => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return Math.floor((seed / 2 ** 32) * below);
};
const [hovers, tokens, ends] = [[], [], []];
for (let edit = 0; edit < EDITS; edit++) {
  const start = { line: head, character: 0 };
  const change = edit % 2 === 0 ? { start, end: start } : { start, end: { line: head + 2, character: 0 } };
  await connection.sendNotification('textDocument/didChange', {
    textDocument: { ...textDocument, version: edit + 2 },
    contentChanges: [{ range: change, text: edit % 2 === 0 ? opening : '' }],
  });
  const range = { start, end: { line: head + 60, character: 0 } };
  const told = timed(() => connection.sendRequest('textDocument/semanticTokens/range', { textDocument, range }));
  let isRead = false;
  const read = diagnostics().then((milliseconds) => {
    isRead = true;
    ends.push(milliseconds);
  });
  tokens.push(await told);
  while (!isRead) {
    const position = { line: random(lines.length), character: 5 };
    hovers.push(await timed(() => connection.sendRequest('textDocument/hover', { textDocument, position })));
    await new Promise((go) => setTimeout(go, PAUSE));
  }
  await read;
}
server.kill();

const share = (all, part) => [...all].sort((a, b) => a - b)[Math.min(all.length - 1, Math.floor(all.length * part))];
const row = (name, all) => {
  const [median, p95, most] = [0.5, 0.95, 1].map((part) => share(all, part).toFixed(1).padStart(9));
  console.log(`${name.padEnd(28)}${String(all.length).padStart(6)}${median}${p95}${most}`);
};
console.log(`${lines.length} lines, ${EDITS} edits, read in ${opened.toFixed(0)} ms; ms: number, median, p95, most`);
row('hover', hovers);
row('tokens of the edited lines', tokens);
row('diagnostics', ends);
process.exit(0);
