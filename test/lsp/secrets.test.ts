/** A password that somebody types goes nowhere: not into what the server says, its log, its trace, or its last words. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { test } from 'node:test';
import type { DocumentSymbol } from 'vscode-languageserver-protocol';
import { start } from './connection';

const PASSWORD = 's3cret-pass';
const PLAIN = Buffer.from(`\0alice\0${PASSWORD}`).toString('base64');
const SESSION = `S: 220 mail.example.org ESMTP
C: EHLO client.example.org
S: 250-mail.example.org
S: 250 AUTH PLAIN LOGIN
C: AUTH PLAIN ${PLAIN}
S: 535 5.7.8 no
C: AUTH LOGIN
S: 334 VXNlcm5hbWU6
C: ${Buffer.from('alice').toString('base64')}
S: 334 UGFzc3dvcmQ6
C: ${Buffer.from(PASSWORD).toString('base64')}
S: 535 5.7.8 no
C: QUIT
S: 221 bye
`;
const SECRETS = [PASSWORD, PLAIN, Buffer.from(PASSWORD).toString('base64')];

test('a password in AUTH is in nothing that the server says, log and trace included', async () => {
  const session = await start({ trace: 'verbose', locale: 'en' });
  const { connection } = session;
  await connection.sendNotification('$/setTrace', { value: 'verbose' });
  const uri = await session.open(SESSION);
  const said: unknown[] = [await session.diagnostics(uri)];
  const textDocument = { uri };
  const whole = { start: { line: 0, character: 0 }, end: { line: 14, character: 0 } };
  for (let line = 0; line < 14; line++)
    for (const character of [0, 4, 8, 14, 20]) {
      const position = { line, character };
      said.push(await connection.sendRequest('textDocument/hover', { textDocument, position, inFull: true }));
      said.push(await connection.sendRequest('textDocument/completion', { textDocument, position }));
      said.push(await connection.sendRequest('textDocument/signatureHelp', { textDocument, position }));
    }
  said.push((await connection.sendRequest('textDocument/documentSymbol', { textDocument })) as DocumentSymbol[]);
  said.push(
    await connection.sendRequest('textDocument/codeAction', {
      textDocument,
      range: whole,
      context: { diagnostics: [] },
    }),
  );
  said.push(await connection.sendRequest('smtpLens/ladder', { uri, line: 4 }));
  const text = JSON.stringify([said, session.heard]);
  assert.ok(text.includes('credentials-visible'), 'the login was read');
  for (const secret of SECRETS) assert.ok(!text.includes(secret), secret);
  assert.equal(await session.stop(), 0);
});

test('a server that ends by a fault says where, and nothing of what it was about', async () => {
  const fault = `setTimeout(() => { throw new TypeError(${JSON.stringify(SESSION)}); }, 300)`;
  const server = spawn(
    process.execPath,
    [
      '--import',
      `data:text/javascript,${encodeURIComponent(fault)}`,
      join(REPOSITORY, 'dist/server/node.js'),
      '--stdio',
    ],
    { stdio: ['pipe', 'pipe', 'pipe'] },
  );
  let said = '';
  for (const stream of [server.stdout, server.stderr])
    stream.on('data', (data) => {
      said += data;
    });
  const body = JSON.stringify({
    jsonrpc: '2.0',
    id: 1,
    method: 'initialize',
    params: { processId: null, rootUri: null, capabilities: {} },
  });
  server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  const [status] = await once(server, 'close');
  assert.equal(status, 1);
  assert.match(said, /"method":"smtpLens\/lastWords","params":\{"error":"TypeError","frames":\[/);
  for (const secret of [...SECRETS, 'mail.example.org', 'AUTH']) assert.ok(!said.includes(secret), secret);
});
