import { Frame, Kind } from './line';
import { patternFormat } from './pattern-format';
import { pattern } from './patterns';

export const nginx = patternFormat({
  id: 'nginx',
  name: 'nginx',
  programs: ['nginx'],
  bare: (line) => line.frame === Frame.own,
  patterns: [
    pattern(
      Kind.loginFailed,
      /^\[(?<level>\w+)\] \d+#\d+: \*(?<sessionId>\d+) client login failed: "(?<reason>[^"]*)".{0,1000}?, client: (?<client>[^,]{1,100}).{0,1000}?(?:, login: "(?<user>[^"]*)")?$/,
    ),
    pattern(Kind.login, /^\[(?<level>\w+)\] \d+#\d+: \*(?<sessionId>\d+) client logged in, client: (?<client>[^,]+)/),
    pattern(Kind.connect, /^\[(?<level>\w+)\] \d+#\d+: \*(?<sessionId>\d+) client (?<client>[\d.a-f:]+) connected to /),
    pattern(
      Kind.disconnect,
      /^\[(?<level>\w+)\] \d+#\d+: \*(?<sessionId>\d+) proxied session done, client: (?<client>[^,]+)/,
    ),
    pattern(Kind.note, /^\[(?<level>\w+)\] \d+#\d+: (?:\*(?<sessionId>\d+) )?(?<reason>.*)$/),
  ],
  samples: `
2026/10/03 10:00:00 [info] 8#8: *15950 client 192.0.2.1:53044 connected to 0.0.0.0:25
→ connect | level=info | sessionId=15950 | client=192.0.2.1:53044
2026/10/03 10:00:00 [info] 8#8: *15950 client login failed: "AUTH not supported" while in http auth state, client: 192.0.2.66, server: 0.0.0.0:25, login: "bob@example.org"
→ loginFailed | level=info | sessionId=15950 | reason=AUTH not supported | client=192.0.2.66 | user=bob@example.org
2026/10/03 10:00:00 [info] 8#8: *15950 client logged in, client: 192.0.2.1, server: 0.0.0.0:25
→ login | level=info | sessionId=15950 | client=192.0.2.1
2026/10/03 10:00:00 [info] 8#8: *15950 proxied session done, client: 192.0.2.1, server: 0.0.0.0:25
→ disconnect | level=info | sessionId=15950 | client=192.0.2.1
2026/10/03 10:00:00 [error] 8#8: *15950 192.0.2.66 could not be resolved (3: Host not found)
→ note | level=error | sessionId=15950 | reason=192.0.2.66 could not be resolved (3: Host not found)
`,
});
