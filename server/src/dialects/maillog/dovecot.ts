import type { Codes } from '../../text/codes';
import { type LogContext, type LogFormat, logOf } from './format';
import { Field, Frame, Kind, type LogLine } from './line';
import { type Pattern, pattern, readPatterns } from './patterns';
import { notes, type Phrase, phrase, phraseBook, readPhrase } from './phrases';
import {
  anyAt,
  CLOSE,
  COLON,
  COMMA,
  digits,
  EQUALS,
  find,
  GREATER,
  LESS,
  OPEN,
  SPACE,
  seek,
  startsAt,
  Words,
  word,
} from './scan';

const SERVICES = new Words(
  'lmtp lda imap pop3 imap-login pop3-login submission submission-login managesieve managesieve-login auth auth-worker dovecot-auth master log anvil stats config dict indexer indexer-worker replicator doveadm ssl-params director login imap-hibernate quota-status sieve deliver'.split(
    ' ',
  ),
);

/** `SERVICE(user)<pid><session>: message`; before 2.3 `SERVICE(pid, user): SESSION: message`. */
function read(line: LogLine, _context: LogContext): boolean {
  const named = line.has(Field.service);
  if (!named && line.frame === Frame.none) return false;
  const at = startsAt(line.codes, 'dovecot: ', line.messageAt, line.end) ? line.messageAt + 9 : line.messageAt;
  const behind = readService(line, at, named);
  if (behind < 0 && !named) return false;
  const message = readLevel(line, behind < 0 ? at : behind);
  return readPhrase(PHRASES, line, message) || readPatterns(patterns, line, message);
}

/** Behind the service and what it says of itself; -1 where none of Dovecot's stands. */
function readService(line: LogLine, at: number, named: boolean): number {
  const { codes, end } = line;
  const name = word(codes, at, end);
  if (name === at || !SERVICES.has(codes, at, name)) return -1;
  let i = name;
  if (codes[i]! === OPEN) i = readUser(line, i, named);
  if (codes[i]! === LESS) i = seek(codes, GREATER, i, end) + 1;
  if (codes[i]! === LESS) {
    const close = seek(codes, GREATER, i, end);
    line.set(Field.sessionId, i + 1, close);
    i = close + 1;
  }
  if (codes[i]! !== COLON) return -1;
  line.set(named ? Field.subsystem : Field.service, at, name);
  return Math.min(i + 2, end);
}

/** `(bob@example.org)`, `(123)`, `(123, bob@example.org)`. */
function readUser(line: LogLine, open: number, named: boolean): number {
  const { codes, end } = line;
  const close = seek(codes, CLOSE, open, end);
  const pid = digits(codes, open + 1, close);
  const comma = codes[pid]! === COMMA && pid > open + 1;
  if (pid > open + 1 && (pid === close || comma) && !named) line.set(Field.pid, open + 1, pid);
  const user = comma ? pid + 2 : open + 1;
  if (pid !== close) line.set(Field.user, user, close);
  return Math.min(close + 1, end);
}

const LEVELS = ['Info: ', 'Warning: ', 'Error: ', 'Fatal: ', 'Panic: ', 'Debug: '];

function readLevel(line: LogLine, at: number): number {
  const colon = word(line.codes, at, line.end);
  if (line.codes[colon]! !== COLON || !anyAt(LEVELS, line.codes, at, line.end)) return at;
  line.set(Field.level, at, colon);
  return colon + 2;
}

const STORED = ['saved mail to ', 'stored mail into ', 'fileinto '];

/** `<M>: saved mail to INBOX`, and what else a delivery comes to. */
function readStored(line: LogLine, at: number): void {
  const { codes, end } = line;
  const behind = find(codes, ': ', at, end);
  const id = behind < 0 ? end : behind;
  const bracketed = codes[at]! === LESS;
  line.set(Field.messageId, bracketed ? at + 1 : at, bracketed && codes[id - 1]! === GREATER ? id - 1 : id);
  if (behind < 0) return;
  line.set(Field.reason, behind + 2, end);
  line.kind = anyAt(STORED, codes, behind + 2, end) ? Kind.saved : Kind.note;
}

/** `user=<U>, method=M, rip=A, lip=A, TLS, session=<S>` behind what became of the login. */
function readPairs(line: LogLine, at: number): void {
  const { codes, end } = line;
  for (let i = seek(codes, EQUALS, at, end); i < end; i = seek(codes, EQUALS, i + 1, end)) {
    const field = pairField(codes, i);
    if (field === undefined) continue;
    const bracketed = codes[i + 1]! === LESS;
    const from = bracketed ? i + 2 : i + 1;
    let stop = from;
    while (stop < end && !endsValue(codes[stop]!, bracketed)) stop++;
    line.set(field, from, stop);
    i = stop;
  }
}

/** The name before an equals sign is told by its last letters and the blank in front of it. */
function pairField(codes: Codes, equals: number): Field | undefined {
  const last = codes[equals - 1]!;
  if (last === 112 && codes[equals - 3]! === 114 && codes[equals - 4]! === SPACE) return Field.client;
  if (last === 114 && codes[equals - 4]! === 117) return Field.user;
  if (last === 100 && codes[equals - 6]! === 109) return Field.method;
  return last === 110 && codes[equals - 7]! === 115 ? Field.sessionId : undefined;
}

const endsValue = (code: number, bracketed: boolean) =>
  bracketed ? code === GREATER : code === COMMA || code === SPACE;

function readEnd(line: LogLine, at: number): void {
  readPairs(line, at);
  const failed =
    find(line.codes, 'auth failed', at, line.end) > 0 || find(line.codes, 'tried to use dis', at, line.end) > 0;
  line.kind = failed ? Kind.loginFailed : Kind.disconnect;
}

const readRest = (line: LogLine, at: number) => line.set(Field.reason, at, line.end);

const phrases: readonly Phrase[] = [
  phrase(Kind.saved, 'msgid=', readStored),
  phrase(Kind.saved, 'sieve: msgid=', readStored),
  phrase(Kind.note, 'sieve: ', readRest),
  phrase(Kind.connect, 'Connect from ', (line, at) => line.set(Field.client, at, line.end)),
  phrase(Kind.disconnect, 'Disconnect from ', readRest),
  phrase(Kind.login, 'Login: ', readPairs),
  phrase(Kind.loginFailed, 'Aborted login', readEnd),
  phrase(Kind.loginFailed, 'Login aborted: ', readEnd),
  // Its end tells which of the two it was.
  phrase(Kind.loginFailed, 'Disconnected', readEnd),
  phrase(Kind.disconnect, 'Logged out', readRest),
  phrase(Kind.disconnect, 'Connection closed', readRest),
  phrase(Kind.disconnect, 'Disconnecting', readRest),
  phrase(Kind.note, 'Successfully relayed message: ', readRest),
  ...notes(
    'copy from ',
    'delete: ',
    'expunge: ',
    'Dovecot v',
    'Killed with signal',
    'Warning: ',
    'SIGHUP received',
    'save: ',
    'flag_change: ',
  ),
];
const PHRASES = phraseBook(phrases);

const WORKER = '(?:conn unix:auth-worker \\([^)]*\\): auth-worker<\\d+>: )?';

const patterns: readonly Pattern[] = [
  pattern(
    Kind.loginFailed,
    new RegExp(
      `^${WORKER}(?<method>[\\w-]{1,40})\\((?<user>[^,)]{0,300}),(?<client>[\\d.a-fA-F:]{2,45})(?:,<(?<sessionId>[^>]{0,80})>)?\\): (?<reason>.*)$`,
    ),
  ),
  pattern(
    Kind.loginFailed,
    /^pam_unix\(dovecot:auth\): authentication failure;.{0,400} ruser=(?<user>\S*) rhost=(?<client>\S+)/,
  ),
];

export const dovecot: LogFormat = {
  id: 'dovecot',
  title: logOf('Dovecot'),
  programs: [
    'dovecot',
    'auth',
    'auth-worker',
    'imap-login',
    'pop3-login',
    'dovecot-auth',
    'dovecot-lda',
    'lmtp',
    'imap',
    'pop3',
    'deliver',
  ],
  bare: true,
  read,
  phrases: [...phrases, ...patterns],
  samples: `
Oct  3 10:00:00 mx1 dovecot: lmtp(5001): Connect from local
→ connect | subsystem=lmtp | client=local
Oct  3 10:00:00 mx1 dovecot: lmtp(bob@example.org)<5001><aBc1DeF2>: msgid=<1@example.org>: saved mail to INBOX
→ saved | subsystem=lmtp | user=bob@example.org | sessionId=aBc1DeF2 | messageId=1@example.org | reason=saved mail to INBOX
Oct  3 10:00:00 mx1 dovecot: lmtp(bob@example.org)<5001><aBc1DeF2>: sieve: msgid=<1@example.org>: stored mail into mailbox 'INBOX'
→ saved | subsystem=lmtp | user=bob@example.org | sessionId=aBc1DeF2 | messageId=1@example.org | reason=stored mail into mailbox 'INBOX'
Oct  3 10:00:00 mx1 dovecot: lda(bob@example.org)<5001><aBc1DeF2>: sieve: msgid=<1@example.org>: discarded duplicate forward to <carol@example.com>
→ note | subsystem=lda | user=bob@example.org | sessionId=aBc1DeF2 | messageId=1@example.org | reason=discarded duplicate forward to <carol@example.com>
Oct  3 10:00:00 mx1 dovecot: lda(5001, bob@example.org): sieve: Execution of script failed
→ note | subsystem=lda | user=bob@example.org | reason=Execution of script failed
Oct  3 10:00:00 mx1 dovecot: lmtp(5001): Disconnect from local: Logged out (state=READY)
→ disconnect | subsystem=lmtp | reason=local: Logged out (state=READY)
Oct  3 10:00:00 mx1 dovecot[8]: imap-login: Login: user=<bob@example.org>, method=PLAIN, rip=192.0.2.1, lip=192.0.2.9, mpid=5002, TLS, session=<aBc1DeF2>
→ login | subsystem=imap-login | user=bob@example.org | method=PLAIN | client=192.0.2.1 | sessionId=aBc1DeF2
Oct  3 10:00:00 mx1 dovecot: pop3-login: Info: Aborted login (auth failed, 1 attempts in 2 secs): user=<bob>, method=PLAIN, rip=192.0.2.66, lip=192.0.2.9
→ loginFailed | subsystem=pop3-login | level=Info | user=bob | method=PLAIN | client=192.0.2.66
Oct  3 10:00:00 mx1 dovecot: imap-login: Login aborted: Connection closed (auth failed, 3 attempts in 16 secs) (auth_failed): user=<bob>, method=PLAIN, rip=192.0.2.66, lip=192.0.2.9, TLS, session=<aBc1DeF2>
→ loginFailed | subsystem=imap-login | user=bob | method=PLAIN | client=192.0.2.66 | sessionId=aBc1DeF2
Oct  3 10:00:00 mx1 dovecot: imap-login: Disconnected: Inactivity (auth failed, 1 attempts): user=<bob>, method=PLAIN, rip=192.0.2.66, lip=192.0.2.9
→ loginFailed | subsystem=imap-login | user=bob | method=PLAIN | client=192.0.2.66
Oct  3 10:00:00 mx1 dovecot: imap(bob@example.org)<5002><aBc1DeF2>: Disconnected: Logged out in=120 out=900
→ disconnect | subsystem=imap | user=bob@example.org | sessionId=aBc1DeF2
Oct  3 10:00:00 mx1 dovecot: imap(bob@example.org)<5002><aBc1DeF2>: Logged out in=120 out=900
→ disconnect | subsystem=imap | user=bob@example.org | sessionId=aBc1DeF2 | reason= in=120 out=900
Oct  3 10:00:00 mx1 dovecot: imap(bob@example.org)<5002><aBc1DeF2>: Connection closed (UID FETCH finished) in=120 out=900
→ disconnect | subsystem=imap | user=bob@example.org | sessionId=aBc1DeF2 | reason= (UID FETCH finished) in=120 out=900
Oct  3 10:00:00 mx1 dovecot: imap(bob@example.org)<5002><aBc1DeF2>: Disconnecting: Too many invalid commands
→ disconnect | subsystem=imap | user=bob@example.org | sessionId=aBc1DeF2 | reason=: Too many invalid commands
Oct  3 10:00:00 mx1 dovecot: imap(bob@example.org)<5002><aBc1DeF2>: copy from INBOX: box=Trash, uid=3
→ note | subsystem=imap | user=bob@example.org | sessionId=aBc1DeF2
Oct  3 10:00:00 mx1 dovecot: imap(bob@example.org)<5002><aBc1DeF2>: delete: box=INBOX, uid=3
→ note | subsystem=imap | user=bob@example.org | sessionId=aBc1DeF2
Oct  3 10:00:00 mx1 dovecot: imap(bob@example.org)<5002><aBc1DeF2>: expunge: box=INBOX, uid=3
→ note | subsystem=imap | user=bob@example.org | sessionId=aBc1DeF2
Oct  3 10:00:00 mx1 dovecot: imap(bob@example.org)<5002><aBc1DeF2>: save: box=INBOX, uid=4
→ note | subsystem=imap | user=bob@example.org | sessionId=aBc1DeF2
Oct  3 10:00:00 mx1 dovecot: imap(bob@example.org)<5002><aBc1DeF2>: flag_change: box=INBOX, uid=4
→ note | subsystem=imap | user=bob@example.org | sessionId=aBc1DeF2
Oct  3 10:00:00 mx1 dovecot: submission(bob@example.org)<5003><aBc1DeF2>: Successfully relayed message: from=<bob@example.org>, size=900
→ note | subsystem=submission | user=bob@example.org | sessionId=aBc1DeF2 | reason=from=<bob@example.org>, size=900
Oct  3 10:00:00 mx1 dovecot: auth-worker(304): pam(bob,192.0.2.66): unknown user
→ loginFailed | subsystem=auth-worker | method=pam | user=bob | client=192.0.2.66 | reason=unknown user
Oct  3 10:00:00 mx1 dovecot: auth: passwd-file(bob,192.0.2.66,<aBc1DeF2>): Password mismatch
→ loginFailed | subsystem=auth | method=passwd-file | user=bob | client=192.0.2.66 | sessionId=aBc1DeF2 | reason=Password mismatch
Oct  3 10:00:00 mx1 dovecot: auth-worker(304): conn unix:auth-worker (pid=303,uid=97): auth-worker<4>: sql(bob,192.0.2.66): unknown user
→ loginFailed | subsystem=auth-worker | method=sql | user=bob | client=192.0.2.66 | reason=unknown user
Oct  3 10:00:00 auth-worker(304): Info: sql(bob@example.org,192.0.2.66,<aBc1DeF2>): unknown user
→ loginFailed | level=Info | method=sql | user=bob@example.org | client=192.0.2.66 | sessionId=aBc1DeF2 | reason=unknown user
2026-10-03 10:00:00 auth-worker(default): Info: pam(bob,192.0.2.66): pam_authenticate() failed: Authentication failure
→ loginFailed | level=Info | method=pam | user=bob | client=192.0.2.66 | reason=pam_authenticate() failed: Authentication failure
@400000004c91b044077a9e94 dovecot-auth: pam_unix(dovecot:auth): authentication failure; logname= uid=0 euid=0 tty=dovecot ruser=bob rhost=192.0.2.66
→ loginFailed | user=bob | client=192.0.2.66
Oct  3 10:00:00 mx1 dovecot: master: Dovecot v2.3.19.1 starting up for imap, lmtp
→ note | subsystem=master
Oct  3 10:00:00 mx1 dovecot: master: Warning: Killed with signal 15 (by pid=1 uid=0 code=kill)
→ note | subsystem=master | level=Warning
Oct  3 10:00:00 mx1 dovecot: master: SIGHUP received - reloading configuration
→ note | subsystem=master
Oct  3 10:00:00 mx1 dovecot: config: Warning: Warning: NOTE: you can get a new clean config file
→ note | subsystem=config | level=Warning
`,
};
