/** Patterns of files that a configuration leaves out: whoever wrote it must not be able to keep others waiting. */

const LONGEST = 200;
/** `*` in one part of a path, and `**`, `{…}` in a whole pattern: more leave too many ways to fit a long path. */
const STARS = 2;
const DEEP = 2;
const CHOICES = 2;

/** Whether a pattern fits any path, or does not, without trying for long. */
export function isQuickPattern(pattern: string): boolean {
  const parts = pattern.split('/');
  const stars = (part: string) => (part === '**' ? 0 : part.split('*').length - 1);
  return (
    pattern.length <= LONGEST &&
    !/[()]/.test(pattern) &&
    pattern.split('{').length - 1 <= CHOICES &&
    parts.filter((part) => part === '**').length <= DEEP &&
    parts.every((part) => stars(part) <= STARS)
  );
}
