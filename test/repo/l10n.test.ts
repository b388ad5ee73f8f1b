/** What people read in VS Code stands in both languages: the manifest, and every string of the client. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

type Texts = Readonly<Record<string, string>>;

const read = (...path: string[]) => readFileSync(join(REPOSITORY, ...path), 'utf8');
const english: Texts = JSON.parse(read('package.nls.json'));
const indonesian: Texts = JSON.parse(read('package.nls.id.json'));
const bundle: Texts = JSON.parse(read('l10n', 'bundle.l10n.id.json'));

/** Texts that are the same in both languages on purpose: names. */
const SAME = new Set(['displayName']);

/** The first argument of each `l10n.t(…)` in the client, which must be a plain literal. */
function clientTexts(): string[] {
  const sources = readdirSync(join(REPOSITORY, 'client', 'src')).filter((name) => name.endsWith('.ts'));
  return sources.flatMap((name) => {
    const source = read('client', 'src', name);
    const calls = source.split('l10n.t(').slice(1);
    return calls.map((call) => {
      const [, text] = /^\s*'((?:[^'\\]|\\.)*)'/.exec(call) ?? [];
      assert.ok(text !== undefined, `${name}: l10n.t() wants a literal, not ${call.slice(0, 40)}`);
      return text.replaceAll("\\'", "'");
    });
  });
}

const placeholders = (text: string) => [...text.matchAll(/\{\d+\}/g)].map(([placeholder]) => placeholder).sort();

test('the manifest says everything in both languages, and nothing else is translated', () => {
  const asked = [...read('package.json').matchAll(/"%([^"%]+)%"/g)].map(([, key]) => key!);
  const keys = [...new Set(asked)].sort();
  assert.ok(keys.length > 0);
  assert.deepEqual(Object.keys(english).sort(), keys);
  assert.deepEqual(Object.keys(indonesian).sort(), keys);
});

test('no text of the manifest was left in English', () => {
  const left = Object.keys(english).filter((key) => english[key] === indonesian[key] && !SAME.has(key));
  assert.deepEqual(left, []);
});

test('every string of the client has its Indonesian text, with the same placeholders', () => {
  const texts = clientTexts();
  assert.ok(texts.length > 0);
  assert.deepEqual(Object.keys(bundle).sort(), [...new Set(texts)].sort());
  for (const [text, translated] of Object.entries(bundle)) {
    assert.notEqual(translated, text);
    assert.deepEqual(placeholders(translated), placeholders(text), text);
  }
});
