/** Plays sessions against every server, and keeps what each said and delivered. */
import { each, type Played, play } from './play';
import type { Asked } from './servers';
import { type Intended, intendedOf, type Session } from './session';

/** A session as one server took it. Plain data, so that it can be kept and judged again. */
export interface Heard extends Played {
  /** What was delivered is not what was meant. */
  readonly changed: boolean;
}

/** What the servers made of sessions: by server, in the order of the sessions; null where one does not offer what is needed. */
export type Hearing = Readonly<Record<string, readonly (Heard | null)[]>>;

export async function ask(
  sessions: readonly Session[],
  servers: readonly Asked[],
  log: (line: string) => void = () => {},
): Promise<Hearing> {
  const heard = await Promise.all(
    servers.map(async (server) => [server.name, await askOne(sessions, server, log)] as const),
  );
  return Object.fromEntries(heard);
}

async function askOne(sessions: readonly Session[], server: Asked, log: (line: string) => void) {
  const offers = await offersOf(server);
  const played: (Played | null)[] = sessions.map(() => null);
  let done = 0;
  await each([...sessions.entries()], server.atOnce, async ([n, session]) => {
    if (session.needs.every((keyword) => offers.has(keyword)))
      played[n] = await play(server.port, session, server.lmtp);
    if (++done % 250 === 0) log(`${server.name}: ${done} of ${sessions.length}`);
  });
  const due = sessions.flatMap((session, n) => dueIn(session, played[n]));
  const delivered = byRecipient(await server.settled(due));
  return sessions.map((session, n) => {
    const one = played[n];
    return one ? { ...one, changed: isChanged(session, delivered) } : null;
  });
}

/** Who is due a message for certain: the recipients of a session in which nothing was refused. */
function dueIn(session: Session, played: Played | null | undefined): string[] {
  if (!played || played.cutOff || played.replies.some((reply) => /^[45]/.test(reply))) return [];
  if (session.acts.some((act) => act.kind === 'message' && !act.ended)) return [];
  return intendedOf(session).map(({ recipient }) => recipient);
}

function isChanged(session: Session, delivered: ReadonlyMap<string, readonly string[]>): boolean {
  return intendedOf(session).some(({ recipient, message }) => {
    const got = delivered.get(recipient) ?? [];
    return got.length !== 1 || got[0] !== message;
  });
}

function byRecipient(delivered: readonly Intended[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const { recipient, message } of delivered) {
    const group = groups.get(recipient);
    if (group) group.push(message);
    else groups.set(recipient, [message]);
  }
  return groups;
}

/** The keywords of the answer to EHLO. */
async function offersOf({ port, lmtp }: Asked): Promise<Set<string>> {
  const acts = [lmtp ? 'LHLO client.example.com' : 'EHLO client.example.com', 'QUIT'].map(
    (line) => ({ kind: 'command', line }) as const,
  );
  const { said } = await play(port, { acts }, lmtp);
  const lines = said.filter(({ from, text }) => from === 'server' && text.startsWith('250'));
  return new Set(lines.map(({ text }) => text.slice(4).split(/[ =]/)[0]!.toUpperCase()));
}
