/** Milliseconds after which a pipe is tried again. */
const PATIENCE = 5;

/** Waits a little for a pipe that has nothing yet, or is full: nothing else happens in this thread meanwhile. */
export function waitForPipe(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PATIENCE);
}
