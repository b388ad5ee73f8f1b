/** Reads `.smtp-lens.json`. Its schema is `schemas/smtp-lens.schema.json`. */
import { findNodeAtLocation, getNodeValue, type Node, type ParseError, parseTree } from 'jsonc-parser';
import { isProblem, ownDialect } from '../dialects/own';
import { splitLines } from '../text/lines';
import type { Text } from '../text/locale';
import { type Configuration, noConfiguration } from './configuration';
import { isQuickPattern } from './ignored';
import { levelProblem, levelsOf } from './levels';
import { isPurposeChoice, PURPOSES } from './purpose';

/** What is wrong with a configuration file, and where: 1-based, columns in UTF-16 code units. */
export interface ConfigurationProblem {
  readonly line: number;
  readonly column: number;
  readonly message: Text;
}

/** The configuration in a text of JSON, in which comments are allowed; or the first thing that is wrong with it. */
export function configurationFrom(text: string): Configuration | ConfigurationProblem {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  const [error] = errors;
  if (error) return problemAt(text, error.offset, NOT_JSON);
  if (root?.type !== 'object') return problemAt(text, root?.offset ?? 0, NO_OBJECT);
  for (const [key, value] of entriesOf(root)) {
    const found = Object.hasOwn(CHECKS, key.value) ? CHECKS[key.value as keyof typeof CHECKS](value) : unknownKey(key);
    if (found) return problemAt(text, found.node.offset, found.message);
  }
  return {
    levels: levelsOf(Object.entries(valueAt(root, 'rules') ?? {})),
    purpose: valueAt(root, 'purpose') ?? noConfiguration.purpose,
    dialects: (valueAt<unknown[]>(root, 'dialects') ?? []).flatMap((description) => {
      const result = ownDialect(description);
      return isProblem(result) ? [] : [result];
    }),
    ignore: valueAt(root, 'ignore') ?? noConfiguration.ignore,
  };
}

export function isConfigurationProblem(result: Configuration | ConfigurationProblem): result is ConfigurationProblem {
  return 'message' in result;
}

/** The value under a key that was checked. */
function valueAt<T>(root: Node, key: string): T | undefined {
  const node = findNodeAtLocation(root, [key]);
  return node && (getNodeValue(node) as T);
}

interface Found {
  readonly node: Node;
  readonly message: Text;
}

/** What each key wants of its value; a check returns what is wrong, if anything is. */
const CHECKS = {
  $schema: (node: Node) => wants(node, node.type === 'string', { en: 'a string is expected', id: 'seharusnya string' }),
  rules: (node: Node) =>
    wants(node, node.type === 'object', NO_OBJECT) ??
    first(entriesOf(node), ([key, value]) => {
      const message = levelProblem(key.value as string, getNodeValue(value));
      return message && { node: key, message };
    }),
  purpose: (node: Node) =>
    wants(node, isPurposeChoice(node.value), {
      en: `it is one of ${PURPOSES.join(', ')}`,
      id: `salah satu dari ${PURPOSES.join(', ')}`,
    }),
  dialects: (node: Node) =>
    wants(node, node.type === 'array', NO_LIST) ??
    first(node.children ?? [], (item) => {
      const result = ownDialect(getNodeValue(item));
      if (!isProblem(result)) return undefined;
      return {
        node: findNodeAtLocation(item, [result.field]) ?? item,
        message: prefixed(result.field, result.message),
      };
    }),
  ignore: (node: Node) =>
    wants(node, node.type === 'array', NO_LIST) ??
    first(
      node.children ?? [],
      (item) =>
        wants(item, item.type === 'string' && item.value !== '', {
          en: 'a pattern is expected',
          id: 'seharusnya sebuah pola',
        }) ?? wants(item, isQuickPattern(item.value), SLOW_PATTERN),
    ),
} satisfies Record<string, (node: Node) => Found | undefined>;

const NOT_JSON: Text = { en: 'this is not JSON', id: 'ini bukan JSON' };
const NO_OBJECT: Text = { en: 'an object is expected', id: 'seharusnya objek' };
const SLOW_PATTERN: Text = {
  en: 'a pattern has at most two * in each part of a path, two ** and two {…} in all, and no (…)',
  id: 'sebuah pola paling banyak berisi dua * di tiap bagian jalur, dua ** dan dua {…} seluruhnya, tanpa (…)',
};
const NO_LIST: Text = { en: 'a list is expected', id: 'seharusnya daftar' };

function unknownKey(node: Node): Found {
  const [key, known] = [node.value as string, Object.keys(CHECKS).join(', ')];
  return {
    node,
    message: { en: `there is no '${key}'; there are ${known}`, id: `tidak ada '${key}'; yang ada: ${known}` },
  };
}

const wants = (node: Node, right: boolean, message: Text): Found | undefined => (right ? undefined : { node, message });

const prefixed = (field: string, { en, id }: Text): Text => ({ en: `${field}: ${en}`, id: `${field}: ${id}` });

function first<T>(all: readonly T[], check: (one: T) => Found | undefined): Found | undefined {
  for (const one of all) {
    const found = check(one);
    if (found) return found;
  }
  return undefined;
}

/** Keys and values of an object. */
function entriesOf(object: Node): (readonly [key: Node, value: Node])[] {
  return (object.children ?? []).flatMap(({ children }) =>
    children?.[1] ? [[children[0]!, children[1]] as const] : [],
  );
}

function problemAt(text: string, offset: number, message: Text): ConfigurationProblem {
  const { lines } = splitLines(text.slice(0, offset));
  return { line: lines.length, column: lines.at(-1)!.length + 1, message };
}
