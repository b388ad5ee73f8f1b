import { note, type Utterance } from '../../smtp/utterance';
import type { Dialect, Lines } from '../dialect';
import { isFolded } from './replies';
import { type Passed, partOf, sideOf, weighPassed } from './sides';

/** Time, connector, session, number, the two ends of the connection, and the event. */
const ROW =
  /^\d{4}-\d\d-\d\dT[\d:.]{8,16}Z,(?:"[^"]{0,300}"|[^,"]{0,300}),([\dA-F]{1,32}),\d{1,9},[^,]{0,100},[^,]{0,100},([<>*+-]),/;
const HEADER = /^#(?:Log-type: SMTP (?:Receive|Send) Protocol Log|Fields: date-time,connector-id,session-id)/i;

/**
 * Protocol logs of Exchange: `>` sent, `<` received. Which side Exchange is depends on the connector, and is told by what it
 * says. The message, and secrets, are not logged.
 */
export const exchange: Dialect = {
  id: 'exchange-protocol',
  title: 'Exchange protocol log',
  signs: ['Z,', '\n#'],
  most: 20,
  weigh: (line) => (HEADER.test(line) ? 20 : weighPassed(passedOn(line), line)),
  speak,
  samples: [
    ['#Log-type: SMTP Receive Protocol Log', 'note'],
    [
      '#Fields: date-time,connector-id,session-id,sequence-number,local-endpoint,remote-endpoint,event,data,context',
      'note',
    ],
    ['2026-06-01T12:00:00.000Z,MAIL\\Default,08DEA0000000AB1C,0,192.0.2.25:25,192.0.2.1:49152,+,,', 'note'],
    [
      '2026-06-01T12:00:00.000Z,MAIL\\Default,08DEA0000000AB1C,1,192.0.2.25:25,192.0.2.1:49152,>,"220 mail.example.org ready at Mon, 1 Jun 2026",',
      'server:220 mail.example.org ready at Mon, 1 Jun 2026',
    ],
    [
      '2026-06-01T12:00:00.000Z,MAIL\\Default,08DEA0000000AB1C,2,192.0.2.25:25,192.0.2.1:49152,<,EHLO client.example.org,',
      'client:EHLO client.example.org',
    ],
    [
      '2026-06-01T12:00:00.000Z,Outbound,08DEA0000000AB1D,3,192.0.2.25:49152,192.0.2.9:25,>,MAIL FROM:<alice@example.org>,',
      'client:MAIL FROM:<alice@example.org>',
    ],
    [
      '2026-06-01T12:00:00.000Z,Outbound,08DEA0000000AB1D,4,192.0.2.25:49152,192.0.2.9:25,<,250 2.1.0 Sender OK,',
      'server:250 2.1.0 Sender OK',
    ],
    ['2026-06-01T12:00:00.000Z,Outbound,08DEA0000000AB1D,5,192.0.2.25:49152,192.0.2.9:25,*,,sending message', 'note'],
    ['2026-06-01T12:00:00.000Z,Outbound,08DEA0000000AB1D,6,192.0.2.25:49152,192.0.2.9:25,-,,Local', 'note'],
    ['#Log-type: SMTP Send Protocol Log', 'note'],
    [
      '2026-06-01T12:00:00.000Z,"Outbound, all",08DEA0000000AB1D,7,192.0.2.25:49152,192.0.2.9:25,*,,TLS protocol SP_PROT_TLS1_2_CLIENT negotiation succeeded',
      'note',
    ],
  ],
};

function passedOn(line: string): Passed | undefined {
  const match = ROW.exec(line.slice(0, 900));
  return match && /[<>]/.test(match[2]!)
    ? { sent: match[2] === '>', ...fieldAt(line, match[0].length), key: match[1] }
    : undefined;
}

/** The field that begins at column `at`: within its quotes, or up to the comma; some tools leave the last one open. */
function fieldAt(line: string, at: number): { at: number; end: number } {
  const quoted = line[at] === '"';
  const start = quoted ? at + 1 : at;
  const stop = line.indexOf(quoted ? '",' : ',', start);
  if (stop >= 0) return { at: start, end: stop };
  return { at: start, end: quoted && line.endsWith('"') && line.length > start ? line.length - 1 : line.length };
}

function speak(line: string, n: number, lines: Lines): Utterance {
  const passed = passedOn(line);
  if (!passed) return noted(line);
  const { at, end, key } = passed;
  const by = sideOf(passed, n, lines, passedOn);
  if (!by) return note(line);
  const folded = by === 'server' && isFolded(line, at, end);
  return { by, at, end, key: key!, ...partOf(passed, by, line), ...(folded && { folded }) };
}

function noted(line: string): Utterance {
  const match = ROW.exec(line.slice(0, 900));
  const key = match?.[1];
  if (key === undefined) return note(line);
  if (match![2] !== '*') return { ...note(line), key, tells: match![2] === '+' ? 'opened' : 'closed' };
  const tls = /\bTLS protocol \S+ negotiation succeeded/.test(line.slice(0, 1_200));
  return { ...note(line), key, ...(tls && { tells: 'tls' }) };
}
