import { parsePath } from '../../smtp/path';
import { answerTo, refusal, severityFor } from '../answer';
import type { Rule } from '../rule';
import { quoted } from '../words';

const OF_MAIL = /^(?:SIZE|BODY|RET|ENVID|AUTH|SMTPUTF8)$/;
const OF_RCPT = /^(?:NOTIFY|ORCPT|RRVS)$/;

export const parameterOnWrongCommand: Rule = {
  id: 'parameter-on-wrong-command',
  severity: 'warning',
  what: {
    en: 'A parameter stands behind the wrong command.',
    id: 'Sebuah parameter berada di belakang perintah yang salah.',
  },
  why: { en: 'The server answers 501 or 555.', id: 'Server menjawab 501 atau 555.' },
  how: {
    en: 'SIZE, BODY, RET, ENVID, AUTH and SMTPUTF8 go with MAIL; NOTIFY, ORCPT and RRVS with RCPT.',
    id: 'SIZE, BODY, RET, ENVID, AUTH, dan SMTPUTF8 milik MAIL; NOTIFY, ORCPT, dan RRVS milik RCPT.',
  },
  refs: ['RFC 3461 §4', 'RFC 1870 §3'],
  bad: [
    {
      text: `C: MAIL FROM:<alice@example.org>
S: 250 2.1.0 ok
C: RCPT TO:<bob@example.com> «SIZE=100»
S: 555 5.5.4 unsupported option
`,
    },
  ],
  good: [
    `C: MAIL FROM:<alice@example.org> SIZE=100
S: 250 2.1.0 ok
C: RCPT TO:<bob@example.com> NOTIFY=NEVER
S: 250 2.1.5 ok
`,
  ],
  on: ['client-command'],
  verbs: ['MAIL', 'RCPT'],
  check(view, report) {
    const { n, line, reading } = view;
    for (const { verb, argumentAt, end: commandEnd } of reading.commands ?? []) {
      if (verb !== 'MAIL' && verb !== 'RCPT') continue;
      const [wrong, right] = verb === 'MAIL' ? [OF_RCPT, 'RCPT'] : [OF_MAIL, 'MAIL'];
      for (const { keyword, at, end } of parsePath(line, argumentAt, commandEnd)?.parameters ?? []) {
        if (!wrong.test(keyword)) continue;
        const answer = answerTo(view);
        report({
          line: n,
          at,
          end,
          severity: severityFor('warning', answer),
          message: {
            en: `${quoted(keyword)} belongs to ${right}, not to ${verb}.`,
            id: `${quoted(keyword)} milik ${right}, bukan ${verb}.`,
          },
          related: refusal(answer),
        });
      }
    }
  },
};
