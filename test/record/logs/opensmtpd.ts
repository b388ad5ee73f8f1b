/** mx3.example.com: OpenSMTPD, with maildirs of its own. Without TLS: Debian's package fails at it with `internal error`. */
import { app, mx3 } from './hosts';
import { addUser, daemon, folderFor, run, write } from './world';

export const openMail = '/var/mail/example.com';

export function startOpenSmtpd(): void {
  addUser('opensmtpd', '/run/opensmtpd');
  addUser('opensmtpq');
  const user = addUser('mx3mail', openMail);
  folderFor(user, openMail);
  run('mkdir', '-p', '/run/opensmtpd', '/var/lib/opensmtpd');
  run('chgrp', 'opensmtpq', '/usr/sbin/smtpctl');
  run('chmod', 'g+s', '/usr/sbin/smtpctl');
  write(
    '/etc/mail/people',
    ['ada', 'carol', 'dave', 'postmaster']
      .map((name) => `${name}@example.com mx3mail`)
      .concat('crew@example.com ada@example.com, carol@example.com', 'onward@example.com eve@example.net'),
  );
  write('/etc/mail/smtpd.conf', [
    'table people file:/etc/mail/people',
    'queue ttl 4s',
    `listen on ${mx3.address} port 25 hostname ${mx3.name}`,
    `action "deliver" maildir "${openMail}/%{dest.user}" virtual <people>`,
    `action "relay" relay src ${mx3.address} helo ${mx3.name}`,
    'match from any mail-from "spammer@example.com" for any reject',
    'match from any for domain "example.com" action "deliver"',
    `match from src ${app.address} for any action "relay"`,
    // Every address is this machine's own here, so that `from local` would let anybody relay.
    'match from any for rcpt-to "eve@example.net" action "relay"',
  ]);
  daemon('/usr/sbin/smtpd', '-F', '-f', '/etc/mail/smtpd.conf');
}

/** Tries everything again that waits. */
export const retryOpenSmtpd = () => void run('smtpctl', 'schedule', 'all');
export const waitingAtOpenSmtpd = () => run('smtpctl', 'show', 'queue').split('\n').filter(Boolean).length;
