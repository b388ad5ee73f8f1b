import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import oniguruma from 'vscode-oniguruma';
import textmate, { type IGrammar, type IRawGrammar, type IRawTheme } from 'vscode-textmate';

/** The grammars, by the name that the manifest gives their scope. */
export const FILES: Readonly<Record<string, string>> = {
  'text.smtp.transcript': 'smtp-transcript',
  'text.log.mail': 'mail-log',
};

/** A rule as it stands in the file. */
export interface Rule {
  name?: string;
  contentName?: string;
  match?: string;
  begin?: string;
  end?: string;
  include?: string;
  patterns?: Rule[];
  captures?: Record<string, Rule>;
  beginCaptures?: Record<string, Rule>;
  endCaptures?: Record<string, Rule>;
  repository?: Record<string, Rule>;
}

export function readGrammar(scope: string): Rule {
  return JSON.parse(readFileSync(join(REPOSITORY, 'syntaxes', `${FILES[scope]}.tmLanguage.json`), 'utf8'));
}

/** Calls `visit` for a rule and every rule below it. */
export function eachRule(rule: Rule, visit: (rule: Rule) => void): void {
  visit(rule);
  const captured = [rule.captures, rule.beginCaptures, rule.endCaptures, rule.repository];
  const below = [...(rule.patterns ?? []), ...captured.flatMap((rules) => Object.values(rules ?? {}))];
  for (const child of below) eachRule(child, visit);
}

let engine: Promise<textmate.IOnigLib> | undefined;

function loadEngine(): Promise<textmate.IOnigLib> {
  engine ??= (async () => {
    const { resolve } = createRequire(join(REPOSITORY, 'package.json'));
    await oniguruma.loadWASM(readFileSync(resolve('vscode-oniguruma/release/onig.wasm')));
    return {
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    };
  })();
  return engine;
}

/** A grammar ready to run, as VS Code runs it. `read` hands in other rules than those of the files. */
export async function loadGrammar(
  scope: string,
  { theme, read = readGrammar }: { theme?: IRawTheme; read?: (scope: string) => Rule } = {},
): Promise<{ grammar: IGrammar; colours: string[] }> {
  const registry = new textmate.Registry({
    onigLib: loadEngine(),
    loadGrammar: async (name) => (name in FILES ? (read(name) as unknown as IRawGrammar) : null),
    ...(theme && { theme }),
  });
  const grammar = await registry.loadGrammar(scope);
  if (!grammar) throw new Error(`no grammar ${scope}`);
  return { grammar, colours: registry.getColorMap() };
}

/** A stretch of a line with its scopes, outermost first; 0-based UTF-16 columns, `end` exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly scopes: readonly string[];
}

/** The scopes of every line, in order. */
export function tokenize(grammar: IGrammar, lines: readonly string[]): Stretch[][] {
  let stack = textmate.INITIAL;
  return lines.map((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
    stack = ruleStack;
    return tokens.map(({ startIndex, endIndex, scopes }) => ({
      start: startIndex,
      end: Math.min(endIndex, line.length),
      scopes,
    }));
  });
}
