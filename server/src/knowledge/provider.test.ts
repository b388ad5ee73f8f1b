import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { knownWording, providers } from './provider';

/** The provider that a reply line is known from. */
function from(line: string): string | undefined {
  const [, code = '', enhanced, text = ''] = /^(\d{3})[ -](?:(\d\.\d+\.\d+) )?(.*)$/.exec(line) ?? [];
  return knownWording({ code, text, ...(enhanced && { enhanced }) })?.provider.name;
}

describe('a wording is known', () => {
  const lines: readonly (readonly [string, string])[] = [
    ['554 5.7.1 <bob@example.org>: Relay access denied', 'Postfix'],
    ['550 relay not permitted', 'Exim'],
    ['550 5.7.1 <bob@example.org>... Relaying denied', 'Sendmail'],
    ["553 5.7.1 sorry, that domain isn't in my list of allowed rcpthosts", 'qmail'],
    ['450 4.2.0 <bob@example.org>: Recipient address rejected: Greylisted, see the help page', 'postgrey'],
    ['421 4.7.0 [TSS04] Messages from 192.0.2.1 temporarily deferred', 'Yahoo / AOL'],
    ['550 5.7.1 Service unavailable; client [192.0.2.1] blocked using zen.spamhaus.org', 'Spamhaus'],
    ['554 Service unavailable; Client host [192.0.2.1] blocked using Barracuda Reputation', 'Barracuda'],
    [
      '550 5.7.515 Access denied, sending domain example.org does not meet the required authentication level.',
      'Microsoft (Exchange Online, Outlook.com, Hotmail)',
    ],
    ['550 5.1.1 The account does not exist. Learn more at support.google.com x-gsmtp', 'Gmail / Google Workspace'],
  ];
  for (const [line, provider] of lines) test(line, () => assert.equal(from(line), provider));
});

describe('what anybody may say is nobody’s', () => {
  const lines = [
    '550 5.1.1 <bob@example.org>: user does not exist',
    '550 5.1.1 <bob@google.com.example.org>: mailbox does not exist',
    '550 Requested action not taken: mailbox unavailable',
    '552 5.2.2 Mailbox over quota',
    '530 5.7.0 Authentication required',
    '250 2.0.0 OK',
    '421 4.7.0 ib1x7 closing',
  ];
  for (const line of lines) test(line, () => assert.equal(from(line), undefined));
});

test('the codes must fit the wording', () => {
  assert.equal(from('450 4.7.1 <bob@example.org>: Relay access denied'), undefined);
  assert.equal(from('554 5.5.1 <bob@example.org>: Relay access denied'), undefined);
});

test('codes may be a run', () => {
  assert.ok(from('550 5.7.612 Access denied, banned sending IP [192.0.2.1]'));
  assert.ok(from('451 4.7.870 Access denied, please try again later'));
  assert.equal(from('550 5.7.650 Access denied, banned sending IP [192.0.2.1]'), undefined);
});

test('the longer wording goes before the shorter', () => {
  assert.equal(from('550 5.7.1 192.0.2.1 blocked using Cloudmark Sender Intelligence'), 'Proofpoint');
  assert.equal(from('554 5.7.1 192.0.2.1 blocked using list.example.org'), 'Postfix');
});

test('every wording is found with its own codes and sign', () => {
  for (const provider of providers()) {
    for (const { text, replies, enhanced } of provider.texts) {
      const reply = { code: replies[0] ?? '550', text: `${text} ${provider.signs[0] ?? ''}` };
      const found = knownWording({ ...reply, ...(enhanced[0] !== undefined && { enhanced: enhanced[0] }) });
      assert.equal(found?.provider.name, provider.name, text);
    }
  }
});

test('of a long text only the beginning is looked at', () => {
  const behind = (blanks: number) => `${' '.repeat(blanks)}Relay access denied`;
  assert.ok(knownWording({ code: '554', enhanced: '5.7.1', text: behind(4000) }));
  assert.equal(knownWording({ code: '554', enhanced: '5.7.1', text: behind(5000) }), undefined);
});
