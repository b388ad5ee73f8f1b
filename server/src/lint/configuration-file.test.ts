import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { configurationFrom, isConfigurationProblem } from './configuration-file';

describe('a configuration file', () => {
  test('says levels, purpose, dialects and what is left out', () => {
    const found = configurationFrom(`{
      // comments are allowed
      "$schema": "smtp-lens.schema.json",
      "rules": { "bare-period-in-body": "warning" },
      "purpose": "evidence",
      "dialects": [{ "name": "Gateway", "client": "> ", "server": "< " }],
      "ignore": ["old/**"],
    }`);
    assert.ok(!isConfigurationProblem(found));
    assert.deepEqual([...found.levels], [['bare-period-in-body', 'warning']]);
    assert.equal(found.purpose, 'evidence');
    assert.deepEqual(
      found.dialects.map(({ title }) => title),
      ['Gateway'],
    );
    assert.deepEqual(found.ignore, ['old/**']);
  });

  test('may leave out what people leave out', () => {
    for (const pattern of [
      'old/**',
      '**/generated/**',
      '*.{smtp,smtplog}',
      'a/*-old*.smtp',
      '!keep.smtp',
      '[a-z]?.smtp',
    ])
      assert.ok(!isConfigurationProblem(configurationFrom(JSON.stringify({ ignore: [pattern] }))), pattern);
  });

  test('may say nothing', () => {
    assert.deepEqual(configurationFrom('{}'), { levels: new Map(), purpose: 'auto', dialects: [], ignore: [] });
  });

  for (const [text, line, column, message] of [
    ['', 1, 1, 'this is not JSON'],
    ['{\n  "rules": {\n}', 3, 2, 'this is not JSON'],
    ['[]', 1, 1, 'an object is expected'],
    ['{"rules": []}', 1, 11, 'an object is expected'],
    ['{"rules": {\n "no-such": "off"}}', 2, 2, "there is no rule 'no-such'"],
    [
      '{"rules": {"bare-period-in-body": "loud"}}',
      1,
      12,
      'bare-period-in-body: it is one of off, hint, information, warning, error',
    ],
    ['{\r\n"rulez": {}}', 2, 1, "there is no 'rulez'; there are $schema, rules, purpose, dialects, ignore"],
    ['{"constructor": 1}', 1, 2, "there is no 'constructor'; there are $schema, rules, purpose, dialects, ignore"],
    ['{"purpose": "proof"}', 1, 13, 'it is one of auto, evidence, writing'],
    ['{"dialects": [{"name": "x", "client": "(", "server": "y"}]}', 1, 39, /^client: not a regular expression/],
    ['{"dialects": [1]}', 1, 15, /^name: /],
    ['{"ignore": [1]}', 1, 13, 'a pattern is expected'],
    ['{"ignore": [""]}', 1, 13, 'a pattern is expected'],
    ['{"ignore": ["a*a*a*b"]}', 1, 13, /^a pattern has at most/],
    ['{"ignore": ["x", "**/a/**/a/**/b"]}', 1, 18, /^a pattern has at most/],
    ['{"ignore": ["{a,a}{a,a}{a,a}b"]}', 1, 13, /^a pattern has at most/],
    ['{"ignore": ["+(a|aa)b"]}', 1, 13, /^a pattern has at most/],
  ] as const) {
    test(`is told what is wrong, and where: ${text}`, () => {
      const found = configurationFrom(text);
      assert.ok(isConfigurationProblem(found));
      assert.deepEqual([found.line, found.column], [line, column]);
      if (typeof message === 'string') assert.equal(found.message.en, message);
      else assert.match(found.message.en, message);
    });
  }
});
