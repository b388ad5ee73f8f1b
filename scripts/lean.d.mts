import type { Plugin } from 'esbuild';

export const lean: Plugin;
export function withoutSamples(source: string, path: string): string;
export function withLateWords(source: string): string;
