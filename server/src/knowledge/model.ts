/**
 * What the standards and the providers say, as records. Every record carries its text in every language, side by side,
 * so that a missing translation cannot compile.
 */
import type { Text } from '../text/locale';
import type { KnownCode } from './replies/codes';

/**
 * Where a statement stands: `RFC 5321 §4.2.3`, `RFC 5321 §F.1` (an appendix), `RFC 2852` (as a whole), or the name of
 * another document such as a draft.
 */
export type Source = string;

/** How far something is agreed upon. */
export type Status = 'standard' | 'extension' | 'registered' | 'obsolete' | 'draft' | 'private' | 'nonstandard';

/** Whether it was read in the standard itself, in another source only, or is common knowledge without one. */
export type Verification = 'primary' | 'secondary' | 'memory';

/** First digit of a reply code (RFC 5321 §4.2.1), and the digits that look like one. */
export interface ReplyClass {
  readonly digit: string;
  readonly name: Text;
  readonly meaning: Text;
  /** What to do with a code of which only the first digit is known. */
  readonly fix: Text;
}

/** Second digit of a reply code (RFC 5321 §4.2.1). */
export interface ReplyCategory {
  readonly digit: string;
  readonly name: Text;
  readonly meaning: Text;
}

/** What a client does after a reply. */
export type RetryPolicy =
  | 'continue'
  | 'send-data'
  | 'retry-later'
  | 'retry-different'
  | 'reconnect-later'
  | 'no-retry'
  | 'not-applicable';

export interface Retry {
  readonly policy: RetryPolicy;
  readonly note?: Text;
}

/** What to do, for whoever sends and for whoever runs the server that answered. */
export interface Fix {
  readonly sender: Text;
  readonly operator?: Text;
}

export interface RelatedCode {
  readonly code: string;
  readonly difference: Text;
}

/** A reply code of SMTP, ESMTP or LMTP, or a number that is taken for one. */
export interface ReplyCode {
  readonly code: KnownCode;
  readonly status: Status;
  readonly name: Text;
  /** The words that the standard suggests for the reply; English, as on the wire. */
  readonly wording?: string;
  readonly description: Text;
  readonly when: Text;
  readonly fix: Fix;
  readonly retry: Retry;
  readonly related: readonly RelatedCode[];
  /** Enhanced codes that often follow it. */
  readonly enhanced: readonly string[];
  /** Lines as on the wire, marked `C:` and `S:`. */
  readonly example?: readonly string[];
  readonly sources: readonly Source[];
  readonly verification: Verification;
  /** Where the meaning comes from if no standard gives it. */
  readonly origin?: Text;
}

/** Class of an enhanced code (RFC 3463 §2). */
export interface EnhancedClass {
  readonly digit: string;
  readonly name: Text;
  readonly meaning: Text;
  /** What to do with a code of which only the class is known. */
  readonly fix: Text;
}

/** Subject of an enhanced code (RFC 3463 §2). */
export interface EnhancedSubject {
  readonly digit: string;
  readonly name: Text;
  readonly meaning: Text;
}

/** An enhanced status code of the registry. */
export interface EnhancedCode {
  /** `X.1.1`: the class is open. */
  readonly code: string;
  readonly name: Text;
  /** Classes that it is used with. */
  readonly classes: readonly string[];
  /** Reply codes that it is used with; empty where any goes. */
  readonly replies: readonly string[];
  readonly meaning: Text;
  readonly cause: Text;
  readonly fix: Text;
  readonly sources: readonly Source[];
  readonly verification: Verification;
}

/** An enhanced code that one provider uses in its own meaning. */
export interface VendorCode {
  readonly code: string;
  readonly provider: string;
  readonly meaning: Text;
  readonly fix: Text;
  readonly verification: Verification;
}

/** Where a session stands when a command may come. */
export type SessionState = 'connected' | 'greeted' | 'mail' | 'rcpt' | 'bdat';

/** One reply that a command can get. */
export interface CommandReply {
  readonly code: string;
  readonly role: 'success' | 'intermediate' | 'error';
  /**
   * `table`: the table of RFC 5321 §4.3.2; `rfc`: another place in an RFC; `practice`: seen in servers, in no RFC, so
   * possible but never required.
   */
  readonly basis: 'table' | 'rfc' | 'practice';
  /** What the code means as an answer to this command. */
  readonly note: Text;
  readonly sources: readonly Source[];
}

/** A parameter of MAIL or RCPT. */
export interface Parameter {
  readonly keyword: string;
  /** Its value in ABNF or in words of ABNF; absent where it takes none. */
  readonly value?: string;
  /** EHLO keyword that must have been offered. */
  readonly extension: string;
  readonly note: Text;
  readonly sources: readonly Source[];
}

/** A place in a session that gets a reply although no command was sent there. */
export interface AnsweredPlace {
  readonly place: 'CONNECT' | 'END-OF-DATA' | 'AUTH-RESPONSE';
  readonly name: Text;
  readonly description: Text;
  readonly replies: readonly CommandReply[];
}

/** An SMTP, ESMTP or LMTP command. */
export interface Command {
  /** In capitals. */
  readonly verb: string;
  /** What the verb stands for. */
  readonly name: Text;
  readonly status: Status;
  /** True where RFC 5321 §4.5.1 wants it of every server. */
  readonly required: boolean;
  readonly protocol: 'smtp' | 'lmtp' | 'both';
  /** ABNF of the line, without its CRLF. */
  readonly syntax: string;
  /** EHLO keyword that offers it. */
  readonly extension?: string;
  readonly description: Text;
  /** States in which it may be sent. */
  readonly allowed: readonly SessionState[];
  /** What is true after success; absent where nothing changes. */
  readonly effect?: Text;
  /** Whether more may be sent before its reply is in (RFC 2920 §3.1). */
  readonly pipelining: Text;
  readonly parameters: readonly Parameter[];
  readonly replies: readonly CommandReply[];
  /** Parts of the line that must not be shown. */
  readonly secret?: Text;
  readonly notes: readonly Text[];
  readonly sources: readonly Source[];
  readonly verification: Verification;
}

/** What tells two reply codes apart, written for this pair. */
export interface CuratedComparison {
  readonly codes: readonly [string, string];
  readonly summary: Text;
  readonly differences: readonly Text[];
  /** When each of the two is used, in the order of the codes. */
  readonly which: readonly [Text, Text];
}

/** What tells two commands apart, written for this pair. */
export interface CommandComparison {
  readonly verbs: readonly [string, string];
  readonly summary: Text;
  readonly differences: readonly Text[];
  /** When each of the two is used, in the order of the verbs. */
  readonly which: readonly [Text, Text];
  readonly sources: readonly Source[];
}

/** A keyword of the EHLO reply, or a family of them. */
export interface Extension {
  /** In capitals. */
  readonly keywords: readonly string[];
  readonly name: Text;
  readonly status: Status;
  readonly description: Text;
  /** What stands behind the keyword in the EHLO reply. */
  readonly offered?: Text;
  /** Verbs that it brings. */
  readonly verbs: readonly string[];
  /** Parameters that it brings for MAIL and for RCPT, as written there. */
  readonly mail: readonly string[];
  readonly rcpt: readonly string[];
  /** Keywords that must be offered along with it. */
  readonly requires?: readonly string[];
  /** Octets that it adds to the longest MAIL and RCPT line. */
  readonly mailLine?: number;
  readonly rcptLine?: number;
  readonly note?: Text;
  readonly sources: readonly Source[];
  readonly verification: Verification;
}

/** A mechanism of AUTH, or a family of them. */
export interface Mechanism {
  readonly names: readonly string[];
  readonly status: Status;
  readonly description: Text;
  /** Lines of an exchange that succeeds, marked `C:` and `S:`; `<…>` is sent in base64. */
  readonly exchange: readonly string[];
  /** What of it must not be shown; absent where nothing is secret. */
  readonly secret?: Text;
  /** Whether the password itself travels. */
  readonly clear: boolean;
  readonly sources: readonly Source[];
  readonly verification: Verification;
}

/** `most`: no more is allowed; `least`: no less is; `capacity`: every implementation must cope with that much. */
export type Bound = 'most' | 'least' | 'capacity' | 'advice';
export type Unit = 'octets' | 'characters' | 'digits' | 'recipients' | 'fields' | 'seconds' | 'days' | 'attempts';

/** A number that an RFC fixes. */
export interface Limit {
  /** Verbs, places and keywords that it concerns. */
  readonly about: readonly string[];
  readonly name: Text;
  readonly bound: Bound;
  readonly value: number;
  readonly unit: Unit;
  readonly note?: Text;
  /** Reply code for what goes beyond it. */
  readonly exceeded?: string;
  readonly sources: readonly Source[];
  readonly verification: Verification;
}

/** What a text is about, for counting. */
export type ProviderCategory =
  | 'address'
  | 'auth'
  | 'authentication'
  | 'content'
  | 'dns'
  | 'loop'
  | 'mailbox'
  | 'network'
  | 'policy'
  | 'protocol'
  | 'rate'
  | 'relay'
  | 'reputation'
  | 'size'
  | 'spam'
  | 'system'
  | 'tls';

/** A wording by which a provider or a server program is known, and what it means there. */
export interface ProviderText {
  /** A stretch of the reply text, in any case. */
  readonly text: string;
  /** Reply codes that it comes with; empty: any. */
  readonly replies: readonly string[];
  /** Enhanced codes that it comes with; empty: any, or none. */
  readonly enhanced: readonly string[];
  /** Further ones, from the first to the last of a run. */
  readonly ranges?: readonly (readonly [first: string, last: string])[];
  /** True for words that any server may say: then a sign of the provider must be there as well. */
  readonly common?: true;
  readonly category: ProviderCategory;
  readonly meaning: Text;
  readonly cause: Text;
  readonly fix: Text;
  /** Address of the provider's own explanation; shown as text only. */
  readonly page?: string;
  /** Where the wording was read, if not there: another address, or the program that says it. */
  readonly readIn?: string;
  readonly verification: Verification;
}

/** A provider or server program, and its wordings. */
export interface Provider {
  readonly name: string;
  /** Stretches outside of addresses that give the provider away in a reply, in lower case. */
  readonly signs: readonly string[];
  readonly texts: readonly ProviderText[];
}
