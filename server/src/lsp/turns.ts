/** Work that gives way: what has come in meanwhile is read and answered first. */

/** A browser has no such turns; there messages come in between two timers. */
const hasTurns = typeof setImmediate === 'function';
const turn: (go: () => void) => void = hasTurns ? setImmediate : (go) => setTimeout(go, 0);

/** Turns of the event loop: an edit and a request about it take one each to be read, and the answer another to be written. */
const TURNS = hasTurns ? 4 : 1;

/** Settles when there was time for others. */
export const othersFirst = () => new Promise<void>((go) => giveWay(go));

/** Calls `go` when there was time for others. */
export function giveWay(go: () => void, turns = TURNS): void {
  if (turns === 0) go();
  else turn(() => giveWay(go, turns - 1));
}
