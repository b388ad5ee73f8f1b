/** What clients do wrong, one entry each: put into a right session, and the rules that have something to say of it. */
import type { Random } from './random';
import { command, phrase, raw } from './right';
import type { Act, CommandAct, MessageAct, TextLine } from './session';

export interface Fault {
  readonly name: string;
  /** Rules that are expected to tell of it; any one of them will do. None where the client is right, and servers differ. */
  readonly rules: readonly string[];
  /** What a server must offer for this to be the fault. */
  readonly needs?: readonly string[];
  /** Servers refuse it for reasons of their own. */
  readonly policy?: true;
  /** The session with the fault; undefined where there is no place for it. */
  readonly put: (acts: readonly Act[], random: Random, index: number) => readonly Act[] | undefined;
}

// ── ways to change a session ───────────────────────────────────────────────────────────────────────────────────────

const isVerb = (act: Act | undefined, verb: RegExp): act is CommandAct =>
  act?.kind === 'command' && verb.test(act.line);
const MAIL = /^mail/i;
const RCPT = /^rcpt/i;
const DATA = /^data/i;
const HELLO = /^ehlo/i;
const QUIT = /^quit/i;

/** Puts other acts in the place of one that a verb begins. */
function replace(verb: RegExp, by: (act: CommandAct, random: Random) => readonly Act[]): Fault['put'] {
  return (acts, random) => {
    const places = acts.flatMap((act, n) => (isVerb(act, verb) ? [n] : []));
    if (places.length === 0) return undefined;
    const at = random.pick(places);
    return [...acts.slice(0, at), ...by(acts[at] as CommandAct, random), ...acts.slice(at + 1)];
  };
}

/** Changes the line of a command. */
const reword = (verb: RegExp, change: (line: string, random: Random) => string): Fault['put'] =>
  replace(verb, (act, random) => [{ ...act, line: change(act.line, random) }]);

/** Changes a message that DATA opens. */
function retext(change: (act: MessageAct, random: Random, index: number) => MessageAct | undefined): Fault['put'] {
  return (acts, random, index) => {
    const places = acts.flatMap((act, n) => (act.kind === 'message' ? [n] : []));
    if (places.length === 0) return undefined;
    const at = random.pick(places);
    const changed = change(acts[at] as MessageAct, random, index);
    return changed && [...acts.slice(0, at), changed, ...acts.slice(at + 1)];
  };
}

/** Puts lines into the body of a message, with at least one line of text behind them. */
const insert = (lines: (random: Random, index: number) => readonly TextLine[], behind = true): Fault['put'] =>
  retext((act, random, index) => {
    const body = act.lines.findIndex(({ text }) => text === '') + 1;
    const at = random.int(body, act.lines.length);
    const rest = act.lines.slice(at);
    const more = behind && rest.length === 0 ? [raw(phrase(random))] : [];
    return { ...act, lines: [...act.lines.slice(0, at), ...lines(random, index), ...rest, ...more] };
  });

/** Puts something else in the place of the address of MAIL or RCPT with its angle brackets. */
const path = (verb: RegExp, change: (address: string, random: Random) => string): Fault['put'] =>
  reword(verb, (line, random) => line.replace(/<.*?>/, (path) => change(path.slice(1, -1), random)));

/** Puts another address between the angle brackets. */
const address = (verb: RegExp, change: (address: string, random: Random) => string): Fault['put'] =>
  path(verb, (one, random) => `<${change(one, random)}>`);

const parameter = (verb: RegExp, ...choices: readonly string[]): Fault['put'] =>
  reword(verb, (line, random) => `${line} ${random.pick(choices)}`);

/** Every command waits for the answer to the one before. */
const inStep = (acts: readonly Act[]): Act[] =>
  acts.map((act) => (act.kind === 'command' ? { kind: 'command', line: act.line } : act));

const either =
  (...puts: readonly Fault['put'][]): Fault['put'] =>
  (acts, random, index) =>
    random.pick(puts)(acts, random, index);

// ── the faults ─────────────────────────────────────────────────────────────────────────────────────────────────────

export const faults: readonly Fault[] = [
  {
    name: 'bare period',
    rules: ['bare-period-in-body'],
    put: insert(() => [raw('.')]),
  },
  {
    name: 'leading period not doubled',
    rules: ['unstuffed-leading-dot'],
    put: insert((random) => [raw(random.pick(['.profile', '.. and so on', '.5 litres', '.htaccess is here']))]),
  },
  {
    name: 'message without its end',
    rules: ['unterminated-data'],
    put: (acts) => {
      const at = acts.findLastIndex(({ kind }) => kind === 'message');
      return at < 0 ? undefined : [...acts.slice(0, at), { ...(acts[at] as MessageAct), ended: false }];
    },
  },
  {
    name: 'no EHLO',
    rules: ['command-out-of-sequence'],
    put: (acts) => (isVerb(acts[0], HELLO) ? acts.slice(1) : undefined),
  },
  {
    name: 'no MAIL',
    rules: ['command-out-of-sequence'],
    put: (acts, random) => replace(MAIL, () => [])(inStep(acts), random, 0),
  },
  {
    name: 'no RCPT',
    rules: ['command-out-of-sequence', 'no-recipient-accepted'],
    put: (acts) => {
      const from = acts.findIndex((act) => isVerb(act, MAIL));
      const to = acts.findIndex((act, n) => n > from && act.kind !== 'command');
      return inStep(acts.filter((act, n) => n < from || n > to || !isVerb(act, RCPT)));
    },
  },
  {
    name: 'MAIL within a transaction',
    rules: ['nested-mail'],
    put: replace(RCPT, (act) => [act, command('MAIL FROM:<ada@example.com>')]),
  },
  {
    name: 'space behind the colon',
    rules: ['space-around-colon'],
    put: either(
      reword(MAIL, (line) => line.replace(':', ': ')),
      reword(RCPT, (line) => line.replace(':', ': ')),
    ),
  },
  {
    name: 'space before the colon',
    rules: ['space-around-colon'],
    put: either(
      reword(MAIL, (line) => line.replace(':', ' :')),
      reword(RCPT, (line) => line.replace(':', ' :')),
    ),
  },
  {
    name: 'no angle brackets',
    rules: ['missing-angle-brackets'],
    put: either(
      path(MAIL, (one) => one || 'ada@example.com'),
      path(RCPT, (one) => one),
    ),
  },
  {
    name: 'half of the angle brackets',
    rules: ['missing-angle-brackets'],
    put: either(
      path(MAIL, (one) => `<${one || 'ada@example.com'}`),
      path(RCPT, (one) => `<${one}`),
    ),
  },
  {
    name: 'a name before the address',
    rules: ['missing-angle-brackets', 'address-syntax'],
    put: path(MAIL, () => 'Ada <ada@example.com>'),
  },
  {
    name: 'a verb misspelt',
    rules: ['unknown-command'],
    put: reword(/^(?:mail|rcpt|data)/i, (line) => line.replace(/^(\w)(\w)/, '$2$1')),
  },
  {
    name: 'text where a command is due',
    rules: ['unknown-command'],
    put: (acts, random) =>
      replace(MAIL, (act) => [command(random.pick(['Subject: hello', 'Hello there'])), act])(inStep(acts), random, 0),
  },
  {
    name: 'an unknown verb',
    rules: ['unknown-command'],
    put: (acts, random) =>
      replace(MAIL, (act) => [command(random.pick(['HELO1', 'LOGIN ada', 'FOO bar'])), act])(inStep(acts), random, 0),
  },
  {
    name: 'no argument',
    rules: ['missing-argument'],
    put: either(
      reword(HELLO, () => 'EHLO'),
      reword(MAIL, (_, random) => random.pick(['MAIL', 'MAIL FROM:'])),
      reword(RCPT, (_, random) => random.pick(['RCPT', 'RCPT TO:'])),
    ),
  },
  {
    name: 'no FROM: or TO:',
    rules: ['missing-argument'],
    put: either(
      reword(MAIL, (line) => line.replace(/from:?/i, '')),
      reword(RCPT, (line) => line.replace(/ to:/i, ' ')),
    ),
  },
  {
    name: 'a parameter with a wrong value',
    rules: ['mail-parameter-invalid'],
    needs: ['SIZE', '8BITMIME'],
    put: parameter(MAIL, 'SIZE=large', 'SIZE=', 'BODY=9BIT', 'BODY=', 'SIZE=-1'),
  },
  {
    name: 'a parameter twice',
    rules: ['duplicate-parameter'],
    needs: ['SIZE', '8BITMIME'],
    put: parameter(MAIL, 'SIZE=1000 SIZE=1000', 'BODY=7BIT BODY=8BITMIME'),
  },
  {
    name: 'a parameter that was not offered',
    rules: ['extension-not-advertised', 'mail-parameter-invalid'],
    put: either(
      parameter(MAIL, 'XYZ=1', 'FOO', 'SOLICIT=org.example:ADV:ADLT', 'MT-PRIORITY=3'),
      parameter(RCPT, 'XYZ=1'),
    ),
  },
  {
    name: "MAIL's parameter on RCPT",
    rules: ['parameter-on-wrong-command'],
    needs: ['SIZE', '8BITMIME'],
    put: parameter(RCPT, 'SIZE=1000', 'BODY=8BITMIME'),
  },
  {
    name: 'STARTTLS that was not offered',
    rules: ['extension-not-advertised'],
    put: (acts, random) => replace(MAIL, (act) => [command('STARTTLS'), act])(inStep(acts), random, 0),
  },
  {
    name: 'a declared size above the limit',
    rules: ['size-exceeded'],
    needs: ['SIZE'],
    put: reword(
      MAIL,
      (line, random) => `${line.replace(/ SIZE=\d+/i, '')} SIZE=${random.pick([8193, 20_000, 31_457_280])}`,
    ),
  },
  {
    name: 'a message above the limit',
    rules: ['size-exceeded'],
    needs: ['SIZE'],
    put: insert(() => Array.from({ length: 160 }, () => raw('x'.repeat(70)))),
  },
  {
    name: '8-bit text that was not announced',
    rules: ['eight-bit-without-8bitmime'],
    put: (acts, random, index) =>
      insert(() => [raw('café crème, señor')])(
        acts.map((act) => (isVerb(act, MAIL) ? { ...act, line: act.line.replace(/ BODY=\w+/, '') } : act)),
        random,
        index,
      ),
  },
  {
    name: 'a non-ASCII address without SMTPUTF8',
    rules: ['non-ascii-without-smtputf8'],
    put: address(MAIL, () => 'adá@example.com'),
  },
  {
    name: 'a long line in the text',
    rules: ['line-too-long-body'],
    put: insert((random) => [raw('x'.repeat(random.pick([999, 1_200, 2_500, 5_000])))]),
  },
  {
    name: 'a long command',
    rules: ['line-too-long-command', 'address-syntax'],
    put: address(MAIL, (_, random) => `${'a'.repeat(random.pick([600, 1_100, 2_500]))}@example.com`),
  },
  {
    name: 'a bare line feed',
    rules: ['bare-line-feed'],
    put: insert((random) => [{ ...raw(phrase(random)), end: '\n' }]),
  },
  {
    name: 'smuggling',
    rules: ['smuggling-sequence'],
    put: insert((random) =>
      random.pick([
        [
          { ...raw('x'), end: '\n' },
          { ...raw('.'), end: '\n' },
        ],
        [{ ...raw('.'), end: '\n' }],
      ]),
    ),
  },
  {
    name: 'commands behind QUIT',
    rules: ['commands-after-quit'],
    put: replace(QUIT, (act) => [act, command('NOOP'), command('MAIL FROM:<ada@example.com>')]),
  },
  {
    name: 'an argument where there is none',
    rules: ['trailing-arguments'],
    put: either(
      reword(DATA, (line) => `${line} please`),
      reword(QUIT, (line) => `${line} now`),
    ),
  },
  {
    name: 'a name of the client that is none',
    rules: ['helo-argument-invalid'],
    put: reword(
      HELLO,
      (_, random) => `EHLO ${random.pick(['my_pc', 'host..example.com', '[192.0.2.300]', '-x-', 'a b', 'ho!st'])}`,
    ),
  },
  {
    name: 'an address that is none',
    rules: ['address-syntax'],
    put: either(
      address(MAIL, (_, random) =>
        random.pick([
          'ada@@example.com',
          'ada l@example.com',
          'ada.@example.com',
          '.ada@example.com',
          'ada..l@example.com',
          'ada@',
          'ada@example..com',
          'ada@-example.com',
          '"ada@example.com',
        ]),
      ),
      address(RCPT, (path, random) =>
        random.pick([`x@${path}`, path.replace('@', ' @'), path.replace('@', '.@'), path.replace('@', '@.')]),
      ),
    ),
  },
  {
    name: 'an address without a domain',
    rules: ['address-syntax'],
    put: address(RCPT, () => 'grace'),
    policy: true,
  },
  {
    name: 'a source route',
    rules: ['source-route'],
    put: address(RCPT, (path) => `@relay.example.org:${path}`),
  },
  {
    name: 'an obsolete command',
    rules: ['obsolete-command'],
    put: (acts, random) =>
      replace(MAIL, (act) => [
        command(random.pick(['TURN', 'SEND FROM:<ada@example.com>', 'SAML FROM:<ada@example.com>'])),
        act,
      ])(inStep(acts), random, 0),
  },
  {
    name: 'HELO for EHLO',
    rules: ['obsolete-command'],
    put: (acts, random) => replace(HELLO, () => [command('HELO client.example.com')])(inStep(acts), random, 0),
  },
  {
    name: 'no recipient was accepted, and DATA',
    rules: ['no-recipient-accepted'],
    policy: true,
    put: (acts) =>
      inStep(acts).map((act) => (isVerb(act, RCPT) ? { ...act, line: 'RCPT TO:<nobody@example.org>' } : act)),
  },
  {
    name: 'text although DATA was refused',
    rules: ['data-without-354'],
    policy: true,
    put: (acts) =>
      inStep(acts).map((act) => {
        if (isVerb(act, RCPT)) return { ...act, line: 'RCPT TO:<nobody@example.org>' };
        return act.kind === 'message' ? { ...act, ahead: true } : act;
      }),
  },
  {
    name: 'text before the 354',
    rules: ['pipelining-illegal-group', 'data-without-354'],
    put: retext((act) => ({ ...act, ahead: true })),
  },
  {
    name: 'MAIL right behind EHLO',
    rules: ['pipelining-illegal-group', 'pipelining-not-advertised'],
    put: (acts) => acts.map((act, n) => (n === 1 && act.kind === 'command' ? { ...act, ahead: true } : act)),
  },
  {
    name: 'talking before the greeting',
    rules: ['talking-before-greeting'],
    put: (acts) => acts.map((act, n) => (n === 0 && act.kind === 'command' ? { ...act, ahead: true } : act)),
  },
  {
    name: 'BDAT says too little',
    rules: ['bdat-length-mismatch'],
    needs: ['CHUNKING'],
    put: chunked((size, random) => size - random.int(1, Math.min(size, 40))),
  },
  {
    name: 'BDAT says too much',
    rules: ['bdat-length-mismatch'],
    needs: ['CHUNKING'],
    put: chunked((size, random) => size + random.int(1, 5)),
  },
  {
    name: 'DATA behind BDAT',
    rules: ['mixed-data-and-bdat'],
    needs: ['CHUNKING'],
    put: (acts, random) => replace(DATA, (act) => [command('BDAT 0'), act])(inStep(acts), random, 0),
  },
  {
    name: 'DATA for BINARYMIME',
    rules: ['binarymime-with-data', 'extension-not-advertised'],
    put: reword(MAIL, (line) => `${line.replace(/ BODY=\w+/, '')} BODY=BINARYMIME`),
  },
  {
    name: 'LHLO to an SMTP server',
    rules: ['lhlo-on-smtp'],
    put: (acts, random) => replace(HELLO, () => [command('LHLO client.example.com')])(inStep(acts), random, 0),
  },
  {
    name: 'AUTH that was not offered',
    rules: ['extension-not-advertised', 'auth-mechanism-not-offered'],
    put: (acts, random) => replace(MAIL, (act) => [command('AUTH CRAM-MD5'), act])(inStep(acts), random, 0),
  },
  ...auth('AUTH with broken base64', ['auth-base64-invalid'], () => [command('AUTH PLAIN AGFk*YQ==')]),
  ...auth('AUTH PLAIN without its parts', ['auth-plain-malformed'], () => [command('AUTH PLAIN YWRhc2VjcmV0')]),
  ...auth('AUTH twice', ['auth-repeated'], () => [command(LOGIN), command(LOGIN)]),
  {
    name: 'AUTH within a transaction',
    rules: ['auth-in-transaction'],
    needs: ['AUTH'],
    put: (acts, random) => replace(RCPT, (act) => [command(LOGIN), act])(inStep(acts), random, 0),
  },
  {
    name: 'a control character',
    rules: ['control-character', 'address-syntax'],
    put: address(MAIL, () => 'a\u0007da@example.com'),
  },
  {
    name: 'NUL in the text',
    rules: ['control-character'],
    put: insert(() => [raw('a\0b')]),
  },
  {
    name: 'line ends in an address',
    rules: ['command-injection', 'address-syntax'],
    put: address(RCPT, (path) => `${path}%0d%0aDATA`),
  },
  {
    name: 'a notification to several',
    rules: ['null-sender-multiple-rcpt'],
    put: (acts) =>
      acts.some((act) => act.kind !== 'command' && act.to.length > 1)
        ? acts.map((act) => (isVerb(act, MAIL) ? { ...act, line: 'MAIL FROM:<>' } : act))
        : undefined,
  },
  {
    name: 'a message without From and Date',
    rules: ['missing-message-headers'],
    put: retext((act) => ({ ...act, lines: act.lines.filter(({ text }) => !/^(?:From|Date|Message-ID):/.test(text)) })),
  },
  {
    name: 'a quoted local part',
    rules: [],
    policy: true,
    put: address(MAIL, () => '"ada l"@example.com'),
  },
  {
    name: 'an address literal',
    rules: [],
    policy: true,
    put: address(MAIL, () => 'ada@[192.0.2.1]'),
  },
  {
    name: 'an address with a trailing period',
    rules: ['address-syntax'],
    put: address(MAIL, () => 'ada@example.com.'),
  },
  {
    name: 'VRFY and EXPN',
    rules: [],
    policy: true,
    put: (acts, random) =>
      replace(MAIL, (act) => [command(random.pick(['VRFY grace@example.org', 'EXPN staff'])), act])(
        inStep(acts),
        random,
        0,
      ),
  },
  {
    name: 'HELP',
    rules: [],
    policy: true,
    put: (acts, random) =>
      replace(MAIL, (act) => [command(random.pick(['HELP', 'HELP MAIL'])), act])(inStep(acts), random, 0),
  },
  {
    name: 'relaying',
    rules: ['relay-denied'],
    policy: true,
    put: address(RCPT, () => 'grace@example.net'),
  },
];

const LOGIN = `AUTH PLAIN ${Buffer.from('\0ada\0example-password').toString('base64')}`;

function auth(name: string, rules: readonly string[], acts: () => readonly Act[]): Fault[] {
  const put: Fault['put'] = (all, random) => replace(MAIL, (act) => [...acts(), act])(inStep(all), random, 0);
  return [{ name, rules, needs: ['AUTH'], put }];
}

/** The first message as a chunk that says another size than it has. */
function chunked(size: (octets: number, random: Random) => number): Fault['put'] {
  return (acts, random) => {
    const at = acts.findIndex(({ kind }) => kind === 'message');
    const act = acts[at];
    if (act?.kind !== 'message') return undefined;
    const lines = act.lines.map(({ text }) => raw(text));
    const octets = lines.reduce((sum, { wire }) => sum + Buffer.byteLength(wire) + 2, 0);
    const data = acts.slice(0, at).findLastIndex((one) => isVerb(one, DATA));
    const rest = acts.slice(at + 1);
    return [...acts.slice(0, data), { kind: 'chunk', lines, to: act.to, says: size(octets, random) }, ...rest];
  };
}
