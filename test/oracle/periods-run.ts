/** The score of the error-level finding of `bare-period-in-body`, over transcripts recorded from real servers. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import {
  count,
  emptyScore,
  periodSession,
  type Score,
  scriptTranscript,
  type Transcript,
  transcriptsOf,
} from './periods';
import { randomOf } from './random';
import { ask, type Hearing } from './run';
import { startAll, startSmtpServer } from './servers';
import type { Act, Session } from './session';

/** Scores by kind and server, of `sessions` sessions; what they said is kept in `file`. */
export async function scorePeriods(seed: number, sessions: number, file: string, log: (line: string) => void) {
  const all = Array.from({ length: sessions }, (_, index) => periodSession(seed, index));
  const hearing: Hearing = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : await hear(all, log);
  writeFileSync(file, JSON.stringify(hearing));
  const scores = new Map<string, Score>();
  const add = (key: string, transcript: Transcript) => {
    const score = scores.get(key) ?? emptyScore();
    scores.set(key, score);
    const result = count(score, transcript);
    if (result !== 'right')
      log(`${result}: ${key}, ${transcript.dialect}, bare at ${transcript.bare.map((n) => n + 1)}\n${transcript.text}`);
  };
  for (const [n, session] of all.entries()) {
    add('script', scriptTranscript(session));
    for (const [name, heard] of Object.entries(hearing)) {
      if (!heard[n]) continue;
      const played = name.endsWith('LMTP') ? asLmtp(session) : session;
      for (const transcript of transcriptsOf(played, heard[n], randomOf(seed + name.length, n)))
        add(`${transcript.kind}, ${name}`, transcript);
    }
  }
  return scores;
}

async function hear(all: readonly Session[], log: (line: string) => void): Promise<Hearing> {
  const servers = [...(await startAll(log)), await startSmtpServer(true)];
  try {
    const smtp = await ask(
      all,
      servers.filter(({ lmtp }) => !lmtp),
    );
    const lmtp = await ask(
      all.map(asLmtp),
      servers.filter(({ lmtp }) => lmtp),
    );
    return { ...smtp, ...lmtp };
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
  }
}

const asLmtp = (session: Session): Session => ({
  ...session,
  acts: session.acts.map((act): Act => {
    return act.kind === 'command' ? { ...act, line: act.line.replace(/^ehlo/i, 'LHLO') } : act;
  }),
});
