/** The program of a thread that checks parts of a transcript, those that no other takes. */
import { parentPort, workerData } from 'node:worker_threads';
import { lintShareOf } from '../lint-parts';

void lintShareOf(workerData).then((parts) => parentPort!.postMessage(parts));
