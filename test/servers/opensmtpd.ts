/**
 * A real OpenSMTPD on loopback. It wants users and folders of its own in the system: so it has a machine of its own, made of this
 * one with Debian's package laid over it (`test/record/logs/world.sh`). The network is shared.
 */
import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packagesFor } from '../../scripts/system-packages.mjs';
import {
  domains,
  hostName,
  isRoot,
  launch,
  type MailServer,
  refusals,
  serverFolder,
  serviceUser,
  sizeLimit,
  whyNoMailServers,
} from './server';

/** What a machine of its own is made of, for unshare(1); the network is shared. */
export const namespaces = ['--uts', '--mount', '--pid', '--fork', '--kill-child', '--mount-proc'];

/** Why OpenSMTPD cannot run here; undefined where it can. */
export function whyNoOpenSmtpd(): string | undefined {
  const reason = whyNoMailServers();
  if (reason) return reason;
  if (!isRoot()) return 'OpenSMTPD can only be started by root';
  if (spawnSync('unshare', [...namespaces, 'true']).status !== 0) return 'namespaces cannot be made here (unshare)';
  return undefined;
}

export interface OpenSmtpdOptions {
  /** What its log tells word by word: `smtp`, the sessions that it serves, or `mta`, those in which it delivers (`-T`). */
  readonly trace?: 'smtp' | 'mta';
  /** Passes everything on, with these words behind `relay` (smtpd.conf(5)); tables may stand in front. */
  readonly onward?: { readonly tables?: readonly string[]; readonly relay: string };
}

/** Starts OpenSMTPD. Throws with what it said if it does not come up. */
export async function startOpenSmtpd(options: OpenSmtpdOptions = {}): Promise<MailServer> {
  const packages = packagesFor([['opensmtpd']]);
  const folder = await serverFolder('opensmtpd', []);
  return launch({
    name: 'OpenSMTPD',
    folder,
    logFile: join(folder, 'log'),
    prepended: ['return-path', 'delivered-to', 'received'],
    // There is no way back for a notification.
    optional: ['return-path'],
    recipientField: 'delivered-to',
    // The world is made in the folder, and goes with it.
    environment: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', TMPDIR: folder },
    async configure(port) {
      await writeFile(join(folder, 'smtpd.conf'), `${configuration(folder, port, options).join('\n')}\n`);
      await writeFile(join(folder, 'start.sh'), `${preparation(folder, options).join('\n')}\n`);
      const world = join(REPOSITORY, 'test/record/logs/world.sh');
      return ['unshare', [...namespaces, 'sh', world, packages, folder, 'sh', join(folder, 'start.sh')]];
    },
  });
}

function configuration(folder: string, port: number, { onward }: OpenSmtpdOptions): string[] {
  const ownDomains = `domain { ${domains.map((domain) => `"${domain}"`).join(', ')} }`;
  return [
    'table people { "@" = mailbox }',
    `smtp max-message-size "${sizeLimit}"`,
    `listen on 127.0.0.1 port ${port} hostname ${hostName}`,
    ...(onward
      ? [
          ...(onward.tables ?? []),
          `action "onward" relay ${onward.relay}`,
          `match from any for ${ownDomains} action "onward"`,
        ]
      : [
          `action "deliver" maildir "${folder}/mail" virtual <people>`,
          // It knows no answer of one's own: what is refused is refused with 550.
          ...Object.keys(refusals).map((address) => `match from any for rcpt-to "${address}" reject`),
          `match from any for ${ownDomains} action "deliver"`,
        ]),
  ];
}

function preparation(folder: string, { trace }: OpenSmtpdOptions): string[] {
  const { uid, gid } = serviceUser;
  return [
    'set -eu',
    'for user in opensmtpd opensmtpq; do useradd --system --user-group --no-create-home $user; done',
    `groupadd --gid ${gid} mailbox`,
    `useradd --uid ${uid} --gid ${gid} --no-create-home --home-dir ${folder} mailbox`,
    'mkdir -p /run/opensmtpd /var/lib/opensmtpd',
    'chgrp opensmtpq /usr/sbin/smtpctl',
    'chmod g+s /usr/sbin/smtpctl',
    `exec /usr/sbin/smtpd -d ${trace ? `-T ${trace} ` : ''}-f ${folder}/smtpd.conf > ${folder}/log 2>&1`,
  ];
}
