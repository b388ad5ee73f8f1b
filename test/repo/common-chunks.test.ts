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
  test('shares a file with others where it is small, and is made when it is asked for', () => {
    const files = new Map(
      commonFiles([
        { path: 'dist/chunk-A.cjs', text: 'import{a as x}from"./chunk-B.cjs";var y=x+1;export{y as a};' },
        { path: 'dist/chunk-B.cjs', text: 'import{made as m}from"node:path";m();var x=1;export{x as a};' },
        { path: 'dist/main.cjs', text: 'import{a}from"./chunk-A.cjs";import{a as b}from"./chunk-B.cjs";export{a,b};' },
        { path: 'dist/threads/one.cjs', text: 'import{a}from"../chunk-B.cjs";export{a};' },
      ]),
    );
    assert.deepEqual([...files.keys()].sort(), ['dist/chunks.cjs', 'dist/main.cjs', 'dist/threads/one.cjs']);
    let made = 0;
    const loaded = new Map<string, unknown>([['node:path', { made: () => made++ }]]);
    const load = (path: string): unknown => {
      if (!loaded.has(path)) {
        const module = { exports: {} };
        const require = (name: string) => load(name.replace(/^\.\.?\//, 'dist/'));
        new Function('require', 'module', files.get(path)!)(require, module);
        loaded.set(path, module.exports);
      }
      return loaded.get(path);
    };
    load('dist/chunks.cjs');
    assert.equal(made, 0);
    assert.deepEqual(load('dist/main.cjs'), { a: 2, b: 1 });
    assert.deepEqual(load('dist/threads/one.cjs'), { a: 1 });
    assert.equal(made, 1);
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
