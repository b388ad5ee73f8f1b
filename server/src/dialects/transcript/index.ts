import type { Dialect } from '../dialect';
import { angle } from './angle';
import { chasquid } from './chasquid';
import { cs } from './cs';
import { curl } from './curl';
import { curlTestcase } from './curl-testcase';
import { curlTrace } from './curl-trace';
import { dotnet } from './dotnet';
import { emailjs } from './emailjs';
import { exchange } from './exchange';
import { eximBh } from './exim-bh';
import { eximDebug } from './exim-debug';
import { fakesmtp } from './fakesmtp';
import { goMail } from './go-mail';
import { haraka } from './haraka';
import { hmailserver } from './hmailserver';
import { iis } from './iis';
import { javamail } from './javamail';
import { lettre } from './lettre';
import { longArrows } from './long-arrows';
import { mdaemon } from './mdaemon';
import { msmtp } from './msmtp';
import { mutt } from './mutt';
import { nodemailer } from './nodemailer';
import { opensmtpd } from './opensmtpd';
import { openssl } from './openssl';
import { perlNetSmtp } from './perl-net-smtp';
import { phpmailer } from './phpmailer';
import { pieces } from './pieces';
import { plain } from './plain';
import { postfixVerbose } from './postfix-v';
import { rubyNetSmtp } from './ruby-net-smtp';
import { snail } from './s-nail';
import { sendmail } from './sendmail';
import { smartermail } from './smartermail';
import { smtplib } from './smtplib';
import { sr } from './sr';
import { swaks } from './swaks';
import { swiftmailer } from './swiftmailer';
import { tshark } from './tshark';

/** Every transcript dialect. Where two have the same evidence, the first is taken. */
export const dialects: readonly Dialect[] = [
  cs,
  sr,
  swaks,
  curl,
  curlTestcase,
  curlTrace,
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
  pieces,
  javamail,
  eximBh,
  chasquid,
  dotnet,
  exchange,
  eximDebug,
  haraka,
  hmailserver,
  iis,
  longArrows,
  nodemailer,
  opensmtpd,
  perlNetSmtp,
  phpmailer,
  postfixVerbose,
  rubyNetSmtp,
  tshark,
];
