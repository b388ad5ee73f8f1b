import { argumentOf, type Command } from '../smtp/command';
import { parseOffer } from '../smtp/ehlo';
import { parsePath } from '../smtp/path';
import type { Reading } from '../smtp/reading';
import type { Reply } from '../smtp/reply';

/** Token types, in the order of the legend; `package.json` gives each its colours. */
export const tokenTypes = [
  'smtpCommand',
  'smtpParameter',
  'smtpAddress',
  'smtpKeyword',
  'smtpReplyPositive',
  'smtpReplyIntermediate',
  'smtpReplyTransient',
  'smtpReplyPermanent',
  'smtpTerminator',
  'smtpStuffing',
  'smtpHeaderName',
  'smtpBody',
  'smtpNote',
  'smtpMark',
  'smtpSecret',
  'smtpQueueId',
] as const;

export type TokenType = (typeof tokenTypes)[number];

/** A coloured stretch of one line: 0-based UTF-16 columns, `end` exclusive. */
export interface Token {
  readonly at: number;
  readonly end: number;
  readonly type: TokenType;
}

/** What carries meaning on a line, from left to right, without overlap. Message text stays calm. */
export function tokensOf(reading: Reading, line: string): Token[] {
  const tokens = contentTokens(reading, line).filter(({ at, end }) => end > at);
  const marked = reading.at > 0 && reading.class !== 'annotation' && reading.class !== 'continuation';
  const markAt = marked ? line.slice(0, reading.at).search(/\S/) : -1;
  if (markAt < 0) return tokens;
  const markEnd = line.slice(0, reading.at).trimEnd().length;
  return [{ at: markAt, end: markEnd, type: 'smtpMark' }, ...tokens];
}

function contentTokens(reading: Reading, line: string): Token[] {
  switch (reading.class) {
    case 'server-reply':
      return reading.reply ? replyTokens(reading.reply, reading, line) : [];
    case 'client-command':
      if (reading.authData) return [{ at: reading.at, end: reading.end, type: 'smtpSecret' }];
      return (reading.commands ?? []).flatMap((command) => commandTokens(command, line));
    case 'message-data':
      return textTokens(reading, line);
    case 'terminator':
      return [{ at: reading.at, end: reading.end, type: 'smtpTerminator' }];
    case 'continuation':
      return [];
    case 'annotation':
      return [{ at: 0, end: line.length, type: 'smtpNote' }];
  }
}

const REPLY_CLASS: Readonly<Record<string, TokenType>> = {
  '2': 'smtpReplyPositive',
  '3': 'smtpReplyIntermediate',
  '4': 'smtpReplyTransient',
  '5': 'smtpReplyPermanent',
};

function replyTokens(reply: Reply, reading: Reading, line: string): Token[] {
  const type = REPLY_CLASS[reply.code[0]!]!;
  const tokens: Token[] = [{ at: reply.codeAt, end: reply.codeAt + 3, type }];
  if (reply.enhanced) {
    const { at, code } = reply.enhanced;
    tokens.push({ at, end: at + code.length, type: REPLY_CLASS[code[0]!]! });
  } else if (offersExtension(reading)) {
    const offer = parseOffer(line, reply.textAt, reading.end);
    if (offer) tokens.push({ at: offer.at, end: offer.at + offer.keyword.length, type: 'smtpKeyword' });
  }
  if (reply.trailing) {
    const { at, code } = reply.trailing;
    tokens.push({ at, end: at + code.length, type: REPLY_CLASS[code[0]!]! });
  }
  return tokens;
}

/** A line of the answer to EHLO behind its first, which names the host. */
export function offersExtension({ reply, answers, firstOfReply }: Reading): boolean {
  return reply?.code === '250' && /^(EHLO|LHLO)$/.test(answers?.verb ?? '') && !firstOfReply;
}

function commandTokens(command: Command, line: string): Token[] {
  const tokens: Token[] = [{ at: command.verbAt, end: command.verbAt + command.verb.length, type: 'smtpCommand' }];
  const path = parsePath(line, command.argumentAt, command.end);
  if (path) {
    const colon = line.indexOf(':', command.argumentAt);
    const open = path.bracketed ? 1 : 0;
    tokens.push({ at: command.argumentAt, end: colon, type: 'smtpCommand' });
    tokens.push({ at: path.mailboxAt - open, end: Math.min(command.end, path.mailboxEnd + open), type: 'smtpAddress' });
    for (const { at, keyword } of path.parameters) tokens.push({ at, end: at + keyword.length, type: 'smtpParameter' });
  } else if (command.verb === 'AUTH') {
    const [mechanism = '', secret = ''] = argumentOf(line, command).split(/ +/, 2);
    tokens.push({ at: command.argumentAt, end: command.argumentAt + mechanism.length, type: 'smtpParameter' });
    const at = secret === '' ? command.end : line.indexOf(secret, command.argumentAt + mechanism.length);
    tokens.push({ at, end: at + secret.length, type: 'smtpSecret' });
  }
  return tokens;
}

function textTokens({ at, end, data, period }: Reading, line: string): Token[] {
  if (!data) return [];
  if (period?.meant === 'bare') return [{ at, end, type: 'smtpTerminator' }];
  const name = data.header ? line.indexOf(':', at) : -1;
  if (name > at) {
    return [
      { at, end: name, type: 'smtpHeaderName' },
      { at: name, end, type: 'smtpBody' },
    ];
  }
  const stuffed = data.leadingDots >= 2 && !data.chunk;
  if (!stuffed) return [{ at, end, type: 'smtpBody' }];
  return [
    { at, end: at + 1, type: 'smtpStuffing' },
    { at: at + 1, end, type: 'smtpBody' },
  ];
}
