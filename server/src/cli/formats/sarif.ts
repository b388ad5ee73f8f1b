import { createHash } from 'node:crypto';
import type { Finding, Fix, Place, Rule, Severity } from '../../lint/rule';
import { rulePage } from '../../lint/rule-page';
import { rules } from '../../lint/rules';
import type { Locale } from '../../text/locale';
import { jsonOf } from '../json';
import type { Terminal } from '../terminal';
import { VERSION } from '../version';
import { type Linted, onePlace } from './linted';

const SARIF_LEVEL: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** SARIF 2.1.0, as code scanning takes it. */
export function sarif(linted: readonly Linted[], { locale }: Terminal): string {
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { ...DRIVER, rules: rules.map((rule) => descriptorOf(rule, locale)) } },
        columnKind: 'utf16CodeUnits',
        newlineSequences: ['\r\n', '\n', '\r'],
        results: linted.flatMap((one) => resultsOf(one, locale)),
      },
    ],
  };
  return `${jsonOf(log, 2)}\n`;
}

const DRIVER = {
  name: 'SMTP Lens',
  version: VERSION,
  semanticVersion: VERSION,
  informationUri: 'https://github.com/smtp-lens/smtp-lens',
};

function descriptorOf({ id, severity, what, why, how, refs }: Rule, locale: Locale) {
  const text = `${why[locale]} ${how[locale]}`;
  return {
    id,
    shortDescription: { text: what[locale] },
    fullDescription: { text: why[locale] },
    help: { text, markdown: [why[locale], how[locale], refs.join(', ')].join('\n\n') },
    helpUri: rulePage(id),
    defaultConfiguration: { level: SARIF_LEVEL[severity] },
    properties: { tags: ['smtp'] },
  };
}

function resultsOf({ file, lines, findings }: Linted, locale: Locale) {
  const seen = new Map<string, number>();
  return findings.map(({ rule, severity, message, related, fix, ...at }) => {
    // The same fault on the same words is told apart by its turn: lines added above change nothing about it.
    const words = `${rule} ${lines.at(at.line)}`;
    const turn = (seen.get(words) ?? 0) + 1;
    seen.set(words, turn);
    return {
      ruleId: rule,
      ruleIndex: rules.findIndex(({ id }) => id === rule),
      level: SARIF_LEVEL[severity],
      message: { text: message[locale] },
      locations: [locationOf(file, at)],
      partialFingerprints: { 'smtpLens/v1': fingerprint(`${words} ${turn}`) },
      ...(related.length > 0 && { relatedLocations: relatedTo(file, related, locale) }),
      ...(fix && { fixes: [fixOf(file, fix, locale)] }),
    };
  });
}

const fingerprint = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 32);

function relatedTo(file: string, related: Finding['related'], locale: Locale) {
  return related.map((also, index) => ({
    id: index + 1,
    ...locationOf(file, also),
    message: { text: also.message[locale] },
  }));
}

function fixOf(file: string, { title, edits }: Fix, locale: Locale) {
  const replacements = edits.map((edit) => ({ deletedRegion: regionOf(edit), insertedContent: { text: edit.text } }));
  return {
    description: { text: title[locale] },
    artifactChanges: [{ artifactLocation: { uri: uriOf(file) }, replacements }],
  };
}

function locationOf(file: string, at: Place) {
  return { physicalLocation: { artifactLocation: { uri: uriOf(file) }, region: regionOf(at) } };
}

function regionOf(at: Place) {
  const { line, column, endLine, endColumn } = onePlace(at);
  return { startLine: line, startColumn: column, endLine, endColumn };
}

/** A relative reference (RFC 3986 §4.2) for a path as it was given. */
function uriOf(file: string): string {
  const path = file === '-' ? 'stdin' : file.replaceAll('\\', '/');
  return path.split('/').map(encodeURIComponent).join('/');
}
