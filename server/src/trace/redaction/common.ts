/** Words that may be somebody's name, and mean something else wherever they stand alone in a log or a transcript. */
const COMMON = new Set(
  (
    'mail smtp esmtp lmtp root admin info test user users sales support contact office list lists news help hello web www ftp mx ns dns ' +
    'host server client local localhost relay gateway proxy router filter scan spam virus abuse postmaster webmaster hostmaster noreply ' +
    'no-reply nobody daemon mailer mailer-daemon postfix exim sendmail dovecot qmail courier cyrus amavis rspamd spamd opendkim opendmarc ' +
    'postgrey fail2ban smtpd qmgr cleanup pickup bounce error virtual pipe queue message messages from sender recipient recipients rcpt data ' +
    'quit rset noop vrfy expn helo ehlo auth login plain starttls connect connected connection disconnect disconnected lost timeout time ' +
    'date subject received return path reply reject rejected deferred bounced sent removed delivered delivery status unknown none null ' +
    'true false yes no ok accepted refused denied blocked warning fatal panic notice debug trace info hold hold discard redirect access ' +
    'address addresses domain domains name names mailbox mailboxes account accounts service system security secure private public internal ' +
    'external inbound outbound incoming outgoing primary backup default main example sample demo one two three test1 test2 a b c d e f x y z ' +
    'the and for not with this that has have was are you your but all any can may will new old end text line lines body header header-field ' +
    'version size limit count max min rate total id ids key value number code codes port tls ssl tcp udp ipv4 ipv6 utf8 utf-8 ascii base64 ' +
    'html http https www1 backup1 mailing team group staff billing accounting marketing hr jobs careers press media security postman ' +
    'bounces owner request subscribe unsubscribe confirm join leave listname caller userx hosts recv send read write open close closed file files ' +
    'home var log logs etc usr lib bin tmp opt srv dev proc spool inbox outbox junk trash drafts archive ham allow deny pass fail softfail neutral ' +
    'permerror temperror policy greylist greylisted whitelist blacklist rbl dnsbl spf dkim dmarc arc cancel order orders invoice service1 process ' +
    'accept accepts force forced defer defers deferral lookup dnslookup smarthost transport transports routers routed unseen queued retry drop'
  ).split(' '),
);

/** Too short to tell anything, or a word of every log; in small letters. */
export const isCommon = (word: string) => word.length < 3 || COMMON.has(word) || !/[a-z\u0080-\uffff]/.test(word);
