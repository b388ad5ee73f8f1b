import type { Target } from '../target';
import { cli } from './cli';
import { configuration } from './configuration';
import { dialects } from './dialects';
import { edited } from './edited';
import { edits } from './edits';
import { explain } from './explain';
import { fixes } from './fixes';
import { hover } from './hover';
import { jsonRpc } from './json-rpc';
import { large } from './large';
import { logLines } from './log-lines';
import { lsp } from './lsp';
import { memory } from './memory';
import { redact } from './redact';
import { report } from './report';
import { session } from './session';
import { trace } from './trace';

export const targets: readonly Target[] = [
  logLines,
  dialects,
  session,
  edits,
  edited,
  fixes,
  trace,
  report,
  redact,
  explain,
  hover,
  configuration,
  cli,
  large,
  lsp,
  memory,
  jsonRpc,
];
