import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withoutText } from './quiet-trace';

const SECRET = 'AGFsaWNlAHNlY3JldA==';
const traced = (params: unknown) => `Sending notification\nParams: ${JSON.stringify(params, null, 4)}\n\n`;

test('a trace holds no text of documents, and no login', () => {
  const document = `C: AUTH PLAIN ${SECRET}\r\nS: "quoted" \\ 235 ok\n`;
  for (const params of [
    { textDocument: { uri: 'file:///a.smtp', text: document } },
    { contentChanges: [{ text: `AUTH LOGIN ${SECRET}` }, { text: SECRET }] },
    { edit: { changes: { 'file:///a.smtp': [{ newText: document }] } } },
    { contents: { value: `**AUTH** \`AUTH PLAIN ${SECRET}\`` } },
    document.repeat(9),
  ]) {
    const shown = withoutText(traced(params));
    assert.ok(!shown.includes('AGFs'), shown);
    assert.ok(shown.startsWith('Sending notification\nParams: '));
  }
});

test('what is sent stays to be seen', () => {
  const message = traced({ textDocument: { uri: 'file:///a.smtp', version: 3 }, position: { line: 1, character: 2 } });
  assert.equal(withoutText(message), message);
  assert.match(withoutText(traced({ text: 'one' })), /"text": "\(3 characters\)"/);
});
