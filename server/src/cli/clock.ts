import { statSync } from 'node:fs';
import type { Clock } from '../trace/time';

/** A time stamp without a year is not later than the file; one without a zone is told as it stands. */
export function clockOf(file: string): Clock {
  const stats = statSync(file === '-' ? '.' : file);
  return { until: file === '-' || !stats.isFile() ? Date.now() : stats.mtimeMs, zone: 0 };
}
