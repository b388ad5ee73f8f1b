/** A proxy on loopback between a mail client and a mail server. It hears both, under TLS too, in the order of arrival. */
import { readFileSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { TLSSocket, connect as tlsConnect } from 'node:tls';

export type Side = 'client' | 'server';

/** One line on the wire, without its line end. It stands where its last octet arrived. */
export interface WireLine {
  readonly from: Side;
  readonly text: string;
  /** Octets with the line end; BDAT counts them. */
  readonly octets: number;
}

export interface Wire {
  readonly port: number;
  readonly lines: readonly WireLine[];
  /** Waits until the server has given that many complete replies since the session began, or has closed the connection. */
  replies(count: number): Promise<void>;
  /** Waits until the client's line number `count` has passed. */
  sent(count: number): Promise<void>;
  /** Waits until both sides are done. */
  closed(): Promise<void>;
}

export interface Certificate {
  readonly certificate: string;
  readonly key: string;
}

/** Listens on `port` for one session and passes it on to the server at `target`. Throws where the port is taken. */
export async function tap(port: number, target: number, tls: Certificate): Promise<Wire> {
  const lines: WireLine[] = [];
  const rest: Record<Side, Buffer> = { client: Buffer.alloc(0), server: Buffer.alloc(0) };
  const waiting = new Set<() => void>();
  let closed = false;

  const changed = () => {
    for (const check of waiting) check();
  };
  const until = (condition: () => boolean) =>
    new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`nothing more was said:\n${story(lines)}`)), 15_000);
      const check = () => {
        if (!condition()) return;
        clearTimeout(timer);
        waiting.delete(check);
        resolve();
      };
      waiting.add(check);
      check();
    });

  function hear(from: Side, bytes: Buffer): void {
    let open = Buffer.concat([rest[from], bytes]);
    for (let end = open.indexOf(10); end >= 0; end = open.indexOf(10)) {
      lines.push({ from, text: open.toString('utf8', 0, end).replace(/\r$/, ''), octets: end + 1 });
      open = open.subarray(end + 1);
    }
    rest[from] = open;
    changed();
  }

  function pass(client: Socket, server: Socket): void {
    let tlsWanted = false;
    client.on('data', (bytes) => {
      hear('client', bytes);
      tlsWanted = lines.at(-1)?.text.toUpperCase() === 'STARTTLS';
      server.write(bytes);
    });
    server.on('data', (bytes) => {
      hear('server', bytes);
      client.write(bytes);
      if (!tlsWanted || !lines.at(-1)?.text.startsWith('220 ')) return;
      for (const socket of [client, server]) socket.removeAllListeners().pause();
      pass(
        new TLSSocket(client, { isServer: true, cert: readFileSync(tls.certificate), key: readFileSync(tls.key) }),
        tlsConnect({ socket: server, rejectUnauthorized: false }),
      );
    });
    const end = () => {
      client.end();
      server.end();
      closed = true;
      changed();
    };
    for (const socket of [client, server]) socket.on('error', end).on('close', end);
    server.on('end', end);
    // A client that has said all may still listen.
    client.on('end', () => server.end());
  }

  const listener = createServer({ allowHalfOpen: true }, (client) => {
    listener.close();
    pass(client, connect({ port: target, host: '127.0.0.1', allowHalfOpen: true }));
  });
  await new Promise<void>((resolve, reject) => listener.once('error', reject).listen(port, '127.0.0.1', resolve));
  return {
    port,
    lines,
    replies: (count) => until(() => closed || lines.filter(isLastOfReply).length >= count),
    sent: (count) => until(() => closed || lines.filter(({ from }) => from === 'client').length >= count),
    closed: () => until(() => closed),
  };
}

/** RFC 5321 §4.2.1: a hyphen behind the code says that more lines follow. */
function isLastOfReply({ from, text }: WireLine): boolean {
  return from === 'server' && text[3] !== '-';
}

function story(lines: readonly WireLine[]): string {
  return lines.map(({ from, text }) => `${from}: ${text}`).join('\n');
}
