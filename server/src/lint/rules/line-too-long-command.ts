import { extension } from '../../knowledge/extensions';
import { octets } from '../../smtp/data';
import { answerTo, refusal, severityFor } from '../answer';
import type { Rule, View } from '../rule';

/** RFC 5321 §4.5.3.1.4, with CRLF. */
const MOST = 512;
/** A line of an AUTH exchange (RFC 4954 §4). */
const MOST_AUTH = 12_288;
/** What all known extensions together add to MAIL or RCPT: where the record does not show the list, all may be in use. */
const MOST_EXTENDED = 3_000;

export const lineTooLongCommand: Rule = {
  id: 'line-too-long-command',
  severity: 'warning',
  what: {
    en: 'A command line is longer than servers must take.',
    id: 'Baris perintah lebih panjang dari yang wajib diterima server.',
  },
  why: { en: 'Servers cut it off or answer 500.', id: 'Server memotongnya atau menjawab 500.' },
  how: {
    en: 'Shorten the command: 512 octets with its line end, and what the offered extensions add.',
    id: 'Pendekkan perintahnya: 512 oktet dengan akhir barisnya, ditambah jatah ekstensi yang ditawarkan.',
  },
  refs: ['RFC 5321 §4.5.3.1.4', 'RFC 4954 §4', 'RFC 3461 §4'],
  bad: [
    {
      text: `C: EHLO client.example.org
S: 250 mail.example.com
C: «NOOP ${'x'.repeat(600)}»
S: 500 5.5.2 line too long
`,
    },
  ],
  good: [
    `C: EHLO client.example.org
S: 250 mail.example.com
C: NOOP ${'x'.repeat(500)}
S: 250 2.0.0 ok
`,
  ],
  on: ['client-command'],
  check(view, report) {
    const { n, line, reading } = view;
    const { at, end, commands } = reading;
    // Where the record begins in the middle of a session this may be the text of a message.
    if (/^(?:idle|unknown)$/.test(view.before.phase)) return;
    if ((end - at) * 3 + 2 <= MOST || (commands?.length ?? 0) > 1) return;
    const length = octets(line, at, end) + 2;
    const limit = limitOf(view);
    if (length <= limit) return;
    const answer = answerTo(view);
    report({
      line: n,
      at,
      end,
      severity: severityFor('warning', answer),
      message: {
        en: `This command line has ${length} octets with its line end; the limit here is ${limit}.`,
        id: `Baris perintah ini ${length} oktet dengan akhir barisnya; batasnya di sini ${limit}.`,
      },
      related: refusal(answer),
    });
  },
};

function limitOf({ reading, before }: View): number {
  const verb = reading.commands?.[0]?.verb;
  if (reading.authData || verb === 'AUTH') return MOST_AUTH;
  if (verb !== 'MAIL' && verb !== 'RCPT') return MOST;
  if (!before.offers?.complete) return MOST_EXTENDED;
  const added = Object.keys(before.offers.keywords).map((keyword) => {
    const known = extension(keyword);
    return (verb === 'MAIL' ? known?.mailLine : known?.rcptLine) ?? 0;
  });
  return added.reduce((sum, octets) => sum + octets, MOST);
}
