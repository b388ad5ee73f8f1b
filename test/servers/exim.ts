/** A real Exim on loopback, from Debian's package, unpacked: with its own configuration, spool, log and user. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  domains,
  hostName,
  launch,
  type MailServer,
  refusals,
  type ServerOptions,
  serverEnvironment,
  serverFolder,
  sizeLimit,
  unpackedRoot,
  whyNoMailServers,
} from './server';

/** Why Exim cannot run here; undefined where it can. Unlike Postfix it does not need root. */
export const whyNoExim = whyNoMailServers;

/** The only login, offered after STARTTLS. */
export const login = { user: 'ada', password: 'example-password' } as const;

/** Starts Exim. Throws with its log if it does not come up. */
export async function startExim(options: ServerOptions = {}): Promise<MailServer> {
  const folder = await serverFolder('exim', ['spool', 'log']);
  const environment = await serverEnvironment(folder, 'Debian-exim');
  const program = join(unpackedRoot(), 'usr/sbin/exim4');
  return launch({
    name: 'Exim',
    folder,
    logFile: join(folder, 'log/exim_mainlog'),
    prepended: ['envelope-to'],
    recipientField: 'envelope-to',
    environment,
    async configure(port) {
      const file = join(folder, 'exim.conf');
      const text = configuration(folder, port, program, Object.keys(environment), options);
      await writeFile(file, `${text.join('\n')}\n`);
      return [program, ['-C', file, '-bdf']];
    },
  });
}

function configuration(
  folder: string,
  port: number,
  program: string,
  environment: readonly string[],
  { tls, enforceSync = true, clearLogin = false }: ServerOptions,
): string[] {
  return [
    `exim_path = ${program}`,
    `keep_environment = ${environment.join(' : ')}`,
    `primary_hostname = ${hostName}`,
    'local_interfaces = 127.0.0.1',
    `daemon_smtp_ports = ${port}`,
    'disable_ipv6',
    `spool_directory = ${folder}/spool`,
    `log_file_path = ${folder}/log/exim_%slog`,
    `pid_file_path = ${folder}/spool/exim.pid`,
    // Everything runs as the one user, so that nothing has to become root again.
    'deliver_drop_privilege',
    // Nothing is asked of the DNS, or of the client.
    'host_lookup =',
    'rfc1413_query_timeout = 0s',
    // The message is to arrive as it was sent.
    'received_header_text =',
    `message_size_limit = ${sizeLimit}`,
    `smtp_enforce_sync = ${enforceSync}`,
    // The oracle speaks to it many times at once.
    'smtp_accept_max = 0',
    'acl_smtp_rcpt = check_recipient',
    ...(tls
      ? ['tls_advertise_hosts = *', `tls_certificate = ${tls.certificate}`, `tls_privatekey = ${tls.key}`]
      : ['tls_advertise_hosts =']),
    'begin acl',
    'check_recipient:',
    ...Object.entries(refusals).flatMap(([address, { code, enhanced, text }]) => [
      `  ${code < 500 ? 'defer' : 'deny'} recipients = ${address}`,
      `    message = ${enhanced} ${text}`,
    ]),
    `  accept domains = ${domains.join(' : ')}`,
    '  deny message = 5.7.1 Relaying denied',
    'begin routers',
    'mailbox:',
    '  driver = accept',
    '  transport = maildir',
    'begin transports',
    'maildir:',
    '  driver = appendfile',
    `  directory = ${folder}/mail`,
    '  maildir_format',
    '  envelope_to_add',
    'begin authenticators',
    ...authenticator('plain', 'PLAIN', ':', '$auth2', '$auth3', clearLogin),
    ...authenticator('login', 'LOGIN', 'Username:: : Password::', '$auth1', '$auth2', clearLogin),
  ];
}

/** Passwords are taken under TLS only (RFC 4954 §4), unless that is wanted. */
function authenticator(
  name: string,
  mechanism: string,
  prompts: string,
  user: string,
  password: string,
  inTheClear: boolean,
): string[] {
  return [
    `${name}:`,
    '  driver = plaintext',
    `  public_name = ${mechanism}`,
    `  server_advertise_condition = ${inTheClear ? 'yes' : '$tls_in_cipher'}`,
    `  server_prompts = ${prompts}`,
    `  server_condition = \${if and{{eq{${user}}{${login.user}}}{eq{${password}}{${login.password}}}}}`,
    `  server_set_id = ${user}`,
  ];
}
