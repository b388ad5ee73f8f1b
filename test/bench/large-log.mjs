// `node test/bench/large-log.mjs FILE ID…`: how long the index of a large log takes, how much memory, and a story out of it.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { wat } from '../../scripts/wat.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const outfile = join(root, 'out', 'bench', 'large-log.mjs');
await build({
  absWorkingDir: root,
  stdin: {
    contents: `export { LargeLogFile } from './server/src/disk/large-log-file';
export { StoredLog } from './server/src/disk/stored-log';`,
    resolveDir: root,
  },
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  plugins: [wat],
  logLevel: 'warning',
});
const { LargeLogFile, StoredLog } = await import(outfile);

const [file, ...ids] = process.argv.slice(2);
const log = new LargeLogFile(new StoredLog(file, console.error));
const timed = async (what, run) => {
  const started = performance.now();
  const told = await run();
  console.log(`${what}: ${(performance.now() - started).toFixed(0)} ms${told === undefined ? '' : `, ${told}`}`);
};
await timed('index', () => log.readAll(() => {}));
console.log(`memory: ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB at the most`, log.state(false));
for (const id of ids)
  for (const which of ['first', 'second'])
    await timed(`${which} trace of ${id}`, async () => {
      const { messages } = await log.traced(id);
      return `${messages.length} messages around it`;
    });
for (const by of ['verdict', 'sender', 'relay', 'reason'])
  await timed(`groups by ${by}`, async () =>
    (await log.groups(by, '', 'en')).slice(0, 4).map(({ key, count }) => `${key} ${count}`),
  );
for (const verdict of ['bounced', 'deferred', 'rejected', 'delivered'])
  await timed(`entries ${verdict}`, async () => (await log.entries('verdict', verdict, '', 0, 'en'))[0]?.name);
const { key } = (await log.groups('sender', '', 'en')).find(({ key }) => key !== '<>');
await timed('entries of the first sender', async () => (await log.entries('sender', key, '', 0, 'en')).length);
await timed('part sender', async () => (await log.part('sender', 0, key)).lines.length);
await timed('part failures', async () => (await log.part('failures', 0, '')).lines.length);
await timed('words', async () => (await log.linesWith('mailbox full')).lines.length);
await timed('words that stand nowhere', async () => (await log.linesWith('nowhereatall')).lines.length);
await timed('report', async () => (await log.report('en')).length);
