/** What a side says on a line. */
export type Turn = readonly [side: 'C' | 'S', text: string];

/** Prints a line as a tool does; nothing for lines that it leaves out. */
export type Print = (side: 'C' | 'S', text: string) => string;

const marks =
  (client: string, server: string): Print =>
  (side, text) =>
    `${side === 'C' ? client : server}${text}`;

/** By dialect: how its tool prints a line. Tests alone print. */
export const PRINTERS: Readonly<Record<string, Print>> = {
  'rfc-cs': marks('C: ', 'S: '),
  'rfc-sr': marks('S: ', 'R: '),
  swaks: marks(' -> ', '<-  '),
  curl: marks('> ', '< '),
  smtplib: (side, text) => `${side === 'C' ? 'send' : 'reply'}: '${text}\\r\\n'`,
  angle: marks('>>> ', '<<< '),
  plain: marks('', ''),
  'sendmail-v': marks('>>> ', ''),
  msmtp: marks('--> ', '<-- '),
  mutt: marks('[2026-06-01 12:00:00] 4> ', '[2026-06-01 12:00:00] 4< '),
  smartermail: marks('12:00:00 [192.0.2.1][4801216] cmd: ', '12:00:00 [192.0.2.1][4801216] rsp: '),
  fakesmtp: marks('Client: ', 'Server: '),
  'go-mail': marks('2026/06/01 12:00:00 DEBUG: C --> S: ', '2026/06/01 12:00:00 DEBUG: C <-- S: '),
  'haraka-protocol': marks(
    '[PROTOCOL] [14C4A150-54AB-48EB-8F31-02C1CB3E78A6] [core] C: ',
    '[PROTOCOL] [14C4A150-54AB-48EB-8F31-02C1CB3E78A6] [core] S: ',
  ),
  nodemailer: marks('[2026-06-01 12:00:00] DEBUG [yTi2xY] C: ', '[2026-06-01 12:00:00] DEBUG [yTi2xY] S: '),
  'opensmtpd-trace': marks('smtp: 0x16efa1f6e000: <<< ', 'smtp: 0x16efa1f6e000: >>> '),
  'perl-net-smtp': marks('Net::SMTP=GLOB(0x55bf426ec750)>>> ', 'Net::SMTP=GLOB(0x55bf426ec750)<<< '),
  phpmailer: marks('2026-06-01 12:00:00\tCLIENT -> SERVER: ', '2026-06-01 12:00:00\tSERVER -> CLIENT: '),
  'ruby-net-smtp': (side, text) => `${side === 'C' ? '<-' : '->'} "${text}\\r\\n"`,
  'long-arrows': marks('---> ', '<--- '),
  's-nail': marks('s-nail: >>> ', 's-nail: >>> SERVER: '),
};
