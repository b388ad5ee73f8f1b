/** A small part of the oracle's run. The whole is `npm run oracle`; what it came to stands in `docs/oracle.md`. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { whyNoMailServers } from '../servers/server';
import { type Disagreement, disagreements, isError, judgeAll, objects, refusalOf } from './compare';
import { explanationOf } from './explanations';
import { sessionsOf } from './generate';
import { count, emptyScore, periodSession, scriptTranscript, transcriptsOf } from './periods';
import { randomOf } from './random';
import { ask } from './run';
import { type Asked, startAll } from './servers';
import { intendedOf, scriptOf } from './session';

const SEED = 11;

test('a session comes from its seed and number alone', () => {
  const [, second] = sessionsOf(SEED, 2);
  assert.deepEqual(sessionsOf(SEED, 3)[1], second);
  assert.notDeepEqual(sessionsOf(SEED + 1, 2)[1], second);
});

test('of many sessions a third is right, and every recipient is of one session', () => {
  const sessions = sessionsOf(SEED, 300);
  const right = sessions.filter(({ faults }) => faults.length === 0).length;
  assert.ok(right > 70 && right < 130, String(right));
  const recipients = sessions.flatMap((session) => intendedOf(session).map(({ recipient }) => recipient));
  assert.equal(new Set(recipients).size, recipients.length);
  for (const session of sessions) assert.equal(scriptOf(session).text.includes('undefined'), false);
});

describe('the linter agrees with real servers', { skip: whyNoMailServers() ?? false }, () => {
  let servers: Asked[] = [];
  before(async () => {
    servers = await startAll(console.log);
  });
  after(() => Promise.all(servers.map((server) => server.stop())));

  test('an error is met by some server, and what has no finding is delivered byte for byte', async () => {
    const sessions = sessionsOf(SEED, 40);
    const judged = judgeAll(sessions, await ask(sessions, servers));
    const plays = judged.flatMap(({ verdicts }) => verdicts);
    assert.ok(plays.length > sessions.length * 2);
    assert.ok(judged.filter(({ session }) => session.faults.length > 0).some(({ verdicts }) => verdicts.some(objects)));
    assert.ok(judged.some(({ findings }) => findings.some(isError)));
    const unexplained = judged.flatMap(disagreements).filter((one) => !explanationOf(one));
    assert.deepEqual(unexplained.map(told), []);
  });

  test('no period that was meant as the end is called bare, and those that cut a message off are', async () => {
    const sessions = Array.from({ length: 8 }, (_, index) => periodSession(SEED, index));
    const hearing = await ask(sessions, servers);
    const score = emptyScore();
    for (const [n, session] of sessions.entries()) {
      count(score, scriptTranscript(session));
      for (const [name, all] of Object.entries(hearing)) {
        const heard = all[n];
        if (!heard) continue;
        for (const one of transcriptsOf(session, heard, randomOf(name.length, n))) count(score, one);
      }
    }
    assert.equal(score.wrong, 0);
    assert.ok(score.shown > 10, String(score.shown));
    assert.ok(score.found >= score.shown - 1, `${score.found} of ${score.shown}`);
  });
});

function told({ kind, rule, server, judged: { session, verdicts } }: Disagreement) {
  const said = verdicts.map(
    ({ server, heard }) => `${server}: ${refusalOf(heard) ?? (heard.changed ? 'changed' : 'takes it')}`,
  );
  return { kind, rule, server, session: session.index, faults: session.faults, said };
}
