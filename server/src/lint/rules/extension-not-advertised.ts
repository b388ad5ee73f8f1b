import { command as known } from '../../knowledge/commands';
import { extension } from '../../knowledge/extensions';
import { parsePath } from '../../smtp/path';
import type { Text } from '../../text/locale';
import { answerTo, refusal, related, severityFor } from '../answer';
import type { Finding, Rule, View } from '../rule';
import { onlyCommand, quoted } from '../words';

/** Verbs that come with an extension, and with nothing else. */
const EXTENSIONS = ['STARTTLS', 'AUTH', 'BDAT', 'BURL', 'ETRN', 'ATRN'];

export const extensionNotAdvertised: Rule = {
  id: 'extension-not-advertised',
  severity: 'error',
  what: {
    en: 'The client uses an extension that the server does not offer.',
    id: 'Klien memakai ekstensi yang tidak ditawarkan server.',
  },
  why: {
    en: 'The server answers 500, 502, 504 or 555: the command, and with it the message, is refused.',
    id: 'Server menjawab 500, 502, 504, atau 555: perintahnya, dan bersamanya pesannya, ditolak.',
  },
  how: {
    en: 'Use only what stands in the last reply to EHLO. After STARTTLS the list may be another.',
    id: 'Pakai hanya yang tercantum dalam balasan EHLO terakhir. Sesudah STARTTLS daftarnya bisa berbeda.',
  },
  refs: ['RFC 5321 §2.2', 'RFC 5321 §4.1.1.11', 'RFC 3207 §4.2'],
  bad: [
    {
      text: `C: EHLO client.example.org
S: 250-mail.example.com
S: 250 PIPELINING
C: MAIL FROM:<alice@example.org>« SMTPUTF8»
S: 555 5.5.4 unsupported option
`,
      fixed: `C: EHLO client.example.org
S: 250-mail.example.com
S: 250 PIPELINING
C: MAIL FROM:<alice@example.org>
S: 555 5.5.4 unsupported option
`,
    },
    {
      text: `C: EHLO client.example.org
S: 250-mail.example.com
S: 250 PIPELINING
C: «STARTTLS»
S: 502 5.5.1 not implemented
`,
    },
  ],
  good: [
    `C: EHLO client.example.org
S: 250-mail.example.com
S: 250 SIZE
C: MAIL FROM:<alice@example.org> SIZE=10
S: 250 2.1.0 ok
`,
  ],
  on: ['client-command'],
  verbs: ['MAIL', 'RCPT', ...EXTENSIONS],
  check(view, report) {
    const { n, line, before, conversation } = view;
    const command = onlyCommand(view);
    const { offers } = before;
    if (!command || !offers?.complete || conversation.sides !== 'both' || before.phase === 'unknown') return;
    const { verb, verbAt } = command;
    const needed = EXTENSIONS.includes(verb) ? known(verb)?.extension : undefined;
    if (needed && !isOffered(view, needed)) {
      const answer = answerTo(view);
      report({
        line: n,
        at: verbAt,
        end: verbAt + verb.length,
        severity: severityFor('error', answer),
        message: messageOf(verb, needed, offers.verb),
        related: [where(offers.line), ...refusal(answer)],
      });
    }
    if (verb !== 'MAIL' && verb !== 'RCPT') return;
    const parameters = parsePath(line, command.argumentAt, command.end)?.parameters ?? [];
    for (const { keyword, value, at, end } of parameters) {
      const extensionOf = needs(verb, keyword, value);
      if (!extensionOf || isOffered(view, extensionOf)) continue;
      const answer = answerTo(view);
      report({
        line: n,
        at: at - 1,
        end,
        severity: severityFor('error', answer),
        message: messageOf(quoted(keyword), extensionOf, offers.verb),
        related: [where(offers.line), ...refusal(answer)],
        fix: {
          title: { en: 'Remove the parameter', id: 'Hapus parameternya' },
          safe: false,
          edits: [{ line: n, at: at - 1, end, text: '' }],
        },
      });
    }
  },
};

function needs(verb: string, keyword: string, value: string | undefined): string | undefined {
  if (keyword === 'BODY') return value?.toUpperCase() === 'BINARYMIME' ? 'BINARYMIME' : '8BITMIME';
  return known(verb)?.parameters.find((parameter) => parameter.keyword === keyword)?.extension;
}

/** Under its own name, or another that the extension goes by. */
function isOffered({ before }: View, needed: string): boolean {
  const names = extension(needed)?.keywords ?? [needed];
  return [needed, ...names].some((name) => Object.hasOwn(before.offers!.keywords, name));
}

function messageOf(what: string, needed: string, hello: string): Text {
  if (hello === 'HELO') {
    return {
      en: `${what} needs the extension ${needed}, but the session began with HELO, which gives no extensions. Send EHLO.`,
      id: `${what} memerlukan ekstensi ${needed}, tetapi sesi dimulai dengan HELO yang tidak memberi ekstensi. Kirim EHLO.`,
    };
  }
  return {
    en: `${what} needs the extension ${needed}, which the server did not list: it may refuse the command.`,
    id: `${what} memerlukan ekstensi ${needed}, yang tidak dicantumkan server: perintahnya bisa ditolak.`,
  };
}

const where = (line: number): Finding['related'][number] =>
  related(line, { en: 'The list of the server begins here.', id: 'Daftar dari server dimulai di sini.' });
