// What a person sees of a mail log, as the page has drawn it: the card of a queue id, the story, a part of the log, the
// Mail view, the report, and sessions as ladders.
import { choice, findFile, hoverOver, line, preview, runCommand, until } from './window.mjs';

/** In `samples/logs/short`: a message that mx1 could not deliver, its address, and a line of it (1-based). */
const LOG = 'logs/short/mail.log';
const QUEUE_ID = 'AC3941440';
const RECIPIENT = 'nobody@example.net';
const LINE = 28;
const SESSION = 'socket-postfix-cut-off.smtp';

/** `seen` is called when each stands there, with its name and an element that is to have faded in; `names` chooses some. */
export function logTests(page, seen = async () => {}, names = undefined) {
  const tests = {
    'queue-id': hoversQueueId,
    story: showsStory,
    filter: filters,
    'mail-view': groupsMessages,
    report: reports,
    ladder: drawsLadder,
    way: drawsWay,
    redacted: comparesRedacted,
  };
  const chosen = Object.entries(tests).filter(([name]) => names?.includes(name) ?? true);
  return chosen.map(([name, run]) => [
    `a mail log: ${name}`,
    async () => {
      await seen(name, await run(page));
      await closeEditors(page);
    },
  ]);
}

export async function closeEditors(page) {
  await runCommand(page, 'View: Close All Editors');
  await page.locator('.tab').first().waitFor({ state: 'hidden' });
}

async function openLog(page) {
  await findFile(page, `${LOG}:${LINE}`);
  await line(page, QUEUE_ID).waitFor();
}

async function hoversQueueId(page) {
  await openLog(page);
  const card = await hoverOver(page, QUEUE_ID, 'bounced');
  expect(await card.textContent(), ['heidi@example.org', RECIPIENT, '550 5.1.1 User unknown', 'Show the whole story']);
  return card;
}

async function showsStory(page) {
  await openLog(page);
  await runCommand(page, 'SMTP Lens: Show Message Story');
  const story = preview(page);
  await story.locator('h1', { hasText: QUEUE_ID }).waitFor();
  expect(await story.textContent(), [
    RECIPIENT,
    'a notice about it',
    'What went wrong, and what to do',
    'Its way',
    'Its lines',
  ]);
  await story.getByRole('link', { name: '28', exact: true }).click();
  await page.locator('.tab.active', { hasText: `${QUEUE_ID}.mail.log` }).waitFor();
  await atLine(page, 6);
  await page.locator('.tab', { hasText: `Preview ${QUEUE_ID}` }).click();
  await story.locator('h2', { hasText: 'Its way' }).scrollIntoViewIfNeeded();
  return story;
}

async function filters(page) {
  await openLog(page);
  await runCommand(page, 'SMTP Lens: Filter the Log…');
  await choice(page, 'This recipient').click();
  await page.locator('.tab.active', { hasText: `${RECIPIENT}.mail.log` }).waitFor();
  const lines = page.locator('.view-line');
  await until('only lines of the recipient’s messages', async () => {
    const text = (await lines.allTextContents()).join('\n');
    return text.includes(QUEUE_ID) && !text.includes('BF5D21431');
  });
  // A part of a log is one: it hovers.
  return hoverOver(page, QUEUE_ID, 'bounced');
}

async function groupsMessages(page) {
  await openLog(page);
  await page.locator('.activitybar [aria-label^="SMTP Lens: Mail"]').first().click();
  const rows = page.locator('.sidebar .monaco-list-row');
  await rows.filter({ hasText: 'bounced' }).first().click();
  await rows.filter({ hasText: QUEUE_ID }).first().click();
  await atLine(page, 22);
  return rows.first();
}

async function reports(page) {
  await openLog(page);
  await runCommand(page, 'SMTP Lens: Show Report');
  const report = webview(page);
  await report.locator('h1', { hasText: 'Mail log report' }).waitFor();
  expect(await report.textContent(), ['99.6 % of 303 lines understood', 'Deliveries', 'Why mail was rejected']);
  await report.getByRole('link', { name: '12 rejected', exact: true }).press('Enter');
  await page.locator('.tab.active', { hasText: 'rejects.mail.log' }).waitFor();
  await until('its twelve lines', async () => (await page.locator('.view-line', { hasText: 'reject' }).count()) === 12);
  await report.locator('summary', { hasText: 'Greylisted' }).first().click();
  await report.locator('details[open] .card').waitFor();
  return report;
}

async function drawsLadder(page) {
  await findFile(page, SESSION);
  await runCommand(page, 'SMTP Lens: Show Session Diagram');
  const ladder = webview(page);
  await ladder.locator('svg').waitFor();
  expect(await ladder.textContent(), ['220 mail.example.org', 'DATA', '354']);
  return ladder;
}

/** The way of a logged message is a ladder too; a rung leads to its line. */
async function drawsWay(page) {
  await openLog(page);
  await runCommand(page, 'SMTP Lens: Show Session Diagram');
  const ladder = webview(page);
  await ladder.locator('svg').waitFor();
  expect(await ladder.textContent(), ['app.example.org', 'mx1', `RCPT TO:<${RECIPIENT}>`, '550 5.1.1', '08:21:06']);
  await ladder.getByRole('link', { name: /^Line 23, 08:21:06: MAIL FROM/ }).press('Enter');
  await atLine(page, 23);
  return ladder;
}

async function comparesRedacted(page) {
  await findFile(page, SESSION);
  await runCommand(page, 'SMTP Lens: Redact for Sharing');
  const right = page.locator('.modified-in-monaco-diff-editor .view-line', { hasText: 'domain1.example' }).first();
  await right.waitFor();
  return right;
}

/** Waits until the cursor is on a line (1-based). */
async function atLine(page, n) {
  const position = page.locator('[id="status.editor.selection"]');
  await until(`line ${n}`, async () => (await position.textContent()).startsWith(`Ln ${n},`));
}

/** What a webview of ours shows. */
const webview = (page) => page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame').locator('body');

function expect(text, parts) {
  for (const part of parts) if (!text.includes(part)) throw new Error(`“${part}” is missing in:\n${text}`);
}
