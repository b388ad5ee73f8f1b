// `node test/record/main.mjs [PART OF A NAME]`: records samples anew. Bundled first, since Node 20 does not read TypeScript.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleProgram, root } from '../bundle-program.mjs';

const outfile = join(root, 'out/record.mjs');
await bundleProgram('test/record/record.ts', outfile);
await import(pathToFileURL(outfile));
