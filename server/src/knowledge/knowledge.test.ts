import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Text } from '../text/locale';
import * as classes from './classes';
import { commandComparisons } from './command-comparisons';
import { answeredBy, commands } from './commands';
import { answeredPlaces, repliesToAnyCommand } from './commands/places';
import { compare } from './compare';
import { comparisons } from './comparisons';
import { enhancedCodes, enhancedMeaning } from './enhanced';
import * as enhancedParts from './enhanced/classes';
import { vendorCodes } from './enhanced/vendor';
import { extensions } from './extensions';
import * as limitParts from './limits';
import { mechanisms } from './mechanisms';
import { providers } from './provider';
import { replyCodes, replyMeaning } from './replies';
import { knownCodes } from './replies/codes';
import { sessionStates } from './states';

/** Everything that is known, by where it stands. */
const everything = {
  classes,
  replies: replyCodes(),
  enhancedParts,
  enhanced: enhancedCodes(),
  vendorCodes: vendorCodes(),
  commands: commands(),
  answeredPlaces: answeredPlaces(),
  repliesToAnyCommand: repliesToAnyCommand(),
  sessionStates,
  comparisons,
  commandComparisons,
  extensions: extensions(),
  mechanisms: mechanisms(),
  limits: { ...limitParts, limits: limitParts.limits() },
  providers: providers(),
};

interface Found {
  readonly path: string;
  readonly text: Text;
}

/** Every text in a record, with the path to it. Whatever has one language counts, so that a missing one shows. */
function* textsIn(value: unknown, path: string): Generator<Found> {
  if (typeof value !== 'object' || value === null) return;
  if ('en' in value || 'id' in value) yield { path, text: value as Text };
  else for (const [key, inner] of Object.entries(value)) yield* textsIn(inner, `${path}.${key}`);
}

function* sourcesIn(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'sources') yield* inner;
    else yield* sourcesIn(inner);
  }
}

const texts = [...textsIn(everything, 'knowledge')];

describe('texts', () => {
  test('are there in both languages', () => {
    for (const { path, text } of texts) {
      assert.ok(text.en?.trim(), `${path} in English`);
      assert.ok(text.id?.trim(), `${path} in Indonesian`);
    }
  });

  test('are translated', () => {
    const same = texts.filter(({ text }) => text.en === text.id && /[a-z]{3}.* /.test(text.en));
    assert.deepEqual(same, []);
  });

  test('have no stray spaces, doubled words or line ends', () => {
    for (const { path, text } of texts) {
      for (const words of Object.values(text)) {
        assert.doesNotMatch(words, /^\s|\s$|\s{2}|\n|\b(\w{2,}) \1\b/i, path);
      }
    }
  });
});

describe('records', () => {
  const unique = (values: readonly string[]) => new Set(values).size === values.length;

  test('are all there, each once', () => {
    // What is lost is noticed; what is added needs no second place.
    const known = [
      [replyCodes().length, 75],
      [enhancedCodes().length, 81],
      [vendorCodes().length, 25],
      [commands().length, 29],
      [answeredPlaces().length, 3],
      [comparisons.length, 24],
      [extensions().length, 52],
      [mechanisms().length, 11],
      [limitParts.limits().length, 29],
      [providers().flatMap((provider) => provider.texts).length, 189],
    ] as const;
    for (const [count, least] of known) assert.ok(count >= least, `${count} of ${least}`);
    assert.deepEqual(
      replyCodes().map(({ code }) => code),
      knownCodes.map(String),
    );
    assert.ok(unique(replyCodes().map(({ code }) => code)));
    assert.ok(unique(enhancedCodes().map(({ code }) => code)));
    assert.ok(unique(vendorCodes().map(({ code }) => code)));
    assert.ok(unique(commands().map(({ verb }) => verb)));
    assert.ok(unique(extensions().flatMap(({ keywords }) => keywords)));
    assert.ok(unique(mechanisms().flatMap(({ names }) => names)));
  });

  test('name codes that exist', () => {
    const known = (code: string) => replyMeaning(code)?.record !== undefined;
    for (const { code, related } of replyCodes()) {
      for (const other of related) assert.ok(known(other.code) && other.code !== code, `${code} names ${other.code}`);
    }
    for (const { code, replies } of enhancedCodes()) {
      for (const reply of replies) assert.ok(known(reply), `${code} names ${reply}`);
    }
    for (const { codes } of comparisons) assert.ok(codes.every(known), codes.join());
    for (const { verb, replies } of commands()) {
      for (const { code } of replies) assert.ok(known(code), `${verb} names ${code}`);
    }
  });

  test('of providers name codes that can be, and no provider has a text twice', () => {
    for (const { name, texts, signs } of providers()) {
      assert.ok(unique(texts.map(({ text, enhanced }) => `${text} ${enhanced}`)), name);
      assert.ok(
        signs.every((sign) => sign === sign.toLowerCase()),
        name,
      );
      for (const { text, replies, enhanced, ranges = [], page, readIn, verification } of texts) {
        assert.ok(
          replies.every((code) => replyMeaning(code)),
          text,
        );
        assert.ok(
          [...enhanced, ...ranges.flat()].every((code) => enhancedMeaning(code)),
          text,
        );
        if (page) assert.match(page, /^https?:\/\/\S+$/);
        // What is said to have been read says where.
        if (verification === 'primary') assert.ok(page ?? readIn, text);
      }
    }
  });

  test('name extensions and verbs that exist', () => {
    const keywords = new Set(extensions().flatMap((known) => known.keywords));
    const verbs = new Set(commands().map(({ verb }) => verb));
    for (const { verb, extension, parameters } of commands()) {
      if (extension) assert.ok(keywords.has(extension), `${verb} names ${extension}`);
      for (const parameter of parameters) assert.ok(keywords.has(parameter.extension), parameter.keyword);
    }
    for (const { requires = [] } of extensions()) assert.ok(requires.every((other) => keywords.has(other)));
    const places = new Set<string>(answeredPlaces().map(({ place }) => place));
    for (const { about } of limitParts.limits()) {
      for (const word of about) assert.ok(keywords.has(word) || verbs.has(word) || places.has(word), word);
    }
  });

  test('name enhanced codes of their own class', () => {
    for (const { code, enhanced } of replyCodes()) {
      for (const other of enhanced) {
        assert.match(other, /^[245]\.\d{1,3}\.\d{1,3}$/);
        assert.equal(other[0], code[0], `${code} names ${other}`);
      }
    }
  });

  test('cite documents in one form', () => {
    for (const source of sourcesIn(everything)) {
      assert.match(
        source,
        /^(RFC \d{3,5}( §(\d+|[A-Z])(\.\d+)*)?|draft-[a-z0-9-]+|(Postfix|Exim|Sendmail|Google|MS)[\w ,-]+)$/,
        source,
      );
    }
  });

  test('of replies that no standard defines say where they come from', () => {
    for (const { code, status, origin } of replyCodes()) {
      if (status === 'nonstandard' || status === 'draft') assert.ok(origin, code);
    }
  });
});

describe('the mistakes of older explanations are not repeated', () => {
  test('211 answers HELP and nothing else', () => {
    assert.deepEqual(answeredBy('211'), ['HELP']);
    assert.doesNotMatch(replyMeaning('211')?.record?.description.en ?? '', /inquiry|capabilit/);
  });

  test('capabilities stand in the 250 that answers EHLO', () => {
    const to250 = replyMeaning('211')?.record?.related.find(({ code }) => code === '250');
    assert.match(to250?.difference.en ?? '', /250 .* answers EHLO with what the server offers/);
  });

  test('most servers answer HELP with 214', () => {
    assert.match(replyMeaning('211')?.record?.when.en ?? '', /Most servers answer HELP with 214/);
  });

  test('354 tells to double leading periods, not to avoid them', () => {
    assert.match(replyMeaning('354')?.record?.fix.sender.en ?? '', /double every leading period/);
    assert.match(replyMeaning('354')?.record?.fix.sender.en ?? '', /wait for the final reply/);
    assert.match(
      replyMeaning('354')?.record?.description.en ?? '',
      /line end in front of that period still belongs to the text/,
    );
  });

  test('no client chooses between 211 and 354', () => {
    assert.match(compare('211', '354')?.summary.en ?? '', /a client never chooses/);
  });

  test('no word stands twice in a row, and no sentence was left in English', () => {
    for (const {
      text: { en, id },
    } of texts) {
      assert.doesNotMatch(en, /(?<![-\w])([a-z]{2,}) \1(?![-\w])/i, en);
      assert.ok(en === id || !/(?<!\w)(?:the|which|after|when|with)(?!\w).*(?<!\w)(?:the|of|is|to)(?!\w)/.test(id), id);
    }
  });
});
