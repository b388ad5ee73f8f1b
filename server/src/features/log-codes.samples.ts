/** Lines of application logs, by what wrote them. Codes are marked «»; every other number is none. */
export const samples: Readonly<Record<string, string>> = {
  'Python: smtplib, aiosmtplib, Django, Celery, Flask': String.raw`
smtplib.SMTPDataError: («550», b'«5.7.1» Message rejected as spam')
smtplib.SMTPAuthenticationError: («535», b'«5.7.8» Username and Password not accepted. For more information, go to support')
smtplib.SMTPRecipientsRefused: {'bob@example.org': («550», b'«5.1.1» <bob@example.org>: Recipient address rejected: User unknown')}
smtplib.SMTPSenderRefused: («530», b'«5.7.0» Must issue a STARTTLS command first', 'alice@example.org')
smtplib.SMTPServerDisconnected: Connection unexpectedly closed
smtplib.SMTPConnectError: («421», b'mail.example.org Service not available')
smtplib.SMTPHeloError: («501», b'Syntax: HELO hostname')
raise SMTPResponseException: («454», b'«4.7.0» Temporary authentication failure')
aiosmtplib.errors.SMTPAuthenticationError: («535», '«5.7.8» Error: authentication failed')
aiosmtplib.errors.SMTPRecipientRefused: («550», '«5.1.1» user unknown', 'bob@example.org')
[2025-11-03 09:00:00,250: ERROR/ForkPoolWorker-2] Task mail.send[550e8400-e29b-41d4-a716-446655440000] raised unexpected: SMTPDataError(«554», b'«5.2.0» Message refused')
[2025-11-03 09:00:00,550: INFO/MainProcess] Task shop.tasks.count[354] succeeded in 0.250s: 550
ERROR django.request Internal Server Error: /contact/ status_code=500
File "/usr/lib/python3.11/smtplib.py", line 250, in sendmail
  File "/srv/app/mail.py", line 550, in send
send: 'mail FROM:<alice@example.org> size=354\r\n'
reply: b'«250» «2.1.0» Ok\r\n'
reply: retcode («354»); Msg: b'End data with <CR><LF>.<CR><LF>'
DEBUG:urllib3.connectionpool:https://api.example.org:443 "POST /mail/send HTTP/1.1" 250 554
WARNING:root:could not deliver to bob@example.org: 550 items left
`,
  'JavaScript: Nodemailer, emailjs, winston, pino, bunyan': `
Error: Invalid login: «535»-«5.7.8» Username and Password not accepted. Learn more at
Error: Can't send mail - all recipients were rejected: «550» «5.1.1» <bob@example.org>: Recipient address rejected
Error: Message failed: «554» «5.7.1» Spam message rejected
Error: Mail command failed: «530»-«5.7.0» Authentication Required
  responseCode: «421»,
  responseCode: «550»,
  response: '«535» «5.7.139» Authentication unsuccessful, the user credentials were incorrect',
  response: '«421» «4.3.2» Service shutting down',
  code: 'EAUTH', response: '«534»-«5.7.9» Application-specific password required', responseCode: «534», command: 'AUTH PLAIN'
  code: 'EENVELOPE', responseCode: «553»,
  code: 'ETIMEDOUT', errno: -110, syscall: 'connect', address: '192.0.2.1', port: 465,
{"level":50,"time":1762160400250,"pid":550,"hostname":"web1","err":{"type":"Error","message":"Invalid login: «535» «5.7.8» Error: authentication failed","code":"EAUTH","responseCode":«535»},"msg":"mail failed"}
{"level":"info","message":"GET /api/550 200 354ms","timestamp":"2025-11-03T09:00:00.250Z"}
{"level":"error","statusCode":503,"message":"Service Unavailable","url":"/api/orders"}
{"level":"error","service":"mailer","smtpCode":«450»,"enhancedCode":"«4.2.0»","to":"bob@example.org"}
{"name":"mailer","hostname":"web1","pid":450,"level":30,"msg":"queue length 550","time":"2025-11-03T09:00:00.554Z","v":0}
{"queue":"mail","attempt":3,"delay":550,"waiting":421}
[nodemailer] DEBUG Closing connection to the server using "end" after 250ms
mailer: sent 250 messages in 354 ms
error: SMTP code:«552» msg:«552» «5.3.4» Message size exceeds fixed limit
emailjs: bad response on command 'RCPT TO:<bob@example.org>': «550» «5.1.1» No such user
Server listening on port 550
npm ERR! code E404
express deprecated res.send(status): Use res.sendStatus(550) instead mail.js:354:21
    at SMTPConnection._formatError (/srv/app/node_modules/nodemailer/lib/smtp-connection/index.js:784:19)
    at Object.<anonymous> (/srv/mail/send.js:250:554)
`,
  'Java: JavaMail, Jakarta Mail, Spring, Camel, Kotlin': `
javax.mail.AuthenticationFailedException: «535» «5.7.3» Authentication unsuccessful
com.sun.mail.smtp.SMTPSendFailedException: «550» «5.7.60» SMTP; Client does not have permissions to send as this sender
com.sun.mail.smtp.SMTPAddressFailedException: «550» «5.1.1» <bob@example.org>: User unknown
	nested exception is: com.sun.mail.smtp.SMTPAddressFailedException: «553» sorry, that domain isn't in my list of allowed rcpthosts
org.springframework.mail.MailSendException: Failed messages: com.sun.mail.smtp.SMTPSendFailedException: «452» «4.3.1» Insufficient system storage
Caused by: com.sun.mail.smtp.SMTPSenderFailedException: «501» «5.1.7» Invalid address
org.springframework.mail.MailAuthenticationException: Authentication failed; nested exception is javax.mail.AuthenticationFailedException: «535»-«5.7.8» Username and Password not accepted
com.sun.mail.util.MailConnectException: Couldn't connect to host, port: mail.example.org, 465; timeout 5000
DEBUG SMTP: connected to host "mail.example.org", port: 587
2025-11-03 09:00:00.550 ERROR 250 --- [nio-8080-exec-4] c.e.MailService : SMTP error «421» «4.7.0» Try again later, closing connection.
2025-11-03 09:00:00.250  INFO 554 --- [main] o.s.b.w.embedded.tomcat.TomcatWebServer : Tomcat started on port(s): 8550
2025-11-03 09:00:00 INFO  MailJob:250 - processed 550 of 554 recipients
java.lang.IndexOutOfBoundsException: Index 550 out of bounds for length 250
org.springframework.web.client.HttpServerErrorException: 503 Service Unavailable
org.springframework.web.client.HttpClientErrorException$NotFound: 404 Not Found: [no body]
	at com.example.MailSender.send(MailSender.java:354)
`,
  'PHP: PHPMailer, Swift Mailer, Symfony, Laravel, WordPress': String.raw`
SMTP Error: data not accepted.SMTP server error: DATA END command failed Detail: Message rejected SMTP code: «550» Additional SMTP info: «5.7.1»
2025-11-03 09:00:00 SERVER -> CLIENT: «535» «5.7.8» Error: authentication failed
PHPMailer\PHPMailer\Exception: SMTP Error: The following recipients failed: bob@example.org: «5.1.1» no such user SMTP server error: RCPT TO command failed
Swift_TransportException: Expected response code «250» but got code "«535»", with message "«535» «5.7.8» Authentication failed"
Symfony\Component\Mailer\Exception\TransportException: Expected response code "«250»" but got code "«550»", with message "«550» «5.1.1» user unknown".
Symfony\Component\Mailer\Exception\UnexpectedResponseException: Expected response code "«354»" but got code "«503»", with message "«503» «5.5.1» RCPT first".
[2025-11-03 09:00:00] production.ERROR: Failed to authenticate on SMTP server with username "bob" using the following authenticators: "LOGIN". Authenticator "LOGIN" returned "Expected response code "«235»" but got code "«535»", with message "«535» Incorrect authentication data".
[03-Nov-2025 09:00:00 UTC] PHP Fatal error:  Uncaught Error in /var/www/mail.php:550
[03-Nov-2025 09:00:00 UTC] PHP Warning: fsockopen(): unable to connect to mail.example.org:465 (Connection refused) in /srv/class-smtp.php on line 354
WordPress database error Lost connection for query SELECT * FROM wp_mail LIMIT 250, 550
SMTP ERROR: RCPT TO command failed: «550»-Verification failed for <bob@example.org>
SMTP -> ERROR: Password not accepted from server: «535» authentication failed
`,
  'Ruby, Rails, Sidekiq': `
Net::SMTPAuthenticationError: «535» «5.7.8» Error: authentication failed
Net::SMTPFatalError («550» «5.1.1» <bob@example.org>: Recipient address rejected)
Net::SMTPServerBusy: «450» «4.2.0» <bob@example.org>: Recipient address rejected: Greylisted
Net::SMTPSyntaxError: «501» Syntax error in parameters
Net::SMTPUnknownError: could not get 3xx (250: «250» «2.0.0» Ok)
Completed 500 Internal Server Error in 250ms (ActiveRecord: 35.4ms)
Sent mail to bob@example.org (554.0ms)
2025-11-03T09:00:00.250Z pid=550 tid=354 class=MailJob jid=421 elapsed=4.5 INFO: done
Net::ReadTimeout: too many connection resets (due to Net::ReadTimeout) after 250 requests on 550
`,
  'Go, Rust, Erlang, Elixir, Perl': `
2025/11/03 09:00:00 gomail: could not send email 1: «550» «5.7.1» Relaying denied
2025/11/03 09:00:00 smtp: send failed: «554» «5.7.1» <bob@example.org>: Relay access denied
level=error msg="send mail" err="«535» «5.7.8» Error: authentication failed: bad credentials"
level=info msg="mail sent" took=250ms size=550 status=200
time=2025-11-03T09:00:00.554Z level=WARN msg="textproto: «421» «4.7.0» Too many errors" component=smtp
&textproto.Error{Code:«550», Msg:"«5.1.1» mailbox unavailable"} from smtp.SendMail
permanent error («550»): «5.1.1» user unknown while sending with lettre smtp
transient error («451»): «4.7.1» Greylisting in action at smtp.example.org
{error,no_more_hosts,{permanent_failure,"mx.example.org",<<"«550» «5.1.1» No such user">>}} gen_smtp_client
** (Bamboo.SMTPAdapter.SMTPError) There was a problem sending the email: {:permanent_failure, "mx.example.org", "«552» «5.2.2» Mailbox full"}
Net::SMTP=GLOB(0x550354)<<< «250» «2.1.0» Ok
failed to send mail: «550» «5.7.26» Unauthenticated email from example.org is not accepted due to DMARC policy
2025/11/03 09:00:00 [250] GET /mail 554 12.5ms
thread 'main' panicked at src/mail.rs:550:21
goroutine 250 [running]: main.sendMail(0x550, 0x354)
`,
  '.NET, PowerShell, Exchange, IIS': `
System.Net.Mail.SmtpException: Mailbox unavailable. The server response was: «5.7.1» Unable to relay for bob@example.org
System.Net.Mail.SmtpException: The SMTP server requires a secure connection. The server response was: «5.7.0» Must issue a STARTTLS command first
MailKit.Net.Smtp.SmtpCommandException: «5.1.1» <bob@example.org>: Recipient address rejected
MailKit.Security.AuthenticationException: «535»: «5.7.8» Username and Password not accepted by smtp server
Send-MailMessage : Service not available, closing transmission channel. The server response was: «4.4.2» Timeout waiting for data from client.
Remote Server returned '«550» «5.1.10» RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup'
Remote server returned '«550»-«5.7.606» Access denied, banned sending IP [192.0.2.1]'
#«550» «5.7.1» RESOLVER.RST.AuthRequired; authentication required ##rfc822;bob@example.org mail
<mail.example.org #«5.1.1» smtp; «550» «5.1.1» unknown recipient>
EventID: 1035 Inbound authentication failed with error LogonDenied for Receive connector Default. Source IP 192.0.2.1 port 554
w3wp.exe (0x250) Warning: 503 requests queued
2025-11-03 09:00:00 192.0.2.1 GET /owa/ - 443 - 192.0.2.7 Mozilla/5.0 550 0 0 354
Status code: 450 from the web service
`,
  'bounces and delivery reports': `
Diagnostic-Code: smtp; «550» «5.1.1» <bob@example.org>: Recipient address rejected
Diagnostic-Code: smtp;«550»-«5.7.1» Message blocked
Diagnostic-Code: SMTP; «452» «4.2.2» The email account that you tried to reach is over quota
Diagnostic-Code: X-Postfix; delivery temporarily suspended: host mx.example.org[192.0.2.1] refused to talk to me: «421» «4.7.0» busy
Status: «5.1.1»
Status: «4.4.7»
Action: failed
Reporting-MTA: dns; mail550.example.org
<bob@example.org>: host mx.example.org[192.0.2.1] said: «550» «5.1.1» User unknown (in reply to RCPT TO command)
    host mx.example.org[192.0.2.1] said: «554»-Transaction failed (in reply to end of DATA command)
  SMTP error from remote mail server after RCPT TO:<bob@example.org>: host mx.example.org [192.0.2.1]: «550» no such user here
Remote host said: «550» «5.7.1» Access denied
192.0.2.1_does_not_like_recipient./Remote_host_said:_«550»_«5.1.1»_unknown_user/Giving_up_on_192.0.2.1./
Sorry, no mailbox here by that name. (#«5.1.1»)
<<< «550» «5.1.1» <bob@example.org>... User unknown
«550» «5.1.1» <bob@example.org>... User unknown
The response from the remote server was: «550» «5.1.1» The email account that you tried to reach does not exist
Received: from mail.example.org (mail.example.org [192.0.2.250]) by mx.example.org (8.15.2) with ESMTP id 550354
Message 1abcDE-000250-AB has been frozen after 550 hours
`,
  'mail logs': `
Nov  3 09:00:00 mx postfix/smtp[550]: 4ABC: to=<bob@example.org>, relay=mx.example.org[192.0.2.250]:25, delay=550, delays=250/0.1/354/450, dsn=«5.1.1», status=bounced (host mx.example.org[192.0.2.250] said: «550» «5.1.1» no such user (in reply to RCPT TO command))
Nov  3 09:00:00 mx postfix/smtpd[354]: NOQUEUE: reject: RCPT from unknown[192.0.2.250]: «454» «4.7.1» <bob@example.org>: Relay access denied
Nov  3 09:00:00 mx postfix/smtp[450]: 4ABC: to=<bob@example.org>, relay=mx.example.org[192.0.2.1]:25, dsn=«2.0.0», status=sent («250» «2.0.0» Ok: queued as 550ABC)
Nov  3 09:00:00 mx postfix/qmgr[250]: 4ABC: from=<alice@example.org>, size=550, nrcpt=354 (queue active)
Nov  3 09:00:00 mx postfix/smtp[550]: connect to mx.example.org[192.0.2.1]:465: Connection timed out
Nov  3 09:00:00 mx postfix/anvil[554]: statistics: max connection rate 250/60s for (smtp:192.0.2.1) at Nov  3 08:50:00
Nov  3 09:00:00 mx sendmail[554]: a1B2c3: to=<bob@example.org>, delay=00:05:54, mailer=esmtp, pri=250550, relay=mx.example.org. [192.0.2.1], dsn=«5.7.1», stat=Service unavailable
Nov  3 09:00:00 mx sendmail[250]: a1B2c3: ruleset=check_rcpt, arg1=<bob@example.org>, relay=[192.0.2.1], reject=«550» «5.7.1» <bob@example.org>... Relaying denied
Nov  3 09:00:00 mx sm-mta[250]: a1B2c3: to=<bob@example.org>, dsn=«4.3.0», stat=Deferred: «451» «4.7.1» Greylisting in action
2025-11-03 09:00:00 1abcDE-000550-AB ** bob@example.org R=dnslookup T=remote_smtp: SMTP error from remote mail server after RCPT TO:<bob@example.org>: «550» no
2025-11-03 09:00:00 1abcDE-000250-AB => bob@example.org R=r T=t H=mx.example.org [192.0.2.1] C="«250» OK id=1abcDE-000554-AB"
2025-11-03 09:00:00 dovecot_login authenticator failed for ([192.0.2.1]) [192.0.2.7]:55354: «535» Incorrect authentication data (set_id=bob)
2025-11-03 09:00:00 1abcDE-000250-AB == bob@example.org R=r T=lmtp defer (-1): LMTP error after initial connection: «440» Sorry
Nov  3 09:00:00 mx qmail: 1762160400.250550 rblsmtpd: 192.0.2.1 pid 550 list.example.org: «451» http://www.example.org/
Nov  3 09:00:00 mx qmail: 1762160400.250550 qmail-smtpd: «421» badiprbl: ip 192.0.2.1
2025-11-03 09:00:00 [550] no host name found for IP address 192.0.2.250
Nov  3 09:00:00 mx dovecot: imap-login: Login: user=<bob>, method=PLAIN, rip=192.0.2.1, mpid=550, TLS
Nov  3 09:00:00 mx dovecot: imap(bob): Disconnected: Logged out in=354 out=550
Nov  3 09:00:00 mx smtpd[250]: 0123456789abcdef mta delivery evpid=fedcba9876543210 from=<alice@example.org> to=<bob@example.org> rcpt=<-> source="192.0.2.1" relay="192.0.2.2 (mx.example.org)" delay=1s result="PermFail" stat="«550» «5.1.1» user unknown"
`,
  'FTP, HTTP, SIP, NNTP, redis': `
Mon Nov  3 09:00:00 2025 [pid 550] [bob] FTP response: Client "192.0.2.1", "530 Login incorrect."
ftp> 226 Transfer complete.
vsftpd: 530 Login authentication failed
ncftp: 550 No such file or directory.
lftp: 425 Can't open data connection
FTP 421 Service not available, remote server has closed connection
530 Login authentication failed
226 Transfer complete
230 User logged in, proceed
150 Opening BINARY mode data connection for x (550 bytes)
331 Please specify the password
257 "/" is the current directory
192.0.2.1 - - [03/Nov/2025:09:00:00 +0000] "GET /mail HTTP/1.1" 550 354 "-" "curl/8.5.0"
192.0.2.1 - bob [03/Nov/2025:09:00:00 +0000] "POST /smtp/test HTTP/2.0" 502 554
HTTP/1.1 503 Service Unavailable
HTTP 421 Misdirected Request
Response code: 503 from https://api.example.org/
curl: (22) The requested URL returned error: 503
upstream returned status 502 while reading response header
SIP/2.0 480 Temporarily Unavailable
NNTP server said 441 Posting failed
redis: 550 keys expired
requests.exceptions.HTTPError: 554 Server Error for url: https://mail.example.org/api
mail API returned HTTP 503 Service Unavailable
POST /v3/mail/send 421 550 - 354 ms
nginx: [error] 250#550: *554 upstream timed out (110: Connection timed out)
`,
  'other numbers': `
The year 2025 had 250 working days
Total: 550 apples, 354 pears
version 5.7.1 released, needs 4.5.2 or later
mysql 5.5.2 upgraded to 5.7.1
openssl 2.0.0, linux 4.4.1, nodejs 5.1.1
mailer 5.1.1 started
Status: 250 of 550 done
[550]: started
pid 421 exited with status 554
exit code 250
error 550
Error 450: disk quota
code 554
line 550: unexpected token
user id=550 gid=250 groups=354
temperature 25.0 pressure 554
220-135-248-246.example.net
554.example.org 550.example.org
192.0.2.250 192.0.2.1:550 [2001:db8::550]
0x550 #550 $550 550% 550ms 550 ms +550 -550
10:25:50 550:250 09:00:00.550
user 550 logged in to the mailbox
mail queue: 450 messages
mail queue: 550 active, 354 deferred
250 emails sent to 354 recipients
bounce rate 4.5.2
Room 354, building 250, mail stop 550
call 555 0123 for mail order 550
backup of mailbox 550 done, 4.2.2 GB
CPU 250% MEM 554MB mailserver
mailbox size 552 exceeds 450
sent mail id 550 in 250
`,
  'sessions and sentences in prose': `
> «535»-«5.7.8» Username and Password not accepted
The server answered "«550» «5.7.1» Relaying denied" to my mail
I get «554» «5.7.1» Service unavailable when mailing
it says «421» «4.7.0» [TSS04] Messages from 192.0.2.1 temporarily deferred, mail waits
«334» VXNlcm5hbWU6 mail login
`,
};
