/** The program of a thread that looks through parts of a file, as many as it is asked for. */
import { parentPort } from 'node:worker_threads';
import { scan } from '../scan';

parentPort!.on('message', async (asked) => parentPort!.postMessage(await scan(asked)));
