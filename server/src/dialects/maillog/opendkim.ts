import { codesOf } from '../../text/codes';
import { type LogFormat, logOf } from './format';
import { Field, Kind, type LogLine } from './line';
import { type Pattern, pattern, readPatterns } from './patterns';
import { notes, type Phrase, phrase, phraseBook, readPhrase } from './phrases';
import { COLON, SPACE, seek, standsAt, word } from './scan';

/** Letters of the shortest queue id. */
const SHORT = 6;

/** `ID: what was found`, or words of the daemon's own. */
function read(line: LogLine): boolean {
  if (!line.has(Field.service)) return false;
  const { codes, end, messageAt } = line;
  const id = word(codes, messageAt, end);
  const named = id >= messageAt + SHORT && codes[id]! === COLON && codes[id + 1]! === SPACE;
  if (named && (readPhrase(FOUND, line, id + 2) || readKey(line, id + 2))) {
    line.set(Field.queueId, messageAt, id);
    return true;
  }
  return readPhrase(OWN, line, messageAt) || readPatterns(patterns, line, messageAt);
}

/** `s=SELECTOR d=DOMAIN …` or `DOMAIN s=SELECTOR …`: the key of which something is said. */
function readKey(line: LogLine, at: number): boolean {
  const { codes, end } = line;
  const second = seek(codes, SPACE, at, end) + 1;
  const isSelector = standsAt(codes, SELECTOR, second, end);
  if (!isSelector && !(standsAt(codes, SELECTOR, at, end) && standsAt(codes, DOMAIN, second, end))) return false;
  if (second + 2 >= end || codes[second + 2]! === SPACE || second <= at + 1) return false;
  line.kind = Kind.filtered;
  line.phrase = KEY;
  line.set(Field.reason, at, end);
  return true;
}

const SELECTOR = codesOf('s=');
const DOMAIN = codesOf('d=');
const KEY = phrase(Kind.filtered, 's=');

const found = (words: string): Phrase =>
  phrase(Kind.filtered, words, (line, at) => line.set(Field.action, at - words.length, at));

const UNKNOWN_KEY = 'key retrieval failed';
const foundPhrases = [
  found('DKIM-Signature field added'),
  found('DKIM verification successful'),
  found('bad signature data'),
  found('no signature data'),
  phrase(Kind.filtered, UNKNOWN_KEY, (line, at) => line.set(Field.reason, at - UNKNOWN_KEY.length, line.end)),
];
const FOUND = phraseBook(foundPhrases);
const own = notes('OpenDKIM Filter', 'Sendmail DKIM Filter', 'configuration reloaded');
const OWN = phraseBook(own);

/** What is seldom said. */
const patterns: readonly Pattern[] = [
  pattern(Kind.filtered, /^(?<queueId>\w{6,}) "(?<action>DKIM-Signature" header added)/),
  pattern(
    Kind.filtered,
    /^(?<queueId>\w{6,}): (?<action>.* not internal|.* not authenticated|external host .*|no signing table match.*|failed to parse .*)/,
  ),
];

export const opendkim: LogFormat = {
  id: 'opendkim',
  title: logOf('OpenDKIM'),
  programs: ['opendkim', 'dkim-filter', 'dkim-milter'],
  bare: false,
  read,
  phrases: [...foundPhrases, KEY, ...own, ...patterns],
  samples: `
Oct  3 10:00:00 mx1 opendkim[73]: 4F2A1B3C9D: DKIM-Signature field added (s=mail, d=example.org)
→ filtered | queueId=4F2A1B3C9D | action=DKIM-Signature field added
Oct  3 10:00:00 mx1 dkim-filter[73]: 4F2A1B3C9D "DKIM-Signature" header added
→ filtered | queueId=4F2A1B3C9D | action=DKIM-Signature" header added
Oct  3 10:00:00 mx1 opendkim[73]: 4F2A1B3C9D: DKIM verification successful
→ filtered | queueId=4F2A1B3C9D | action=DKIM verification successful
Oct  3 10:00:00 mx1 opendkim[73]: 4F2A1B3C9D: s=mail d=example.org SSL error:04091068:rsa routines
→ filtered | queueId=4F2A1B3C9D | reason=s=mail d=example.org SSL error:04091068:rsa routines
Oct  3 10:00:00 mx1 opendkim[73]: 4F2A1B3C9D: example.org s=mail SSL
→ filtered | queueId=4F2A1B3C9D | reason=example.org s=mail SSL
Oct  3 10:00:00 mx1 opendkim[73]: 4F2A1B3C9D: key retrieval failed (s=mail, d=example.org)
→ filtered | queueId=4F2A1B3C9D | reason=key retrieval failed (s=mail, d=example.org)
Oct  3 10:00:00 mx1 opendkim[73]: OpenDKIM Filter v2.11.0 starting (args: -f)
→ note
Oct  3 10:00:00 mx1 opendkim[73]: 4F2A1B3C9D: bad signature data
→ filtered | queueId=4F2A1B3C9D | action=bad signature data
Oct  3 10:00:00 mx1 opendkim[73]: 4F2A1B3C9D: no signature data
→ filtered | queueId=4F2A1B3C9D | action=no signature data
Oct  3 10:00:00 mx1 opendkim[73]: 4F2A1B3C9D: mail.example.org [192.0.2.1] not internal
→ filtered | queueId=4F2A1B3C9D | action=mail.example.org [192.0.2.1] not internal
Oct  3 10:00:00 mx1 dkim-filter[73]: Sendmail DKIM Filter v2.8.3 starting (args: -x)
→ note
Oct  3 10:00:00 mx1 opendkim[73]: configuration reloaded
→ note
`,
};
