/** Every rule's quick fix, in the editor: one by one, all of a rule, all that are safe; and what is done with evidence. */
import { commands, type Diagnostic, Position, Range, type TextDocument, window } from 'vscode';
import { withoutMarks } from '../../../server/src/lint/marks';
import { rules } from '../../../server/src/lint/rules';
import { apply, closeAll, codeActions, findings, openFile, openText, ruleOf, tokensOn, untilFound } from './editor';
import { equal, ok, test, until } from './harness';
import { BARE_PERIOD_LINE, CUT_OFF, TEN_FAULTS, TEN_MENDED } from './transcripts';

const SCRIPT =
  'RCPT TO:<b@example.org>\nDATA\nFrom: a@example.org\nDate: Mon, 1 Jun 2026 12:00:00 +0000\n\na\n.\nb\n.x\n.y\n.\nQUIT\n';

const ofRule = (document: TextDocument, rule: string) => findings(document).filter((one) => ruleOf(one) === rule);

/** Applies the fix of one finding, and waits until that finding is gone. */
async function mend(document: TextDocument, finding: Diagnostic): Promise<void> {
  const rule = ruleOf(finding);
  const before = ofRule(document, rule).length;
  // The finding's own fix comes first; behind it those for several, and the comments.
  const [fix] = (await codeActions(document, finding.range, 'quickfix')).filter(({ edit }) => edit);
  ok(fix, `a fix of ${rule}`);
  await apply(fix);
  await until(
    `fewer findings of ${rule}`,
    () => ofRule(document, rule).length,
    (count) => count < before,
  );
}

for (const rule of rules) {
  const example = rule.bad.find(({ fixed }) => fixed !== undefined);
  if (example === undefined || rule.levels?.writing === 'off') continue;
  test(`the quick fix of ${rule.id} mends its example`, async () => {
    const { text, places } = withoutMarks(example.text);
    const document = await openText('smtp-transcript', text);
    await untilFound(
      document,
      rule.id,
      places.map(({ line }) => line),
    );
    for (let [finding] = ofRule(document, rule.id); finding; [finding] = ofRule(document, rule.id)) {
      await mend(document, finding);
    }
    equal(document.getText(), example.fixed, 'text');
    equal(findings(document).map(ruleOf), [], 'problems left');
    await closeAll();
  });
}

test('all findings of a rule are fixed at once, then all that are safe', async () => {
  const document = await openText('smtp-transcript', SCRIPT);
  await untilFound(document, 'unstuffed-leading-dot', [8, 9]);
  const ofOneRule = await codeActions(document, new Range(8, 0, 8, 1), 'quickfix');
  const all = ofOneRule.find(({ title }) => title === "Fix all findings of 'unstuffed-leading-dot'");
  ok(all, `an action for the rule among ${JSON.stringify(ofOneRule.map(({ title }) => title))}`);
  await apply(all);
  await untilFound(document, 'unstuffed-leading-dot', []);
  equal(document.getText(), SCRIPT.replace('.x\n.y', '..x\n..y'), 'text after the rule');
  await commands.executeCommand('smtpLens.fixAll');
  await untilFound(document, 'bare-period-in-body', []);
  equal(document.getText(), SCRIPT.replace('\n.\nb', '\n..\nb').replace('.x\n.y', '..x\n..y'), 'text after all');
  equal(findings(document).map(ruleOf), [], 'problems left');
  await closeAll();
});

test('ten quick fixes at once: every problem is gone, and the text is what it should be', async () => {
  const document = await openText('smtp-transcript', TEN_FAULTS);
  await until(
    'ten problems',
    () => findings(document).length,
    (count) => count === 10,
  );
  await commands.executeCommand('smtpLens.fixAll');
  await until(
    'no problem',
    () => findings(document).map(ruleOf),
    (left) => left.length === 0,
  );
  equal(document.getText(), TEN_MENDED, 'text');
  await closeAll();
});

for (const [what, ask] of [
  [
    'a quick fix',
    async (document: TextDocument) => {
      const at = new Position(BARE_PERIOD_LINE, 3);
      const [fix] = await codeActions(document, new Range(at, at), 'quickfix');
      ok(fix?.command && !fix.edit, 'the fix does not edit the recording');
      await commands.executeCommand(fix.command.command, ...(fix.command.arguments ?? []));
    },
  ],
  ['fix all', () => commands.executeCommand('smtpLens.fixAll')],
] as const) {
  test(`evidence stays as it is: ${what} opens a corrected copy`, async () => {
    const recording = await openFile('cut-off.smtp');
    await untilFound(recording, 'bare-period-in-body', [BARE_PERIOD_LINE]);
    await ask(recording);
    const copy = await until(
      'a corrected copy',
      () => window.activeTextEditor?.document,
      (document) => document?.isUntitled === true,
    );
    equal(copy?.lineAt(BARE_PERIOD_LINE).text, 'C: ..', 'the copy');
    equal(copy?.languageId, 'smtp-transcript', 'language of the copy');
    equal(recording.getText(), CUT_OFF, 'the recording');
    equal(recording.isDirty, false, 'the recording was changed');
    await closeAll();
  });
}

test('line ends are read from the bytes of the file: a bare LF behind the period ends nothing', async () => {
  const document = await openFile('line-ends.smtp');
  equal(document.getText().includes('\r\n.\r\n'), true, 'the editor made them alike');
  await until(
    'the period as text',
    () => tokensOn(document, 6),
    (tokens) => tokens.some(({ type, text }) => type === 'smtpBody' && text === '.'),
  );
  await closeAll();
});
