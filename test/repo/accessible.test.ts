/** What the pages of the extension have for people who do not use a mouse, see no colours, or see nothing. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { EXAMPLES } from '../../client/src/examples';
import { NO_CONTEXT } from '../../server/src/dialects/maillog/format';
import { LogLine } from '../../server/src/dialects/maillog/line';
import { recognise } from '../../server/src/dialects/recognise';
import { takePiece } from '../../server/src/disk/take-piece';
import { ladderSvg } from '../../server/src/explain/render-ladder';
import { ladderOf } from '../../server/src/features/ladder';
import { TranscriptRecord } from '../../server/src/features/record';
import { linesOf } from '../../server/src/text/lines';
import { htmlReport } from '../../server/src/trace/report/html';
import { Report } from '../../server/src/trace/report/report';
import { summaryOf } from '../../server/src/trace/report/summary';

const read = (name: string) => readFileSync(join(REPOSITORY, name), 'utf8');

function reportPage(): string {
  const report = new Report();
  takePiece(Buffer.from(EXAMPLES['mail-log']), report, new LogLine(), NO_CONTEXT);
  report.endOfFile();
  const summary = summaryOf(report, [{ until: Date.UTC(2026, 10, 1), zone: 0 }], (key) => key);
  return htmlReport(summary, 'id', { linkOf: (name) => `command:x?${name}` });
}

function ladderPicture(): string {
  const lines = linesOf(EXAMPLES['smtp-transcript']);
  const record = new TranscriptRecord(lines, recognise(lines)!);
  return ladderSvg(ladderOf(record, 0, 'en'), 'en', (n) => `command:x?${n}`);
}

/** Elements with what is in them. */
const elements = (html: string, name: string) =>
  Array.from(
    html.matchAll(new RegExp(`<${name}( [^>]*)?>([\\s\\S]*?)</${name}>`, 'g')),
    ([, attributes = '', inner = '']) => ({
      attributes,
      text: inner.replaceAll(/<[^>]*>/g, '').trim(),
    }),
  );

/** WCAG 2.2, relative luminance and contrast of two colours `#rrggbb`. */
function contrast(one: string, other: string): number {
  const luminance = (colour: string) => {
    const [r, g, b] = [1, 3, 5].map((at) => {
      const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    }) as [number, number, number];
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

describe('the report', () => {
  const page = reportPage();

  test('says its language and its title, and all that can be reached has a name', () => {
    assert.match(page, /<html lang="id">[\s\S]*<title>\S[^<]*<\/title>/);
    const reached = [...elements(page, 'a'), ...elements(page, 'summary')];
    assert.ok(reached.length > 5);
    for (const { attributes, text } of reached) assert.ok(text || /aria-label="[^"]+"/.test(attributes), attributes);
    for (const { text } of elements(page, 'section')) assert.notEqual(text, '');
  });

  test('tells numbers by their labels, and the chart in numbers too', () => {
    const rows = elements(page, 'tr');
    const headers = [...page.matchAll(/<th scope="(?:row|col)">/g)];
    assert.ok(rows.length > 20 && headers.length >= rows.length);
    assert.equal([...page.matchAll(/<th scope="row">\d+:00<\/th>/g)].length, 24);
  });

  test('tells verdicts apart by form, moves nothing, and hides no focus', () => {
    const [style = ''] = elements(page, 'style').map(({ text }) => text);
    for (const verdict of ['deferred', 'bounced', 'rejected'])
      assert.match(style, new RegExp(`\\.${verdict} \\{ background: repeating`));
    assert.doesNotMatch(style, /animation|transition|outline: ?(?:none|0)/);
    assert.match(style, /:focus-visible[^}]*outline: 2px/);
    assert.match(style, /forced-colors: active/);
    assert.doesNotMatch(page, /tabindex="[1-9]/);
  });

  test('has colours that can be read, in light and dark', () => {
    const colours = new Map(
      Array.from(page.matchAll(/--(\w+): [^;]*?light-dark\((#\w{6}), (#\w{6})\)/g), ([, name, light, dark]) => [
        name!,
        [light!, dark!],
      ]),
    );
    const [light, dark] = colours.get('page')!;
    for (const [name, least] of [
      ...(['text', 'quiet', 'link'] as const).map((text) => [text, 4.5] as const),
      ...(['sent', 'deferred', 'bounced', 'rejected'] as const).map((part) => [part, 3] as const),
    ]) {
      const [onLight, onDark] = colours.get(name)!;
      assert.ok(contrast(onLight!, light!) >= least, `${name} on light`);
      assert.ok(contrast(onDark!, dark!) >= least, `${name} on dark`);
    }
  });
});

describe('the diagram', () => {
  const picture = ladderPicture();

  test('has a name, and each rung says its line and what was said', () => {
    assert.match(picture, /^<svg [^>]*role="group" aria-label="[^"]+"/);
    const rungs = elements(picture, 'a');
    assert.ok(rungs.length > 5);
    for (const { attributes } of rungs) assert.match(attributes, /aria-label="Line \d+: \S/);
  });

  test('shows refusals by form, and where the focus is', () => {
    assert.match(picture, /\.c4 \{[^}]*stroke-dasharray/);
    assert.match(picture, /\.c5 \{[^}]*stroke-width: 2\.6/);
    assert.match(picture, /a:focus \{ outline: 2px/);
    assert.doesNotMatch(picture, /animation|transition|<animate/);
  });
});

test('what has an icon or a picture in the editor has words as well', () => {
  for (const name of ['status-bar', 'purpose', 'mail-view']) {
    const source = read(`client/src/${name}.ts`);
    assert.ok(source.includes('accessibilityInformation'), name);
  }
  assert.match(read('client/src/pictures.ts'), /<html lang="\$\{env\.language\}">/);
  const steps: { media: { altText?: string } }[] = JSON.parse(read('package.json')).contributes.walkthroughs[0].steps;
  for (const { media } of steps) assert.ok(media.altText);
});
