/** Records `samples/logs` anew: real servers, and beside their logs the truth that the scenarios know. Run by `main.mjs`. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { copiesOf, readMailboxes } from './delivered';
import { closeGreylist, eximLog, openGreylist, retryExim, startExim, waitingAtExim } from './exim';
import { retryMx1, startMx1, waitingAtMx1 } from './mx1';
import { retryOpenSmtpd, startOpenSmtpd, waitingAtOpenSmtpd } from './opensmtpd';
import { type Scenario, type Step, scenarios } from './scenarios';
import { type Submitted, submit } from './submit';
import { truthOf } from './truth';
import { makeNetwork, run, type Stamp, startSyslog, textOf, until } from './world';

/** Two looks of the same: with the queue ids and time stamps that are the older ones, and with the newer ones. */
export interface Look {
  readonly name: string;
  readonly stamp: Stamp;
  readonly longIds: boolean;
  /** Exim's `log_selector`. */
  readonly selectors: string;
}

const looks: Readonly<Record<string, Look>> = {
  short: { name: 'short', stamp: 'RSYSLOG_TraditionalFileFormat', longIds: false, selectors: '+tls_peerdn' },
  long: {
    name: 'long',
    stamp: 'RSYSLOG_FileFormat',
    longIds: true,
    selectors: '+all -arguments -pid',
  },
};

async function record(look: Look): Promise<void> {
  const logs = '/var/log/recorded';
  mkdirSync(logs, { recursive: true });
  makeNetwork();
  await startSyslog(look.stamp, logs);
  startExim(look);
  startOpenSmtpd();
  await startMx1(look);
  await sleep(1_500);
  const sent: { scenario: Scenario; sessions: Submitted[] }[] = [];
  for (const scenario of scenarios) {
    sent.push({ scenario, sessions: await play(scenario) });
    console.log(`recorded ${look.name}: ${scenario.name}: ${scenario.about}`);
  }
  await sleep(500);
  run('postfix', 'stop');
  await sleep(1_000);
  const folder = join(REPOSITORY, 'samples/logs', look.name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const files = {
    'mail.log': `${logs}/mail.log`,
    'opensmtpd.log': `${logs}/opensmtpd.log`,
    exim_mainlog: `${eximLog}/mainlog`,
    exim_rejectlog: `${eximLog}/rejectlog`,
  };
  for (const [name, from] of Object.entries(files)) writeFileSync(join(folder, name), textOf(from));
  const copies = readMailboxes();
  const truths = sent.map(({ scenario, sessions }) => truthOf(scenario, sessions, copiesOf(copies, scenario.name)));
  const truth = join(REPOSITORY, 'test/record/logs/truth', `${look.name}.json`);
  mkdirSync(join(truth, '..'), { recursive: true });
  writeFileSync(truth, JSON.stringify({ year: new Date().getUTCFullYear(), messages: truths }));
  execFileSync(join(REPOSITORY, 'node_modules/.bin/biome'), ['format', '--write', truth], {
    cwd: REPOSITORY,
    stdio: 'ignore',
  });
}

async function play(scenario: Scenario): Promise<Submitted[]> {
  const before = waiting();
  const sessions = [await submit(errandOf(scenario))];
  if (scenario.stays) {
    await sleep(1_000);
    return sessions;
  }
  for (const step of scenario.steps ?? []) {
    await sleep(700);
    const again = await take(step, scenario);
    if (again) sessions.push(again);
  }
  await until(`the end of ${scenario.name}`, () => waiting() <= before);
  await sleep(300);
  closeGreylist();
  return sessions;
}

async function take(step: Step, scenario: Scenario): Promise<Submitted | undefined> {
  if (step === 'send again') {
    await sleep(2_500);
    return submit(errandOf(scenario));
  }
  if (step === 'open the greylist and retry') openGreylist();
  if (step === 'wait until it is too old and retry') await sleep(4_500);
  retryAll();
  return undefined;
}

const waiting = () => waitingAtMx1() + waitingAtExim() + waitingAtOpenSmtpd();

function retryAll(): void {
  retryMx1();
  retryExim();
  retryOpenSmtpd();
}

function errandOf({ name, errand }: Scenario) {
  const { subject = 'Lunch', lines = 1, ...rest } = errand;
  const text = Array.from({ length: lines }, () => 'Shall we meet at noon? The usual place will do.');
  const header = [`From: <${errand.from}>`, `To: <${errand.to[0]}>`, `Subject: ${subject}`];
  return { ...rest, message: [...header, `Message-ID: <${name}@client.example.com>`, '', ...text] };
}

const look = looks[process.argv[2] ?? ''];
if (!look) throw new Error(`there is no look '${process.argv[2]}'`);
await record(look).catch((error) => {
  for (const file of ['/var/log/recorded/mail.log', '/var/log/recorded/opensmtpd.log', `${eximLog}/mainlog`])
    console.error(textOf(file));
  throw error;
});
// What still runs ends with the namespace.
process.exit();
