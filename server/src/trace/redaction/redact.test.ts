import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Redaction } from './redact';

function redacted(...lines: readonly string[]): string[] {
  const redaction = new Redaction();
  for (const line of lines) redaction.learn(line);
  redaction.settle();
  return lines.map((line) => redaction.line(line));
}

/** A line, and what is written of it alone. */
const lines: Readonly<Record<string, string>> = {
  'to=<Grace.H@Example.ORG>, orig_to=<grace>': 'to=<user1@domain1.example>, orig_to=<user2>',
  'client=mail.example.org[192.0.2.7], sasl_method=PLAIN, sasl_username=grace':
    'client=host1.domain1.example[192.0.2.1], sasl_method=PLAIN, sasl_username=user1',
  'from <bounces+grace=example.org@list.example.com>': 'from <user1@host1.domain1.example>',
  'SRS0=abcd=XY=example.org=ada@forward.example.com': 'user1@host1.domain1.example',
  '"a b"@example.org': 'user1@domain1.example',
  'grace%40example.org grace=40example.org': 'user1%40domain1.example user1=40domain1.example',
  'connect from 220-135-248-246.example.net[220.135.248.246]': 'connect from host1.domain1.example[192.0.2.1]',
  '250-mail.example.org Hello pc7 [2001:DB8::7]': '250-host1.domain1.example Hello host2 [2001:db8::1]',
  '250-5.1.1 4.3.2.1.list.example.net': '250-5.1.1 host1.domain1.example',
  'relay=mx.example.co.uk[IPv6:2001:db8::25]:25, dsn=2.0.0':
    'relay=host1.domain1.example[IPv6:2001:db8::1]:25, dsn=2.0.0',
  'helo=<XN--BCHER-KVA.example>': 'helo=<domain1.example>',
  'see https://example.org/unsubscribe?u=grace&t=0815.': 'see https://domain1.example/path1.',
  'open /home/grace/.forward': 'open /home/user1/.forward',
  'unknown user: "grace"': 'unknown user: "user1"',
  'Subject: =?utf-8?B?R2Vow6RsdA==?= of Grace': 'Subject: Subject 1',
  'From: "Hopper, Grace" <grace@example.org>': 'From: "Name 1" <user1@domain1.example>',
  'Received: from pc7 (pc7.example.org [192.0.2.9]) by mx.example.org':
    'Received: from pc7 (host1.domain1.example [192.0.2.1]) by host2.domain1.example',
  'DKIM-Signature: v=1; a=rsa-sha256; d=example.org; s=k1':
    'DKIM-Signature: v=1; a=rsa-sha256; d=domain1.example; s=k1',
  'SASL LOGIN authentication failed: UGFzc3dvcmQ6': 'SASL LOGIN authentication failed: UGFzc3dvcmQ6',
  'cmd: AUTH PLAIN AGdyYWNlAGV4YW1wbGUtcGFzc3dvcmQ=': 'cmd: AUTH PLAIN AHVzZXIxAHNlY3JldDE=',
  '250-AUTH PLAIN LOGIN CRAM-MD5': '250-AUTH PLAIN LOGIN CRAM-MD5',
  'password=example-password, user=grace': 'password=secret1, user=user1',
  '=> grace <grace@example.org> R=mailbox T=maildir': '=> user1 <user1@domain1.example> R=mailbox T=maildir',
  'Nov 25 08:05:44 mx7 postfix/qmgr[12]: 0E4071491: removed':
    'Nov 25 08:05:44 host1 postfix/qmgr[12]: 0E4071491: removed',
  'Jan 29 13:54:06 auth-worker(22401): Info: unknown user': 'Jan 29 13:54:06 auth-worker(22401): Info: unknown user',
  'Jan 29 13:54:06 pop3-login: Info: Aborted login': 'Jan 29 13:54:06 pop3-login: Info: Aborted login',
  'msgid=<1@pc7>, relay=grace@localhost': 'msgid=<message1@host1>, relay=user1@localhost',
  'F=<ada@example.org> RCPT <grace@example.net>: discarded':
    'F=<user1@domain1.example> RCPT <user2@domain2.example>: discarded',
  '10HmaY-000000005vi-0000 *> accept <accept@example.org> R=accept':
    '10HmaY-000000005vi-0000 *> user1 <user1@domain1.example> R=accept',
  '250 2.0.0OK20240107.12@mx.example.org[Hostname=mx]': '250 2.0.0user1@host1.domain1.example[Hostname=host2]',
  'postmaster@example.org mailer-daemon@example.org': 'postmaster@domain1.example mailer-daemon@domain1.example',
  'delivery 7: success: 192.0.2.9_accepted_message./Remote_host_said:_250_OK/':
    'delivery 7: success: 192.0.2.1_accepted_message./Remote_host_said:_250_OK/',
};

describe('redact replaces', () => {
  for (const [line, expected] of Object.entries(lines)) test(line, () => assert.deepEqual(redacted(line), [expected]));
});

test('redact leaves what names nobody', () => {
  for (const line of [
    'connect from localhost[127.0.0.1] via ::1',
    'warning: /etc/postfix/main.cf, line 7: bad',
    'smtp.c:221: 4.96 8.13.8/8.13.8 v2.3.19.1 dsn=5.1.1 delays=0.1/0.02/1.3/4.6',
    'Nov 25 08:05:44 connect to com.sun.mail.smtp.SMTPTransport, Net::SMTP, 12:34:56',
    'TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits)',
  ])
    assert.deepEqual(redacted(line), [line]);
});

test('the same value always gets the same stand-in, also where it stands alone and before it is known', () => {
  assert.deepEqual(
    redacted('mailbox of hopper is full', 'to=<hopper@example.org>', 'to=<hopper@example.com>, HOPPER'),
    ['mailbox of user1 is full', 'to=<user1@domain1.example>', 'to=<user1@domain2.example>, user1'],
  );
});

test('subjects in columns are replaced, by the line that names the columns', () => {
  const stamp = '2026-10-03T10:00:01.463Z';
  assert.deepEqual(
    redacted(
      '#Fields: date-time,event-id,recipient-address,message-subject',
      `${stamp},SEND,grace@example.org,"Lunch, then ""tea"""`,
      `${stamp},DELIVER,grace@example.org,Lunch`,
    ).slice(1),
    [`${stamp},SEND,user1@domain1.example,"Subject 1"`, `${stamp},DELIVER,user1@domain1.example,Subject 2`],
  );
});

test('no stand-in looks like something that was replaced', () => {
  assert.deepEqual(redacted('user1@domain1.example from [192.0.2.1]'), ['user2@domain2.example from [192.0.2.2]']);
});

test('there are enough addresses', () => {
  const many = Array.from({ length: 1_000 }, (_, n) => `[10.0.${n >> 8}.${n & 255}]`);
  assert.equal(new Set(redacted(...many)).size, 1_000);
});
