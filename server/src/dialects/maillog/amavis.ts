import type { Codes } from '../../text/codes';
import { type LogFormat, logOf } from './format';
import { Field, Kind, type LogLine } from './line';
import { notes, type Phrase, phrase, phraseBook, readPhrase } from './phrases';
import { CLOSE, COMMA, digits, find, GREATER, LESS, OPEN, SPACE, seek, startsAt, word } from './scan';

/** `(00070-01) Passed CLEAN {…}, … <from> -> <to>, Queue-ID: …`, other words on a message, or the daemon's own. */
function read(line: LogLine): boolean {
  if (!line.has(Field.service)) return false;
  const { codes, end, messageAt } = line;
  if (codes[messageAt]! !== OPEN) return readPhrase(OWN, line, messageAt);
  const close = seek(codes, CLOSE, messageAt, end);
  if (digits(codes, messageAt + 1, close) === messageAt + 1 || codes[close + 1]! !== SPACE) return false;
  line.set(Field.sessionId, messageAt + 1, close);
  if (!readPhrase(VERDICTS, line, close + 2)) line.kind = Kind.note;
  return true;
}

const verdict = (name: string): Phrase =>
  phrase(Kind.filtered, `${name} `, (line, at) => readVerdict(line, at - name.length - 1, at));

/** `Passed CLEAN {…}, [ADDR] <from> -> <to>,<to>, Queue-ID: …, Hits: …`. */
function readVerdict(line: LogLine, action: number, at: number): void {
  const { codes, end } = line;
  line.set(Field.action, action, word(codes, at, end));
  const arrow = find(codes, '> -> <', at, end);
  if (arrow < 0) return;
  let from = arrow;
  while (from > at && codes[from]! !== LESS) from--;
  line.set(Field.from, from + 1, arrow);
  const to = seek(codes, GREATER, arrow + 6, end);
  line.set(Field.to, arrow + 6, to);
  for (let comma = seek(codes, COMMA, to, end); comma < end; comma = seek(codes, COMMA, comma + 1, end))
    readDetail(line, comma + 2);
}

/** `Queue-ID: ID`, `Message-ID: <ID>`, `Hits: -1.9`, `size: N`, `queued_as: ID`. */
function readDetail(line: LogLine, at: number): void {
  const { codes, end } = line;
  for (let i = 0; i < DETAILS.length; i++) {
    const { name, field } = DETAILS[i]!;
    if (!startsAt(codes, name, at, end)) continue;
    const value = at + name.length;
    if (codes[value]! === LESS) line.set(field, value + 1, seek(codes, GREATER, value, end));
    else line.set(field, value, valueEnd(codes, value, end));
  }
}

/** A message that was taken in for each recipient by itself has several ids, with a slash between. */
function valueEnd(codes: Codes, at: number, end: number): number {
  let i = at;
  for (; i < end; i++) {
    const code = codes[i]!;
    if (code === COMMA || code === SPACE || code === SLASH) break;
  }
  return i;
}

const SLASH = 47;

const DETAILS = [
  { name: 'Queue-ID: ', field: Field.queueId },
  { name: 'Message-ID: ', field: Field.messageId },
  { name: 'Hits: ', field: Field.score },
  { name: 'size: ', field: Field.size },
  { name: 'queued_as: ', field: Field.otherId },
] as const;

const verdicts = [verdict('Passed'), verdict('Blocked')];
const VERDICTS = phraseBook(verdicts);
const own = notes(
  'starting. ',
  'Net::Server: ',
  'logging initialized',
  'perl=',
  'INFO: ',
  'Module ',
  'Found ',
  'No ',
  'Using ',
  'Internal ',
  'SpamControl',
  'Creating ',
  'user=',
  'Valid ',
);
const OWN = phraseBook(own);

export const amavis: LogFormat = {
  id: 'amavis',
  title: logOf('amavis'),
  programs: ['amavis', 'amavisd', 'amavisd-new'],
  bare: false,
  read,
  phrases: [...verdicts, ...own],
  samples: `
Oct  3 10:00:00 mx1 amavis[70]: (00070-01) Passed CLEAN {RelayedOutbound}, [192.0.2.1] <alice@example.org> -> <bob@example.com>, Queue-ID: 4F2A1B3C9D, Message-ID: <1@example.org>, mail_id: aBcDeF, Hits: -1.9, size: 900, queued_as: 5A6B7C8D9E, 210 ms
→ filtered | sessionId=00070-01 | action=Passed CLEAN | from=alice@example.org | to=bob@example.com | queueId=4F2A1B3C9D | messageId=1@example.org | score=-1.9 | size=900 | otherId=5A6B7C8D9E
Oct  3 10:00:00 mx1 amavis[70]: (00070-02) Blocked SPAM {DiscardedInbound}, [192.0.2.66]:4321 [192.0.2.66] <eve@example.net> -> <bob@example.com>, Queue-ID: 4F2A1B3C9D, mail_id: aBcDeF, Hits: 14.2, size: 900, 210 ms
→ filtered | sessionId=00070-02 | action=Blocked SPAM | from=eve@example.net | to=bob@example.com | queueId=4F2A1B3C9D | score=14.2 | size=900
Oct  3 10:00:00 mx1 amavis[70]: (00070-03) Checking: aBcDeF [192.0.2.1] <alice@example.org> -> <bob@example.com>
→ note | sessionId=00070-03
Oct  3 10:00:00 mx1 amavis[70]: starting. /usr/sbin/amavisd-new at mx1
→ note
Oct  3 10:00:00 mx1 amavis[70]: (00070-04) Passed CLEAN, <alice@example.org> -> <bob@example.com>,<carol@example.com>, quarantine: a, Message-ID: <1@example.org>, Hits: -, queued_as: 5A6B7C8D9E/6B7C8D9E0F, 12 ms
→ filtered | sessionId=00070-04 | action=Passed CLEAN | from=alice@example.org | to=bob@example.com | messageId=1@example.org | score=- | otherId=5A6B7C8D9E
Oct  3 10:00:00 mx1 amavis[70]: Net::Server: Group Not Defined.
→ note
Oct  3 10:00:00 mx1 amavis[70]: logging initialized, log level 0, syslog: amavis.mail
→ note
Oct  3 10:00:00 mx1 amavis[70]: perl=5.036000, user=amavis, EUID: 110
→ note
Oct  3 10:00:00 mx1 amavis[70]: INFO: no optional modules: Unix::Getrusage
→ note
Oct  3 10:00:00 mx1 amavis[70]: Module Amavis::Conf 2.404
→ note
Oct  3 10:00:00 mx1 amavis[70]: Found decoder for .mail at (built-in)
→ note
Oct  3 10:00:00 mx1 amavis[70]: No ext program for .kmz
→ note
Oct  3 10:00:00 mx1 amavis[70]: Using primary internal av scanner code for ClamAV-clamd
→ note
Oct  3 10:00:00 mx1 amavis[70]: Internal decoder for .gz
→ note
Oct  3 10:00:00 mx1 amavis[70]: SpamControl: init_pre_fork on SpamAssassin done
→ note
Oct  3 10:00:00 mx1 amavis[70]: Creating db in /var/lib/amavis/db/
→ note
Oct  3 10:00:00 mx1 amavis[70]: user=110, EUID: 110 (110)
→ note
Oct  3 10:00:00 mx1 amavis[70]: Valid PID file
→ note
`,
};
