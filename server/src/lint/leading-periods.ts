import type { SessionState } from '../smtp/state';
import type { Text } from '../text/locale';
import type { Edit, Family } from './rule';

export const doublePeriod: Text = { en: "Double this period: '.' → '..'", id: "Gandakan titik ini: '.' → '..'" };

/** The fix for all periods at the start of a line of one message, whichever rule found them. */
export function doubleLeadingPeriods(before: SessionState, also: readonly Edit[] = []): Family {
  return {
    name: 'leading periods',
    message: before.message?.opener ?? -1,
    title: {
      en: 'Double all leading periods of this message',
      id: 'Gandakan semua titik di awal baris pesan ini',
    },
    also,
  };
}
