/** The configuration files of the workspace, as the client hands them over. */
import picomatch from 'picomatch/posix';
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import { type Configuration, noConfiguration } from '../lint/configuration';
import { type ConfigurationProblem, configurationFrom, isConfigurationProblem } from '../lint/configuration-file';
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
  const found = configured.get(nearestTo(uri, configured));
  return found && !isConfigurationProblem(found) ? found : noConfiguration;
}

/** Whether the nearest configuration file leaves a document out, by its patterns from its own folder on. */
export function isIgnored(uri: string, configured: Configured): boolean {
  const { ignore } = configurationOf(uri, configured);
  if (ignore.length === 0) return false;
  const within = uri.slice(folderOf(nearestTo(uri, configured)).length);
  return picomatch.isMatch(decoded(within), [...ignore]);
}

/** The address of the nearest configuration file; empty where there is none. */
function nearestTo(uri: string, configured: Configured): string {
  let nearest = '';
  for (const file of configured.keys())
    if (uri.startsWith(folderOf(file)) && file.length > nearest.length) nearest = file;
  return nearest;
}

const folderOf = (file: string) => file.slice(0, file.lastIndexOf('/') + 1);

/** A part of an address as people write it in patterns. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
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
