import type { Text } from '../../text/locale';

/** Whether more may be sent before the reply to a command is in (RFC 2920 §3.1). */
export const anywhere: Text = {
  en: 'More commands may be sent before its reply is in, if the server offers PIPELINING.',
  id: 'Perintah lain boleh dikirim sebelum balasannya masuk, bila server menawarkan PIPELINING.',
};

export const lastInGroup: Text = {
  en: 'Last in a group: wait for its reply before sending anything more.',
  id: 'Terakhir dalam kelompok: tunggu balasannya sebelum mengirim apa pun lagi.',
};
