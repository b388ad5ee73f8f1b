/** A real Postfix on loopback, from Debian's package, unpacked: with its own configuration, queue, log and users. */
import { chown, mkdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  domains,
  dropGroup,
  hostName,
  isRoot,
  launch,
  type MailServer,
  refusals,
  type ServerOptions,
  serverEnvironment,
  serverFolder,
  serviceUser,
  sizeLimit,
  unpackedRoot,
  whyNoMailServers,
} from './server';

/** Why Postfix cannot run here; undefined where it can. */
export function whyNoPostfix(): string | undefined {
  return whyNoMailServers() ?? (isRoot() ? undefined : 'Postfix can only be started by root');
}

export interface PostfixOptions extends ServerOptions {
  /** What postconf(5) has to hold clients to the standards. */
  readonly strict?: boolean;
}

const STRICT = [
  'strict_rfc821_envelopes = yes',
  'smtpd_helo_required = yes',
  'smtpd_helo_restrictions = reject_invalid_helo_hostname, reject_non_fqdn_helo_hostname',
  'smtpd_forbid_unauth_pipelining = yes',
  'smtpd_forbid_bare_newline = reject',
  'strict_8bitmime = yes',
];

/** Starts Postfix. Throws with its log if it does not come up. */
export async function startPostfix(options: PostfixOptions = {}): Promise<MailServer> {
  const folder = await serverFolder('postfix', ['data']);
  await makeQueue(folder);
  const environment = await serverEnvironment(folder, 'postfix');
  return launch({
    name: 'Postfix',
    folder,
    logFile: join(folder, 'mail.log'),
    prepended: ['return-path', 'x-original-to', 'delivered-to', 'received'],
    recipientField: 'delivered-to',
    environment,
    async configure(port) {
      const etc = join(folder, 'etc');
      await mkdir(etc);
      await write(join(etc, 'main.cf'), mainConfiguration(folder, Object.keys(environment), options));
      await write(join(etc, 'master.cf'), services(port));
      await write(join(etc, 'recipients'), recipientTable());
      return [join(unpackedRoot(), 'usr/lib/postfix/sbin/master'), ['-d', '-c', etc]];
    },
  });
}

/** Postfix waits for configuration younger than a second, in case it is still being written: so make it older. */
async function write(file: string, lines: readonly string[]): Promise<void> {
  await writeFile(file, `${lines.join('\n')}\n`);
  const earlier = new Date(Date.now() - 60_000);
  await utimes(file, earlier, earlier);
}

/** The queue's folders with owners and modes as `postfix-files` has them. */
async function makeQueue(folder: string): Promise<void> {
  const queue = join(folder, 'queue');
  await mkdir(queue);
  await mkdir(join(queue, 'pid'));
  const own = [
    'active',
    'bounce',
    'corrupt',
    'defer',
    'deferred',
    'flush',
    'hold',
    'incoming',
    'private',
    'saved',
    'trace',
  ];
  for (const part of own) await make(part, 0o700, 0);
  await make('public', 0o710, dropGroup);
  await make('maildrop', 0o730, dropGroup);

  async function make(part: string, mode: number, group: number): Promise<void> {
    await mkdir(join(queue, part), { mode });
    await chown(join(queue, part), serviceUser.uid, group);
  }
}

function mainConfiguration(folder: string, environment: readonly string[], { tls, strict }: PostfixOptions): string[] {
  const root = unpackedRoot();
  const { uid, gid } = serviceUser;
  return [
    'compatibility_level = 3.6',
    `queue_directory = ${folder}/queue`,
    `data_directory = ${folder}/data`,
    `meta_directory = ${folder}/etc`,
    `command_directory = ${root}/usr/sbin`,
    `daemon_directory = ${root}/usr/lib/postfix/sbin`,
    `shlib_directory = ${root}/usr/lib/postfix`,
    'mail_owner = postfix',
    'setgid_group = postdrop',
    `import_environment = MAIL_CONFIG MAIL_LOGTAG LANG=C ${environment.join(' ')}`,
    `maillog_file = ${folder}/mail.log`,
    `maillog_file_prefixes = ${folder}`,
    `myhostname = ${hostName}`,
    'inet_interfaces = 127.0.0.1',
    'inet_protocols = ipv4',
    // Nothing is asked of the DNS.
    'smtpd_peername_lookup = no',
    'mydestination =',
    'alias_maps =',
    'alias_database =',
    `virtual_mailbox_domains = ${domains.join(' ')}`,
    `virtual_mailbox_base = ${folder}`,
    'virtual_mailbox_maps = static:mail/',
    'virtual_minimum_uid = 1',
    `virtual_uid_maps = static:${uid}`,
    `virtual_gid_maps = static:${gid}`,
    // The message is to arrive as it was sent: no field is added or rewritten for a client on loopback.
    'local_header_rewrite_clients =',
    `message_size_limit = ${sizeLimit}`,
    `smtpd_recipient_restrictions = check_recipient_access texthash:${folder}/etc/recipients, reject_unauth_destination`,
    // A run of errors is answered at once, as often as in a default Postfix.
    'smtpd_error_sleep_time = 0',
    ...(strict ? STRICT : []),
    ...(tls
      ? [
          'smtpd_tls_security_level = may',
          `smtpd_tls_cert_file = ${tls.certificate}`,
          `smtpd_tls_key_file = ${tls.key}`,
        ]
      : []),
  ];
}

function recipientTable(): string[] {
  return Object.entries(refusals).map(
    ([address, { code, enhanced, text }]) => `${address} ${code} ${enhanced} ${text}`,
  );
}

/** master(5): service, type, private, unprivileged, chroot, wakeup, process limit, command. */
function services(port: number): string[] {
  return [
    `127.0.0.1:${port} inet n - n - - smtpd`,
    'cleanup unix n - n - 0 cleanup',
    'qmgr unix n - n 300 1 qmgr',
    'tlsmgr unix - - n 1000? 1 tlsmgr',
    'rewrite unix - - n - - trivial-rewrite',
    'bounce unix - - n - 0 bounce',
    'defer unix - - n - 0 bounce',
    'trace unix - - n - 0 bounce',
    'error unix - - n - - error',
    'retry unix - - n - - error',
    'proxymap unix - - n - - proxymap',
    'virtual unix - n n - - virtual',
    'anvil unix - - n - 1 anvil',
    'postlog unix-dgram n - n - 1 postlogd',
  ];
}
