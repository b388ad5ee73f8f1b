/** Disagreements that are right as they are, and why. What is not explained here is an error of the linter, or of the oracle. */
import { rules } from '../../server/src/lint/rules';
import type { Disagreement } from './compare';
import { faults } from './faults';
import { octetsOf } from './right';
import type { ChunkAct } from './session';

export interface Explanation {
  readonly what: string;
  readonly why: string;
  holds(one: Disagreement): boolean;
}

/** Faults that no rule is there for. */
const UNKNOWN = new Set(
  faults.filter((fault) => !fault.rules.some((id) => rules.some((rule) => rule.id === id))).map(({ name }) => name),
);

const silent = (...faults: readonly string[]): Explanation['holds'] => {
  return ({ kind, judged: { session } }) =>
    kind === 'silent, but refused' && faults.some((name) => session.faults.includes(name));
};

/** The octets of a chunk, for all that a record tells of its line ends. */
const sizesOf = (lines: ChunkAct['lines']) => [octetsOf(lines) - lines.length, octetsOf(lines) - 2];

const taken = (rule: string): Explanation['holds'] => {
  return (one) => one.kind === 'error, but taken' && one.rule === rule;
};

const isAsked = ({ judged }: Disagreement, server: string) =>
  judged.verdicts.some((verdict) => verdict.server === server);

export const explanations: readonly Explanation[] = [
  {
    what: 'For some faults there is no rule.',
    why: 'The oracle tries more than the linter knows.',
    holds: ({ kind, judged: { session } }) =>
      kind === 'silent, but refused' && session.faults.some((name) => UNKNOWN.has(name)),
  },
  {
    what: 'A leading period that was not doubled is not always reported.',
    why: 'Some tools print a message without stuffing. Only where another line shows doubled periods is it known that this one was lost.',
    holds: silent('leading period not doubled'),
  },
  {
    what: 'A client that does not wait is not always reported.',
    why: 'Many tools print what the client sends in one go and the answers behind it, so the order of lines in a record does not tell who waited. Servers see it on the wire.',
    holds: silent('text before the 354', 'MAIL right behind EHLO', 'talking before the greeting'),
  },
  {
    what: 'BDAT with too large a number is not reported where the record ends in the chunk.',
    why: 'The server waits for the rest in silence; a record that was cut off looks the same.',
    holds: silent('BDAT says too much'),
  },
  {
    what: 'BDAT with too small a number is not reported where it is right for lines that end in LF alone, or for a last line without an end.',
    why: 'A record does not tell how the lines of a chunk ended.',
    holds: ({ kind, judged: { session } }) =>
      kind === 'silent, but refused' &&
      session.acts.some((act) => act.kind === 'chunk' && sizesOf(act.lines).includes(act.says ?? 0)),
  },
  {
    what: 'What concerns a text as a whole, its From and Date or its octets behind BDAT, is not reported where a line of it holds `...`.',
    why: 'Documentation leaves text out, and that is how it says so.',
    holds: (one) =>
      silent('a message without From and Date', 'BDAT says too little')(one) &&
      one.judged.session.acts.some((act) => act.kind !== 'command' && act.lines.some(({ wire }) => /\.{3}/.test(wire))),
  },
  {
    what: 'Parameters with a name that nobody registered are not reported.',
    why: 'A server may offer an extension of its own that brings them.',
    holds: silent('a parameter that was not offered'),
  },
  {
    what: 'An address that is not ASCII, without SMTPUTF8, is an error in a script, and of these servers only OpenSMTPD refuses it.',
    why: 'RFC 6531 §3.4 wants the parameter. Where OpenSMTPD lacks an extension that the session needs, only servers that take it were asked.',
    holds: (one) => taken('non-ascii-without-smtputf8')(one) && !isAsked(one, 'OpenSMTPD'),
  },
];

export const explanationOf = (one: Disagreement): Explanation | undefined =>
  explanations.find(({ holds }) => holds(one));
