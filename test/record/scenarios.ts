/** What is recorded: which program says what to which server. The messages are ours; the answers are the servers'. */
import { stuff } from '../../server/src/smtp/data';
import { login } from '../servers/exim';
import { sizeLimit } from '../servers/server';
import {
  type Client,
  curl,
  curlTrace,
  curlWith,
  type Errand,
  type Local,
  smtplib,
  socket,
  swaks,
  type Turn,
  telnet,
} from './clients';
import { eximDelivery, eximTest } from './exim';
import { haraka } from './haraka';
import { opensmtpdDelivery, opensmtpdServer } from './opensmtpd';
import {
  emailjs,
  go,
  javamail,
  msmtp,
  mutt,
  netcat,
  nodemailer,
  openssl,
  perl,
  phpmailer,
  ruby,
  snail,
  swiftmailer,
  symfony,
} from './programs';
import { sendmail } from './sendmail';
import { postfixClient, postfixVerbose, smtpServer } from './verbose';

export interface Scenario {
  /** `samples/NAME.smtp`. */
  readonly name: string;
  readonly about: string;
  readonly server:
    | 'Postfix'
    | 'Postfix with smtpd -v'
    | 'smtp-server'
    | 'Haraka'
    | 'Haraka with logfmt'
    | 'Haraka with json'
    | 'Exim'
    | 'Exim without synchronization checks'
    | 'Exim with AUTH in the clear'
    | 'OpenSMTPD with -T smtp';
  readonly client: Client | Local;
  /** The message as its author wrote it, where it went out without stuffing. */
  readonly unstuffed?: readonly string[];
}

const from = 'ada@example.com';
const grace = 'grace@example.org';
const headers = (subject: string) => [
  `From: Ada <${from}>`,
  `To: Grace <${grace}>`,
  `Subject: ${subject}`,
  'Date: Mon, 1 Jun 2026 12:00:00 +0000',
  `Message-ID: <${subject.toLowerCase()}@example.com>`,
  '',
];

const lunch = [...headers('Lunch'), 'Dear Grace,', '', 'shall we meet at noon?', '', 'Ada'];
/** Lines that mean something elsewhere, and lines that begin with a period: all of it is text. */
const notes = [
  ...headers('Notes'),
  '.htaccess is missing.',
  '.',
  '...and so is the rest.',
  '250 apples',
  'QUIT',
  'S: this is still the message',
];
const shopping = [...headers('Shopping'), 'Dear team,', 'the list:', '.', 'apples', 'pears'];
const bullets = [...headers('Shopping'), 'Dear team,', '.', '- apples', '- pears', 'Ada'];
const fruits = 'apples pears plums cherries figs dates limes lemons oranges melons grapes kiwis'.split(' ');
const many = [...headers('Shopping'), '.', ...fruits, ...fruits.map((fruit) => `more ${fruit}`)];
const attachment = [
  ...headers('Photo'),
  ...Array.from({ length: sizeLimit / 64 + 1 }, () => 'iVBORw0KGgo'.padEnd(64, 'A')),
];

const errand = (more: Partial<Errand> = {}): Errand => ({ from, to: [grace], text: lunch, ...more });
const refused = [grace, 'nobody@example.org'];
const greylisted = ['greylisted@example.org'];
const secret = [login.user, login.password];

const say = (line: string): Turn => ({ lines: [line], replies: 1 });
const type = (line: string): Turn => ({ lines: [line], replies: 0 });
const paste = (lines: readonly string[], replies: number): Turn => ({ lines, replies });
const stuffed = (text: readonly string[]) => text.map(stuff);
const envelope = [say('EHLO client.example.com'), say(`MAIL FROM:<${from}>`), say(`RCPT TO:<${grace}>`)];
const quit = say('QUIT');
/** For `openssl s_client`, to which a line that begins with `R` or `Q` is a command of its own. */
const typedEnvelope = [say('EHLO client.example.com'), say(`MAIL FROM:<${from}>`), say(`rcpt to:<${grace}>`)];

/** A message typed line by line without stuffing; whoever types waits for an answer where one is due. */
function typed(text: readonly string[]): Turn[] {
  const end = text.indexOf('.');
  if (end < 0) return [...text.map(type), say('.')];
  return [...text.slice(0, end).map(type), say('.'), ...text.slice(end + 1).map(say), say('.')];
}

const octets = (lines: readonly string[]) => lines.reduce((sum, line) => sum + Buffer.byteLength(line) + 2, 0);
/** A message in two chunks, without stuffing, as it should be. */
function chunks(first: readonly string[], last: readonly string[]): Turn[] {
  return [paste([`BDAT ${octets(first)}`, ...first], 1), paste([`BDAT ${octets(last)} LAST`, ...last], 1)];
}

export const scenarios: readonly Scenario[] = [
  {
    name: 'swaks-postfix-accepted',
    about: 'a message is accepted',
    server: 'Postfix',
    client: swaks(errand()),
  },
  {
    name: 'swaks-postfix-recipient-refused',
    about: 'two recipients, one of them refused with 550 5.1.1',
    server: 'Postfix',
    client: swaks(errand({ to: refused })),
  },
  {
    name: 'swaks-exim-greylisted',
    about: 'the only recipient is put off with 451 4.7.1',
    server: 'Exim',
    client: swaks(errand({ to: greylisted })),
  },
  {
    name: 'swaks-postfix-too-large',
    about: 'the message is refused with 552 after it was sent',
    server: 'Postfix',
    client: swaks(errand({ text: attachment })),
  },
  {
    name: 'swaks-postfix-dot-stuffed',
    about: 'lines that begin with a period, doubled by swaks; other lines look like replies and commands',
    server: 'Postfix',
    client: swaks(errand({ text: notes })),
  },
  {
    name: 'swaks-postfix-pipelined',
    about: 'MAIL, RCPT and DATA in one go (RFC 2920)',
    server: 'Postfix',
    client: swaks(errand({ to: refused, more: ['--pipeline'] })),
  },
  {
    name: 'swaks-exim-starttls-auth',
    about: 'STARTTLS, then AUTH PLAIN with the right password',
    server: 'Exim',
    client: swaks(
      errand({ more: ['-tls', '--auth', 'PLAIN', '--auth-user', login.user, '--auth-password', login.password] }),
    ),
  },
  {
    name: 'swaks-exim-auth-refused',
    about: 'STARTTLS, then AUTH LOGIN with a wrong password: 535',
    server: 'Exim',
    client: swaks(errand({ more: ['-tls', '--auth', 'LOGIN', '--auth-user', login.user, '--auth-password', 'wrong'] })),
  },
  {
    name: 'swaks-postfix-cut-off',
    about: 'a bare period, sent as it stood (`--no-data-fixup`); swaks leaves after the first 500',
    server: 'Postfix',
    client: swaks(errand({ text: shopping, more: ['--no-data-fixup'] })),
    unstuffed: shopping,
  },
  {
    name: 'swaks-exim-cut-off',
    about: 'the same; by default Exim ends a session in which text follows too early: 554 SMTP synchronization error',
    server: 'Exim',
    client: swaks(errand({ text: shopping, more: ['--no-data-fixup'] })),
    unstuffed: shopping,
  },
  {
    name: 'curl-postfix-accepted',
    about: 'a message is accepted; curl does not print it',
    server: 'Postfix',
    client: curl(errand()),
  },
  {
    name: 'curl-exim-recipient-refused',
    about: 'two recipients, one of them refused; curl gives up',
    server: 'Exim',
    client: curl(errand({ to: refused })),
  },
  {
    name: 'curl-exim-too-large',
    about: 'refused with 552 at once, since curl announced the size',
    server: 'Exim',
    client: curl(errand({ text: attachment })),
  },
  {
    name: 'curl-exim-help',
    about: 'HELP, answered with 214 in two lines',
    server: 'Exim',
    client: curlWith(() => ['--request', 'HELP']),
  },
  {
    name: 'curl-exim-starttls-auth',
    about: "STARTTLS with curl's notes on the handshake, then AUTH PLAIN in two steps",
    server: 'Exim',
    client: curl(errand({ more: ['--ssl-reqd', '--insecure', '--user', secret.join(':')] })),
  },
  {
    name: 'smtplib-exim-accepted',
    about: 'a message is accepted; debug output turned on after the greeting',
    server: 'Exim',
    client: smtplib(errand(), { greeting: false }),
  },
  {
    name: 'smtplib-postfix-recipient-refused',
    about: 'two recipients, one of them refused',
    server: 'Postfix',
    client: smtplib(errand({ to: refused })),
  },
  {
    name: 'smtplib-postfix-greylisted',
    about: 'the only recipient is put off; smtplib says RSET',
    server: 'Postfix',
    client: smtplib(errand({ to: greylisted })),
  },
  {
    name: 'smtplib-postfix-dot-stuffed',
    about: 'lines that begin with a period, doubled by smtplib, within the one string of the message',
    server: 'Postfix',
    client: smtplib(errand({ text: notes })),
  },
  {
    name: 'smtplib-exim-starttls-auth',
    about: 'STARTTLS, then AUTH PLAIN with the right password',
    server: 'Exim',
    client: smtplib(errand(), { login: secret }),
  },
  {
    name: 'telnet-postfix-accepted',
    about: 'a message typed by hand',
    server: 'Postfix',
    client: telnet([...envelope, say('DATA'), ...typed(lunch), quit]),
  },
  {
    name: 'telnet-postfix-vrfy-help',
    about: 'what Postfix says to VRFY (252), EXPN, HELP and a typing error',
    server: 'Postfix',
    client: telnet([
      say('HELO client.example.com'),
      say(`VRFY ${grace}`),
      say('EXPN team'),
      say('HELP'),
      say('QIUT'),
      quit,
    ]),
  },
  {
    name: 'telnet-exim-help',
    about: 'HELP (214), VRFY and EXPN, and commands out of order (503)',
    server: 'Exim',
    client: telnet([
      say('HELO client.example.com'),
      say('HELP'),
      say(`VRFY ${grace}`),
      say('EXPN team'),
      say('DATA'),
      quit,
    ]),
  },
  {
    name: 'telnet-postfix-cut-off',
    about: 'a bare period, typed: each line behind it is answered with 500; for the last period Postfix hangs up',
    server: 'Postfix',
    client: telnet([...envelope, say('DATA'), ...typed(shopping)]),
    unstuffed: shopping,
  },
  {
    name: 'telnet-exim-cut-off',
    about: 'the same with Exim, which answers 500 to the last period too',
    server: 'Exim',
    client: telnet([...envelope, say('DATA'), ...typed(shopping), quit]),
    unstuffed: shopping,
  },
  {
    name: 'telnet-postfix-cut-off-pasted',
    about: 'the same message pasted at once: the answers come after all of it',
    server: 'Postfix',
    client: telnet([...envelope, say('DATA'), paste([...shopping, '.'], 4)]),
    unstuffed: shopping,
  },
  {
    name: 'telnet-exim-cut-off-pasted',
    about: 'the same with an Exim that does not check synchronization',
    server: 'Exim without synchronization checks',
    client: telnet([...envelope, say('DATA'), paste([...shopping, '.'], 4), quit]),
    unstuffed: shopping,
  },
  {
    name: 'socket-postfix-dot-stuffed',
    about: 'lines that begin with a period, doubled; marks as in RFC examples',
    server: 'Postfix',
    client: socket([...envelope, say('DATA'), paste([...stuffed(notes), '.'], 1), quit]),
  },
  {
    name: 'socket-exim-pipelined',
    about: 'two messages in one session, pipelined: the next MAIL goes out with the end of the text',
    server: 'Exim',
    client: socket([
      say('EHLO client.example.com'),
      paste([`MAIL FROM:<${from}>`, `RCPT TO:<${grace}>`, 'RCPT TO:<nobody@example.org>', 'DATA'], 4),
      paste([...lunch, '.', `MAIL FROM:<${from}>`, `RCPT TO:<${grace}>`, 'DATA'], 4),
      paste([...stuffed(notes), '.', 'QUIT'], 2),
    ]),
  },
  {
    name: 'socket-postfix-bdat',
    about: 'a message in two chunks (RFC 3030): a lone period in it means nothing',
    server: 'Postfix',
    client: socket([...envelope, ...chunks(shopping.slice(0, 8), shopping.slice(8)), quit]),
  },
  {
    name: 'socket-exim-bdat',
    about: 'the same with Exim',
    server: 'Exim',
    client: socket([...envelope, ...chunks(shopping.slice(0, 8), shopping.slice(8)), quit]),
  },
  {
    name: 'socket-postfix-cut-off',
    about: 'a bare period, all of the text sent before an answer came: 250, a run of 500, and Postfix hangs up',
    server: 'Postfix',
    client: socket([...envelope, say('DATA'), paste([...shopping, '.', 'QUIT'], 4)]),
    unstuffed: shopping,
  },
  {
    name: 'socket-exim-cut-off',
    about: 'the same with an Exim that does not check synchronization: 250 and a run of 500',
    server: 'Exim without synchronization checks',
    client: socket([...envelope, say('DATA'), paste([...shopping, '.', 'QUIT'], 5)]),
    unstuffed: shopping,
  },
  {
    name: 'socket-exim-cut-off-unsynchronized',
    about: 'the same with Exim as it comes: 250, then 554 SMTP synchronization error and the end',
    server: 'Exim',
    client: socket([...envelope, say('DATA'), paste([...shopping, '.', 'QUIT'], 2)]),
    unstuffed: shopping,
  },
  {
    name: 'socket-exim-cut-off-in-step',
    about: 'the same by a client that waits after each line',
    server: 'Exim',
    client: socket([...envelope, say('DATA'), ...typed(shopping), quit]),
    unstuffed: shopping,
  },
  {
    name: 'socket-postfix-cut-off-list',
    about: 'the text behind the bare period begins with a hyphen: Postfix says 221 and hangs up at once',
    server: 'Postfix',
    client: socket([...envelope, say('DATA'), paste([...bullets, '.', 'QUIT'], 2)]),
    unstuffed: bullets,
  },
  {
    name: 'socket-postfix-cut-off-long',
    about: 'so much text behind the bare period that Postfix ends it with 421 too many errors',
    server: 'Postfix',
    client: socket([...envelope, say('DATA'), paste([...many, '.', 'QUIT'], 22)]),
    unstuffed: many,
  },
  {
    name: 'msmtp-postfix-accepted',
    about: 'a message is accepted',
    server: 'Postfix',
    client: msmtp(errand()),
  },
  {
    name: 'msmtp-postfix-recipient-refused',
    about: 'two recipients, one of them refused',
    server: 'Postfix',
    client: msmtp(errand({ to: refused })),
  },
  {
    name: 'msmtp-postfix-dot-stuffed',
    about: 'lines that begin with a period',
    server: 'Postfix',
    client: msmtp(errand({ text: notes })),
  },
  {
    name: 'msmtp-exim-starttls-auth',
    about: 'STARTTLS, then AUTH with the right password',
    server: 'Exim',
    client: msmtp(errand(), { login: secret }),
  },
  {
    name: 'msmtp-exim-auth-refused',
    about: 'STARTTLS, then AUTH with a wrong password: 535',
    server: 'Exim',
    client: msmtp(errand(), { login: [login.user, 'wrong'] }),
  },
  {
    name: 'msmtp-exim-greylisted',
    about: 'the only recipient is put off with 451 4.7.1',
    server: 'Exim',
    client: msmtp(errand({ to: greylisted })),
  },
  {
    name: 'msmtp-postfix-too-large',
    about: 'the message is larger than the server takes',
    server: 'Postfix',
    client: msmtp(errand({ text: attachment })),
  },
  {
    name: 'ruby-postfix-accepted',
    about: 'a message is accepted',
    server: 'Postfix',
    client: ruby(errand()),
  },
  {
    name: 'ruby-postfix-recipient-refused',
    about: 'two recipients, one of them refused',
    server: 'Postfix',
    client: ruby(errand({ to: refused })),
  },
  {
    name: 'ruby-postfix-dot-stuffed',
    about: 'lines that begin with a period',
    server: 'Postfix',
    client: ruby(errand({ text: notes })),
  },
  {
    name: 'ruby-exim-starttls-auth',
    about: 'STARTTLS, then AUTH with the right password',
    server: 'Exim',
    client: ruby(errand(), { login: secret }),
  },
  {
    name: 'ruby-exim-auth-refused',
    about: 'STARTTLS, then AUTH with a wrong password: 535',
    server: 'Exim',
    client: ruby(errand(), { login: [login.user, 'wrong'] }),
  },
  {
    name: 'ruby-exim-greylisted',
    about: 'the only recipient is put off with 451 4.7.1',
    server: 'Exim',
    client: ruby(errand({ to: greylisted })),
  },
  {
    name: 'ruby-postfix-too-large',
    about: 'the message is larger than the server takes',
    server: 'Postfix',
    client: ruby(errand({ text: attachment })),
  },
  {
    name: 's-nail-postfix-accepted',
    about: 'a message is accepted',
    server: 'Postfix',
    client: snail(errand()),
  },
  {
    name: 's-nail-postfix-recipient-refused',
    about: 'two recipients, one of them refused',
    server: 'Postfix',
    client: snail(errand({ to: refused })),
  },
  {
    name: 's-nail-postfix-dot-stuffed',
    about: 'lines that begin with a period',
    server: 'Postfix',
    client: snail(errand({ text: notes })),
  },
  {
    name: 's-nail-exim-greylisted',
    about: 'the only recipient is put off with 451 4.7.1',
    server: 'Exim',
    client: snail(errand({ to: greylisted })),
  },
  {
    name: 'emailjs-exim-greylisted',
    about: 'the only recipient is put off with 451 4.7.1',
    server: 'Exim',
    client: emailjs(errand({ to: greylisted })),
  },
  {
    name: 'emailjs-postfix-recipient-refused',
    about: 'two recipients, one of them refused',
    server: 'Postfix',
    client: emailjs(errand({ to: refused })),
  },
  {
    name: 'mutt-postfix-accepted',
    about: 'a message is accepted',
    server: 'Postfix',
    client: mutt('mutt', errand()),
  },
  {
    name: 'mutt-postfix-recipient-refused',
    about: 'two recipients, one of them refused',
    server: 'Postfix',
    client: mutt('mutt', errand({ to: refused })),
  },
  {
    name: 'mutt-postfix-dot-stuffed',
    about: 'lines that begin with a period',
    server: 'Postfix',
    client: mutt('mutt', errand({ text: notes })),
  },
  {
    name: 'neomutt-postfix-accepted',
    about: 'a message is accepted',
    server: 'Postfix',
    client: mutt('neomutt', errand()),
  },
  {
    name: 'neomutt-postfix-recipient-refused',
    about: 'two recipients, one of them refused',
    server: 'Postfix',
    client: mutt('neomutt', errand({ to: refused })),
  },
  {
    name: 'neomutt-postfix-dot-stuffed',
    about: 'lines that begin with a period',
    server: 'Postfix',
    client: mutt('neomutt', errand({ text: notes })),
  },
  {
    name: 'openssl-exim-accepted',
    about: 'a message typed by hand; `R` and `Q` would be commands to s_client',
    server: 'Exim',
    client: openssl([...typedEnvelope, say('DATA'), ...typed(lunch), say('quit')]),
  },
  {
    name: 'openssl-postfix-quiet',
    about: 'the same with -quiet: no certificate',
    server: 'Postfix',
    client: openssl([...envelope, say('DATA'), ...typed(lunch), quit], ['-quiet']),
  },
  {
    name: 'openssl-exim-cut-off',
    about: 'a bare period, typed',
    server: 'Exim',
    client: openssl([...typedEnvelope, say('DATA'), ...typed(shopping), say('quit')]),
    unstuffed: shopping,
  },
  {
    name: 'netcat-postfix-accepted',
    about: 'a message typed by hand into nc',
    server: 'Postfix',
    client: netcat([...envelope, say('DATA'), ...typed(lunch), quit]),
  },
  {
    name: 'netcat-exim-recipient-refused',
    about: 'two recipients, one of them refused',
    server: 'Exim',
    client: netcat([...envelope, say('RCPT TO:<nobody@example.org>'), say('DATA'), ...typed(lunch), quit]),
  },
  {
    name: 'swiftmailer-postfix-accepted',
    about: 'a message is accepted',
    server: 'Postfix',
    client: swiftmailer(errand()),
  },
  {
    name: 'swiftmailer-postfix-recipient-refused',
    about: 'two recipients, one of them refused',
    server: 'Postfix',
    client: swiftmailer(errand({ to: refused })),
  },
  {
    name: 'swiftmailer-postfix-dot-stuffed',
    about: 'lines that begin with a period, in a message that is not shown',
    server: 'Postfix',
    client: swiftmailer(errand({ text: notes })),
  },
  {
    name: 'swiftmailer-exim-starttls-auth',
    about: 'STARTTLS, then AUTH with the right password',
    server: 'Exim',
    client: swiftmailer(errand(), { login: secret }),
  },
  {
    name: 'swiftmailer-exim-auth-refused',
    about: 'STARTTLS, then AUTH with a wrong password: 535',
    server: 'Exim',
    client: swiftmailer(errand(), { login: [login.user, 'wrong'] }),
  },
  {
    name: 'swiftmailer-exim-greylisted',
    about: 'the only recipient is put off with 451 4.7.1',
    server: 'Exim',
    client: swiftmailer(errand({ to: greylisted })),
  },
  {
    name: 'symfony-postfix-accepted',
    about: 'a message is accepted',
    server: 'Postfix',
    client: symfony(errand()),
  },
  {
    name: 'symfony-postfix-recipient-refused',
    about: 'two recipients, one of them refused',
    server: 'Postfix',
    client: symfony(errand({ to: refused })),
  },
  {
    name: 'symfony-postfix-dot-stuffed',
    about: 'lines that begin with a period, in a message that is not shown',
    server: 'Postfix',
    client: symfony(errand({ text: notes })),
  },
  {
    name: 'symfony-exim-starttls-auth',
    about: 'STARTTLS, then AUTH with the right password',
    server: 'Exim',
    client: symfony(errand(), { login: secret }),
  },
  {
    name: 'symfony-exim-greylisted',
    about: 'the only recipient is put off with 451 4.7.1',
    server: 'Exim',
    client: symfony(errand({ to: greylisted })),
  },
  {
    name: 'javamail-postfix-accepted',
    about: 'a message is accepted',
    server: 'Postfix',
    client: javamail(errand()),
  },
  {
    name: 'javamail-postfix-recipient-refused',
    about: 'two recipients, one of them refused',
    server: 'Postfix',
    client: javamail(errand({ to: refused })),
  },
  {
    name: 'javamail-postfix-dot-stuffed',
    about: 'lines that begin with a period; other lines look like replies and commands',
    server: 'Postfix',
    client: javamail(errand({ text: notes })),
  },
  {
    name: 'javamail-exim-starttls-auth',
    about: 'STARTTLS, then AUTH with the right password',
    server: 'Exim',
    client: javamail(errand(), { login: secret }),
  },
  {
    name: 'javamail-exim-auth-refused',
    about: 'STARTTLS, then AUTH with a wrong password: 535',
    server: 'Exim',
    client: javamail(errand(), { login: [login.user, 'wrong'] }),
  },
  {
    name: 'javamail-exim-greylisted',
    about: 'the only recipient is put off with 451 4.7.1',
    server: 'Exim',
    client: javamail(errand({ to: greylisted })),
  },
  {
    name: 'exim-bh-recipient-refused',
    about: 'exim -bh in a terminal: what Exim checks stands between the lines of a session that is not for real',
    server: 'Exim',
    client: eximTest([...envelope, say('RCPT TO:<nobody@example.org>'), say('DATA'), ...typed(lunch), quit]),
  },
  {
    name: 'exim-bh-cut-off',
    about: 'the same with a bare period',
    server: 'Exim',
    client: eximTest([...envelope, say('DATA'), ...typed(shopping), quit]),
    unstuffed: shopping,
  },
  {
    name: 'nodemailer-postfix-accepted',
    about: 'a message is accepted',
    server: 'Postfix',
    client: nodemailer(errand()),
  },
  {
    name: 'nodemailer-postfix-recipient-refused',
    about: 'two recipients, one of them refused',
    server: 'Postfix',
    client: nodemailer(errand({ to: refused })),
  },
  {
    name: 'nodemailer-exim-starttls-auth',
    about: 'STARTTLS, then AUTH with the right password',
    server: 'Exim',
    client: nodemailer(errand(), { login: secret }),
  },
  {
    name: 'nodemailer-exim-auth-refused',
    about: 'STARTTLS, then AUTH with a wrong password: 535',
    server: 'Exim',
    client: nodemailer(errand(), { login: [login.user, 'wrong'] }),
  },
  {
    name: 'nodemailer-exim-greylisted',
    about: 'the only recipient is put off with 451 4.7.1',
    server: 'Exim',
    client: nodemailer(errand({ to: greylisted })),
  },
  {
    name: 'nodemailer-postfix-too-large',
    about: 'the message is larger than the server takes',
    server: 'Postfix',
    client: nodemailer(errand({ text: attachment })),
  },
  {
    name: 'nodemailer-postfix-dot-stuffed',
    about: 'lines that begin with a period',
    server: 'Postfix',
    client: nodemailer(errand({ text: notes })),
  },
  {
    name: 'perl-postfix-accepted',
    about: 'a message is accepted',
    server: 'Postfix',
    client: perl(errand()),
  },
  {
    name: 'perl-postfix-recipient-refused',
    about: 'two recipients, one of them refused',
    server: 'Postfix',
    client: perl(errand({ to: refused })),
  },
  {
    name: 'perl-postfix-dot-stuffed',
    about: 'lines that begin with a period',
    server: 'Postfix',
    client: perl(errand({ text: notes })),
  },
  {
    name: 'perl-exim-starttls-auth',
    about: 'STARTTLS, then AUTH with the right password',
    server: 'Exim',
    client: perl(errand(), { login: secret }),
  },
  {
    name: 'perl-exim-auth-refused',
    about: 'STARTTLS, then AUTH with a wrong password: 535',
    server: 'Exim',
    client: perl(errand(), { login: [login.user, 'wrong'] }),
  },
  {
    name: 'perl-exim-greylisted',
    about: 'the only recipient is put off with 451 4.7.1',
    server: 'Exim',
    client: perl(errand({ to: greylisted })),
  },
  {
    name: 'perl-postfix-too-large',
    about: 'the message is larger than the server takes',
    server: 'Postfix',
    client: perl(errand({ text: attachment })),
  },
  {
    name: 'phpmailer-1-postfix-dot-stuffed',
    about: 'debug level 1; lines that begin with a period',
    server: 'Postfix',
    client: phpmailer(errand({ text: notes }), 1),
  },
  {
    name: 'phpmailer-2-postfix-dot-stuffed',
    about: 'debug level 2; lines that begin with a period',
    server: 'Postfix',
    client: phpmailer(errand({ text: notes }), 2),
  },
  {
    name: 'phpmailer-3-postfix-dot-stuffed',
    about: 'debug level 3; lines that begin with a period',
    server: 'Postfix',
    client: phpmailer(errand({ text: notes }), 3),
  },
  {
    name: 'phpmailer-4-postfix-dot-stuffed',
    about: 'debug level 4; lines that begin with a period',
    server: 'Postfix',
    client: phpmailer(errand({ text: notes }), 4),
  },
  {
    name: 'phpmailer-postfix-recipient-refused',
    about: 'two recipients, one of them refused',
    server: 'Postfix',
    client: phpmailer(errand({ to: refused }), 2),
  },
  {
    name: 'phpmailer-exim-starttls-auth',
    about: 'STARTTLS, then AUTH with the right password, which is hidden',
    server: 'Exim',
    client: phpmailer(errand(), 2, { login: secret }),
  },
  {
    name: 'phpmailer-exim-greylisted',
    about: 'the only recipient is put off with 451 4.7.1',
    server: 'Exim',
    client: phpmailer(errand({ to: greylisted }), 2),
  },
  {
    name: 'phpmailer-4-exim-auth-refused',
    about: 'debug level 4; a wrong password: 535',
    server: 'Exim',
    client: phpmailer(errand(), 4, { login: [login.user, 'wrong'] }),
  },
  {
    name: 'exim-v-exim-accepted',
    about: 'a message is accepted; the client is Exim too',
    server: 'Exim',
    client: eximDelivery(errand()),
  },
  {
    name: 'exim-v-exim-recipient-refused',
    about: 'two recipients, one of them refused',
    server: 'Exim',
    // Nobody is told of the failure, so that no further message is made.
    client: eximDelivery(errand({ from: '', to: refused })),
  },
  {
    name: 'exim-v-exim-greylisted',
    about: 'the only recipient is put off with 451 4.7.1',
    server: 'Exim',
    client: eximDelivery(errand({ from: '', to: greylisted })),
  },
  {
    name: 'exim-v-exim-starttls',
    about: 'STARTTLS',
    server: 'Exim',
    client: eximDelivery(errand(), { tls: true }),
  },
  {
    name: 'postfix-v-accepted',
    about: 'what smtpd -v logs of a message that is accepted',
    server: 'Postfix with smtpd -v',
    client: postfixVerbose(errand()),
  },
  {
    name: 'postfix-v-recipient-refused',
    about: 'two recipients, one of them refused',
    server: 'Postfix with smtpd -v',
    client: postfixVerbose(errand({ to: refused })),
  },
  {
    name: 'smtp-server-accepted',
    about: 'what smtp-server prints of a message that is accepted',
    server: 'smtp-server',
    client: smtpServer(errand()),
  },
  {
    name: 'smtp-server-recipient-refused',
    about: 'two recipients, one of them refused',
    server: 'smtp-server',
    client: smtpServer(errand({ to: refused })),
  },
  {
    name: 'curl-trace-postfix-accepted',
    about: 'a message is accepted; curl shows it too',
    server: 'Postfix',
    client: curlTrace(errand()),
  },
  {
    name: 'curl-trace-postfix-dot-stuffed',
    about: 'lines that begin with a period, doubled by curl; other lines look like replies and commands',
    server: 'Postfix',
    client: curlTrace(errand({ text: notes })),
  },
  {
    name: 'haraka-accepted',
    about: 'what Haraka logs of a message that is accepted',
    server: 'Haraka',
    client: haraka('default', errand()),
  },
  {
    name: 'haraka-recipient-refused',
    about: 'two recipients, one of them refused',
    server: 'Haraka',
    client: haraka('default', errand({ to: refused })),
  },
  {
    name: 'haraka-logfmt-recipient-refused',
    about: 'the same in the format logfmt',
    server: 'Haraka with logfmt',
    client: haraka('logfmt', errand({ to: refused })),
  },
  {
    name: 'haraka-json-recipient-refused',
    about: 'the same in JSON',
    server: 'Haraka with json',
    client: haraka('json', errand({ to: refused })),
  },
  {
    name: 'exim-d-exim-accepted',
    about: 'the debug output of the transport, with time and process',
    server: 'Exim',
    client: eximDelivery(errand(), { debug: true }),
  },
  {
    name: 'exim-d-exim-greylisted',
    about: 'the only recipient is put off with 451 4.7.1',
    server: 'Exim',
    client: eximDelivery(errand({ from: '', to: greylisted }), { debug: true }),
  },
  {
    name: 'postfix-smtp-v-exim-accepted',
    about: "what Postfix's smtp -v logs of a message that it passes on",
    server: 'Exim',
    client: postfixClient(errand()),
  },
  {
    name: 'postfix-smtp-v-exim-recipient-refused',
    about: 'two recipients, one of them refused',
    server: 'Exim',
    client: postfixClient(errand({ to: refused })),
  },
  {
    name: 'sendmail-postfix-accepted',
    about: 'a message is accepted; Sendmail does not print it',
    server: 'Postfix',
    client: sendmail(errand()),
  },
  {
    name: 'sendmail-postfix-recipient-refused',
    about: 'two recipients, one of them refused; then it tells the sender, in the same session',
    server: 'Postfix',
    client: sendmail(errand({ to: refused })),
  },
  {
    name: 'sendmail-postfix-dot-stuffed',
    about: 'lines that begin with a period, in a message that is not shown',
    server: 'Postfix',
    client: sendmail(errand({ text: notes })),
  },
  {
    name: 'sendmail-postfix-too-large',
    about: 'the message is larger than the server takes',
    server: 'Postfix',
    client: sendmail(errand({ text: attachment })),
  },
  {
    name: 'sendmail-exim-greylisted',
    about: 'the only recipient is put off with 451 4.7.1',
    server: 'Exim',
    client: sendmail(errand({ to: greylisted })),
  },
  {
    name: 'sendmail-exim-starttls-auth',
    about: 'STARTTLS, then AUTH with the right password',
    server: 'Exim',
    client: sendmail(errand(), { login: secret }),
  },
  {
    name: 'sendmail-exim-auth-refused',
    about: 'STARTTLS, then AUTH with a wrong password: 535',
    server: 'Exim',
    client: sendmail(errand(), { login: [login.user, 'wrong'] }),
  },
  {
    name: 'opensmtpd-accepted',
    about: "OpenSMTPD's trace of a session that it serves, with the message",
    server: 'OpenSMTPD with -T smtp',
    client: opensmtpdServer(errand()),
  },
  {
    name: 'opensmtpd-recipient-refused',
    about: 'two recipients, one of them refused',
    server: 'OpenSMTPD with -T smtp',
    client: opensmtpdServer(errand({ to: refused })),
  },
  {
    name: 'opensmtpd-dot-stuffed',
    about: 'lines that begin with a period; other lines look like replies and commands',
    server: 'OpenSMTPD with -T smtp',
    client: opensmtpdServer(errand({ text: notes })),
  },
  {
    name: 'opensmtpd-too-large',
    about: 'the message is larger than the server takes',
    server: 'OpenSMTPD with -T smtp',
    client: opensmtpdServer(errand({ text: attachment })),
  },
  {
    name: 'opensmtpd-mta-postfix-accepted',
    about: 'its trace of a session in which it delivers; of the message its size',
    server: 'Postfix',
    client: opensmtpdDelivery(errand()),
  },
  {
    name: 'opensmtpd-mta-postfix-recipient-refused',
    about: 'two recipients, one of them refused',
    server: 'Postfix',
    client: opensmtpdDelivery(errand({ to: refused })),
  },
  {
    name: 'opensmtpd-mta-exim-greylisted',
    about: 'the only recipient is put off with 451 4.7.1',
    server: 'Exim',
    client: opensmtpdDelivery(errand({ to: greylisted })),
  },
  {
    name: 'opensmtpd-mta-exim-starttls-auth',
    about: 'STARTTLS, then AUTH with the right password',
    server: 'Exim',
    client: opensmtpdDelivery(errand(), { tls: true }),
  },
  {
    name: 'go-postfix-accepted',
    about: "Go's net/smtp over a connection that logs each line",
    server: 'Postfix',
    client: go(errand(), 'lines'),
  },
  {
    name: 'go-postfix-recipient-refused',
    about: 'two recipients, one of them refused',
    server: 'Postfix',
    client: go(errand({ to: refused }), 'lines'),
  },
  {
    name: 'go-postfix-dot-stuffed',
    about: 'lines that begin with a period',
    server: 'Postfix',
    client: go(errand({ text: notes }), 'lines'),
  },
  {
    name: 'go-postfix-too-large',
    about: 'the message is larger than the server takes',
    server: 'Postfix',
    client: go(errand({ text: attachment }), 'lines'),
  },
  {
    name: 'go-exim-greylisted',
    about: 'the only recipient is put off with 451 4.7.1',
    server: 'Exim',
    client: go(errand({ to: greylisted }), 'lines'),
  },
  {
    name: 'go-exim-auth',
    about: 'AUTH PLAIN with the right password, in the clear',
    server: 'Exim with AUTH in the clear',
    client: go(errand(), 'lines', { login: secret }),
  },
  {
    name: 'go-exim-auth-refused',
    about: 'AUTH PLAIN with a wrong password: 535',
    server: 'Exim with AUTH in the clear',
    client: go(errand(), 'lines', { login: [login.user, 'wrong'] }),
  },
  {
    name: 'go-pieces-postfix-accepted',
    about: "Go's net/smtp over a connection that prints what it reads and writes at a time",
    server: 'Postfix',
    client: go(errand(), 'pieces'),
  },
  {
    name: 'go-pieces-postfix-recipient-refused',
    about: 'two recipients, one of them refused',
    server: 'Postfix',
    client: go(errand({ to: refused }), 'pieces'),
  },
  {
    name: 'go-pieces-postfix-dot-stuffed',
    about: 'lines that begin with a period; other lines look like replies and commands',
    server: 'Postfix',
    client: go(errand({ text: notes }), 'pieces'),
  },
  {
    name: 'go-pieces-exim-greylisted',
    about: 'the only recipient is put off with 451 4.7.1',
    server: 'Exim',
    client: go(errand({ to: greylisted }), 'pieces'),
  },
  {
    name: 'go-pieces-exim-auth',
    about: 'AUTH PLAIN with the right password, in the clear',
    server: 'Exim with AUTH in the clear',
    client: go(errand(), 'pieces', { login: secret }),
  },
];
