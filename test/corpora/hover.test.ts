/** Cards on files that others wrote: every code that was labelled by hand has one, and numbers that are no codes have none. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { hover, hoverInLog } from '../../server/src/features/hover';
import { openDocument } from '../../server/src/lsp/documents';
import { missing, shared } from './shared';

/** A code of a label: line and column from 0. */
interface Place {
  readonly line: number;
  readonly column: number;
  readonly code: string;
}

type Label = Readonly<Record<string, unknown>> & { readonly n: number };

const LANGUAGES = { transcript: 'smtp-transcript', maillog: 'mail-log' } as const;

/** The subject of the card at a place of a file. */
function cards(family: keyof typeof LANGUAGES, text: string): (place: Place) => string | undefined {
  // Labels count lines by LF.
  const document = openDocument('file:///x', LANGUAGES[family], 1, text.replaceAll(/\r(?!\n)/g, ' '), undefined, []);
  const { record, lines } = document;
  return ({ line, column }) => {
    const found = record
      ? hover(record, line, column, 'en', 'short')
      : hoverInLog(lines.at(line), column, true, 'en', 'short');
    return found?.card.title.subject;
  };
}

function codesOf(label: Label): Place[] {
  const at = (name: string, place: string): Place[] => {
    const [code, column] = [label[name], label[place]];
    return typeof code === 'string' && typeof column === 'number'
      ? [{ line: label.n - 1, column: column - 1, code }]
      : [];
  };
  return [
    ...at('code', 'codeCol'),
    ...at('enhanced', 'enhancedCol'),
    ...at('trailingEnhanced', 'trailingEnhancedCol'),
    ...at('replyCode', 'replyCodeCol'),
    ...at('enhancedCode', 'enhancedCodeCol'),
  ];
}

/** The labelled files of a family: their labels, and what card stands at a place. */
function* labelled(family: keyof typeof LANGUAGES) {
  const folder = join(shared, 'corpora', family);
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.expect.json'))) {
    const { lines: labels } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as { lines: Label[] };
    const file = name.replace('.expect.json', '');
    const text = readFileSync(join(folder, file), 'utf8');
    yield { file, labels, lines: text.split('\n'), cardAt: cards(family, text) };
  }
}

const at = (file: string, { line, column, code }: Place) => `${file}:${line + 1}:${column + 1} ${code}`;

for (const family of ['transcript', 'maillog'] as const) {
  test(`every labelled code of the family ${family} has its card`, { skip: missing ?? false }, (t) => {
    let count = 0;
    const without: string[] = [];
    for (const { file, labels, cardAt } of labelled(family)) {
      for (const place of labels.flatMap(codesOf)) {
        count++;
        if (!cardAt(place)?.includes(place.code)) without.push(at(file, place));
      }
    }
    t.diagnostic(`${count - without.length} of ${count} codes`);
    assert.ok(count > 100);
    assert.deepEqual(without, []);
  });
}

/** Numbers with a generator of their own, so that each run draws the same. */
function* draws(seed: number): Generator<number> {
  for (let x = seed; ; ) {
    x = (Math.imul(x, 1_103_515_245) + 12_345) & 0x7fffffff;
    yield x / 0x7fffffff;
  }
}

const SAMPLE = 500;
const NUMBER = /(?<!\d)\d{3}(?!\d)|\d{1,3}\.\d{1,3}\.\d{1,3}/g;
const CODE = /^[2-5]\d\d(?: |$)|^[245]\.\d{1,3}\.\d{1,3}$/;

/** Comments (`format: none`) may speak of codes; whatever else was labelled tells all that stand on its line. */
test('numbers on lines that carry no code have no card of a code', { skip: missing ?? false }, (t) => {
  const places = (['transcript', 'maillog'] as const).flatMap((family) =>
    [...labelled(family)].flatMap(({ file, labels, lines, cardAt }) =>
      labels
        .filter(
          (label) => codesOf(label).length === 0 && label.format !== 'none' && !CARRIES.some((name) => name in label),
        )
        .flatMap(({ n }) =>
          Array.from((lines[n - 1] ?? '').matchAll(NUMBER), ({ 0: code, index }) => {
            const place = { line: n - 1, column: index, code };
            return { name: at(file, place), card: () => cardAt(place) };
          }),
        ),
    ),
  );
  const drawn = draws(4);
  const sample = Array.from({ length: SAMPLE }, () => places[Math.floor((drawn.next().value ?? 0) * places.length)]!);
  t.diagnostic(`${SAMPLE} of ${places.length} places`);
  const wrong = sample.flatMap(({ name, card }) => (CODE.test(card() ?? '') ? [name] : []));
  assert.deepEqual(wrong, []);
});

/** Labels of codes that stand in a line without a column. */
const CARRIES = ['dsn', 'summaryCode', 'folded', 'expectation', 'nested', 'verbs', 'wrapped', 'joinedRecords', 'raw'];
