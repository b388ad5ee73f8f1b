import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { startExim, whyNoExim } from './exim';
import { startPostfix, whyNoPostfix } from './postfix';
import { type Replay, replay, type Step, stepsOf } from './replay';
import { bodyOf, type MailServer, processesOf, sizeLimit } from './server';

const servers = [
  { name: 'Postfix', start: startPostfix, whyNot: whyNoPostfix, unknown: 500, greylisted: 451 },
  { name: 'Exim', start: startExim, whyNot: whyNoExim, unknown: 500, greylisted: 451 },
];

const command = (line: string): Step => ({ kind: 'command', line });
const data = (...lines: string[]): Step => ({ kind: 'data', wire: lines.map((line) => `${line}\r\n`).join('') });
const codes = ({ replies }: Replay) => replies.map((reply) => reply?.code);

const hello = command('EHLO client.example.com');
const from = command('MAIL FROM:<ada@example.com>');
const to = (address: string) => command(`RCPT TO:<${address}>`);

for (const { name, start, whyNot, unknown, greylisted } of servers) {
  describe(name, { skip: whyNot() ?? false }, () => {
    let server: MailServer;
    before(async () => {
      server = await start();
    });
    after(() => server.stop());

    test('delivers what the client sent, byte for byte', async () => {
      const header = ['From: Ada <ada@example.com>', 'Received: by an earlier host', 'Subject: =?utf-8?q?caf=C3=A9?='];
      const body = ['.', '..', '...', '.hidden', ' .', '. ', '', '250 apples', 'QUIT', 'café \t', 'x'.repeat(900), ''];
      const stuffed = body.map((line) => (line.startsWith('.') ? `.${line}` : line));
      const steps = [hello, from, to('grace@example.org'), command('DATA'), data(...header, '', ...stuffed, '.')];
      const played = await replay(server, [...steps, command('QUIT')]);
      assert.deepEqual(codes(played), [250, 250, 250, 354, 250, 221]);
      assert.equal(played.delivered.length, 1);
      const [{ message, recipient }] = played.delivered as [(typeof played.delivered)[number]];
      assert.equal(recipient, 'grace@example.org');
      assert.deepEqual(message.toString(), [...header, '', ...body, ''].join('\n'));
      assert.deepEqual(bodyOf(message).toString(), [...body, ''].join('\n'));
    });

    test('refuses as configured, and delivers to those accepted', async () => {
      const recipients = [
        'nobody@example.org',
        'greylisted@example.org',
        'a@example.net',
        'b@example.org',
        'c@example.com',
      ];
      const played = await replay(server, [hello, from, ...recipients.map(to), command('DATA'), data('', 'x', '.')]);
      assert.deepEqual(codes(played), [250, 250, 550, greylisted, played.replies[4]?.code, 250, 250, 354, 250]);
      assert.ok([550, 554].includes(played.replies[4]?.code ?? 0), 'relaying is refused');
      assert.match(played.replies[2]?.lines[0] ?? '', /^550 5\.1\.1 .*User unknown/);
      assert.match(played.replies[3]?.lines[0] ?? '', /4\.7\.1 .*Greylisted/);
      assert.deepEqual(played.delivered.map(({ recipient }) => recipient).sort(), ['b@example.org', 'c@example.com']);
    });

    test('refuses a message above the limit, announced or not', async () => {
      const announced = await replay(server, [hello, command(`MAIL FROM:<ada@example.com> SIZE=${sizeLimit + 1}`)]);
      assert.deepEqual(codes(announced), [250, 552]);
      const lines = Array.from({ length: sizeLimit / 64 }, () => 'x'.repeat(64));
      const sent = await replay(server, [hello, from, to('b@example.org'), command('DATA'), data('', ...lines, '.')]);
      assert.deepEqual(codes(sent), [250, 250, 250, 354, 552]);
      assert.deepEqual(sent.delivered, []);
    });

    test('skips the data where DATA is refused', async () => {
      const played = await replay(server, [hello, from, to('nobody@example.org'), command('DATA'), data('x', '.')]);
      assert.equal(played.replies[3]?.code, name === 'Postfix' ? 554 : 503);
      assert.equal(played.replies[4], undefined);
    });

    test('takes text behind a bare period for commands', async () => {
      const steps = [hello, from, to('b@example.org'), command('DATA'), data('', 'Dear team,', '.')];
      const played = await replay(server, [...steps, command('apples'), command('pears'), command('QUIT')]);
      assert.deepEqual(codes(played), [250, 250, 250, 354, 250, unknown, unknown, 221]);
      assert.equal(played.delivered[0]?.message.toString(), '\nDear team,\n');
    });

    test('takes chunks', async () => {
      const chunks = [command('BDAT 9'), data('', '.', 'ab'), command('BDAT 3 LAST'), data('.')];
      const played = await replay(server, [hello, from, to('b@example.org'), ...chunks, command('QUIT')]);
      assert.deepEqual(codes(played), [250, 250, 250, undefined, 250, undefined, 250, 221]);
      assert.equal(played.delivered[0]?.message.toString(), '\n.\nab\n.\n');
    });
  });

  test(`${name} leaves no process and no folder`, { skip: whyNot() ?? false }, async () => {
    const server = await start();
    const busy = connect(server.port, '127.0.0.1');
    await new Promise((resolve) => busy.once('data', resolve));
    busy.on('error', () => {});
    assert.ok(processesOf(server.group).length > 1);
    assert.ok(existsSync(server.folder));
    await server.stop();
    assert.deepEqual(processesOf(server.group), []);
    assert.equal(existsSync(server.folder), false);
    await server.stop();
    busy.destroy();
  });
}

test('steps are the client side of a transcript', () => {
  const lines = [
    { class: 'server-reply', text: '220 mail.example.org' },
    { class: 'client-command', text: 'DATA' },
    { class: 'server-reply', text: '354 go ahead' },
    { class: 'message-data', text: '..' },
    { class: 'terminator', text: '.' },
    { class: 'server-reply', text: '250 Ok' },
    { class: 'client-command', text: 'BDAT 3 LAST' },
    { class: 'message-data', text: '.' },
    { class: 'annotation', text: '' },
    { class: 'client-command', text: 'QUIT' },
  ];
  assert.deepEqual(stepsOf(lines), [
    { kind: 'command', line: 'DATA' },
    { kind: 'data', wire: '..\r\n.\r\n' },
    { kind: 'command', line: 'BDAT 3 LAST' },
    { kind: 'data', wire: '.\r\n' },
    { kind: 'command', line: 'QUIT' },
  ]);
});
