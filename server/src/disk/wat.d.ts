/** WebAssembly in its text form: `scripts/wat.mjs` translates it for the bundles. */
declare module '*.wat' {
  /** What a new instance exports. */
  export function instantiate(): unknown;
}
