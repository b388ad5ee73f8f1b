import type { Rule } from '../rule';
import { addressSyntax } from './address-syntax';
import { authBase64Invalid } from './auth-base64-invalid';
import { authInTransaction } from './auth-in-transaction';
import { authMechanismNotOffered } from './auth-mechanism-not-offered';
import { authOverCleartext } from './auth-over-cleartext';
import { authPlainMalformed } from './auth-plain-malformed';
import { authRepeated } from './auth-repeated';
import { bareLineFeed } from './bare-line-feed';
import { barePeriodInBody } from './bare-period-in-body';
import { bdatLengthMismatch } from './bdat-length-mismatch';
import { binarymimeWithData } from './binarymime-with-data';
import { challengeNotBase64 } from './challenge-not-base64';
import { commandInjection } from './command-injection';
import { commandOutOfSequence } from './command-out-of-sequence';
import { commandsAfterQuit } from './commands-after-quit';
import { connectionLostInData } from './connection-lost-in-data';
import { controlCharacter } from './control-character';
import { credentialsVisible } from './credentials-visible';
import { dataWithout354 } from './data-without-354';
import { diskFull } from './disk-full';
import { duplicateParameter } from './duplicate-parameter';
import { ehloReplyToHelo } from './ehlo-reply-to-helo';
import { eightBitWithout8bitmime } from './eight-bit-without-8bitmime';
import { enhancedClassMismatch } from './enhanced-class-mismatch';
import { enhancedCodeDiffersInLines } from './enhanced-code-differs-in-lines';
import { enhancedCodeInEhloOr3yz } from './enhanced-code-in-ehlo-or-3yz';
import { extensionNotAdvertised } from './extension-not-advertised';
import { greetingWithoutHostname } from './greeting-without-hostname';
import { heloArgumentInvalid } from './helo-argument-invalid';
import { lhloOnSmtp } from './lhlo-on-smtp';
import { lineTooLongBody } from './line-too-long-body';
import { lineTooLongCommand } from './line-too-long-command';
import { lineTooLongReply } from './line-too-long-reply';
import { lmtpReplyCount } from './lmtp-reply-count';
import { mailLoop } from './mail-loop';
import { mailParameterInvalid } from './mail-parameter-invalid';
import { maskedBanner } from './masked-banner';
import { messageWithoutEnd } from './message-without-end';
import { missingAngleBrackets } from './missing-angle-brackets';
import { missingArgument } from './missing-argument';
import { missingMessageHeaders } from './missing-message-headers';
import { mixedDataAndBdat } from './mixed-data-and-bdat';
import { multilineCodeMismatch } from './multiline-code-mismatch';
import { multilineNotFinished } from './multiline-not-finished';
import { nestedMail } from './nested-mail';
import { noRecipientAccepted } from './no-recipient-accepted';
import { nonAsciiWithoutSmtputf8 } from './non-ascii-without-smtputf8';
import { nonSmtpClient } from './non-smtp-client';
import { nonstandardReplyCode } from './nonstandard-reply-code';
import { nullSenderMultipleRcpt } from './null-sender-multiple-rcpt';
import { obsoleteCommand } from './obsolete-command';
import { parameterOnWrongCommand } from './parameter-on-wrong-command';
import { pipeliningIllegalGroup } from './pipelining-illegal-group';
import { pipeliningNotAdvertised } from './pipelining-not-advertised';
import { refusedForReputation } from './refused-for-reputation';
import { relayDenied } from './relay-denied';
import { replyCodeOutOfRange } from './reply-code-out-of-range';
import { replyMissing } from './reply-missing';
import { replyNotPossibleForCommand } from './reply-not-possible-for-command';
import { replyWithoutText } from './reply-without-text';
import { retryOfPermanentError } from './retry-of-permanent-error';
import { sentMoreThanOnce } from './sent-more-than-once';
import { sizeExceeded } from './size-exceeded';
import { sizeUnderstated } from './size-understated';
import { slowDelivery } from './slow-delivery';
import { smugglingSequence } from './smuggling-sequence';
import { sourceRoute } from './source-route';
import { spaceAroundColon } from './space-around-colon';
import { starttlsAdvertisedUnderTls } from './starttls-advertised-under-tls';
import { starttlsNotUsed } from './starttls-not-used';
import { starttlsPipelined } from './starttls-pipelined';
import { starttlsWithoutNewEhlo } from './starttls-without-new-ehlo';
import { statusDsnConflict } from './status-dsn-conflict';
import { talkingBeforeGreeting } from './talking-before-greeting';
import { tlsFailure } from './tls-failure';
import { trailingArguments } from './trailing-arguments';
import { unknownCommand } from './unknown-command';
import { unknownRule } from './unknown-rule';
import { unstuffedLeadingDot } from './unstuffed-leading-dot';
import { unterminatedData } from './unterminated-data';
import { utf8ReplyWithoutSmtputf8 } from './utf8-reply-without-smtputf8';

/** Every rule, in the order of its worth to someone who runs mail. */
export const rules: readonly Rule[] = [
  barePeriodInBody,
  credentialsVisible,
  unterminatedData,
  authOverCleartext,
  unstuffedLeadingDot,
  commandOutOfSequence,
  bareLineFeed,
  smugglingSequence,
  spaceAroundColon,
  missingAngleBrackets,
  enhancedClassMismatch,
  multilineCodeMismatch,
  multilineNotFinished,
  replyNotPossibleForCommand,
  replyMissing,
  dataWithout354,
  extensionNotAdvertised,
  eightBitWithout8bitmime,
  nonAsciiWithoutSmtputf8,
  sizeExceeded,
  sizeUnderstated,
  bdatLengthMismatch,
  commandsAfterQuit,
  starttlsWithoutNewEhlo,
  starttlsPipelined,
  starttlsNotUsed,
  starttlsAdvertisedUnderTls,
  noRecipientAccepted,
  pipeliningNotAdvertised,
  pipeliningIllegalGroup,
  talkingBeforeGreeting,
  heloArgumentInvalid,
  replyCodeOutOfRange,
  nonstandardReplyCode,
  lineTooLongBody,
  lineTooLongCommand,
  lineTooLongReply,
  addressSyntax,
  sourceRoute,
  obsoleteCommand,
  unknownCommand,
  nonSmtpClient,
  trailingArguments,
  missingArgument,
  mailParameterInvalid,
  duplicateParameter,
  parameterOnWrongCommand,
  nestedMail,
  mixedDataAndBdat,
  binarymimeWithData,
  authInTransaction,
  authRepeated,
  authBase64Invalid,
  authPlainMalformed,
  authMechanismNotOffered,
  challengeNotBase64,
  ehloReplyToHelo,
  enhancedCodeInEhloOr3yz,
  enhancedCodeDiffersInLines,
  replyWithoutText,
  greetingWithoutHostname,
  maskedBanner,
  connectionLostInData,
  lmtpReplyCount,
  lhloOnSmtp,
  nullSenderMultipleRcpt,
  missingMessageHeaders,
  retryOfPermanentError,
  statusDsnConflict,
  messageWithoutEnd,
  slowDelivery,
  refusedForReputation,
  tlsFailure,
  mailLoop,
  diskFull,
  sentMoreThanOnce,
  relayDenied,
  utf8ReplyWithoutSmtputf8,
  controlCharacter,
  commandInjection,
  unknownRule,
];
