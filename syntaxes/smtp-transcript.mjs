// The colours of a transcript before the language server has read it. A TextMate grammar sees one line and a stack of
// rules, so it cannot know who speaks; it tells replies from commands by their shape, and takes the line behind a 354
// for the message. Semantic tokens correct it where the state of the session says otherwise.
import { any, byClass, CODE, classRules, ENHANCED, raw, trailingRule } from './replies.mjs';

const INDENT = raw`[ \t]{0,80}`;
const BLANKS = raw`[ \t]{0,8}`;

// ── What stands before the text ────────────────────────────────────────────────────────────────────────────────────

/** What a logger or syslog puts before everything: time, host and program, level, session in brackets. */
const SYSLOG = any(
  raw`[A-Z][a-z]{2} [ \d]\d [\d:.]{8,15} \S{1,255} [^\s:]{1,80}: `,
  raw`\d{4}-\d\d-\d\dT\S{8,24} \S{1,255} [^\s:]{1,80}: `,
);
const LOGGER = any(
  raw`\[[^\]]{1,80}\]${BLANKS}`,
  raw`\d[\dT:.,/+Z-]{7,31}[ \t]{1,8}`,
  raw`(?:TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|PROTOCOL):?[ \t]{1,8}`,
);
const PREFIX = any(SYSLOG, `${INDENT}${LOGGER}{0,6}`);

/** Who speaks. The same marks mean different sides in different tools; here both sides look alike. */
const MARK = any(
  raw`n?c (?:->|<-|<~|~>|<\.\.\.)`, // chasquid
  raw`SMTP(?:>>|<<|\|>|\+>|>\|)`, // exim -d
  raw`[<>] \S{1,255}\[[^\]]{1,64}\](?::\d{1,5})?:`, // postfix smtpd -v
  raw`Net::SMTP[\w:]{0,40}=GLOB\(0x[\da-f]{1,16}\)(?:>>>|<<<)`, // Perl
  raw`smtp: 0x[\da-f]{1,16}: (?:>>>|<<<)`, // OpenSMTPD
  raw`(?:SERVER -> CLIENT|CLIENT -> SERVER|Server|Client|[CSR]):`, // PHPMailer, RFCs, nodemailer, MailKit, Haraka
  raw`(?:send|reply):(?= b?["'])`, // Python
  '050 (?:>>>|<<<)', // sendmail -v behind VERB
  raw`[-=~*]{1,4}>|<[-=~*]{1,4}|[<>]{1,3}`, // swaks, curl -v, Ruby, msmtp, sendmail -v, RFC 3461
);
/** Behind a mark: a blank, or nothing. Text may be the literal of a programming language. */
const OPEN = raw`(?:[ \t]|$)`;
const QUOTE = raw`(?:b?["'])?`;

// ── What is said ───────────────────────────────────────────────────────────────────────────────────────────────────

/** The end of the text: of the line, of a literal, of a comma separated field. */
const END = raw`(?=[ \t]{0,8}(?:$|\\[rn]|["',]))`;
const PATH = raw`(?:<(?:"[^"]{0,64}")?[^<>\s]{0,320}>|[^\s<>\\"',:]{1,320})`;

const FROM_OR_TO = raw`(?:MAIL|SEND|SOML|SAML)(?:[ \t]{1,4}FROM)?|RCPT(?:[ \t]{1,4}TO)?`;
const ALONE = 'DATA|RSET|QUIT|NOOP|HELP|STARTTLS|TURN|VERB|ONEX|ATRN|X-ANONYMOUSTLS';
const WITH_ARGUMENT = 'EHLO|HELO|LHLO|BDAT|VRFY|EXPN|ETRN|ATRN|HELP|NOOP|VERB|X-EXPS|XEXCH50';
const WITH_PARAMETERS = 'XCLIENT|XFORWARD|BURL';

/** A line without a mark is a command only in one of the forms that commands have; `Help me, please` is not one. */
const COMMAND_LINE = raw`(?i:${any(
  raw`(?:MAIL|SEND|SOML|SAML)[ \t]{1,4}(?:FROM[ \t]{0,4}:|<)`,
  raw`RCPT[ \t]{1,4}(?:TO[ \t]{0,4}:|<)`,
  raw`(?:EHLO|HELO|LHLO)(?:[ \t]{1,4}[\w.:\[\]-]{1,255})?${BLANKS}$`,
  raw`(?:${ALONE})${BLANKS}$`,
  raw`(?:VRFY|EXPN|ETRN|ATRN|NOOP|HELP) \S{1,320}${BLANKS}$`,
  raw`AUTH (?:LOGIN|PLAIN|CRAM-MD5|DIGEST-MD5|NTLM|GSSAPI|EXTERNAL|XOAUTH2|OAUTHBEARER|SCRAM-[\w-]{1,20})\b`,
  raw`BDAT \d`,
  raw`(?:${WITH_PARAMETERS}) \S`,
)})`;
/** `220-192-0-2.example.org` is a host. */
const REPLY_LINE = raw`${CODE}(?:[ \t]|-(?!\d{1,3}-)|$)`;

const KEYWORDS =
  '8BITMIME|ATRN|AUTH|BINARYMIME|BURL|CHECKPOINT|CHUNKING|CONNEG|CONPERM|DELIVERBY|DSN|ENHANCEDSTATUSCODES|ETRN|EXPN' +
  '|FUTURERELEASE|HELP|LIMITS|MT-PRIORITY|MTRK|NO-SOLICITING|ONEX|PIPECONNECT|PIPELINING|PRDR|REQUIRETLS|RRVS|SAML|SEND|SIZE|SMTPUTF8' +
  '|SOML|STARTTLS|SUBMITTER|TURN|UTF8SMTP|VERB|VRFY|X[A-Z0-9-]{2,30}|X-[A-Z0-9-]{2,30}';

const utterance = {
  patterns: [
    {
      comment: 'A line of the answer to EHLO (RFC 5321 §4.1.1.1).',
      match: raw`\G[ \t]{0,4}(250)(?:(-)| )(${KEYWORDS})(?=[ \t=]|[\\"']|$)`,
      captures: {
        1: byClass,
        2: { name: 'punctuation.separator.continuation.smtp' },
        3: { name: 'support.type.keyword.smtp' },
      },
    },
    {
      comment: 'A reply line (RFC 5321 §4.2); an enhanced code straight behind (RFC 2034 §4).',
      match: raw`\G[ \t]{0,4}(${CODE})(?:(-)(?!\d{1,3}-)|(?=[ \t\\"',]|$))(?:[ \t]{0,2}(${ENHANCED})(?![\w.-]))?`,
      captures: { 1: byClass, 2: { name: 'punctuation.separator.continuation.smtp' }, 3: byClass },
    },
    {
      comment: 'MAIL and RCPT: a path, then parameters (RFC 5321 §4.1.2).',
      begin: raw`\G[ \t]{0,4}(?i:(${FROM_OR_TO}))(?:[ \t]{0,4}:|(?=[ \t]{1,4}<))[ \t]{0,4}(${PATH})?`,
      beginCaptures: {
        1: { name: 'keyword.control.command.smtp' },
        2: { name: 'string.unquoted.address.smtp' },
      },
      end: '$',
      patterns: [{ include: '#parameter' }],
    },
    {
      comment: 'AUTH, its mechanism, and what a client may say at once (RFC 4954 §4).',
      match: raw`\G[ \t]{0,4}(?i:(AUTH))(?=[ \t]|$)(?:[ \t]{1,4}([\w-]{1,20}))?(?:[ \t]{1,4}([^\s\\"',]{1,2000}))?`,
      captures: {
        1: { name: 'keyword.control.command.smtp' },
        2: { name: 'variable.parameter.smtp' },
        3: { name: 'string.unquoted.secret.smtp' },
      },
    },
    {
      comment: 'Postfix: what a proxy knows of the client, as NAME=VALUE.',
      begin: raw`\G[ \t]{0,4}(?i:(${WITH_PARAMETERS}))(?=[ \t])`,
      beginCaptures: { 1: { name: 'keyword.control.command.smtp' } },
      end: '$',
      patterns: [{ include: '#parameter' }],
    },
    {
      match: raw`\G[ \t]{0,4}(?i:(?:${ALONE})${END}|(?:${WITH_ARGUMENT})(?=[ \t]))`,
      name: 'keyword.control.command.smtp',
    },
    {
      comment: 'The period that ends the data, where the record shows the end without the message.',
      match: raw`\G\.(?=(?:\\r\\n)?["']?$)`,
      name: 'keyword.control.end-of-data.smtp',
    },
    {
      comment: 'hMailServer joins the lines of a reply.',
      match: raw`\[nl\](${CODE})(-|(?=[ \t]))`,
      captures: { 1: byClass, 2: { name: 'punctuation.separator.continuation.smtp' } },
    },
    { include: '#trailing' },
  ],
};

const parameter = {
  match: raw`(?<=[ \t])[A-Za-z0-9][A-Za-z0-9-]{1,30}(?=[= \t\\"',]|$)`,
  name: 'variable.parameter.smtp',
};

// ── Lines ──────────────────────────────────────────────────────────────────────────────────────────────────────────

const markedLine = {
  comment: 'A mark, and what is said behind it.',
  begin: raw`^${PREFIX}(${MARK})${OPEN}${QUOTE}`,
  beginCaptures: { 1: { name: 'punctuation.definition.mark.smtp' } },
  end: '$',
  patterns: [{ include: '#utterance' }],
};

const fieldLine = {
  comment: 'hMailServer and Exchange write fields; the text of the session is one of them.',
  begin: raw`^${any(
    raw`(?:> )?(?:(?:"[^"]{0,80}"|\d{1,10})[ \t]{1,8}){1,6}"((?:SENT|RECEIVED):) `,
    raw`\d{4}-\d\d-\d\dT[^,]{8,20},(?:[^,]{0,200},){5}([<>]),"?`,
  )}`,
  beginCaptures: {
    1: { name: 'punctuation.definition.mark.smtp' },
    2: { name: 'punctuation.definition.mark.smtp' },
  },
  end: '$',
  patterns: [{ include: '#utterance' }],
};

const plainLine = {
  comment: 'No mark: a terminal, one side alone, or the further lines of a marked reply.',
  begin: raw`^(?:(050) |${PREFIX})(?=${REPLY_LINE}|${COMMAND_LINE})`,
  beginCaptures: { 1: { name: 'punctuation.definition.mark.smtp' } },
  end: '$',
  patterns: [{ include: '#utterance' }],
};

const loggedLine = {
  comment: 'A mark behind the prefix of some other logger, if what follows is fit to be said.',
  begin: raw`^.{1,160}?[\])|:>-][ \t]([CS]:|>>>|<<<)[ \t](?=${REPLY_LINE}|${COMMAND_LINE})`,
  beginCaptures: { 1: { name: 'punctuation.definition.mark.smtp' } },
  end: '$',
  patterns: [{ include: '#utterance' }],
};

const note = {
  comment: 'What the tool says of itself.',
  match: raw`^${INDENT}${any(
    raw`(?:={3,80}|\*{1,80}|\+{3,80}|\?{3}|#)(?=[ \t]|$)`, // swaks, curl -v, test scripts
    raw`#(?:Fields|Software|Version|Date|Log-type):`,
    raw`[{}] \[\d{1,12} bytes data\]`,
    raw`DEBUG(?: SMTPS?)?(?: \w{1,20})?: `, // JavaMail
    raw`(?:reply: retcode|data:) \(\d{3}`, // Python repeats the reply
    raw`connect: (?:to )?[(b'"]|LOG: |smtp: 0x[\da-f]{1,16}: STATE_`,
    raw`Trying \S{1,255}\.\.\.|Connected to \S|Escape character is |Connection closed`, // telnet
  )}.*`,
  name: 'comment.line.note.smtp',
};

const authAnswer = {
  comment: 'The line behind a 334 is a user name, a password or a proof (RFC 4954 §4). Ends with that line.',
  begin: raw`^${PREFIX}(?:(${MARK})${OPEN}[ \t]{0,4})?${QUOTE}(334)(?=[ \t\\"'-]|$).*\n`,
  beginCaptures: { 1: { name: 'punctuation.definition.mark.smtp' }, 2: byClass },
  end: raw`(?<!\n)$`,
  patterns: [
    {
      match: raw`^${PREFIX}(?:(${MARK})${OPEN})?${QUOTE}(?!${CODE}(?:[ -]|$))([\w+/=*-]{1,2000})(?=(?:\\r\\n)?["']?$)`,
      captures: {
        1: { name: 'punctuation.definition.mark.smtp' },
        2: { name: 'string.unquoted.secret.smtp' },
      },
    },
    { include: '#line' },
  ],
};

// ── The message ────────────────────────────────────────────────────────────────────────────────────────────────────

/** 354 (RFC 5321 §4.1.1.4); some servers say 350. */
const GO_AHEAD = '35[04]';
/** `S:` or `reply:` before a text is a mark and no header field. */
const HEADER_NAME = raw`(?!(?:Server|Client|send|reply|data):)[A-Za-z][A-Za-z0-9-]{1,70}`;
const HEADER_LINE = raw`${PREFIX}(?:${MARK}${OPEN})?${HEADER_NAME}:(?:[ \t]|$)`;
const FOLDED_LINE = raw`(?:${PREFIX}${MARK}[ \t])?[ \t]{1,8}(?!${MARK}${OPEN}|${REPLY_LINE})\S`;

const header = {
  comment: 'Straight behind the 354; once a line is no header field, it does not come back.',
  begin: raw`\G(?=$|${HEADER_LINE})`,
  end: raw`^(?!${HEADER_LINE}|${FOLDED_LINE})`,
  patterns: [
    {
      match: raw`^${PREFIX}(?:(${MARK})${OPEN})?(${HEADER_NAME})(?=:)`,
      captures: {
        1: { name: 'punctuation.definition.mark.smtp' },
        2: { name: 'variable.other.property.header.smtp' },
      },
    },
    { include: '#text-mark' },
  ],
};

const markedText = {
  patterns: [
    {
      comment: 'The first of two leading periods is not part of the text (RFC 5321 §4.5.2).',
      match: raw`^(?:${PREFIX}(${MARK})${OPEN}${QUOTE})?(\.)(?=\.)`,
      captures: {
        1: { name: 'punctuation.definition.mark.smtp' },
        2: { name: 'constant.character.escape.stuffing.smtp' },
      },
    },
    {
      comment: 'A whole message in one literal: its end, and its stuffing.',
      match: raw`(?<=\\r\\n)(?:(\.)(?=\\r\\n["'])|(\.)(?=\.))`,
      captures: {
        1: { name: 'keyword.control.end-of-data.smtp' },
        2: { name: 'constant.character.escape.stuffing.smtp' },
      },
    },
    {
      comment: 'Python repeats the 354 before it sends the message.',
      match: raw`^${INDENT}(?:reply: retcode|data:) \(\d{3}.*`,
      name: 'comment.line.note.smtp',
    },
    { include: '#text-mark' },
  ],
};

const textMark = {
  match: raw`^${PREFIX}(${MARK})(?=[ \t]|$)`,
  captures: { 1: { name: 'punctuation.definition.mark.smtp' } },
};

const markedData = {
  comment: 'Ends with the lone period, or with the next reply behind the same mark (or the one swaks gives a refusal).',
  begin: raw`^${PREFIX}(${MARK})${OPEN}[ \t]{0,4}${QUOTE}(${GO_AHEAD})(?=[ \t\\"'-]|$).*`,
  beginCaptures: { 1: { name: 'punctuation.definition.mark.smtp' }, 2: byClass },
  end: `^${any(
    raw`${PREFIX}(${MARK})[ \t]${QUOTE}(\.)(?:\\r\\n)?["']?$`,
    raw`(?:${INDENT}${LOGGER}{1,6})?(\.)$`,
    raw`(?=${PREFIX}(?:\1|<\*\*|<~\*|n?c <-)[ \t]{1,4}${QUOTE}${REPLY_LINE})`,
  )}`,
  endCaptures: {
    1: { name: 'punctuation.definition.mark.smtp' },
    2: { name: 'keyword.control.end-of-data.smtp' },
    3: { name: 'keyword.control.end-of-data.smtp' },
  },
  contentName: 'meta.embedded.body.smtp',
  patterns: [{ include: '#header' }, { include: '#marked-text' }],
};

/** What follows a 354 at once is a reply only if it says so: `250 apples` is text, `250 2.0.0 Ok` is not. */
const REPLY_TO_NOTHING = raw`(?:2\d\d[ -](?:${ENHANCED}(?![\w.])|(?i:ok|accepted|queued|requested)\b)|[45]\d\d[ -][A-Z<\d#])`;
/** A script without replies goes on with its text. A record shows the reply first. */
const NO_TEXT = any(REPLY_LINE, COMMAND_LINE, raw`[<>]{1,3} |[-=~]{1,4}> |<[-=~*]{1,4} |[CSR]: `);

/**
 * The message in a record without marks, behind a line that `opens` it. The lone period stands behind `indent`; the
 * text begins with the `first` line behind, if that is not `unless`.
 */
function plainData(comment, indent, { opens, captured, first, unless }) {
  const period = raw`(?:(?:050 )?(>>>) )?(\.)$`;
  return {
    comment,
    begin: raw`^${indent}${opens}`,
    beginCaptures: { 1: captured },
    end: raw`^(?:${indent}${period}|(?=${indent}${unless}))`,
    endCaptures: {
      1: { name: 'punctuation.definition.mark.smtp' },
      2: { name: 'keyword.control.end-of-data.smtp' },
    },
    patterns: [
      {
        begin: raw`^${first}(?!${indent}(?:${period}|${unless}))`,
        end: raw`^(?=${indent}${period})`,
        contentName: 'meta.embedded.body.smtp',
        patterns: [
          { include: '#header' },
          { match: raw`^${indent}(\.)(?=\.)`, captures: { 1: { name: 'constant.character.escape.stuffing.smtp' } } },
        ],
      },
    ],
  };
}

const answered = { opens: raw`(${GO_AHEAD})(?=[ \t-]|$).*`, captured: byClass, first: '', unless: REPLY_TO_NOTHING };
const unanswered = {
  opens: raw`(?i:(DATA))${BLANKS}$`,
  captured: { name: 'keyword.control.command.smtp' },
  first: raw`(?=[ \t]{0,40}\S)`,
  unless: NO_TEXT,
};
/** A record is indented as a whole, or not at all; a period behind blanks ends nothing in one that is not. */
const INDENTED = raw`[ \t]{1,40}`;

export const smtpTranscript = {
  name: 'SMTP Transcript',
  scopeName: 'text.smtp.transcript',
  patterns: [{ include: '#data' }, { include: '#auth-answer' }, { include: '#line' }],
  repository: {
    data: {
      patterns: [
        markedData,
        plainData('From a 354 to the lone period.', '', answered),
        plainData('The same, indented.', INDENTED, answered),
        plainData('From DATA, in a script that shows no replies.', '', unanswered),
        plainData('The same, indented.', INDENTED, unanswered),
      ],
    },
    header,
    'marked-text': markedText,
    'text-mark': textMark,
    'auth-answer': authAnswer,
    line: { patterns: [note, fieldLine, markedLine, plainLine, loggedLine] },
    utterance,
    parameter,
    trailing: trailingRule,
    class: classRules,
  },
};
