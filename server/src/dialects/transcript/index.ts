import type { Dialect } from '../dialect';
import { angle } from './angle';
import { cs } from './cs';
import { curl } from './curl';
import { curlTestcase } from './curl-testcase';
import { emailjs } from './emailjs';
import { eximBh } from './exim-bh';
import { fakesmtp } from './fakesmtp';
import { goMail } from './go-mail';
import { javamail } from './javamail';
import { lettre } from './lettre';
import { mdaemon } from './mdaemon';
import { msmtp } from './msmtp';
import { mutt } from './mutt';
import { openssl } from './openssl';
import { plain } from './plain';
import { snail } from './s-nail';
import { sendmail } from './sendmail';
import { smartermail } from './smartermail';
import { smtplib } from './smtplib';
import { sr } from './sr';
import { swaks } from './swaks';
import { swiftmailer } from './swiftmailer';

/** Every transcript dialect. Where two have the same evidence, the first is taken. */
export const dialects: readonly Dialect[] = [
  cs,
  sr,
  swaks,
  curl,
  curlTestcase,
  smtplib,
  angle,
  plain,
  sendmail,
  msmtp,
  snail,
  mutt,
  openssl,
  emailjs,
  swiftmailer,
  mdaemon,
  smartermail,
  fakesmtp,
  goMail,
  lettre,
  javamail,
  eximBh,
];

export function dialectById(id: string): Dialect | undefined {
  return dialects.find((dialect) => dialect.id === id);
}
