import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import {
  createMessageConnection,
  type InitializeParams,
  type MessageConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

/** A language server as another editor starts it, and what it said of itself. */
export interface Session {
  readonly connection: MessageConnection;
  readonly capabilities: Record<string, unknown>;
  open(text: string, options?: { uri?: string; languageId?: string }): Promise<string>;
  /** The diagnostics of a document, from this version on. */
  diagnostics(uri: string, version?: number): Promise<PublishDiagnosticsParams>;
  /** Notifications by method, as they came. */
  readonly heard: { readonly method: string; readonly params: unknown }[];
  stop(): Promise<number | null>;
}

/** `flags` are those of Node. */
export async function start(params: Partial<InitializeParams> = {}, flags: readonly string[] = []): Promise<Session> {
  const server = spawn(process.execPath, [...flags, join(REPOSITORY, 'dist', 'server', 'node.js'), '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const reader = new StreamMessageReader(server.stdout!);
  const connection = createMessageConnection(reader, new StreamMessageWriter(server.stdin!));
  const heard: { method: string; params: unknown }[] = [];
  const published = new Map<string, PublishDiagnosticsParams>();
  const waiting = new Set<() => void>();
  connection.onNotification((method, given) => {
    heard.push({ method, params: given });
    if (method !== 'textDocument/publishDiagnostics') return;
    const diagnostics = given as unknown as PublishDiagnosticsParams;
    published.set(diagnostics.uri, diagnostics);
    for (const wake of waiting) wake();
  });
  connection.listen();
  const { capabilities } = (await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: { textDocument: { hover: { contentFormat: ['markdown', 'plaintext'] } } },
    ...params,
  })) as { capabilities: Record<string, unknown> };
  await connection.sendNotification('initialized', {});
  let opened = 0;
  return {
    connection,
    capabilities,
    heard,
    async open(text, { uri = `file:///tmp/document-${++opened}.smtp`, languageId = 'smtp-transcript' } = {}) {
      await connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId, version: 1, text },
      });
      return uri;
    },
    diagnostics(uri, version = 1) {
      return new Promise((resolve) => {
        const look = () => {
          const given = published.get(uri);
          if (!given || (given.version ?? 0) < version) return;
          waiting.delete(look);
          resolve(given);
        };
        waiting.add(look);
        look();
      });
    },
    async stop() {
      const ended = exit(server);
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      const status = await ended;
      connection.dispose();
      return status;
    },
  };
}

function exit(server: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => server.on('exit', resolve));
}
