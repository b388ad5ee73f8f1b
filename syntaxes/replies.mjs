// What both grammars say of replies. Expressions are Oniguruma's, written with String.raw so that a backslash is one.

export const raw = String.raw;

/** A group that captures nothing. */
export const any = (...forms) => `(?:${forms.join('|')})`;

/** Reply code (RFC 5321 §4.2) and enhanced code (RFC 3463 §2). */
export const CODE = raw`[2-5][0-5]\d`;
export const ENHANCED = raw`[245]\.\d{1,3}\.\d{1,3}`;

/**
 * The scope of each reply class, by the first digit. The last scope names it; a parent lends its letter shape where a
 * theme has one, so that failures are told apart without colour too. Chosen by what the default themes draw: see
 * test/grammar/colours.test.ts.
 */
const SCOPES = {
  positive: 'markup.inserted.reply.positive.smtp',
  intermediate: 'constant.language.reply.intermediate.smtp',
  transient: 'markup.italic support.function.reply.transient.smtp',
  permanent: 'markup.bold invalid.reply.permanent.smtp',
};

/** A capture that holds a reply code or an enhanced code: coloured by its class. */
export const byClass = { patterns: [{ include: '#class' }] };

export const classRules = {
  comment: 'Inside a capture that holds nothing but a reply code or an enhanced code.',
  patterns: [
    { match: raw`2[\d.]{2,10}`, name: SCOPES.positive },
    { match: raw`3[\d.]{2,10}`, name: SCOPES.intermediate },
    { match: raw`4[\d.]{2,10}`, name: SCOPES.transient },
    { match: raw`5[\d.]{2,10}`, name: SCOPES.permanent },
  ],
};

/** qmail and its kin put the enhanced code behind the text: `553 sorry (#5.7.1)`. */
export const trailingRule = {
  match: raw`\(#(${ENHANCED})\)`,
  captures: { 1: byClass },
};
