// What people install is leaner than what is tested: a plugin of esbuild leaves out the samples of dialects and formats and the examples of
// rules, which are for tests and for docs/, and has the words on a rule's card made when somebody asks for them.
import { readFile } from 'node:fs/promises';

const FILES = /[\\/]server[\\/]src[\\/](?:dialects|lint[\\/]rules)[\\/][^.]+\.ts$/;

export const lean = {
  name: 'lean',
  setup(build) {
    build.onLoad({ filter: FILES }, async ({ path }) => ({
      contents: withLateWords(withoutSamples(await readFile(path, 'utf8'), path)),
      loader: 'ts',
    }));
  },
};

const BEGINS = /^( *)(samples|bad|good): (\[|(?:String\.raw)?`)$/;

/**
 * The source with these properties empty. It is formatted (`biome.json`): what spans lines ends at the first line with the
 * indentation of its beginning, a text with a line of its own.
 */
export function withoutSamples(source, path) {
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

/** The source of a rule, formatted as above, in which `what`, `why` and `how` are getters: an engine skims functions that nobody calls. */
export function withLateWords(source) {
  return source.replace(
    /^ {2}(what|why|how): (\{.*\}|\{\n(?: {3}.*\n)*? {2}\}),$/gm,
    (_, name, words) => `  get ${name}() { return ${words}; },`,
  );
}
