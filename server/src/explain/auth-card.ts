import { mechanism as knownMechanism } from '../knowledge/mechanisms';
import type { AuthLine, Told } from '../smtp/sasl';
import type { Locale, Text } from '../text/locale';
import { shortened } from '../text/visible';
import { type Block, type Card, labelled, paragraph, section } from './card';
import { labels } from './labels';
import { learnMore } from './learn-more';

/** One line of an AUTH exchange, read. */
export interface AuthText {
  /** In capitals; absent where the record does not show it. */
  readonly mechanism?: string;
  readonly by: 'client' | 'server';
  readonly says: AuthLine;
}

/** Most characters of a value that a card repeats. */
const LONGEST = 120;

/** The card of what an AUTH exchange says in base64: the user is shown, what is secret is not. */
export function authCard({ mechanism = '', by, says }: AuthText, locale: Locale): Card {
  const known = knownMechanism(mechanism);
  const { description, secret, clear, sources = ['RFC 4954 §4'] } = known ?? {};
  return {
    title: {
      subject: `AUTH ${mechanism}`.trim(),
      name: sides[by][locale],
      kind: labels.mechanism[locale],
    },
    sections: [
      section(decoded[locale], ...blocksOf(says, locale)),
      ...(description
        ? [
            section(
              labels.description[locale],
              paragraph(description[locale]),
              ...(clear ? [paragraph(labels.clearPassword[locale])] : []),
            ),
          ]
        : []),
      ...(secret && by === 'client' ? [section(labels.secret[locale], paragraph(secret[locale]))] : []),
      ...learnMore({ sources }, locale),
    ],
  };
}

function blocksOf(says: AuthLine, locale: Locale): readonly Block[] {
  if (typeof says === 'string') return [paragraph(nothingSaid[says][locale])];
  return says.map(({ what, value }) => {
    const label = names[what][locale];
    return value === undefined
      ? labelled(label, (forPeople.has(what) ? unreadable : masked)[locale])
      : labelled(label, { quote: shortened(value, LONGEST) });
  });
}

const sides: Readonly<Record<AuthText['by'], Text>> = {
  client: { en: 'What the client answers', id: 'Jawaban klien' },
  server: { en: 'What the server asks', id: 'Pertanyaan server' },
};
const decoded: Text = { en: 'In clear', id: 'Isinya' };
const masked: Text = { en: 'hidden here', id: 'disembunyikan di sini' };
const unreadable: Text = { en: 'octets that are no text', id: 'oktet yang bukan teks' };
/** Not secret, but not always text. */
const forPeople: ReadonlySet<Told['what']> = new Set<Told['what']>(['challenge']);

const nothingSaid: Readonly<Record<Extract<AuthLine, string>, Text>> = {
  empty: { en: 'Nothing: an empty line.', id: 'Tidak ada: baris kosong.' },
  cancelled: {
    en: 'The client gives up; the server answers 501.',
    id: 'Klien membatalkan; server menjawab 501.',
  },
  hidden: {
    en: 'This is no base64: whoever wrote the record has hidden what was sent.',
    id: 'Ini bukan base64: penulis rekaman ini menyembunyikan yang dikirim.',
  },
};

const names: Readonly<Record<Told['what'], Text>> = {
  user: { en: 'User', id: 'Pengguna' },
  'acting as': { en: 'Acting as', id: 'Bertindak sebagai' },
  password: { en: 'Password', id: 'Kata sandi' },
  digest: { en: 'Digest', id: 'Digest' },
  token: { en: 'Token', id: 'Token' },
  proof: { en: 'Proof', id: 'Bukti' },
  nonce: { en: 'Nonce', id: 'Nonce' },
  salt: { en: 'Salt', id: 'Salt' },
  iterations: { en: 'Iterations', id: 'Iterasi' },
  realm: { en: 'Realm', id: 'Realm' },
  host: { en: 'Host', id: 'Host' },
  port: { en: 'Port', id: 'Port' },
  trace: { en: 'Trace', id: 'Jejak' },
  question: { en: 'Question', id: 'Pertanyaan' },
  challenge: { en: 'Challenge', id: 'Tantangan' },
  signature: { en: 'Signature of the server', id: 'Tanda tangan server' },
  error: { en: 'Reason of the failure', id: 'Alasan kegagalan' },
  type: { en: 'Message type', id: 'Tipe pesan' },
  credentials: { en: 'Login data', id: 'Data login' },
};
