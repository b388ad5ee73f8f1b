import { commands, extensions } from 'vscode';
import { ok, test } from './harness';

test('the extension starts', async () => {
  const extension = extensions.getExtension('smtp-lens.smtp-lens');
  ok(extension, 'the extension is installed');
  await extension.activate();
  ok(extension.isActive, 'the extension is active');
});

test('every command of the manifest is there', async () => {
  const known = await commands.getCommands(true);
  for (const name of ['chooseDialect', 'fixAll', 'restartServer', 'showOutput']) {
    ok(known.includes(`smtpLens.${name}`), `smtpLens.${name} is registered`);
  }
});
