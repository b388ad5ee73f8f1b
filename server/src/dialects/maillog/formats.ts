import { amavis } from './amavis';
import { assp } from './assp';
import { courier } from './courier';
import { cyrus } from './cyrus';
import { dovecot } from './dovecot';
import { exchange } from './exchange';
import { exim } from './exim';
import { fail2ban } from './fail2ban';
import type { LogFormat } from './format';
import { haraka } from './haraka';
import { kumomta } from './kumomta';
import { mailscanner } from './mailscanner';
import { nginx } from './nginx';
import { opendkim } from './opendkim';
import { opendmarc } from './opendmarc';
import { opensmtpd } from './opensmtpd';
import { spfPolicy } from './policyd-spf';
import { postfix } from './postfix';
import { postgrey } from './postgrey';
import { qmail } from './qmail';
import { rspamd } from './rspamd';
import { sendgrid } from './sendgrid';
import { sendmail } from './sendmail';
import { ses } from './ses';
import { spamassassin } from './spamassassin';
import { zeek } from './zeek';
import { zimbra } from './zimbra';

/** Every format; of a line without a program's name, the first that understands it. */
export const logFormats: readonly LogFormat[] = [
  exim,
  postfix,
  qmail,
  dovecot,
  sendmail,
  opensmtpd,
  courier,
  cyrus,
  exchange,
  haraka,
  kumomta,
  ses,
  sendgrid,
  zeek,
  zimbra,
  assp,
  nginx,
  amavis,
  rspamd,
  spamassassin,
  opendkim,
  opendmarc,
  postgrey,
  spfPolicy,
  fail2ban,
  mailscanner,
];
