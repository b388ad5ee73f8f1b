import { courier } from './courier';
import { dovecot } from './dovecot';
import { exim } from './exim';
import type { LogFormat } from './format';
import { opensmtpd } from './opensmtpd';
import { postfix } from './postfix';
import { qmail } from './qmail';
import { sendmail } from './sendmail';

/** Every format; of a line without a program's name, the first that understands it. */
export const logFormats: readonly LogFormat[] = [exim, postfix, qmail, dovecot, sendmail, opensmtpd, courier];
