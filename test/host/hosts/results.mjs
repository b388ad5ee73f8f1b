// What the suite prints, read back. It runs in another process or in a page; its console is all that we have of it.

const LINE = /^HOST-TEST (\{.*\})$/;

/** Collects the results of one host, printing each test as it ends. */
export function collectResults(host) {
  const results = [];
  return {
    results,
    /** Takes whatever the host's console says; other lines are dropped. */
    hear(text) {
      for (const line of String(text).split('\n')) {
        const [, json] = LINE.exec(line.trim()) ?? [];
        if (json) add(JSON.parse(json));
      }
    },
    add,
  };

  function add(result) {
    results.push(result);
    const { name, milliseconds, error } = result;
    console.log(`${error === undefined ? 'ok' : 'FAILED'}  ${host}: ${name} (${milliseconds} ms)`);
    if (error !== undefined) console.log(error.replaceAll(/^/gm, '    '));
  }
}
