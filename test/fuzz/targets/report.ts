import assert from 'node:assert/strict';
import { NO_CONTEXT } from '../../../server/src/dialects/maillog/format';
import { LogLine } from '../../../server/src/dialects/maillog/line';
import { takePiece } from '../../../server/src/disk/take-piece';
import { countedReasonHtml } from '../../../server/src/explain/reason-card';
import { htmlReport } from '../../../server/src/trace/report/html';
import { prettyReport } from '../../../server/src/trace/report/pretty';
import { Report } from '../../../server/src/trace/report/report';
import { type Summary, summaryOf } from '../../../server/src/trace/report/summary';
import { isDeadHtml, isDeadPlainText } from '../../hostile/dead';
import { anyText, mailLog } from '../inputs';
import { target } from '../target';

/** Figures are numbers, every line is counted once, and nothing of the log is alive in the report. */
export const report = target<string>({
  name: 'report',
  few: 200,
  make: (random) => (random.chance(0.8) ? mailLog(random) : anyText(random)),
  run(text) {
    const report = new Report();
    takePiece(Buffer.from(text), report, new LogLine(), NO_CONTEXT);
    report.endOfFile();
    const summary = summaryOf(report, [{ until: Date.UTC(2026, 10, 1), zone: 0 }], (key) => key);
    assert.equal(
      summary.lines,
      text.replace(/\n$/, '') === '' && !text ? 0 : text.replace(/\n$/, '').split('\n').length,
    );
    figures(summary);
    const linkOf = (figure: string, value: string) =>
      `command:x?${encodeURIComponent(JSON.stringify([figure, value]))}`;
    const cardOf = (reason: string) => countedReasonHtml(reason, 'id');
    isDeadHtml(htmlReport(summary, 'en'));
    isDeadHtml(htmlReport(summary, 'id', { linkOf, cardOf }), /^command:x\?(?:[\w%.~()*!-]|&#39;)+$/);
    isDeadPlainText(prettyReport(summary, 'id', 80));
    JSON.stringify(summary);
  },
});

function figures(summary: Summary): void {
  const walk = (value: unknown, name: string): void => {
    if (typeof value === 'number') assert.ok(Number.isFinite(value) && value >= 0, `${name} is ${value}`);
    else if (typeof value === 'object' && value !== null)
      for (const [key, one] of Object.entries(value)) walk(one, `${name}.${key}`);
  };
  walk(summary, 'summary');
  assert.ok(summary.understood <= summary.lines);
}
