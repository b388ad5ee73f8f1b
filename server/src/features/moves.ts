/** Where the things go that an edit leaves as they are: places and counters in states, findings and landmarks. */
import type { ReaderState } from '../dialects/reader';
import type { Edit, Finding } from '../lint/rule';
import { movedState } from '../smtp/moved';
import type { SessionState } from '../smtp/state';
import type { Change } from '../text/editable-text';

/** Where a line (0-based) stands now. */
export type Move = (line: number) => number;

/** Lines behind the change keep their distance to it; those within are taken for its first. */
export function moveBy({ from, to, count }: Change): Move {
  const shift = count - (to - from);
  return (line) => (line < from ? line : line >= to ? line + shift : from);
}

/**
 * Counters of a reader that run through the whole record, and the octets of the message that it is in: by how much they are ahead of
 * where they were.
 */
export interface Drift {
  readonly sessions: number;
  readonly tries: number;
  readonly octets: number;
}

export const noDrift: Drift = { sessions: 0, tries: 0, octets: 0 };

export const isNone = ({ sessions, tries, octets }: Drift) => sessions === 0 && tries === 0 && octets === 0;

export function sum(a: Drift, b: Drift): Drift {
  return { sessions: a.sessions + b.sessions, tries: a.tries + b.tries, octets: a.octets + b.octets };
}

export function driftedReader(state: ReaderState, { sessions, tries, octets }: Drift): ReaderState {
  const drifted = (session: SessionState) =>
    session.number === 0 ? session : { ...session, number: session.number + sessions };
  const { main, named } = eachSession(state, drifted);
  return { ...state, main: withOctets(main, octets), named, tries: state.tries + tries, count: state.count + sessions };
}

function withOctets(session: SessionState, octets: number): SessionState {
  const { message } = session;
  return octets === 0 ? session : { ...session, message: { ...message!, octets: message!.octets! + octets } };
}

export function movedReader(state: ReaderState, move: Move): ReaderState {
  return eachSession(state, (session) => movedState(session, move));
}

/** The state with every session of it changed. */
export function eachSession(state: ReaderState, change: (session: SessionState) => SessionState): ReaderState {
  const named = Object.entries(state.named).map(([key, session]) => [key, change(session)] as const);
  return { ...state, main: change(state.main), named: Object.fromEntries(named) };
}

export function movedFinding(finding: Finding, move: Move): Finding {
  const moveEdit = (edit: Edit) => ({ ...edit, line: move(edit.line) });
  const { fix } = finding;
  return {
    ...finding,
    line: move(finding.line),
    related: finding.related.map((place) => ({ ...place, line: move(place.line) })),
    ...(fix && {
      fix: {
        ...fix,
        edits: fix.edits.map(moveEdit),
        ...(fix.family && {
          family: {
            ...fix.family,
            ...(fix.family.message !== undefined && { message: move(fix.family.message) }),
            also: fix.family.also.map(moveEdit),
          },
        }),
      },
    }),
  };
}

export function movedPlace<T extends { readonly line: number }>(place: T, move: Move): T {
  return { ...place, line: move(place.line) };
}
