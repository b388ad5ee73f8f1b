/** A client that says what it is told, and notes what it was answered, and when. */
import { connect, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import type { Host } from './hosts';

export interface Errand {
  readonly server: Host;
  readonly port?: number;
  readonly client: Host;
  readonly helo?: string;
  readonly from: string;
  readonly to: readonly string[];
  /** Parameters of RCPT. */
  readonly notify?: string;
  readonly message: readonly string[];
  readonly tls?: boolean;
  readonly login?: { readonly user: string; readonly password: string };
}

export interface Answer {
  readonly command: string;
  readonly code: number;
  readonly text: string;
}

export interface Submitted {
  readonly answers: readonly Answer[];
  /** Milliseconds since 1970, when the last answer came. */
  readonly at: number;
}

/** One session with one message. It ends with QUIT at the first refusal that leaves nothing to do. */
export async function submit(errand: Errand): Promise<Submitted> {
  const { server, client, port = 25, helo = client.name, from, to, notify, message, tls, login } = errand;
  const answers: Answer[] = [];
  let socket: Socket = connect({ host: server.address, port, localAddress: client.address });
  let read = replies(socket);
  const say = async (line: string, command = line): Promise<Answer> => {
    if (line) socket.write(`${line}\r\n`);
    const answer = { command, ...(await read()) };
    answers.push(answer);
    return answer;
  };
  const talk = async () => {
    if ((await say('', 'CONNECT')).code !== 220) return;
    if ((await say(`EHLO ${helo}`)).code !== 250) return;
    if (tls) {
      if ((await say('STARTTLS')).code !== 220) return;
      socket.removeAllListeners('data');
      const secured = connectTls({ socket, rejectUnauthorized: false });
      await new Promise((resolve) => secured.once('secureConnect', resolve));
      socket = secured;
      read = replies(socket);
      await say(`EHLO ${helo}`);
    }
    if (login) {
      const words = Buffer.from(`\0${login.user}\0${login.password}`).toString('base64');
      if ((await say(`AUTH PLAIN ${words}`, 'AUTH')).code !== 235) return;
    }
    if ((await say(`MAIL FROM:<${from}>`)).code !== 250) return;
    let taken = 0;
    for (const address of to) {
      if ((await say(`RCPT TO:<${address}>${notify ? ` NOTIFY=${notify}` : ''}`)).code === 250) taken++;
    }
    if (taken === 0 || (await say('DATA')).code !== 354) return;
    await say(`${message.join('\r\n')}\r\n.`, 'end of data');
  };
  await talk();
  const at = Date.now();
  if (!socket.destroyed) socket.end('QUIT\r\n');
  return { answers, at };
}

/** A function that waits for the next reply. RFC 5321 §4.2: a hyphen behind the code says that more lines follow. */
function replies(socket: Socket): () => Promise<{ code: number; text: string }> {
  let text = '';
  let wake = () => {};
  socket.on('data', (bytes) => {
    text += bytes;
    wake();
  });
  socket.on('error', () => wake());
  socket.on('close', () => wake());
  return async () => {
    for (;;) {
      const whole = /^(?:\d{3}-[^\n]*\n)*(\d{3}) ?([^\r\n]*)\r?\n/.exec(text);
      if (whole) {
        text = text.slice(whole[0].length);
        return { code: Number(whole[1]), text: whole[2] ?? '' };
      }
      if (socket.destroyed) return { code: 0, text: 'the connection is closed' };
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  };
}
