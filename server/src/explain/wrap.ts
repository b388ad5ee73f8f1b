/**
 * A text in lines of at most `width` characters, broken at spaces; a word that is longer stands alone. Spaces at a
 * break are dropped. Every UTF-16 code unit counts as one column.
 */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/ +/)) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}

/** Cells in columns of the given widths, wrapped, with two spaces between. */
export function tabulate(rows: readonly (readonly string[])[], width: number): readonly string[] {
  const widths = columnWidths(rows, width);
  return rows.flatMap((row) => {
    const cells = row.map((cell, index) => wrap(cell, widths[index] ?? 0));
    const height = Math.max(...cells.map((cell) => cell.length));
    return Array.from({ length: height }, (_, line) =>
      cells
        .map((cell, index) => (cell[line] ?? '').padEnd(widths[index] ?? 0))
        .join('  ')
        .trimEnd(),
    );
  });
}

/** The first column as wide as it needs; the others share what is left where they do not all fit. */
function columnWidths(rows: readonly (readonly string[])[], width: number): readonly number[] {
  const columns = rows[0]?.length ?? 0;
  const natural = Array.from({ length: columns }, (_, index) =>
    Math.max(...rows.map((row) => row[index]?.length ?? 0)),
  );
  const [label = 0, ...others] = natural;
  const room = width - label - 2 * others.length;
  if (others.reduce((sum, each) => sum + each, 0) <= room) return natural;
  const share = Math.max(12, Math.floor(room / others.length));
  return [label, ...others.map((each) => Math.min(each, share))];
}
