import { Kind } from '../../dialects/maillog/line';
import { parseReply } from '../../smtp/reply';
import { related } from '../answer';
import { placeIn, reasonOf } from '../log-words';
import type { Rule, View } from '../rule';
import { onlyCommand } from '../words';

export const talkingBeforeGreeting: Rule = {
  id: 'talking-before-greeting',
  severity: 'warning',
  what: {
    en: 'The client speaks before the server has greeted it.',
    id: 'Klien berbicara sebelum server memberi salam.',
  },
  why: {
    en: 'Filters such as postscreen wait on purpose before they greet, and refuse clients that cannot.',
    id: 'Penyaring seperti postscreen sengaja menunda salam, dan menolak klien yang tidak sabar.',
  },
  how: { en: 'Let the client wait for the whole greeting.', id: 'Buat klien menunggu seluruh salam.' },
  refs: ['RFC 5321 §4.3.1', 'RFC 5321 §3.1'],
  bad: [
    {
      text: `C: «EHLO» client.example.org
S: 220 mail.example.com ESMTP
S: 250 mail.example.com
`,
    },
  ],
  good: [
    `S: 220-mail.example.com
S: 220 ESMTP
C: EHLO client.example.org
S: 250 mail.example.com
`,
    `C: EHLO client.example.org
S: 250 mail.example.com
`,
  ],
  on: ['client-command'],
  verbs: ['EHLO', 'HELO', 'LHLO'],
  check(view, report) {
    const { n, before } = view;
    const command = onlyCommand(view);
    if (!command || before.greeting || before.pending.length > 0) return;
    if (!/^(?:idle|greeting|unknown)$/.test(before.phase)) return;
    const greeting = nextReply(view);
    if (greeting === undefined) return;
    report({
      line: n,
      at: command.verbAt,
      end: command.verbAt + 4,
      severity: 'warning',
      message: {
        en: `${command.verb} is sent before the greeting: filters refuse clients that do not wait for the 220.`,
        id: `${command.verb} dikirim sebelum salam: penyaring menolak klien yang tidak menunggu 220.`,
      },
      related: [related(greeting, { en: 'The server greets here.', id: 'Server memberi salam di sini.' })],
    });
  },
  log: {
    bad: [
      `Oct  3 10:00:00 mx1 postfix/postscreen[20]: CONNECT from [192.0.2.66]:4984 to [192.0.2.9]:25
Oct  3 10:00:00 mx1 postfix/postscreen[20]: «PREGREET» 11 after 0.2 from [192.0.2.66]:4984: EHLO pc
`,
    ],
    good: [
      `Oct  3 10:00:00 mx1 postfix/postscreen[20]: CONNECT from [192.0.2.1]:4984 to [192.0.2.9]:25
Oct  3 10:00:06 mx1 postfix/postscreen[20]: PASS NEW [192.0.2.1]:4984
`,
    ],
    on: [Kind.note, Kind.reject, Kind.warning],
    check(line, report) {
      const place = placeIn(reasonOf(line), /^PREGREET(?= \d)|input sent without waiting for greeting/);
      if (!place) return;
      report({
        ...place,
        severity: 'information',
        message: {
          en: 'The client spoke before the greeting: programs that send spam do so, and clients that are wrong.',
          id: 'Klien berbicara sebelum salam: begitulah program pengirim spam, dan klien yang keliru.',
        },
      });
    },
  },
};

/** Line of the server's next word, if that is a greeting; a note in between may tell of another session. */
function nextReply({ n, conversation }: View): number | undefined {
  for (let line = n + 1; line < Math.min(n + 4, conversation.lines.count); line++) {
    const { at, end, tells } = conversation.utterance(line);
    if (tells === 'opened') return undefined;
    if (conversation.speaker(line) !== 'server') continue;
    return parseReply(conversation.text(line), at, end)?.code === '220' ? line : undefined;
  }
  return undefined;
}
