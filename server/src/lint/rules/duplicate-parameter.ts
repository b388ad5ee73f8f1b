import { parsePath } from '../../smtp/path';
import { answerTo, refusal, severityFor } from '../answer';
import type { Rule } from '../rule';
import { quoted } from '../words';

export const duplicateParameter: Rule = {
  id: 'duplicate-parameter',
  severity: 'warning',
  what: { en: 'A parameter is given twice.', id: 'Sebuah parameter ditulis dua kali.' },
  why: {
    en: 'Servers answer 501, or take one of the two values, nobody knows which.',
    id: 'Server menjawab 501, atau memakai salah satu nilainya, entah yang mana.',
  },
  how: { en: 'Write each parameter once.', id: 'Tulis setiap parameter sekali saja.' },
  refs: ['RFC 5321 §4.1.1.11', 'RFC 3461 §4'],
  bad: [
    {
      text: `C: MAIL FROM:<alice@example.org> SIZE=100« SIZE=200»
S: 501 5.5.4 duplicate parameter
`,
      fixed: `C: MAIL FROM:<alice@example.org> SIZE=100
S: 501 5.5.4 duplicate parameter
`,
    },
  ],
  good: [
    `C: MAIL FROM:<alice@example.org> SIZE=100 BODY=8BITMIME
S: 250 2.1.0 ok
`,
  ],
  on: ['client-command'],
  verbs: ['MAIL', 'RCPT'],
  check(view, report) {
    const { n, line, reading } = view;
    for (const { verb, argumentAt, end: commandEnd } of reading.commands ?? []) {
      if (verb !== 'MAIL' && verb !== 'RCPT') continue;
      const seen = new Set<string>();
      for (const { keyword, at, end } of parsePath(line, argumentAt, commandEnd)?.parameters ?? []) {
        if (!/^[A-Z0-9][A-Z0-9-]*$/.test(keyword)) continue;
        if (seen.has(keyword)) {
          const answer = answerTo(view);
          report({
            line: n,
            at: at - 1,
            end,
            severity: severityFor('warning', answer),
            message: {
              en: `${quoted(keyword)} is given twice; servers refuse that or take either value.`,
              id: `${quoted(keyword)} ditulis dua kali; server menolaknya atau memakai salah satu nilai.`,
            },
            related: refusal(answer),
            fix: {
              title: { en: 'Remove the second one', id: 'Hapus yang kedua' },
              safe: false,
              edits: [{ line: n, at: at - 1, end, text: '' }],
            },
          });
        }
        seen.add(keyword);
      }
    }
  },
};
