/** `sendmail -v`, from Debian's package, in a machine of its own (`logs/world.sh`): it wants users, and its place in the system. */
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packagesFor } from '../../scripts/system-packages.mjs';
import { namespaces } from '../servers/opensmtpd';
import { type Client, type Errand, helo, output, reply, said } from './clients';

/** What it needs for AUTH comes with it. */
const PACKAGES = ['sendmail-bin', 'libsasl2-modules'];

/** `>>> ` before what it sends, nothing before the replies; not the message. With a login it says STARTTLS, and AUTH after it. */
export function sendmail({ from, to, text }: Errand, { login }: { readonly login?: readonly string[] } = {}): Client {
  return {
    margin: {
      dialect: 'sendmail-v',
      read: (line) =>
        line.startsWith('>>> ') ? said(line.slice(4), 5) : /^\d{3}[ -]/.test(line) ? reply(line, 1) : undefined,
      hides: ({ class: kind }) => kind === 'message-data',
    },
    async run({ port }) {
      const folder = mkdtempSync(join(tmpdir(), 'smtp-lens-sendmail-'));
      // Sendmail reads as another user, too.
      chmodSync(folder, 0o755);
      const message = text.map((line) => `${line}\n`).join('');
      writeFileSync(join(folder, 'client.mc'), `${configuration(folder, port, login).join('\n')}\n`);
      const [user, password] = login ?? [];
      writeFileSync(join(folder, 'login'), `AuthInfo: "U:${user}" "I:${user}" "P:${password}" "M:PLAIN"\n`);
      writeFileSync(join(folder, 'start.sh'), `${start(folder, from, to).join('\n')}\n`);
      const world = join(REPOSITORY, 'test/record/logs/world.sh');
      const words = [...namespaces, 'sh', world, packagesFor([PACKAGES]), folder, 'sh', join(folder, 'start.sh')];
      const printed = await output('unshare', words, message);
      rmSync(folder, { recursive: true });
      return printed;
    },
  };
}

/** For m4(1). Everything goes to the tapped port; nothing is asked of the DNS. */
function configuration(folder: string, port: number, login?: readonly string[]): string[] {
  return [
    "include(`/usr/share/sendmail/cf/m4/cf.m4')",
    "OSTYPE(`debian')",
    "DOMAIN(`debian-mta')",
    `define(\`confDOMAIN_NAME', \`${helo}')`,
    "define(`confDONT_PROBE_INTERFACES', `True')",
    "define(`confHOST_STATUS_DIRECTORY', `')",
    "define(`SMART_HOST', `[127.0.0.1]')",
    `define(\`RELAY_MAILER_ARGS', \`TCP $h ${port}')`,
    ...(login ? [`FEATURE(\`authinfo', \`hash ${folder}/login')`] : ["CLIENT_OPTIONS(`Modify=S')"]),
    "FEATURE(`nocanonify')",
    "MAILER(`smtp')",
  ];
}

function start(folder: string, from: string, to: readonly string[]): string[] {
  return [
    'set -eu',
    'for user in smmta smmsp; do useradd --system --user-group --no-create-home $user; done',
    'mkdir -p /etc/mail/peer',
    `m4 ${folder}/client.mc > /etc/mail/sendmail.cf`,
    `chmod 600 ${folder}/login`,
    `/usr/libexec/sendmail/makemap hash ${folder}/login < ${folder}/login`,
    // A period on a line of its own does not end the message.
    `exec /usr/libexec/sendmail/sendmail -Am -i -v -f ${from} ${to.join(' ')}`,
  ];
}
