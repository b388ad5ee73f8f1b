/** mail.example.net: Exim, with maildirs of its own. */
import { rmSync } from 'node:fs';
import { app, login, mail } from './hosts';
import { addUser, certificate, certificateKey, daemon, folderFor, run, write } from './world';

/** Where Debian's Exim looks. */
const conf = '/etc/exim4/exim4.conf';
/** While it exists, mail for slow@example.net is put off. */
const closed = '/var/spool/exim4/closed';
export const eximLog = '/var/log/exim4';
export const eximMail = '/var/mail/example.net';

export function startExim({ selectors }: { selectors: string }): void {
  const user = addUser('Debian-exim');
  for (const folder of ['/var/spool/exim4', eximLog, eximMail]) folderFor(user, folder);
  write('/etc/exim4/aliases', ['crew: eve, frank', 'gone: frank@down.example.net', 'onward: carol@example.com']);
  write(conf, configuration(selectors));
  write(closed, [], 0o666);
  daemon('exim4', '-bdf', '-oX', '25', '-oP', '/run/exim4.pid');
}

/** A string that Exim expands. */
const expansion = (text: string) => `\${${text}}`;

function configuration(selectors: string): string[] {
  return [
    `primary_hostname = ${mail.name}`,
    `local_interfaces = ${mail.address}`,
    'qualify_domain = example.net',
    'disable_ipv6',
    'keep_environment =',
    'spool_directory = /var/spool/exim4',
    `log_file_path = ${eximLog}/%slog`,
    `log_selector = ${selectors}`,
    'domainlist local = example.net',
    `hostlist ours = 127.0.0.1 : ${app.address}`,
    'host_lookup = *',
    'rfc1413_query_timeout = 0s',
    'trusted_users = Debian-exim',
    'message_size_limit = 65536',
    'tls_advertise_hosts = *',
    `tls_certificate = ${certificate}`,
    `tls_privatekey = ${certificateKey}`,
    'auth_advertise_hosts = *',
    'acl_smtp_connect = at_connect',
    'acl_smtp_helo = at_helo',
    'acl_smtp_mail = at_mail',
    'acl_smtp_rcpt = at_rcpt',
    'acl_smtp_predata = at_predata',
    'acl_smtp_data = at_data',
    'ignore_bounce_errors_after = 1h',
    'begin acl',
    'at_connect:',
    '  deny hosts = 192.0.2.66',
    '    message = Your address is on our block list',
    '  accept',
    'at_helo:',
    `  deny condition = ${expansion('if eq{$sender_helo_name}{localhost.localdomain}')}`,
    '    message = You are not me',
    '  accept',
    'at_mail:',
    '  deny senders = spammer@example.com',
    '    message = Not wanted here',
    '  accept',
    'at_rcpt:',
    '  deny recipients = nobody@example.net',
    '    message = 5.1.1 User unknown',
    `  defer recipients = slow@example.net`,
    `    condition = \${if exists{${closed}}}`,
    '    message = 4.7.1 Greylisted, try again in 5 minutes',
    '  accept hosts = +ours',
    '  accept authenticated = *',
    '  accept domains = +local',
    '  deny message = 5.7.1 Relaying denied',
    'at_predata:',
    '  deny senders = bulk@example.com',
    '    message = 5.7.1 No bulk mail',
    '  accept',
    'at_data:',
    `  deny condition = ${expansion('if match{$h_subject:}{lottery}')}`,
    '    message = 5.7.1 No lotteries',
    '  defer senders = late@example.com',
    '    message = 4.7.1 Not at this hour',
    '  accept',
    'begin routers',
    'aliases:',
    '  driver = redirect',
    '  domains = +local',
    `  data = ${expansion('lookup{$local_part}lsearch{/etc/exim4/aliases}')}`,
    'elsewhere:',
    '  driver = dnslookup',
    '  domains = ! +local',
    '  transport = smtp',
    '  no_more',
    'unknown:',
    '  driver = redirect',
    '  local_parts = ghost',
    '  allow_fail',
    '  data = :fail: no such mailbox',
    'mailbox:',
    '  driver = accept',
    '  local_parts = eve : frank : slow : exile : postmaster',
    '  transport = maildir',
    'begin transports',
    'smtp:',
    '  driver = smtp',
    `  interface = ${mail.address}`,
    '  hosts_try_chunking =',
    'maildir:',
    '  driver = appendfile',
    `  directory = ${eximMail}/$local_part_data`,
    '  maildir_format',
    '  user = Debian-exim',
    '  envelope_to_add',
    'begin retry',
    '* * F,4s,1s',
    'begin authenticators',
    'plain:',
    '  driver = plaintext',
    '  public_name = PLAIN',
    '  server_advertise_condition = $tls_in_cipher',
    '  server_prompts = :',
    `  server_condition = \${if and{{eq{$auth2}{${login.user}}}{eq{$auth3}{${login.password}}}}}`,
    '  server_set_id = $auth2',
  ];
}

/** Tries everything again that waits. */
export const retryExim = () => void run('exim4', '-qff');
export const openGreylist = () => rmSync(closed, { force: true });
export const closeGreylist = () => write(closed, [], 0o666);
export const waitingAtExim = () => Number(run('exim4', '-bpc'));
