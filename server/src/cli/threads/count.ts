/** The program of a thread that counts parts of a mail log: its own, and of what is left. */
import { parentPort, workerData } from 'node:worker_threads';
import { countShare, memoryOf } from '../ranges';

const parts = [...countShare(workerData.share, workerData.own)];
parentPort!.postMessage(parts, parts.flatMap(memoryOf));
