/** The smallest test runner that lives in every extension host: a browser's has neither node:test nor node:assert. */

interface Test {
  readonly name: string;
  readonly run: () => Promise<void>;
}

/** What is printed of a test, one line each; hosts/results.mjs reads it. */
interface Result {
  readonly name: string;
  readonly milliseconds: number;
  readonly error?: string;
}

const PATIENCE = 40_000;
const TEST_PATIENCE = 150_000;
const PAUSE = 50;
/** Characters of a wrong answer in a message. */
const SHOWN = 300;

const tests: Test[] = [];

export function test(name: string, run: () => Promise<void>): void {
  tests.push({ name, run });
}

/** Runs the tests in the order they were written. Rejects when one fails, or when there is none. */
export async function runAll(): Promise<void> {
  let failed = 0;
  console.log(`HOST-TESTS ${tests.length}`);
  for (const { name, run } of tests) {
    const started = Date.now();
    const error = await Promise.race([run(), tooLong()]).then(
      () => undefined,
      (reason: unknown) => (reason instanceof Error ? (reason.stack ?? reason.message) : String(reason)),
    );
    if (error !== undefined) failed++;
    const result: Result = { name, milliseconds: Date.now() - started, ...(error !== undefined && { error }) };
    console.log(`HOST-TEST ${JSON.stringify(result)}`);
  }
  if (tests.length === 0) throw new Error('No test ran.');
  if (failed > 0) throw new Error(`${failed} of ${tests.length} tests failed.`);
}

/** Fails a test that neither passes nor fails. */
function tooLong(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`The test did not end in ${TEST_PATIENCE / 1000} s.`)), TEST_PATIENCE);
  });
}

/** Asks again and again until the answer satisfies `done`; fails with the last answer where it never does. */
export async function until<T>(what: string, ask: () => T | Thenable<T>, done: (answer: T) => boolean): Promise<T> {
  const deadline = Date.now() + PATIENCE;
  let answer = await ask();
  while (!done(answer)) {
    if (Date.now() > deadline)
      throw new Error(`Waited in vain for ${what}; last seen: ${JSON.stringify(answer)?.slice(0, SHOWN)}`);
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    answer = await ask();
  }
  return answer;
}

export function ok(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(message);
}

export function equal<T>(actual: T, expected: T, what: string): void {
  const [seen, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (seen !== wanted) throw new Error(`${what}: expected ${wanted}, got ${seen?.slice(0, SHOWN)}`);
}
