/** Enhanced codes: those of the registry, and what providers mean by theirs. */
import type { EnhancedClass, EnhancedCode, EnhancedSubject, VendorCode } from '../model';
import { enhancedClasses, enhancedSubjects } from './classes';
import { registeredCodes } from './registered';
import { vendorCodes } from './vendor';

/** What is known of an enhanced code. */
export interface EnhancedMeaning {
  /** As asked for; with `X` in front where the class is open. */
  readonly code: string;
  /** Absent for `X.1.1`. */
  readonly class?: EnhancedClass;
  /** Absent for a subject that the registry does not have. */
  readonly subject?: EnhancedSubject;
  /** Absent where the registry has no such code. */
  readonly record?: EnhancedCode;
  /** What providers mean by it. */
  readonly vendors: readonly VendorCode[];
}

/** Every enhanced code of the registry, `X.0.0` first. */
export function enhancedCodes(): readonly EnhancedCode[] {
  return registeredCodes();
}

/**
 * The meaning of an enhanced code such as `5.1.1`, or `X.1.1` for any class (RFC 3463 §2). An unknown one falls back to
 * its class and subject. Undefined for what cannot be a code.
 */
export function enhancedMeaning(code: string): EnhancedMeaning | undefined {
  const [, first, subjectDigit, detail] = /^([245X])\.(\d{1,3})\.(\d{1,3})$/i.exec(code) ?? [];
  if (first === undefined) return undefined;
  const enhancedClass = enhancedClasses.find(({ digit }) => digit === first);
  const subject = enhancedSubjects.find(({ digit }) => digit === subjectDigit);
  const record = registeredCodes().find((known) => known.code === `X.${subjectDigit}.${detail}`);
  return {
    code: code.toUpperCase(),
    ...(enhancedClass && { class: enhancedClass }),
    ...(subject && { subject }),
    ...(record && { record }),
    vendors: vendorCodes().filter((vendor) => vendor.code === code),
  };
}

/** Whether an enhanced code may stand behind a reply code: their classes must agree (RFC 2034 §4). */
export function classesAgree(code: string, enhanced: string): boolean {
  return code[0] === enhanced[0];
}
