/** Findings at error level on files of others, each looked at and found right: by file, `line rule`. */
export const RIGHT: Readonly<Record<string, readonly string[]>> = {
  'chasquid-bad_data.cmy': ['6 command-out-of-sequence', '11 command-out-of-sequence'],
  'cs-annotated-state-machine.txt': ['5 command-out-of-sequence'],
  'dms-postscreen.txt': ['2 missing-angle-brackets', '3 missing-angle-brackets'],
  'dms-smtp-only.txt': ['2 missing-angle-brackets', '3 missing-angle-brackets'],
  'exim-client-0562.txt': ['53 missing-argument', '59 missing-argument', '62 missing-argument', '65 missing-argument'],
  'exim-client-0637.txt': [
    '4 command-out-of-sequence',
    '7 command-out-of-sequence',
    '10 command-out-of-sequence',
    '13 command-out-of-sequence',
  ],
  'exim-client-0900.txt': ['254 mixed-data-and-bdat', '286 mixed-data-and-bdat', '289 mixed-data-and-bdat'],
  'exim-client-3450.txt': ['44 auth-over-cleartext'],
  'exim-client-4201.txt': ['112 space-around-colon'],
  'ghsmtp-client-DATA-after-BDAT.txt': ['10 mixed-data-and-bdat'],
  'ghsmtp-client-RCPT-TO-before-MAIL-FROM.txt': ['2 command-out-of-sequence'],
  'ghsmtp-client-UTF8-RCPT-TO.txt': ['3 non-ascii-without-smtputf8'],
  'ghsmtp-client-nested-MAIL-FROM.txt': ['3 nested-mail'],
  'perl-netsmtp-auth-fail.txt': ['23 missing-argument'],
  'suricata-ruletype-firewall-133-smtp-out-of-order-commands.txt': [
    '6 command-out-of-sequence',
    '9 command-out-of-sequence',
  ],
  'suricata-smtp-ehlo-reset-after-rejected-data.txt': ['3 command-out-of-sequence'],
};
