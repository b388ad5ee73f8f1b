import type { SessionState } from '../smtp/state';

/** Whether the server is on the same machine, or speaks LMTP, so that nobody listens on the way. */
export function isLocal({ greeting, lmtp }: SessionState): boolean {
  return (
    lmtp ||
    greeting?.speaks === 'LMTP' ||
    /^(?:localhost(?:\.|$)|\[?127\.|\[?(?:IPv6:)?::1\]?$)/i.test(greeting?.host ?? '')
  );
}
