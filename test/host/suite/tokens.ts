import { closeAll, openText, tokensOn } from './editor';
import { equal, ok, test, until } from './harness';
import { CUT_OFF } from './transcripts';

const LINES = CUT_OFF.split('\n');

test('semantic tokens tell the reply classes, commands and the body apart', async () => {
  const document = await openText('smtp-transcript', CUT_OFF);
  const on = (line: number) => tokensOn(document, line);
  await until(
    'semantic tokens',
    () => on(0),
    (tokens) => tokens.length > 0,
  );

  const expected: [line: string, type: string, text: string][] = [
    ['S: 220 mail.example.org ESMTP', 'smtpReplyPositive', '220'],
    ['S: 354 End data with <CR><LF>.<CR><LF>', 'smtpReplyIntermediate', '354'],
    ['S: 450 4.2.0 <later@example.org>: try again later', 'smtpReplyTransient', '450'],
    ['S: 550 5.1.1 <nobody@example.org>: no such user here', 'smtpReplyPermanent', '550'],
    ['C: EHLO client.example.com', 'smtpCommand', 'EHLO'],
  ];
  for (const [line, type, text] of expected) {
    const tokens = await on(LINES.indexOf(line));
    ok(
      tokens.some((token) => token.type === type && token.text === text),
      `${type} ${text} on “${line}”, among ${JSON.stringify(tokens)}`,
    );
  }

  const body = await on(LINES.indexOf('C: 250 apples'));
  ok(
    body.every((token) => !/^smtp(?:Reply|Command)/.test(token.type)),
    `the body is body: ${JSON.stringify(body)}`,
  );
  equal(
    body
      .filter((token) => token.type === 'smtpBody')
      .map((token) => token.text)
      .join(''),
    '250 apples',
    'body',
  );
  await closeAll();
});
