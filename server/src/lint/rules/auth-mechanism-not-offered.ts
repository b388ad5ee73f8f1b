import { argumentOf } from '../../smtp/command';
import { answerTo, refusal, related, severityFor } from '../answer';
import type { Rule } from '../rule';
import { isSketch, onlyCommand, quoted } from '../words';

export const authMechanismNotOffered: Rule = {
  id: 'auth-mechanism-not-offered',
  severity: 'warning',
  what: {
    en: 'The client logs in with a mechanism that the server does not offer.',
    id: 'Klien masuk dengan mekanisme yang tidak ditawarkan server.',
  },
  why: { en: 'The server answers 504, and nobody is logged in.', id: 'Server menjawab 504, dan login tidak terjadi.' },
  how: {
    en: 'Choose one of the list behind AUTH in the EHLO reply.',
    id: 'Pilih salah satu dari daftar di belakang AUTH dalam balasan EHLO.',
  },
  refs: ['RFC 4954 §3', 'RFC 4954 §4'],
  bad: [
    {
      text: `C: EHLO client.example.org
S: 250-mail.example.com
S: 250 AUTH PLAIN
C: AUTH «CRAM-MD5»
S: 504 5.5.4 unrecognized authentication type
`,
    },
  ],
  good: [
    `C: EHLO client.example.org
S: 250-mail.example.com
S: 250 AUTH=LOGIN PLAIN
C: AUTH LOGIN
S: 334 VXNlcm5hbWU6
`,
  ],
  on: ['client-command'],
  verbs: ['AUTH'],
  check(view, report) {
    const { n, line, before } = view;
    const command = onlyCommand(view);
    const list = before.offers?.keywords.AUTH;
    if (!command || list === undefined || !before.offers) return;
    const name = /^\S*/.exec(argumentOf(line, command))![0];
    if (name === '' || isSketch(name) || list.toUpperCase().split(/[ ,]+/).includes(name.toUpperCase())) return;
    const answer = answerTo(view);
    report({
      line: n,
      at: command.argumentAt,
      end: command.argumentAt + name.length,
      severity: severityFor('warning', answer),
      message: {
        en: `The server does not offer ${quoted(name)}; it offers: ${quoted(list)}.`,
        id: `Server tidak menawarkan ${quoted(name)}; yang ditawarkan: ${quoted(list)}.`,
      },
      related: [
        related(before.offers.line, {
          en: 'The list of the server begins here.',
          id: 'Daftar dari server dimulai di sini.',
        }),
        ...refusal(answer),
      ],
    });
  },
};
