/**
 * Every pattern of a dialect file is used by a sample: its own, a record in `shapes/`, or a recording. So is every branch of it: with
 * the branch taken out, something that was found is found no more, or found otherwise.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { linesFrom, linesOf } from '../text/lines';
import { readAll, Transcript } from './reader';
import { recognise } from './recognise';
import { dialects } from './transcript';

const folder = join(REPOSITORY, 'server/src/dialects');

type Found = ReadonlyMap<string, ReadonlyMap<string, string>>;

const keyOf = ({ source, flags }: RegExp) => `/${source}/${flags}`;

/** By the pattern, what it found in which text while all samples were read. */
function foundInSamples(): Found {
  const found = new Map<string, Map<string, string>>();
  const { exec } = RegExp.prototype;
  RegExp.prototype.exec = function (text) {
    const match = exec.call(this, text);
    if (match) {
      const key = keyOf(this);
      const texts = found.get(key) ?? new Map<string, string>();
      found.set(key, texts.set(text, JSON.stringify(match)));
    }
    return match;
  };
  try {
    for (const { samples, weigh, speak } of dialects) {
      const lines = linesFrom(samples.map(([line]) => line));
      for (let n = 0; n < lines.count; n++) {
        weigh(lines.at(n));
        speak(lines.at(n), n, lines, { indent: 0 });
      }
    }
    for (const text of [...shapes(), ...recordings()]) readThrough(text);
  } finally {
    RegExp.prototype.exec = exec;
  }
  return found;
}

function shapes(): string[] {
  return readdirSync(join(folder, 'shapes')).flatMap((file) => {
    const [, ...records] = readFileSync(join(folder, 'shapes', file), 'utf8').split(/^#### .*\n/m);
    return records.map((record) => record.replaceAll(/^.*?│/gm, ''));
  });
}

function recordings(): string[] {
  const samples = join(REPOSITORY, 'samples');
  return readdirSync(samples)
    .filter((file) => file.endsWith('.smtp'))
    .map((file) => readFileSync(join(samples, file), 'utf8'));
}

function readThrough(text: string): void {
  const lines = linesOf(text);
  const recognition = recognise(lines);
  if (!recognition) return;
  for (const { next } of readAll(new Transcript(lines, recognition))) void next;
}

const COMMENT = /\/\*[\s\S]*?\*\/|^ *\/\/.*$/gm;
const LITERAL = /(?<=[=(,:?[!&|{]\s*)\/((?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\\\n[])+)\/([a-z]*)/g;

/** The regular expressions that a source has, as literals. */
function patternsOf(file: string): RegExp[] {
  const code = readFileSync(file, 'utf8').replaceAll(COMMENT, '');
  return [...code.matchAll(LITERAL)].map(([, source, flags]) => new RegExp(source!, flags));
}

/** The pattern without each of its branches, by the branch that is missing. */
function* withoutBranches({ source, flags }: RegExp): Generator<readonly [branch: string, left: RegExp]> {
  for (const { start, bars, end } of alternations(source)) {
    const edges = [start - 1, ...bars, end];
    for (let i = 0; i + 1 < edges.length; i++) {
      const branch = source.slice(edges[i]! + 1, edges[i + 1]);
      const cutFrom = i === 0 ? edges[0]! + 1 : edges[i]!;
      const cutTo = i === 0 ? edges[1]! + 1 : edges[i + 1]!;
      yield [branch, new RegExp(source.slice(0, cutFrom) + source.slice(cutTo), flags)];
    }
  }
}

/** Groups with branches: the column of their first character, their bars, and the column behind their last one. */
function alternations(source: string): { start: number; bars: number[]; end: number }[] {
  const done: { start: number; bars: number[]; end: number }[] = [];
  const open = [{ start: 0, bars: [] as number[] }];
  for (let i = 0; i <= source.length; i++) {
    if (source[i] === '\\') i++;
    else if (source[i] === '[') i = classEnd(source, i);
    else if (source[i] === '(')
      open.push({ start: i + 1 + (/^\?(?:[:=!]|<[=!])/.exec(source.slice(i + 1))?.[0].length ?? 0), bars: [] });
    else if (source[i] === '|') open.at(-1)!.bars.push(i);
    else if (source[i] === ')' || i === source.length) {
      const group = open.pop()!;
      if (group.bars.length > 0) done.push({ ...group, end: i });
    }
  }
  return done;
}

function classEnd(source: string, from: number): number {
  let i = from + 1;
  while (source[i] !== ']') i += source[i] === '\\' ? 2 : 1;
  return i;
}

const found = foundInSamples();

for (const file of readdirSync(join(folder, 'transcript')).filter((name) => /^(?!index|.*\.test).*\.ts$/.test(name))) {
  describe(`patterns of ${file}`, () => {
    for (const pattern of patternsOf(join(folder, 'transcript', file))) {
      test(keyOf(pattern), () => {
        const texts = [...(found.get(keyOf(pattern)) ?? [])];
        assert.ok(texts.length > 0, 'no sample uses it');
        const unused = [...withoutBranches(pattern)]
          .filter(([, left]) => texts.every(([text, match]) => JSON.stringify(left.exec(text)) === match))
          .map(([branch]) => branch);
        assert.deepEqual(unused, [], 'no sample uses these branches');
      });
    }

    test('are literals', () => {
      assert.doesNotMatch(readFileSync(join(folder, 'transcript', file), 'utf8'), /new RegExp/);
    });
  });
}
