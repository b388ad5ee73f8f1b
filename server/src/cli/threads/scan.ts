/** The program of a thread that looks through parts of a file, as many as it is asked for. */
import { parentPort } from 'node:worker_threads';
import { scan } from '../scan';

let last = Promise.resolve();

// One after the other: whoever asks knows the answers by their order.
parentPort!.on('message', (asked) => {
  last = last.then(async () => parentPort!.postMessage(await scan(asked)));
});
