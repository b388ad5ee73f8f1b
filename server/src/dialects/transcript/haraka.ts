import { note, type Utterance } from '../../smtp/utterance';
import type { Dialect } from '../dialect';
import { weighMarked } from '../marked';

/**
 * Level, connection with the number of its transaction, and who speaks: Haraka itself, or a plugin that goes on to others. In
 * the formats `default`, `logfmt` and `json` of log.ini.
 */
const MARKS = [
  /^[^[\]]{0,80}\[(?:PROTOCOL|DATA)\] \[([\w-]{1,60})([\d.]{0,20})\] \[([\w./-]{1,60})\] ([CS]): ?/,
  /^(?:\S{1,40} )?level=(?:PROTOCOL|DATA) uuid=([\w-]{1,60})([\d.]{0,20}) origin=([\w./-]{1,60}) message="([CS]): ?/,
  /^(?:\S{1,40} )?\{"level":"(?:PROTOCOL|DATA)","uuid":"([\w-]{1,60})([\d.]{0,20})","origin":"([\w./-]{1,60})","message":"([CS]): ?/,
];
/** Line ends are escaped; behind a command may stand the state of the connection, in a field of its own in the other formats. */
const BEHIND = /(?: state=\w{1,20})?(?:\\r)?(?:\\n)?(?: state=\w{1,20})?$/;
const BEHIND_FIELD = /(?:\\r)?(?:\\n)?"(?:(?: \w{1,20}=\S{0,40}){0,5}|(?:,"\w{1,20}":[^,{}]{0,40}){0,5}\})$/;

/** Haraka with `loglevel=PROTOCOL`, inbound and outbound. */
export const haraka: Dialect = {
  id: 'haraka-protocol',
  title: 'Haraka',
  signs: ['[PROTOCOL] ', '[DATA] ', 'level=PROTOCOL', 'level=DATA', '"level":"PROTOCOL"', '"level":"DATA"'],
  weigh: (line) => {
    const said = speak(line);
    if (said.by === 'note') return 0;
    return weighMarked(line.slice(0, said.end), { by: said.by as 'client' | 'server', width: said.at });
  },
  speak,
  samples: [
    [
      '[PROTOCOL] [14C4A150-54AB-48EB-8F31-02C1CB3E78A6] [core] S: 220 mail.example.org ESMTP Haraka ready',
      'server:220 mail.example.org ESMTP Haraka ready',
    ],
    [
      '2026-06-01T12:00:00.000Z [PROTOCOL] [14C4A150-54AB-48EB-8F31-02C1CB3E78A6] [core] C: EHLO client.example.org state=1',
      'client:EHLO client.example.org',
    ],
    ['[PROTOCOL] [14C4A150-54AB-48EB-8F31-02C1CB3E78A6.1.1] [outbound] S: 250 SIZE\\r\\n', 'server:250 SIZE'],
    ['[PROTOCOL] [-] [outbound] C: QUIT', 'client:QUIT'],
    ['[DATA] [14C4A150-54AB-48EB-8F31-02C1CB3E78A6.1] [core] C: Subject: hello\\r\\n', 'client:Subject: hello'],
    ['[PROTOCOL] [14C4A150-54AB-48EB-8F31-02C1CB3E78A6] [core] C: (after-disconnect): QUIT state=100', 'note'],
    ['[INFO] [-] [core] loaded 3 plugins', 'note'],
    [
      'level=PROTOCOL uuid=14C4A150-54AB-48EB-8F31-02C1CB3E78A6 origin=core message="S: 250 2.1.0 Ok"',
      'server:250 2.1.0 Ok',
    ],
    ['level=PROTOCOL uuid=14C4A150-54AB-48EB-8F31-02C1CB3E78A6.1 origin=core message="C: QUIT" state=1', 'client:QUIT'],
    [
      '{"level":"PROTOCOL","uuid":"14C4A150-54AB-48EB-8F31-02C1CB3E78A6","origin":"core","message":"C: RSET","state":1}',
      'client:RSET',
    ],
    [
      '2026-06-01T12:00:00.000Z {"level":"PROTOCOL","uuid":"14C4A150-54AB-48EB-8F31-02C1CB3E78A6.1","origin":"outbound","message":"S: 250 OK"}',
      'server:250 OK',
    ],
    [
      'level=DATA uuid=14C4A150-54AB-48EB-8F31-02C1CB3E78A6.1 origin=core message="C: Subject: hello\\n"',
      'client:Subject: hello',
    ],
    [
      '{"level":"DATA","uuid":"14C4A150-54AB-48EB-8F31-02C1CB3E78A6.1","origin":"core","message":"C: Subject: hello\\r\\n"}',
      'client:Subject: hello',
    ],
  ],
};

function speak(line: string): Utterance {
  const head = line.slice(0, 300);
  const match = MARKS.map((mark) => mark.exec(head)).find((found) => found !== null);
  const at = match?.[0].length ?? 0;
  if (!match || line.startsWith('(after-disconnect)', at)) return note(line);
  const [, connection, transaction, plugin, letter] = match;
  const behind = match[0].includes('[') ? BEHIND : BEHIND_FIELD;
  const end = line.length - (behind.exec(line.slice(Math.max(at, line.length - 120)))?.[0].length ?? 0);
  // Transactions of one connection to Haraka share its session; a delivery has a connection of its own.
  const key = plugin === 'core' ? connection! : `${plugin} ${connection}${transaction}`;
  return { by: letter === 'C' ? 'client' : 'server', at, end, key };
}
