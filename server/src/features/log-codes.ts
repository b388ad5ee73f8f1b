/** Reply and enhanced codes in the logs of any program, where the words around say that they are; no other number. */

import { knownWording } from '../knowledge/provider';
import { replyMeaning } from '../knowledge/replies';

/** A code in a line of a log: 0-based UTF-16 columns, `end` exclusive. */
export interface LogCode {
  readonly kind: 'reply' | 'enhanced code';
  readonly code: string;
  readonly at: number;
  readonly end: number;
  /** On a reply: the enhanced code behind it, and the text behind both. The record's words: hostile. */
  readonly enhanced?: string;
  readonly text?: string;
}

/** Longer lines are looked at no further. */
const COLUMNS = 20_000;
/** So much in front of a number can introduce it, and so much behind it can be its text. */
const BEFORE = 80;
const BEHIND = 400;

/** Codes of a line, from left to right. */
export function codesInLogLine(line: string): LogCode[] {
  const text = line.slice(0, COLUMNS);
  const found = [...replies(text), ...enhancedCodes(text)];
  const first = new Map(found.reverse().map((code) => [code.at, code]));
  return [...first.values()].sort((a, b) => a.at - b.at);
}

/** A number of three digits that is no part of a word, of another number or of an address. */
const NUMBER = /(?<![\w.\-/@$%+&~])[2-5]\d\d(?![\w/%]|[.,:]\d|-\d{1,3}-|-\d{4})|(?<=_)[2-5]\d\d(?=_)/g;
/** An enhanced code, and what may stand between it and its reply code. */
const CODE = '[245]\\.\\d{1,3}\\.\\d{1,3}(?![\\dA-Za-z]|\\.\\d)';
const BETWEEN = '(?:[ _-]|\\)?: |, Msg:"|, b?["\']|["\'], ?b?["\']| ?- | \\(#| #)';
const ENHANCED_BEHIND = new RegExp(`^(${BETWEEN})(${CODE})`);

function replies(text: string): LogCode[] {
  const about = contextOf(text);
  return Array.from(text.matchAll(NUMBER)).flatMap(({ 0: code, index: at }) => {
    const behind = text.slice(at + 3, at + BEHIND);
    const [, between = '', enhanced] = ENHANCED_BEHIND.exec(behind) ?? [];
    const carries = enhanced !== undefined && enhanced[0] === code[0];
    const said = carries ? behind.slice(between.length + enhanced.length) : behind.replace(SEPARATOR, '');
    const number: Numeral = { code, before: text.slice(Math.max(0, at - BEFORE), at), behind, said: said.trim() };
    if (!isReply(carries ? { ...number, enhanced } : number, about)) return [];
    const reply = { kind: 'reply', code, at, end: at + 3, text: number.said, ...(carries && { enhanced }) } as const;
    if (!carries) return [reply];
    const start = at + 3 + between.length;
    return [reply, { kind: 'enhanced code', code: enhanced, at: start, end: start + enhanced.length } as const];
  });
}

/** A number with what stands around it. */
interface Numeral {
  readonly code: string;
  readonly enhanced?: string;
  readonly before: string;
  readonly behind: string;
  readonly said: string;
}

interface Context {
  /** The line is about mail. */
  readonly mail: boolean;
  /** The line is about another protocol that has numbers of three digits. */
  readonly other: boolean;
}

const MAIL =
  /smtp|lmtp|mail|\bMX\b|\b(?:RCPT|EHLO|HELO)\b|recipient|\bbounce|deliver|\brelay|\bqueued\b|Diagnostic-Code|EENVELOPE|\bEAUTH\b|\bNDR\b|SASL|Swift_/i;
const OTHER =
  /\bHTTPS?(?:\/\d|[ _-]|\b(?=:? ?\d))|HttpError|\b(?:GET|POST|PUT|HEAD|DELETE|PATCH|OPTIONS) [/h]|\bv?s?ftpd?\b|\bFTP|\bSIP\/2|\bNNTP|\bRTSP\b|\bnginx\b|\bRETR\b|\bSTOR\b|\bPASV\b|\bredis\b|status[_ ]?code|\bAPI\b/i;

function contextOf(text: string): Context {
  const head = text.slice(0, COLUMNS);
  return { mail: MAIL.test(head), other: OTHER.test(head) };
}

/** What stands between a reply code and its text. */
const SEPARATOR = /^(?:[ -]|\): |, b?["']|["'], (?:with message )?["']?|_)/;

function isReply(number: Numeral, { mail, other }: Context): boolean {
  const { code, enhanced, before, behind } = number;
  if (AMOUNT.test(behind) || /\d ?$/.test(before)) return false;
  if (SMTP_SAYS.test(before)) return SAYS_SOMETHING.test(behind) && replyMeaning(code) !== undefined;
  if (other) return false;
  if (enhanced !== undefined) return mail || INTRODUCED.test(before) || behind[0] === '-';
  if (replyMeaning(code)?.record === undefined || OF_HTTP.test(behind)) return false;
  const named = MAIL_KEY.test(before) || (mail && KEY.test(before) && (isRefusal(code) || !/status/i.test(before)));
  if (named) return SAYS_SOMETHING.test(behind);
  if (!SPEAKS.test(behind) || !/(?:^|[\s"'([:;<>#=])$/.test(before)) return false;
  if (OF_SMTP.test(number.said) || knownWording({ code, text: number.said }) !== undefined) return true;
  return mail && INTRODUCED.test(before) && isRefusal(code) && LIKE_A_REPLY.test(number.said);
}

const isRefusal = (code: string) => code[0] === '4' || code[0] === '5';

/** The words directly in front say that what follows is what an SMTP server said. */
const SMTP_SAYS = new RegExp(
  [
    'said:[ _]$',
    'smtp; ?(?:<?#)?$',
    'smtp(?:d|lib)?[\\w .-]{0,24}(?:code|status|reply|response|error|exception|refused|failed|said|returned)[\\w ]{0,16}["\']?[ :=(]{1,3}["\'({]{0,2}$',
    '[SL]MTP error (?:from|after) .{1,70}: $',
    '(?:qmail-|rbl)smtpd: (?:.{1,60}: )?$',
    'SMTP\\w{0,40}(?:Error|Exception|Busy|Failure|Disconnected|Refused|Unknown)\\w{0,10}[ :(]{1,3}["\'({]{0,2}$',
    '\\bC="$',
    '\\breply: b?["\']$',
    '\\bretcode \\($',
    '\\b(?:stat|status)=[\\w ]{1,20}[:(] ?\\(?$',
    '\\b(?:stat="|reject=)$',
    'in reply to [\\w ]{1,20}: $',
    "(?:Remote|remote|receiving|recipient'?s?|destination) (?:mail |email )?server[\\w ]{0,20}(?:returned|responded|replied|said|response)[\\w ]{0,20}:? ?[\"'#]{0,2}$",
    '(?:answer|response|reply) (?:to|from|after) (?:MAIL|RCPT|DATA|EHLO|HELO|AUTH|STARTTLS|end of data|the (?:SMTP|mail) server)[\\w :<>@.-]{0,50}[:=] ?["\']?$',
  ].join('|'),
  'i',
);
/** A key or word that names a code of mail, whatever else the line is about. */
const MAIL_KEY = /(?:smtp|reply|bounce|\bresponse)_?-?(?:status)?_?(?:code)["']?\s?[:=]\s?["']?$/i;
/** A key or word that names a code, in a line about mail. */
const KEY =
  /(?:\b(?:response|reply|return|error|status|result|smtp|server|bounce)?[ _]?(?:code|status|reply|response|errno))(?: was| of| is)?["']?\s?[ :=(]{1,2}["']?$|\b(?:got|expected|received|returned|with) (?:code )?["']?$/i;
/** Something in front after which a quotation of a server may begin. */
const INTRODUCED =
  /(?:^|[:;("'`=>|,{\]] ?|<<"|<<< |#|- |\b(?:error|failed|rejected|refused|returned|replied|responded|answered|bounced|deferred|got|with|response|reply|reason) )(?:b?["'(#]{1,2})?$/i;

/** A code alone must end there. */
const SAYS_SOMETHING = /^(?:$|[ -]|_|[)\]}"',;:]|\): )/;
const SPEAKS = /^(?:[ -]|\): |, b?["']|_)(?=[\p{L}<"'[(*#])/u;
const LIKE_A_REPLY =
  /^(?:["'<[(*#\p{Lu}]|(?:no|not|relay|mailbox|user|unknown|sorry|permanent|message|invalid|access|too|unable|spam|gr[ae]y\w*|temporar\w*|authentication|recipient|sender|you|your|rejected|blocked|denied|bad|error|does|quota|content)\b(?!=))/u;
/** Numbers that count something. */
const AMOUNT =
  /^(?:\s?%|[ -](?:bytes?|octets?|[kKMG]i?[Bb]|[mµ]?s|sec\w*|min\w*|hours?|days?|weeks?|messages?|recipients?|items?|rows?|lines?|users?|e?-?mails?|files?|times?|of|in|x|and|to|from|out|per|more|new|unread|total|connections?|tokens?|requests?|jobs?|attempts?|retries|characters|accounts?|customers?|subscribers?|contacts?|active|pending|deferred|queued|sent|threads?|workers?|pages?|addresses|domains|hosts?|tasks?|records?|entries)(?![\w:]))/;
/** The words of HTTP for its own codes. */
const OF_HTTP =
  /^[ -](?:OK$|Created|Accepted$|No Content|Moved|Found|See Other|Not Modified|Bad Request|Unauthorized|Forbidden|Not Found|Method Not|Conflict|Gone|Unprocessable|Too Many Requests|Internal Server|Not Implemented|Bad Gateway|Service Unavailable$|Gateway Time)/i;
/** Words that only mail servers say behind a code. */
const OF_SMTP =
  /^(?:username and password not accepted|VXNlcm5hbWU6|UGFzc3dvcmQ6|authentication (?:required|unsuccessful|credentials invalid|succeeded|successful)|auth(?:entication)? (?:not available|mechanism)|must issue a starttls|relay(?:ing)? (?:access )?(?:denied|not permitted|prohibited)|(?:requested )?mail(?: action|box)|requested (?:mail )?action|(?:<[^>]{1,200}>:? ?)?(?:user unknown|no such user|unknown user|recipient (?:address )?rejected|sender (?:address )?rejected|relay access denied|unrouteable)|unrouteable address|invalid recipient|no such (?:user|recipient|mailbox|person)|message (?:accepted for|rejected (?:as|due)|size exceeds|too (?:large|big))|(?:ok:?|mail|message)? ?queued (?:as|for|mail)|ok:? queued|start mail input|end data with|enter (?:message|mail)|go ahead|ready to start tls|start tls|(?:\S{1,80} )?service (?:not available, )?closing (?:transmission|connection)|transaction failed|(?:please )?grey-?list|(?:[\w.-]{1,80} )?e?smtp\b|[\w.-]{1,80} (?:e?smtp|hello)\b|(?:invalid|no) (?:sender|recipient|mailbox)|(?:too many|no valid) recipients|must authenticate|send hello first|data sent before|no such mail)/i;

/** Places where an enhanced code stands for itself. */
const ALONE = [
  new RegExp(`\\b(?:dsn|enh_?status)=(${CODE})`, 'gi'),
  new RegExp(`^Status: (${CODE})`, 'g'),
  new RegExp(`enhanced[ _-]?(?:status)?[ _-]?(?:code)?["']?\\s?[:=]\\s?["']?(${CODE})`, 'gi'),
  new RegExp(`\\(#(${CODE})\\)`, 'g'),
  new RegExp(`smtp; ?<?#?(${CODE})`, 'gi'),
  new RegExp(`#(${CODE}) smtp;`, 'gi'),
  new RegExp(`SMTP\\w{0,40}(?:Error|Exception)\\w{0,10}:? ?\\(?(${CODE})`, 'gi'),
  new RegExp(`(?:server|mail) response was: (${CODE})`, 'gi'),
];
/** The same in a line about mail. */
const ALONE_IN_MAIL = [
  new RegExp(`@[\\w.-]{1,100}>?: (${CODE})`, 'g'),
  new RegExp(
    `\\b(?:status|dsn|diagnostic|code|reason|response|message|error|info)["']?\\s?[:=]\\s?["']?(${CODE})`,
    'gi',
  ),
];

function enhancedCodes(text: string): LogCode[] {
  const { mail, other } = contextOf(text);
  const places = mail && !other ? [...ALONE, ...ALONE_IN_MAIL] : ALONE;
  return places.flatMap((pattern) =>
    Array.from(text.matchAll(pattern), (match) => {
      const code = match[1]!;
      const at = match.index + match[0].lastIndexOf(code);
      return { kind: 'enhanced code', code, at, end: at + code.length } as const;
    }),
  );
}
