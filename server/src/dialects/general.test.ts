import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { linesOf } from '../text/lines';
import { readAll, Transcript } from './reader';
import { recognise } from './recognise';

const SESSION: readonly (readonly ['c' | 's', string])[] = [
  ['s', '220 mail.example.org ESMTP'],
  ['c', 'EHLO client.example.org'],
  ['s', '250-mail.example.org'],
  ['s', '250 SIZE 1000'],
  ['c', 'MAIL FROM:<alice@example.org>'],
  ['s', '250 2.1.0 Ok'],
  ['c', 'RCPT TO:<bob@example.org>'],
  ['s', '250 2.1.5 Ok'],
  ['c', 'DATA'],
  ['s', '354 go ahead'],
  ['c', 'Subject: 250 apples'],
  ['c', ''],
  ['c', 'text'],
  ['c', '.'],
  ['s', '250 2.0.0 queued'],
  ['c', 'QUIT'],
  ['s', '221 bye'],
];
const CLASSES = 'SCSSCSCSCSdddTSCS';

/** Marks of tools that no dialect file knows. */
const SHAPES: Readonly<Record<string, (side: 'c' | 's', text: string, n: number) => string>> = {
  words: (side, text) => `${side === 'c' ? 'we say' : 'they say'}| ${text}`,
  'a logger with time and thread': (side, text, n) =>
    `12:00:0${n % 10}.${100 + n} [smtp-${n % 3}] ${side === 'c' ? 'OUT' : 'IN '} ${text}`,
  ids: (side, text) => `conn=a0b1c2d3 ${side === 'c' ? 'tx' : 'rx'}: ${text}`,
  'one column of quoted ones': (side, text, n) => `"${n}" "${side === 'c' ? 'SENT' : 'GOT'}: ${text}"`,
  quoted: (side, text) => `${side === 'c' ? 'written' : 'read'} "${text}\\r\\n"`,
  'a field of JSON': (side, text) => `{"dir":"${side === 'c' ? 'out' : 'in'}","text":"${text}","level":7}`,
  'octal line ends': (side, text) => `${side === 'c' ? 'Rcvd' : 'Sent'}: '${text}\\015\\012'`,
  'addresses of both ends': (side, text, n) =>
    `${n + 7}\t${side === 'c' ? '192.0.2.1\t192.0.2.25' : '192.0.2.25\t192.0.2.1'}\tSMTP\t${200 + n}\t${side === 'c' ? 'C' : 'S'}: ${text}`,
  'arrows of a server': (side, text) => `${side === 'c' ? '<<<' : '>>>'} ${text}`,
  'ids with parts': (side, text, n) => `a1b2c3d4${n < 4 ? '' : '.1'} ${side === 'c' ? 'out' : 'in'}: ${text}`,
  'notes between lines without a mark': (_side, text, n) => `${n % 3 === 0 ? '## checked\n' : ''}${text}`,
  'every reply told twice, once by the counterpart of the client': (side, text) =>
    side === 'c' ? `YOU TO THEM: ${text}` : `RAW: "${text}"\nTHEM TO YOU: ${text}`,
  'replies without a mark': (side, text) => (side === 'c' ? `[me] ${text}` : text),
};

describe('a tool that no dialect knows', () => {
  for (const [name, render] of Object.entries(SHAPES)) {
    test(`is read by its marks: ${name}`, () => {
      const lines = linesOf(SESSION.map(([side, text], n) => render(side, text, n)).join('\n'));
      const recognition = recognise(lines);
      assert.equal(recognition?.dialect.id, 'general');
      const letters = { 'server-reply': 'S', 'client-command': 'C', 'message-data': 'd', terminator: 'T' } as Record<
        string,
        string
      >;
      const read = [...readAll(new Transcript(lines, recognition!))].map(
        ({ reading }) => letters[reading.class] ?? '-',
      );
      assert.equal(read.join('').replaceAll('-', ''), CLASSES);
    });
  }

  test('has the further lines of a reply that is marked once', () => {
    const text = SESSION.map(
      ([side, said]) => `${said === '250 SIZE 1000' ? '' : side === 'c' ? 'me= ' : 'it= '}${said}`,
    );
    const lines = linesOf(text.join('\n'));
    const read = [...readAll(new Transcript(lines, recognise(lines)!))];
    assert.deepEqual([read[3]?.reading.class, read[3]?.reading.reply?.code], ['server-reply', '250']);
  });

  test('is not believed where two marks tell the same replies and neither is like the client', () => {
    const text = SESSION.map(([side, said]) => (side === 'c' ? `me= ${said}` : `it= ${said}\nraw= ${said}`));
    assert.equal(recognise(linesOf(text.join('\n'))), undefined);
  });

  test('is believed where a mark takes over from another one', () => {
    const text = [...SESSION, ...SESSION].map(([side, said], n) =>
      side === 'c' ? `me= ${said}` : `${n < SESSION.length ? 'it' : 'tls'}= ${said}`,
    );
    assert.equal(recognise(linesOf(text.join('\n')))?.dialect.id, 'general');
  });

  test('is not seen in a ladder diagram', () => {
    const rungs = SESSION.map(([side, text]) => (side === 'c' ? `|--- ${text} --->|` : `|<--- ${text} ---|`));
    assert.equal(recognise(linesOf(rungs.join('\n'))), undefined);
  });

  test('is not seen in prose', () => {
    const prose = [
      'Chapter 250 tells of EHLO.',
      'A reply such as 550 no is final; QUIT ends it.',
      'In 354 days: DATA',
      'Chapter 221 is short.',
    ];
    assert.equal(recognise(linesOf(prose.join('\n'))), undefined);
  });
});
