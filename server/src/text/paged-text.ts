import { lineEndOf } from './chunk';
import { endsBy, type LineEnd, type Lines } from './lines';
import { type Spelling, type Spelt, spelt, speltLine } from './spelt';

/** Bytes that can be read at any place, such as those of a file. */
export interface Bytes {
  readonly length: number;
  /** The bytes from one offset to another, which they do not reach beyond the end. Good until the next call. */
  read(from: number, to: number): Uint8Array;
}

/** Some lines in a row: where their bytes begin, and the number of the first. */
interface Page {
  readonly from: number;
  readonly to: number;
  readonly first: number;
}

/** A page ends behind the last line end in so many bytes; a longer line is a page of its own. */
const PAGE = 1 << 18;
/** Pages whose text is kept: readers go on from where they are, look ahead, and seldom far back. */
const KEPT = 16;

const LF = 10;
const CR = 13;

/**
 * A text of any size, by lines as editors count them (LF, CRLF and CR each end one; a final line end opens no further line), or by
 * those that LF alone ends, without a final CR.
 * One pass over the bytes finds the pages; the text of a page is made when somebody reads there, and forgotten again.
 */
export class PagedText implements Lines {
  readonly count: number;
  readonly endOf?: (n: number) => LineEnd;
  readonly bareLf?: (n: number) => boolean;
  private readonly pages: readonly Page[];
  private readonly kept = new Map<Page, Spelt>();
  /** The page that was read last, and its lines. */
  private page: Page | undefined;
  private read: Spelt | undefined;
  private last = { n: -1, text: '' };

  constructor(
    private readonly bytes: Bytes,
    private readonly spelling: Spelling,
    private readonly onlyLf = false,
  ) {
    const { pages, count, mixed } = pagesOf(bytes, spelling, onlyLf);
    this.pages = pages;
    this.count = count;
    if (mixed)
      Object.assign(
        this,
        endsBy((n) => this.lineEnd(n), count),
      );
  }

  at(n: number): string {
    if (n === this.last.n) return this.last.text;
    if (n < 0 || n >= this.count) return '';
    const text = speltLine(this.pageAt(n), n - this.page!.first);
    this.last = { n, text };
    return text;
  }

  /** How a line ends in the bytes, whether or not lines differ. */
  lineEnd(n: number): LineEnd {
    return n < 0 || n >= this.count ? '' : lineEndOf(this.pageAt(n).chunk, n - this.page!.first);
  }

  private pageAt(n: number): Spelt {
    const { page, read } = this;
    if (page && read && n >= page.first && n - page.first < read.chunk.starts.length) return read;
    return this.turnTo(this.pageOf(n));
  }

  private turnTo(page: Page): Spelt {
    const known = this.kept.get(page);
    const read = known ?? spelt(this.bytes.read(page.from, page.to), this.spelling, this.onlyLf);
    // The page that was turned to last is forgotten last.
    this.kept.delete(page);
    this.kept.set(page, read);
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= KEPT) break;
      this.kept.delete(oldest);
    }
    [this.page, this.read] = [page, read];
    return read;
  }

  private pageOf(n: number): Page {
    let [low, high] = [0, this.pages.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.pages[middle]!.first <= n) low = middle;
      else high = middle - 1;
    }
    return this.pages[low]!;
  }
}

/** One pass over the bytes: the pages, the number of lines, and whether lines end in different ways. */
function pagesOf(
  bytes: Bytes,
  { lineFeeds }: Spelling,
  onlyLf: boolean,
): { pages: Page[]; count: number; mixed: boolean } {
  const pages: Page[] = [];
  const ends = { lf: 0, cr: 0, crlf: 0 };
  let count = 0;
  for (let from = 0; from < bytes.length; ) {
    const page = pageFrom(bytes, from, onlyLf);
    pages.push({ from, to: from + page.length, first: count });
    const { lf, cr, crlf } = page.includes(CR) ? endsIn(page, onlyLf) : { lf: lineFeeds(page), cr: 0, crlf: 0 };
    ends.lf += lf;
    ends.cr += cr;
    ends.crlf += crlf;
    count += lf + cr + crlf;
    from += page.length;
    const last = page[page.length - 1];
    if (last !== LF && (onlyLf || last !== CR)) count++;
  }
  return { pages, count, mixed: Object.values(ends).filter((n) => n > 0).length > 1 };
}

/** Bytes up to and with a line end, or to the end of all. */
function pageFrom(bytes: Bytes, from: number, onlyLf: boolean): Uint8Array {
  for (let size = PAGE; ; size *= 2) {
    const to = Math.min(from + size, bytes.length);
    const page = bytes.read(from, to);
    if (to === bytes.length) return page;
    // A CR at the end may belong to an LF behind it.
    const end = page.lastIndexOf(LF) + 1 || (onlyLf ? 0 : page.lastIndexOf(CR, page.length - 2) + 1);
    if (end > 0) return page.subarray(0, end);
  }
}

/** The line ends of a page, by kind. */
function endsIn(page: Uint8Array, onlyLf: boolean): { lf: number; cr: number; crlf: number } {
  let [lf, cr, crlf] = [0, 0, 0];
  for (let i = 0; i < page.length; i++) {
    const byte = page[i]!;
    if (byte > CR) continue;
    if (byte === LF) lf++;
    else if (byte === CR && page[i + 1] === LF) {
      crlf++;
      i++;
    } else if (byte === CR && !onlyLf) cr++;
  }
  return { lf, cr, crlf };
}
