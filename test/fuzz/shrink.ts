/** The smallest input that still shows a fault, as far as a simple search finds it. */

/** Inputs that are tried at the most, and milliseconds. */
const TRIES = 3_000;
const LONGEST = 20_000;

/** `fails` tells whether an input shows the fault. */
export async function shrunk(input: unknown, fails: (input: unknown) => Promise<boolean>): Promise<unknown> {
  const until = Date.now() + LONGEST;
  let smallest = input;
  let tries = 0;
  for (let found = true; found; ) {
    found = false;
    for (const candidate of smaller(smallest)) {
      if (++tries > TRIES || Date.now() > until) return smallest;
      if (!(await fails(candidate))) continue;
      smallest = candidate;
      found = true;
      break;
    }
  }
  return smallest;
}

/** Values of the same form with less in them, the smallest first. */
function* smaller(value: unknown): Generator<unknown> {
  if (typeof value === 'string') yield* smallerText(value);
  else if (typeof value === 'number' && value !== 0) yield* [0, Math.trunc(value / 2)];
  else if (Array.isArray(value)) {
    yield* without(value);
    for (const [i, one] of value.entries()) for (const less of smaller(one)) yield value.with(i, less);
  } else if (typeof value === 'object' && value !== null)
    for (const [key, one] of Object.entries(value)) for (const less of smaller(one)) yield { ...value, [key]: less };
}

/** By lines as long as there are some, then by characters. */
function* smallerText(text: string): Generator<string> {
  const lines = text.split(/(?<=\n)/);
  if (lines.length > 1) for (const fewer of without(lines)) yield fewer.join('');
  if (lines.length <= 4) for (const fewer of without([...text])) yield fewer.join('');
}

/** A list without a half of it, a quarter, …, one element. */
function* without<T>(all: readonly T[]): Generator<T[]> {
  for (let size = all.length; size >= 1; size = Math.floor(size / 2))
    for (let at = 0; at < all.length; at += size) yield [...all.slice(0, at), ...all.slice(at + size)];
}
