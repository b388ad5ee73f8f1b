import { note, type Utterance } from '../../smtp/utterance';
import type { Dialect } from '../dialect';
import { weighMarked } from '../marked';

/** The class and the address of the object, by which sessions are told apart. */
const MARK = /^[ \t]{0,40}\w[\w:]{0,60}(?:SMTP|LMTP)[\w:]{0,60}=(?:GLOB|HASH)\(0x([\da-f]{1,16})\)(>>>|<<<)(?: |$)/;

/** Perl's Net::SMTP and the classes made from it, with `Debug => 1`. The message is shown before its periods are doubled. */
export const perlNetSmtp: Dialect = {
  id: 'perl-net-smtp',
  title: 'Perl Net::SMTP',
  signs: ['>>>', '<<<'],
  weigh: (line) => {
    const said = speak(line);
    return said.by === 'note' ? 0 : weighMarked(line, { by: said.by as 'client' | 'server', width: said.at });
  },
  speak,
  samples: [
    ['Net::SMTP>>> Net::SMTP(3.14)', 'note'],
    ['Net::SMTP>>>   Net::Cmd(3.14)', 'note'],
    ['Net::SMTP=GLOB(0x55bf426ec750)<<< 220 mail.example.org ESMTP', 'server:220 mail.example.org ESMTP'],
    ['Net::SMTP=GLOB(0x55bf426ec750)>>> EHLO client.example.org', 'client:EHLO client.example.org'],
    ['Net::SMTP::SSL=GLOB(0x238f668)>>> ', 'client:'],
    ['Net::SMTP::_SSL=GLOB(0x238f668)<<< 235 2.7.0 ok', 'server:235 2.7.0 ok'],
    ['Net::LMTP=GLOB(0x238f668)>>> LHLO client.example.org', 'client:LHLO client.example.org'],
    ['Net::SMTP::TLS=HASH(0x238f668)<<<', 'server:'],
    ['Net::SMTP: Net::Cmd::getline(): unexpected EOF on command channel', 'note'],
  ],
};

function speak(line: string): Utterance {
  const match = MARK.exec(line.slice(0, 240));
  if (!match) return note(line);
  return { by: match[2] === '>>>' ? 'client' : 'server', at: match[0].length, end: line.length, key: match[1]! };
}
