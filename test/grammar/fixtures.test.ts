import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LEGEND, readFixtures, rewriteFixture, rowOf } from './fixture';
import { eachRule, FILES, loadGrammar, type Rule, readGrammar, tokenize } from './grammars';

// `SMTP_LENS_REWRITE=1 npm test -- grammar` writes the rows anew.
const rewrite = process.env.SMTP_LENS_REWRITE === '1';

for (const fixture of readFixtures()) {
  test(`${fixture.name}: every column has the scope that the row below it tells`, async () => {
    const { grammar } = await loadGrammar(fixture.scope);
    const rows = tokenize(grammar, fixture.lines).map((stretches, i) => rowOf(fixture.lines[i]!, stretches));
    if (rewrite) rewriteFixture(fixture, rows);
    const shown = (of: readonly string[]) => fixture.lines.map((line, i) => `${line}\n${of[i]}`).join('\n');
    assert.equal(shown(rows), shown(rewrite ? rows : fixture.rows));
  });
}

test('every scope of the grammars stands in a fixture, and none that they do not have', () => {
  const scopes = new Set<string>();
  for (const file of Object.keys(FILES)) {
    eachRule(readGrammar(file), ({ name = '', contentName = '' }) => {
      for (const scope of `${name} ${contentName}`.split(' ')) if (/\.(?:smtp|log)$/.test(scope)) scopes.add(scope);
    });
  }
  const used = new Set(readFixtures().flatMap(({ rows }) => [...rows.join('')].map((letter) => LEGEND[letter])));
  assert.deepEqual([...scopes].filter((scope) => !used.has(scope)).sort(), []);
  assert.deepEqual(
    Object.values(LEGEND).filter((scope) => !scopes.has(scope)),
    [],
  );
});

test('every rule of the grammars is matched by a fixture', async () => {
  const rules: string[] = [];
  const numbered = new Map(Object.keys(FILES).map((file) => [file, number(readGrammar(file), rules)]));
  const matched = new Set<string>();
  for (const { scope, lines } of readFixtures()) {
    const { grammar } = await loadGrammar(scope, { read: (name) => numbered.get(name)! });
    for (const { scopes } of tokenize(grammar, lines).flat()) {
      for (const name of scopes) if (name.startsWith('rule.')) matched.add(name);
    }
  }
  assert.deepEqual(
    rules.filter((_, n) => !matched.has(`rule.${n}`)),
    [],
  );
});

/** The grammar with a scope of its own for each rule; `rules` gathers their expressions in the order of the numbers. */
function number(grammar: Rule, rules: string[]): Rule {
  eachRule(grammar, (rule) => {
    const expression = rule.match ?? rule.begin;
    if (expression === undefined) return;
    rule.name = `${rule.name ?? ''} rule.${rules.length}`.trim();
    rules.push(`${rule.name} ${expression}`);
  });
  return grammar;
}
