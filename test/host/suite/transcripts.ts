/** The conversations that the tests open. */

/** A message cut off by a period of its own text, in the order in which it went over the wire. */
export const CUT_OFF = `S: 220 mail.example.org ESMTP
C: EHLO client.example.com
S: 250-mail.example.org
S: 250-PIPELINING
S: 250 SIZE 10240000
C: HELP
S: 211 Commands: EHLO MAIL RCPT DATA QUIT
C: MAIL FROM:<alice@example.com> SIZE=120
S: 250 2.1.0 Ok
C: RCPT TO:<bob@example.org>
S: 250 2.1.5 Ok
C: RCPT TO:<nobody@example.org>
S: 550 5.1.1 <nobody@example.org>: no such user here
C: RCPT TO:<later@example.org>
S: 450 4.2.0 <later@example.org>: try again later
C: DATA
S: 354 End data with <CR><LF>.<CR><LF>
C: Subject: the list
C: 
C: 250 apples
C: .
C: pears and plums
C: thanks
C: .
S: 250 2.0.0 Ok: queued as 4ZqY1x2Kbz
S: 500 5.5.2 Error: command not recognized
S: 500 5.5.2 Error: command not recognized
S: 500 5.5.2 Error: command not recognized
C: QUIT
S: 221 2.0.0 Bye
`;

/** The same conversation as its author meant it: one period more, and no errors. */
export const WHOLE = CUT_OFF.replace('C: .\nC: pears', 'C: ..\nC: pears').replaceAll(/S: 500 .*\n/g, '');

export const NOT_MAIL = `Shopping list
250 apples
354 pears
.
That is all.
`;

/** Line of the period that cut the message off, 0-based. */
export const BARE_PERIOD_LINE = CUT_OFF.split('\n').indexOf('C: .');

/** A script with ten faults that can be mended without being looked at, and what it should be. */
export const TEN_FAULTS = `EHLO 192.0.2.1
RSET now
MAIL FROM: <alice@example.org>
RCPT TO:bob@example.com
RCPT <carol@example.com>
RCPT TO:<@relay.example.org:dave@example.com>
RCPT TO :<erin@example.com>
DATA
From: alice@example.org
Date: Mon, 1 Jun 2026 12:00:00 +0000

first
.
second
.third
..fourth
.
QUIT now
`;

export const TEN_MENDED = `EHLO [192.0.2.1]
RSET
MAIL FROM:<alice@example.org>
RCPT TO:<bob@example.com>
RCPT TO:<carol@example.com>
RCPT TO:<dave@example.com>
RCPT TO:<erin@example.com>
DATA
From: alice@example.org
Date: Mon, 1 Jun 2026 12:00:00 +0000

first
..
second
..third
..fourth
.
QUIT
`;
