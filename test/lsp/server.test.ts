import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type {
  CodeAction,
  DocumentSymbol,
  FoldingRange,
  Hover,
  SemanticTokens,
  TextEdit,
} from 'vscode-languageserver-protocol';
import { type Session, start } from './connection';

const CUT_OFF = `S: 220 mail.example.org ESMTP
C: EHLO client.example.org
S: 250-mail.example.org
S: 250 SIZE 1000
C: MAIL FROM:<alice@example.org>
S: 250 2.1.0 Ok
C: RCPT TO:<bob@example.org>
S: 250 2.1.5 Ok
C: DATA
S: 354 End data with <CR><LF>.<CR><LF>
C: Subject: list
C: 
C: 250 apples
C: .
C: pears
C: plums
C: .
C: QUIT
S: 250 2.0.0 Ok: queued as 4F2A
S: 500 5.5.2 Error: command not recognized
S: 500 5.5.2 Error: command not recognized
S: 500 5.5.2 Error: command not recognized
S: 221 2.0.0 Bye
`;

function apply(text: string, edits: readonly TextEdit[]): string {
  const lines = text.split('\n');
  for (const { range, newText } of [...edits].reverse()) {
    const line = lines[range.start.line]!;
    lines[range.start.line] = line.slice(0, range.start.character) + newText + line.slice(range.end.character);
  }
  return lines.join('\n');
}

const value = (hover: Hover | null) => (hover?.contents as { value: string } | undefined)?.value ?? '';

describe('the language server over stdio', () => {
  let session: Session;
  let uri: string;
  const at = (line: number, character: number) => ({ textDocument: { uri }, position: { line, character } });

  before(async () => {
    session = await start({ locale: 'en' });
    uri = await session.open(CUT_OFF);
  });
  after(async () => assert.equal(await session.stop(), 0));

  test('tells what a document was recognised as', async () => {
    await session.diagnostics(uri);
    const recognised = session.heard.find(({ method }) => method === 'smtpLens/recognised')?.params;
    assert.deepEqual(recognised, {
      uri,
      family: 'transcript',
      dialect: 'rfc-cs',
      title: 'C: / S:',
      chosen: false,
      purpose: { is: 'evidence', by: 'guess' },
    });
  });

  test('publishes the bare period, with the replies that refused the lost text', async () => {
    const { diagnostics } = await session.diagnostics(uri);
    assert.deepEqual(
      diagnostics.map(({ code, severity, source, range }) => ({ code, severity, source, line: range.start.line })),
      [{ code: 'bare-period-in-body', severity: 1, source: 'smtp-lens', line: 13 }],
    );
    assert.deepEqual(
      diagnostics[0]?.relatedInformation?.map(({ location }) => location.range.start.line),
      [9, 19, 20, 21],
    );
  });

  test('offers to double the period; afterwards the problem is gone', async () => {
    const { diagnostics } = await session.diagnostics(uri);
    const range = diagnostics[0]!.range;
    const actions = (await session.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri },
      range,
      context: { diagnostics },
    })) as CodeAction[];
    assert.deepEqual(
      actions.map(({ title }) => title),
      ["Double this period: '.' → '..', in this recording"],
    );
    const edits = actions[0]!.edit!.changes![uri]!;
    await session.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: edits.map(({ range, newText }) => ({ range, text: newText })),
    });
    // That the header is short is a hint, and no part of it.
    const told = ({ diagnostics }: Awaited<ReturnType<Session['diagnostics']>>) => diagnostics.map(({ code }) => code);
    assert.deepEqual(told(await session.diagnostics(uri, 2)), ['missing-message-headers']);
    const mended = await session.open(apply(CUT_OFF, edits));
    assert.deepEqual(told(await session.diagnostics(mended)), ['missing-message-headers']);
  });

  test('explains 354 and what it answers, in the language of the editor', async () => {
    const hover = (await session.connection.sendRequest('textDocument/hover', at(9, 4))) as Hover;
    assert.match(value(hover), /354/);
    assert.match(value(hover), /`DATA`/);
    assert.deepEqual(hover.range, { start: { line: 9, character: 3 }, end: { line: 9, character: 6 } });
    const none = await session.connection.sendRequest('textDocument/hover', at(12, 4));
    assert.equal(none, null, 'a number in message text is no code');
  });

  test('gives tokens for a range: replies by class, message text as text', async () => {
    const legend = (session.capabilities.semanticTokensProvider as { legend: { tokenTypes: string[] } }).legend;
    const { data } = (await session.connection.sendRequest('textDocument/semanticTokens/range', {
      textDocument: { uri },
      range: { start: { line: 8, character: 0 }, end: { line: 12, character: 20 } },
    })) as SemanticTokens;
    const types: string[] = [];
    for (let i = 3; i < data.length; i += 5) types.push(legend.tokenTypes[data[i]!]!);
    assert.deepEqual(types, [
      'smtpMark',
      'smtpCommand',
      'smtpMark',
      'smtpReplyIntermediate',
      'smtpMark',
      'smtpHeaderName',
      'smtpBody',
      'smtpMark',
      'smtpMark',
      'smtpBody',
    ]);
  });

  test('outlines sessions and messages', async () => {
    const [entry] = (await session.connection.sendRequest('textDocument/documentSymbol', {
      textDocument: { uri },
    })) as DocumentSymbol[];
    assert.equal(entry?.detail, 'client.example.org');
    assert.deepEqual(
      entry?.children?.map(({ name }) => name),
      ['alice@example.org → bob@example.org'],
    );
  });

  test('folds the session, the list of extensions, the header and the body', async () => {
    const folds = (await session.connection.sendRequest('textDocument/foldingRange', {
      textDocument: { uri },
    })) as FoldingRange[];
    assert.deepEqual(folds.map(({ startLine }) => startLine).sort((a, b) => a - b)[0], 0);
    assert.ok(folds.some(({ startLine, endLine }) => startLine === 2 && endLine === 3));
  });

  test('one action mends all that is safe to mend', async () => {
    const script = 'RCPT TO:<b@example.org>\nDATA\na\n.\nb\n.x\n.\nQUIT\n';
    const other = await session.open(script);
    await session.diagnostics(other);
    const actions = (await session.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri: other },
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      context: { diagnostics: [], only: ['source.fixAll'] },
    })) as CodeAction[];
    assert.equal(actions.length, 1);
    assert.equal(
      apply(script, actions[0]!.edit!.changes![other]!),
      'RCPT TO:<b@example.org>\nDATA\na\n..\nb\n..x\n.\nQUIT\n',
    );
  });

  test('reads a document of another language only where it is a transcript beyond doubt', async () => {
    const transcript = await session.open(CUT_OFF, { uri: 'file:///tmp/a.log', languageId: 'log' });
    assert.equal((await session.diagnostics(transcript)).diagnostics.length, 1);
    const list = await session.open('Shopping list\n250 apples\n354 pears\n.\nThat is all.\n', {
      uri: 'file:///tmp/list.txt',
      languageId: 'plaintext',
    });
    assert.equal(
      await session.connection.sendRequest('textDocument/hover', {
        textDocument: { uri: list },
        position: { line: 2, character: 1 },
      }),
      null,
    );
    const letter = 'Dear all,\nDATA\n354 people came.\n.\nQUIT\n';
    const prose = await session.open(letter, { uri: 'file:///tmp/b.txt', languageId: 'plaintext' });
    assert.deepEqual((await session.diagnostics(prose)).diagnostics, []);
    assert.equal(
      await session.connection.sendRequest('textDocument/hover', {
        textDocument: { uri: prose },
        position: { line: 2, character: 1 },
      }),
      null,
    );
  });

  test('explains a code in any log where the words around say that it is one', async () => {
    const log = await session.open("started on port 550\nsmtplib.SMTPDataError: (550, b'5.7.1 spam')\n", {
      uri: 'file:///tmp/app.log',
      languageId: 'log',
    });
    const hoverOn = async (line: number, character: number) =>
      value(
        await session.connection.sendRequest('textDocument/hover', {
          textDocument: { uri: log },
          position: { line, character },
        }),
      );
    assert.equal(await hoverOn(0, 17), '');
    assert.match(await hoverOn(1, 25), /^\*\*550 5\.7\.1\*\*/);
  });

  test('a card is short, with a way to more, or full, or not there, as the user wants it', async () => {
    const document = await session.open(CUT_OFF);
    const ask = async (wish = {}) =>
      value(
        await session.connection.sendRequest('textDocument/hover', {
          textDocument: { uri: document },
          position: { line: 9, character: 4 },
          ...wish,
        }),
      );
    const short = await ask();
    assert.match(short, /\n\nThere is more: set smtpLens\.hover\.detail to full\.$/);
    const full = await ask({ inFull: true });
    assert.ok(full.length > 1.5 * short.length);
    assert.doesNotMatch(full, /There is more/);
    const set = (detail: string) =>
      session.connection.sendNotification('workspace/didChangeConfiguration', {
        settings: { smtpLens: { hover: { detail } } },
      });
    await set('full');
    assert.equal(await ask(), full);
    await set('off');
    assert.equal(await ask(), '');
    await set('short');
    assert.equal(await ask(), short);
  });

  test('reads a document as the dialect that the user chose, and back', async () => {
    const text = 'C: EHLO c.example.org\nS: 250 ok\n';
    const document = await session.open(text);
    await session.diagnostics(document);
    const last = () =>
      session.heard.filter(({ method }) => method === 'smtpLens/recognised').at(-1)?.params as {
        dialect: string;
        chosen: boolean;
      };
    await session.connection.sendNotification('smtpLens/choose', { uri: document, dialect: 'swaks' });
    await session.connection.sendRequest('smtpLens/dialects');
    assert.deepEqual([last().dialect, last().chosen], ['swaks', true]);
    await session.connection.sendNotification('smtpLens/choose', { uri: document });
    await session.connection.sendRequest('smtpLens/dialects');
    assert.deepEqual([last().dialect, last().chosen], ['rfc-cs', false]);
  });

  test('bears anything: nothing, no final line end, NUL, lone surrogates, one line of 5 MB', async () => {
    for (const text of ['', 'S: 220 x', '\0\0\n\0', '\ud800\n220 \udfff', `C: ${'x'.repeat(5_000_000)}\nS: 500 long`]) {
      const document = await session.open(text);
      assert.ok((await session.diagnostics(document)).diagnostics.length === 0);
      for (const method of ['documentSymbol', 'foldingRange', 'semanticTokens/full']) {
        await session.connection.sendRequest(`textDocument/${method}`, { textDocument: { uri: document } });
      }
    }
  });
});

test('a client that follows command links gets one, made of numbers', async () => {
  const session = await start({ locale: 'id', initializationOptions: { linkCommands: ['smtpLens.showFullCard'] } });
  const uri = await session.open(CUT_OFF);
  const hover = (await session.connection.sendRequest('textDocument/hover', {
    textDocument: { uri },
    position: { line: 9, character: 4 },
  })) as Hover;
  assert.ok(value(hover).endsWith('\n\n[Tampilkan kartu lengkap](command:smtpLens.showFullCard?%5B9%2C4%5D)'));
  assert.equal(await session.stop(), 0);
});

test('speaks Indonesian to an Indonesian editor', async () => {
  const session = await start({ locale: 'id' });
  const uri = await session.open(CUT_OFF);
  const { diagnostics } = await session.diagnostics(uri);
  assert.match(String(diagnostics[0]!.message), /^Baris ini mengakhiri pesan/);
  const hover = (await session.connection.sendRequest('textDocument/hover', {
    textDocument: { uri },
    position: { line: 9, character: 4 },
  })) as Hover;
  assert.match(value(hover), /Ketika Anda Melihatnya/);
  assert.equal(await session.stop(), 0);
});

test('gives a client without Markdown plain text', async () => {
  const session = await start({ locale: 'en', capabilities: {} });
  const uri = await session.open(CUT_OFF);
  const hover = (await session.connection.sendRequest('textDocument/hover', {
    textDocument: { uri },
    position: { line: 9, character: 4 },
  })) as Hover;
  assert.equal((hover.contents as { kind: string }).kind, 'plaintext');
  assert.doesNotMatch(value(hover), /\*\*|\]\(/);
  assert.equal(await session.stop(), 0);
});

test('recognises a mail log, and explains its codes and no other number', async () => {
  const session = await start({ locale: 'en' });
  const said =
    'status=bounced (host mx.example.org[192.0.2.1] said: 550 5.1.1 no such user (in reply to RCPT TO command))';
  const line = `Nov  3 09:00:00 mx postfix/smtp[250]: 4ABC12345: to=<a@example.org>, dsn=5.1.1, ${said}`;
  const uri = await session.open(`${line}\n${line}\n`, { uri: 'file:///tmp/mail.log', languageId: 'log' });
  const at = (text: string) =>
    session.connection.sendRequest('textDocument/hover', {
      textDocument: { uri },
      position: { line: 1, character: line.indexOf(text) + 1 },
    }) as Promise<Hover | null>;
  assert.match(value(await at('550')), /550/);
  assert.match(value(await at('5.1.1,')), /5\\?\.1\\?\.1/);
  assert.equal(await at('250]'), null);
  const recognised = session.heard.find(({ method }) => method === 'smtpLens/recognised')?.params;
  assert.deepEqual(recognised, { uri, family: 'mail-log', dialect: 'postfix', title: 'Postfix log', chosen: false });
  assert.equal(await session.stop(), 0);
});

test('takes dialects from the settings, and says what is wrong with one', async () => {
  const session = await start({ locale: 'en' });
  const uri = await session.open('17 << 220 mail.example.org\n18 >> EHLO client.example.org\n19 << 250 ok\n');
  const gateway = { name: 'Bank gateway', client: '\\d+ >> ', server: '\\d+ << ' };
  await session.connection.sendNotification('workspace/didChangeConfiguration', {
    settings: { smtpLens: { dialects: [gateway, { name: 'broken', client: '(', server: 'b' }] } },
  });
  const choices = (await session.connection.sendRequest('smtpLens/dialects')) as { title: string }[];
  assert.ok(choices.some(({ title }) => title === 'Bank gateway'));
  const recognised = session.heard.filter(({ method }) => method === 'smtpLens/recognised').at(-1)?.params;
  assert.deepEqual(recognised, {
    uri,
    family: 'transcript',
    dialect: 'own:Bank gateway',
    title: 'Bank gateway',
    chosen: false,
    purpose: { is: 'evidence', by: 'guess' },
  });
  const shown = session.heard.filter(({ method }) => method === 'window/showMessage').map(({ params }) => params);
  assert.equal(shown.length, 1);
  assert.match((shown[0] as { message: string }).message, /^smtpLens\.dialects\[1\]\.client: not a regular expression/);
  assert.equal(await session.stop(), 0);
});

test('says how to call it where no transport is named', () => {
  const { status, stderr } = spawnSync(process.execPath, [join(REPOSITORY, 'dist', 'server', 'node.js')], {
    encoding: 'utf8',
  });
  assert.equal(status, 2);
  assert.match(stderr, /^smtp-lens-server: say how to connect.*--stdio\n$/);
});
