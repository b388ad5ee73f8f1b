/** The servers that are asked, and what each of them delivered. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { clientsFolder } from '../record/installed';
import { startExim, whyNoExim } from '../servers/exim';
import { startOpenSmtpd, whyNoOpenSmtpd } from '../servers/opensmtpd';
import { startPostfix, whyNoPostfix } from '../servers/postfix';
import { hostName, type MailServer, refusals, sizeLimit } from '../servers/server';
import type { Intended } from './session';

export interface Asked {
  readonly name: string;
  readonly port: number;
  /** It speaks LMTP (RFC 2033): LHLO, and an answer for each recipient. */
  readonly lmtp?: true;
  /** How many sessions it is given at a time. */
  readonly atOnce: number;
  /** What was delivered so far, once those who are due a message have it, or a minute is over, and nothing more comes. */
  settled(due: readonly string[]): Promise<readonly Intended[]>;
  stop(): Promise<void>;
}

/** Starts every server that can be run here; the others are told with the reason. */
export async function startAll(log: (line: string) => void): Promise<Asked[]> {
  const started: Asked[] = [];
  for (const [name, why, start] of [
    ['Postfix', whyNoPostfix, async () => asked(await startPostfix(), 16)],
    ['Postfix, strict', whyNoPostfix, async () => asked(await startPostfix({ strict: true }), 16, 'Postfix, strict')],
    ['Exim', whyNoExim, async () => asked(await startExim({ clearLogin: true }), 16)],
    ['OpenSMTPD', whyNoOpenSmtpd, async () => asked(await startOpenSmtpd(), 8)],
    ['smtp-server', whyNoSmtpServer, () => startSmtpServer()],
  ] as const) {
    const reason = why();
    if (reason) log(`${name} is left out: ${reason}`);
    else started.push(await start());
  }
  return started;
}

function asked(server: MailServer, atOnce: number, name: string = server.name): Asked {
  return {
    name,
    port: server.port,
    atOnce,
    async settled(due) {
      let delivered = await server.delivered(0);
      const isThere = () => {
        const there = new Set(delivered.map(({ recipient }) => recipient));
        return due.every((recipient) => there.has(recipient));
      };
      for (let quiet = 0, waited = 0; quiet < 4 || (!isThere() && waited < 120); waited++) {
        await sleep(500);
        const now = await server.delivered(0);
        quiet = now.length === delivered.length ? quiet + 1 : 0;
        delivered = now;
      }
      return delivered.map(({ recipient, message }) => ({ recipient, message: message.toString() }));
    },
    stop: () => server.stop(),
  };
}

function whyNoSmtpServer(): string | undefined {
  try {
    clientsFolder();
    return undefined;
  } catch (error) {
    return `npm cannot install it (${String(error)})`;
  }
}

/** smtp-server (npm) within this process; for LMTP too. */
export async function startSmtpServer(lmtp = false): Promise<Asked> {
  const { SMTPServer } = createRequire(join(clientsFolder(), 'package.json'))('smtp-server');
  const delivered: Intended[] = [];
  const server = new SMTPServer({
    name: hostName,
    size: sizeLimit,
    lmtp,
    hideSTARTTLS: true,
    authOptional: true,
    allowInsecureAuth: true,
    disableReverseLookup: true,
    onAuth: (_login: unknown, _session: unknown, answer: Answer) => answer(null, { user: 'ada' }),
    onRcptTo({ address }: { address: string }, _session: unknown, answer: Answer) {
      const refusal = refusals[address as keyof typeof refusals];
      const relayed = !/@example\.(?:org|com)$/.test(address);
      if (refusal) answer(refused(refusal.code, `${refusal.enhanced} ${refusal.text}`));
      else answer(relayed ? refused(550, '5.7.1 Relaying denied') : null);
    },
    onData(stream: DataStream, session: DataSession, answer: Answer) {
      const parts: Buffer[] = [];
      stream.on('data', (part) => parts.push(part));
      stream.on('end', () => {
        if (stream.sizeExceeded) return answer(refused(552, 'Message exceeds the limit'));
        const message = Buffer.concat(parts).toString().replaceAll('\r\n', '\n');
        for (const { address } of session.envelope.rcptTo) delivered.push({ recipient: address, message });
        answer(null, lmtp ? session.envelope.rcptTo.map(() => 'Message accepted') : 'Message accepted');
      });
    },
  });
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    name: lmtp ? 'smtp-server as LMTP' : 'smtp-server',
    port: server.server.address().port,
    ...(lmtp && { lmtp: true as const }),
    atOnce: 32,
    settled: async () => delivered,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

type Answer = (error: Error | null, result?: unknown) => void;
interface DataStream {
  readonly sizeExceeded: boolean;
  on(event: 'data', listener: (part: Buffer) => void): void;
  on(event: 'end', listener: () => void): void;
}
interface DataSession {
  readonly envelope: { readonly rcptTo: readonly { readonly address: string }[] };
}

const refused = (responseCode: number, text: string) => Object.assign(new Error(text), { responseCode });
