// A front before a VS Code server, of the same origin: a workbench page may fetch from nowhere else. It serves folders
// of ours, tells the page to load an extension from one of them as a web extension, and hands on everything else.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import { connect } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { pipeline } from 'node:stream/promises';

const CONFIGURATION = /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)"/;
const TYPES = { '.js': 'text/javascript', '.json': 'application/json', '.svg': 'image/svg+xml', '.png': 'image/png' };

/**
 * Starts the front before the server at `origin`. `folders` are served by the first part of their path; `configure`
 * takes the front's own origin and the page's configuration, and returns the configuration to use. Returns `origin`
 * and `stop()`.
 */
export async function startFront(origin, folders, configure) {
  const behind = new URL(origin);
  const front = createServer((asked, answer) => {
    handle(asked, answer).catch((error) => {
      answer.statusCode = error.code === 'ENOENT' ? 404 : 502;
      answer.end(String(error));
    });
  });
  const sockets = new Set();
  front.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  front.on('upgrade', (asked, socket, head) => tunnel(behind, asked, socket, head));
  await new Promise((resolve) => front.listen(0, '127.0.0.1', resolve));
  const own = `http://127.0.0.1:${front.address().port}`;
  return {
    origin: own,
    stop: () =>
      new Promise((resolve) => {
        front.close(resolve);
        for (const socket of sockets) socket.destroy(); // WebSockets as well, which the server no longer counts
      }),
  };

  async function handle(asked, answer) {
    const { pathname } = new URL(asked.url, own);
    const [, first, ...rest] = normalize(decodeURIComponent(pathname)).split('/');
    const folder = folders[first];
    if (folder) await serveFile(join(folder, ...rest), answer);
    else if (pathname === '/') await serveWorkbench(asked, answer);
    else await handOn(asked, answer);
  }

  /** The server's page, with its configuration changed. */
  async function serveWorkbench(asked, answer) {
    const reply = await forward(behind, asked, { ...asked.headers, 'accept-encoding': 'identity' });
    const page = Buffer.concat(await reply.toArray()).toString('utf8');
    const changed = page.replace(CONFIGURATION, (_, before, settings) => {
      return `${before}${toAttribute(configure(own, fromAttribute(settings)))}"`;
    });
    const { 'content-length': _, ...headers } = reply.headers;
    answer.writeHead(reply.statusCode, headers).end(changed);
  }

  async function handOn(asked, answer) {
    const reply = await forward(behind, asked, asked.headers);
    answer.writeHead(reply.statusCode, reply.headers);
    await pipeline(reply, answer);
  }
}

async function serveFile(path, answer) {
  if (!(await stat(path)).isFile()) throw Object.assign(new Error('not a file'), { code: 'ENOENT' });
  answer.setHeader('content-type', TYPES[extname(path)] ?? 'text/plain');
  await pipeline(createReadStream(path), answer);
}

/** Asks the server behind for what we were asked for; resolves to its reply, of which the body is still to be read. */
function forward(behind, asked, headers) {
  return new Promise((resolve, reject) => {
    const { method, url: path } = asked;
    const { hostname, port } = behind;
    asked.pipe(request({ hostname, port, method, path, headers }, resolve).once('error', reject));
  });
}

/** Joins a WebSocket through, handshake and all. */
function tunnel(behind, asked, socket, head) {
  const other = connect(Number(behind.port), behind.hostname, () => {
    const lines = [`${asked.method} ${asked.url} HTTP/1.1`];
    for (let i = 0; i < asked.rawHeaders.length; i += 2)
      lines.push(`${asked.rawHeaders[i]}: ${asked.rawHeaders[i + 1]}`);
    other.write(`${lines.join('\r\n')}\r\n\r\n`);
    other.write(head);
    socket.pipe(other).pipe(socket);
  });
  socket.on('error', () => other.destroy()).once('close', () => other.destroy());
  other.on('error', () => socket.destroy());
}

function fromAttribute(text) {
  return JSON.parse(text.replaceAll('&quot;', '"').replaceAll('&amp;', '&'));
}

function toAttribute(value) {
  return JSON.stringify(value).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}
