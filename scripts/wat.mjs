// WebAssembly in its text form (`*.wat`): a plugin of esbuild translates it, so that the bundles hold it as bytes.
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';

export const wat = {
  name: 'wat',
  setup(build) {
    build.onLoad({ filter: /\.wat$/ }, async ({ path }) => ({
      contents: moduleOf(await translated(basename(path), await readFile(path, 'utf8'))),
      loader: 'js',
    }));
  },
};

/** Throws with the line where the text is wrong. */
async function translated(name, text) {
  const { default: open } = await import('wabt');
  const { parseWat } = await open();
  const module = parseWat(name, text, { simd: true });
  try {
    return Buffer.from(module.toBinary({}).buffer).toString('base64');
  } finally {
    module.destroy();
  }
}

const moduleOf = (base64) =>
  `export const instantiate = () => new WebAssembly.Instance(new WebAssembly.Module(Buffer.from('${base64}', 'base64'))).exports;
`;
