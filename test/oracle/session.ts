/** Sessions as plain data: what a client does in order, and what it wants to have delivered. */

/** One line of a message: as its author wrote it, and as the client sends it. */
export interface TextLine {
  readonly text: string;
  /** Stuffed, where the client does its duty (RFC 5321 §4.5.2). */
  readonly wire: string;
  /** CRLF where nothing is said. */
  readonly end?: '\n' | '\r';
}

export interface CommandAct {
  readonly kind: 'command';
  readonly line: string;
  /** Sent without waiting for the answer to what was sent before. */
  readonly ahead?: true;
}

export interface MessageAct {
  readonly kind: 'message';
  readonly lines: readonly TextLine[];
  /** Who is to get it. */
  readonly to: readonly string[];
  /** Whether the line with the period follows. */
  readonly ended: boolean;
  /** Sent even where DATA was refused, or not yet answered. */
  readonly ahead?: true;
}

/** `BDAT n LAST` and n octets (RFC 3030 §2), sent as one. */
export interface ChunkAct {
  readonly kind: 'chunk';
  readonly lines: readonly TextLine[];
  readonly to: readonly string[];
  /** The octets that BDAT says, where they are not those that follow. */
  readonly says?: number;
}

export type Act = CommandAct | MessageAct | ChunkAct;

export interface Session {
  readonly index: number;
  readonly acts: readonly Act[];
  /** Names of the faults put in (`faults.ts`); none in a right session. */
  readonly faults: readonly string[];
  /** Keywords that a server must offer for the session to be right: without them it is not played there. */
  readonly needs: readonly string[];
  /** Servers refuse it for reasons of their own, whatever the client does. */
  readonly policy: boolean;
}

export interface Intended {
  readonly recipient: string;
  /** Lines ended by LF. */
  readonly message: string;
}

/** What the author wants delivered: a message for each recipient. */
export function intendedOf(session: Session): Intended[] {
  return session.acts.flatMap((act) => {
    if (act.kind === 'command') return [];
    const message = act.lines.map(({ text }) => `${text}\n`).join('');
    return act.to.map((recipient) => ({ recipient, message }));
  });
}

/** The octets of an act as they go over the wire, as text. */
export function wireOf(act: Act): string {
  switch (act.kind) {
    case 'command':
      return `${act.line}\r\n`;
    case 'message':
      return textOf(act.lines) + (act.ended ? '.\r\n' : '');
    case 'chunk': {
      const text = textOf(act.lines);
      return `BDAT ${act.says ?? Buffer.byteLength(text)} LAST\r\n${text}`;
    }
  }
}

const textOf = (lines: readonly TextLine[]) => lines.map(({ wire, end = '\r\n' }) => wire + end).join('');

/** The client's lines as a script, line ends and all; and for each line the act that it belongs to. */
export function scriptOf(session: Session): { text: string; actOf: number[] } {
  const text = session.acts.map(wireOf).join('');
  const actOf = session.acts.flatMap((act, index) => wireLines(wireOf(act)).map(() => index));
  return { text, actOf };
}

/** Lines as an editor counts them: at CRLF, LF and CR. */
export function wireLines(wire: string): string[] {
  return wire.replace(/(?:\r\n|\r|\n)$/, '').split(/\r\n|\r|\n/);
}
