/** The imports of every source, held against the layers of docs/architecture.md. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { test } from 'node:test';

/** Rooms of the server, and the rooms that each may know beside itself. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  text: [],
  knowledge: ['text'],
  smtp: ['text'],
  dialects: ['text', 'smtp'],
  trace: ['text', 'knowledge', 'smtp', 'dialects'],
  lint: ['text', 'knowledge', 'smtp', 'dialects', 'trace'],
  explain: ['text', 'knowledge', 'smtp', 'dialects', 'trace'],
  features: ['text', 'knowledge', 'smtp', 'dialects', 'trace', 'lint', 'explain'],
  lsp: ['text', 'knowledge', 'smtp', 'dialects', 'trace', 'lint', 'explain', 'features', '.'],
  disk: ['text', 'knowledge', 'smtp', 'dialects', 'trace', 'explain', 'features', '.'],
  cli: ['text', 'knowledge', 'smtp', 'dialects', 'trace', 'lint', 'explain', 'features', 'disk'],
  '.': ['lsp', 'disk'],
};

/** Packages and built-in modules that a room may use. All others know neither Node nor an editor. */
const PACKAGES: Readonly<Record<string, RegExp>> = {
  lint: /^jsonc-parser$/,
  lsp: /^(vscode-languageserver|picomatch\/posix)$/,
  disk: /^(node:.+|fzstd)$/,
  cli: /^(node:.+|fzstd|picomatch)$/,
  '.': /^(node:worker_threads|vscode-languageserver\/(node|browser))$/,
};

const sources = join(REPOSITORY, 'server', 'src');

function files(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
}

function imports(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/(?:^|\n)(?:import|export)\s[^;'"]*?from\s+'([^']+)'|\bimport\(\s*'([^']+)'/g)].map(
    (match) => match[1] ?? match[2]!,
  );
}

const roomOf = (file: string) => {
  const path = relative(sources, file);
  return path.includes('/') ? path.split('/')[0]! : '.';
};

test('every room of the server has its place in the table', () => {
  const rooms = readdirSync(sources, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  assert.deepEqual(
    rooms.map(({ name }) => name).filter((name) => !(name in ROOMS)),
    [],
  );
});

test('imports of the server go down only', () => {
  const wrong = files(sources).flatMap((file) =>
    imports(file).flatMap((name) => {
      const room = roomOf(file);
      if (!name.startsWith('.'))
        return PACKAGES[room]?.test(name) ? [] : [`${relative(sources, file)} imports ${name}`];
      const target = normalize(join(dirname(file), name));
      if (!target.startsWith(sources))
        return name.endsWith('/package.json') && room === 'cli' ? [] : [`${file} → ${name}`];
      const other = roomOf(`${target}.ts`);
      return other === room || ROOMS[room]!.includes(other)
        ? []
        : [`${relative(sources, file)} (${room}) imports ${other}`];
    }),
  );
  assert.deepEqual(wrong, []);
});

test('the client knows of the server only what they say to each other', () => {
  const client = join(REPOSITORY, 'client', 'src');
  const wrong = files(client).flatMap((file) =>
    imports(file)
      .filter((name) => name.startsWith('.'))
      .map((name) => normalize(join(dirname(file), name)))
      .filter((target) => !target.startsWith(client) && target !== join(sources, 'protocol')),
  );
  assert.deepEqual(wrong, []);
});

test('the core reads no clock and no locale', () => {
  const wrong = files(sources)
    .filter((file) => !['lsp', 'disk', 'cli', '.'].includes(roomOf(file)))
    .filter((file) =>
      /\bDate\.now\(|\bnew Date\(\)|\bperformance\.now\(|toLocale|\bIntl\.|\bsetTimeout\(/.test(
        readFileSync(file, 'utf8'),
      ),
    );
  assert.deepEqual(
    wrong.map((file) => relative(sources, file)),
    [],
  );
});
