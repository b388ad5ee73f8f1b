/**
 * What lints a line is spread over hundreds of functions, which each thread compiles: engines up to that of Node 22 put more of them into each
 * other (920 bytes) than is worth the time; that of Node 24 gains nothing, and later ones may not know the word.
 */
export async function prepareToLint(): Promise<void> {
  if (Number.parseInt(process.versions.v8, 10) >= 13) return;
  const { setFlagsFromString } = await import('node:v8');
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=250');
}
