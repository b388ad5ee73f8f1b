/** Lines of several logs in the order in which they were written. */

/**
 * Each list keeps its order. Of two lines at the same time the one comes first whose list begins earlier: of a log that was
 * rotated in that second, the older file. A time that is NaN is that of the line before.
 */
export function mergedByTime<T>(unsorted: readonly (readonly T[])[], timeOf: (one: T) => number): T[] {
  const lists = unsorted.filter(([first]) => first !== undefined).sort(([a], [b]) => timeOf(a!) - timeOf(b!) || 0);
  const clocks = lists.map((list) => clockOf(list, timeOf));
  const next = lists.map(() => 0);
  const merged: T[] = [];
  const count = lists.reduce((sum, { length }) => sum + length, 0);
  while (merged.length < count) {
    let first = -1;
    for (const [n, list] of lists.entries()) {
      if (next[n]! >= list.length) continue;
      if (first < 0 || clocks[n]![next[n]!]! < clocks[first]![next[first]!]!) first = n;
    }
    merged.push(lists[first]![next[first]!]!);
    next[first]!++;
  }
  return merged;
}

/** Times that never go back: programs do not write quite in step. */
function clockOf<T>(list: readonly T[], timeOf: (one: T) => number): Float64Array {
  let now = Number.NEGATIVE_INFINITY;
  return Float64Array.from(list, (one) => {
    const time = timeOf(one);
    if (time > now) now = time;
    return now;
  });
}
