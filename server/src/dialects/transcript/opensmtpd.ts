import { note, type Utterance } from '../../smtp/utterance';
import type { Dialect } from '../dialect';
import { weighMarked } from '../marked';

/** Which side OpenSMTPD is, the address of its session, and what it sent (`>>>`) or received (`<<<`). */
const MARK = /^(?:[^<>]{0,120} )?(smtp|mta): (0x[\da-f]{1,16}): (>>>|<<<)(?: |$)/;

/** A line of the message that it receives, of whichever session; `[EOM]`, the end, repeats the period. */
const TEXT = /^(?:[^<>]{0,120} )?<<< \[MSG\] /;

/** `smtpd -T smtp -T mta`: `smtp` serves, `mta` delivers; of the message that it delivers it shows the size. */
export const opensmtpd: Dialect = {
  id: 'opensmtpd-trace',
  title: 'OpenSMTPD trace',
  signs: ['smtp: 0x', 'mta: 0x', '<<< [MSG] '],
  weigh: (line) => {
    const said = speak(line);
    if (said.stray) return 1;
    return said.by === 'note' ? 0 : weighMarked(line, { by: said.by as 'client' | 'server', width: said.at });
  },
  speak,
  samples: [
    ['smtp: 0x16efa1f6e000: >>> 220 mail.example.org ESMTP OpenSMTPD', 'server:220 mail.example.org ESMTP OpenSMTPD'],
    ['smtp: 0x16efa1f6e000: <<< EHLO client.example.org', 'client:EHLO client.example.org'],
    ['smtp: 0x16efa1f6e000: STATE_CONNECTED -> STATE_HELO', 'note'],
    ['mta: 0x16efa1f6e000: >>> EHLO mail.example.org', 'client:EHLO mail.example.org'],
    ['mta: 0x16efa1f6e000: <<< 250 HELP', 'server:250 HELP'],
    ['<<< [MSG] Subject: hello', 'client:Subject: hello'],
    ['<<< [EOM]', 'note'],
    ['Jun  1 12:00:00 mail smtpd[4711]: smtp: 0x16efa1f6e000: <<<', 'client:'],
  ],
};

function speak(line: string): Utterance {
  const head = line.slice(0, 240);
  const text = TEXT.exec(head)?.[0].length;
  if (text !== undefined) return { by: 'client', at: text, end: line.length, part: 'text', stray: true };
  const match = MARK.exec(head);
  if (!match) return note(line);
  const byServer = (match[1] === 'smtp') === (match[3] === '>>>');
  const key = `${match[1]} ${match[2]}`;
  return { by: byServer ? 'server' : 'client', at: match[0].length, end: line.length, key };
}
