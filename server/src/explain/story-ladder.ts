/** The way of a message as a ladder: from its client over each server to where it was to go, with what each answered. */
import { type Attempt, isRefused, type Message } from '../trace/message';
import type { Story } from '../trace/story';
import type { Ladder, Rung } from './ladder';

/** Longer stories are told by their beginning. */
const MOST = 60;

export function storyLadder(story: Story): Ladder {
  const rails: string[] = [];
  const railOf = (name: string) => {
    const known = rails.indexOf(name);
    return known >= 0 ? known : rails.push(name) - 1;
  };
  const steps = story.messages.flatMap(stepsOf).sort((a, b) => a.time - b.time);
  const rungs = steps.slice(0, MOST).map(({ from, to, time, ...rung }): Rung => {
    const clock = Number.isNaN(time) ? undefined : new Date(time).toISOString().slice(11, 19);
    return { from: railOf(from), to: railOf(to), ...rung, ...(clock && { time: clock }) };
  });
  return { rails, rungs };
}

interface Step extends Omit<Rung, 'from' | 'to' | 'time'> {
  /** Names. */
  readonly from: string;
  readonly to: string;
  readonly time: number;
}

function stepsOf(message: Message): readonly Step[] {
  const { recipients, client, from, first, lines } = message;
  const host = message.host || message.format;
  const comes = hostOf(client);
  const line = lines[0]?.line ?? 0;
  const sender = `MAIL FROM:<${from ?? ''}>`;
  const arrival: Step[] = comes ? [{ from: comes, to: host, text: sender, line, time: first }] : [];
  const tries = recipients.flatMap(({ address, attempts }) =>
    attempts.flatMap((attempt) =>
      attempt.verdict === 'rejected'
        ? stepsOfTry(address, attempt, comes || '?', host)
        : stepsOfTry(address, attempt, host, hostOf(attempt.relay) || '?'),
    ),
  );
  // A refused message comes with its first recipient.
  return isRefused(message) && tries.length === 0 ? [] : [...arrival, ...tries];
}

function stepsOfTry(address: string, attempt: Attempt, from: string, to: string): readonly Step[] {
  const { replyCode, enhancedCode, dsn, reason, place, time, verdict } = attempt;
  const codes = [replyCode, enhancedCode || dsn].filter(Boolean).join(' ');
  const said = wordsOf(reason, replyCode);
  const text = said || codes || attempt.status || verdict;
  const kind = ({ delivered: '2', deferred: '4', bounced: '5', rejected: '5' } as const)[verdict];
  const digit = /^[2-5]/.exec(replyCode || dsn)?.[0] as '2' | undefined;
  const { line } = place;
  return [
    { from, to, text: `RCPT TO:<${address}>`, line, time },
    { from: to, to: from, text, line, time, class: digit ?? kind },
  ];
}

/** From the code on, where somebody answered. */
function wordsOf(reason: string, code: string): string {
  const at = code === '' ? -1 : reason.indexOf(code);
  return at < 0 ? reason : reason.slice(at);
}

/** The name before an address: `mx.example.com[192.0.2.25]:25`. */
const hostOf = (name: string) => /^[^\s[:]+/.exec(name)?.[0] ?? name;
