/** What a scenario knows of its message: from the wire, from the mailboxes, and from what was meant. Nothing is taken from a log. */
import type { Copy, Hop } from './delivered';
import type { Fate, Scenario } from './scenarios';
import type { Answer, Submitted } from './submit';

export interface MessageTruth {
  readonly scenario: string;
  readonly about: string;
  readonly host: string;
  /** The id under which the first server took it; absent where it did not. */
  readonly id?: string;
  readonly messageId: string;
  readonly from: string;
  /** When it was taken, or refused: ISO 8601, by the client's clock. */
  readonly answered: string;
  /** Each refusal: the command that it answered, and the reply. */
  readonly refusals?: readonly { readonly command: string; readonly reply: string }[];
  readonly recipients: readonly RecipientTruth[];
  /** The way of a notification that was sent about it, first server first. */
  readonly notification?: readonly Hop[];
}

export interface RecipientTruth extends Fate {
  /** Its way, first server first, and when it was put in the mailbox: ISO 8601. */
  readonly hops?: readonly Hop[];
  readonly arrived?: string;
}

export function truthOf(
  scenario: Scenario,
  sessions: readonly Submitted[],
  copies: { own: Copy[]; about: Copy[] },
): MessageTruth {
  const { name, about, errand, fates } = scenario;
  const last = sessions.at(-1)!;
  const id = idIn(last.answers.at(-1));
  const refusals = sessions.flatMap(({ answers }) =>
    answers.filter(({ code }) => code >= 400).map(({ command, code, text }) => ({ command, reply: `${code} ${text}` })),
  );
  const accepted = fates.some(({ verdict }) => verdict !== 'rejected');
  if (accepted !== (id !== undefined)) throw new Error(`${name}: ${JSON.stringify(sessions)}`);
  const [notification] = copies.about;
  return {
    scenario: name,
    about,
    host: errand.server.name.split('.')[0]!,
    ...(id && { id }),
    messageId: `<${name}@client.example.com>`,
    from: errand.from,
    answered: new Date(last.at).toISOString(),
    ...(refusals.length > 0 && { refusals }),
    recipients: fates.map((fate) => ({ ...fate, ...arrival(name, fate, copies.own) })),
    ...(notification && { notification: notification.hops }),
  };
}

/** `250 2.0.0 Ok: queued as ID` (Postfix), `250 OK id=ID` (Exim), `250 2.0.0 ID Message accepted for delivery` (OpenSMTPD). */
function idIn(answer: Answer | undefined): string | undefined {
  if (answer?.code !== 250 || answer.command !== 'end of data') return undefined;
  return /queued as (\S+)|id=(\S+)|([0-9a-f]{8}) Message accepted/.exec(answer.text)?.slice(1).find(Boolean);
}

function arrival(scenario: string, fate: Fate, copies: readonly Copy[]): Partial<RecipientTruth> {
  const [user] = fate.to.split('@');
  // Linus reads his mail as Eve.
  const names = [fate.to, user, ...(user === 'linus' ? ['eve'] : [])];
  const copy = copies.find(({ mailbox }) => names.includes(mailbox));
  if ((copy !== undefined) !== (fate.verdict === 'delivered'))
    throw new Error(`${scenario}: ${fate.to} is not ${fate.verdict}`);
  return copy ? { hops: copy.hops, arrived: new Date(copy.at).toISOString() } : {};
}
