/** The packed extension holds what runs, and nothing else. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const PACKED = [
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'SECURITY.md',
  'dist/client/browser.js',
  'dist/client/node.js',
  'dist/licences.txt',
  'dist/sbom.cdx.json',
  'dist/server/browser.js',
  'dist/server/node.js',
  'images/icon-mail-log-dark.svg',
  'images/icon-mail-log-light.svg',
  'images/icon-smtp-transcript-dark.svg',
  'images/icon-smtp-transcript-light.svg',
  'images/icon.png',
  'images/mail-view.svg',
  'images/walkthrough/card.svg',
  'images/walkthrough/diagram.svg',
  'images/walkthrough/fix.svg',
  'images/walkthrough/log.svg',
  'images/walkthrough/session.svg',
  'l10n/bundle.l10n.id.json',
  'package.json',
  'package.nls.id.json',
  'package.nls.json',
  'schemas/smtp-lens.schema.json',
  'snippets/smtp-transcript.json',
  'syntaxes/mail-log.language-configuration.json',
  'syntaxes/mail-log.tmLanguage.json',
  'syntaxes/smtp-transcript.language-configuration.json',
  'syntaxes/smtp-transcript.tmLanguage.json',
];

test('the packed extension contains only what runs', () => {
  const packager = join(REPOSITORY, 'node_modules', '@vscode', 'vsce', 'vsce');
  const listed = execFileSync(process.execPath, [packager, 'ls', '--no-dependencies'], {
    cwd: REPOSITORY,
    encoding: 'utf8',
  });
  assert.deepEqual(listed.trim().split('\n').sort(), PACKED);
});

test('every picture that the manifest names is packed', () => {
  const manifest = readFileSync(join(REPOSITORY, 'package.json'), 'utf8');
  const named = [...manifest.matchAll(/"(?:\.\/)?(images\/[^"]+)"/g)].map(([, path]) => path!);
  assert.ok(named.length > 0);
  for (const path of named) assert.ok(PACKED.includes(path), path);
});
