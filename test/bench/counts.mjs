// What each program counted, by its output, and what is true: each `counts` takes the output and the generator's truth. What is compared are the
// figures that both sides name.

/** How our rules name the faults that the generator makes; a reply with a wrong code may be taken for none, where lines have no marks. */
const FAULTS = {
  'unstuffed-dot': ['unstuffed-leading-dot'],
  'long-line': ['line-too-long-body'],
  'rcpt-before-mail': ['command-out-of-sequence'],
  'data-without-rcpt': ['command-out-of-sequence'],
  'unknown-command': ['unknown-command'],
  'mail-space': ['space-around-colon'],
  'bad-reply-code': ['reply-code-out-of-range', 'reply-missing'],
  'multiline-code-mismatch': ['multiline-code-mismatch'],
  'multiline-not-ended': ['multiline-not-finished'],
  'size-exceeded': ['size-exceeded'],
  'starttls-not-offered': ['extension-not-advertised'],
  'ehlo-no-arg': ['missing-argument'],
  'reply-missing': ['reply-missing'],
  'body-after-refused-data': ['data-without-354'],
  'auth-not-base64': ['auth-base64-invalid'],
};
/** A fault may be seen by a line near the one that it was made on. */
const NEAR = 20;

export const report = {
  ours(output) {
    const { messages, received, rejects, bytes, deliveries, deferredMessages } = JSON.parse(output);
    const { sent, deferred, bounced } = deliveries;
    return { messages, received, rejects, bytes, sent, deferred, bounced, deferredMessages };
  },
  /** Only what both count, and it prints in full. */
  pflogsumm(output) {
    const of = (expression) => Number(expression.exec(output)?.[1]);
    const delivered = of(/^\s*(\d+)\s+delivered/m) + of(/^\s*(\d+)\s+forwarded/m);
    const counts = {
      received: of(/^\s*(\d+)\s+received/m),
      sent: delivered,
      bounced: of(/^\s*(\d+)\s+bounced/m),
      rejects: of(/^\s*(\d+)\s+rejected/m),
    };
    // Large figures it prints in thousands.
    return Object.fromEntries(Object.entries(counts).filter(([, count]) => !Number.isNaN(count)));
  },
  lnav(output) {
    const counts = Object.fromEntries(output.split('\n').map((row) => row.split(',')));
    return { sent: Number(counts.sent), deferred: Number(counts.deferred), bounced: Number(counts.bounced) };
  },
  eximstats(output) {
    const of = (expression) => Number(expression.exec(output)?.[1]);
    return { received: of(/Received\s+\S+\s+(\d+)/), sent: of(/Delivered\s+\S+\s+(\d+)/) };
  },
  postfix({ counts, status, rejects, pflogsumm }) {
    return {
      messages: counts.messages,
      received: pflogsumm.received,
      rejects: rejects.total,
      bytes: counts.bytesReceived,
      sent: status.sent,
      deferred: status.deferred,
      bounced: status.bounced,
      deferredMessages: counts.deferredMessages,
    };
  },
  exim({ counts }) {
    return {
      messages: counts.messages,
      received: counts.received,
      rejects: counts.rejectedRcpt + counts.rejectedData + counts.rejectedOther,
      bytes: counts.bytesReceived,
      sent: counts.delivered,
      deferred: counts.deferred,
      bounced: counts.bounced,
      deferredMessages: counts.deferredMessages,
    };
  },
};

/** Lines of one message of the truth. */
export const trace = {
  ours(output, { lines, session = [] }) {
    const told = new Set(JSON.parse(output).flatMap(({ messages }) => messages.flatMap(linesOf)));
    return {
      lines: lines.filter((line) => told.has(line)).length,
      session: session.filter((line) => told.has(line)).length,
    };
  },
  grep: (output, { id }) => ({ lines: new Set(output.split('\n').filter((line) => line.includes(id))).size }),
  truth: ({ lines, session = [] }) => ({ lines: lines.length, session: session.length }),
};

const linesOf = ({ lines, session = [] }) => [...lines, ...session].map(({ line }) => line);

export const lint = {
  /** All findings of the rules for such faults, and how many faults have one where they are. */
  ours(output, { faultsAt }) {
    const rules = new Set(Object.values(FAULTS).flat());
    const findings = JSON.parse(output).filter(({ rule }) => rules.has(rule));
    const left = new Map(Object.values(FAULTS).flatMap((names) => names.map((name) => [name, []])));
    for (const { rule, line } of findings) left.get(rule).push(line);
    const found = faultsAt.filter(([at, fault]) =>
      FAULTS[fault].some((rule) => {
        const place = left.get(rule).findIndex((line) => Math.abs(line - at) <= NEAR);
        return place >= 0 && left.get(rule).splice(place, 1);
      }),
    );
    return { faults: findings.length, found: found.length };
  },
  gawk: (output) => ({ lines: Number(output.split(' ')[0]) }),
  truth: ({ lines, faultTotal, faultsAt }) => ({ lines, faults: faultTotal, found: faultsAt.length }),
};

/** What was counted and is not true, in words; empty where all is right. */
export function differences(counted, truth) {
  if (Object.keys(counted).length === 0) return 'WRONG nothing was counted';
  const wrong = Object.keys(counted).filter((name) => counted[name] !== truth[name]);
  return wrong.map((name) => `WRONG ${name} ${counted[name]}, true ${truth[name]}`).join(', ');
}
