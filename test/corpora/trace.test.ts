/** Generated logs whose truth is known: the lines of each sampled message, its session, and what it is linked with. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { search } from '../../server/src/disk/trace-search';
import type { Place } from '../../server/src/trace/message';
import { missing, shared } from './shared';

interface Sampled {
  readonly host?: string;
  readonly qid?: string;
  readonly id?: string;
  readonly lines: readonly number[];
  readonly session?: readonly number[];
  readonly queuedAs?: string;
  readonly forwardedAs?: string;
}

const kinds = { postfix: ['postfix'], 'postfix with short ids': ['postfix', '--qid', 'short'], exim: ['exim'] };

for (const [name, args] of Object.entries(kinds)) {
  describe(`trace of a generated log of ${name}`, { skip: missing ?? false }, () => {
    let folder = '';
    let file = '';
    before(() => {
      folder = mkdtempSync(join(tmpdir(), 'smtp-lens-trace-'));
      file = join(folder, 'mail.log');
      const generator = join(shared, 'bench/gen.mjs');
      execFileSync(process.execPath, [generator, ...args, '--bytes', '12M', '--seed', '7', '--out', file], {
        stdio: 'ignore',
      });
    });
    after(() => rmSync(folder, { recursive: true }));

    test('has the lines of every sampled message, and no other', async () => {
      const { traces } = JSON.parse(readFileSync(`${file}.truth.json`, 'utf8')) as { traces: Sampled[] };
      assert.ok(traces.length > 0);
      for (const sampled of traces) {
        const id = sampled.qid ?? sampled.id ?? '';
        const clock = { until: Date.UTC(2025, 11, 1), zone: 0 };
        const { messages } = await search(id, [file], () => clock, assert.fail);
        const message = messages.find(
          (one) => one.id === id && one.host === (sampled.host ?? '') && numbers(one.lines).includes(sampled.lines[0]!),
        );
        assert.ok(message, id);
        assert.deepEqual(numbers(message.lines), sampled.lines, id);
        if (sampled.session) assert.deepEqual(numbers([...message.session, ...message.saved]), sampled.session, id);
        const linked = message.links.map((link) => link.id);
        const due = [sampled.queuedAs, sampled.forwardedAs].filter((other) => other !== undefined);
        assert.deepEqual(
          due.filter((other) => !linked.includes(other)),
          [],
          id,
        );
      }
    });
  });
}

const numbers = (places: readonly Place[]) => places.map(({ line }) => line + 1).sort((a, b) => a - b);
