/** The program of a thread that checks one part of a transcript. */
import { parentPort, workerData } from 'node:worker_threads';
import { lintPartOf } from '../lint-parts';

parentPort!.postMessage(lintPartOf(workerData));
