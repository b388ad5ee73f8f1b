import type { Place, Severity } from '../../lint/rule';
import { rulePage } from '../../lint/rule-page';
import { rules } from '../../lint/rules';
import type { Terminal } from '../terminal';
import { VERSION } from '../version';
import { type Linted, onePlace } from './linted';

const SARIF_LEVEL: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** SARIF 2.1.0. */
export function sarif(linted: readonly Linted[], { locale }: Terminal): string {
  const region = (at: Place) => {
    const { line, column, endLine, endColumn } = onePlace(at);
    return { startLine: line, startColumn: column, endLine, endColumn };
  };
  const location = (file: string, at: Place) => ({
    physicalLocation: { artifactLocation: { uri: uriOf(file) }, region: region(at) },
  });
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'SMTP Lens',
            version: VERSION,
            rules: rules.map((rule) => ({
              id: rule.id,
              shortDescription: { text: rule.what[locale] },
              fullDescription: { text: rule.why[locale] },
              help: { text: rule.how[locale] },
              helpUri: rulePage(rule.id),
              defaultConfiguration: { level: SARIF_LEVEL[rule.severity] },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: linted.flatMap(({ file, findings }) =>
          findings.map(({ rule, severity, message, related, fix, ...at }) => ({
            ruleId: rule,
            ruleIndex: rules.findIndex(({ id }) => id === rule),
            level: SARIF_LEVEL[severity],
            message: { text: message[locale] },
            locations: [location(file, at)],
            ...(related.length > 0 && {
              relatedLocations: related.map((also) => ({
                ...location(file, also),
                message: { text: also.message[locale] },
              })),
            }),
            ...(fix && {
              fixes: [
                {
                  description: { text: fix.title[locale] },
                  artifactChanges: [
                    {
                      artifactLocation: { uri: uriOf(file) },
                      replacements: fix.edits.map((edit) => ({
                        deletedRegion: region(edit),
                        insertedContent: { text: edit.text },
                      })),
                    },
                  ],
                },
              ],
            }),
          })),
        ),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

/** A relative reference (RFC 3986 §4.2) for a path as it was given. */
function uriOf(file: string): string {
  const path = file === '-' ? 'stdin' : file.replaceAll('\\', '/');
  return path.split('/').map(encodeURIComponent).join('/');
}
