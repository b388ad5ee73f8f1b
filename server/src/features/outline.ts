import type { Landmark } from './landmarks';

/** An entry of the outline: 0-based lines, `end` inclusive. Names are text of the record: hostile. */
export interface OutlineEntry {
  readonly kind: 'session' | 'message';
  readonly name: string;
  readonly detail: string;
  readonly start: number;
  readonly end: number;
  readonly children: readonly OutlineEntry[];
}

/** Sessions, and the messages in each: from MAIL to the reply that settles it. */
export function outline(landmarks: readonly Landmark[], lineCount: number): OutlineEntry[] {
  const starts = landmarks.flatMap((mark, index) => (mark.kind === 'session' ? [index] : []));
  if (landmarks.length > 0 && starts[0] !== 0) starts.unshift(0);
  return starts.map((from, i) => {
    const to = starts[i + 1] ?? landmarks.length;
    const end = (landmarks[to]?.line ?? lineCount) - 1;
    return sessionEntry(landmarks.slice(from, to), i + 1, end);
  });
}

function sessionEntry(marks: readonly Landmark[], number: number, end: number): OutlineEntry {
  const hello = marks.find((mark) => mark.kind === 'hello')?.label ?? '';
  return {
    kind: 'session',
    name: `#${number}`,
    detail: hello,
    start: marks[0]!.line,
    end: Math.max(end, marks[0]!.line),
    children: messages(marks, end),
  };
}

function messages(marks: readonly Landmark[], end: number): OutlineEntry[] {
  const found: OutlineEntry[] = [];
  for (let i = 0; i < marks.length; i++) {
    if (marks[i]!.kind !== 'sender') continue;
    const next = marks.findIndex((mark, j) => j > i && mark.kind === 'sender');
    const own = marks.slice(i, next < 0 ? marks.length : next);
    const recipients = own.filter((mark) => mark.kind === 'recipient').map((mark) => mark.label);
    const result = own.find((mark) => mark.kind === 'result');
    const last = result?.line ?? (next < 0 ? end : marks[next]!.line - 1);
    found.push({
      kind: 'message',
      name: `${own[0]!.label || '<>'} → ${recipients.join(', ')}`,
      detail: result?.label ?? '',
      start: own[0]!.line,
      end: Math.max(last, own[0]!.line),
      children: [],
    });
  }
  return found;
}
