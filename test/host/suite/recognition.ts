import { commands, window } from 'vscode';
import { closeAll, find, hoverText, openFile, openText } from './editor';
import { equal, test, until } from './harness';
import { CUT_OFF, NOT_MAIL } from './transcripts';

test('files are recognised by name and by first line', async () => {
  const languages: Record<string, string> = {
    'cut-off.smtp': 'smtp-transcript',
    'session.smtp.txt': 'smtp-transcript',
    'no-extension': 'smtp-transcript',
    'mail.log': 'mail-log',
    'mail.log.1': 'mail-log',
    'maillog-20240107': 'mail-log',
    exim_mainlog: 'mail-log',
    'mail.logger.txt': 'plaintext',
  };
  for (const [name, language] of Object.entries(languages)) {
    equal((await openFile(name)).languageId, language, `language of ${name}`);
  }
  await closeAll();
});

for (const [language, name] of [
  ['plaintext', 'pasted.txt'],
  ['log', 'pasted.log'],
] as const) {
  test(`a ${language} document is served when its content is a transcript, and only then`, async () => {
    const transcript = await openFile(name);
    equal(transcript.languageId, language, 'language');
    const card = () => hoverText(transcript, find(transcript, '354'));
    await until('a card', card, (text) => text.includes('354'));

    const list = await openText(language, NOT_MAIL);
    equal(list.languageId, language, 'language of the list');
    equal(await hoverText(list, find(list, '354')), '', 'card on a list of fruit');
    await closeAll();
  });
}

test('the server answers again after a restart', async () => {
  const document = await openText('smtp-transcript', CUT_OFF);
  const card = () => hoverText(document, find(document, '354'));
  await until('a card', card, (text) => text.includes('354'));
  await commands.executeCommand('smtpLens.restartServer');
  await until('a card after the restart', card, (text) => text.includes('354'));
  equal(window.activeTextEditor?.document.uri.toString(), document.uri.toString(), 'active document');
  await closeAll();
});
