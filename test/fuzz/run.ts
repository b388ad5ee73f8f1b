/** The process that fuzzes. `main.mjs` started it, hears which input it is at, and ends it where it hangs. */
import { parseArgs } from 'node:util';
import { randomOf } from '../oracle/random';
import { addFiles } from './inputs';
import { shrunk } from './shrink';
import type { Target } from './target';
import { targets } from './targets';

/** Reports of one target at the most: the next ones are mostly the same. */
const REPORTS = 12;

const { values } = parseArgs({
  options: {
    seconds: { type: 'string' },
    seed: { type: 'string', default: '1' },
    target: { type: 'string', multiple: true, default: [] },
    input: { type: 'string' },
    corpora: { type: 'string' },
  },
});
const seed = Number(values.seed);
if (values.corpora !== undefined) addFiles(values.corpora);
const chosen = values.target.length === 0 ? targets : targets.filter(({ name }) => values.target.includes(name));
if (chosen.length < values.target.length) throw new Error(`there are ${targets.map(({ name }) => name).join(', ')}`);

/** What is thrown beside the run of an input, where there is one: elsewhere it is a fault of the fuzzer. */
let strayed: unknown;
let running = false;
const stray = (error: unknown) => {
  if (running) strayed ??= error;
  else {
    console.error(error);
    process.exit(1);
  }
};
process.on('unhandledRejection', stray);
process.on('uncaughtException', stray);

/** What is wrong with an input; undefined where nothing is. */
async function faultOf({ run }: Target, input: unknown): Promise<Error | undefined> {
  strayed = undefined;
  running = true;
  try {
    await run(input);
    // What is thrown beside the run comes up when it is over.
    await new Promise(setImmediate);
    if (strayed) throw strayed;
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  } finally {
    running = false;
  }
}

/** Faults with the same first line, numbers left out, are one. */
const kindOf = ({ name, message }: Error) => `${name}: ${message.split('\n')[0]}`.replaceAll(/\d+/g, 'n');

async function fuzz(target: Target, milliseconds: number): Promise<{ inputs: number; faults: number }> {
  const until = Date.now() + milliseconds;
  const known = new Set<string>();
  const first = values.input === undefined ? 0 : Number(values.input);
  const most = values.input === undefined ? (milliseconds === 0 ? target.few : Number.POSITIVE_INFINITY) : first + 1;
  let n = first;
  for (; n < most && (milliseconds === 0 || Date.now() < until) && known.size < REPORTS; n++) {
    process.send?.({ target: target.name, input: n });
    const input = target.make(randomOf(seed, n));
    const fault = await faultOf(target, input);
    if (!fault || known.has(kindOf(fault))) continue;
    known.add(kindOf(fault));
    process.send?.({ target: target.name, input: n, shrinking: true });
    const smallest = await shrunk(input, async (less) => {
      const found = await faultOf(target, less);
      return found !== undefined && kindOf(found) === kindOf(fault);
    });
    tell(target, n, smallest, (await faultOf(target, smallest)) ?? fault);
  }
  await target.end?.();
  return { inputs: n - first, faults: known.size };
}

function tell({ name }: Target, n: number, smallest: unknown, fault: Error): void {
  console.log(`\nFAULT in ${name}: ${fault.stack ?? fault.message}`);
  console.log(`smallest input: ${JSON.stringify(smallest)}`);
  console.log(`again: npm run fuzz -- --target ${name} --seed ${seed} --input ${n}`);
}

const share = (Number(values.seconds ?? 0) * 1_000) / chosen.length;
const results: { name: string; inputs: number; faults: number }[] = [];
for (const target of chosen) {
  const started = Date.now();
  const { inputs, faults } = await fuzz(target, share);
  const seconds = ((Date.now() - started) / 1_000).toFixed(1);
  console.log(`${target.name}: ${inputs} inputs in ${seconds} s, ${faults === 0 ? 'no fault' : `${faults} faults`}`);
  results.push({ name: target.name, inputs, faults });
}
process.send?.({ results });
process.exitCode = results.some(({ faults }) => faults > 0) ? 1 : 0;
process.disconnect?.();
