import type { Position, SignatureHelp } from 'vscode-languageserver';
import { signatureHelp } from '../features/signature-help';
import type { Locale } from '../text/locale';
import type { OpenDocument } from './documents';

export const SIGNATURE_TRIGGERS = [' ', ':'];

/** The form of the command that is being written at a position of a transcript. */
export function signatureAt(
  { record, languageId }: OpenDocument,
  { line, character }: Position,
  locale: Locale,
): SignatureHelp | null {
  if (!record || languageId !== 'smtp-transcript') return null;
  const found = signatureHelp(record, line, character, locale);
  if (!found) return null;
  const { label, documentation, parts, active } = found;
  return {
    signatures: [{ label, documentation, parameters: [...parts] }],
    activeSignature: 0,
    activeParameter: active,
  };
}
