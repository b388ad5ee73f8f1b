/** Records `samples/` anew: real programs, real servers, and beside each recording the truth as the wire has it. */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ensureSystemPackages } from '../../scripts/system-packages.mjs';
import { startExim, whyNoExim } from '../servers/exim';
import { startOpenSmtpd, whyNoOpenSmtpd } from '../servers/opensmtpd';
import { startPostfix, whyNoPostfix } from '../servers/postfix';
import { unpackedRoot } from '../servers/server';
import type { Client, Served } from './clients';
import { startHaraka } from './haraka';
import { align, heard, meant } from './labels';
import { type Scenario, scenarios } from './scenarios';
import { makeVerbose, startSmtpServer } from './verbose';
import { type Certificate, tap } from './wire';

/** The port that clients see and print. Fixed, so that recordings differ in nothing but times and ids. */
const port = 2525;
const samples = join(REPOSITORY, 'samples');
const truths = join(REPOSITORY, 'test/record/truth');
/** Stands in recordings for the folder of the server. */
const SERVER_FOLDER = '/etc/mail';

/** Records every scenario whose name contains `part`; and the logs of the servers, if that is all of them. */
export async function record(part = ''): Promise<void> {
  const missing = ensureSystemPackages({ recording: true });
  const reason =
    whyNoPostfix() ?? whyNoExim() ?? whyNoOpenSmtpd() ?? (missing.length > 0 ? 'programs are missing' : undefined);
  if (reason) throw new Error(`cannot record: ${reason}`);
  const folder = mkdtempSync(join(tmpdir(), 'smtp-lens-record-'));
  const servers: Served[] = [];
  try {
    const tls = certificate(folder);
    const postfix = await startPostfix({ tls });
    servers.push(postfix);
    const exim = await startExim({ tls });
    servers.push(exim);
    const hasty = await startExim({ tls, enforceSync: false });
    servers.push(hasty);
    const trusting = await startExim({ tls, clearLogin: true });
    servers.push(trusting);
    const openSmtpd = await startOpenSmtpd({ trace: 'smtp' });
    servers.push(openSmtpd);
    const verbose = await startPostfix({ tls });
    servers.push(verbose);
    await makeVerbose(verbose);
    const smtpServer = await startSmtpServer();
    servers.push(smtpServer);
    const harakas = await Promise.all((['default', 'logfmt', 'json'] as const).map(startHaraka));
    servers.push(...harakas);
    const logged = { postfix: (await postfix.log()).length, exim: (await exim.log()).length };
    const byName = {
      Postfix: postfix,
      'Postfix with smtpd -v': verbose,
      'smtp-server': smtpServer,
      Haraka: harakas[0]!,
      'Haraka with logfmt': harakas[1]!,
      'Haraka with json': harakas[2]!,
      Exim: exim,
      'Exim without synchronization checks': hasty,
      'Exim with AUTH in the clear': trusting,
      'OpenSMTPD with -T smtp': openSmtpd,
    };
    mkdirSync(truths, { recursive: true });
    for (const scenario of scenarios.filter(({ name }) => name.includes(part))) {
      await recordOne(scenario, byName[scenario.server], tls);
      console.log(`recorded samples/${scenario.name}.smtp: ${scenario.about}`);
    }
    execFileSync(join(REPOSITORY, 'node_modules/.bin/biome'), ['format', '--write', truths], { stdio: 'ignore' });
    if (part) return;
    await sleep(1_000); // the last delivery is logged a little later
    writeFileSync(join(samples, 'mail.log'), (await postfix.log()).slice(logged.postfix));
    writeFileSync(join(samples, 'exim_mainlog'), (await exim.log()).slice(logged.exim));
    console.log('recorded samples/mail.log and samples/exim_mainlog');
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
    rmSync(folder, { recursive: true });
  }
}

async function recordOne({ name, client, unstuffed }: Scenario, server: Served, tls: Certificate): Promise<void> {
  const recorded = 'talk' in client ? await client.talk(server) : await overWire(client, server, tls);
  // Where this ran is nobody's business, and differs each time.
  const sample = recorded.sample
    .replaceAll(server.folder, SERVER_FOLDER)
    .replaceAll(unpackedRoot(), '')
    .replaceAll(REPOSITORY.replace(/\/$/, ''), '/');
  const session = unstuffed ? meant(heard(recorded.lines), unstuffed) : heard(recorded.lines);
  const { lines, notShown } = align(sample, session, client.margin);
  const file = `${name}.smtp`;
  const dialect = `transcript/${client.margin.dialect}`;
  const truth = { file, dialect, perspective: 'both', lineCount: lines.length, notShown, lines };
  writeFileSync(join(samples, file), sample);
  writeFileSync(join(truths, `${name}.json`), JSON.stringify(truth));
}

async function overWire(client: Client, server: Served, tls: Certificate) {
  const wire = await tap(port, server.port, tls);
  const sample = await client.run(wire, server);
  await wire.closed();
  return { sample, lines: wire.lines };
}

/** A certificate that the server signed itself; the key can be read by the servers' own user. */
function certificate(folder: string): Certificate {
  const files = { certificate: join(folder, 'certificate.pem'), key: join(folder, 'key.pem') };
  const subject = ['-subj', '/CN=mail.example.org', '-days', '30'];
  const made = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', files.key, '-out', files.certificate];
  execFileSync('openssl', [...made, ...subject], { stdio: 'ignore' });
  chmodSync(folder, 0o755);
  chmodSync(files.key, 0o644);
  return files;
}

await record(process.argv[2]);
