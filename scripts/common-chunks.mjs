// esbuild cuts a program into chunks only as ES modules. Node starts CommonJS sooner (by a tenth of what `lint` of a small file takes), and calls
// from chunk to chunk cost less where names are constants: a plugin writes the chunks as that.
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { Script } from 'node:vm';

/** To find and open a file takes longer than to skim so many characters that are not needed. */
const SMALL = 3_000;
/** The file that small chunks share, beside the others. */
const SHARED = 'chunks.cjs';

export const commonChunks = {
  name: 'common-chunks',
  setup({ initialOptions, onEnd }) {
    Object.assign(initialOptions, { format: 'esm', splitting: true, write: false, outExtension: { '.js': '.cjs' } });
    onEnd(({ outputFiles = [] }) => {
      for (const [path, text] of commonFiles(outputFiles)) {
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, text);
      }
    });
  },
};

/** What stands in which file, where the chunks of esbuild, each with its `path` and `text`, become CommonJS. */
export function commonFiles(chunks) {
  const small = chunks.filter(isSmall);
  const shared = new Set(small.map(({ path }) => basename(path)));
  const files = chunks.filter((chunk) => !isSmall(chunk)).map(({ path, text }) => [path, commonJs(text, path, shared)]);
  const [first] = small;
  return first ? [...files, [first.path.replace(/[^/\\]+$/, SHARED), together(small, shared)]] : files;
}

const isSmall = ({ path, text }) => basename(path).startsWith('chunk-') && text.length < SMALL;

/** Each has a name in one module, and is made when somebody asks for it. */
function together(chunks, shared) {
  const each = chunks.map(({ path, text }) => {
    const name = basename(path);
    return `get "${name}"(){return made["${name}"]??=(module=>{${commonJs(text, path, shared)}\nreturn module.exports})({})}`;
  });
  return `const made={};module.exports={${each.join(',\n')}};`;
}

/**
 * An ES module of esbuild's as CommonJS. Its imports become constants: chunks do not import each other in a circle, and none changes what it
 * exports, or does anything when it is loaded but to make that. Throws where something of an ES module is left, and where a name is taken that
 * CommonJS needs: what is not minified bears its own. `shared`: names of the chunks that share a file.
 */
export function commonJs(source, path, shared = new Set()) {
  const [, taken] = /^(?:var|let|const|class|(?:async )?function\*?) (module|exports|require)\b/m.exec(source) ?? [];
  if (taken) throw new Error(`${path}: it calls something of its own ${taken}`);
  const loaded = (from) => {
    const name = basename(from);
    return shared.has(name) ? `require("${from.replace(name, SHARED)}")["${name}"]` : `require("${from}")`;
  };
  const required = (pattern, from) => `const ${pattern}=${loaded(from)};`;
  const common = `"use strict";${source}`
    .replace(/\bimport\s*\{([^}]*)\}\s*from\s*"([^"]+)";/g, (_, names, from) => required(`{${renamed(names)}}`, from))
    .replace(/\bimport\s*\*\s*as ([\w$]+)\s+from\s*"([^"]+)";/g, (_, name, from) => required(name, from))
    .replace(/\bimport ([\w$]+)\s+from\s*"(node:[^"]+)";/g, (_, name, from) => required(name, from))
    .replace(/\bimport\s*"[^"]+";/g, '')
    .replace(/\bimport\(\s*"((?:\.|node:)[^"]+)"\s*\)/g, (_, from) => `Promise.resolve().then(()=>${loaded(from)})`)
    .replace(/\bexport\s*\{([^}]*)\};?/g, (_, names) => `module.exports={${exported(names)}};`);
  if (/\bimport\s*\(/.test(common)) throw new Error(`${path}: it still imports`);
  new Script(`(function(exports,require,module,__filename,__dirname){${common}\n})`, { filename: path });
  return common;
}

/** `a as b` is `a: b` of what is required. */
const renamed = (names) => names.replaceAll(' as ', ':');

/** `a as b` is `b: a` of what is exported. */
const exported = (names) => names.replace(/([\w$]+) as ([\w$]+)/g, '$2:$1');
