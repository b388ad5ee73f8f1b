import type { Text } from '../../text/locale';
import { answerTo, refusal, related, severityFor } from '../answer';
import type { Finding, Fix, Rule, View } from '../rule';
import { insertBefore, onlyCommand, waitsFor } from '../words';

export const commandOutOfSequence: Rule = {
  id: 'command-out-of-sequence',
  severity: 'error',
  what: {
    en: 'A command comes before the one that it depends on.',
    id: 'Sebuah perintah datang sebelum perintah yang harus mendahuluinya.',
  },
  why: {
    en: 'The order is EHLO, MAIL, RCPT, DATA. Anything else is answered with 503, and the message is not taken.',
    id: 'Urutannya EHLO, MAIL, RCPT, DATA. Selain itu dijawab 503, dan pesan tidak diterima.',
  },
  how: { en: 'Send the missing command first.', id: 'Kirim dahulu perintah yang kurang.' },
  refs: ['RFC 5321 §4.1.4', 'RFC 5321 §3.3'],
  bad: [
    {
      text: `C: EHLO client.example.org
S: 250 mail.example.com
C: «RCPT» TO:<bob@example.com>
S: 503 5.5.1 need MAIL command
`,
      fixed: `C: EHLO client.example.org
S: 250 mail.example.com
C: MAIL FROM:<>
C: RCPT TO:<bob@example.com>
S: 503 5.5.1 need MAIL command
`,
    },
    {
      text: `S: 220 mail.example.com ESMTP
C: «MAIL» FROM:<alice@example.org>
S: 503 5.5.1 send EHLO first
`,
    },
    {
      text: `EHLO client.example.org
MAIL FROM:<alice@example.org>
«DATA»
From: alice@example.org
Date: Mon, 1 Jun 2026 12:00:00 +0000

text
.
QUIT
`,
    },
  ],
  good: [
    `S: 220 mail.example.com ESMTP
C: NOOP
S: 250 2.0.0 ok
C: EHLO client.example.org
S: 250 mail.example.com
C: VRFY bob
S: 252 2.5.2 cannot verify
`,
    `C: RCPT TO:<bob@example.com>
S: 250 2.1.5 ok
C: DATA
S: 354 go ahead
`,
  ],
  on: ['client-command'],
  check(view, report) {
    const command = onlyCommand(view);
    const fault = command && faultOf(view, command.verb);
    if (!fault) return;
    const { verb, verbAt } = command;
    const answer = answerTo(view);
    const told = fault.because ?? [];
    report({
      line: view.n,
      at: verbAt,
      end: verbAt + verb.length,
      severity: severityFor('error', answer),
      message: {
        en: `${verb} is not allowed here: ${fault.reason.en}.`,
        id: `${verb} tidak boleh di sini: ${fault.reason.id}.`,
      },
      related: [...told, ...refusal(answer)],
      ...(fault.fix && { fix: fault.fix }),
    });
  },
};

interface Fault {
  readonly reason: Text;
  readonly because?: Finding['related'];
  readonly fix?: Fix;
}

function faultOf(view: View, verb: string): Fault | undefined {
  switch (verb) {
    case 'MAIL':
      return helloFault(view);
    case 'RCPT':
      return helloFault(view) ?? mailFault(view);
    case 'DATA':
    case 'BDAT':
      return helloFault(view) ?? mailFault(view) ?? recipientFault(view);
    default:
      return undefined;
  }
}

/** No EHLO was sent, or none was accepted, although the record shows the session from its greeting. */
function helloFault({ before }: View): Fault | undefined {
  if (
    before.phase !== 'connected' ||
    before.secured !== undefined ||
    before.offers ||
    before.pending.length > 0 ||
    !before.greeting
  )
    return undefined;
  if (before.hello) {
    const { verb } = before.hello;
    return { reason: { en: `the server did not accept the ${verb}`, id: `server tidak menerima ${verb}` } };
  }
  return { reason: { en: 'the client has not sent EHLO yet', id: 'klien belum mengirim EHLO' } };
}

/** No MAIL opened a transaction. Behind a refused MAIL a client that pipelines cannot know. */
function mailFault(view: View): Fault | undefined {
  const { before } = view;
  const { envelope } = before;
  if (before.phase !== 'greeted' || waitsFor(view, 'MAIL', 'SEND', 'SOML', 'SAML', 'XEXCH50')) return undefined;
  if (envelope?.rejected === undefined) {
    const title = { en: 'Insert MAIL FROM:<>', id: 'Sisipkan MAIL FROM:<>' };
    const isRecipient = onlyCommand(view)?.verb === 'RCPT';
    return {
      reason: { en: 'it needs a MAIL before it', id: 'perlu MAIL sebelumnya' },
      ...(isRecipient && { fix: insertBefore(view, 'MAIL FROM:<>', title) }),
    };
  }
  if (before.offers?.keywords.PIPELINING !== undefined) return undefined;
  const because = related(envelope.rejected, { en: 'The MAIL was refused here.', id: 'MAIL ditolak di sini.' });
  return { reason: { en: 'the MAIL before it was refused', id: 'MAIL sebelumnya ditolak' }, because: [because] };
}

/** No recipient was named; that all of them were refused is told by `no-recipient-accepted`. */
function recipientFault(view: View): Fault | undefined {
  const { before } = view;
  if (before.phase !== 'mail' || !before.envelope || before.envelope.asked > 0 || waitsFor(view, 'RCPT'))
    return undefined;
  return { reason: { en: 'it needs an accepted recipient before it', id: 'perlu penerima yang diterima sebelumnya' } };
}
