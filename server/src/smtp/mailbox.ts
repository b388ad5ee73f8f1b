/** The grammar of addresses (RFC 5321 §4.1.2, §4.1.3), read for what is wrong with one. */
import { octets } from './data';

/** What is wrong with a mailbox, and where: columns of the text. */
export interface MailboxFault {
  readonly kind:
    | 'no-at'
    | 'empty-local'
    | 'empty-domain'
    | 'local-too-long'
    | 'domain-too-long'
    | 'path-too-long'
    | 'double-dot'
    | 'dot-at-edge'
    | 'space'
    | 'character'
    | 'quotes'
    | 'underscore'
    | 'label'
    | 'literal';
  readonly at: number;
  readonly end: number;
}

const MOST_LOCAL = 64;
const MOST_LABEL = 63;
const MOST_DOMAIN = 255;
/** With the angle brackets. */
const MOST_PATH = 256;

/** Nothing is wrong with most mailboxes and domains: letters and figures, between which a sign of its own may stand. */
const ORDINARY = /^[A-Za-z\d]{1,64}(?:[.+=_-][A-Za-z\d]{1,64}){0,31}@[A-Za-z\d]{1,63}(?:[.-][A-Za-z\d]{1,63}){0,31}$/;
const ORDINARY_DOMAIN = /^[A-Za-z\d]{1,63}(?:[.-][A-Za-z\d]{1,63}){0,31}$/;

/** Mailbox = Local-part "@" ( Domain / address-literal ). Undefined if nothing is wrong. Non-ASCII letters count as letters (RFC 6531 §3.3). */
export function mailboxFault(text: string): MailboxFault | undefined {
  if (text.length <= MOST_LOCAL && ORDINARY.test(text)) return undefined;
  const whole = { at: 0, end: text.length };
  if (octets(text, 0) + 2 > MOST_PATH) return { kind: 'path-too-long', ...whole };
  const split = text.startsWith('"') ? quotedEnd(text) : text.lastIndexOf('@');
  if (split === undefined) return { kind: 'quotes', ...whole };
  if (split < 0 || text[split] !== '@') return { kind: 'no-at', ...whole };
  const local = text.slice(0, split);
  if (local === '') return { kind: 'empty-local', ...whole };
  if (octets(local, 0) > MOST_LOCAL) return { kind: 'local-too-long', at: 0, end: split };
  return localFault(local) ?? within(domainFault(text.slice(split + 1)), split + 1);
}

/** Behind the quoted string that the text begins with; undefined if its end is missing. Quoted-string = DQUOTE *QcontentSMTP DQUOTE */
function quotedEnd(text: string): number | undefined {
  for (let i = 1; i < text.length; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === '"') return i + 1;
  }
  return undefined;
}

function within(fault: MailboxFault | undefined, at: number): MailboxFault | undefined {
  return fault && { ...fault, at: fault.at + at, end: fault.end + at };
}

/** Dot-string = Atom *("." Atom); atext as in RFC 5322 §3.2.3. */
function localFault(local: string): MailboxFault | undefined {
  if (local.startsWith('"')) return undefined;
  const place = (found: RegExpExecArray) => ({ at: found.index, end: found.index + found[0].length });
  const space = /[ \t]/.exec(local);
  if (space) return { kind: 'space', ...place(space) };
  const other = /[^A-Za-z0-9!#$%&'*+\-/=?^_`{|}~.\u0080-\uffff]/.exec(local);
  if (other) return { kind: 'character', ...place(other) };
  const double = /\.\.+/.exec(local);
  if (double) return { kind: 'double-dot', ...place(double) };
  const edge = /^\.|\.$/.exec(local);
  return edge ? { kind: 'dot-at-edge', ...place(edge) } : undefined;
}

/** Domain = sub-domain *("." sub-domain); sub-domain = Let-dig [Ldh-str] */
export function domainFault(domain: string): MailboxFault | undefined {
  if (domain.length <= MOST_LABEL && ORDINARY_DOMAIN.test(domain)) return undefined;
  const whole = { at: 0, end: domain.length };
  if (domain === '') return { kind: 'empty-domain', ...whole };
  if (domain.startsWith('[')) return isLiteral(domain) ? undefined : { kind: 'literal', ...whole };
  if (octets(domain, 0) > MOST_DOMAIN) return { kind: 'domain-too-long', ...whole };
  const place = (found: RegExpExecArray) => ({ at: found.index, end: found.index + found[0].length });
  const space = /[ \t]/.exec(domain);
  if (space) return { kind: 'space', ...place(space) };
  const underscore = /_/.exec(domain);
  if (underscore) return { kind: 'underscore', ...place(underscore) };
  const other = /[^A-Za-z0-9.\-\u0080-\uffff]/.exec(domain);
  if (other) return { kind: 'character', ...place(other) };
  const double = /\.\.+/.exec(domain);
  if (double) return { kind: 'double-dot', ...place(double) };
  const edge = /^\.|\.$/.exec(domain);
  if (edge) return { kind: 'dot-at-edge', ...place(edge) };
  const label = /(?:^|\.)-[^.]*|[^.]{0,63}-(?=\.|$)|[^.]{64,}/.exec(domain);
  return label ? { kind: 'label', ...place(label) } : undefined;
}

/** address-literal = "[" ( IPv4-address-literal / IPv6-address-literal / General-address-literal ) "]" (RFC 5321 §4.1.3) */
export function isLiteral(text: string): boolean {
  const inside = /^\[([^[\]\s]{1,200})\]$/.exec(text)?.[1];
  if (inside === undefined) return false;
  if (isIpv4(inside)) return true;
  const tagged = /^([A-Za-z0-9-]{0,63}[A-Za-z0-9]):([\x21-\x5a\x5e-\x7e]+)$/.exec(inside);
  if (!tagged) return false;
  return tagged[1]!.toUpperCase() === 'IPV6' ? isIpv6(tagged[2]!) : true;
}

export function isIpv4(text: string): boolean {
  const parts = text.split('.');
  return parts.length === 4 && parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) <= 255);
}

export function isIpv6(text: string): boolean {
  if (!/^[0-9A-Fa-f:.]{2,45}$/.test(text)) return false;
  const halves = text.split('::');
  if (halves.length > 2) return false;
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  const last = groups.at(-1);
  const tail = last?.includes('.') ? (isIpv4(last) ? 2 : undefined) : 0;
  if (tail === undefined) return false;
  const plain = tail === 2 ? groups.slice(0, -1) : groups;
  const count = plain.length + tail;
  return plain.every((group) => /^[0-9A-Fa-f]{1,4}$/.test(group)) && (halves.length === 2 ? count < 8 : count === 8);
}
