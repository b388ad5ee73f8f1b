/** Plays the client side of a session against a real server, one step at a time. */
import { connect, type Socket } from 'node:net';
import type { Delivered, MailServer } from './server';

/** What a client sends before it waits again. */
export type Step =
  /** A command line or an AUTH answer, without its line end. */
  | { readonly kind: 'command'; readonly line: string }
  /** Message text in wire form: stuffed, every line with its CRLF, after DATA with the line that ends it. */
  | { readonly kind: 'data'; readonly wire: string };

export interface Reply {
  readonly code: number;
  /** The reply line by line, as sent, without line ends. */
  readonly lines: readonly string[];
}

export interface Replay {
  readonly greeting: Reply;
  /**
   * For each step the reply to it. Undefined for BDAT itself, which is answered after its data; for data that was not
   * sent, since DATA was refused; and for every step after the server closed the connection.
   */
  readonly replies: readonly (Reply | undefined)[];
  /** What the server delivered of it: a message for each accepted recipient. */
  readonly delivered: readonly Delivered[];
}

/** A line of a transcript: class as in the parse contract, and the text without marks. */
export interface ClientLine {
  readonly class: string;
  readonly text: string;
}

/** The client side of a transcript as steps. Lines of other classes are passed over, within message text too. */
export function stepsOf(lines: Iterable<ClientLine>): Step[] {
  const steps: Step[] = [];
  let open: string[] = [];
  const close = () => {
    if (open.length > 0) steps.push({ kind: 'data', wire: open.map((line) => `${line}\r\n`).join('') });
    open = [];
  };
  for (const { class: kind, text } of lines) {
    if (kind === 'message-data' || kind === 'terminator') open.push(text);
    if (kind === 'terminator' || kind === 'client-command') close();
    if (kind === 'client-command') steps.push({ kind: 'command', line: text });
  }
  close();
  return steps;
}

/**
 * Plays the steps in lock step and waits for what was accepted to be delivered. TLS is not spoken: leave STARTTLS out.
 * Throws where the server does not answer within 10 s, or does not deliver what it accepted.
 */
export async function replay(server: MailServer, steps: readonly Step[]): Promise<Replay> {
  const before = (await server.delivered(0)).length;
  const socket = connect(server.port, '127.0.0.1');
  const replies = repliesOf(socket);
  const next = async (): Promise<Reply | undefined> => (await replies.next()).value;
  try {
    const greeting = await next();
    if (!greeting) throw new Error(`${server.name} closed the connection without a greeting`);
    const given: (Reply | undefined)[] = [];
    for (const [index, step] of steps.entries()) {
      if (step.kind === 'data' && !awaitsData(steps[index - 1], given[index - 1])) {
        given.push(undefined);
        continue;
      }
      if (socket.writable) socket.write(step.kind === 'data' ? step.wire : `${step.line}\r\n`);
      given.push(isChunk(step) ? undefined : await next());
    }
    const delivered = await server.delivered(before + accepted(steps, given));
    return { greeting, replies: given, delivered: delivered.slice(before) };
  } finally {
    socket.destroy();
  }
}

/** `BDAT n`: answered once its n octets are in (RFC 3030 §2). */
function isChunk(step: Step | undefined): boolean {
  return step?.kind === 'command' && /^BDAT /i.test(step.line);
}

function awaitsData(command: Step | undefined, reply: Reply | undefined): boolean {
  return isChunk(command) || reply?.code === 354;
}

/** How many deliveries are due: the accepted recipients of each accepted message. */
function accepted(steps: readonly Step[], replies: readonly (Reply | undefined)[]): number {
  let due = 0;
  let recipients = 0;
  for (const [index, step] of steps.entries()) {
    const positive = Math.floor((replies[index]?.code ?? 0) / 100) === 2;
    const verb = step.kind === 'command' ? step.line.slice(0, 4).toUpperCase() : '';
    if (verb === 'MAIL') recipients = 0;
    if (verb === 'RCPT' && positive) recipients++;
    if (step.kind === 'data' && positive && !followsUnfinishedChunk(steps[index - 1])) due += recipients;
  }
  return due;
}

function followsUnfinishedChunk(command: Step | undefined): boolean {
  return isChunk(command) && command?.kind === 'command' && !/ LAST$/i.test(command.line);
}

/** The replies that come in over a socket; ends when the server closes it. RFC 5321 §4.2: a hyphen says that more follows. */
async function* repliesOf(socket: Socket): AsyncGenerator<Reply, undefined> {
  socket.setTimeout(10_000, () => socket.destroy(new Error('no reply within 10 s')));
  let text = '';
  let lines: string[] = [];
  try {
    for await (const bytes of socket) {
      text += bytes.toString('latin1');
      const ended = text.split('\r\n');
      text = ended.pop() ?? '';
      for (const line of ended) {
        lines.push(line);
        if (line[3] === '-') continue;
        yield { code: Number(line.slice(0, 3)), lines };
        lines = [];
      }
    }
  } catch (error) {
    // A server that hangs up on text it has not read resets the connection: that is an end like any other.
    if (!['ECONNRESET', 'EPIPE'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
  return undefined;
}
