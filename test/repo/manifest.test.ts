/** The manifest, held against what it speaks of: files, the server's token types and settings, and first lines. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { tokenTypes } from '../../server/src/features/semantic-tokens';
import { defaults } from '../../server/src/lsp/settings';

const manifest = JSON.parse(readFileSync(join(REPOSITORY, 'package.json'), 'utf8'));
const { contributes } = manifest;

test('every file that the manifest names is there', () => {
  const named = JSON.stringify({ icon: manifest.icon, contributes }).match(
    /"(?:\.\/)?(?:images|schemas|snippets|syntaxes)\/[^"]+"/g,
  );
  assert.ok(named && named.length > 0);
  const missing = named.map((path) => JSON.parse(path) as string).filter((path) => !existsSync(join(REPOSITORY, path)));
  assert.deepEqual(missing, []);
});

test('the token types are those that the server sends, each with a scope of the grammars', () => {
  const types = contributes.semanticTokenTypes.map(({ id }: { id: string }) => id).sort();
  assert.deepEqual(types, [...tokenTypes].sort());
  const scopes: Record<string, string[]> = contributes.semanticTokenScopes[0].scopes;
  assert.deepEqual(Object.keys(scopes).sort(), types);
  const grammars = ['smtp-transcript', 'mail-log'].map((name) =>
    readFileSync(join(REPOSITORY, 'syntaxes', `${name}.tmLanguage.json`), 'utf8'),
  );
  for (const scope of Object.values(scopes).flat())
    assert.ok(
      grammars.some((grammar) => grammar.includes(scope)),
      scope,
    );
});

test('the settings and their defaults are those of the server', () => {
  for (const [name, value] of Object.entries(defaults)) {
    const setting = contributes.configuration.properties[`smtpLens.${name}`];
    assert.ok(setting, name);
    assert.deepEqual(setting.default, value, name);
  }
});

test('a first line is taken for a transcript only where it can be little else', () => {
  const [transcript] = contributes.languages;
  const firstLine = new RegExp(transcript.firstLine);
  const taken = [
    '220 mail.example.org ESMTP Postfix',
    '220-mail.example.org ESMTP Exim 4.96 Mon, 01 Jan 2024 00:00:00 +0000',
    '220 mail.example.org LMTP ready',
    'S: 220 mail.example.org ESMTP',
    'S:220 mail.example.org SMTP',
    '<-  220 mail.example.org ESMTP',
    '<~* 220 mail.example.org ESMTP',
    '< 220 mail.example.org ESMTP',
    '<<< 220 mail.example.org ESMTP',
    'SERVER -> CLIENT: 220 mail.example.org ESMTP',
    'C: EHLO client.example.com',
    '>>> EHLO client.example.com',
    'EHLO [192.0.2.1]',
    'ehlo client',
    '=== Trying mail.example.org:25...',
    '=== Connected to mail.example.org.',
    '*   Trying 192.0.2.1:587...',
    "send: 'ehlo client.example.com\\r\\n'",
    "connect: to ('mail.example.org', 25) None",
  ];
  const left = [
    '',
    '220 ftp.example.org FTP server ready',
    '220 (vsFTPd 3.0.5)',
    '220 apples',
    '*   Trying 192.0.2.1:443...',
    'Trying 192.0.2.1...',
    'S: Where have you been?',
    'C: A language',
    'EHLO and HELO are the commands that begin a session',
    '=== Results ===',
    "send: b'GET / HTTP/1.1\\r\\n'",
    '# SMTP',
  ];
  for (const line of taken) assert.ok(firstLine.test(line), line);
  for (const line of left) assert.ok(!firstLine.test(line), line);
});
