/** A part of a large text as one of its own: cut from it, it would keep all of it in memory. */
export function copied(text: string): string {
  return ` ${text}`.slice(1);
}
