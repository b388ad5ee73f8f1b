// The colours of a mail log: its frame, the id that joins its lines, what became of the message, and the codes. Every
// MTA writes lines of its own; what they share is matched wherever it stands, by the words around it.
import { any, byClass, CODE, classRules, ENHANCED, raw, trailingRule } from './replies.mjs';

const VERDICTS = {
  positive: 'markup.inserted.verdict.positive.log',
  transient: 'markup.italic support.function.verdict.transient.log',
  permanent: 'markup.bold invalid.verdict.permanent.log',
};
const ADDRESS = 'string.unquoted.address.smtp';
const COMMAND = 'keyword.control.command.smtp';
const FLAG = 'keyword.control.flag.log';
const KEY = 'variable.other.property.key.log';
const QUEUE_ID = 'variable.other.constant.queue-id.log';

/** A capture that holds a verdict: coloured by what it means. */
const byVerdict = { patterns: [{ include: '#verdict' }] };

// ── Frames ─────────────────────────────────────────────────────────────────────────────────────────────────────────

/** `docker compose logs` names the container; LogHub's collection has columns of its own. */
const OUTER = raw`(?:[\w.-]{1,64} {1,16}\| |- \d{10} \d{4}\.\d\d\.\d\d \S{1,64} )?(?:<\d{1,3}>)?`;
const CLOCK = raw`\d\d:\d\d:\d\d(?:[.,]\d{1,9})?`;
const SYSLOG_TIME = any(
  raw`(?:\d{4} )?[A-Z][a-z]{2} {1,2}\d{1,2} ${CLOCK}`,
  raw`\d{4}-\d\d-\d\dT${CLOCK}(?:Z|[+-]\d\d:?\d\d)?`,
);
const FILE_TIME = any(
  raw`\d{4}[-/]\d\d[-/]\d\d[ T]${CLOCK}(?:Z| ?[+-]\d\d:?\d\d)?`, // Exim, nginx, Zimbra, Haraka, tai64nlocal
  raw`[A-Z][a-z]{2}-\d\d-\d\d ${CLOCK}`, // ASSP
  raw`@[\da-f]{24}`, // multilog
);
const PROGRAM = raw`[^\s:\[\]<>=,"]{1,64}`;

/** The time recedes where a theme greys the mark of a comment, and is plain where it does not. */
const FRAME_SCOPES = {
  time: 'punctuation.definition.comment.timestamp.log',
  host: 'meta.host.log',
  program: 'support.type.program.log',
};

/** A frame, and everything behind it on the line. */
function framed(comment, begin, names) {
  return {
    comment,
    begin,
    beginCaptures: Object.fromEntries(names.map((name, i) => [i + 1, { name: FRAME_SCOPES[name] }])),
    end: '$',
    patterns: [{ include: '#head' }, { include: '#message' }],
  };
}

const frame = {
  patterns: [
    { comment: 'Header of an Exchange log; comment.', match: '^#.*', name: 'comment.line.note.smtp' },
    framed(
      'Syslog: time, host, program (RFC 3164, or with the time of RFC 3339).',
      raw`^${OUTER}(${SYSLOG_TIME}) (?:([^\s\[\]]{1,255}) )?(${PROGRAM})(?:\[\d{1,10}\])?: ?`,
      ['time', 'host', 'program'],
    ),
    framed(
      'Syslog (RFC 5424).',
      raw`^<\d{1,3}>1 (\S{1,40}) (\S{1,255}) (\S{1,64}) \S{1,64} \S{1,64} (?:-|(?:\[[^\]]{1,500}\]){1,8}) ?`,
      ['time', 'host', 'program'],
    ),
    framed('A file of its own: the time alone.', raw`^${OUTER}(${FILE_TIME}) {0,2}(?:\[\d{1,10}\] )?`, ['time']),
    framed('The program alone.', raw`^(${PROGRAM})\[\d{1,10}\]: `, ['program']),
    framed('No frame.', raw`^(?=\S)`, []),
  ],
};

// ── The start of a message: ids, flags, who is talked to ───────────────────────────────────────────────────────────

const EXIM_ID = raw`[\dA-Za-z]{6}-(?:[\dA-Za-z]{11}-[\dA-Za-z]{4}|[\dA-Za-z]{6}-[\dA-Za-z]{2})`;
/** Postfix, short and long, and Sendmail; never of fixed length. */
const POSTFIX_ID = raw`NOQUEUE|[\dA-F]{6,20}|(?=[A-Za-z]{0,29}\d)[\dA-Za-z]{8,30}`;

const head = {
  patterns: [
    {
      comment: 'Exim: id, flag, address. In the log of one message the id is missing.',
      match: raw`\G(?:(${EXIM_ID}) )?(<=|\(=|=>|->|>>|\*>|\*\*|==) (<>|[^\s<>]{1,320})(?: (<[^<>\s]{1,320}>))?`,
      captures: {
        1: { name: QUEUE_ID },
        2: { patterns: [{ include: '#flag' }] },
        3: { name: ADDRESS },
        4: { name: ADDRESS },
      },
    },
    {
      match: raw`\G(${EXIM_ID})(?: (Completed)\b|(?= |$))`,
      captures: { 1: { name: QUEUE_ID }, 2: { name: FLAG } },
    },
    {
      comment: 'Postfix and Sendmail; `removed` is the end of a message in the queue.',
      match: raw`\G(?:((?:warning|error|fatal|panic): ))?(${POSTFIX_ID}): ?(?:(removed)$)?`,
      captures: { 1: byVerdict, 2: { name: QUEUE_ID }, 3: { name: FLAG } },
    },
    {
      comment: 'OpenSMTPD: a session.',
      match: raw`\G([\da-f]{16})(?= (?:smtp|mta|mda) )`,
      captures: { 1: { name: QUEUE_ID } },
    },
    {
      comment: 'qmail: deliveries of messages.',
      match: raw`\G(?:\d{10}\.\d{6} )?(?:starting )?(?:delivery|(?:new|end|info|bounce) msg) (\d{1,20})(?:: (success|failure|deferral)(?=:)|: msg (\d{1,20}))?`,
      captures: { 1: { name: QUEUE_ID }, 2: byVerdict, 3: { name: QUEUE_ID } },
    },
    {
      comment: 'Postfix smtpd -v and Haraka write down the session itself.',
      begin: raw`\G(?:([<>] \S{1,255}\[[^\]]{1,64}\](?::\d{1,5})?:)|\[PROTOCOL\] \[[\w.-]{1,64}\] \[[^\]]{1,64}\] ([CS]:)) `,
      beginCaptures: {
        1: { name: 'punctuation.definition.mark.smtp' },
        2: { name: 'punctuation.definition.mark.smtp' },
      },
      end: '$',
      patterns: [{ include: 'text.smtp.transcript#utterance' }],
    },
  ],
};

const flag = {
  patterns: [
    { match: '=>|->|>>', name: VERDICTS.positive },
    { match: '==', name: VERDICTS.transient },
    { match: raw`\*\*|\(=`, name: VERDICTS.permanent },
    { match: raw`<=|\*>`, name: FLAG },
  ],
};

// ── Anywhere ───────────────────────────────────────────────────────────────────────────────────────────────────────

const VERBS = any(
  'CONNECT|EHLO|HELO|LHLO|STARTTLS|AUTH|VRFY|EXPN|ETRN|BDAT|QUIT|UNKNOWN|END-OF-MESSAGE',
  'MAIL(?: FROM)?|RCPT(?: TO)?|DATA|end of (?:DATA|data)',
);

const message = {
  patterns: [
    {
      comment: 'A reply with its enhanced code, where something said begins.',
      match: raw`(?<=[:;("'=>] |[("'=;]|^)(${CODE})[ -]#?(${ENHANCED})(?![\w.-])`,
      captures: { 1: byClass, 2: byClass },
    },
    {
      comment: 'A reply without one, behind the words that introduce it.',
      match: raw`(?<=said: |to me: |smtpd: |>: |\]: |\): |sent \(|deferred \(|bounced \(|C="|reject=|reply=|msg="|"response":"|"reason": "|smtp; )(${CODE})(?=[ -]{1,2}[^\d\s]|$)`,
      captures: { 1: byClass },
    },
    {
      comment: 'Exim: what was answered to which command.',
      match: raw`(?<=\bafter )(?:initial connection|(?:pipelined )?(${VERBS})(?::(<[^<>\s]{0,320}>))?[^:]{0,80}): (${CODE})(?=[ -])(?:[ -](${ENHANCED})(?![\w.-]))?`,
      captures: { 1: { name: COMMAND }, 2: { name: ADDRESS }, 3: byClass, 4: byClass },
    },
    {
      comment: 'A failed login tells its reply behind the port.',
      match: raw`(?<=\d: )([45][0-5]\d)(?= [A-Z])`,
      captures: { 1: byClass },
    },
    {
      comment: 'qmail writes blanks as underscores.',
      match: raw`(?<=said:_)(${CODE})(?:_(${ENHANCED})(?=_))?`,
      captures: { 1: byClass, 2: byClass },
    },
    {
      match: raw`(?<=[\s,(;])(status|stat|result|action)(?==)="?(${any(
        'sent|deferred|bounced|expired|force-expired|deliverable|undeliverable|filtered|discarded|delivered|failed|delayed',
        'Sent|Deferred|Delivered|Ok|TempFail|PermFail|ok|tempfail|permfail',
        'User unknown|Host unknown|Service unavailable|Data format error',
      )})\b`,
      captures: { 1: { name: KEY }, 2: byVerdict },
    },
    {
      comment: 'OpenSMTPD: the envelope, and the message that its id begins with.',
      match: raw`(?<= )(evpid|msgid)=([\da-f]{8,16})\b`,
      captures: { 1: { name: KEY }, 2: { name: QUEUE_ID } },
    },
    {
      match: raw`(?<=[\s,(;])(dsn)=(${ENHANCED})(?![\w.])`,
      captures: { 1: { name: KEY }, 2: byClass },
    },
    {
      match: raw`(?<=[\s,(;])(from|to|orig_to|rcpt|sender|recipient|arg1|ctladdr|addr|F)=(<[^<>\s]{0,320}>|[^\s<>,;=()"]{1,64}@[^\s<>,;=()"]{1,255})`,
      captures: { 1: { name: KEY }, 2: { name: ADDRESS } },
    },
    {
      comment: 'Any other key; a message id is no address.',
      match: raw`(?<=[\s,(;])([A-Za-z][\w.-]{0,30}\*?)=(?:<[^<>\s]{0,320}>)?`,
      captures: { 1: { name: KEY } },
    },
    {
      comment: 'Postfix: what was done, and at which command.',
      match: raw`(?<=: )((?:milter-)?(?:reject|hold|discard)|reject_warning|filter|redirect|permit|warn)(?=: )(?:: (${VERBS})(?= from ))?`,
      captures: { 1: { name: FLAG }, 2: { name: COMMAND } },
    },
    {
      comment: 'Exim: refused, for now or for good.',
      match: raw`\b((?:temporarily )?rejected)(?= (?:after|${VERBS}|connection|by)\b)(?: (?:after )?(${VERBS})\b)?`,
      captures: { 1: byVerdict, 2: { name: COMMAND } },
    },
    {
      match: raw`(?<=\(in reply to |connection after |timeout after |errors after )(${VERBS})\b`,
      name: COMMAND,
    },
    {
      comment: 'amavis.',
      match: raw`\b(Passed|Blocked)(?= [A-Z-]{4,16}[ ,])`,
      captures: { 1: byVerdict },
    },
    {
      comment: 'An enhanced code as the value of a JSON string.',
      match: raw`(?<=")(${ENHANCED})(?=")`,
      captures: { 1: byClass },
    },
    { match: raw`\G(?:warning|error|fatal|panic)(?=: )`, captures: { 0: byVerdict } },
    { match: raw`<[^<>\s@]{1,64}@[^<>\s]{1,255}>`, name: ADDRESS },
    { include: '#trailing' },
  ],
};

const verdict = {
  comment: 'Inside a capture that holds nothing but a verdict.',
  patterns: [
    {
      match: 'sent|delivered|deliverable|filtered|Sent|Delivered|Ok|ok|success|Passed',
      name: VERDICTS.positive,
    },
    {
      match: 'deferred|delayed|Deferred|TempFail|tempfail|deferral|temporarily rejected|warning',
      name: VERDICTS.transient,
    },
    {
      match: raw`(?:undeliverable|bounced|(?:force-)?expired|discarded|failed|PermFail|permfail|failure|rejected|Blocked|error|fatal|panic|User unknown|Host unknown|Service unavailable|Data format error)`,
      name: VERDICTS.permanent,
    },
  ],
};

export const mailLog = {
  name: 'Mail Log',
  scopeName: 'text.log.mail',
  patterns: [{ include: '#frame' }],
  repository: { frame, head, flag, message, verdict, trailing: trailingRule, class: classRules },
};
