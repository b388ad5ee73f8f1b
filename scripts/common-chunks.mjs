// esbuild cuts a program into chunks only as ES modules. Node starts CommonJS sooner (by a tenth of what `lint` of a small file takes), and calls
// from chunk to chunk cost less where names are constants: a plugin writes the chunks as that.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Script } from 'node:vm';

export const commonChunks = {
  name: 'common-chunks',
  setup({ initialOptions, onEnd }) {
    Object.assign(initialOptions, { format: 'esm', splitting: true, write: false, outExtension: { '.js': '.cjs' } });
    onEnd(({ outputFiles = [] }) => {
      for (const { path, text } of outputFiles) {
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, commonJs(text, path));
      }
    });
  },
};

/**
 * An ES module of esbuild's as CommonJS. Its imports become constants: chunks do not import each other in a circle, and none changes what it
 * exports. Throws where something of an ES module is left.
 */
export function commonJs(source, path) {
  const common = `"use strict";${source}`
    .replace(/\bimport\s*\{([^}]*)\}\s*from\s*"([^"]+)";/g, (_, names, from) => required(`{${renamed(names)}}`, from))
    .replace(/\bimport\s*\*\s*as ([\w$]+)\s+from\s*"([^"]+)";/g, (_, name, from) => required(name, from))
    .replace(/\bimport ([\w$]+)\s+from\s*"(node:[^"]+)";/g, (_, name, from) => required(name, from))
    .replace(/\bimport\s*"([^"]+)";/g, (_, from) => `require("${from}");`)
    .replace(/\bimport\(\s*"(\.[^"]+)"\s*\)/g, (_, from) => `Promise.resolve().then(()=>require("${from}"))`)
    .replace(/\bexport\s*\{([^}]*)\};?/g, (_, names) => `module.exports={${exported(names)}};`);
  if (/\bimport\s*\(/.test(common)) throw new Error(`${path}: it still imports`);
  new Script(`(function(exports,require,module,__filename,__dirname){${common}\n})`, { filename: path });
  return common;
}

const required = (pattern, from) => `const ${pattern}=require("${from}");`;

/** `a as b` is `a: b` of what is required. */
const renamed = (names) => names.replaceAll(' as ', ':');

/** `a as b` is `b: a` of what is exported. */
const exported = (names) => names.replace(/([\w$]+) as ([\w$]+)/g, '$2:$1');
