/** What a dialect can tell of a line only by the lines around it: whole records, each line with what it must be read as. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Reading } from '../../smtp/reading';
import { linesOf } from '../../text/lines';
import { readAll, Transcript } from '../reader';
import { recognise } from '../recognise';

/** Session (0: none is open), class, and code, verb or number of periods. */
function told({ session, class: kind, reply, commands, authData, data }: Reading): string {
  if (kind === 'server-reply') return `${session} S ${reply?.code ?? ''}${reply?.more ? '-' : ''}`.trim();
  if (kind === 'client-command') return `${session} C ${authData ? 'secret' : commands?.[0]?.verb}`;
  if (kind === 'message-data') return `${session} text${'.'.repeat(data?.leadingDots ?? 0)}`;
  return kind === 'terminator' ? `${session} end` : '-';
}

/** A record, whose lines stand behind what they must be read as and a bar. */
function record(dialect: string, text: string): void {
  const rows = text
    .slice(1)
    .split('\n')
    .map((row) => row.split('│', 2) as [string, string]);
  const lines = linesOf(rows.map(([, line]) => line).join('\n'));
  const recognition = recognise(lines);
  assert.equal(recognition?.dialect.id, dialect);
  const read = [...readAll(new Transcript(lines, recognition))].map(({ reading }) => told(reading));
  const wanted = rows.map(([want]) => want.trim());
  assert.deepEqual(read, wanted);
}

describe('which side a tool is', () => {
  test('exim -d serves one host and asks another in the same process', () => {
    record(
      'exim-debug',
      `
1 S 220    │SMTP>> 220 mail.example.org ESMTP Exim
1 C EHLO   │SMTP<< ehlo client.example.org
1 S 250-   │SMTP>> 250-mail.example.org Hello
1 S 250    │       250 AUTH LOGIN
1 C AUTH   │SMTP<< auth login
1 S 334    │SMTP>> 334 VXNlcm5hbWU6
1 C secret │SMTP<< YWRh
1 S 235    │SMTP>> 235 Authentication succeeded
1 C MAIL   │SMTP<< mail from:<ada@example.com>
-          │Connecting to mx.example.com [192.0.2.25]:25 ...  connected
2 S 220    │  SMTP<< 220 mx.example.com ESMTP
2 C EHLO   │  SMTP>> EHLO mail.example.org
2 S 250-   │  SMTP<< 250-mx.example.com
2 S 250    │         250 CHUNKING
2 C MAIL   │  SMTP|> MAIL FROM:<>
2 C BDAT   │  SMTP+> BDAT 338 LAST
2 C QUIT   │  SMTP>> QUIT
2 S 250    │  SMTP<< 250 OK
2 S 250    │  SMTP<< 250 OK
2 S 221    │  SMTP<< 221 closing
-          │  SMTP(close)>>
1 S 250    │SMTP>> 250 OK`,
    );
  });

  test('Exchange sends in one log what it receives in another', () => {
    const row = (n: number, event: string, data: string) =>
      `2026-06-01T12:00:00.000Z,Outbound,08DEA0000000AB1D,${n},192.0.2.25:49152,192.0.2.9:25,${event},${data},`;
    record(
      'exchange-protocol',
      `
-           │#Log-type: SMTP Send Protocol Log
-           │${row(0, '+', '')}
1 S 220     │${row(1, '<', '"220 mx.example.com ready, hello"')}
1 C EHLO    │${row(2, '>', 'EHLO mail.example.org')}
1 S 250     │${row(3, '<', '250-mx.example.com SIZE 250-CHUNKING 250 HELP')}
1 C XPROXY  │${row(4, '>', 'XPROXY SID=1 IP=192.0.2.1')}
1 S 250     │${row(5, '<', '250 accepted')}
1 C DATA    │${row(6, '>', 'DATA')}
1 S 354     │${row(7, '<', '354 go ahead')}
1 S 250     │${row(8, '<', '250 2.6.0 queued')}
1 C QUIT    │${row(9, '>', 'QUIT')}
1 S 221     │${row(10, '<', '221 2.0.0 bye')}
-           │${row(11, '-', '')}`,
    );
  });

  test('smtpd of Postfix asks the server that it passes mail on to', () => {
    const smtpd = 'Jun  1 12:00:00 mail postfix/smtpd[8834]:';
    record(
      'postfix-v',
      `
-        │${smtpd} connect from client.example.com[192.0.2.1]
1 S 220  │${smtpd} > client.example.com[192.0.2.1]: 220 mail.example.org ESMTP
1 C HELO │${smtpd} < client.example.com[192.0.2.1]: HELO client.example.com
2 S 220  │${smtpd} < 127.0.0.1:10025: 220 filter.example.org
2 C EHLO │${smtpd} > 127.0.0.1:10025: EHLO mail.example.org
-        │${smtpd} match_list_match: 192.0.2.1: no match
1 S 250  │${smtpd} > client.example.com[192.0.2.1]: 250 mail.example.org
2 S 250  │${smtpd} < 127.0.0.1:10025: 250 filter.example.org
1 C QUIT │${smtpd} < client.example.com[192.0.2.1]: QUIT
1 S 221  │${smtpd} > client.example.com[192.0.2.1]: 221 Bye`,
    );
  });

  test('a script of chasquid plays a client and a server', () => {
    record(
      'chasquid-cmy',
      `
-          │c tcp_connect localhost:1025
-          │nc unix_listen .test-sock
-          │mda = ./mda-lmtp --addr=.test-sock
1 S 220    │c <~ 220
1 C EHLO   │c -> EHLO client.example.org
2 S 220    │nc -> 220 ready
2 C LHLO   │nc <~ LHLO .*
1 S 250    │c <... 250 HELP
1 C DATA   │c -> DATA
1 S 354    │c <~ 354
1 text     │c -> 250 apples
1 text.    │c ~> '.\\n'
1 end      │c -> .
1 S 250    │c <~ 250
-          │mda <- 250 is printed by a program`,
    );
  });
});

describe('replies that are marked once', () => {
  test('PHPMailer indents further lines, and shows them as they come at level 4', () => {
    record(
      'phpmailer',
      `
-        │2026-06-01 12:00:00	Connection: opened
1 S 220  │2026-06-01 12:00:00	SERVER -> CLIENT: 220 mail.example.org ESMTP
1 C EHLO │2026-06-01 12:00:00	CLIENT -> SERVER: EHLO client.example.org
-        │2026-06-01 12:00:00	SMTP INBOUND: "250-mail.example.org"
-        │2026-06-01 12:00:00	SMTP INBOUND: "250 HELP"
1 S 250- │2026-06-01 12:00:00	SERVER -> CLIENT: 250-mail.example.org
1 S 250  │                   	                  250 HELP
-        │                   	                  250 is no line of a reply that is over
1 C QUIT │2026-06-01 12:00:00	CLIENT -> SERVER: QUIT
1 S 221  │2026-06-01 12:00:00	SERVER -> CLIENT: 221 Bye`,
    );
  });

  test('PHPMailer in HTML joins the lines of a reply', () => {
    record(
      'phpmailer',
      `
1 S 220  │SERVER -&gt; CLIENT: 220 mail.example.org ESMTP<br>
1 C EHLO │CLIENT -&gt; SERVER: EHLO client.example.org<br>
1 S 250  │SERVER -&gt; CLIENT: 250-mail.example.org250-SIZE 1000250 HELP<br>
1 C MAIL │CLIENT -&gt; SERVER: MAIL FROM:&lt;ada@example.com&gt;<br>
1 S 250  │SERVER -&gt; CLIENT: 250 2.1.0 Ok<br>`,
    );
  });

  test('hMailServer joins them with [nl]', () => {
    record(
      'hmailserver',
      `
1 S 220  │"192.0.2.1"    "SENT: 220 mail.example.org ESMTP"
1 C EHLO │"192.0.2.1"    "RECEIVED: EHLO client.example.org"
1 S 250  │"192.0.2.1"    "SENT: 250-mail.example.org[nl]250 AUTH LOGIN"
1 C AUTH │"192.0.2.1"    "RECEIVED: AUTH LOGIN"
1 S 334  │"192.0.2.1"    "SENT: 334 VXNlcm5hbWU6"
1 C secret│"192.0.2.1"    "RECEIVED: YWRh"
1 S 535  │"192.0.2.1"    "SENT: 535 Authentication failed."`,
    );
  });

  test('Nodemailer and smtp-server mark neither them nor the message, and sessions may alternate', () => {
    const log = '[2026-06-01 12:00:00] DEBUG';
    record(
      'nodemailer',
      `
1 S 220   │${log} [aB1] S: 220 mail.example.org ESMTP
2 S 220   │${log} [#cD2] S: 220 other.example.org ESMTP
1 C EHLO  │${log} [aB1] C: EHLO client.example.org
2 C EHLO  │${log} [#cD2] C: EHLO client.example.org
1 S 250   │${log} [aB1] S: 250 mail.example.org
2 S 250-  │${log} [#cD2] S: 250-other.example.org
2 S 250   │${log} [#cD2] 250 SMTPUTF8
1 C DATA  │${log} [aB1] C: DATA
1 S 354   │${log} [aB1] S: 354 go ahead
1 text    │${log} [aB1] Subject: fruit
1 text    │${log} [aB1] 
2 C QUIT  │${log} [#cD2] C: QUIT
1 text    │${log} [aB1] 250 apples
1 text..  │${log} [aB1] ..hidden
1 end     │${log} [aB1] .
-         │[2026-06-01 12:00:00] INFO  [aB1] <340 bytes encoded mime message (source size 337 bytes)>
1 S 250   │${log} [aB1] S: 250 queued
-         │${log} [aB1] Closing connection to the server using "end"`,
    );
  });
});

test('between long arrows the message may stand bare', () => {
  record(
    'long-arrows',
    `
-        │What is said:
-        │
1 S 220  │<--- 220 mail.example.org ESMTP
1 C DATA │---> DATA
1 S 354  │<--- 354 go ahead
1 text   │Subject: fruit
1 text   │
1 text   │250 apples
1 end    │.
1 S 250  │<--- 250 queued
-        │
1 C QUIT │---> QUIT
1 S 221  │<--- 221 bye`,
  );
});

test('IIS writes one line for a command and its reply, and two where it is the client', () => {
  record(
    'iis-smtp',
    `
-        │#Software: Microsoft Internet Information Services 6.0
1 C HELO │2026-06-01 12:00:00 192.0.2.1 client SMTPSVC1 MAIL 192.0.2.25 0 HELO - +client 250 0 48 13 0 SMTP - - - -
1 C DATA │2026-06-01 12:00:00 192.0.2.1 client SMTPSVC1 MAIL 192.0.2.25 0 DATA - +<1@example.com> 250 0 108 9 0 SMTP - - - -
1 C QUIT │2026-06-01 12:00:00 192.0.2.1 client SMTPSVC1 MAIL 192.0.2.25 0 QUIT - client 240 6219 66 4 0 SMTP - - - -
2 C MAIL │2026-06-01 12:00:00 192.0.2.9 OutboundConnectionCommand SMTPSVC1 MAIL - 25 MAIL - FROM:<a@example.org> 0 0 4 0 0 SMTP - - - -
2 S 421  │2026-06-01 12:00:00 192.0.2.9 OutboundConnectionResponse SMTPSVC1 MAIL - 25 - - 421+4.7.0+later 0 0 9 0 0 SMTP - - - -`,
  );
});

describe('what closes a session, and what asks for a secret', () => {
  test('a 221 whose QUIT is not shown', () => {
    record(
      'plain',
      `
1 S 220   │220 mail.example.org ESMTP
1 C HELO  │HELO client.example.org
1 S 250   │250 mail.example.org
1 S 221   │221 closing
-         │Message 17 has been removed
2 S 220   │220 mail.example.org ESMTP
2 C HELO  │HELO client.example.org
2 S 250   │250 mail.example.org`,
    );
  });

  test('any 3yz to AUTH', () => {
    record(
      'plain',
      `
1 S 220   │220 mail.example.org ESMTP
1 C EHLO  │EHLO client.example.org
1 S 250   │250 AUTH LOGIN
1 C AUTH  │AUTH LOGIN
1 S 300   │300 User?
1 C secret│dXNlcg==
1 S 300   │300 Password?
1 C secret│c2VjcmV0
1 S 235   │235 welcome`,
    );
  });
});
