import { note } from '../../smtp/utterance';
import type { Dialect, Lines, Utterance } from '../dialect';
import { isCommandText } from '../marked';

/** How far back the section that a line stands in is looked for. */
const SECTION_LINES = 2_000;
const VARIABLE_CR = '%CR';

/**
 * Test cases of the curl project: the commands stand in `<protocol>`, the message as it went over the wire in `<upload>`.
 * `%CR` stands for a carriage return.
 */
export const curlTestcase: Dialect = {
  id: 'curl-testcase',
  title: 'curl test case',
  most: 20,
  weigh: (line) => (/^<(?:testcase|protocol|upload)\b/.test(line) ? 20 : isCommandText(line, 0) ? 1 : 0),
  speak: (line, n, lines) => {
    const section = sectionOf(n, lines);
    if (section === undefined || /^<\/?\w/.test(line)) return note(line);
    return { by: 'client', at: 0, end: textEnd(line), part: section };
  },
  samples: [
    ['<protocol crlf="yes">', 'note'],
    ['# Verify data after the test', 'note'],
  ],
};

function sectionOf(n: number, lines: Lines): Utterance['part'] {
  for (let i = n - 1; i >= Math.max(0, n - SECTION_LINES); i--) {
    const line = lines.at(i);
    if (line.startsWith('</protocol>') || line.startsWith('</upload>')) return undefined;
    if (line.startsWith('<protocol')) return 'command';
    if (line.startsWith('<upload')) return 'text';
  }
  return undefined;
}

function textEnd(line: string): number {
  return line.endsWith(VARIABLE_CR) ? line.length - VARIABLE_CR.length : line.length;
}
