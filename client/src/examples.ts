/** What the walkthrough opens for those who have nothing of their own at hand. */
export const EXAMPLES: Readonly<Record<'smtp-transcript' | 'mail-log', string>> = {
  'smtp-transcript': `S: 220 mail.example.org ESMTP
C: EHLO client.example.com
S: 250-mail.example.org
S: 250 SIZE 10240000
C: MAIL FROM:<alice@example.com>
S: 250 2.1.0 Ok
C: RCPT TO:<bob@example.org>
S: 250 2.1.5 Ok
C: DATA
S: 354 End data with <CR><LF>.<CR><LF>
C: Subject: shopping
C: 
C: 250 apples
C: .
C: pears
C: plums
C: .
C: QUIT
S: 250 2.0.0 Ok: queued as 4F2A1B3C9D
S: 500 5.5.2 Error: command not recognized
S: 500 5.5.2 Error: command not recognized
S: 500 5.5.2 Error: command not recognized
S: 221 2.0.0 Bye
`,
  'mail-log': `Oct  3 10:00:00 mx1 postfix/smtpd[21]: connect from mail.example.com[192.0.2.1]
Oct  3 10:00:00 mx1 postfix/smtpd[21]: 4F2A1B3C9D: client=mail.example.com[192.0.2.1]
Oct  3 10:00:00 mx1 postfix/cleanup[22]: 4F2A1B3C9D: message-id=<1@example.com>
Oct  3 10:00:01 mx1 postfix/qmgr[9]: 4F2A1B3C9D: from=<alice@example.com>, size=1234, nrcpt=1 (queue active)
Oct  3 10:00:01 mx1 postfix/smtpd[21]: disconnect from mail.example.com[192.0.2.1] ehlo=1 mail=1 rcpt=1 data=1 quit=1 commands=5
Oct  3 10:00:34 mx1 postfix/smtp[31]: 4F2A1B3C9D: to=<bob@example.org>, relay=mx.example.org[192.0.2.25]:25, delay=34, delays=0.1/0.02/33/0.7, dsn=4.2.0, status=deferred (host mx.example.org[192.0.2.25] said: 450 4.2.0 Greylisted, try again later (in reply to RCPT TO command))
Oct  3 10:10:01 mx1 postfix/smtp[31]: 4F2A1B3C9D: to=<bob@example.org>, relay=mx.example.org[192.0.2.25]:25, delay=601, delays=600/0.02/0.1/0.7, dsn=2.0.0, status=sent (250 2.0.0 Ok: queued as 9A8B7C6D5E)
Oct  3 10:10:01 mx1 postfix/qmgr[9]: 4F2A1B3C9D: removed
`,
};
