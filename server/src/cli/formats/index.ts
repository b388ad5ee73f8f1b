import { github } from './github';
import { json } from './json';
import type { Writer } from './linted';
import { pretty } from './pretty';
import { sarif } from './sarif';

/** How findings are written, by `--format`. */
export const formats = { pretty, json, sarif, github } satisfies Record<string, Writer>;
