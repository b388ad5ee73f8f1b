import type { Transcript } from '../dialects/reader';
import { readLine } from '../dialects/reader';
import { initialState } from '../smtp/state';
import type { EndView, Finding, Report, Rule, View } from './rule';
import { rules } from './rules';

/** Findings on one line. */
export function checkLine(view: View): Finding[] {
  return collect((rule, report) => rule.check?.(view, report));
}

/** Findings that only the end of the record shows. */
export function checkEnd(view: EndView): Finding[] {
  return collect((rule, report) => rule.checkEnd?.(view, report));
}

function collect(run: (rule: Rule, report: Report) => void): Finding[] {
  const found: Finding[] = [];
  for (const rule of rules) run(rule, (finding) => found.push({ rule: rule.id, related: [], ...finding }));
  return found;
}

/** All findings of a record, by line. */
export function lint(transcript: Transcript): Finding[] {
  const { conversation } = transcript;
  const found: Finding[] = [];
  let before = initialState;
  for (let n = 0; n < conversation.lines.count; n++) {
    const { reading, next } = readLine(transcript, n, before);
    if (reading.data || reading.class === 'terminator') {
      found.push(...checkLine({ n, line: conversation.text(n), reading, before, conversation }));
    }
    before = next;
  }
  found.push(...checkEnd({ n: conversation.lines.count, before, conversation }));
  return found.sort((a, b) => a.line - b.line || a.at - b.at);
}
