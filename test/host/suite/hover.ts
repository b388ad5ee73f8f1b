import { ConfigurationTarget, type TextDocument, workspace } from 'vscode';
import { closeAll, find, hoverText, openText } from './editor';
import { equal, ok, test, until } from './harness';
import { CUT_OFF } from './transcripts';

/** The headings that every full card of a reply has, in the order of the seeds: when, fix, more, compare. */
const HEADINGS = {
  en: [/when you see it/i, /how to fix it/i, /learn more/i, /compare with/i],
  id: [/ketika anda melihatnya/i, /cara memperbaiki/i, /pelajari lebih lanjut/i, /bandingkan dengan/i],
};

/** A link to any command but our own two, which are given numbers and codes. */
const OTHER_COMMAND = /\]\(command:(?!smtpLens\.(?:showFullCard|compareCodes)\?%5B(?:[\d.]|%2C|%22)*%5D\))/;

async function setLocale(locale: string | undefined): Promise<void> {
  await workspace.getConfiguration('smtpLens').update('locale', locale, ConfigurationTarget.Global);
}

/** The card at a place, once it is in the language that was asked for. */
function card(document: TextDocument, needle: string, after: string, expected: RegExp): Promise<string> {
  const ask = () => hoverText(document, find(document, needle, after));
  return until(`the card of ${needle} with ${expected}`, ask, (text) => expected.test(text));
}

for (const locale of ['en', 'id'] as const) {
  test(`cards explain codes and commands (${locale})`, async () => {
    await setLocale(locale);
    const document = await openText('smtp-transcript', CUT_OFF);
    for (const code of ['211', '354']) {
      const text = await card(document, code, 'S: 250 SIZE', HEADINGS[locale][0] as RegExp);
      ok(text.includes(code), `the card of ${code} names it`);
      for (const heading of HEADINGS[locale]) ok(heading.test(text), `the card of ${code} has ${heading}:\n${text}`);
      ok(text.includes('https://www.rfc-editor.org/rfc/rfc5321'), `the card of ${code} links to its standard`);
    }
    const enhanced = await card(document, '5.1.1', 'S: 550', HEADINGS[locale][1] as RegExp);
    ok(enhanced.includes('5.1.1'), 'the card of an enhanced code names it');
    ok(/RCPT/.test(await card(document, 'RCPT', 'S: 250 2.1.0', /\bRCPT\b/)), 'the card of a command names it');
    await closeAll();
  });
}

test('the language of the cards goes back to that of the editor', async () => {
  await setLocale(undefined);
  const document = await openText('smtp-transcript', CUT_OFF);
  await card(document, '354', '', HEADINGS.en[0] as RegExp);
  await closeAll();
});

test('a card says which command the reply answers', async () => {
  const document = await openText('smtp-transcript', CUT_OFF);
  const text = await card(document, '550', 'S: ', /550/);
  ok(text.includes('RCPT TO:<nobody@example.org>'), `the command stands in the card:\n${text}`);
  await closeAll();
});

test('numbers in a message have no card', async () => {
  const document = await openText('smtp-transcript', CUT_OFF);
  await card(document, '354', '', /354/);
  equal(await hoverText(document, find(document, '250 apples')), '', 'card on the body');
  await closeAll();
});

test('text from a transcript stays dead in a card', async () => {
  const hostile = '[click](command:workbench.action.quit) <img src=x> $(bug)';
  const document = await openText('smtp-transcript', CUT_OFF.replace('no such user here', hostile));
  const text = await card(document, '550', 'S: ', /550/);
  ok(!OTHER_COMMAND.test(text), `no command link but our own:\n${text}`);
  ok(!/<img/.test(text.replaceAll(/`+[^`]*`+/g, '')), `no HTML outside of code:\n${text}`);
  await closeAll();
});
