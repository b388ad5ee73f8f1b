// What helps a person: the walkthrough to begin with, and what is said when the server keeps ending.
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { line, runCommand, squiggles, until } from './window.mjs';

/** Ends of the server after which it is left alone. */
const ENDS = 5;
/** Milliseconds in which a server is ready. */
const STARTING = 2_500;

/** `take` is handed the name of a picture and the element that it is of. */
export function helpTests(page, take = async () => {}) {
  return [
    ['the walkthrough shows each step with its picture, and opens its example', () => walksThrough(page, take)],
    ['a server that keeps ending is told of once, with a report', () => tellsOfCrashes(page, take)],
  ];
}

async function walksThrough(page, take) {
  await runCommand(page, 'Welcome: Open Walkthrough');
  await page.locator('.quick-input-widget input[type=text]').fill('Read SMTP sessions');
  await page.keyboard.press('Enter');
  // There is room for pictures only beside a narrow text.
  await page.keyboard.press('Control+B');
  const steps = page.locator('.gettingStartedContainer .step-title');
  await until('five steps', async () => (await steps.count()) === 5);
  for (let n = 0; n < 5; n++) {
    await steps.nth(n).click();
    const picture = page.frameLocator('iframe.webview.ready').last().frameLocator('iframe#active-frame').locator('svg');
    await picture.waitFor();
    await take(`walkthrough-${n + 1}`, picture);
  }
  await steps.first().click();
  await page.keyboard.press('Control+B');
  await page.locator('.gettingStartedContainer').getByText('Open the Example').click();
  await line(page, 'C: 250 apples').waitFor();
  await until('one squiggle', async () => (await squiggles(page).count()) === 1);
  await runCommand(page, 'View: Revert and Close Editor');
}

async function tellsOfCrashes(page, take) {
  if (process.platform !== 'linux') return;
  const ended = new Set();
  for (let n = 0; n < ENDS; n++) {
    let running;
    await until(`server ${n + 1}`, async () => {
      running = serversBelow(process.pid).find((pid) => !ended.has(pid));
      return running !== undefined;
    });
    ended.add(running);
    // One that ends before it has answered never began: the client says that in its own words.
    await wait(STARTING);
    process.kill(running, 'SIGKILL');
  }
  const told = page.locator('.notification-toast', { hasText: 'ended five times in three minutes' });
  await told.waitFor();
  await take('crash', told);
  if ((await told.count()) !== 1) throw new Error('told more than once');
  await told.getByText('Show the Report').click();
  await line(page, '# The language server of SMTP Lens keeps ending').waitFor();
  if (serversBelow(process.pid).some((pid) => !ended.has(pid))) throw new Error('the server was started again');
  await runCommand(page, 'SMTP Lens: Restart Language Server');
  await until('a server again', async () => serversBelow(process.pid).some((pid) => !ended.has(pid)));
  await runCommand(page, 'View: Revert and Close Editor');
}

/** The language servers that descend from a process, by their ids. */
function serversBelow(ancestor) {
  const parents = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((pid) => [Number(pid), parentOf(pid)]),
  );
  const descends = (pid) => {
    for (let at = pid; at > 0; at = parents.get(at) ?? 0) if (at === ancestor) return true;
    return false;
  };
  return [...parents.keys()].filter((pid) => descends(pid) && commandOf(pid).includes('dist/server/node.js'));
}

const parentOf = (pid) => Number(/^PPid:\s+(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0);
const commandOf = (pid) => read(`/proc/${pid}/cmdline`);

/** Empty where the process has ended meanwhile. */
function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
