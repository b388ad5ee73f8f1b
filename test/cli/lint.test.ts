import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { inFolder, smtpLens } from './cli';

const HEADER = 'From: a@example.org\nDate: Mon, 1 Jun 2026 12:00:00 +0000\n\n';
const FAULTY = `EHLO c.example.org\nMAIL FROM:<a@example.org>\nRCPT TO:<b@example.org>\nDATA\n${HEADER}first\n.\nsecond\n.x\n.\nQUIT\n`;
const FIXED = FAULTY.replace('first\n.\n', 'first\n..\n').replace('\n.x', '\n..x');
/** FAULTY as `zstd` packs it; Node 20 cannot. */
const ZSTD =
  'KLUv/QRovQMAEkcZGVDXA/DjDLssrugKe6Vr/YcFkvbsxUyYfA2OGQny6GH0atuU9jz653WY5S6Bl5JO4Ycp529g88IH27ZP9ZcRf6rtTvGKKzIR9OLHzxF5YWSC2hsp7zDV+tXtqDNOy6GO1F9nSQIFADhgoANcVYffKRM4nk/mz+v5';
/** The schema that the tools of SARIF's makers validate with. */
function sarifValidator() {
  const schema = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
  const ajv = new Ajv({ strict: false, unicodeRegExp: false });
  addFormats.default(ajv);
  return ajv.compile(JSON.parse(readFileSync(schema, 'utf8')));
}

const CLEAN = 'C: EHLO c.example.org\nS: 250 mail.example.org\n';

describe('lint', () => {
  test('exit status: 0 nothing, 1 findings, 2 a wrong call or file', () => {
    assert.equal(smtpLens(['lint'], CLEAN).status, 0);
    assert.equal(smtpLens(['lint', '-'], FAULTY).status, 1);
    assert.equal(smtpLens(['lint', '--rule', 'bare-period-in-body=warning', '-'], FAULTY).status, 0);
    assert.equal(
      smtpLens(['lint', '--rule', 'bare-period-in-body=warning', '--max-warnings', '1', '-'], FAULTY).status,
      1,
    );
    assert.equal(smtpLens(['lint', '--rule', 'bare-period-in-body=off', '--max-warnings', '1', '-'], FAULTY).status, 0);
  });

  test('--format json keeps the contract', () => {
    const { stdout } = smtpLens(['lint', '--format', 'json', '-'], FAULTY);
    const [first, second] = JSON.parse(stdout);
    assert.deepEqual(
      { ...first, message: undefined },
      {
        file: '-',
        rule: 'bare-period-in-body',
        severity: 'error',
        line: 9,
        column: 1,
        endLine: 9,
        endColumn: 2,
        message: undefined,
        fix: {
          title: "Double this period: '.' → '..'",
          safe: true,
          edits: [{ line: 9, column: 1, endLine: 9, endColumn: 1, text: '.' }],
        },
      },
    );
    assert.match(first.message, /Write it as '\.\.'/);
    assert.deepEqual([second.rule, second.severity, second.line], ['unstuffed-leading-dot', 'warning', 11]);
  });

  test('pretty output shows the place, the line and what to do', () => {
    const { stdout } = smtpLens(['lint', '-'], FAULTY);
    assert.match(stdout, /^-:9:1 error .* bare-period-in-body\n {2}9 \| \.\n {4}\| \^\n/);
    assert.match(stdout, /\n1 error, 1 warning in 1 file\.\n$/);
    assert.match(smtpLens(['lint', '--locale', 'id', '-'], FAULTY).stdout, /1 galat, 1 peringatan dalam 1 berkas\.\n$/);
  });

  test('pretty output shows no control character of the file', () => {
    const { stdout } = smtpLens(['lint', '-'], FAULTY.replace('.x', '.\x1b[2J\x07x'));
    assert.doesNotMatch(stdout, /[\x00-\x09\x0b-\x1f\x7f]/);
  });

  test('github output is a workflow command for each finding', () => {
    const { stdout } = smtpLens(['lint', '--format', 'github', '-'], FAULTY);
    assert.match(stdout, /^::error file=-,line=9,col=1,endLine=9,endColumn=2,title=bare-period-in-body::/);
    assert.match(stdout, /\n::warning file=-,line=11,/);
  });

  test('sarif output names rules, places and fixes', () => {
    const log = JSON.parse(smtpLens(['lint', '--format', 'sarif', '-'], FAULTY).stdout);
    assert.equal(log.version, '2.1.0');
    const [run] = log.runs;
    const [result] = run.results;
    assert.equal(run.tool.driver.rules[result.ruleIndex].id, result.ruleId);
    assert.deepEqual(result.locations[0].physicalLocation.region, {
      startLine: 9,
      startColumn: 1,
      endLine: 9,
      endColumn: 2,
    });
    assert.equal(result.fixes[0].artifactChanges[0].replacements[0].insertedContent.text, '.');
  });

  test('sarif output is valid by the schema of SARIF 2.1.0, with findings and without, in both languages', () => {
    const valid = sarifValidator();
    for (const [input, locale] of [
      [FAULTY, 'en'],
      [FAULTY, 'id'],
      [CLEAN, 'en'],
      [readFileSync(join(REPOSITORY, 'samples', 'socket-postfix-cut-off.smtp')), 'en'],
    ] as const) {
      const log = JSON.parse(smtpLens(['lint', '--format', 'sarif', '--locale', locale, '-'], input).stdout);
      assert.ok(valid(log), JSON.stringify(valid.errors));
    }
    assert.equal(valid({ version: '2.1.0', runs: [{}] }), false, 'the schema refuses what is no SARIF');
  });

  test('a fingerprint stays when lines are added above, and tells equal lines apart', () => {
    const prints = (text: string) =>
      JSON.parse(smtpLens(['lint', '--format', 'sarif', '-'], text).stdout).runs[0].results.map(
        (result: { partialFingerprints: Record<string, string> }) => result.partialFingerprints['smtpLens/v1'],
      );
    const script = FAULTY.replace('.x\n', '.x\n.x\n');
    const first = prints(script);
    assert.equal(first.length, 3);
    assert.equal(new Set(first).size, 3);
    assert.deepEqual(prints(`# a note\n${script}`), first);
  });

  test('--fix writes what is safe to fix, and nothing else', () => {
    inFolder((folder) => {
      const file = join(folder, 'script.smtp');
      for (const eol of ['\n', '\r\n']) {
        writeFileSync(file, FAULTY.replaceAll('\n', eol));
        assert.equal(smtpLens(['lint', '--fix', file]).status, 0);
        assert.equal(readFileSync(file, 'utf8'), FIXED.replaceAll('\n', eol));
        assert.equal(smtpLens(['lint', '--fix', file]).stdout, 'No findings.\n');
        assert.equal(readFileSync(file, 'utf8'), FIXED.replaceAll('\n', eol));
      }
    });
  });

  test('--fix leaves bytes alone that are no UTF-8', () => {
    inFolder((folder) => {
      const file = join(folder, 'latin1.smtp');
      const bytes = Buffer.from(FAULTY.replace('first', 'caf\xe9'), 'latin1');
      writeFileSync(file, bytes);
      const { status, stderr } = smtpLens(['lint', '--fix', file]);
      assert.equal(status, 2);
      assert.match(stderr, /latin1\.smtp: not changed by --fix/);
      assert.deepEqual(readFileSync(file), bytes);
    });
  });

  test('reads gzip and zstd', () => {
    assert.equal(smtpLens(['lint', '-'], gzipSync(FAULTY)).status, 1);
    assert.equal(smtpLens(['lint', '-'], Buffer.from(ZSTD, 'base64')).status, 1);
    const broken = smtpLens(['lint', '-'], gzipSync(FAULTY).subarray(0, 40));
    assert.equal(broken.status, 2);
    assert.match(broken.stderr, /^smtp-lens: -: the compressed data is damaged .*\n$/);
  });
});

describe('bad input is told in one line that names the file, and the rest is still looked at', () => {
  test('a file that is not there, a pattern that nothing fits', () => {
    inFolder((folder) => {
      const good = join(folder, 'good.smtp');
      writeFileSync(good, FAULTY);
      const { status, stdout, stderr } = smtpLens(['lint', join(folder, 'none.smtp'), join(folder, '*.eml'), good]);
      assert.equal(status, 2);
      assert.match(
        stderr,
        /^smtp-lens: .*\*\.eml: no file fits this pattern\nsmtp-lens: .*none\.smtp: no such file\n$/,
      );
      assert.match(stdout, /good\.smtp:9:1 error/);
    });
  });

  test('a wrong call', () => {
    for (const [args, message] of [
      [['lint', '--format', 'xml'], /--format xml: it is one of pretty, json, sarif, github/],
      [['lint', '--colour'], /Unknown option '--colour'/],
      [['lint', '--rule', 'no-such-rule=off', '-'], /there is no rule 'no-such-rule'/],
      [['lint', '--rule', 'bare-period-in-body=loud', '-'], /it is one of off, hint, information, warning, error/],
      [['lint', '--max-warnings', 'few', '-'], /--max-warnings few: it is a number/],
      [['lint', '--as', 'morse', '-'], /--as morse: it is one of /],
      [['lint', '--locale', 'fr', '-'], /--locale fr: it is en or id/],
      [['frobnicate'], /there is no command 'frobnicate'/],
      [['parse'], /parse takes one FILE/],
    ] as const) {
      const { status, stdout, stderr } = smtpLens(args, CLEAN);
      assert.equal(status, 2, args.join(' '));
      assert.equal(stdout, '');
      assert.match(stderr, message);
      assert.equal(stderr.trimEnd().split('\n').length, 1);
    }
  });

  test('binary, empty, NUL bytes, invalid UTF-8, no final line end, one line of 5 MB', () => {
    const binary = Buffer.from(Array.from({ length: 5_000 }, (_, i) => (i * 7919) % 256));
    for (const input of [
      '',
      '\0\0\0',
      binary,
      'S: 220 x',
      Buffer.from([0x53, 0x3a, 0x20, 0xff, 0xfe, 0x0a]),
      'x'.repeat(5_000_000),
    ]) {
      const { status, stderr } = smtpLens(['lint', '-'], input);
      assert.equal(status, 0);
      assert.doesNotMatch(stderr, /\bat .*\.js/);
    }
    assert.match(smtpLens(['lint', '-'], binary).stderr, /^smtp-lens: -: no SMTP transcript recognised.*\n$/);
  });

  test('a conversation far down is one: nothing is missed', () => {
    const bounce = `${'Your message could not be delivered.\n'.repeat(500)}>>> DATA\n<<< 550 5.1.1 User unknown\n`;
    assert.equal(smtpLens(['lint', '-'], bounce).stderr, '');
  });
});
