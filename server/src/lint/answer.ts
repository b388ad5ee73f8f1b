import { parseReply } from '../smtp/reply';
import type { Finding, Severity, View } from './rule';

/** The reply to a command: its code, and its last line, 0-based. */
export interface Answer {
  readonly code: string;
  readonly line: number;
}

/** How far an answer is looked for. */
const LINES = 100;

/** The reply that answers the command of the line: the first one behind those that earlier commands wait for. */
export function answerTo({ n, before, conversation }: View): Answer | undefined {
  if (conversation.sides !== 'both') return undefined;
  let waiting = before.pending.reduce((sum, { count }) => sum + count, 0);
  for (let line = n + 1; line < Math.min(n + LINES, conversation.lines.count); line++) {
    const { at, end, tells } = conversation.utterance(line);
    if (tells === 'opened') return undefined;
    if (conversation.speaker(line) !== 'server') continue;
    const reply = parseReply(conversation.text(line), at, end);
    if (reply && !reply.more && waiting-- === 0) return { code: reply.code, line };
  }
  return undefined;
}

const SOFTER: Readonly<Record<Severity, Severity>> = {
  error: 'warning',
  warning: 'information',
  information: 'hint',
  hint: 'hint',
};

/** What a server accepted all the same weighs one step less. */
export function severityFor(severity: Severity, answer: Answer | undefined): Severity {
  return answer && /^[23]/.test(answer.code) ? SOFTER[severity] : severity;
}

/** The refusal as a related place, where there is one. */
export function refusal(answer: Answer | undefined): Finding['related'] {
  if (!answer || /^[23]/.test(answer.code)) return [];
  return [
    related(answer.line, {
      en: `The server refused it with ${answer.code}.`,
      id: `Server menolaknya dengan ${answer.code}.`,
    }),
  ];
}

/**
 * A line elsewhere in the record. Only its number is told: a finding must not hang on the text of lines far above, which may be
 * edited without it being looked at again.
 */
export function related(line: number, message: Finding['related'][number]['message']): Finding['related'][number] {
  return { line, at: 0, end: 0, message };
}
