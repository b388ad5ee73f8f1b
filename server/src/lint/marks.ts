/** Examples mark a place with `«»`. */
export interface Marked {
  readonly text: string;
  /** 0-based line and columns, `end` exclusive. */
  readonly places: readonly { readonly line: number; readonly at: number; readonly end: number }[];
}

/** Takes the marks out of an example. */
export function withoutMarks(example: string): Marked {
  const places: { line: number; at: number; end: number }[] = [];
  const lines = example.split('\n').map((marked, line) => {
    const at = marked.indexOf('«');
    if (at < 0) return marked;
    const text = marked.replace('«', '');
    const end = text.indexOf('»');
    places.push({ line, at, end });
    return text.replace('»', '');
  });
  return { text: lines.join('\n'), places };
}
