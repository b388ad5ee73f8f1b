import { exim } from './exim';
import type { LogFormat } from './format';
import { postfix } from './postfix';

/** Every format, those first that are told best by their content. */
export const logFormats: readonly LogFormat[] = [exim, postfix];
