import { type Parameter, parsePath } from '../../smtp/path';
import type { Text } from '../../text/locale';
import { answerTo, refusal, severityFor } from '../answer';
import type { Rule } from '../rule';
import { isSketch, quoted } from '../words';

export const mailParameterInvalid: Rule = {
  id: 'mail-parameter-invalid',
  severity: 'warning',
  what: {
    en: 'The value of a parameter is not what it must be.',
    id: 'Nilai sebuah parameter tidak sebagaimana mestinya.',
  },
  why: {
    en: 'The server answers 501, and the command fails with all its parts.',
    id: 'Server menjawab 501, dan seluruh perintah gagal.',
  },
  how: {
    en: 'Write the value as the extension defines it, without blanks around `=`.',
    id: 'Tulis nilainya menurut ketentuan ekstensi, tanpa spasi di sekitar `=`.',
  },
  refs: ['RFC 5321 §4.1.2', 'RFC 3461 §4', 'RFC 1870 §4'],
  bad: [
    {
      text: `C: MAIL FROM:<alice@example.org> «SIZE=1MB»
S: 501 5.5.4 bad parameter
`,
    },
    {
      text: `C: MAIL FROM:<alice@example.org>
S: 250 2.1.0 ok
C: RCPT TO:<bob@example.com> «NOTIFY=NEVER,FAILURE»
S: 501 5.5.4 bad parameter
`,
    },
  ],
  good: [
    `C: MAIL FROM:<alice@example.org> SIZE=1000 BODY=8BITMIME RET=HDRS ENVID=QQ314159
S: 250 2.1.0 ok
C: RCPT TO:<bob@example.com> NOTIFY=SUCCESS,FAILURE ORCPT=rfc822;bob@example.com
S: 250 2.1.5 ok
`,
  ],
  on: ['client-command'],
  verbs: ['MAIL', 'RCPT'],
  check(view, report) {
    const { n, line, reading } = view;
    for (const { verb, argumentAt, end } of reading.commands ?? []) {
      if (verb !== 'MAIL' && verb !== 'RCPT') continue;
      for (const parameter of parsePath(line, argumentAt, end)?.parameters ?? []) {
        const wanted = VALUES[parameter.keyword];
        const text = line.slice(parameter.at, parameter.end);
        if (!wanted || wanted.fits(parameter.value) || isSketch(text)) continue;
        const answer = answerTo(view);
        report({
          line: n,
          at: parameter.at,
          end: parameter.end,
          severity: severityFor('warning', answer),
          message: {
            en: `'${quoted(text)}' is malformed: ${parameter.keyword} takes ${wanted.what.en}.`,
            id: `'${quoted(text)}' tidak sah: ${parameter.keyword} menerima ${wanted.what.id}.`,
          },
          related: refusal(answer),
        });
      }
    }
  },
};

interface Value {
  readonly fits: (value: Parameter['value']) => boolean;
  readonly what: Text;
}

const matching =
  (pattern: RegExp): Value['fits'] =>
  (value) =>
    value !== undefined && value.length <= 1000 && pattern.test(value);

/** xtext = *( xchar / "+" 2HEXDIG ) (RFC 3461 §4) */
const XTEXT = /^(?:[!-*,-<>-~]|\+[0-9A-F]{2})*$/i;

const VALUES: Readonly<Record<string, Value>> = {
  SIZE: {
    fits: matching(/^\d{1,20}$/),
    what: { en: 'a number of octets, digits only', id: 'jumlah oktet, hanya angka' },
  },
  BODY: {
    fits: matching(/^(?:7BIT|8BITMIME|BINARYMIME)$/i),
    what: { en: '7BIT, 8BITMIME or BINARYMIME', id: '7BIT, 8BITMIME, atau BINARYMIME' },
  },
  RET: { fits: matching(/^(?:FULL|HDRS)$/i), what: { en: 'FULL or HDRS', id: 'FULL atau HDRS' } },
  SMTPUTF8: { fits: (value) => value === undefined, what: { en: 'no value', id: 'tanpa nilai' } },
  NOTIFY: {
    fits: matching(/^(?:NEVER|(?:SUCCESS|FAILURE|DELAY)(?:,(?:SUCCESS|FAILURE|DELAY)){0,2})$/i),
    what: {
      en: 'NEVER alone, or SUCCESS, FAILURE and DELAY joined by commas',
      id: 'NEVER sendirian, atau SUCCESS, FAILURE, dan DELAY dipisah koma',
    },
  },
  ORCPT: {
    fits: (value) => {
      const split = value?.indexOf(';') ?? -1;
      return (
        split > 0 &&
        /^[A-Za-z0-9-]+$/.test(value!.slice(0, split)) &&
        matching(XTEXT)(value!.slice(split + 1).replaceAll(/[\u0080-\uffff]/g, ''))
      );
    },
    what: {
      en: 'a type, a semicolon and an address, such as rfc822;bob@example.com',
      id: 'jenis, titik koma, dan alamat, misalnya rfc822;bob@example.com',
    },
  },
  ENVID: {
    fits: (value) => matching(XTEXT)(value) && value!.length <= 100,
    what: { en: 'up to 100 characters of xtext', id: 'paling banyak 100 karakter xtext' },
  },
};
