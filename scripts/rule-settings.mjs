// The setting of each rule's level, from the rules: in package.json and its texts, and in the schema of `.smtp-lens.json`.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './install.mjs';

const SETTING = 'smtpLens.lint.rules';
const KEY = 'setting.lint.rules.';
const LEVELS = ['off', 'hint', 'information', 'warning', 'error'];

/** Writes what `rules` say into the manifest, its texts in both languages, and the schema of the configuration file. */
export function writeRuleSettings(rules) {
  for (const [locale, name] of [
    ['en', 'package.nls.json'],
    ['id', 'package.nls.id.json'],
  ]) {
    edit(name, (texts) => ({ ...withoutRules(texts), ...textsOf(rules, locale) }));
  }
  edit('package.json', (manifest) => {
    const setting = manifest.contributes.configuration.properties[SETTING];
    setting.properties = levels(rules, ({ id }) => `%${KEY}${id}%`);
    return manifest;
  });
  edit(join('schemas', 'smtp-lens.schema.json'), (schema) => {
    schema.properties.rules.properties = levels(rules, ({ what }) => what.en);
    return schema;
  });
}

/** The level of each rule as a JSON schema. */
function levels(rules, describe) {
  return Object.fromEntries(
    rules.map((rule) => [rule.id, { type: 'string', enum: LEVELS, description: describe(rule) }]),
  );
}

const textsOf = (rules, locale) => Object.fromEntries(rules.map(({ id, what }) => [KEY + id, what[locale]]));

const withoutRules = (texts) => Object.fromEntries(Object.entries(texts).filter(([key]) => !key.startsWith(KEY)));

/** Writes a JSON file anew where `change` makes it another. */
function edit(name, change) {
  const file = join(root, name);
  const before = readFileSync(file, 'utf8');
  const after = `${JSON.stringify(change(JSON.parse(before)), null, 2)}\n`;
  if (after !== before) writeFileSync(file, after);
}
