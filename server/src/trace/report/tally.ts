/** Counts by key, exact however many keys there are; and beside its count what a key sums up to, such as bytes. */
import { type Codes, codesOf } from '../../text/codes';
import { eachPlace, Places, type PlacesData } from './places';
import { Texts, type TextsData } from './texts';

/** What a table of the most frequent shows. */
export interface Counted {
  readonly key: string;
  readonly count: number;
}

/** What another thread is handed, which merges it: the keys, and by their places their texts, counts and sums. */
export interface TallyData {
  readonly places: PlacesData;
  readonly keys: TextsData;
  readonly counts: Float64Array<ArrayBuffer>;
  readonly sums: Float64Array<ArrayBuffer>;
}

const FIRST = 16;

export class Tally {
  private readonly places = new Places();
  private readonly keys = new Texts();
  private counts = new Float64Array(FIRST);
  private sums = new Float64Array(0);

  get size(): number {
    return this.keys.count;
  }

  /** Counts the key that stands in `[at, end)`, and returns its place; its text is taken where it is new. */
  addPart(codes: Codes, at: number, end: number, by = 1): number {
    const place = this.places.at(codes, at, end);
    if (place === this.keys.count) {
      this.keys.push(codes, at, end);
      this.grow();
    }
    this.counts[place]! += by;
    return place;
  }

  /** The same, and adds to its sum. */
  sumPart(codes: Codes, at: number, end: number, sum: number): void {
    const place = this.addPart(codes, at, end);
    if (this.sums.length < this.counts.length) this.sums = longer(this.sums, this.counts.length);
    this.sums[place]! += sum;
  }

  add(key: string, by = 1): void {
    this.addPart(codesOf(key), 0, key.length, by);
  }

  /** Hands on each key, in `[at, end)`, and its count. */
  each(take: (codes: Codes, at: number, end: number, count: number) => void): void {
    const { codes, ends } = this.keys.data();
    for (let place = 0; place < this.size; place++)
      take(codes, place === 0 ? 0 : ends[place - 1]!, ends[place]!, this.counts[place]!);
  }

  merge({ places, keys, counts, sums }: TallyData): void {
    eachPlace(places, (first, second, n) => {
      const place = this.places.of(first, second);
      if (place === this.keys.count) {
        this.keys.take(keys, n);
        this.grow();
      }
      this.counts[place]! += counts[n]!;
      if (n >= sums.length) return;
      if (this.sums.length < this.counts.length) this.sums = longer(this.sums, this.counts.length);
      this.sums[place]! += sums[n]!;
    });
  }

  data(): TallyData {
    return { places: this.places.data(), keys: this.keys.data(), counts: this.counts, sums: this.sums };
  }

  /** The most frequent keys, largest first, then by name; what has come to nothing is left out. */
  top(most: number, spelling: (key: string) => string): Counted[] {
    return this.largest(this.counts, most, spelling);
  }

  /** The same by their sums. */
  topBySum(most: number, spelling: (key: string) => string): Counted[] {
    return this.largest(this.sums, most, spelling);
  }

  private largest(figures: Float64Array, most: number, spelling: (key: string) => string): Counted[] {
    const least = leastOf(figures.subarray(0, this.size), most);
    const best: Counted[] = [];
    for (let place = 0; place < this.size; place++) {
      const count = figures[place]!;
      if (count > 0 && count >= least) best.push({ key: spelling(this.keys.at(place)), count });
    }
    return best.sort(byCount).slice(0, most);
  }

  private grow(): void {
    if (this.keys.count > this.counts.length) this.counts = longer(this.counts, this.counts.length * 2);
  }
}

/** The smallest of the largest `most` figures; 0 where there are fewer. */
function leastOf(figures: Float64Array, most: number): number {
  const largest = new Float64Array(most);
  for (let n = 0; n < figures.length; n++) {
    const figure = figures[n]!;
    if (figure <= largest[0]!) continue;
    // In their order, the smallest first: what is smaller than the new one moves down, and the first one out.
    let i = 1;
    for (; i < most && largest[i]! < figure; i++) largest[i - 1] = largest[i]!;
    largest[i - 1] = figure;
  }
  return largest[0]!;
}

function longer(figures: Float64Array<ArrayBuffer>, length: number): Float64Array<ArrayBuffer> {
  const more = new Float64Array(length);
  more.set(figures);
  return more;
}

function byCount(a: Counted, b: Counted): number {
  return b.count - a.count || (a.key < b.key ? -1 : 1);
}
