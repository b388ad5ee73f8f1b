/** Counts by key, exact however many keys there are. */
import { Places } from './places';

/** What a table of the most frequent shows. */
export interface Counted {
  readonly key: string;
  readonly count: number;
}

export class Tally {
  private readonly places = new Places();
  private readonly keys: string[] = [];
  private readonly counts: number[] = [];

  get size(): number {
    return this.keys.length;
  }

  /** Counts the key that stands in `[at, end)`; its text is taken where it is new. */
  addPart(text: string, at: number, end: number, by = 1): void {
    const place = this.places.at(text, at, end);
    if (place < this.counts.length) this.counts[place]! += by;
    else {
      this.keys.push(copied(text.slice(at, end)));
      this.counts.push(by);
    }
  }

  add(key: string, by = 1): void {
    this.addPart(key, 0, key.length, by);
  }

  *all(): Generator<Counted> {
    for (let place = 0; place < this.keys.length; place++) yield { key: this.keys[place]!, count: this.counts[place]! };
  }

  merge({ keys, counts }: ReturnType<Tally['data']>): void {
    for (let place = 0; place < keys.length; place++) this.add(keys[place]!, counts[place]!);
  }

  /** For another thread, which merges it. */
  data(): { keys: readonly string[]; counts: readonly number[] } {
    return { keys: this.keys, counts: this.counts };
  }

  /** The most frequent keys, largest first, then by name; what has come to nothing is left out. */
  top(most: number, spelling: (key: string) => string): Counted[] {
    const least = this.leastOf(most);
    const best: Counted[] = [];
    for (let place = 0; place < this.keys.length; place++) {
      const count = this.counts[place]!;
      if (count > 0 && count >= least) best.push({ key: spelling(this.keys[place]!), count });
    }
    return best.sort(byCount).slice(0, most);
  }

  /** The count of the last one that is among the most frequent. */
  private leastOf(most: number): number {
    if (this.counts.length <= most) return 0;
    return Float64Array.from(this.counts).sort().at(-most)!;
  }
}

function byCount(a: Counted, b: Counted): number {
  return b.count - a.count || (a.key < b.key ? -1 : 1);
}

/** A key cut from a large text would keep all of it in memory. */
export function copied(text: string): string {
  return ` ${text}`.slice(1);
}
