// `npm run oracle -- [--sessions 5000] [--seed 1]`: asks real servers, and writes docs/oracle.md. Bundled first, since Node 20
// does not read TypeScript.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleProgram, root } from '../bundle-program.mjs';

const outfile = join(root, 'out/oracle.mjs');
await bundleProgram('test/oracle/oracle.ts', outfile);
await import(pathToFileURL(outfile).href);
