/** What client and server say to each other beside the Language Server Protocol. Plain data; imports nothing. */

/** Server to client, notification: what a document was recognised as. Sent after opening and whenever it changes. */
export const RECOGNISED = 'smtpLens/recognised';
/** Client to server, request without parameters: the dialects one may choose, as {@link DialectChoice}[]. */
export const DIALECTS = 'smtpLens/dialects';
/** Client to server, notification: read this document as the dialect that the user chose. */
export const CHOOSE = 'smtpLens/choose';

export interface Recognised {
  readonly uri: string;
  /** Absent where the document is none of ours; the server then stays silent on it. */
  readonly family?: 'transcript' | 'mail-log';
  /** Id of the dialect or log format that reads most of the document. */
  readonly dialect?: string;
  /** Its name for people, in the language of the interface. */
  readonly title?: string;
  /** True where the user chose it, false where it was recognised by content. */
  readonly chosen: boolean;
}

export interface DialectChoice {
  readonly id: string;
  readonly title: string;
  readonly family: 'transcript' | 'mail-log';
}

export interface Choice {
  readonly uri: string;
  /** Absent: back to recognition by content. */
  readonly dialect?: string;
}

/** `initializationOptions` of the client. */
export interface InitializationOptions {
  /** Choices kept from earlier sessions, by document URI. */
  readonly chosen?: Readonly<Record<string, string>>;
}
