import type { Plugin } from 'esbuild';

export const commonChunks: Plugin;
export function commonJs(source: string, path: string): string;
