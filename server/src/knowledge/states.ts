import type { Text } from '../text/locale';
import type { SessionState } from './model';

/** Where a session stands, in words that follow “may be sent …”. */
export const sessionStates: Readonly<Record<SessionState, Text>> = {
  connected: {
    en: 'after the greeting, before EHLO (also right after STARTTLS or XCLIENT)',
    id: 'setelah salam pembuka, sebelum EHLO (juga tepat setelah STARTTLS atau XCLIENT)',
  },
  greeted: { en: 'after EHLO, HELO or LHLO', id: 'setelah EHLO, HELO, atau LHLO' },
  mail: { en: 'after MAIL', id: 'setelah MAIL' },
  rcpt: { en: 'after RCPT', id: 'setelah RCPT' },
  bdat: { en: 'between chunks of the message', id: 'di antara potongan pesan' },
};
