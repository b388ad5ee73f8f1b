import type { Plugin } from 'esbuild';

export const commonChunks: Plugin;
export function commonFiles(chunks: readonly { path: string; text: string }[]): [path: string, text: string][];
export function commonJs(source: string, path: string, shared?: ReadonlySet<string>): string;
