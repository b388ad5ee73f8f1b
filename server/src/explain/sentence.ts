/** The whole sentences at the beginning of a text of ours that fit into `length` UTF-16 code units; one at least. */
export function beginning(text: string, length: number): string {
  const [first = '', ...rest] = text.split(/(?<=[.?!]) (?=\p{Lu})/u);
  let brief = first;
  for (const sentence of rest) {
    if (brief.length + 1 + sentence.length > length) break;
    brief = `${brief} ${sentence}`;
  }
  return brief;
}
