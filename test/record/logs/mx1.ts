/** mx1.example.org: Postfix with Dovecot (LMTP, passwords), postgrey, and proxsmtp as a content filter. All log to syslog. */
import { chownSync } from 'node:fs';
import { app, login, mx1 } from './hosts';
import { addUser, certificate, certificateKey, daemon, folderFor, run, until, write } from './world';

const etc = '/etc/postfix';
const filterPort = 10025;
const reinjectionPort = 10026;
const greylistPort = 10023;

/** What each list of smtpd restrictions refuses. */
const tables: Readonly<Record<string, readonly string[]>> = {
  clients: ['192.0.2.66 554 5.7.1 Your address is on our block list'],
  names: ['localhost.localdomain 550 5.7.1 You are not me'],
  senders: ['spammer@example.com 550 5.7.1 Not wanted here', 'scanned@example.com FILTER scan:[127.0.0.1]:10025'],
  recipients: ['nobody@example.org 550 5.1.1 User unknown', 'patient@example.org greylist', 'held@example.org HOLD'],
  bulk: ['bulk@example.com 550 5.7.1 No bulk mail'],
  late: ['late@example.com 451 4.7.1 Not at this hour'],
  mailboxes: ['grace', 'heidi', 'ivan', 'patient', 'held', 'postmaster'].map((user) => `${user}@example.org ${user}`),
  aliases: [
    'team@example.org grace@example.org, heidi@example.org',
    'linus@example.org linus@users.example.org',
    'exile@example.org exile@example.net',
  ],
};

export async function startMx1({ longIds }: { longIds: boolean }): Promise<void> {
  const user = addUser('postfix');
  run('groupadd', '--system', 'postdrop');
  const linus = addUser('linus', '/home/linus');
  folderFor(linus, '/home/linus');
  write('/home/linus/.forward', ['eve@example.net']);
  chownSync('/home/linus/.forward', linus.uid, linus.gid);
  for (const [name, lines] of Object.entries(tables)) write(`${etc}/${name}`, lines);
  write(`${etc}/headers`, ['/^Subject:.*lottery/ REJECT No lotteries']);
  write(`${etc}/main.cf`, mainConfiguration(longIds));
  write(`${etc}/master.cf`, services());
  run('touch', '-d', '1 minute ago', `${etc}/main.cf`, `${etc}/master.cf`);
  for (const folder of ['/var/lib/postfix', '/var/spool/postfix/private']) folderFor(user, folder);
  for (const program of ['postqueue', 'postdrop']) {
    run('chgrp', 'postdrop', `/usr/sbin/${program}`);
    run('chmod', 'g+s', `/usr/sbin/${program}`);
  }
  await startDovecot();
  startGreylist();
  startFilter();
  run('postfix', 'start');
}

const table = (name: string) => `texthash:${etc}/${name}`;

function mainConfiguration(longIds: boolean): string[] {
  return [
    'compatibility_level = 3.6',
    `myhostname = ${mx1.name}`,
    'myorigin = example.org',
    `inet_interfaces = ${mx1.address}`,
    'inet_protocols = ipv4',
    `enable_long_queue_ids = ${longIds ? 'yes' : 'no'}`,
    `mynetworks = 127.0.0.0/8 ${app.address}`,
    'mydestination = users.example.org',
    'alias_maps =',
    'alias_database =',
    'virtual_mailbox_domains = example.org',
    `virtual_mailbox_maps = ${table('mailboxes')}`,
    `virtual_alias_maps = ${table('aliases')}`,
    'virtual_transport = lmtp:unix:private/dovecot-lmtp',
    'smtpd_delay_reject = no',
    'smtpd_restriction_classes = greylist',
    `greylist = check_policy_service inet:127.0.0.1:${greylistPort}`,
    'smtpd_helo_required = yes',
    `smtpd_client_restrictions = check_client_access ${table('clients')}`,
    `smtpd_helo_restrictions = check_helo_access ${table('names')}`,
    `smtpd_sender_restrictions = check_sender_access ${table('senders')}`,
    'smtpd_relay_restrictions = permit_mynetworks, permit_sasl_authenticated, reject_unauth_destination',
    `smtpd_recipient_restrictions = check_recipient_access ${table('recipients')}`,
    `smtpd_data_restrictions = check_sender_access ${table('bulk')}`,
    `smtpd_end_of_data_restrictions = check_sender_access ${table('late')}`,
    'smtpd_error_sleep_time = 0',
    `header_checks = regexp:${etc}/headers`,
    'message_size_limit = 65536',
    'smtpd_sasl_type = dovecot',
    'smtpd_sasl_path = private/auth',
    'smtpd_tls_security_level = may',
    `smtpd_tls_cert_file = ${certificate}`,
    `smtpd_tls_key_file = ${certificateKey}`,
    'smtpd_tls_loglevel = 1',
    'smtp_tls_security_level = may',
    'smtp_tls_loglevel = 1',
    // What waits is tried again when the scenario says so, and given up soon after.
    'minimal_backoff_time = 1h',
    'maximal_backoff_time = 1h',
    'queue_run_delay = 1h',
    'maximal_queue_lifetime = 4s',
    'bounce_queue_lifetime = 4s',
    'confirm_delay_cleared = no',
  ];
}

/** master(5): service, type, private, unprivileged, chroot, wakeup, process limit, command. */
function services(): string[] {
  return [
    'smtp inet n - n - - smtpd',
    'submission inet n - n - - smtpd',
    '  -o syslog_name=postfix/submission',
    '  -o smtpd_sasl_auth_enable=yes',
    '  -o smtpd_tls_security_level=encrypt',
    `127.0.0.1:${reinjectionPort} inet n - n - - smtpd`,
    '  -o content_filter=',
    '  -o smtpd_client_restrictions=',
    '  -o smtpd_helo_restrictions=',
    '  -o smtpd_sender_restrictions=',
    '  -o smtpd_data_restrictions=',
    '  -o smtpd_end_of_data_restrictions=',
    '  -o smtpd_authorized_xforward_hosts=127.0.0.0/8',
    'scan unix - - n - 2 smtp',
    '  -o smtp_send_xforward_command=yes',
    '  -o smtp_tls_security_level=none',
    'pickup unix n - n 60 1 pickup',
    'cleanup unix n - n - 0 cleanup',
    'qmgr unix n - n 300 1 qmgr',
    'tlsmgr unix - - n 1000? 1 tlsmgr',
    'rewrite unix - - n - - trivial-rewrite',
    'bounce unix - - n - 0 bounce',
    'defer unix - - n - 0 bounce',
    'trace unix - - n - 0 bounce',
    'flush unix n - n 1000? 0 flush',
    'proxymap unix - - n - - proxymap',
    'smtp unix - - n - - smtp',
    'relay unix - - n - - smtp',
    'showq unix n - n - - showq',
    'error unix - - n - - error',
    'retry unix - - n - - error',
    'discard unix - - n - - discard',
    'local unix - n n - - local',
    'virtual unix - n n - - virtual',
    'lmtp unix - - n - - lmtp',
    'anvil unix - - n - 1 anvil',
    'scache unix - - n - 1 scache',
  ];
}

async function startDovecot(): Promise<void> {
  addUser('dovecot');
  addUser('dovenull');
  const vmail = addUser('vmail', '/var/vmail');
  folderFor(vmail, '/var/vmail');
  write('/etc/dovecot/users', [`${login.user}:{PLAIN}${login.password}`]);
  write('/etc/dovecot/dovecot.conf', [
    'protocols = lmtp',
    'listen = 127.0.0.1',
    'ssl = no',
    'mail_location = maildir:/var/vmail/%u',
    'auth_mechanisms = plain login',
    'passdb {',
    '  driver = passwd-file',
    '  args = /etc/dovecot/users',
    '}',
    'userdb {',
    '  driver = static',
    '  args = uid=vmail gid=vmail home=/var/vmail/%u allow_all_users=yes',
    '}',
    ...socket('lmtp', '/var/spool/postfix/private/dovecot-lmtp'),
    ...socket('auth', '/var/spool/postfix/private/auth'),
  ]);
  daemon('dovecot', '-F', '-c', '/etc/dovecot/dovecot.conf');
  const sockets = ['/var/spool/postfix/private/dovecot-lmtp', '/var/spool/postfix/private/auth'];
  await until('Dovecot', () => run('sh', '-c', `ls ${sockets.join(' ')} 2>&1 || true`).split(': ').length === 1);
}

const socket = (service: string, path: string) => [
  `service ${service} {`,
  `  unix_listener ${path} {`,
  '    mode = 0666',
  '  }',
  '}',
];

function startGreylist(): void {
  folderFor(addUser('postgrey'), '/var/lib/postgrey');
  const options = [
    `--inet=127.0.0.1:${greylistPort}`,
    '--delay=2',
    '--user=postgrey',
    '--group=postgrey',
    '--greylist-text=Greylisted, try again in %s seconds',
  ];
  write('/etc/postgrey/whitelist_clients', []);
  write('/etc/postgrey/whitelist_recipients', []);
  daemon('postgrey', ...options);
}

function startFilter(): void {
  addUser('proxsmtp');
  write('/etc/proxsmtpd.conf', [
    `OutAddress: 127.0.0.1:${reinjectionPort}`,
    `Listen: 127.0.0.1:${filterPort}`,
    'FilterCommand: cat',
    'FilterType: pipe',
    'User: proxsmtp',
    'XClient: off',
  ]);
  daemon('proxsmtpd', '-d', '1', '-f', '/etc/proxsmtpd.conf');
}

/** Tries everything again that waits. */
export const retryMx1 = () => void run('postqueue', '-f');
export const waitingAtMx1 = () => run('postqueue', '-j').split('\n').filter(Boolean).length;
