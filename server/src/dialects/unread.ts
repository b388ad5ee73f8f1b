import { note } from '../smtp/utterance';
import type { Dialect } from './dialect';

/** Stands for a record that no dialect reads: every line is a note, so nothing wrong is said of it. */
export const unread: Dialect = {
  id: 'none',
  title: '–',
  weigh: () => 0,
  speak: (line) => note(line),
  samples: [['anything', 'note']],
};
