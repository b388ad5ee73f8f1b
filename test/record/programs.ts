/** More programs that sessions are recorded with: mail libraries, by a few lines each in `clients/`, and mailers. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Client, type Errand, helo, output, reply, said, type Turn, typedInto } from './clients';
import { clientsFolder } from './installed';
import type { Heard, Margin, Shown } from './labels';

/** What a program of `clients/` does beyond sending the message. */
interface Options {
  /** STARTTLS, then AUTH with this user and password. */
  readonly login?: readonly string[];
}

/** A margin in which a mark tells who speaks. */
function marked(line: string, server: RegExp, client: RegExp): Shown | undefined {
  const heard = server.exec(line)?.[0].length;
  if (heard !== undefined) return reply(line.slice(heard), heard + 1);
  const sent = client.exec(line)?.[0].length;
  return sent === undefined ? undefined : said(line.slice(sent), sent + 1);
}

/** Runs a program of `clients/`, which reads its errand as JSON. */
function library(command: string, file: string, errand: Errand, more: object, margin: Margin): Client {
  return {
    margin,
    run: ({ port }) =>
      output(command, [join(clientsFolder(), file)], JSON.stringify({ ...errand, port, helo, login: [], ...more })),
  };
}

/** nodemailer: time, level and the id of the connection, then `S: ` or `C: `; the message without a mark. */
export function nodemailer(errand: Errand, options: Options = {}): Client {
  return library('node', 'nodemailer.mjs', errand, options, {
    dialect: 'nodemailer',
    // `/* secret */` in the place of the password, in base64 with the user name before it.
    mask: 'AvKiBzZWNyZXQgKi8=',
    read(line) {
      const head = /^\[[\d :-]+\] DEBUG \[\w+\] /.exec(line)?.[0].length;
      if (head === undefined) return undefined;
      const spoken = marked(line, /^\[[\d :-]+\] DEBUG \[\w+\] S: (?=\d{3}[ -])/, /^\[[\d :-]+\] DEBUG \[\w+\] C: /);
      return spoken ?? { texts: [line.slice(head)], col: head + 1 };
    },
  });
}

/** emailjs: what it sends as it is, and replies in JSON. It doubles no period: what it sends is not what its caller meant. */
export function emailjs(errand: Errand): Client {
  return library(
    'node',
    'emailjs.mjs',
    errand,
    {},
    {
      dialect: 'emailjs',
      read(line) {
        if (!line.startsWith('{"code":')) return { texts: [line], col: 1 };
        const texts = (JSON.parse(line) as { data: string }).data.trimEnd().split('\n');
        const before = texts
          .slice(0, -1)
          .map((text) => JSON.stringify(`${text}\n`).slice(1, -1))
          .join('');
        return { from: 'server', texts, col: line.indexOf('"data":"') + '"data":"'.length + before.length + 1 };
      },
    },
  );
}

/** Perl's Net::SMTP: the class and the address of the object, then `>>> ` sent or `<<< ` received. */
export function perl(errand: Errand, options: Options = {}): Client {
  return library('perl', 'net-smtp.pl', errand, options, {
    dialect: 'perl-net-smtp',
    unstuffed: true,
    read: (line) => marked(line, /^Net::SMTP\S*=GLOB\(0x[\da-f]+\)<<< /, /^Net::SMTP\S*=GLOB\(0x[\da-f]+\)>>> /),
  });
}

/** Ruby's Net::SMTP: `-> ` for the server and `<- ` for the client, quoted; not the message. */
export function ruby(errand: Errand, options: Options = {}): Client {
  return library('ruby', 'net-smtp.rb', errand, options, {
    dialect: 'ruby-net-smtp',
    read(line) {
      const [, arrow, quoted] = /^(->|<-) (".*")$/.exec(line) ?? [];
      if (!quoted) return undefined;
      const text = (JSON.parse(quoted) as string).replace(/\r\n$/, '');
      return arrow === '->' ? reply(text, 5) : said(text, 5);
    },
    hides: isMessage,
  });
}

const isMessage = (line: Heard) => line.class === 'message-data' || line.class === 'terminator';

/** PHPMailer at a debug level (1: what it sends, 2: replies too, 3: the connection, 4: what arrives, line by line). */
export function phpmailer(errand: Errand, level: 1 | 2 | 3 | 4, options: Options = {}): Client {
  return library(
    'php',
    'phpmailer.php',
    errand,
    { ...options, level },
    {
      dialect: 'phpmailer',
      mask: '[credentials hidden]',
      read: (line) =>
        marked(
          line,
          /^(?:[\d: -]+\tSERVER -> CLIENT: | {19}\t {18}(?=\d{3}[ -]))/,
          /^[\d: -]+\tCLIENT -> SERVER:(?: |$)/,
        ),
      ...(level === 1 && { hides: ({ from }) => from === 'server' }),
    },
  );
}

/** Swift Mailer's logger: `>> ` sent, `<< ` received, further lines of a reply without a mark; not the message. */
export function swiftmailer(errand: Errand, options: Options = {}): Client {
  return library('php', 'swiftmailer.php', errand, options, {
    dialect: 'swiftmailer',
    read(line) {
      if (line === '>> ') return undefined;
      return marked(line, /^<< /, /^>> /) ?? { texts: [line], col: 1 };
    },
    hides: ({ class: kind }) => kind === 'message-data',
  });
}

/** Symfony Mailer's debug output: `> ` sent, `< ` received; not the message. */
export function symfony(errand: Errand, options: Options = {}): Client {
  return library('php', 'symfony.php', errand, options, {
    dialect: 'symfony',
    read: (line) => marked(line, /^< /, /^> /),
    hides: ({ class: kind }) => kind === 'message-data',
  });
}

/** JavaMail: both sides without a mark, between `DEBUG` notes. What it needs lies where Debian's packages put it. */
export function javamail({ from, to, text }: Errand, { login: [user = '', password = ''] = [] }: Options = {}): Client {
  const classes = ['javax.mail.jar', 'javax.activation.jar'].map((name) => `/usr/share/java/${name}`).join(':');
  return {
    margin: {
      dialect: 'javamail',
      read: (line) => ({ texts: [line], col: 1 }),
      // It says only that it does not show the dialogue.
      hides: ({ verb, authData, from, text }) =>
        verb === 'AUTH' || authData === true || (from === 'server' && /^(?:334|235|535) /.test(text)),
    },
    run({ port }) {
      const source = join(clientsFolder(), 'JavaMail.java');
      const words = [String(port), helo, from, to.join(','), user, password];
      return output('java', ['-cp', classes, source, ...words], text.map((line) => `${line}\r\n`).join(''));
    },
  };
}

/**
 * Go's net/smtp, which prints nothing itself, over a connection that tells what passes: `lines` logs each line behind `S: ` or
 * `C: `; `pieces` prints `< ` or `> ` and what was read or written at a time, the further lines of which have no mark.
 */
export function go(errand: Errand, shows: 'lines' | 'pieces', { login = [] }: Options = {}): Client {
  const stamp = /^\d{4}\/\d\d\/\d\d [\d:]{8} /;
  const read = {
    lines: (line: string) => marked(line, new RegExp(`${stamp.source}S: `), new RegExp(`${stamp.source}C: `)),
    pieces: (line: string) =>
      stamp.test(line) ? undefined : (marked(line, /^< /, /^> /) ?? { texts: [line], col: 1 }),
  };
  return {
    margin: { dialect: shows === 'lines' ? 'c-s' : 'angle', read: read[shows] },
    run: ({ port }) =>
      output(
        'env',
        ['GO111MODULE=off', 'go', 'run', join(clientsFolder(), 'net-smtp.go')],
        JSON.stringify({ ...errand, port, helo, login, lines: shows === 'lines' }),
      ),
  };
}

/** `msmtp --debug`: `--> ` sent, `<-- ` received. */
export function msmtp({ from, to, text }: Errand, { login: [user, password] = [] }: Options = {}): Client {
  const tls = user
    ? ['--tls=on', '--tls-certcheck=off', '--auth=plain', `--user=${user}`, `--passwordeval=echo ${password}`]
    : ['--tls=off', '--auth=off'];
  const options = ['--debug', '--host=127.0.0.1', `--domain=${helo}`, `--from=${from}`, ...tls];
  return {
    margin: { dialect: 'msmtp', read: (line) => marked(line, /^<-- /, /^--> /) },
    run: ({ port }) => output('stdbuf', ['-oL', 'msmtp', ...options, `--port=${port}`, ...to], `${text.join('\n')}\n`),
  };
}

/** `s-nail -vv`: `>>> ` sent, `>>> SERVER: ` received. It makes the header itself. */
export function snail({ from, to, text }: Errand): Client {
  const options = ['-:/', '-vv', '-Sv15-compat', '-Ssmtp-auth=none', '-Snosave', `-Shostname=${helo}`];
  return {
    margin: {
      dialect: 's-nail',
      unstuffed: true,
      read: (line) => marked(line, /^s-nail: >>> SERVER: /, /^s-nail: >>> /),
    },
    run: ({ port }) =>
      output(
        's-nail',
        [...options, `-Smta=smtp://127.0.0.1:${port}`, `-Sfrom=${from}`, '-s', 'Notes', ...to],
        body(text),
      ),
  };
}

/** A period that mutt doubles it writes by itself, with all that stands before a line, and then the line. */
const MUTT_MARK = /^\[[\d :-]+\](?:<\d> \w+\(\))? \d+(?:< |> (?:\.\[[\d :-]+\](?:<\d> \w+\(\))? \d+> )?)/;

/** mutt or neomutt with `-d 5`: what it writes to its debug file from the connection to its end. It makes the header itself. */
export function mutt(command: 'mutt' | 'neomutt', { from, to, text }: Errand): Client {
  const settings = [
    'ssl_starttls=no',
    'ssl_force_tls=no',
    'copy=no',
    `hostname=${helo}`,
    `from=${from}`,
    'realname=Ada',
  ];
  return {
    margin: {
      dialect: command,
      unstuffed: true,
      read(line) {
        const width = MUTT_MARK.exec(line)?.[0].length;
        if (width === undefined) return undefined;
        const text = line.slice(width);
        return line[width - 2] === '<' ? reply(text, width + 1) : said(text, width + 1);
      },
    },
    async run({ port }) {
      const home = mkdtempSync(join(tmpdir(), 'smtp-lens-mutt-'));
      const set = [...settings, `smtp_url=smtp://127.0.0.1:${port}/`].flatMap((setting) => ['-e', `set ${setting}`]);
      await output(
        'env',
        [`HOME=${home}`, command, '-d', '5', '-n', '-F', '/dev/null', ...set, '-s', 'Notes', ...to],
        body(text),
      );
      const printed = readFileSync(join(home, `.${command}debug0`), 'utf8');
      rmSync(home, { recursive: true });
      const lines = printed.split('\n');
      const connected = lines.findIndex((line) => line.includes('Connected to '));
      return `${lines.slice(connected, lines.findLastIndex((line) => / \d+[<>] /.test(line)) + 1).join('\n')}\n`;
    },
  };
}

const body = (text: readonly string[]) => `${text.slice(text.indexOf('') + 1).join('\n')}\n`;

/** `openssl s_client -starttls smtp` in a terminal: it greets and starts TLS before it prints. */
export function openssl(turns: readonly Turn[], options: readonly string[] = []): Client {
  return {
    margin: {
      dialect: 'openssl',
      read: (line) => ({ texts: [line], col: 1 }),
      hides(_line, place, session) {
        const tls = session.findIndex(({ verb }) => verb === 'STARTTLS');
        // Of its own greeting it prints the last line of the answer.
        return place <= tls + 1 && place !== tls - 1;
      },
    },
    run: (wire) =>
      typedInto(
        ['openssl s_client -starttls smtp -crlf', ...options, `-name ${helo} -connect 127.0.0.1:${wire.port}`].join(
          ' ',
        ),
        turns,
        wire,
        { replies: 3, sent: 2 },
      ),
  };
}

/** `nc -v` in a terminal. */
export function netcat(turns: readonly Turn[]): Client {
  return {
    margin: { dialect: 'telnet', read: (line) => ({ texts: [line], col: 1 }) },
    run: (wire) => typedInto(`nc -vC 127.0.0.1 ${wire.port}`, turns, wire),
  };
}
