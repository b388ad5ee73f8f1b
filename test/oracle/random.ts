/** Seeded chance: the same seed makes the same session, on its own and within any run. */
export interface Random {
  /** A whole number from `from` to `to`, both included. */
  int(from: number, to: number): number;
  /** True in `share` of the cases. */
  chance(share: number): boolean;
  pick<T>(of: readonly T[]): T;
}

/** The generator mulberry32. Session `index` of run `seed` has chance of its own. */
export function randomOf(seed: number, index: number): Random {
  let state = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b)) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return { int, chance: (share) => next() < share, pick: (of) => of[int(0, of.length - 1)]! };
}
