/** Counts by key, exact however many keys there are; and beside its count what a key sums up to, such as bytes. */
import { type Codes, codesOf } from '../../text/codes';
import { eachPlace, Places, type PlacesData } from './places';
import { Texts, type TextsData } from './texts';

/** What a table of the most frequent shows. */
export interface Counted {
  readonly key: string;
  readonly count: number;
}

/** What another thread is handed, which merges it: the keys with their counts, and by their places their texts and sums. */
export interface TallyData {
  readonly places: PlacesData;
  readonly keys: TextsData;
  readonly sums: Float64Array<ArrayBuffer>;
}

const FIRST = 16;

export class Tally {
  private readonly places = new Places();
  private readonly keys = new Texts();
  private sums = new Float64Array(0);

  get size(): number {
    return this.places.size;
  }

  /** Counts the key that stands in `[at, end)`, and returns its place; its text is taken where it is new. */
  addPart(codes: Codes, at: number, end: number, by = 1): number {
    const free = this.keys.count;
    const place = this.places.count(codes, at, end, by, free);
    if (place === free) this.keys.push(codes, at, end);
    return place;
  }

  /** The same, and adds to its sum. */
  sumPart(codes: Codes, at: number, end: number, sum: number): void {
    this.addTo(this.addPart(codes, at, end), sum);
  }

  add(key: string, by = 1): void {
    this.addPart(codesOf(key), 0, key.length, by);
  }

  /** Hands on each key, in `[at, end)`, and its count; those that were counted first come first, as their texts stand. */
  each(take: (codes: Codes, at: number, end: number, count: number) => void): void {
    const { codes, ends } = this.keys.data();
    const counts = this.places.counts(this.keys.count);
    for (let place = 0; place < counts.length; place++)
      if (counts[place]! > 0) take(codes, place === 0 ? 0 : ends[place - 1]!, ends[place]!, counts[place]!);
  }

  merge({ places, keys, sums }: TallyData): void {
    // All texts at once, those of keys that are known too: to pick out the others takes longer than all the rest.
    const free = this.keys.takeAll(keys);
    this.places.reserve(keys.count);
    eachPlace(places, (first, second, n, count) => {
      const place = this.places.countOf(first, second, count, free + n);
      if (n < sums.length) this.addTo(place, sums[n]!);
    });
  }

  data(): TallyData {
    return { places: this.places.data(), keys: this.keys.data(), sums: this.sums };
  }

  /** The most frequent keys, largest first, then by name; what has come to nothing is left out. */
  top(most: number, spelling: (key: string) => string): Counted[] {
    return this.largest(this.places.counts(this.keys.count), most, spelling);
  }

  /** The same by their sums. */
  topBySum(most: number, spelling: (key: string) => string): Counted[] {
    return this.largest(this.sums.subarray(0, this.keys.count), most, spelling);
  }

  private largest(figures: Float64Array, most: number, spelling: (key: string) => string): Counted[] {
    const least = leastOf(figures, most);
    const best: Counted[] = [];
    for (let place = 0; place < figures.length; place++) {
      const count = figures[place]!;
      if (count > 0 && count >= least) best.push({ key: spelling(this.keys.at(place)), count });
    }
    return best.sort(byCount).slice(0, most);
  }

  private addTo(place: number, sum: number): void {
    if (place >= this.sums.length) {
      const longer = new Float64Array(Math.max(FIRST, place * 2));
      longer.set(this.sums);
      this.sums = longer;
    }
    this.sums[place]! += sum;
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

function byCount(a: Counted, b: Counted): number {
  return b.count - a.count || (a.key < b.key ? -1 : 1);
}
