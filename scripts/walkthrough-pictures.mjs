// Draws the pictures of the walkthrough, in the colours of whatever theme they are shown in: `node scripts/walkthrough-pictures.mjs`.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './install.mjs';

const WIDTH = 560;
const HEIGHT = 320;
/** Columns and lines of the text, in pixels. */
const COLUMN = 7.2;
const LINE = 22;

const theme = (name) => `var(--vscode-${name})`;
const TEXT = theme('editor-foreground');
const QUIET = theme('descriptionForeground');
const GOOD = theme('charts-green');
const BAD = theme('charts-red');
const WAIT = theme('charts-orange');
const WORD = theme('charts-blue');

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const words = (x, y, text, fill = TEXT, weight = 'normal') =>
  `<text x="${x}" y="${y}" fill="${fill}" font-weight="${weight}" xml:space="preserve">${escaped(text)}</text>`;

const box = (x, y, width, height, fill, stroke) =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="4" fill="${fill}" stroke="${stroke}"/>`;

/** Lines of an editor; each is a list of `[text, fill]`. */
const lines = (all, first = 48) =>
  all
    .map((parts, n) => {
      let x = 52;
      const y = first + n * LINE;
      const drawn = parts.map(([text, fill]) => {
        const part = words(x, y, text, fill);
        x += text.length * COLUMN;
        return part;
      });
      return [words(20, y, String(n + 1).padStart(2), QUIET), ...drawn].join('');
    })
    .join('\n');

/** The wave below what is wrong. */
function wave(line, column, length) {
  const [x, y] = [52 + column * COLUMN, 52 + line * LINE];
  const steps = Array.from(
    { length: Math.max(3, Math.ceil((length * COLUMN) / 3)) },
    (_, n) => `L${x + n * 3} ${y + (n % 2) * 3}`,
  );
  return `<path d="M${x} ${y} ${steps.join(' ')}" fill="none" stroke="${theme('editorError-foreground')}" stroke-width="1.5"/>`;
}

const card = (x, y, width, rows) =>
  [
    box(x, y, width, 20 + rows.length * 20, theme('editorHoverWidget-background'), theme('editorHoverWidget-border')),
    ...rows.map(([text, fill, weight], n) => words(x + 12, y + 24 + n * 20, text, fill, weight)),
  ].join('\n');

const arrow = (y, from, to, colour) => {
  const back = from < to ? -8 : 8;
  return `<path d="M${from} ${y} L${to} ${y} M${to + back} ${y - 5} L${to} ${y} L${to + back} ${y + 5}" fill="none" stroke="${colour}" stroke-width="1.8"/>`;
};

const SESSION = [
  [
    ['C: ', QUIET],
    ['DATA', WORD],
  ],
  [['S: ', QUIET], ['354', WORD], [' End data with <CR><LF>.<CR><LF>']],
  [['C: ', QUIET], ['Subject: shopping']],
  [['C: ', QUIET]],
  [['C: ', QUIET], ['250 apples']],
  [
    ['C: ', QUIET],
    ['.', BAD],
  ],
  [['C: ', QUIET], ['pears']],
  [
    ['C: ', QUIET],
    ['.', WORD],
  ],
  [['S: ', QUIET], ['250', GOOD], [' 2.0.0 Ok: queued']],
  [['S: ', QUIET], ['500', BAD], [' 5.5.2 command not recognized']],
];

const LOG = [
  [['10:00:00 mx1 smtpd[21]: ', QUIET], ['4F2A1B', WORD], [': client=mail.example.org']],
  [['10:00:01 mx1 qmgr[9]: ', QUIET], ['4F2A1B', WORD], [': from=<alice@example.org>']],
  [['10:00:34 mx1 smtp[31]: ', QUIET], ['4F2A1B', WORD], [': to=<bob@example.com>, '], ['deferred', WAIT]],
  [['10:10:01 mx1 smtp[31]: ', QUIET], ['4F2A1B', WORD], [': to=<bob@example.com>, '], ['sent', GOOD]],
];

const PICTURES = {
  session: [lines(SESSION), wave(5, 3, 1)],
  card: [
    lines(SESSION.slice(0, 3)),
    card(84, 112, 420, [
      ['354 · Start mail input', TEXT, 'bold'],
      ['Send the message now. A line with a single', TEXT],
      ['period ends it.', TEXT],
      ['How to fix it', WORD, 'bold'],
      ['Double every period at the start of a line.', TEXT],
    ]),
  ],
  fix: [
    lines(SESSION.slice(4, 8)),
    wave(1, 3, 1),
    card(84, 150, 400, [
      ["▸ Double this period: '.' → '..'", TEXT, 'bold'],
      ['Double all leading periods of this message', TEXT],
      ['Fix all that can be fixed safely', TEXT],
    ]),
  ],
  diagram: [
    words(60, 40, 'Client', TEXT, 'bold'),
    words(440, 40, 'Server', TEXT, 'bold'),
    ...[
      '250 mail.example.org',
      'MAIL FROM:<alice@example.org>',
      '250 2.1.0 Ok',
      'RCPT TO:<bob@example.com>',
      '550 5.1.1 no such user',
    ].map((text, n) => {
      const y = 84 + n * 46;
      const colour = text.startsWith('550') ? BAD : text.startsWith('250') ? GOOD : TEXT;
      return words(100, y - 8, text) + (n % 2 === 0 ? arrow(y, 470, 84, colour) : arrow(y, 84, 470, colour));
    }),
  ],
  log: [
    lines(LOG),
    card(84, 150, 430, [
      ['4F2A1B · delivered · mx1', TEXT, 'bold'],
      ['From alice@example.org, by mail.example.org', TEXT],
      ['To bob@example.com: delivered (2 attempts)', TEXT],
      ['left the queue after 10 min 1 s', TEXT],
    ]),
  ],
};

const texts = JSON.parse(readFileSync(join(root, 'package.nls.json'), 'utf8'));

for (const [name, parts] of Object.entries(PICTURES)) {
  const label = escaped(texts[`walkthrough.${name}.picture`]);
  const picture = `<svg role="img" aria-label="${label}" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" font-family="monospace" font-size="12">
${box(8, 8, WIDTH - 16, HEIGHT - 16, theme('editor-background'), theme('contrastBorder'))}
${parts.join('\n')}
</svg>
`;
  writeFileSync(join(root, 'images', 'walkthrough', `${name}.svg`), picture);
}
