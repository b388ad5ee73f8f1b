/** The server reads no file but logs that the user merges, and writes none: whatever addresses it is given. */
import assert from 'node:assert/strict';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { type LogPage, logPageUri, MERGE_LOGS } from '../../server/src/protocol';
import { HOSTILE } from '../hostile/strings';
import { start } from './connection';

const MODEL = Number(process.versions.node.split('.')[0]) >= 24 ? '--permission' : '--experimental-permission';
const LOG =
  'Oct  3 10:00:00 mx1 postfix/qmgr[9]: 4F2A1B3C9D: from=<alice@example.org>, size=1, nrcpt=1 (queue active)\n';

test('documents and pages of any address are served without a look at the disk', async () => {
  const session = await start({ locale: 'en' }, [
    MODEL,
    '--no-warnings',
    `--allow-fs-read=${join(REPOSITORY, 'dist')}`,
  ]);
  const { connection } = session;
  const content = (uri: string) => connection.sendRequest('workspace/textDocumentContent', { uri });
  const addresses = [...HOSTILE, 'file:///etc/passwd', '/etc/passwd', '../../../etc/passwd', '%2e%2e%2fetc%2fpasswd'];
  for (const address of addresses) {
    const uri = await session.open('C: EHLO x\nS: 250 ok\n', { uri: address });
    await session.diagnostics(uri);
    const place = { uri: address, line: 0, value: address };
    for (const wrong of [
      address,
      `smtp-lens:/codes/${address}.md`,
      `smtp-lens:/codes/../${address}`,
      ...(['story', 'message', 'counted'] as const).map((show) => logPageUri({ ...place, show })),
      logPageUri({ ...place, show: 'merged', files: [address, address] }),
    ])
      await assert.rejects(content(wrong), /has no page of this name/, wrong);
  }
  assert.equal(await session.stop(), 0);
});

test('the page of merged logs is of files that were merged, and of no others', async () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'smtp-lens-steered-')));
  const session = await start({ locale: 'en' });
  try {
    const files = ['a.log', 'b.log', 'c.log'].map((name) => {
      writeFileSync(join(folder, name), LOG);
      return pathToFileURL(join(folder, name)).href;
    });
    const pageOf = (some: readonly string[]) => {
      const page: LogPage = { uri: some[0]!, line: 0, show: 'merged', value: 'x', files: some };
      return session.connection.sendRequest('workspace/textDocumentContent', { uri: logPageUri(page) });
    };
    await assert.rejects(pageOf(files.slice(0, 2)), /has no page of this name/);
    assert.deepEqual(await session.connection.sendRequest(MERGE_LOGS, { files: files.slice(0, 2) }), {});
    assert.deepEqual(await pageOf(files.slice(0, 2)), { text: LOG + LOG });
    await assert.rejects(pageOf(files.slice(1)), /has no page of this name/);
  } finally {
    assert.equal(await session.stop(), 0);
    rmSync(folder, { recursive: true });
  }
});
