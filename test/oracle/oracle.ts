/** The long run: asks real servers about many sessions and keeps what they said; then holds the linter against it. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { type Disagreement, disagreements, type Judged, judgeAll, refusalOf } from './compare';
import { explanationOf } from './explanations';
import { sessionsOf } from './generate';
import { recordOf } from './lint';
import { scorePeriods } from './periods-run';
import { oraclePage } from './report';
import { ask, type Heard, type Hearing } from './run';
import { type Asked, startAll } from './servers';
import { type Session, scriptOf, wireLines, wireOf } from './session';

const { values } = parseArgs({
  options: {
    sessions: { type: 'string', default: '5000' },
    /** One or several, parted by commas: so many sessions of each. */
    seed: { type: 'string', default: '1' },
    /** Judges again what was kept, and asks no server. */
    again: { type: 'boolean', default: false },
    show: { type: 'string', default: '3' },
    /** So many sessions with lone periods. */
    periods: { type: 'string', default: '250' },
  },
});

/** Sessions are asked about in parts, each kept in a file as soon as it is done. */
const PART = 250;
const PERIOD_SEED = 7;
const kept = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'smtp-lens/oracle');
mkdirSync(kept, { recursive: true });

const started = performance.now();
const seeds = values.seed.split(',').map(Number);
let servers: Asked[] | undefined;
const heard: [readonly Session[], Hearing][] = [];
try {
  for (const seed of seeds) {
    const sessions = sessionsOf(seed, Number(values.sessions));
    for (let from = 0; from < sessions.length; from += PART) {
      const part = sessions.slice(from, from + PART);
      const hearing = await hearingOf(part, join(kept, `${seed}-${from}-${part.length}.json`));
      if (hearing) heard.push([part, hearing]);
    }
  }
} finally {
  await Promise.all((servers ?? []).map((server) => server.stop()));
}
const judged = heard
  .flatMap(([part, hearing]) => judgeAll(part, hearing))
  .filter(({ verdicts }) => verdicts.length > 0);
const periods = Number(values.periods);
const scores = await scorePeriods(
  PERIOD_SEED,
  periods,
  join(kept, `periods-${PERIOD_SEED}-${periods}.json`),
  console.log,
);
tell(judged);
writeFileSync(join(REPOSITORY, 'docs/oracle.md'), oraclePage({ seeds, judged, scores }));

async function hearingOf(part: readonly Session[], file: string): Promise<Hearing | undefined> {
  if (existsSync(file)) return fitting(part, JSON.parse(readFileSync(file, 'utf8')));
  if (values.again) return undefined;
  servers ??= await startAll(console.log);
  const hearing = await ask(part, servers);
  writeFileSync(file, JSON.stringify(hearing));
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(`${part[0]!.index + part.length} sessions asked about, ${seconds} s`);
  return hearing;
}

/** What was kept of sessions that the generator makes otherwise by now says nothing. */
function fitting(part: readonly Session[], hearing: Hearing): Hearing {
  const fit = ([server, all]: readonly [string, Hearing[string]]) =>
    [server, all.map((heard, n) => (heard && wasSaid(part[n]!, heard) ? heard : null))] as const;
  return Object.fromEntries(Object.entries(hearing).map(fit));
}

function wasSaid({ acts }: Session, { said, places }: Heard): boolean {
  return acts.every((act, n) => {
    const place = places[n];
    if (!place) return true;
    const sent = said.slice(...place).map(({ text }) => text);
    return isDeepStrictEqual(sent, wireLines(wireOf(act)));
  });
}

function tell(judged: readonly Judged[]): void {
  const found = judged.flatMap(disagreements).filter((one) => !explanationOf(one));
  const groups = new Map<string, Disagreement[]>();
  for (const one of found) {
    const key = [one.kind, one.rule ?? (one.judged.session.faults.join(' + ') || 'right'), one.server ?? 'script'].join(
      ' | ',
    );
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  for (const [key, all] of [...groups].sort(([, a], [, b]) => b.length - a.length)) {
    console.log(`\n### ${all.length} × ${key}`);
    for (const one of all.slice(0, Number(values.show))) console.log(story(one));
  }
  console.log(`${judged.length} sessions, ${found.length} disagreements without an explanation`);
}

function story({ judged: { session, findings, verdicts }, server, rule }: Disagreement): string {
  const shown = verdicts.find((one) => one.server === server);
  const text = shown ? recordOf(shown.heard.said) : scriptOf(session).text;
  const all = (shown?.findings ?? findings).map((one) => `${one.line + 1}:${one.rule}:${one.severity}`);
  return [
    `--- session ${session.index}: ${session.faults.join(', ') || 'right'}${rule ? ` (${rule})` : ''}; ${all.join(' ') || 'no findings'}`,
    ...verdicts.map(
      ({ server, heard }) =>
        `    ${server}: ${refusalOf(heard) ?? 'no refusal'}${heard.cutOff ? ', cut off' : ''}${heard.changed ? ', changed' : ''}`,
    ),
    ...text.split('\n').map((line) => `    | ${line.slice(0, 110)}`),
  ].join('\n');
}
