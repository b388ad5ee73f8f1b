import type { Text } from '../text/locale';

/** What the words mean that a parameter of MAIL or RCPT takes, by parameter. */
export const parameterValues: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  BODY: {
    '7BIT': { en: 'only octets below 128', id: 'hanya oktet di bawah 128' },
    '8BITMIME': { en: 'octets above 127 occur, in lines', id: 'ada oktet di atas 127, dalam baris' },
    BINARYMIME: {
      en: 'any octets, without lines; only with BDAT',
      id: 'oktet apa pun, tanpa baris; hanya dengan BDAT',
    },
  },
  RET: {
    FULL: { en: 'a bounce is to bring the whole message back', id: 'pantulan harus membawa seluruh pesan' },
    HDRS: { en: 'a bounce is to bring the header only', id: 'pantulan cukup membawa tajuk' },
  },
  NOTIFY: {
    NEVER: { en: 'no notification at all', id: 'tanpa pemberitahuan sama sekali' },
    SUCCESS: { en: 'tell when it was delivered', id: 'beri tahu bila sudah terkirim' },
    FAILURE: { en: 'tell when it failed', id: 'beri tahu bila gagal' },
    DELAY: { en: 'tell when it is late', id: 'beri tahu bila tertunda' },
  },
};
