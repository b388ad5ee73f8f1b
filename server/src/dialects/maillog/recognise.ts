import type { Lines } from '../../text/lines';
import type { Text } from '../../text/locale';

/** A log of a mail server, told by the look of its lines. */
export interface LogFormat {
  readonly id: string;
  readonly title: Text;
  /** A line that no other program would write. */
  readonly line: RegExp;
}

const HEAD = 200;
const COLUMNS = 300;

/** `Nov  3 00:00:00 host ` or `2025-11-03T00:00:00.123+00:00 host ` before the name of the program. */
const SYSLOG =
  '^(?:[A-Z][a-z]{2} [ \\d]\\d \\d\\d:\\d\\d:\\d\\d|\\d{4}-\\d\\d-\\d\\dT[\\d:.]{8,15}(?:Z|[+-]\\d\\d:?\\d\\d)) \\S{1,255} ';
const EXIM_TIME = '^\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d(?:\\.\\d{3})? (?:[+-]\\d{4} )?(?:\\[\\d+\\] )?';

const syslog = (program: string) => new RegExp(`${SYSLOG}${program}`);
const named = (name: string): Text => ({ en: `${name} log`, id: `Log ${name}` });

export const logFormats: readonly LogFormat[] = [
  { id: 'postfix', title: named('Postfix'), line: syslog('postfix[\\w.-]{0,40}/[\\w/-]{1,40}\\[\\d+\\]: ') },
  { id: 'sendmail', title: named('Sendmail'), line: syslog('(?:sendmail|sm-mta|sm-msp-queue)\\[\\d+\\]: ') },
  { id: 'opensmtpd', title: named('OpenSMTPD'), line: syslog('smtpd\\[\\d+\\]: [0-9a-f]{16} (?:smtp|mta|mda) ') },
  { id: 'dovecot', title: named('Dovecot'), line: syslog('dovecot(?:\\[\\d+\\])?: ') },
  {
    id: 'exim',
    title: named('Exim'),
    line: new RegExp(
      `${EXIM_TIME}(?:[\\dA-Za-z]{6}-[\\dA-Za-z]{6,11}-[\\dA-Za-z]{2,4} (?:<=|=>|->|\\*\\*|==|Completed)|Start queue run: )`,
    ),
  },
];

/** The format that most lines of the head have; undefined below two lines and a fifth of those with text. */
export function recogniseLog(lines: Lines): LogFormat | undefined {
  const head = Array.from({ length: Math.min(HEAD, lines.count) }, (_, n) => lines.at(n).slice(0, COLUMNS));
  const seen = head.filter((line) => line.trim() !== '').length;
  let best: LogFormat | undefined;
  let most = 1;
  for (const format of logFormats) {
    const count = head.filter((line) => format.line.test(line)).length;
    if (count > most) [best, most] = [format, count];
  }
  return best && most * 5 >= seen ? best : undefined;
}
