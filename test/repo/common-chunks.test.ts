import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { commonJs } from '../../scripts/common-chunks.mjs';

/** What a chunk exports, where those it requires are `modules`. */
function exportsOf(source: string, modules: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const module = { exports: {} };
  const require = (name: string) => modules[name];
  new Function('require', 'module', commonJs(source, 'chunk.cjs'))(require, module);
  return module.exports;
}

describe('a chunk as CommonJS', () => {
  test('takes what it imports, under its own names, and gives what it exports', () => {
    const modules = { './chunk-A.cjs': { a: 1, b: 2 }, 'node:path': { join: () => 'joined' } };
    const source =
      'import{a as x,b}from"./chunk-A.cjs";import{join as y}from"node:path";var z=x+b;export{z as c,y as d};';
    const { c, d } = exportsOf(source, modules) as { c: number; d: () => string };
    assert.deepEqual([c, d()], [3, 'joined']);
  });
  test('whole modules, and a chunk that is imported for what it does', () => {
    const modules = { 'node:os': { EOL: '\n' }, './chunk-B.cjs': {} };
    const source =
      'import"./chunk-B.cjs";import * as os from "node:os";import all from "node:os";\nexport {\n  os as a,\n  all as b\n};\n';
    assert.deepEqual(exportsOf(source, modules), { a: { EOL: '\n' }, b: { EOL: '\n' } });
  });
  test('what is loaded when it is wanted', async () => {
    const source = 'var load=()=>import("./late.cjs");export{load as a};';
    const { a } = exportsOf(source, { './late.cjs': { late: true } }) as { a: () => Promise<unknown> };
    assert.deepEqual(await a(), { late: true });
  });
  test('is refused where something of an ES module is left', () => {
    assert.throws(() => commonJs('import y,{x}from"node:os";', 'chunk.cjs'), SyntaxError);
    assert.throws(() => commonJs('export default 1;', 'chunk.cjs'), SyntaxError);
    assert.throws(() => commonJs('var a=import(name);', 'chunk.cjs'), /chunk\.cjs: it still imports/);
  });
});
