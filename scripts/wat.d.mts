import type { Plugin } from 'esbuild';

export const wat: Plugin;
