import type { Rule } from '../rule';
import { barePeriodInBody } from './bare-period-in-body';
import { unstuffedLeadingDot } from './unstuffed-leading-dot';
import { unterminatedData } from './unterminated-data';

/** Every rule, in the order of its worth to someone who runs mail. */
export const rules: readonly Rule[] = [barePeriodInBody, unterminatedData, unstuffedLeadingDot];
