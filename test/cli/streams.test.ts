/** Files of any size, compressed or not, and readers that have had enough: `parse` and `redact` as a process. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';

const PROGRAM = join(REPOSITORY, 'dist', 'cli.js');
const folder = mkdtempSync(join(tmpdir(), 'smtp-lens-streams-'));
after(() => rmSync(folder, { recursive: true }));

const line = (n: number) =>
  `Oct  3 10:00:00 mx1 postfix/smtp[31]: 4F${String(n).padStart(8, '0')}: to=<user${n % 100}@example.com>, relay=mx.example.com[192.0.2.25]:25, delay=1, delays=0/0/0/1, dsn=2.0.0, status=sent (250 Ok)`;
const LOG = Buffer.from(`${Array.from({ length: 5_000 }, (_, n) => line(n)).join('\n')}\n`);
const TALK = Buffer.from('S: 220 mail.example.org ESMTP\r\nC: EHLO client.example.com\r\nS: 250 ok\nC: QUIT');

function written(name: string, bytes: Uint8Array): string {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  return file;
}

const run = (args: readonly string[], input?: Uint8Array) => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [PROGRAM, ...args], { input, maxBuffer: 1 << 28 });
  return { out: stdout as Buffer, err: stderr.toString(), status };
};

for (const command of ['parse', 'redact'])
  for (const [name, bytes] of Object.entries({ log: LOG, transcript: TALK }))
    test(`${command} tells the same of a ${name} from a file, compressed, and from standard input`, () => {
      const plain = run([command, written(`${name}.txt`, bytes)]);
      assert.equal(plain.status, 0);
      assert.ok(plain.out.length > 0);
      const packed = run([command, written(`${name}.gz`, gzipSync(bytes))]);
      const piped = run([command, '-'], bytes);
      for (const other of [packed, piped]) assert.deepEqual(other, plain);
    });

describe('redact', () => {
  test('leaves bytes that are no UTF-8, and line ends, as they are', () => {
    const odd = Buffer.concat([
      LOG.subarray(0, 2_000),
      Buffer.from(
        'Oct  3 10:00:00 mx1 postfix/cleanup[1]: 4F00000001: warning: header Subject: \xe4\xff\x80\0\r\n',
        'latin1',
      ),
      LOG.subarray(0, 1_000),
    ]);
    const { out } = run(['redact', written('odd.log', odd)]);
    assert.ok(out.includes(Buffer.from([0xe4, 0xff, 0x80, 0x00, 0x0d, 0x0a])));
    assert.ok(!out.includes('user1@example.com'));
    assert.equal(out.filter((byte) => byte === 10).length, odd.filter((byte) => byte === 10).length);
    const talk = Buffer.concat([TALK, Buffer.from([0x0a, 0x43, 0x3a, 0x20, 0xe9, 0x0a])]);
    assert.ok(
      run(['redact', written('odd.smtp', talk)])
        .out.subarray(-6)
        .equals(talk.subarray(-6)),
    );
  });

  test('takes the name of a mail log for what it is; one that nobody knows is told', () => {
    const file = written('one.log', Buffer.from(`${line(1)}\n`));
    const { out, status } = run(['redact', '--as', 'postfix', file]);
    assert.equal(status, 0);
    assert.ok(out.length > 0 && !out.includes('user1@example.com'));
    for (const command of ['redact', 'parse', 'lint']) {
      const wrong = run([command, '--as', 'postfi', file]);
      assert.equal(wrong.status, 2, command);
      assert.match(wrong.err, /--as postfi: it is one of rfc-cs, .*, postfix, /);
    }
  });

  test('a name has the same stand-in from the first line to the last', () => {
    const { out } = run(['redact', join(folder, 'log.txt')]);
    const lines = out.toString().trimEnd().split('\n');
    const nameOn = (n: number) => /to=<([^>]*)>/.exec(lines[n]!)?.[1];
    assert.equal(lines.length, 5_000);
    assert.equal(nameOn(7), nameOn(4_907));
    assert.equal(new Set(lines.map((_, n) => nameOn(n))).size, 100);
  });
});

test('compressed data that ends too early: what came is told, then what is wrong', () => {
  const packed = gzipSync(LOG);
  const { out, err, status } = run(['parse', written('cut.gz', packed.subarray(0, packed.length / 2))]);
  assert.equal(status, 2);
  assert.match(err, /cut\.gz: the compressed data is damaged or ends too early/);
  assert.equal(err.trimEnd().split('\n').length, 1);
  assert.ok(out.length > 0);
});

test('a reader that has had enough is no error', { skip: process.platform === 'win32' && 'a shell of Unix' }, () => {
  const file = written('long.log', Buffer.concat(Array(20).fill(LOG)));
  for (const command of ['parse', 'redact']) {
    const script = `"${process.execPath}" "${PROGRAM}" ${command} "${file}" | head -n 1; exit "\${PIPESTATUS[0]}"`;
    const { stderr, status } = spawnSync('bash', ['-c', script], { encoding: 'utf8' });
    assert.deepEqual([stderr, status], ['', 0], command);
  }
});

describe('where standard output leads', { skip: process.platform === 'win32' && 'files of Unix' }, () => {
  test('a pipe that is full for a while loses nothing', async () => {
    const file = written('some.log', LOG);
    const due = run(['parse', file]).out;
    const got: Buffer[] = [];
    // What a socket of Node's leads to is written to without waiting.
    const server = createServer(async (reader) => {
      for await (const part of reader) {
        got.push(part);
        await new Promise((go) => setTimeout(go, 1));
      }
      server.close();
    }).listen(join(folder, 'pipe'));
    await once(server, 'listening');
    const pipe = connect(join(folder, 'pipe'));
    await once(pipe, 'connect');
    const child = spawn('sh', ['-c', `"${process.execPath}" "${PROGRAM}" parse "${file}" >&3`], {
      stdio: ['ignore', 'ignore', 'inherit', pipe],
    });
    pipe.destroy();
    const [[status]] = await Promise.all([once(child, 'exit'), once(server, 'close')]);
    assert.equal(status, 0);
    assert.ok(Buffer.concat(got).equals(due));
  });

  test('a disk that is full is told in one line', {
    skip: !existsSync('/dev/full') && 'no device that is full',
  }, () => {
    const script = `"${process.execPath}" "${PROGRAM}" parse "${written('some.log', LOG)}" >/dev/full`;
    const { stderr, status } = spawnSync('sh', ['-c', script], { encoding: 'utf8' });
    assert.deepEqual([stderr, status], ['smtp-lens: standard output cannot be written (ENOSPC)\n', 2]);
  });

  test('standard error that nobody reads ends nothing', () => {
    const script = `"${process.execPath}" "${PROGRAM}" lint nowhere.smtp "${written('talk.smtp', TALK)}" 2>&1 >"$1" | true; cat "$1"`;
    const { stdout } = spawnSync('sh', ['-c', script, 'sh', join(folder, 'told.txt')], { encoding: 'utf8' });
    assert.match(stdout, /No findings|talk\.smtp/);
  });
});

test('an interrupt ends it at once', { skip: process.platform === 'win32' && 'signals of Unix' }, async () => {
  const child = spawn(process.execPath, [PROGRAM, 'redact', join(folder, 'long.log')], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (part) => {
    said += part;
  });
  await new Promise((go) => setTimeout(go, 300));
  child.kill('SIGINT');
  const [status, signal] = await new Promise<[number | null, string | null]>((resolve) =>
    child.on('close', (...ended) => resolve(ended)),
  );
  assert.ok(status === 130 || status === 0 || signal === 'SIGINT', `${status} ${signal}`);
  assert.equal(said, '');
});

test('what is read is what stands in the file', () => {
  const rows = run(['parse', join(folder, 'log.txt')])
    .out.toString()
    .trimEnd()
    .split('\n');
  assert.equal(rows.length, readFileSync(join(folder, 'log.txt'), 'utf8').trimEnd().split('\n').length);
  assert.equal(JSON.parse(rows[42]!).queueId, '4F00000042');
});
