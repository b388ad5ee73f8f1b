import type { Rule } from '../rule';
import { suppressionOn } from '../suppression';
import { quoted } from '../words';
import { rules } from '.';

export const unknownRule: Rule = {
  id: 'unknown-rule',
  severity: 'warning',
  what: {
    en: 'A comment suppresses a rule that there is none of.',
    id: 'Sebuah komentar mengabaikan aturan yang tidak ada.',
  },
  why: {
    en: 'It suppresses nothing: what was meant is still told.',
    id: 'Komentar itu tidak mengabaikan apa pun: yang dimaksud tetap dilaporkan.',
  },
  how: {
    en: 'Write the id as it stands beside the finding; without any id all rules are suppressed.',
    id: 'Tulis id seperti yang tertera pada temuan; tanpa id, semua aturan diabaikan.',
  },
  // Comments for this program stand in no standard.
  refs: [],
  bad: [
    {
      text: `# smtp-lens-disable-file «bare-period» bare-period-in-body
EHLO client.example.org
QUIT
`,
    },
  ],
  good: [
    `# smtp-lens-disable-file bare-period-in-body, unstuffed-leading-dot
# smtp-lens-disable-next-line
EHLO client.example.org
QUIT
`,
  ],
  on: ['annotation'],
  check({ n, line, reading }, report) {
    for (const id of suppressionOn(line, n, reading)?.rules ?? []) {
      if (rules.some((rule) => rule.id === id)) continue;
      const at = placeOf(id, line);
      report({
        line: n,
        at,
        end: at + id.length,
        severity: 'warning',
        message: { en: `There is no rule '${quoted(id)}'.`, id: `Tidak ada aturan '${quoted(id)}'.` },
      });
    }
  },
};

/** Where a word stands behind the beginning of the comment, and not within another one. */
function placeOf(id: string, line: string): number {
  const from = line.indexOf('smtp-lens-disable-') + 'smtp-lens-disable-'.length;
  const word = [...line.slice(from).matchAll(/[a-z\d-]+/g)].find(([text]) => text === id);
  return from + (word?.index ?? 0);
}
