// The results of one host's tests: those of the suite, which runs in another process or in a page and of which only the
// console reaches us, and those of tests that run here.

const LINE = /HOST-TEST (\{.*\})$/;

/** Collects results, printing each test as it ends. */
export function collectResults(host) {
  const results = [];
  const add = (result) => {
    results.push(result);
    const { name, milliseconds, error } = result;
    console.log(`${error === undefined ? 'ok    ' : 'FAILED'}  ${host}: ${name} (${milliseconds} ms)`);
    if (error !== undefined) console.log(error.replaceAll(/^/gm, '    '));
  };
  /** Takes whatever a console says; lines that are no results are dropped. */
  const hear = (text) => {
    for (const line of String(text).split('\n')) {
      const [, json] = LINE.exec(line.trim()) ?? [];
      if (json) add(JSON.parse(json));
    }
  };
  return { results, add, hear };
}

/** Runs tests, `[name, run]` each, one after the other. `onFailure` is called with the name of one that failed. */
export async function runTests(collected, tests, onFailure = async () => {}) {
  for (const [name, run] of tests) {
    const started = Date.now();
    const error = await run().then(
      () => undefined,
      (reason) => reason.stack ?? String(reason),
    );
    collected.add({ name, milliseconds: Date.now() - started, ...(error && { error }) });
    if (error) await onFailure(name);
  }
}
