import { initialReader, type ReaderState, readLine, sessionsAtEnd, type Transcript } from '../dialects/reader';
import { readTextRun } from '../dialects/text-run';
import type { LineClass, Reading } from '../smtp/reading';
import { copied } from '../text/copied';
import { byPlace, type EndView, type Finding, type Report, type View } from './rule';
import { rules } from './rules';
import { isSuppression, type Suppression, suppressionOn, unsuppressed } from './suppression';

const NOTHING: readonly Finding[] = [];

/** Rules by the lines that they look at: a line of message text costs only those that concern it. */
const concerned = new Map<LineClass, LineCheck[]>();
for (const { id, on = [], verbs, check } of rules)
  for (const kind of on) {
    const others = concerned.get(kind);
    const own = { id, verbs, check: check! };
    if (others) others.push(own);
    else concerned.set(kind, [own]);
  }

/** Those that look at lines of one command, by its verb, as they are asked for; under no name those of all verbs that no rule names. */
const concernedByVerb = new Map<string, readonly LineCheck[]>();
const NO_NAME = '';
const named = new Set(rules.flatMap(({ verbs }) => verbs ?? []));

function checksOf({ class: kind, commands = [] }: Reading): readonly LineCheck[] | undefined {
  const ofKind = concerned.get(kind);
  if (kind !== 'client-command' || commands.length > 1) return ofKind;
  const verb = commands[0]?.verb ?? NO_NAME;
  const name = named.has(verb) ? verb : NO_NAME;
  const known = concernedByVerb.get(name);
  if (known) return known;
  const ofVerb = ofKind!.filter(({ verbs }) => verbs?.includes(name) ?? true);
  concernedByVerb.set(name, ofVerb);
  return ofVerb;
}

const concernedByEnd = rules.flatMap(({ id, checkEnd }) => (checkEnd ? [{ id, check: checkEnd }] : []));

/** Findings on one line. */
export function checkLine(view: View): readonly Finding[] {
  const checks = checksOf(view.reading);
  return checks && isOfConcern(view) ? collect(checks, view) : NOTHING;
}

/**
 * Notes are the tool's, but for comments that are meant for us, a session inside the session is somebody else's, and a verb alone, or a command that goes on in the next
 * line, says too little.
 */
function isOfConcern({ n, line, reading, conversation }: View): boolean {
  const { class: kind, garbled, nested, abridged } = reading;
  if (kind === 'annotation') return !!garbled || isSuppression(line);
  if (nested || abridged) return false;
  return kind !== 'client-command' || conversation.utterance(n + 1).by !== 'wrapped';
}

/** Findings that only the end of the record shows. */
export function checkEnd(transcript: Transcript, state: ReaderState): Finding[] {
  const n = transcript.lines.count;
  return sessionsAtEnd(transcript, state).flatMap(({ session, conversation }) => {
    const view: EndView = { n, before: session, conversation };
    return collect(concernedByEnd, view);
  });
}

interface Check<T> {
  readonly id: string;
  readonly check: (view: T, report: Report) => void;
}

interface LineCheck extends Check<View> {
  readonly verbs: readonly string[] | undefined;
}

function collect<T>(checks: readonly Check<T>[], view: T): readonly Finding[] {
  let found: Finding[] | undefined;
  let asking = '';
  const report: Report = (finding) => {
    found ??= [];
    found.push({ rule: asking, related: [], ...finding });
  };
  for (const { id, check } of checks) {
    asking = id;
    check(view, report);
  }
  return found ?? NOTHING;
}

/** What was found in lines in a row, and the comments among them that suppress some of it, or of the rest of the record. */
export interface Found {
  readonly findings: Finding[];
  readonly suppressions: Suppression[];
  /** Lines that findings stand on, by number (0-based): for those who show them, and would have to read the record again. */
  readonly shown?: Map<number, string>;
}

/**
 * Lints the lines from `from` on, before which the state is `state`, and returns the state behind the last one. Where a session
 * has begun, `begun` is told the line behind that, and the state there; if it says so, this was the last line.
 */
export function lintLines(
  transcript: Transcript,
  from: number,
  state: ReaderState,
  { findings, suppressions, shown }: Found,
  begun: (line: number, state: ReaderState) => boolean = () => false,
): ReaderState {
  const { count } = transcript.lines;
  for (let n = from; n < count; n++) {
    ({ to: n, next: state } = readTextRun(transcript, n, count, state));
    if (n === count) break;
    const { reading, before, conversation, next } = readLine(transcript, n, state);
    const line = transcript.lines.at(n);
    const suppression = suppressionOn(line, n, reading);
    if (suppression) suppressions.push(suppression);
    for (const finding of checkLine({ n, line, reading, before, conversation })) {
      findings.push(finding);
      if (shown && !shown.has(finding.line)) shown.set(finding.line, copied(transcript.lines.at(finding.line)));
    }
    const begins = next.count > state.count;
    state = next;
    if (begins && begun(n + 1, state)) break;
  }
  return state;
}

/** All findings of a record that no comment suppresses, by line. */
export function lint(transcript: Transcript): Finding[] {
  const found: Found = { findings: [], suppressions: [] };
  const end = lintLines(transcript, 0, initialReader(transcript.voice), found);
  found.findings.push(...checkEnd(transcript, end));
  return told(found);
}

/** What is left to tell, by line. */
export function told({ findings, suppressions }: Found): Finding[] {
  return unsuppressed(findings, suppressions).sort(byPlace);
}
