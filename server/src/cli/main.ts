import { parseArgs } from 'node:util';
import { readInput, UsageError } from './input';
import { parse } from './parse';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { format: { type: 'string' }, as: { type: 'string' } },
});
try {
  for (const row of parse(readInput(positionals[1]!), values.as)) process.stdout.write(`${row}\n`);
} catch (e) {
  if (e instanceof UsageError) {
    console.error(e.message);
    process.exitCode = 2;
  } else throw e;
}
