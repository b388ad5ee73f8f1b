/**
 * Text from outside with everything visible: control, format and bidirectional characters, line ends, private and
 * unassigned ones and lone surrogates become `⟨U+202E⟩`; a tab becomes a space. What is left can neither move the
 * cursor nor turn the direction of the text around it.
 */
export function visible(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.replace(/\t/g, ' ').replace(/[\p{C}\p{Zl}\p{Zp}]/gu, named);
}

/** Most text is: a look that costs little. */
const PLAIN = /^[ -~]*$/;

/** At most `length` UTF-16 code units, cut at the end with an ellipsis. */
export function shortened(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

function named(character: string): string {
  const number = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
  return `⟨U+${number}⟩`;
}
