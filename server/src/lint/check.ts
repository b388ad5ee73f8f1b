import { initialReader, type ReaderState, readLine, sessionsAtEnd, type Transcript } from '../dialects/reader';
import type { EndView, Finding, Report, Rule, View } from './rule';
import { rules } from './rules';
import { type Suppression, suppressionOn, unsuppressed } from './suppression';

/** Findings on one line. */
export function checkLine(view: View): Finding[] {
  return collect((rule, report) => rule.check?.(view, report));
}

/** Findings that only the end of the record shows. */
export function checkEnd(transcript: Transcript, state: ReaderState): Finding[] {
  const n = transcript.lines.count;
  return sessionsAtEnd(transcript, state).flatMap(({ session, conversation }) => {
    const view: EndView = { n, before: session, conversation };
    return collect((rule, report) => rule.checkEnd?.(view, report));
  });
}

function collect(run: (rule: Rule, report: Report) => void): Finding[] {
  const found: Finding[] = [];
  for (const rule of rules) run(rule, (finding) => found.push({ rule: rule.id, related: [], ...finding }));
  return found;
}

/** All findings of a record that no comment suppresses, by line. */
export function lint(transcript: Transcript): Finding[] {
  const found: Finding[] = [];
  const suppressions: Suppression[] = [];
  let state = initialReader(transcript.voice);
  for (let n = 0; n < transcript.lines.count; n++) {
    const { reading, before, conversation, next } = readLine(transcript, n, state);
    const line = transcript.lines.at(n);
    const suppression = suppressionOn(line, n, reading);
    if (suppression) suppressions.push(suppression);
    if (reading.class !== 'annotation') found.push(...checkLine({ n, line, reading, before, conversation }));
    state = next;
  }
  found.push(...checkEnd(transcript, state));
  return unsuppressed(found, suppressions).sort((a, b) => a.line - b.line || a.at - b.at);
}
