/** What is told by its own look: addresses of mail and of machines, host names, URLs. Every scan is linear. */
import { type Mentions, matchesOf } from './mention';
import { isTopLevel, mayBeFile } from './top-level';

export function mentionShapes(line: Mentions): void {
  mentionUrls(line);
  mentionEncodedWords(line);
  mentionAddresses(line);
  mentionIps(line);
  mentionHosts(line);
}

const URL =
  /\b(?:https?|ftp|smtps?|ldaps?):\/\/(?:[^\s/@"'<>]{1,200}@)?([^\s/:?#"'<>()[\]{}\\,;]{1,255})(?::\d+)?([^\s"'<>()[\]{}\\]{0,2000})/gi;

/** `https://HOST/PATH`: the path may name people, or let somebody in. */
function mentionUrls(line: Mentions): void {
  if (!line.text.includes('://')) return;
  for (const match of matchesOf(line.text, URL)) {
    const end = match.index + match[0].length;
    const path = match[2]!.replace(/(?<![.,;:!])[.,;:!]+$/, '');
    const pathAt = end - match[2]!.length;
    const hostAt = match.index + match[0].indexOf('//') + 2;
    const host = match[1]!;
    const at = line.text.indexOf(host, hostAt);
    if (at > hostAt) line.claim(hostAt, at - 1, 'secret');
    if (/^[\d.]+$/.test(host)) line.claim(at, at + host.length, 'ip');
    else if (host.includes('.')) line.claim(at, at + trimmed(host).length, 'host');
    if (path.length > 1) line.claim(pathAt + 1, pathAt + path.length, 'path');
  }
}

const trimmed = (name: string) => name.replace(/(?<![.-])[.-]+$/, '');

const ENCODED_WORD = /=\?[\w*-]{2,40}\?[bq]\?[^?\s]{0,400}\?=/gi;

/** encoded-word = "=?" charset "?" encoding "?" encoded-text "?=" (RFC 2047 §2) */
function mentionEncodedWords(line: Mentions): void {
  if (!line.text.includes('=?')) return;
  for (const match of matchesOf(line.text, ENCODED_WORD)) {
    line.claim(match.index, match.index + match[0].length, 'name');
  }
}

const LOCAL = /[A-Za-z0-9!#$%&'*+/=?^_`{|}~.\-\u0080-\uffff]/;
const DOMAIN = /[A-Za-z0-9._\-\u0080-\uffff]/;
const LONGEST = 320;
const SIGN = /@|(?<=\w)[=%]40(?=[\w[])/g;

/** `LOCAL@DOMAIN` (RFC 5321 §4.1.2), also with `=40` or `%40` for the sign. */
function mentionAddresses(line: Mentions): void {
  const { text } = line;
  if (!text.includes('@') && !text.includes('40')) return;
  for (const { index, 0: sign } of matchesOf(text, SIGN)) {
    const at = localStart(line, index);
    if (at === index) continue;
    let end = index + sign.length;
    while (
      end < text.length &&
      end - index < LONGEST &&
      DOMAIN.test(text[end]!) &&
      !(line.isFolded && text[end] === '_')
    )
      end++;
    while (end > index + sign.length && /[._-]/.test(text[end - 1]!)) end--;
    if (end === index + sign.length) line.claim(at, index, 'user');
    else line.claim(at, end, isMessageId(text, at) ? 'message' : 'mailbox');
  }
}

/** Words in front of an address that are no part of it. */
const NAMES =
  /^(?:to|from|rcpt|rcpts|user|username|F|A|P|T|R|U|id|i|d|sender|recipient|recipients|orig_to|msgid|message-id|addr|address|mailfrom|mfrom|smtp\.mailfrom|header\.\w+|envelope-from|envelope-to|mail|email|author|ctladdr|login|set_id|sasl_username|sasl_sender|owner|name|identity|by|for|account|acct|uid|auth|authid|rhs|lhs|orig-to|ruser|helo|SIZE|AUTH|ORCPT|bounce|reply-to|return-path|mime_rcpts|mime_rcpt|user_id|mailbox|relay|client)$/i;

function localStart(line: Mentions, sign: number): number {
  const { text } = line;
  if (text[sign - 1] === '"') return quotedStart(text, sign);
  let at = sign;
  while (at > 0 && sign - at < LONGEST && LOCAL.test(text[at - 1]!) && !(line.isFolded && text[at - 1] === '_')) at--;
  const slash = text.lastIndexOf('/', sign - 1);
  if (slash >= at) at = slash + 1;
  if (text[at - 1] === '\\' && /[nrt]/.test(text[at]!) && sign - at > 1) at++;
  for (;;) {
    const equals = text.indexOf('=', at);
    if (equals < 0 || equals >= sign || !NAMES.test(text.slice(at, equals))) break;
    at = equals + 1;
  }
  // Exchange writes the first words of a reply without a blank: `250 2.0.0OK2024…@mx.example.org`.
  at += /^[245]\.\d{1,3}\.\d{1,3}(?=[A-Za-z])/.exec(text.slice(at, at + 12))?.[0].length ?? 0;
  while (at < sign && /['`{}|*!#$%&?^~.\-=]/.test(text[at]!)) at++;
  return at;
}

/** Quoted-string as a local part; the sign itself where there is none. */
function quotedStart(text: string, sign: number): number {
  for (let i = sign - 2; i >= 0 && sign - i < LONGEST; i--) {
    if (text[i] === '"' && text[i - 1] !== '\\') return i;
  }
  return sign;
}

const isMessageId = (text: string, at: number) =>
  /(?:message-?id|msgid|\bid\*?|references|in-reply-to|content-id|resent-message-id)["']?[=: ]{1,3}<?$/i.test(
    text.slice(Math.max(0, at - 24), at),
  );

const IPV6 = /(?:IPv6:)?((?:[\da-f]{0,4}:){2,7}(?:(?:\d{1,3}\.){3}\d{1,3}|[\da-f]{0,4}))(?!:?\w)/iy;
const BEHIND = /[\w.:]/;
const LABEL = 'ipv6';
const IPV4 = /(?<![A-Za-z\d.])(?:\d{1,3}\.){3}\d{1,3}(?!\.?\d)/g;

function mentionIps(line: Mentions): void {
  const { text } = line;
  mentionIpv6(line);
  for (const { index, 0: address } of matchesOf(text, IPV4)) {
    // Part of a host name, such as 192.0.2.7.list.example: the name as a whole is one.
    if (
      /^[-_]?[A-Za-z]|^[.-]\w/.test(text.slice(index + address.length, index + address.length + 2)) &&
      hostAround(line, index)
    )
      continue;
    const octets = address.split('.').map(Number);
    if (octets.every((octet) => octet < 256) && !isLocalIp(address)) line.claim(index, index + address.length, 'ip');
  }
}

function mentionIpv6(line: Mentions): void {
  const { text } = line;
  for (let colon = text.indexOf(':'); colon >= 0; ) {
    const from = ipv6Start(text, colon);
    IPV6.lastIndex = from;
    const match = from < 0 ? null : IPV6.exec(text);
    const end = match ? from + match[0].length : colon + 1;
    const address = match?.[1] ?? '';
    if (match && isIpv6(address) && !isLocalIp(address)) line.claim(end - address.length, end, 'ip');
    colon = text.indexOf(':', end);
  }
}

/** Where an address begins whose first colon this is, or the word `IPv6` in front of it; -1 where none can. */
function ipv6Start(text: string, colon: number): number {
  let at = colon;
  while (at > 0 && colon - at <= LABEL.length && BEHIND.test(text[at - 1]!)) at--;
  const word = text.slice(at, colon);
  return /^[\da-f]{0,4}$/i.test(word) || word.toLowerCase() === LABEL ? at : -1;
}

/** Groups of up to four hexadecimal digits: eight, or fewer with one `::` (RFC 4291 §2.2). */
function isIpv6(address: string): boolean {
  if (!/[\da-f]/i.test(address)) return false;
  const groups = address.split(':').reduce((sum, group) => sum + (group.includes('.') ? 2 : 1), 0);
  const gap = address.indexOf('::');
  return gap < 0 ? groups === 8 && !/^:|:$/.test(address) : groups <= 9 && address.indexOf('::', gap + 1) < 0;
}

/** The machine itself tells nothing of anybody. */
const isLocalIp = (address: string) => /^(?:127\.\d+\.\d+\.\d+|0\.0\.0\.0|::1?|::ffff:127\.0\.0\.1)$/.test(address);

function mentionHosts(line: Mentions): void {
  const { text, runs } = line;
  if (!text.includes('.')) return;
  for (let i = 0; i < runs.length; i += 2)
    if (isHost(text, runs[i]!, runs[i + 1]!)) line.claim(runs[i]!, runs[i + 1]!, 'host');
}

function hostAround({ text, runs }: Mentions, place: number): boolean {
  for (let i = 0; i < runs.length; i += 2)
    if (runs[i]! <= place && place < runs[i + 1]!) return isHost(text, runs[i]!, runs[i + 1]!);
  return false;
}

/** A name with a top-level label that exists, and that is no name of a file, a class or a setting. */
function isHost(text: string, at: number, end: number): boolean {
  const dot = text.lastIndexOf('.', end - 1) - at;
  if (dot < 1 || end - at > 255) return false;
  const name = text.slice(at, end).toLowerCase();
  const last = name.slice(dot + 1);
  if (name.includes('..') || !isTopLevel(last)) return false;
  if (mayBeFile(last) && (/[/\\]/.test(text[at - 1] ?? '') || /^:\d|^\(\d/.test(text.slice(end, end + 2))))
    return false;
  return (
    (!isClassName(text, at, name) && !/^[\d.]+$/.test(name.slice(0, dot).replaceAll('-', '')) === true) ||
    isNumbered(name)
  );
}

/** `com.example.Thing` and `javax.mail.host`: from the general to the special, the other way round than hosts. */
const isClassName = (text: string, at: number, name: string) =>
  /^(?:com|org|net|java|javax|sun|system|microsoft|jakarta|io)\.[a-z]/.test(name) &&
  !/@$/.test(text.slice(at - 1, at)) &&
  name.split('.').length > 2;

/** Labels that are an address, as block lists and providers write them. */
const isNumbered = (name: string) => /^\d{1,3}(?:[.-]\d{1,3}){1,}\.[a-z]/.test(name) || /^\d+\.[a-z]/.test(name);
