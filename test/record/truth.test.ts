import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { align, heard, type Margin, meant, type Truth } from './labels';
import { scenarios } from './scenarios';
import type { WireLine } from './wire';

const wire = (...lines: string[]): WireLine[] =>
  lines.map((line) => {
    const text = line.slice(3);
    return { from: line.startsWith('C') ? 'client' : 'server', text, octets: text.length + 2 };
  });
const classes = (lines: readonly { readonly class: string }[]) => lines.map((line) => line.class);
const marked: Margin = {
  dialect: 'c-s',
  read(line) {
    const from = line.startsWith('C: ') ? 'client' : line.startsWith('S: ') ? 'server' : undefined;
    return from && { from, texts: [line.slice(3)], col: 4 };
  },
};
const unmarked: Margin = { dialect: 'telnet', read: (line) => ({ texts: [line], col: 1 }) };

const cutOff = wire(
  'S: 220 hi',
  'C: DATA',
  'S: 354 go',
  'C: .',
  'C: a',
  'C: .',
  'C: QUIT',
  'S: 250 ok',
  'S: 500 a',
  'S: 500 .',
);

test('the server decides what the client said', () => {
  const pipelined = wire('S: 220 hi', 'C: DATA', 'S: 354 go', 'C: 250 x', 'C: QUIT', 'C: .', 'C: QUIT', 'S: 250 ok');
  assert.deepEqual(classes(heard(pipelined)).slice(3, 7), [
    'message-data',
    'message-data',
    'terminator',
    'client-command',
  ]);
  const refused = heard(wire('S: 220 hi', 'C: DATA', 'S: 503 no', 'C: .', 'S: 500 what'));
  assert.equal(refused[3]?.class, 'client-command');
  const login = heard(wire('S: 220 hi', 'C: AUTH LOGIN', 'S: 334 ', 'C: QUIT', 'S: 535 no', 'C: QUIT', 'S: 221 bye'));
  assert.deepEqual([login[3]?.verb, login[3]?.authData, login[5]?.verb], [null, true, 'QUIT']);
  const chunk = heard(wire('S: 220 hi', 'C: BDAT 3 LAST', 'C: .', 'S: 250 ok', 'C: QUIT', 'S: 221 bye'));
  assert.deepEqual([chunk[2]?.class, chunk[2]?.bdat, chunk[4]?.class], ['message-data', true, 'client-command']);
});

test('the author decides what was text', () => {
  const said = meant(heard(cutOff), ['.', 'a']).filter(({ from }) => from === 'client');
  assert.deepEqual(classes(said), ['client-command', 'message-data', 'message-data', 'message-data', 'client-command']);
  assert.deepEqual(said.map(({ bare, lost }) => [bare, lost]).slice(1, 4), [
    [true, undefined],
    [undefined, true],
    [true, true],
  ]);
  assert.throws(() => meant(heard(cutOff), ['b']), /not on the wire/);
});

test('a recording is found on the wire', () => {
  const session = heard(wire('S: 220 hi', 'C: EHLO x', 'S: 250-5.7.1 no code of a class', 'S: 250 2.0.0 ok'));
  const { lines, notShown } = align('C: EHLO x\r\nnote\nS: 250-5.7.1 no code of a class\n', session, marked);
  assert.deepEqual(lines, [
    { n: 1, class: 'client-command', col: 4, verb: 'EHLO' },
    { n: 2, class: 'annotation' },
    { n: 3, class: 'server-reply', code: '250', codeCol: 4, more: true, enhanced: '5.7.1', enhancedCol: 8 },
  ]);
  assert.deepEqual(notShown, ['server: 250 2.0.0 ok']);
  assert.throws(() => align('C: HELO x\n', session, marked), /line 1 is not what the wire has next/);
});

test('without marks the order on the wire tells the sides apart', () => {
  const session = heard(wire('S: 220 hi', 'C: DATA', 'S: 354 go', 'C: 250 ok', 'C: .', 'S: 250 ok'));
  const { lines } = align('Trying\n220 hi\nDATA\n354 go\n250 ok\n.\n250 ok\n', session, unmarked);
  assert.deepEqual(classes(lines), [
    'annotation',
    'server-reply',
    'client-command',
    'server-reply',
    'message-data',
    'terminator',
    'server-reply',
  ]);
});

test('a program may hide a secret, the doubling of periods, or the message', () => {
  const session = heard(
    wire('S: 220 hi', 'C: AUTH PLAIN AGFkYQ', 'S: 235 ok', 'C: DATA', 'S: 354 go', 'C: ..', 'C: .'),
  );
  const hiding: Margin = { ...marked, mask: '[hidden]', unstuffed: true };
  const { lines } = align('S: 220 hi\nC: AUTH [hidden]\nS: 235 ok\nC: DATA\nS: 354 go\nC: .\nC: .\n', session, hiding);
  assert.deepEqual(lines.slice(5), [
    { n: 6, class: 'message-data', col: 4, bare: true, unstuffed: true },
    { n: 7, class: 'terminator', col: 4 },
  ]);
  const brief: Margin = {
    ...marked,
    read: (line) => (line === 'C: (message)' ? { texts: [], col: 4, placeholder: true } : marked.read(line)),
  };
  assert.deepEqual(align('C: (message)\n', session, brief).lines, [
    { n: 1, class: 'message-data', col: 4, placeholder: true },
  ]);
});

describe('every recording has its truth', () => {
  const folder = join(REPOSITORY, 'test/record/truth');
  const names = scenarios.map(({ name }) => name).sort();
  const stems = (path: string, end: string) =>
    readdirSync(join(REPOSITORY, path)).flatMap((file) => (file.endsWith(end) ? [file.slice(0, -end.length)] : []));

  test('and its scenario', () => {
    assert.deepEqual(stems('test/record/truth', '.json').sort(), names);
    assert.deepEqual(stems('samples', '.smtp').sort(), [...names, 'codes'].sort());
  });

  for (const name of names) {
    test(name, () => {
      const truth = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
      const lines = readFileSync(join(REPOSITORY, 'samples', truth.file), 'utf8')
        .replace(/\r?\n$/, '')
        .split(/\r?\n/);
      assert.equal(truth.lines.length, lines.length);
      for (const [index, line] of truth.lines.entries()) {
        const text = lines[index] ?? '';
        assert.equal(line.n, index + 1);
        if (line.code) assert.ok(text.startsWith(line.code, line.codeCol - 1), text);
        if (line.enhanced) assert.ok(text.startsWith(line.enhanced, line.enhancedCol - 1), text);
        if (line.verb) assert.ok(text.toUpperCase().startsWith(line.verb, line.col - 1), text);
        if (line.bare || line.class === 'terminator') assert.equal(text.slice(line.col - 1), '.');
      }
      const bare = truth.lines.filter((line: Truth) => line.bare && !line.lost && !line.unstuffed);
      assert.equal(bare.length, name.includes('cut-off') ? 1 : 0);
    });
  }
});
