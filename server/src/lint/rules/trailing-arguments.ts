import type { Text } from '../../text/locale';
import { answerTo, refusal, severityFor } from '../answer';
import type { Fix, Rule } from '../rule';
import { argumentAs, isSketch, quoted } from '../words';

const TAKE_NONE = /^(?:DATA|RSET|QUIT|STARTTLS)$/;

export const trailingArguments: Rule = {
  id: 'trailing-arguments',
  severity: 'warning',
  what: {
    en: 'Something stands behind a command that takes no argument.',
    id: 'Ada sesuatu di belakang perintah yang tidak menerima argumen.',
  },
  why: {
    en: 'DATA, RSET, QUIT and STARTTLS take none; a server may answer 501, and the step is not taken.',
    id: 'DATA, RSET, QUIT, dan STARTTLS tidak menerima argumen; server boleh menjawab 501, dan langkah itu tidak dijalankan.',
  },
  how: { en: 'Write the verb alone.', id: 'Tulis kata perintahnya saja.' },
  refs: ['RFC 5321 §4.1.1', 'RFC 5321 §4.3.2', 'RFC 3207 §4'],
  bad: [
    {
      text: `C: RCPT TO:<bob@example.com>
S: 250 2.1.5 ok
C: DATA« please»
S: 501 5.5.4 syntax: DATA
`,
      fixed: `C: RCPT TO:<bob@example.com>
S: 250 2.1.5 ok
C: DATA
S: 501 5.5.4 syntax: DATA
`,
    },
  ],
  good: [
    `C: NOOP anything
S: 250 2.0.0 ok
C: HELP MAIL
S: 214 2.0.0 see RFC 5321
C: QUIT
S: 221 2.0.0 bye
`,
  ],
  on: ['client-command'],
  verbs: ['DATA', 'RSET', 'QUIT', 'STARTTLS'],
  check(view, report) {
    const { n, line, reading } = view;
    for (const command of reading.commands ?? []) {
      const at = command.verbAt + command.verb.length;
      if (!TAKE_NONE.test(command.verb) || at === command.end || isSketch(line.slice(at, command.end))) continue;
      const blank = argumentAs(line, command).trim() === '';
      const answer = answerTo(view);
      report({
        line: n,
        at,
        end: command.end,
        severity: blank ? 'hint' : severityFor('warning', answer),
        message: blank ? BLANKS : noArgument(command.verb, line.slice(command.argumentAt, command.end)),
        related: refusal(answer),
        fix: { title: REMOVE, safe: true, edits: [{ line: n, at, end: command.end, text: '' }] },
      });
    }
  },
};

const REMOVE: Fix['title'] = { en: 'Remove what stands behind the verb', id: 'Hapus teks di belakang kata perintah' };
const BLANKS: Text = {
  en: 'Blanks stand behind the verb. Servers should overlook them; not all do.',
  id: 'Ada spasi di belakang kata perintah. Server seharusnya mengabaikannya; tidak semua begitu.',
};

const noArgument = (verb: string, argument: string): Text => ({
  en: `${verb} takes no argument; '${quoted(argument)}' may be answered with 501.`,
  id: `${verb} tidak menerima argumen; '${quoted(argument)}' dapat dijawab dengan 501.`,
});
