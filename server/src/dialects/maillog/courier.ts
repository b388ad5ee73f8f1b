import { type LogFormat, logOf } from './format';
import { Kind, type LogLine, Verdict } from './line';
import { type Pattern, pattern, readPatterns } from './patterns';

const patterns: readonly Pattern[] = [
  pattern(Kind.connect, /^started,ip=\[(?<client>[^\]]{1,60})\]/),
  pattern(
    Kind.loginFailed,
    /^(?<status>error),relay=(?<client>[^,]{1,60}),(?:port=\d+,)?msg="(?<reason>(?<reply>)535[^"]*)"(?:,cmd: (?<command>.*))?$/,
  ),
  pattern(
    Kind.reject,
    /^(?<status>error),relay=(?<client>[^,]{1,60}),(?:port=\d+,)?(?:ident=[^,]*,)?(?:from=<(?<from>[^>]*)>,)?(?:to=<(?<to>[^>]*)>)?: (?<reason>(?<reply>).*)$/,
  ),
  pattern(Kind.lost, /^(?<status>error),relay=(?<client>[^,]{1,60}),(?<reason>.*)$/),
  pattern(Kind.received, /^newmsg,id=(?<queueId>[\w.]+): (?:auth=(?<user>[^;:]*)|dns); (?<client>.*)$/),
  pattern(
    Kind.attempt,
    /^started,id=(?<queueId>[\w.]+),from=<(?<from>[^>]*)>,module=(?<transport>\w+),host=(?<relay>[^,]*),addr=<?(?<to>[^>,]*)>?/,
  ),
  pattern(
    Kind.delivery,
    /^id=(?<queueId>[\w.]+),from=<(?<from>[^>]*)>,addr=<(?<to>[^>]*)>(?:,size=(?<size>\d+))?(?:,success: (?<reason>(?<reply>).*)|,status: (?<status>success))$/,
    Verdict.sent,
  ),
  pattern(
    Kind.delivery,
    /^id=(?<queueId>[\w.]+),from=<(?<from>[^>]*)>,addr=<(?<to>[^>]*)>,status: (?<status>deferred)$/,
    Verdict.deferred,
  ),
  pattern(
    Kind.delivery,
    /^id=(?<queueId>[\w.]+),from=<(?<from>[^>]*)>,addr=<(?<to>[^>]*)>,status: (?<status>failure)$/,
    Verdict.bounced,
  ),
  pattern(Kind.note, /^id=(?<queueId>[\w.]+),from=<(?<from>[^>]*)>,addr=<(?<to>[^>]*)>: (?<reason>(?<reply>).*)$/),
  pattern(Kind.removed, /^completed,id=(?<queueId>[\w.]+)/),
  pattern(Kind.note, /^(?:Waiting\.|Started \.|Loading STATIC|Installing |Initializing|Queue garbage collection)/),
  pattern(Kind.login, /^LOGIN, (?:user=(?<user>[^,]*), )?ip=\[(?<client>[^\]]*)\]/),
  pattern(
    Kind.loginFailed,
    /^LOGIN FAILED, (?:user=(?<user>[^,]*), )?(?:method=(?<method>\w+), )?ip=\[(?<client>[^\]]*)\]/,
  ),
  pattern(Kind.disconnect, /^(?:LOGOUT|DISCONNECTED), (?:user=(?<user>[^,]*), )?ip=\[(?<client>[^\]]*)\]/),
  pattern(Kind.connect, /^Connection, ip=\[(?<client>[^\]]*)\]/),
];

export const courier: LogFormat = {
  id: 'courier',
  title: logOf('Courier'),
  programs: [
    'courieresmtpd',
    'courierd',
    'courieresmtp',
    'courierlocal',
    'courierfilter',
    'courieruucp',
    'pop3d',
    'pop3d-ssl',
    'imapd-ssl',
    'authdaemond',
  ],
  bare: false,
  read: (line: LogLine) => readPatterns(patterns, line, line.messageAt),
  phrases: patterns,
  samples: `
Oct  3 10:00:00 mx1 courieresmtpd: started,ip=[::ffff:192.0.2.1]
→ connect | client=::ffff:192.0.2.1
Oct  3 10:00:00 mx1 courieresmtpd: error,relay=::ffff:192.0.2.66,ident=eve,from=<eve@example.net>,to=<no@example.org>: 550 User unknown.
→ reject | status=error | client=::ffff:192.0.2.66 | from=eve@example.net | to=no@example.org | replyCode=550 | reason=550 User unknown.
Oct  3 10:00:00 mx1 courieresmtpd: error,relay=::ffff:192.0.2.66,port=43632,msg="535 Authentication failed.",cmd: AUTH LOGIN
→ loginFailed | status=error | client=::ffff:192.0.2.66 | replyCode=535 | reason=535 Authentication failed. | command=AUTH LOGIN
Oct  3 10:00:00 mx1 courieresmtpd: error,relay=::ffff:192.0.2.66,reason=timeout
→ lost | status=error | client=::ffff:192.0.2.66 | reason=reason=timeout
Oct  3 10:00:00 mx1 courierd: newmsg,id=0000000000041A5F.5C3D1B2A.00000F11: dns; mail.example.org (mail.example.org [::ffff:192.0.2.1])
→ received | queueId=0000000000041A5F.5C3D1B2A.00000F11 | client=mail.example.org (mail.example.org [::ffff:192.0.2.1])
Oct  3 10:00:00 mx1 courierd: started,id=0000000000041A5F.5C3D1B2A.00000F11,from=<alice@example.org>,module=esmtp,host=example.com,addr=<bob@example.com>
→ attempt | queueId=0000000000041A5F.5C3D1B2A.00000F11 | from=alice@example.org | transport=esmtp | relay=example.com | to=bob@example.com
Oct  3 10:00:00 mx1 courieresmtp: id=0000000000041A5F.5C3D1B2A.00000F11,from=<alice@example.org>,addr=<bob@example.com>: 250 2.0.0 Ok: queued
→ note | queueId=0000000000041A5F.5C3D1B2A.00000F11 | from=alice@example.org | to=bob@example.com | replyCode=250 | reason=250 2.0.0 Ok: queued | enhancedCode=2.0.0
Oct  3 10:00:00 mx1 courieresmtp: id=0000000000041A5F.5C3D1B2A.00000F11,from=<alice@example.org>,addr=<bob@example.com>,status: success
→ delivery:sent | queueId=0000000000041A5F.5C3D1B2A.00000F11 | from=alice@example.org | to=bob@example.com | status=success
Oct  3 10:00:00 mx1 courieresmtp: id=0000000000041A5F.5C3D1B2A.00000F11,from=<alice@example.org>,addr=<bob@example.com>,size=900,success: 250 Ok
→ delivery:sent | queueId=0000000000041A5F.5C3D1B2A.00000F11 | from=alice@example.org | to=bob@example.com | size=900 | replyCode=250 | reason=250 Ok
Oct  3 10:00:00 mx1 courieresmtp: id=0000000000041A5F.5C3D1B2A.00000F11,from=<alice@example.org>,addr=<bob@example.com>,status: deferred
→ delivery:deferred | queueId=0000000000041A5F.5C3D1B2A.00000F11 | from=alice@example.org | to=bob@example.com | status=deferred
Oct  3 10:00:00 mx1 courieresmtp: id=0000000000041A5F.5C3D1B2A.00000F11,from=<alice@example.org>,addr=<bob@example.com>,status: failure
→ delivery:bounced | queueId=0000000000041A5F.5C3D1B2A.00000F11 | from=alice@example.org | to=bob@example.com | status=failure
Oct  3 10:00:00 mx1 courierd: completed,id=0000000000041A5F.5C3D1B2A.00000F11
→ removed | queueId=0000000000041A5F.5C3D1B2A.00000F11
Oct  3 10:00:00 mx1 courierd: Waiting. shutdown time=none, wakeup time=none
→ note
Oct  3 10:00:00 mx1 pop3d: Connection, ip=[::ffff:192.0.2.1]
→ connect | client=::ffff:192.0.2.1
Oct  3 10:00:00 mx1 pop3d: LOGIN, user=bob, ip=[::ffff:192.0.2.1]
→ login | user=bob | client=::ffff:192.0.2.1
Oct  3 10:00:00 mx1 pop3d: LOGIN FAILED, user=bob, ip=[::ffff:192.0.2.66]
→ loginFailed | user=bob | client=::ffff:192.0.2.66
Oct  3 10:00:00 mx1 pop3d: LOGOUT, user=bob, ip=[::ffff:192.0.2.1]
→ disconnect | user=bob | client=::ffff:192.0.2.1
`,
};
