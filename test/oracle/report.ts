/** `docs/oracle.md`: what servers say, rule by rule; how far the linter agrees; and the disagreements that stay, with the reason. */
import { PRINTERS } from '../../server/src/dialects/printers';
import { rules } from '../../server/src/lint/rules';
import { type Disagreement, disagreements, isError, type Judged, objects, refusalOf, type Verdict } from './compare';
import { explanationOf, explanations } from './explanations';
import { type Fault, faults } from './faults';
import type { Score } from './periods';

export interface Run {
  readonly seeds: readonly number[];
  readonly judged: readonly Judged[];
  readonly scores: ReadonlyMap<string, Score>;
}

export function oraclePage({ seeds, judged, scores }: Run): string {
  const servers = [...new Set(judged.flatMap(({ verdicts }) => verdicts.map(({ server }) => server)))].sort();
  return `${[
    '# What would a mail server really say?',
    `The findings of SMTP Lens are held against real servers: ${judged.length} sessions of the seeds ${seeds.join(', ')}, right and faulty, were played on loopback against ${servers.join('; ')}. The packages are Debian's, with the settings that \`test/servers\` shows; "Postfix, strict" is Postfix with the settings that hold clients to the standards. This page is written by \`npm run oracle\`; a small part of the run is in \`npm test\`.`,
    'A cell tells the first refusal, with how often it came where answers differ; `changed`: the server took it, and delivered another message or none; `hangs up`: it closed the connection, or fell silent; `takes it`: it delivered the message as it was meant. Refusals that only follow from an earlier one are not shown.',
    '## Agreement',
    ...agreement(judged, servers),
    '## Disagreements that stay',
    ...remaining(judged.flatMap(disagreements)),
    '## Lone periods',
    ...lonePeriods(scores),
    '## By rule',
    ...rules.flatMap(({ id }) => ruleSection(id, judged, servers)),
    '## Right, and yet refused by some',
    table(
      ['', ...servers],
      rightButDiffering().map((fault) => faultRow(fault, judged, servers)),
    ),
  ].join('\n\n')}\n`;
}

// ── agreement ──────────────────────────────────────────────────────────────────────────────────────────────────────

function agreement(judged: readonly Judged[], servers: readonly string[]): string[] {
  const right = judged.filter(({ session }) => session.faults.length === 0);
  const plays = right.flatMap(({ verdicts }) => verdicts);
  const loud = plays.filter(({ findings }) => findings.length > 0).length;
  const rows = rules.flatMap(({ id }) => {
    const reported = judged.filter(({ findings }) => findings.some((one) => one.rule === id && isError(one)));
    if (reported.length === 0) return [];
    const met = reported.filter(({ verdicts }) => verdicts.some(objects)).length;
    const cells = servers.map((server) => {
      const asked = reported.flatMap(({ verdicts }) => verdicts.filter((one) => one.server === server));
      return `${asked.filter(objects).length} of ${asked.length}`;
    });
    return [[`[${id}](#${id})`, `${met} of ${reported.length}`, ...cells]];
  });
  return [
    `${right.length} sessions were right. They were played ${plays.length} times, taken and delivered byte for byte ${plays.filter((one) => !objects(one)).length} times; a record of ${loud} of them has a finding.`,
    'Scripts with an error, and how many of them some server, and each server, did not simply take:',
    table(['Rule', 'Some server', ...servers], rows),
  ];
}

function remaining(found: readonly Disagreement[]): string[] {
  const unexplained = found.filter((one) => !explanationOf(one)).length;
  const items = explanations.map((explanation) => {
    const count = found.filter((one) => explanationOf(one) === explanation).length;
    return `- **${explanation.what}** ${explanation.why} (${count} times)`;
  });
  return [items.join('\n'), `Without an explanation: ${unexplained}.`];
}

// ── lone periods ───────────────────────────────────────────────────────────────────────────────────────────────────

function lonePeriods(scores: ReadonlyMap<string, Score>): string[] {
  const percent = (part: number, of: number) => (of === 0 ? '' : `${((100 * part) / of).toFixed(1)} %`);
  const all = [...scores.values()];
  const sum = (value: (score: Score) => number) => all.reduce((total, score) => total + value(score), 0);
  const found = (score: Score) => score.found + score.foundUnshown;
  const rows = [...scores].map(([name, score]) => [
    name,
    ...[score.transcripts, score.shown, score.found, score.wrong].map(String),
    percent(score.found, score.shown),
  ]);
  const total = [
    'all',
    ...[sum((s) => s.transcripts), sum((s) => s.shown), sum((s) => s.found), sum((s) => s.wrong)].map(String),
  ];
  return [
    `Transcripts in which it is known which periods were meant as the end, recorded from these servers and printed as ${Object.keys(PRINTERS).length} tools print them. Precision of the error of bare-period-in-body: ${percent(sum(found), sum(found) + sum((s) => s.wrong))}; recall, of the bare periods that the transcript shows to be such: ${percent(
      sum((s) => s.found),
      sum((s) => s.shown),
    )}. A recording that was cut before the server refused the text behind the period does not show it.`,
    table(
      ['Transcripts', 'count', 'bare periods shown', 'found', 'wrong', 'recall'],
      [
        ...rows,
        [
          ...total,
          percent(
            sum((s) => s.found),
            sum((s) => s.shown),
          ),
        ],
      ],
    ),
  ];
}

// ── by rule ────────────────────────────────────────────────────────────────────────────────────────────────────────

function ruleSection(id: string, judged: readonly Judged[], servers: readonly string[]): string[] {
  const about = faults.filter(({ rules }) => rules[0] === id);
  const rows = about.map((fault) => faultRow(fault, judged, servers)).filter((row) => row.slice(1).some(Boolean));
  if (rows.length === 0) return [];
  return [`### ${id}`, table(['', ...servers], rows)];
}

const rightButDiffering = () => faults.filter(({ rules }) => rules.length === 0);

/** Told by the sessions that have this fault and no other. */
function faultRow(fault: Fault, judged: readonly Judged[], servers: readonly string[]): string[] {
  const only = judged.filter(({ session: { faults } }) => faults.length === 1 && faults[0] === fault.name);
  return [
    fault.name,
    ...servers.map((server) => cell(only.flatMap(({ verdicts }) => verdicts.filter((one) => one.server === server)))),
  ];
}

/** The most frequent outcomes first. */
function cell(verdicts: readonly Verdict[]): string {
  const counts = new Map<string, number>();
  for (const verdict of verdicts) counts.set(outcome(verdict), (counts.get(outcome(verdict)) ?? 0) + 1);
  const sorted = [...counts].sort(([, a], [, b]) => b - a).slice(0, 3);
  return sorted.map(([name, count]) => (counts.size > 1 ? `${name} (${count})` : name)).join(', ');
}

function outcome({ heard }: Verdict): string {
  const refusal = refusalOf(heard);
  if (refusal) return refusal;
  if (heard.cutOff) return 'hangs up';
  return heard.changed ? 'changed' : 'takes it';
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
