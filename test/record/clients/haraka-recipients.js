// A plugin of Haraka: refuses some recipients, takes every message, and asks the DNS for nothing.
exports.register = function () {
  const { refusals, client } = this.config.get('recipients.json');
  this.refusals = refusals;
  this.client = client;
  this.register_hook('lookup_rdns', 'name_client');
  this.register_hook('mail', 'take');
  this.register_hook('rcpt', 'check_recipient');
  this.register_hook('queue', 'take');
};

exports.name_client = function (next) {
  next(OK, this.client);
};

exports.take = (next) => next(OK);

exports.check_recipient = function (next, _connection, [recipient]) {
  const refusal = this.refusals[`${recipient.user}@${recipient.host}`];
  if (!refusal) return next(OK);
  const { code, enhanced, text } = refusal;
  next(code < 500 ? DENYSOFT : DENY, `${enhanced} ${text}`);
};
