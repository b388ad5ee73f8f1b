import type { MessageLine, Reading } from '../smtp/reading';

/** One line of the parse contract. Line numbers and columns are 1-based; what is absent is none. */
export type Row = Readonly<Record<string, unknown>>;

export function rowOf(reading: Reading, n: number, dialect: string): Row {
  return {
    n: n + 1,
    class: reading.class,
    session: reading.session,
    dialect,
    ...fieldsOf(reading),
    ...(reading.nested && { nested: true }),
  };
}

function fieldsOf(reading: Reading): Row {
  switch (reading.class) {
    case 'server-reply':
      return replyFields(reading);
    case 'client-command':
      return commandFields(reading);
    case 'message-data':
      return { col: reading.at + 1, ...dataFields(reading.data!) };
    case 'terminator':
      return { col: reading.at + 1 };
    case 'continuation':
      return { of: reading.of! + 1 };
    case 'annotation':
      return reading.summaryCode ? { summaryCode: reading.summaryCode } : {};
  }
}

function replyFields({ reply, at, answers }: Reading): Row {
  if (!reply) return { empty: true, textCol: at + 1, code: null };
  return {
    code: reply.code,
    codeCol: reply.codeAt + 1,
    more: reply.more,
    ...(reply.enhanced && { enhanced: reply.enhanced.code, enhancedCol: reply.enhanced.at + 1 }),
    ...(reply.trailing && { trailingEnhanced: reply.trailing.code, trailingEnhancedCol: reply.trailing.at + 1 }),
    ...(answers && { answers: { verb: answers.verb, n: answers.line + 1 } }),
  };
}

function commandFields({ commands = [], authData, at }: Reading): Row {
  if (authData) return { verb: null, col: at + 1, authData: true };
  const verbs = commands.map((command) => command.verb);
  return {
    verb: verbs[0] ?? null,
    col: (commands[0]?.verbAt ?? at) + 1,
    ...(verbs.length > 1 && { verbs, escapedCrlf: true }),
  };
}

function dataFields(data: MessageLine): Row {
  const { leadingDots, chunk, whole, header: _header, ...flags } = data;
  return {
    ...(leadingDots > 0 && !data.bare && { leadingDots }),
    ...(chunk && { bdat: true }),
    ...(whole && { wholeMessage: true, raw: true }),
    ...flags,
  };
}
