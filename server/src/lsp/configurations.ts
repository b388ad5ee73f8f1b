/** The configuration files of the workspace, as the client hands them over. */
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import {
  type Configuration,
  type ConfigurationProblem,
  configurationFrom,
  isConfigurationProblem,
  noConfiguration,
} from '../lint/configuration';
import type { Configurations } from '../protocol';
import type { Locale } from '../text/locale';
import { SOURCE } from './convert';

/** Each file's URI, and what it says or what is wrong with it. */
export type Configured = ReadonlyMap<string, Configuration | ConfigurationProblem>;

export function configuredBy({ files }: Configurations): Configured {
  return new Map(files.map(({ uri, text }) => [uri, configurationFrom(text)]));
}

/** The configuration of the nearest file in the folder of a document or above it; one that is wrong says nothing. */
export function configurationOf(uri: string, configured: Configured): Configuration {
  let nearest = '';
  for (const file of configured.keys()) {
    const folder = file.slice(0, file.lastIndexOf('/') + 1);
    if (uri.startsWith(folder) && file.length > nearest.length) nearest = file;
  }
  const found = configured.get(nearest);
  return found && !isConfigurationProblem(found) ? found : noConfiguration;
}

/** What is wrong with a configuration file, on its own lines. */
export function configurationDiagnostics(
  said: Configuration | ConfigurationProblem | undefined,
  locale: Locale,
): Diagnostic[] {
  if (!said || !isConfigurationProblem(said)) return [];
  const at = { line: said.line - 1, character: said.column - 1 };
  const message = said.message[locale];
  return [{ range: { start: at, end: at }, severity: DiagnosticSeverity.Error, source: SOURCE, message }];
}
