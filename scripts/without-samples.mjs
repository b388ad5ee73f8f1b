// The samples of dialects and formats and the examples of rules are for tests and for docs/: a plugin of esbuild leaves them out of
// what people install.
import { readFile } from 'node:fs/promises';

const FILES = /[\\/]server[\\/]src[\\/](?:dialects|lint[\\/]rules)[\\/][^.]+\.ts$/;

export const withoutSamples = {
  name: 'without-samples',
  setup(build) {
    build.onLoad({ filter: FILES }, async ({ path }) => ({
      contents: emptied(await readFile(path, 'utf8'), path),
      loader: 'ts',
    }));
  },
};

const BEGINS = /^( *)(samples|bad|good): (\[|(?:String\.raw)?`)$/;

/**
 * The source with these properties empty. It is formatted (`biome.json`): what spans lines ends at the first line with the
 * indentation of its beginning, a text with a line of its own.
 */
export function emptied(source, path) {
  const kept = [];
  let end;
  for (const line of source.split('\n')) {
    if (end !== undefined) {
      if (line === end) end = undefined;
      continue;
    }
    const [, indentation, name, opens] = BEGINS.exec(line) ?? [];
    if (!opens) kept.push(line);
    else {
      end = opens === '[' ? `${indentation}],` : '`,';
      kept.push(`${name}: ${opens === '[' ? '[]' : "''"},`);
    }
  }
  if (end !== undefined) throw new Error(`${path}: a sample or example has no end`);
  return kept.join('\n');
}
