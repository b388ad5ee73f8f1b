// `node test/bench/keystroke.mjs TRANSCRIPT`: what a keystroke at a random place costs the engine, without the protocol: the edit, what is
// read again, and the tokens of the lines in sight. Processor time, since that of the clock is also the machine's.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const KEYS = 200;
const SEEN = 60;

const root = fileURLToPath(new URL('../..', import.meta.url));
const outfile = join(root, 'out', 'bench', 'keystroke.mjs');
await build({
  absWorkingDir: root,
  stdin: {
    contents: `export { changeDocument, openDocument } from './server/src/lsp/documents';
export { tokensOf } from './server/src/features/semantic-tokens';`,
    resolveDir: root,
  },
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  mainFields: ['module', 'main'],
  logLevel: 'warning',
});
const { changeDocument, openDocument, tokensOf } = await import(outfile);

const text = readFileSync(process.argv[2], 'utf8');
const document = openDocument('file:///bench.smtp', 'smtp-transcript', 1, text, undefined, []);
const readToEnd = () => {
  while (!document.record.complete) document.record.readOn(Number.POSITIVE_INFINITY, 4_096);
};
readToEnd();

let seed = 1;
const random = (below) => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return Math.floor((seed / 2 ** 32) * below);
};
const costs = [];
for (let key = 0; key < KEYS; key++) {
  const line = random(document.record.count - SEEN);
  const place = { line, character: random(document.lines.at(line).length + 1) };
  const before = process.cpuUsage();
  changeDocument(document, key + 2, [{ range: { start: place, end: place }, text: 'x' }]);
  const { record } = document;
  record.readOn(line + SEEN, 2_048);
  for (let n = Math.max(0, line - SEEN); n < line + SEEN; n++) tokensOf(record.reading(n), record.line(n));
  const { user, system } = process.cpuUsage(before);
  costs.push((user + system) / 1_000);
  readToEnd();
}
costs.sort((a, b) => a - b);
const share = (part) => costs[Math.floor(costs.length * part)].toFixed(1);
console.log(`${document.lines.count} lines: median ${share(0.5)} ms, p95 ${share(0.95)} ms`);
