import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { clientSays, serverSays } from './sasl';

const b64 = (text: string) => Buffer.from(text).toString('base64');
const client = (mechanism: string, text: string, step = 0) => clientSays(mechanism, step, b64(text));

describe('what the client says', () => {
  for (const [mechanism, step, text, told] of [
    ['PLAIN', 0, '\0bob\0s3cret', { user: 'bob', password: undefined }],
    ['PLAIN', 0, 'carol\0bob\0s3cret', { 'acting as': 'carol', user: 'bob', password: undefined }],
    ['PLAIN', 0, 'bob s3cret', { credentials: undefined }],
    ['LOGIN', 0, 'bob@example.org', { user: 'bob@example.org' }],
    ['LOGIN', 1, 's3cret', { password: undefined }],
    ['CRAM-MD5', 0, `bob ${'0a'.repeat(16)}`, { user: 'bob', digest: undefined }],
    ['CRAM-MD5', 0, 's3cret', { credentials: undefined }],
    [
      'XOAUTH2',
      0,
      'user=bob@example.org\u0001auth=Bearer s3cret\u0001\u0001',
      { user: 'bob@example.org', token: undefined },
    ],
    [
      'OAUTHBEARER',
      0,
      'n,a=bob@example.org,\u0001host=mail.example.org\u0001port=587\u0001auth=Bearer s3cret\u0001\u0001',
      { user: 'bob@example.org', host: 'mail.example.org', port: '587', token: undefined },
    ],
    ['SCRAM-SHA-256', 0, 'n,,n=b=2Cb,r=abc', { user: 'b,b', nonce: 'abc' }],
    ['SCRAM-SHA-256', 1, 'c=biws,r=abcdef,p=s3cret', { nonce: 'abcdef', proof: undefined }],
    [
      'DIGEST-MD5',
      0,
      'username="bob",realm="example.org",nonce="abc",response=s3cret',
      { user: 'bob', realm: 'example.org', nonce: 'abc', digest: undefined },
    ],
    ['EXTERNAL', 0, 'bob', { 'acting as': 'bob' }],
    ['ANONYMOUS', 0, 'bob@example.org', { trace: 'bob@example.org' }],
    ['NTLM', 0, 'NTLMSSP\0\u0003s3cret', { type: '3' }],
    ['GSSAPI', 0, 's3cret', { credentials: undefined }],
  ] as const) {
    test(`${mechanism}: ${JSON.stringify(text)}`, () => {
      const said = client(mechanism, text, step);
      assert.ok(typeof said === 'object');
      assert.deepEqual(Object.fromEntries(said.map(({ what, value }) => [what, value])), told);
    });
  }

  test('nothing, a cancellation, and what the record hides', () => {
    assert.equal(clientSays('PLAIN', 0, '='), 'empty');
    assert.equal(clientSays('XOAUTH2', 1, ''), 'empty');
    assert.equal(clientSays('LOGIN', 1, '*'), 'cancelled');
    assert.equal(clientSays('PLAIN', 0, '<secret>'), 'hidden');
  });

  test('never the secret, whatever the mechanism and the form', () => {
    const secret = 'S3cretXYZ';
    const mechanisms = ['PLAIN', 'LOGIN', 'CRAM-MD5', 'DIGEST-MD5', 'XOAUTH2', 'OAUTHBEARER', 'NTLM', 'X-OTHER'];
    fc.assert(
      fc.property(fc.constantFrom(...mechanisms), fc.nat({ max: 3 }), (mechanism, step) => {
        for (const text of [secret, `\0bob\0${secret}`, `user=bob\u0001auth=Bearer ${secret}\u0001\u0001`]) {
          if (mechanism === 'LOGIN' && step === 0) continue;
          assert.ok(!JSON.stringify(client(mechanism, text, step)).includes(secret));
        }
      }),
    );
  });
});

describe('what the server says', () => {
  for (const [mechanism, text, told] of [
    ['LOGIN', 'Username:', { question: 'Username:' }],
    ['CRAM-MD5', '<1896.697170952@mail.example.org>', { challenge: '<1896.697170952@mail.example.org>' }],
    ['SCRAM-SHA-1', 'r=abc,s=QSXCR+Q6sek8bf92,i=4096', { nonce: 'abc', salt: 'QSXCR+Q6sek8bf92', iterations: '4096' }],
    ['SCRAM-SHA-1', 'v=rmF9pqV8S7suAoZWja4dJRkFsKQ=', { signature: undefined }],
    ['XOAUTH2', '{"status":"400"}', { error: '{"status":"400"}' }],
    ['GSSAPI', '\0\u0001', { challenge: undefined }],
    [undefined, 'Password:', { question: 'Password:' }],
  ] as const) {
    test(`${mechanism}: ${JSON.stringify(text)}`, () => {
      const said = serverSays(mechanism, b64(text));
      assert.ok(typeof said === 'object');
      assert.deepEqual(Object.fromEntries(said.map(({ what, value }) => [what, value])), told);
    });
  }

  test('nothing, or what is no base64', () => {
    assert.equal(serverSays('PLAIN', ''), 'empty');
    assert.equal(serverSays('LOGIN', 'Username:'), 'hidden');
  });
});
