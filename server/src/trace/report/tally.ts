/** Counts by key, exact however many keys there are. */

/** What a table of the most frequent shows. */
export interface Counted {
  readonly key: string;
  readonly count: number;
}

export class Tally {
  private places = new Map<string, number>();
  private counts: Float64Array = new Float64Array(64);

  get size(): number {
    return this.places.size;
  }

  add(key: string, by = 1): void {
    const place = this.places.get(key);
    if (place !== undefined) this.counts[place]! += by;
    else this.begin(copied(key), by);
  }

  private begin(key: string, by: number): void {
    const place = this.places.size;
    if (place === this.counts.length) {
      const longer = new Float64Array(place * 2);
      longer.set(this.counts);
      this.counts = longer;
    }
    this.counts[place] = by;
    this.places.set(key, place);
  }

  merge(other: Tally): void {
    for (const [key, place] of other.places) this.add(key, other.counts[place]!);
  }

  /** The most frequent keys, largest first, then by name; what has come to nothing is left out. */
  top(most: number, spelling: (key: string) => string): Counted[] {
    let best: Counted[] = [];
    let least = 0;
    const cut = () => {
      best = best.sort(byCount).slice(0, most);
      least = best.length < most ? 0 : best.at(-1)!.count;
    };
    for (const [key, place] of this.places) {
      const count = this.counts[place]!;
      if (count > 0 && count >= least) best.push({ key: spelling(key), count });
      if (best.length >= most * 50) cut();
    }
    cut();
    return best;
  }

  *all(): Generator<Counted> {
    for (const [key, place] of this.places) yield { key, count: this.counts[place]! };
  }

  /** For another thread; `Tally.from` makes a tally of it again. */
  data(): { keys: string[]; counts: Float64Array } {
    return { keys: [...this.places.keys()], counts: this.counts.slice(0, this.places.size) };
  }

  static from({ keys, counts }: ReturnType<Tally['data']>): Tally {
    const tally = new Tally();
    tally.places = new Map(keys.map((key, place) => [key, place]));
    if (counts.length > 0) tally.counts = counts;
    return tally;
  }
}

function byCount(a: Counted, b: Counted): number {
  return b.count - a.count || (a.key < b.key ? -1 : 1);
}

/** A key cut from a large text would keep all of it in memory. */
export function copied(text: string): string {
  return ` ${text}`.slice(1);
}
