import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import textmate from 'vscode-textmate';
import { loadGrammar } from './grammars';
import { contrast, distance, readTheme, type Theme, themesFolder } from './themes';

/** The themes that VS Code chooses by itself, now and before; high contrast asks for more (WCAG 2.2, 1.4.3). */
const THEMES = [
  { name: 'Dark 2026', file: '2026-dark.json', kind: 'dark', atLeast: 3 },
  { name: 'Light 2026', file: '2026-light.json', kind: 'light', atLeast: 3 },
  { name: 'Dark Modern', file: 'dark_modern.json', kind: 'dark', atLeast: 3 },
  { name: 'Light Modern', file: 'light_modern.json', kind: 'light', atLeast: 3 },
  { name: 'Dark High Contrast', file: 'hc_black.json', kind: 'hcDark', atLeast: 4.5 },
  { name: 'Light High Contrast', file: 'hc_light.json', kind: 'hcLight', atLeast: 4.5 },
];

const LINES = [
  '=== Connected to mail.example.org.',
  '<-  220 mail.example.org ESMTP',
  ' -> RCPT TO:<bob@example.org>',
  '<-  450 4.2.0 try again later',
  '<** 550 5.1.1 no such user',
  '<-  354 go ahead',
  ' -> Subject: hello',
  ' -> ',
  ' -> 250 apples',
  ' -> .',
];

interface Colour {
  readonly colour: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** What VS Code draws for the last letter of a word. The bits are those of its token metadata. */
async function draw({ rules }: Theme): Promise<(word: string) => Colour> {
  const { grammar, colours } = await loadGrammar('text.smtp.transcript', { theme: rules });
  let stack = textmate.INITIAL;
  const metadata = LINES.map((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine2(line, stack);
    stack = ruleStack;
    return tokens;
  });
  return (word) => {
    const n = LINES.findIndex((line) => line.includes(word));
    const tokens = metadata[n]!;
    const at = LINES[n]!.indexOf(word) + word.length - 1;
    let bits = tokens[1]!;
    for (let i = 0; i < tokens.length && tokens[i]! <= at; i += 2) bits = tokens[i + 1]!;
    const style = (bits >>> 11) & 0b1111;
    return {
      colour: colours[(bits >>> 15) & 0b111111111]!.slice(0, 7).toLowerCase(),
      italic: (style & 1) !== 0,
      bold: (style & 2) !== 0,
    };
  };
}

for (const { name, file, kind, atLeast } of THEMES) {
  test(`${name}: reply classes are told apart, a body is calm`, async (t) => {
    const folder = themesFolder();
    if (!folder) return t.skip('VS Code, which has the themes, is not installed; the host tests install it');
    const theme = readTheme(join(folder, file), kind);
    const drawn = await draw(theme);
    const classes = ['220', '354', '450', '550'].map(drawn);
    const [positive, , transient, permanent] = classes;

    for (const [i, one] of classes.entries()) {
      for (const other of classes.slice(0, i)) {
        const apart = distance(one.colour, other.colour);
        assert.ok(apart > 10, `${one.colour} and ${other.colour} differ by ${apart.toFixed(1)}`);
      }
    }
    // Failures are told apart by their letters too, for who does not see the colours.
    assert.ok(transient!.italic && permanent!.bold && !positive!.italic && !positive!.bold);

    for (const { colour } of [
      ...classes,
      drawn('RCPT'),
      drawn('<bob'),
      drawn('==='),
      drawn('Subject'),
      drawn(' -> .'),
    ]) {
      const ratio = contrast(colour, theme.background);
      assert.ok(ratio >= atLeast, `${colour} on ${theme.background}: ${ratio.toFixed(1)}`);
    }

    // Some themes give text that is embedded in other text a foreground of its own, near that of the editor.
    const body = drawn('250 apples').colour;
    const grey = /^#(..)\1\1$/.test(body);
    assert.ok(body === theme.foreground.toLowerCase() || grey, `a body in ${body}`);
    for (const word of ['===', ' -> .']) assert.notEqual(drawn(word).colour, body, word);
  });
}
