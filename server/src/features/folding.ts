import type { Landmark } from './landmarks';

/** 0-based lines, `end` inclusive. */
export interface Fold {
  readonly start: number;
  readonly end: number;
}

/** Sessions, lists of extensions, headers and bodies. */
export function folds(landmarks: readonly Landmark[], lineCount: number): Fold[] {
  const found: Fold[] = [];
  const open: { session?: number; offers?: number; text?: number; body?: number } = {};
  const close = (start: number | undefined, end: number) => {
    if (start !== undefined && end > start) found.push({ start, end });
  };
  for (const { kind, line } of landmarks) {
    switch (kind) {
      case 'session':
        close(open.session, line - 1);
        open.session = line;
        break;
      case 'offers':
        open.offers ??= line;
        break;
      case 'offers end':
        close(open.offers, line);
        delete open.offers;
        break;
      case 'text':
        open.text = line;
        break;
      case 'header end':
        close(open.text, line - 1);
        delete open.text;
        open.body = line + 1;
        break;
      case 'text end':
        close(open.text ?? open.body, line - 1);
        delete open.text;
        delete open.body;
        break;
    }
  }
  close(open.text ?? open.body, lineCount - 1);
  close(open.session, lineCount - 1);
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}
