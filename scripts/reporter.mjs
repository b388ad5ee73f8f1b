// A reporter for Node's test runner: prints failures and skipped tests as they come, a line for each file, and leaves the
// counts as JSON in the file that SMTP_LENS_TEST_REPORT names.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { inspect } from 'node:util';

export default async function* report(source) {
  const result = { passed: 0, failed: 0, skipped: [] };
  const files = new Map();
  for await (const { type, data } of source) {
    if (type === 'test:stderr' || type === 'test:stdout') yield data.message;
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    const isSuite = data.details?.type === 'suite';
    const isFile = data.nesting === 0 && data.name === data.file;
    if (isSuite || (isFile && type === 'test:pass')) continue;
    const file = relative(process.cwd(), data.file ?? '')
      .replace(/^out\/[^/]+\//, '')
      .replace(/\.mjs$/, '.ts');
    files.set(file, (files.get(file) ?? 0) + 1);
    if (data.skip !== undefined) {
      const reason = typeof data.skip === 'string' && data.skip ? data.skip : 'no reason given';
      result.skipped.push({ name: data.name, reason });
      yield `  skipped: ${file}: ${data.name}: ${reason}\n`;
    } else if (type === 'test:pass') {
      result.passed++;
    } else {
      result.failed++;
      const { cause = data.details.error } = data.details.error;
      yield `\n  FAILED ${file}: ${data.name}\n${indented(cause?.stack ?? inspect(cause))}\n`;
    }
  }
  for (const [file, count] of files) yield `  ${file}: ${count}\n`;
  const path = process.env.SMTP_LENS_TEST_REPORT;
  if (path) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, JSON.stringify(result));
  }
}

const indented = (text) => text.replaceAll(/^/gm, '    ');
