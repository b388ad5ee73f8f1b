// `node test/record/logs/main.mjs`: records `samples/logs` anew, as root on Debian. The servers run in namespaces of their own
// (network, host name, mounts, processes): the network is a loopback with example addresses, the file system a layer over the machine's.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { packagesFor } from '../../../scripts/system-packages.mjs';
import { bundleProgram, root } from '../../bundle-program.mjs';

/** By server, since Debian takes only one for a machine; they live together as long as they are only unpacked. */
const servers = ['postfix postgrey proxsmtp dovecot-lmtpd dnsmasq-base rsyslog', 'exim4-daemon-light', 'opensmtpd'].map(
  (names) => names.split(' '),
);

const outfile = join(root, 'node_modules/.cache/record-logs.mjs');
await bundleProgram('test/record/logs/record.ts', outfile);
const namespaces = ['--net', '--uts', '--mount', '--pid', '--fork', '--kill-child', '--mount-proc'];
const world = join(root, 'test/record/logs/world.sh');
for (const look of process.argv[2] ? [process.argv[2]] : ['short', 'long']) {
  const { status } = spawnSync(
    'unshare',
    [...namespaces, 'sh', world, packagesFor(servers), root, process.execPath, outfile, look],
    {
      stdio: 'inherit',
    },
  );
  process.exitCode ||= status ?? 1;
}
