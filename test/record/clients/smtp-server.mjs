// Serves sessions with smtp-server, which prints them, on a free port. What it refuses stands in JSON on the standard input.
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

const { refusals, size } = JSON.parse(await text(process.stdin));
const server = new SMTPServer({
  name: 'mail.example.org',
  size,
  logger: true,
  hideSTARTTLS: true,
  authOptional: true,
  disableReverseLookup: true,
  onRcptTo({ address }, _session, answer) {
    const refusal = refusals[address];
    if (!refusal) return answer();
    const { code, enhanced, text: reason } = refusal;
    answer(Object.assign(new Error(`${enhanced} ${reason}`), { responseCode: code }));
  },
  onData(message, _session, answer) {
    message.resume().on('end', answer);
  },
});
server.listen(0, '127.0.0.1');
