import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locale } from '../text/locale';
import { parameterCard } from './parameter-card';
import { renderTerminal } from './render-terminal';

/** What the card of a parameter says of a value, in English and in Indonesian. */
const values: readonly (readonly [verb: string, parameter: string, en: string, id: string])[] = [
  ['MAIL', 'SIZE=1048576', '1048576 octets (1 MiB).', '1048576 oktet (1 MiB).'],
  ['MAIL', 'BY=120;R', 'deliver it within 2 min, or send it back.', 'kirimkan dalam 2 mnt, atau kembalikan.'],
  [
    'MAIL',
    'BY=+3600;NT',
    'tell the sender if it is not delivered within 1 h; tell of every hop as well.',
    'beri tahu pengirim bila belum terkirim dalam 1 jam; laporkan juga setiap langkah.',
  ],
  [
    'MAIL',
    'BY=-90;N',
    'the time for delivery ran out 1 min 30 s ago, and the sender is told.',
    'waktu pengirimannya habis 1 mnt 30 dtk yang lalu, dan pengirim diberi tahu.',
  ],
  ['MAIL', 'BY=-90;R', '', ''],
  ['MAIL', 'BY=soon', '', ''],
  ['MAIL', 'HOLDFOR=86400', 'hold it for 1 d.', 'tahan selama 1 hari.'],
  ['MAIL', 'HOLDFOR=9999999999', '', ''],
  [
    'MAIL',
    'HOLDUNTIL=2026-06-01T12:00:00+02:00',
    'hold it until 2026-06-01 10:00:00 UTC.',
    'tahan sampai 2026-06-01 10:00:00 UTC.',
  ],
  ['MAIL', 'HOLDUNTIL=2026-13-01T12:00:00Z', '', ''],
  ['MAIL', 'MT-PRIORITY=3', 'before ordinary mail (0); 9 comes first.', 'sebelum surat biasa (0); 9 paling dulu.'],
  ['MAIL', 'MT-PRIORITY=0', 'the usual rank.', 'peringkat biasa.'],
  ['MAIL', 'MT-PRIORITY=-9', 'after ordinary mail (0); -9 comes last.', 'setelah surat biasa (0); -9 paling akhir.'],
  ['MAIL', 'MT-PRIORITY=10', '', ''],
  [
    'RCPT',
    'RRVS=2014-04-03T23:01:00Z;C',
    'deliver it only if the mailbox has had one owner since 2014-04-03 23:01:00 UTC; where a server cannot check that, pass it on all the same.',
    'kirimkan hanya bila kotak surat itu dimiliki orang yang sama sejak 2014-04-03 23:01:00 UTC; bila server tidak dapat memeriksanya, teruskan saja.',
  ],
  [
    'RCPT',
    'RRVS=2014-04-03T23:01:00Z',
    'deliver it only if the mailbox has had one owner since 2014-04-03 23:01:00 UTC.',
    'kirimkan hanya bila kotak surat itu dimiliki orang yang sama sejak 2014-04-03 23:01:00 UTC.',
  ],
  ['RCPT', 'RRVS=yesterday', '', ''],
];

/** The sentence below the title, without the parameter that it repeats. */
function said(verb: string, parameter: string, locale: Locale): string | undefined {
  const [keyword = '', value = ''] = parameter.split('=');
  const card = parameterCard(verb, keyword, locale, value);
  const text = card && renderTerminal(card, { color: false, width: Number.POSITIVE_INFINITY });
  return text?.split('\n')[2]?.replace(`${parameter}: `, '').replace(parameter, '');
}

for (const [verb, parameter, en, id] of values) {
  test(`${verb} ${parameter}`, () => {
    assert.equal(said(verb, parameter, 'en'), en);
    assert.equal(said(verb, parameter, 'id'), id);
  });
}
