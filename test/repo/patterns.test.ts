/** Every pattern of the program takes linear time, whatever stands on a line: those written in it, and those that it makes. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { build, transformSync } from 'esbuild';
import jsTokens from 'js-tokens';
import { superlinearPattern } from './linear-patterns';

interface Pattern {
  readonly source: string;
  readonly flags: string;
}

const sources = ['server/src', 'client/src'].flatMap((folder) =>
  readdirSync(join(REPOSITORY, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !/\.(?:test|samples|d)\.ts$/.test(name))
    .map((name) => join(folder, name)),
);

function writtenIn(file: string): Pattern[] {
  const { code } = transformSync(readFileSync(join(REPOSITORY, file), 'utf8'), { loader: 'ts' });
  return [...jsTokens(code)].flatMap(({ type, value }) => {
    const end = value.lastIndexOf('/');
    return type === 'RegularExpressionLiteral' ? [{ source: value.slice(1, end), flags: value.slice(end + 1) }] : [];
  });
}

/** The patterns that the core makes of parts when it is loaded: `RegExp` of a bundle of it is one that notes them down. */
async function madeByTheCore(): Promise<Pattern[]> {
  const made: Pattern[] = [];
  const noting = new Proxy(RegExp, {
    construct(target, given) {
      const pattern = Reflect.construct(target, given) as RegExp;
      made.push(pattern);
      return pattern;
    },
  });
  const core = sources.filter((file) =>
    /^server\/src\/(?:text|smtp|dialects|trace|lint|explain|features)\//.test(file),
  );
  const outfile = join(REPOSITORY, 'out', 'patterns', 'core.mjs');
  await build({
    stdin: { contents: core.map((file) => `import './${file}';`).join('\n'), resolveDir: REPOSITORY },
    outfile,
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    define: { RegExp: 'globalThis.notingRegExp' },
    logLevel: 'error',
  });
  Object.assign(globalThis, { notingRegExp: noting });
  await import(pathToFileURL(outfile).href);
  return made;
}

const problemsOf = ({ source, flags }: Pattern) =>
  superlinearPattern(source, flags).map((problem) => `/${source}/${flags}: ${problem}`);

describe('every pattern is linear', () => {
  test('that is written in the program', () => {
    const written = sources.flatMap((file) => writtenIn(file));
    assert.ok(written.length > 500, `${written.length} patterns found`);
    assert.deepEqual(written.flatMap(problemsOf), []);
  });

  test('that is made of parts', async () => {
    const made = await madeByTheCore();
    assert.ok(made.length > 20, `${made.length} patterns found`);
    assert.deepEqual(made.flatMap(problemsOf), []);
  });
});

test('the check knows what is slow, and what only looks so', () => {
  const slow = [
    '[ \\t]+$',
    '^(a|a)*$',
    '^(a*)*$',
    '^.*a.*b$',
    '\\d+x',
    '(a+b)\\1',
    '"?[^"]*"',
    '(?=.*a)b',
    '^\\s*,?\\s*$',
  ];
  for (const source of slow) assert.notDeepEqual(superlinearPattern(source, ''), [], source);
  const linear = [
    '(?<![ \\t])[ \\t]+$',
    '^(ab|c)*$',
    '^[^a]*a[^b]*b$',
    '\\d+',
    '"[^"]*"',
    '^(?=.*a)b',
    '^\\s*(?:,\\s*)?$',
  ];
  for (const source of linear) assert.deepEqual(superlinearPattern(source, ''), [], source);
});
