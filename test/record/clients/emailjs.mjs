// Sends one message with emailjs, which prints the session. The errand stands in JSON on the standard input.
import { text } from 'node:stream/consumers';
import { Message, SMTPClient } from 'emailjs';

const errand = JSON.parse(await text(process.stdin));
const client = new SMTPClient({ host: '127.0.0.1', port: errand.port, domain: errand.helo });
client.smtp.debug(1);
const body = errand.text.slice(errand.text.indexOf('') + 1).join('\n');
const message = new Message({
  from: errand.from,
  to: errand.to.join(', '),
  subject: 'Notes',
  date: 'Mon, 1 Jun 2026 12:00:00 +0000',
  'message-id': '<notes@example.com>',
  text: body,
});
await client.sendAsync(message).catch(() => {}); // the refusal stands in what was printed
