import type { Text } from '../text/locale';

interface Foreign {
  readonly name: Text;
  readonly pattern: RegExp;
}

/** What other programs say when they meet a mail server. */
const FOREIGN: readonly Foreign[] = [
  {
    name: { en: 'an HTTP request', id: 'permintaan HTTP' },
    pattern: /^(?:GET|HEAD|POST|PUT|DELETE|OPTIONS|CONNECT|PATCH|TRACE) \S+(?: HTTP\/\d|$)/,
  },
  {
    name: { en: 'a field of an HTTP request', id: 'tajuk permintaan HTTP' },
    pattern: /^(?:Host|User-Agent|Accept|Accept-Encoding|Connection): \S/,
  },
  { name: { en: 'the beginning of TLS', id: 'awal TLS' }, pattern: /^(?:\x16\x03|\\x16\\x03|\\026\\003)/ },
  { name: { en: 'a greeting of SSH', id: 'salam SSH' }, pattern: /^SSH-\d\.\d/ },
  { name: { en: 'a greeting of RDP', id: 'salam RDP' }, pattern: /^\x03\x00\x00/ },
];

/** What else the text is, if it is no SMTP. */
export function foreignKind(text: string): Text | undefined {
  return FOREIGN.find(({ pattern }) => pattern.test(text))?.name;
}

export const isForeign = (text: string): boolean => foreignKind(text) !== undefined;
