import { redacted } from '../../../server/src/cli/redact-command';
import { logFormats } from '../../../server/src/dialects/maillog/formats';
import { recognise, recogniseAs } from '../../../server/src/dialects/recognise';
import { dialects } from '../../../server/src/dialects/transcript';
import { plain } from '../../../server/src/dialects/transcript/plain';
import { folds } from '../../../server/src/features/folding';
import { outline } from '../../../server/src/features/outline';
import { TranscriptRecord } from '../../../server/src/features/record';
import { foldedLog } from '../../../server/src/features/whole-log';
import { EditableText } from '../../../server/src/text/editable-text';
import { linesFrom } from '../../../server/src/text/lines';
import { mailLog, transcript } from '../inputs';
import { target } from '../target';

const LINES = 20_000;

/** Few lines, many times: time grows with their number and no faster, or the one who watches loses patience. */
export const large = target<{ head: string; again: string; as: string }>({
  name: 'large',
  few: 1,
  make(random) {
    const text = random.pick([transcript, mailLog])(random).split('\n');
    const from = random.int(0, text.length - 1);
    const as = random.pick([...dialects.map(({ id }) => id), '', '', '']);
    return {
      head: text.slice(0, from).join('\n').slice(0, 4_000),
      again: text
        .slice(from, from + random.int(1, 3))
        .join('\n')
        .slice(0, 300),
      as,
    };
  },
  run({ head, again, as }) {
    const many = Math.floor(LINES / again.split('\n').length);
    const text = `${head}\n${`${again}\n`.repeat(many)}`;
    const lines = new EditableText(text);
    const dialect = dialects.find(({ id }) => id === as);
    const voice = dialect ? recogniseAs(dialect, lines) : (recognise(lines) ?? recogniseAs(plain, lines));
    const record = new TranscriptRecord(lines, voice);
    record.readOn(Number.POSITIVE_INFINITY);
    record.findings();
    const marks = record.landmarks();
    outline(marks, record.count);
    folds(marks, record.count);
    redacted(text);
    const clock = { until: Date.UTC(2026, 10, 1), zone: 0 };
    foldedLog(linesFrom(text.split('\n')), logFormats[1]!, clock).messageOn(LINES - 1);
  },
});
