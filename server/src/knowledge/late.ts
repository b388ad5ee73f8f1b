/**
 * Records that are made when they are first asked for. Most calls want few of them, and an engine skims what it does not run yet: so a small
 * file does not wait for what is known of codes that it does not hold.
 */
export function late<Records>(make: () => Records): () => Records {
  let made: Records | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
