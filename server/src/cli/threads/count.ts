/** The program of a thread that counts one part of a mail log. */
import { parentPort, workerData } from 'node:worker_threads';
import { countRange, memoryOf } from '../ranges';

const part = countRange(workerData);
parentPort!.postMessage(part, memoryOf(part));
