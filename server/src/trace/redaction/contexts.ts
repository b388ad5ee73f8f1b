/** What is told by the words around it: names of fields, of header fields, of settings. */
import { type MentionKind, type Mentions, matchesOf } from './mention';

export function mentionContexts(line: Mentions): void {
  mentionHeader(line, 0, line.text.length);
  for (const context of CONTEXTS) {
    if (typeof context === 'function') context(line);
    else mentionMatches(line, context);
  }
}

interface Context {
  /** Its first group is what is mentioned, and stands last in the match. */
  readonly pattern: RegExp;
  readonly kind: MentionKind;
}

function mentionMatches(line: Mentions, { pattern, kind }: Context): void {
  for (const match of matchesOf(line.text, pattern)) {
    const value = match[1] ?? '';
    const at = match.index + match[0].lastIndexOf(value);
    mentionValue(line, at, at + value.length, kind);
  }
}

const CONTEXTS: readonly (Context | ((line: Mentions) => void))[] = [
  // The machine that a system log is of.
  {
    kind: 'host',
    pattern:
      /^(?:<\d{1,3}>)?(?:1 )?(?:[A-Z][a-z]{2} [ \d]?\d \d\d:\d\d:\d\d|\d{4}-\d\d-\d\dT[\d:.,]{8,20}(?:Z|[+-]\d\d:?\d\d)) ([^\s()]{0,254}[^\s():])(?= [\w./-]{1,80}(?:\[\d+\])?: )/g,
  },
  {
    kind: 'secret',
    pattern:
      /\b(?:passwor[dt]|passwd|passphrase|pwd|secret|api[_-]?key|access[_-]?token|auth[_-]?token)["']?\s{0,2}[=:]\s{0,2}["'<(]?([^\s"'<>(),;&]{1,200})/gi,
  },
  { kind: 'secret', pattern: /--?(?:auth-password|ap|password|au-pass)[= ]["']?([^\s"']{1,200})/g },
  { kind: 'secret', pattern: /\bBearer ([\w.~+/=-]{6,4000})/g },
  {
    kind: 'auth',
    pattern:
      /\bAUTH[ =](?:PLAIN|LOGIN|NTLM|XOAUTH2|OAUTHBEARER|CRAM-MD5|DIGEST-MD5|GSSAPI|EXTERNAL)[ ,;]{1,2}(?!PLAIN|LOGIN|CRAM|NTLM|DIGEST|GSSAPI|XOAUTH|EXTERNAL|SCRAM)([A-Za-z0-9+/]{4,4000}={0,2})(?=[\s"',;)\\]|$)/gi,
  },
  {
    kind: 'auth',
    pattern: /\b(?:authentication failed|authentication failure): ([A-Za-z0-9+/]{7,400}={0,2})(?=[\s,;)]|$)/g,
  },
  { kind: 'host', pattern: /\b(?:helo|ehlo|heloname|greeting|smtp\.helo)=["'<[]?([^\s"'<>,;()[\]]{1,255})/gi },
  {
    kind: 'host',
    pattern:
      /\b(?:remote-?host|client_name|hostname|host|rdns|rhost|server|mx|client-hostname|server-hostname|domain|ptr)=["'<]?([^\s"'<>,;()[\]&]{1,255})/gi,
  },
  { kind: 'host', pattern: /\brelay=((?:[\w-]{1,63}\.){1,8}[\w-]{1,63})/g },
  { kind: 'host', pattern: /\bHello ([^\s,;[\]()]{1,255})/gi },
  mentionClients,
  { kind: 'host', pattern: /\bC(?:ommon )?N(?:ame)?=([^\s,/"')]{1,255})/g },
  { kind: 'host', pattern: /\bH=([^\s()[\]]{1,255})/g },
  { kind: 'host', pattern: /\bH=(?:[^\s()[\]]{1,255} )?\(([^\s()]{1,255})\)/g },
  { kind: 'host', pattern: /\brejected (?:EHLO or HELO|HELO|EHLO) ([^\s:,]{1,255})/g },
  { kind: 'name', pattern: /\b(?:OU?|L|ST|organizationName)=([^,/"]{2,100})(?=[,/"]|$)/g },
  {
    kind: 'mailbox',
    pattern:
      /\b(?:from|to|orig_to|rcpt|sender|recipient|ctladdr|owner|envelope-from|envelope-to|F|reply-to|return-path)[=:] ?<([^<>\s@]{1,255})>/gi,
  },
  {
    kind: 'mailbox',
    pattern:
      /\b(?:user|username|sasl_username|sasl_sender|set_id|authid|login|uid|ruser|euser|acct|account|mailbox|from|to|rcpt|sender|recipient)=["'<]?([^\s"'<>,;()[\]&]{1,255})/gi,
  },
  { kind: 'mailbox', pattern: /\b(?:U|A=\w+)[=:]([^\s"'<>,;()[\]]{1,255})/g },
  { kind: 'mailbox', pattern: /(?:lmtp|lda|imap|pop3|managesieve|submission|deliver)\(([^\s()<>,]{1,255})\)/g },
  {
    kind: 'mailbox',
    pattern:
      /\b(?:unknown user|unknown local-part|user unknown|no such user|mailbox for|user)[:]? ["'<]([^\s"'<>]{1,255})["'>]/gi,
  },
  {
    kind: 'mailbox',
    pattern:
      /\b(?:Unknown (?:user|recipient)|invalid user|session (?:opened|closed) for user|unknown mailbox) ([\w.+-]{1,100})/gi,
  },
  { kind: 'mailbox', pattern: / (?:[=*>-]>|\*\*|==) ([\w.+-]{1,100})(?= <[^<> ]{1,300}@)/g },
  { kind: 'user', pattern: /[/\\](?:home|Users|vmail|Maildirs?|mailboxes|vhosts)[/\\]([^\s/\\"'<>:;,()]{1,100})/g },
  { kind: 'user', pattern: /\/var\/(?:spool\/)?mail\/([^\s/\\"'<>:;,()]{1,100})/g },
  { kind: 'subject', pattern: /\bsubject[=:] ?"((?:[^"\\]|\\.){1,1000})"/gi },
  { kind: 'subject', pattern: / T="((?:[^"\\]|\\.){1,1000})"/g },
];

/** `NAME[ADDRESS]`: looked for from the bracket on, of which a line has few. */
function mentionClients(line: Mentions): void {
  const { text } = line;
  for (let at = text.indexOf('['); at >= 0; at = text.indexOf('[', at + 1)) {
    if (!ADDRESS.test(text.slice(at + 1, at + 8))) continue;
    const from = nameBefore(text, at);
    if (from < at) mentionValue(line, from, at, 'host');
  }
}

const ADDRESS = /^(?:\d{1,3}\.\d|IPv6:|[\da-f]{0,4}:[\da-f:])/i;
const LONGEST = 255;

/** Where a name of letters, digits, `.`, `_` and `-` begins that ends here. */
function nameBefore(text: string, end: number): number {
  let at = end;
  while (at > 0 && end - at < LONGEST && /[\w.-]/.test(text[at - 1]!)) at--;
  // Of a longer one what stands behind a hyphen.
  while (at > 0 && at < end && /[\w.]/.test(text[at - 1]!)) at++;
  return at;
}

/** Words that stand where a name could, and name nobody. */
const NOBODY = new Set(
  (
    'unknown none local localhost localhost.localdomain virtual pipe lmtp smtp esmtp relay dovecot cyrus discard error retry null nil root ' +
    'postmaster mailer-daemon mail mailer daemon nobody postfix exim exim4 debian-exim system server host client true false yes no ' +
    'said refused reject rejected by for from to and the with via is was not may - _ ok failed private public inbound outbound any all'
  ).split(' '),
);

export const isNobody = (name: string) => NOBODY.has(name.toLowerCase());

/** A value that is what its field says, unless it is a word for nobody, a number, or of another kind altogether. */
export function mentionValue(line: Mentions, at: number, end: number, kind: MentionKind): void {
  const value = line.text.slice(at, end);
  if (kind === 'subject' || kind === 'name' || kind === 'text' || kind === 'secret') {
    if (kind !== 'secret' || !isPlaceholder(value)) line.claim(at, end, kind);
    return;
  }
  if (kind === 'auth') {
    if (!isPrompt(value)) line.claim(at, end, kind);
    return;
  }
  let stop = end;
  while (stop > at && /[.,:;!?)\]}'"]/.test(line.text[stop - 1]!)) stop--;
  const bare = line.text.slice(at, stop);
  if (bare === '' || isNobody(bare) || /^[\d.:/+-]*$/.test(bare) || /[[\]|]/.test(bare)) return;
  if (bare.includes('@') && kind !== 'message') return;
  if (kind === 'host' && (!/[a-z]/i.test(bare) || /[/=*<>%]/.test(bare))) return;
  line.claim(at, stop, kind);
}

const isPlaceholder = (value: string) =>
  /^(?:\*+|x+|\[?(?:hidden|secret|redacted)\]?|yes|no|true|false|ok|mismatch|incorrect|plain|login)$/i.test(value);

/** What a server asks for in AUTH LOGIN, in base64. */
const isPrompt = (value: string) =>
  /^(?:VXNlcm5hbWU6?|UGFzc3dvcmQ6?|VXNlciBOYW1lAA|UGFzc3dvcmQA|dXNlcm5hbWU6|cGFzc3dvcmQ6|VXNlcjo|UGFzczo)=*$/.test(
    value,
  );

/** Fields of people, and fields of their own words (RFC 5322 §3.6). */
const PEOPLE =
  /^(?:from|to|cc|bcc|sender|reply-to|resent-(?:from|to|cc|sender)|disposition-notification-to|errors-to|apparently-to)$/i;
const WORDS =
  /^(?:subject|comments|keywords|organization|thread-topic|x-subject|content-description|list-id|x-sender|x-authenticated-user|x-auth-user)$/i;
const FIELD = /^(?:[>|:.\s]|\d+[HTFRBCIS*P]?\s){0,8}([A-Za-z][A-Za-z-]{1,40}): {0,8}/;

/** A header field at the start of a stretch: display names and subjects are of people. */
export function mentionHeader(line: Mentions, from: number, end: number): boolean {
  const head = FIELD.exec(line.text.slice(from, Math.min(end, from + 80)));
  if (!head) return false;
  const at = from + head[0].length;
  if (WORDS.test(head[1]!)) line.claim(at, end, 'subject');
  else if (PEOPLE.test(head[1]!)) mentionDisplayNames(line, at, end);
  return true;
}

/** name-addr = [display-name] angle-addr (RFC 5322 §3.4), and the older `address (name)`. */
function mentionDisplayNames(line: Mentions, at: number, end: number): void {
  const value = line.text.slice(at, end);
  for (const match of value.matchAll(
    /(?:^|[,;:]) {0,4}("(?:[^"\\]|\\.){1,200}"|[^"<>,;:()@]{1,200}?) {0,4}(?=<[^<>]{1,320}>)/g,
  )) {
    const name = match[1]!;
    const nameAt = at + match.index + match[0].indexOf(name);
    const quoted = name.startsWith('"') ? 1 : 0;
    if (name.trim()) line.claim(nameAt + quoted, nameAt + name.length - quoted, 'name');
  }
  for (const match of value.matchAll(/\(([^()]{2,200})\)/g)) {
    line.claim(at + match.index + 1, at + match.index + 1 + match[1]!.length, 'name');
  }
}
