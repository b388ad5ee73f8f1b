import { github } from './github';
import { json } from './json';
import type { Writer } from './linted';
import { pretty } from './pretty';

/** How findings are written, by `--format`. What asks most of Node is loaded where it is wanted. */
export const formats = {
  pretty: async () => pretty,
  json: async () => json,
  sarif: async () => (await import('./sarif')).sarif,
  github: async () => github,
} satisfies Record<string, () => Promise<Writer>>;
