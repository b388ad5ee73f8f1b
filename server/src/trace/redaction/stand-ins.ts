/** What stands in for what: the same value always has the same stand-in, of the same kind. */
import { isCommon } from './common';
import type { Mention, MentionKind } from './mention';

/** Mailboxes that every domain has (RFC 2142), and those of programs: they tell nothing of anybody. */
const ROLES = new Set(
  'postmaster mailer-daemon abuse hostmaster webmaster root nobody double-bounce undisclosed-recipients'.split(' '),
);

type Table = 'user' | 'host' | 'domain' | 'ip4' | 'ip6' | 'message' | 'path' | 'name' | 'subject' | 'secret';

const MAKE: Readonly<Record<Table, (n: number) => string>> = {
  user: (n) => `user${n}`,
  host: (n) => `host${n}`,
  domain: (n) => `domain${n}.example`,
  ip4: documentationAddress,
  ip6: (n) => `2001:db8::${n.toString(16)}`,
  message: (n) => `message${n}`,
  path: (n) => `path${n}`,
  name: (n) => `Name ${n}`,
  subject: (n) => `Subject ${n}`,
  secret: (n) => `secret${n}`,
};

const TABLES = Object.keys(MAKE) as Table[];

/** By value, in small letters where these do not matter: its stand-in. */
type Tables = Readonly<Record<Table, Map<string, string>>>;

/** 192.0.2.0/24, 198.51.100.0/24, 203.0.113.0/24 (RFC 5737); after them 198.18.0.0/15 (RFC 2544), and what is set aside from 240.0.0.0. */
function documentationAddress(n: number): string {
  const nets = ['192.0.2', '198.51.100', '203.0.113'];
  const net = nets[Math.floor((n - 1) / 254)];
  if (net) return `${net}.${((n - 1) % 254) + 1}`;
  const rest = n - 763;
  const [first, second] = rest < 0x20000 ? [198, 18 + (rest >> 16)] : [240 + ((rest >> 24) & 15), (rest >> 16) & 255];
  return `${first}.${second}.${(rest >> 8) & 255}.${rest & 255}`;
}

export class StandIns {
  private readonly tables = Object.fromEntries(TABLES.map((table) => [table, new Map<string, string>()])) as Tables;
  private readonly counts = new Map<Table, number>();
  /** Everything that is to be replaced, in lower case: no stand-in may look like it. */
  private readonly originals = new Set<string>();
  private learning = true;

  /** Notes what a mention says, so that stand-ins can differ from it. Nothing is replaced before {@link settle}. */
  learn(value: string, kind: MentionKind): void {
    this.replace(value, kind);
  }

  /** Gives out stand-ins, in the order in which values were first seen. */
  settle(): void {
    this.learning = false;
    for (const table of TABLES) {
      const values = this.tables[table];
      for (const key of values.keys()) values.set(key, this.next(table));
    }
  }

  /** Whether a word is known as a user or a host, and to be replaced wherever it stands alone. */
  kindOf(word: string): 'user' | 'host' | undefined {
    const key = word.toLowerCase();
    if (isCommon(key)) return undefined;
    const { host, domain, user } = this.tables;
    if (host.has(key) || (key.includes('.') && domain.has(key))) return 'host';
    return user.has(key) ? 'user' : undefined;
  }

  replace(value: string, kind: Mention['kind']): string {
    switch (kind) {
      case 'mailbox':
        return this.mailbox(value, 'user');
      case 'message':
        return this.mailbox(value, 'message');
      case 'user':
        return ROLES.has(value.toLowerCase()) ? value : this.from('user', value);
      case 'host':
        return this.host(value);
      case 'ip':
        return this.from(value.includes(':') ? 'ip6' : 'ip4', value);
      case 'auth':
        return this.auth(value);
      case 'text':
        return masked(value);
      default:
        return this.from(kind, value);
    }
  }

  private mailbox(value: string, table: 'user' | 'message'): string {
    const sign = /@(?=[^@]*$)|[=%]40(?=[^@]{0,320}$)/.exec(value);
    const local = sign ? value.slice(0, sign.index) : value;
    const name = table === 'user' && ROLES.has(local.toLowerCase()) ? local : this.from(table, local);
    if (!sign) return name;
    const domain = value.slice(sign.index + sign[0].length);
    return `${name}${sign[0]}${domain.startsWith('[') ? domain : this.host(domain)}`;
  }

  /** `mx1.example.org` becomes `host1.domain1.example`, and `example.org` `domain1.example`. */
  private host(value: string): string {
    const name = value.toLowerCase();
    if (/^localhost(?:\.localdomain)?$/.test(name)) return value;
    if (/^(?:\d{1,3}\.){3}\d{1,3}$/.test(name)) return this.from('ip4', name);
    const domain = registrable(name);
    if (domain === undefined) return this.from('host', name);
    const standIn = this.from('domain', domain);
    return domain === name ? standIn : `${this.from('host', name)}.${standIn}`;
  }

  /** Base64 stays base64, and what is in it is replaced. */
  private auth(value: string): string {
    const text = decoded(value);
    const parts = text?.split('\0') ?? [];
    if (text === undefined || parts.some((part) => /[^\x20-\x7e]/.test(part)))
      return encoded(this.from('secret', value));
    if (parts.length === 1)
      return encoded(
        text.includes('@') && !text.includes(' ') ? this.mailbox(text, 'user') : this.from('secret', text),
      );
    const last = parts.length - 1;
    return encoded(
      parts
        .map((part, i) => (part === '' ? '' : i === last ? this.from('secret', part) : this.mailbox(part, 'user')))
        .join('\0'),
    );
  }

  private from(table: Table, value: string): string {
    const key = table === 'secret' || table === 'path' ? value : value.toLowerCase();
    const values = this.tables[table];
    const known = values.get(key);
    if (known !== undefined) return known;
    if (this.learning) this.originals.add(key);
    const standIn = this.learning ? '' : this.next(table);
    values.set(key, standIn);
    return standIn;
  }

  private next(table: Table): string {
    for (;;) {
      const n = (this.counts.get(table) ?? 0) + 1;
      this.counts.set(table, n);
      const standIn = MAKE[table](n);
      if (!this.originals.has(standIn.toLowerCase())) return standIn;
    }
  }
}

/** The part of a name that somebody registered: two labels, three below a country that sorts its names. Undefined without a dot. */
function registrable(name: string): string | undefined {
  const last = dotBefore(name, name.length);
  if (last < 0) return undefined;
  const second = dotBefore(name, last);
  const isSorted = name.length - last === 3 && SORTED.test(name.slice(second + 1, last));
  return name.slice((isSorted ? dotBefore(name, second) : second) + 1);
}

const dotBefore = (name: string, at: number) => (at > 0 ? name.lastIndexOf('.', at - 1) : -1);

const SORTED = /^(?:com?|org?|net?|ac|edu?|gov?|mil|gob|gouv|ltd|plc|sch)$/;

/** Letters and digits give way; blanks, marks and escapes stay, and so does the shape. */
function masked(text: string): string {
  return text.replace(SHOWN, (found) => {
    if (found.startsWith('\\')) return found;
    return (isDigit(found) ? '0' : 'x').repeat(lengthOf(found));
  });
}

const SHOWN = /\\[rnt\\'"]|\\x[\da-f]{2}|\p{L}+|\p{N}+/giu;
const isDigit = (run: string) => /^\p{N}/u.test(run);
/** In letters, of which some take two code units. */
const lengthOf = (run: string) => (/^[\x00-\x7f]*$/.test(run) ? run.length : [...run].length);

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function decoded(value: string): string | undefined {
  let bits = 0;
  let count = 0;
  let text = '';
  for (const char of value.replace(/(?<!=)=+$/, '')) {
    const digit = BASE64.indexOf(char);
    if (digit < 0) return undefined;
    bits = ((bits << 6) | digit) & 0xffffff;
    count += 6;
    if (count >= 8) {
      count -= 8;
      text += String.fromCharCode((bits >> count) & 0xff);
    }
  }
  return text;
}

/** RFC 4648 §4, of a text of ASCII. */
function encoded(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i += 3) {
    const left = Math.min(3, text.length - i);
    const bits = (text.charCodeAt(i) << 16) | ((text.charCodeAt(i + 1) || 0) << 8) | (text.charCodeAt(i + 2) || 0);
    for (let k = 0; k < 4; k++) out += k <= left ? BASE64[(bits >> (18 - 6 * k)) & 63] : '=';
  }
  return out;
}
