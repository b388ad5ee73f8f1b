import type { EnhancedCode } from '../smtp/reply';
import type { View } from './rule';

/** Places whose replies carry no enhanced code (RFC 2034 §3); a version or an address may stand there. */
const WITHOUT = /^(?:CONNECT|EHLO|HELO|LHLO)$/;

/** Whether the reply is one to which RFC 2034 gives an enhanced code. */
export function carriesEnhanced({ reading }: View): boolean {
  const { reply, answers } = reading;
  return !!reply && !WITHOUT.test(answers?.verb ?? '') && !(reply.code === '220' && !answers);
}

/** The enhanced code at the head of the text, beyond doubt: a blank or nothing stands behind it. */
export function headEnhanced({ line, reading }: View): EnhancedCode | undefined {
  const enhanced = reading.reply?.enhanced;
  if (!enhanced) return undefined;
  const behind = line[enhanced.at + enhanced.code.length];
  return behind === undefined || behind === ' ' || enhanced.at + enhanced.code.length >= reading.end
    ? enhanced
    : undefined;
}

/** The enhanced code of a reply that may carry one; nothing in text that the server took for commands. */
export function enhancedIn(view: View): EnhancedCode | undefined {
  return carriesEnhanced(view) ? headEnhanced(view) : undefined;
}

/** The text behind the code. */
export function replyText({ line, reading }: View): string {
  return reading.reply ? line.slice(reading.reply.textAt, reading.end) : '';
}
