import type { Locale, Text } from '../text/locale';
import { retryPolicies, unknownName } from './classes';
import { answeredBy, answeredPlace, answersAny } from './commands';
import { comparisons } from './comparisons';
import { enhancedMeaning } from './enhanced';
import type { CuratedComparison, Fix, ReplyCode, Source } from './model';
import { replyMeaning } from './replies';

/** One side of a comparison: a reply code or an enhanced code, with the same to say about either. */
export interface Side {
  readonly code: string;
  readonly kind: 'reply' | 'enhanced';
  readonly name: Text;
  readonly class: Text;
  /** Category of a reply code, subject of an enhanced code. */
  readonly group: Text;
  readonly description: Text;
  /** Absent where nobody has told. */
  readonly when?: Text;
  readonly fix: Fix;
  readonly retry?: Text;
  /** What a reply code answers; absent where no command gets it. */
  readonly answers?: Text;
  readonly sources: readonly Source[];
}

export interface Comparison {
  readonly sides: readonly [Side, Side];
  readonly summary: Text;
  readonly differences: readonly Text[];
  /** What each side is for, or what to do about it. */
  readonly which: readonly [Text, Text];
}

/**
 * Compares two codes, each a reply code or an enhanced code, in the order asked for. A pair that was written by hand
 * says more; every other pair is built from the two records. Undefined where one of them cannot be a code.
 */
export function compare(a: string, b: string): Comparison | undefined {
  const left = side(a);
  const right = side(b);
  if (!left || !right) return undefined;
  const curated = curatedFor(a, b);
  return {
    sides: [left, right],
    summary: curated?.summary ?? intro(left, right),
    differences: curated?.differences ?? differences(left, right),
    which: curated?.which ?? [left.fix.sender, right.fix.sender],
  };
}

function curatedFor(a: string, b: string): CuratedComparison | undefined {
  for (const pair of comparisons) {
    const [first, second] = pair.codes;
    if (first === a && second === b) return pair;
    if (first === b && second === a) return { ...pair, which: [pair.which[1], pair.which[0]] };
  }
  return undefined;
}

function side(code: string): Side | undefined {
  return replySide(code) ?? enhancedSide(code);
}

function replySide(code: string): Side | undefined {
  const meaning = replyMeaning(code);
  if (!meaning) return undefined;
  const { record } = meaning;
  const answers = answersOf(code);
  return {
    code,
    kind: 'reply',
    name: record?.name ?? unknownName,
    class: meaning.class.name,
    group: meaning.category.name,
    description: record?.description ?? meaning.class.meaning,
    ...(record && { when: record.when, retry: retryOf(record) }),
    fix: record?.fix ?? { sender: meaning.class.fix },
    ...(answers && { answers }),
    sources: record?.sources ?? ['RFC 5321 §4.2.1'],
  };
}

function enhancedSide(code: string): Side | undefined {
  const meaning = enhancedMeaning(code);
  if (!meaning) return undefined;
  const { record, vendors, subject } = meaning;
  const [vendor] = vendors;
  return {
    code: meaning.code,
    kind: 'enhanced',
    name: record?.name ?? subject?.name ?? unknownName,
    class: meaning.class?.name ?? anyClass,
    group: subject?.name ?? unknownName,
    description: record?.meaning ?? vendor?.meaning ?? subject?.meaning ?? unknownName,
    ...(record && { when: record.cause }),
    fix: { sender: record?.fix ?? vendor?.fix ?? meaning.class?.fix ?? readTheText },
    sources: record?.sources ?? ['RFC 3463 §2'],
  };
}

const anyClass: Text = { en: 'any class', id: 'kelas apa pun' };
const readTheText: Text = { en: 'Read the text of the reply.', id: 'Baca teks balasannya.' };

function retryOf({ retry }: ReplyCode): Text {
  return retryPolicies[retry.policy];
}

/** Most verbs that are named one by one. */
const most = 6;

function answersOf(code: string): Text | undefined {
  if (answersAny(code)) return { en: 'any command', id: 'perintah apa pun' };
  const all = answeredBy(code);
  if (all.length === 0) return undefined;
  const named = (locale: Locale) => all.slice(0, most).map((verb) => answeredPlace(verb)?.name[locale] ?? verb);
  const more = all.length - most;
  return inEach((locale) => {
    const list = named(locale).join(', ');
    if (more <= 0) return list;
    return locale === 'en' ? `${list} and ${more} more` : `${list} dan ${more} lainnya`;
  });
}

function inEach(say: (locale: Locale) => string): Text {
  return { en: say('en'), id: say('id') };
}

function intro(a: Side, b: Side): Text {
  return {
    en: `${a.code} (${a.name.en}) is ${kindOf(a).en} of the class ${a.class.en}, ${b.code} (${b.name.en}) ${kindOf(b).en} of the class ${b.class.en}.`,
    id: `${a.code} (${a.name.id}) adalah ${kindOf(a).id} kelas ${a.class.id}, sedangkan ${b.code} (${b.name.id}) ${kindOf(b).id} kelas ${b.class.id}.`,
  };
}

function kindOf({ kind }: Side): Text {
  return kind === 'reply'
    ? { en: 'a reply code', id: 'kode balasan' }
    : { en: 'an enhanced code', id: 'kode lanjutan' };
}

/** Differences of a pair that nobody has written about. */
function differences(a: Side, b: Side): readonly Text[] {
  if (a.kind !== b.kind) return [task(a), task(b), classes(a, b)];
  return [...relation(a.code, b.code), classes(a, b), groups(a, b), ...answered(a, b), ...retries(a, b)];
}

function task({ code, kind }: Side): Text {
  return kind === 'reply'
    ? { en: `${code} decides what the client does next.`, id: `${code} menentukan langkah klien berikutnya.` }
    : {
        en: `${code} stands behind a reply code and tells the reason.`,
        id: `${code} berdiri di belakang kode balasan dan menjelaskan sebabnya.`,
      };
}

/** What the record of one code says about the other. */
function relation(a: string, b: string): readonly Text[] {
  const said = (from: string, to: string) =>
    replyMeaning(from)?.record?.related.find(({ code }) => code === to)?.difference;
  const text = said(a, b) ?? said(b, a);
  return text ? [text] : [];
}

function classes(a: Side, b: Side): Text {
  if (a.class.en === b.class.en) {
    return {
      en: `Both are ${a.class.en}, so a client that looks only at the first digit treats them alike.`,
      id: `Keduanya ${a.class.id}, jadi klien yang hanya melihat digit pertama memperlakukannya sama.`,
    };
  }
  return {
    en: `${a.code} is ${a.class.en}, ${b.code} is ${b.class.en}.`,
    id: `${a.code} adalah ${a.class.id}, sedangkan ${b.code} adalah ${b.class.id}.`,
  };
}

function groups(a: Side, b: Side): Text {
  if (a.group.en === b.group.en) {
    return { en: `Both belong to the group “${a.group.en}”.`, id: `Keduanya termasuk kelompok “${a.group.id}”.` };
  }
  return {
    en: `${a.code} belongs to the group “${a.group.en}”, ${b.code} to “${b.group.en}”.`,
    id: `${a.code} termasuk kelompok “${a.group.id}”, ${b.code} termasuk “${b.group.id}”.`,
  };
}

function answered(a: Side, b: Side): readonly Text[] {
  const verbs = ({ code, answers }: Side): Text =>
    answers
      ? { en: `${code} answers ${answers.en}.`, id: `${code} menjawab ${answers.id}.` }
      : { en: `${code} answers no command of SMTP.`, id: `${code} tidak menjawab perintah SMTP mana pun.` };
  return a.kind === 'reply' ? [verbs(a), verbs(b)] : [];
}

function retries(a: Side, b: Side): readonly Text[] {
  return [a, b].flatMap(({ code, retry }) =>
    retry ? [{ en: `After ${code}: ${retry.en}`, id: `Setelah ${code}: ${retry.id}` }] : [],
  );
}
