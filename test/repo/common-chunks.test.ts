import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { commonFiles, commonJs } from '../../scripts/common-chunks.mjs';

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
  test('whole modules; a chunk of which nothing is wanted is not loaded', () => {
    const modules = { 'node:os': { EOL: '\n' } };
    const source =
      'import"./chunk-B.cjs";import * as os from "node:os";import all from "node:os";\nexport {\n  os as a,\n  all as b\n};\n';
    assert.deepEqual(exportsOf(source, modules), { a: { EOL: '\n' }, b: { EOL: '\n' } });
  });
  test('what is loaded when it is wanted', async () => {
    const source = 'var load=()=>import("./late.cjs");export{load as a};';
    const { a } = exportsOf(source, { './late.cjs': { late: true } }) as { a: () => Promise<unknown> };
    assert.deepEqual(await a(), { late: true });
  });
  test('shares a file with others where it is small and waits for none', () => {
    const files = commonFiles([
      { path: 'dist/chunk-A.cjs', text: 'var x=1;export{x as a};' },
      { path: 'dist/chunk-B.cjs', text: 'var x=2;export{x as a};' },
      { path: 'dist/main.cjs', text: 'import{a}from"./chunk-A.cjs";import{a as b}from"./chunk-B.cjs";export{a,b};' },
      { path: 'dist/threads/one.cjs', text: 'import{a}from"../chunk-B.cjs";export{a};' },
    ]);
    assert.deepEqual(files.map(([path]) => path).sort(), ['dist/chunks.cjs', 'dist/main.cjs', 'dist/threads/one.cjs']);
    const text = new Map(files);
    const shared: Record<string, unknown> = {};
    new Function('exports', text.get('dist/chunks.cjs')!)(shared);
    const load = (path: string, from: string) => {
      const module = { exports: {} };
      const require = (name: string) => (name === from ? shared : undefined);
      new Function('require', 'module', text.get(path)!)(require, module);
      return module.exports;
    };
    assert.deepEqual(load('dist/main.cjs', './chunks.cjs'), { a: 1, b: 2 });
    assert.deepEqual(load('dist/threads/one.cjs', '../chunks.cjs'), { a: 2 });
  });
  test('is refused where something of an ES module is left', () => {
    assert.throws(() => commonJs('import y,{x}from"node:os";', 'chunk.cjs'), SyntaxError);
    assert.throws(() => commonJs('export default 1;', 'chunk.cjs'), SyntaxError);
    assert.throws(() => commonJs('var a=import(name);', 'chunk.cjs'), /chunk\.cjs: it still imports/);
  });
  test('is refused where something of its own has a name of CommonJS', () => {
    const source = 'var module = 1;\nexport {\n  module as a\n};\n';
    assert.throws(() => commonJs(source, 'chunk.cjs'), /chunk\.cjs: it calls something of its own module/);
  });
});
