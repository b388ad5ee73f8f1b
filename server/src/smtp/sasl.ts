/** What the lines of an AUTH exchange say (RFC 4954 §4), with everything secret left out. */
import { decodeBase64, isPrintable, textOf } from '../text/base64';

/** One thing that a line tells. Without a value it is there but secret, or not for people. */
export interface Told {
  readonly what:
    | 'user'
    | 'acting as'
    | 'password'
    | 'digest'
    | 'token'
    | 'proof'
    | 'nonce'
    | 'salt'
    | 'iterations'
    | 'realm'
    | 'host'
    | 'port'
    | 'trace'
    | 'question'
    | 'challenge'
    | 'signature'
    | 'error'
    | 'type'
    | 'credentials';
  readonly value?: string;
}

/** `empty`: nothing, or `=`; `cancelled`: `*`; `hidden`: no base64, so the tool that wrote the record hides it. */
export type AuthLine = readonly Told[] | 'empty' | 'cancelled' | 'hidden';

/** A line of the client: `step` counts its lines from 0, an initial response behind AUTH included. */
export function clientSays(mechanism: string, step: number, line: string): AuthLine {
  if (line === '*') return 'cancelled';
  if (line === '' || line === '=') return 'empty';
  const octets = decodeBase64(line);
  if (!octets) return 'hidden';
  const text = textOf(octets);
  const read = mechanism.startsWith('SCRAM-') ? scramClient : clients[mechanism];
  const told = text === undefined ? undefined : read?.(text, step);
  return told ?? (mechanism === 'NTLM' ? ntlm(octets) : [{ what: 'credentials' }]);
}

/** The text behind a 334. */
export function serverSays(mechanism: string | undefined, line: string): AuthLine {
  if (line === '' || line === '=') return 'empty';
  const octets = decodeBase64(line);
  if (!octets) return 'hidden';
  if (mechanism === 'NTLM') return ntlm(octets);
  const text = textOf(octets);
  if (text === undefined || !isPrintable(text)) return [{ what: 'challenge' }];
  if (mechanism?.startsWith('SCRAM-')) return scramServer(text);
  switch (mechanism) {
    case 'XOAUTH2':
    case 'OAUTHBEARER':
      return [{ what: 'error', value: text }];
    case 'DIGEST-MD5':
      return quoted(text, ['realm', 'nonce']);
    case 'LOGIN':
    case undefined:
      return [{ what: 'question', value: text }];
    default:
      return [{ what: 'challenge', value: text }];
  }
}

type Read = (text: string, step: number) => readonly Told[] | undefined;

const clients: Readonly<Record<string, Read>> = {
  /** message = [authzid] NUL authcid NUL passwd (RFC 4616 §2) */
  PLAIN(text) {
    const [actingAs = '', user = '', password, ...more] = text.split('\0');
    if (password === undefined || more.length > 0) return undefined;
    return [...named('acting as', actingAs), { what: 'user', value: user }, { what: 'password' }];
  },
  LOGIN(text, step) {
    return step === 0 ? [{ what: 'user', value: text }] : [{ what: 'password' }];
  },
  /** The name, a blank, and a digest of 32 hexadecimal digits (RFC 2195 §2) */
  'CRAM-MD5'(text) {
    const [, user] = /^(.*) [0-9a-f]{32}$/is.exec(text) ?? [];
    return user === undefined ? undefined : [{ what: 'user', value: user }, { what: 'digest' }];
  },
  'DIGEST-MD5'(text) {
    return [...quoted(text, ['username', 'realm', 'nonce']), { what: 'digest' }];
  },
  /** user=…^Aauth=Bearer …^A^A */
  XOAUTH2(text) {
    return [...named('user', fieldOf(text, 'user')), { what: 'token' }];
  },
  /** The GS2 header `n,a=name,`, then host, port and auth, each ended by ^A (RFC 7628 §3.1) */
  OAUTHBEARER(text) {
    const [, user = ''] = /^[ny],a=([^,]*),/.exec(text) ?? [];
    return [
      ...named('user', saslName(user)),
      ...named('host', fieldOf(text, 'host')),
      ...named('port', fieldOf(text, 'port')),
      { what: 'token' },
    ];
  },
  EXTERNAL: (text) => [{ what: 'acting as', value: text }],
  ANONYMOUS: (text) => [{ what: 'trace', value: text }],
};

/** client-first-message = gs2-header [ext ","] "n=" name ",r=" nonce; the final one has c=, r=, p= (RFC 5802 §7) */
function scramClient(text: string): readonly Told[] {
  const first = /^(?:n|y|p=[^,]*),(?:a=([^,]*))?,n=([^,]*),r=([^,]*)/.exec(text);
  if (!first) return [...named('nonce', attribute(text, 'r')), { what: 'proof' }];
  const [, actingAs = '', user = '', nonce = ''] = first;
  return [
    ...named('acting as', saslName(actingAs)),
    { what: 'user', value: saslName(user) },
    { what: 'nonce', value: nonce },
  ];
}

function scramServer(text: string): readonly Told[] {
  if (text.startsWith('v=')) return [{ what: 'signature' }];
  if (text.startsWith('e=')) return [{ what: 'error', value: text.slice(2) }];
  return [
    ...named('nonce', attribute(text, 'r')),
    ...named('salt', attribute(text, 's')),
    ...named('iterations', attribute(text, 'i')),
  ];
}

/** Every message begins with `NTLMSSP`, NUL and its type (MS-NLMP §2.2.1). */
function ntlm(octets: Uint8Array): readonly Told[] {
  const isNtlm = textOf(octets.slice(0, 8)) === 'NTLMSSP\0';
  return isNtlm ? [{ what: 'type', value: String(octets[8] ?? 0) }] : [{ what: 'credentials' }];
}

const named = (what: Told['what'], value: string): readonly Told[] => (value === '' ? [] : [{ what, value }]);

function fieldOf(text: string, name: string): string {
  const field = text.split('\u0001').find((each) => each.startsWith(`${name}=`));
  return field?.slice(name.length + 1) ?? '';
}

function attribute(text: string, name: string): string {
  const found = text.split(',').find((each) => each.startsWith(`${name}=`));
  return found?.slice(2) ?? '';
}

/** In names of SCRAM and GS2 `=2C` is a comma and `=3D` a sign of equality (RFC 5802 §5.1). */
function saslName(text: string): string {
  return text.replaceAll('=2C', ',').replaceAll('=3D', '=');
}

function quoted(text: string, names: readonly ('username' | 'realm' | 'nonce')[]): readonly Told[] {
  return names.flatMap((name) => {
    const [, value = ''] = new RegExp(`(?:^|,)\\s{0,8}${name}="([^"]*)"`).exec(text) ?? [];
    return named(name === 'username' ? 'user' : name, value);
  });
}
