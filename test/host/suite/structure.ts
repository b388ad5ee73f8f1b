import type { DocumentSymbol } from 'vscode';
import { closeAll, foldingRanges, openText, symbols } from './editor';
import { ok, test, until } from './harness';
import { CUT_OFF, WHOLE } from './transcripts';

const LINES = WHOLE.split('\n');

function within(parents: readonly DocumentSymbol[]): DocumentSymbol[] {
  return parents.flatMap((parent) => [parent, ...within(parent.children)]);
}

test('the outline shows sessions and, within them, messages', async () => {
  const document = await openText('smtp-transcript', WHOLE + WHOLE);
  const sessions = await until(
    'two sessions',
    () => symbols(document),
    (found) => found.length === 2,
  );
  for (const session of sessions) {
    const messages = within(session.children).filter((symbol) =>
      /alice@example\.com/.test(symbol.name + symbol.detail),
    );
    ok(messages.length > 0, `a message of alice@example.com in ${JSON.stringify(session)}`);
  }
  await closeAll();
});

test('sessions, EHLO lists and bodies fold', async () => {
  const document = await openText('smtp-transcript', WHOLE);
  const ranges = await until(
    'folding ranges',
    () => foldingRanges(document),
    (found) => found.length > 0,
  );
  const foldsAt = (line: string) => ranges.some((range) => range.start === LINES.indexOf(line));
  for (const line of ['S: 220 mail.example.org ESMTP', 'S: 250-mail.example.org', 'C: 250 apples']) {
    ok(foldsAt(line), `a fold at “${line}”, among ${JSON.stringify(ranges)}`);
  }
  await closeAll();
});

test('two sessions in one document are told apart', async () => {
  const document = await openText('smtp-transcript', CUT_OFF + WHOLE);
  await until(
    'two sessions',
    () => symbols(document),
    (found) => found.length === 2,
  );
  await closeAll();
});
