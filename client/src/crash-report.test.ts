import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crashReport, restartLimit } from './crash-report';

test('a server is started again four times in three minutes, and again when those are over', () => {
  const restarts = restartLimit();
  assert.deepEqual([0, 1, 2, 3, 4, 5].map(restarts), [true, true, true, true, false, false]);
  assert.deepEqual([180_003, 180_010, 180_020].map(restarts), [true, true, true]);
});

test('a report tells kinds, sizes and versions', () => {
  const facts = {
    version: '1.2.3',
    editor: ['Editor 1.99', 'desktop', 'linux'],
    open: [{ kind: 'transcript swaks', lines: 12, characters: 1_200 }],
    issues: 'https://example.org/issues',
  };
  const report = crashReport({ ...facts, lastWords: { error: 'TypeError', frames: ['read node.js:1:2'] } });
  for (const part of [
    'SMTP Lens 1.2.3, Editor 1.99, desktop, linux',
    'swaks: 12 lines, 2 kB',
    '    at read node.js:1:2',
  ])
    assert.ok(report.includes(part), part);
  assert.match(crashReport({ ...facts, open: [], lastWords: undefined }), /- none[\s\S]*ran out of memory/);
});
