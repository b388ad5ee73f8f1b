// The results of one host's tests: those of the suite, which runs in another process or in a page and of which only the
// console reaches us, and those of tests that run here.

/** What suite/harness.ts prints: how many tests there will be, and each result. */
const COUNT = /HOST-TESTS (\d+)$/;
const RESULT = /HOST-TEST (\{.*\})$/;

/** Collects results, printing each test as it ends. */
export function collectResults(host) {
  const results = [];
  let announced = 0;
  const add = (result) => {
    results.push(result);
    const { name, milliseconds, error } = result;
    console.log(`${error === undefined ? 'ok    ' : 'FAILED'}  ${host}: ${name} (${milliseconds} ms)`);
    if (error !== undefined) console.log(error.replaceAll(/^/gm, '    '));
  };
  /** Takes whatever a console says; lines that are not the suite's are dropped. */
  const hear = (text) => {
    for (const line of String(text)
      .split('\n')
      .map((one) => one.trim())) {
      announced = Number(COUNT.exec(line)?.[1] ?? announced);
      const [, json] = RESULT.exec(line) ?? [];
      if (json) add(JSON.parse(json));
    }
  };
  /** Throws where the suite ended before its last test did: in an extension host that died, say. */
  const expectAll = () => {
    if (announced === 0) throw new Error('The suite ended before any test ran.');
    if (results.length < announced) throw new Error(`Only ${results.length} of ${announced} tests ran.`);
  };
  return { results, add, hear, expectAll };
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
