// The pages of settings and commands, from the manifest and its texts in one language.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './install.mjs';

const WORDS = {
  en: {
    settings: 'Settings',
    commands: 'Commands',
    palette: 'All of them stand in the command palette under *SMTP Lens*, where they apply.',
    head: ['Command', 'Where it applies', 'Id, for key bindings'],
    value: ['Value', 'What it means'],
    field: ['Field', 'What it is'],
    preset: 'Default',
    rules: 'One entry for each of [the rules](RULES): `off`, `hint`, `information`, `warning` or `error`.',
    file: 'The same can stand in a file that others share: [.smtp-lens.json](LINT).',
    everywhere: 'everywhere',
    other: ['Bahasa Indonesia', 'id/'],
    conditions: {
      'smtpLens.recognised': 'transcripts and mail logs',
      'smtpLens.transcript': 'transcripts',
      'smtpLens.mailLog': 'mail logs',
      'smtpLens.hasMailLog': 'once a mail log was opened',
      'smtpLens.hasLargeLog': 'once a large mail log was opened',
      editorTextFocus: 'in the editor',
    },
  },
  id: {
    settings: 'Pengaturan',
    commands: 'Perintah',
    palette: 'Semuanya ada di palet perintah di bawah *SMTP Lens*, di tempat perintah itu berlaku.',
    head: ['Perintah', 'Berlaku di', 'Id, untuk pintasan papan ketik'],
    value: ['Nilai', 'Artinya'],
    field: ['Isian', 'Apa itu'],
    preset: 'Bawaan',
    rules: 'Satu entri untuk setiap [aturan](RULES): `off`, `hint`, `information`, `warning`, atau `error`.',
    file: 'Hal yang sama dapat ditulis dalam berkas bersama: [.smtp-lens.json](LINT).',
    everywhere: 'di mana saja',
    other: ['English', '../'],
    conditions: {
      'smtpLens.recognised': 'transkrip dan log email',
      'smtpLens.transcript': 'transkrip',
      'smtpLens.mailLog': 'log email',
      'smtpLens.hasMailLog': 'setelah sebuah log email dibuka',
      'smtpLens.hasLargeLog': 'setelah sebuah log email besar dibuka',
      editorTextFocus: 'di dalam editor',
    },
  },
};

const read = (name) => JSON.parse(readFileSync(join(root, name), 'utf8'));

/** `[name, text]` of each page. The Indonesian ones stand in a folder below the English ones. */
export function manifestPages(locale) {
  const { contributes } = read('package.json');
  const texts = read(locale === 'en' ? 'package.nls.json' : 'package.nls.id.json');
  const said = (text = '') => text.replace(/^%(.*)%$/, (_, key) => texts[key]);
  const words = WORDS[locale];
  return [
    ['settings.md', settingsPage(contributes.configuration.properties, said, words, locale === 'en' ? '' : '../')],
    ['commands.md', commandsPage(contributes, said, words)],
  ];
}

function settingsPage(properties, said, words, up) {
  const sections = Object.entries(properties).map(([name, setting]) =>
    [
      `## ${name}`,
      said(setting.markdownDescription ?? setting.description),
      ...(setting.enum ? [valuesOf(setting, said, words)] : []),
      ...(setting.items ? [fieldsOf(setting.items.properties, said, words)] : []),
      ...(setting.properties
        ? [words.rules.replace('RULES', `${up}rules/README.md`), words.file.replace('LINT', `${up}lint.md`)]
        : []),
      `${words.preset}: \`${JSON.stringify(setting.default)}\``,
    ].join('\n\n'),
  );
  return page(words.settings, otherLanguage(words, 'settings.md'), ...sections);
}

function valuesOf({ enum: values, enumDescriptions = [] }, said, { value }) {
  if (enumDescriptions.length === 0) return values.map((one) => `\`${one}\``).join(' · ');
  return table(
    value,
    values.map((one, n) => [`\`${one}\``, said(enumDescriptions[n])]),
  );
}

const fieldsOf = (properties, said, { field }) =>
  table(
    field,
    Object.entries(properties).map(([name, { description }]) => [`\`${name}\``, said(description)]),
  );

function commandsPage({ commands, menus }, said, words) {
  const conditions = new Map(menus.commandPalette.map(({ command, when }) => [command, when]));
  const rows = commands
    .filter(({ command }) => conditions.get(command) !== 'false')
    .map(({ command, title }) => [said(title), whereOf(conditions.get(command), words), `\`${command}\``])
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return page(words.commands, otherLanguage(words, 'commands.md'), words.palette, table(words.head, rows));
}

/** A condition in words; one that has none is a fault of this script. */
function whereOf(when, { conditions, everywhere }) {
  if (when === undefined) return everywhere;
  const parts = when.split(/ \|\| | && /).map((part) => {
    if (!conditions[part]) throw new Error(`scripts/manifest-pages.mjs has no words for ${part}`);
    return conditions[part];
  });
  return parts.join(', ');
}

const otherLanguage = ({ other: [name, folder] }, file) => `[${name}](${folder}${file})`;

const page = (title, ...blocks) => `${[`# ${title}`, ...blocks].join('\n\n')}\n`;

const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
