import { Kind } from './line';
import { patternFormat } from './pattern-format';
import { pattern } from './patterns';

export const cyrus = patternFormat({
  id: 'cyrus',
  name: 'Cyrus',
  programs: ['cyrus/', 'imap', 'imapd', 'pop3d-cyrus', 'lmtpunix', 'ctl_cyrusdb'],
  patterns: [
    pattern(
      Kind.loginFailed,
      /^badlogin: (?<client>[^\s[]* ?\[[^\]]*\]) (?<method>[\w-]+) (?:(?<user>\S+) )?\[?(?<reason>SASL\(-?\d+\):? .*?)\]?$/,
    ),
    pattern(Kind.login, /^login: (?<client>[^\s[]* ?\[[^\]]*\]) (?<user>\S+) (?<method>\S+)/),
    pattern(Kind.saved, /^Delivered: <(?<messageId>[^>]*)> to mailbox: (?<to>\S+)/),
    pattern(
      Kind.note,
      /^(?:accepted connection|executed|process \d+ |about to exec|open: |lmtp connection|dupelim: |duplicate_check: |mystore: |starttls: |seen_db: |checkpointing |done checkpointing)/,
    ),
  ],
  samples: `
Oct  3 10:00:00 mx1 cyrus/imap[79]: badlogin: pc.example.net [192.0.2.66] plaintext bob SASL(-13): authentication failure: checkpass failed
→ loginFailed | client=pc.example.net [192.0.2.66] | method=plaintext | user=bob | reason=SASL(-13): authentication failure: checkpass failed
Oct  3 10:00:00 mx1 imap[79]: badlogin: pc.example.net [192.0.2.66] CRAM-MD5 [SASL(-13): authentication failure: incorrect digest response]
→ loginFailed | client=pc.example.net [192.0.2.66] | method=CRAM-MD5 | reason=SASL(-13): authentication failure: incorrect digest response
Oct  3 10:00:00 mx1 cyrus/imap[79]: login: mail.example.org [192.0.2.1] bob plaintext User logged in
→ login | client=mail.example.org [192.0.2.1] | user=bob | method=plaintext
Oct  3 10:00:00 mx1 cyrus/lmtpunix[79]: Delivered: <1@example.org> to mailbox: user.bob
→ saved | messageId=1@example.org | to=user.bob
Oct  3 10:00:00 mx1 cyrus/master[79]: about to exec /usr/lib/cyrus/bin/imapd
→ note
`,
});
