import { commands, DiagnosticSeverity, window } from 'vscode';
import { apply, closeAll, codeActions, findings, openFile, openText, ruleOf, tokensOn, untilFound } from './editor';
import { equal, ok, test, until } from './harness';
import { BARE_PERIOD_LINE, CUT_OFF, WHOLE } from './transcripts';

const RULE = 'bare-period-in-body';

test('a bare period is found, its quick fix doubles it, and the finding goes', async () => {
  const document = await openText('smtp-transcript', CUT_OFF);
  const [finding] = await untilFound(document, RULE, [BARE_PERIOD_LINE]);
  ok(finding, 'one finding');
  equal(finding.severity, DiagnosticSeverity.Error, 'severity');
  equal(document.getText(finding.range), '.', 'the marked text');
  ok(typeof finding.code === 'object' && finding.code.target, 'the finding links to the page of its rule');

  const fixes = await codeActions(document, finding.range, 'quickfix');
  const [preferred] = fixes.filter((fix) => fix.isPreferred);
  ok(preferred, `a preferred fix among ${JSON.stringify(fixes.map((fix) => fix.title))}`);
  await apply(preferred);
  equal(document.lineAt(BARE_PERIOD_LINE).text, 'C: ..', 'the fixed line');
  await untilFound(document, RULE, []);
  await closeAll();
});

test('fix-all leaves nothing to fix and changes nothing the second time', async () => {
  const document = await openText('smtp-transcript', CUT_OFF);
  await untilFound(document, RULE, [BARE_PERIOD_LINE]);
  await commands.executeCommand('smtpLens.fixAll');
  await until(
    'the fixed line',
    () => document.lineAt(BARE_PERIOD_LINE).text,
    (text) => text === 'C: ..',
  );
  await untilFound(document, RULE, []);
  const fixed = document.getText();
  equal(
    (await codeActions(document, window.activeTextEditor!.selection, 'source.fixAll.smtpLens')).length,
    0,
    'fixes left',
  );
  equal(document.getText(), fixed, 'text');
  await closeAll();
});

for (const name of ['socket-postfix-cut-off', 'socket-exim-cut-off', 'swaks-postfix-cut-off']) {
  test(`the recording ${name} has its error`, async () => {
    const document = await openFile(`recorded/${name}.smtp`);
    const ofRule = () => findings(document).find((finding) => ruleOf(finding) === RULE);
    const finding = await until(`${RULE} in the recording`, ofRule, (found) => found !== undefined);
    equal(document.getText(finding?.range), '.', 'the marked text');
    await closeAll();
  });
}

test('a whole conversation has no finding', async () => {
  const broken = await openText('smtp-transcript', CUT_OFF);
  const whole = await openText('smtp-transcript', WHOLE);
  await untilFound(broken, RULE, [BARE_PERIOD_LINE]); // by then the other one was looked at too
  await until(
    'tokens of the whole one',
    () => tokensOn(whole, 0),
    (tokens) => tokens.length > 0,
  );
  equal(
    findings(whole)
      .filter((one) => one.severity === DiagnosticSeverity.Error)
      .map(ruleOf),
    [],
    'errors',
  );
  await closeAll();
});
