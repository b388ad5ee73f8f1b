// A workbench page that runs the suite: it reports through two functions that it finds in its window.

/** Longer than the longest test may take; see suite/harness.ts. */
const SILENCE = 90_000;

/** Opens `address` and resolves when the suite has ended. Throws where nothing is heard of it for a long time. */
export async function runInPage(page, address, collected) {
  await new Promise((resolve, reject) => {
    const giveUp = () => reject(new Error(`Nothing was heard of the suite for ${SILENCE / 1000} s.`));
    let timer = setTimeout(giveUp, SILENCE);
    const hear = (_type, args) => {
      clearTimeout(timer);
      timer = setTimeout(giveUp, SILENCE);
      collected.hear(args.join(' '));
    };
    const end = () => {
      clearTimeout(timer);
      resolve();
    };
    Promise.all([page.exposeFunction('codeAutomationLog', hear), page.exposeFunction('codeAutomationExit', end)])
      .then(() => page.goto(address, { waitUntil: 'domcontentloaded' }))
      .catch(reject);
  });
  collected.expectAll();
}
