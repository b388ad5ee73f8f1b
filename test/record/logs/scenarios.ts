/** What is sent, and what is to become of it. The servers decide; a recording in which they decide otherwise fails. */
import { app, blocked, client, type Host, login, mail, mx1, mx3 } from './hosts';
import type { Errand } from './submit';

export type Verdict = 'delivered' | 'bounced' | 'deferred' | 'queued' | 'rejected';

/** An address as the first server has it in the end. */
export interface Fate {
  readonly to: string;
  /** The address that was sent to, where an alias stands between. */
  readonly original?: string;
  readonly verdict: Verdict;
  /** How often the first server tried. */
  readonly attempts: number;
  /** It bounced since it had waited too long. */
  readonly expired?: true;
}

/** What happens after the message was sent. Each waits until the servers have nothing to do at once. */
export type Step = 'retry' | 'open the greylist and retry' | 'wait until it is too old and retry' | 'send again';

export interface Scenario {
  readonly name: string;
  readonly about: string;
  readonly errand: Omit<Errand, 'message'> & { readonly subject?: string; readonly lines?: number };
  readonly steps?: readonly Step[];
  readonly fates: readonly Fate[];
  /** It is still in the queue at the end. */
  readonly stays?: true;
}

const delivered = (to: string, more: Partial<Fate> = {}): Fate => ({ to, verdict: 'delivered', attempts: 1, ...more });
const bounced = (to: string, more: Partial<Fate> = {}): Fate => ({ to, verdict: 'bounced', attempts: 1, ...more });
const rejected = (to: string): Fate => ({ to, verdict: 'rejected', attempts: 0 });

/** What differs between the servers. */
interface Place {
  readonly server: Host;
  readonly here: (user: string) => string;
  /** A mailbox here, and one that gets bounces. */
  readonly mailbox: string;
  readonly sender: string;
  /** One after the other, the host of a domain elsewhere that takes mail. */
  readonly elsewhere: string;
}

const places = {
  mx1: place(mx1, 'example.org', 'grace', 'heidi', 'eve@example.net'),
  mail: place(mail, 'example.net', 'eve', 'frank', 'carol@example.com'),
  mx3: place(mx3, 'example.com', 'carol', 'dave', 'grace@example.org'),
};

function place(server: Host, domain: string, mailbox: string, sender: string, elsewhere: string): Place {
  const here = (user: string) => `${user}@${domain}`;
  return { server, here, mailbox: here(mailbox), sender: here(sender), elsewhere };
}

const ada = 'ada@example.com';
const eve = 'eve@example.net';

/** What every server is put through. */
function everywhere(prefix: string, { server, here, mailbox, sender, elsewhere }: Place): Scenario[] {
  const named = (name: string, about: string, scenario: Omit<Scenario, 'name' | 'about'>): Scenario => ({
    name: `${prefix}-${name}`,
    about,
    ...scenario,
  });
  const incoming = { server, client, from: 'zoe@client.example.com' };
  const outgoing = { server, client: app, from: sender };
  return [
    named('delivered', 'a message for a mailbox here', {
      errand: { ...incoming, to: [mailbox] },
      fates: [delivered(mailbox)],
    }),
    named('two-hops', 'a message that goes on to another server', {
      errand: { ...outgoing, to: [elsewhere] },
      fates: [delivered(elsewhere)],
    }),
    named('bounced', 'the next server refuses the recipient; the sender is told', {
      errand: { ...outgoing, to: [server === mail ? 'nobody@example.org' : 'nobody@example.net'] },
      fates: [bounced(server === mail ? 'nobody@example.org' : 'nobody@example.net')],
    }),
    named('bounced-and-delivered', 'two recipients elsewhere, one of them refused', {
      errand: { ...outgoing, to: [elsewhere, server === mail ? 'nobody@example.org' : 'nobody@example.net'] },
      fates: [delivered(elsewhere), bounced(server === mail ? 'nobody@example.org' : 'nobody@example.net')],
    }),
    named('expired', 'the next server takes no connection; after a second try the message is too old', {
      errand: { ...outgoing, to: ['henry@down.example.net'] },
      steps: ['wait until it is too old and retry'],
      fates: [bounced('henry@down.example.net', { attempts: 2, expired: true })],
    }),
    named('rejected-mail', 'the sender is not wanted', {
      errand: { ...incoming, from: 'spammer@example.com', to: [mailbox] },
      fates: [rejected(mailbox)],
    }),
    named('rejected-rcpt', 'two recipients, one of them unknown', {
      errand: { ...incoming, to: [mailbox, here('nobody')] },
      fates: [delivered(mailbox), rejected(here('nobody'))],
    }),
    named('rejected-relay', 'a stranger wants to send elsewhere', {
      errand: { ...incoming, to: ['someone@elsewhere.example'] },
      fates: [rejected('someone@elsewhere.example')],
    }),
  ];
}

function underTls(prefix: string, { server, mailbox }: Place): Scenario {
  const errand = { server, client, from: 'zoe@client.example.com', to: [mailbox], tls: true };
  return {
    name: `${prefix}-tls`,
    about: 'a message for a mailbox here, under STARTTLS',
    errand,
    fates: [delivered(mailbox)],
  };
}

/** What only servers with lists for each stage can do. */
function byStage(prefix: string, { server, mailbox }: Place): Scenario[] {
  const errand = { server, client, from: 'zoe@client.example.com', to: [mailbox] };
  const refused = (stage: string, about: string, more: Partial<Scenario['errand']>): Scenario => ({
    name: `${prefix}-rejected-${stage}`,
    about,
    errand: { ...errand, ...more },
    fates: [rejected(mailbox)],
  });
  return [
    refused('connect', 'the client is refused when it connects', { client: blocked }),
    refused('helo', 'the client is refused for the name it says', { helo: 'localhost.localdomain' }),
    refused('data', 'refused at DATA', { from: 'bulk@example.com' }),
    refused('end-of-data', 'put off after the text', { from: 'late@example.com' }),
    refused('content', 'refused for its subject', { subject: 'You won the lottery' }),
    refused('size', 'larger than the server takes', { lines: 1_500 }),
  ];
}

export const scenarios: readonly Scenario[] = [
  ...everywhere('mx1', places.mx1),
  ...byStage('mx1', places.mx1),
  underTls('mx1', places.mx1),
  {
    name: 'mx1-deferred-then-delivered',
    about: 'the next server greylists; the second try is taken',
    errand: { server: mx1, client: app, from: 'heidi@example.org', to: ['slow@example.net'] },
    steps: ['open the greylist and retry'],
    fates: [delivered('slow@example.net', { attempts: 2 })],
  },
  {
    name: 'mx1-greylisted',
    about: 'postgrey puts the recipient off; the client comes back later',
    errand: { server: mx1, client, from: 'zoe@client.example.com', to: ['patient@example.org'] },
    steps: ['send again'],
    fates: [delivered('patient@example.org')],
  },
  {
    name: 'mx1-alias',
    about: 'an alias for two mailboxes',
    errand: { server: mx1, client, from: 'zoe@client.example.com', to: ['team@example.org'] },
    fates: ['grace', 'heidi'].map((user) => delivered(`${user}@example.org`, { original: 'team@example.org' })),
  },
  {
    name: 'mx1-alias-elsewhere',
    about: 'an alias for a mailbox at another server',
    errand: { server: mx1, client, from: 'zoe@client.example.com', to: ['exile@example.org'] },
    fates: [delivered('exile@example.net', { original: 'exile@example.org' })],
  },
  {
    name: 'mx1-forwarded',
    about: "a user's .forward sends it on, as a message of its own",
    errand: { server: mx1, client, from: 'zoe@client.example.com', to: ['linus@example.org'] },
    fates: [delivered('linus@users.example.org', { original: 'linus@example.org' })],
  },
  {
    name: 'mx1-content-filter',
    about: 'a filter takes the message and gives it back as another one',
    errand: { server: mx1, client, from: 'scanned@example.com', to: ['grace@example.org', 'ivan@example.org'] },
    fates: [delivered('grace@example.org'), delivered('ivan@example.org')],
  },
  {
    name: 'mx1-auth',
    about: 'submission under TLS with the right password',
    errand: { server: mx1, port: 587, client, from: login.user, to: [eve], tls: true, login },
    fates: [delivered(eve)],
  },
  {
    name: 'mx1-auth-refused',
    about: 'submission with a wrong password',
    errand: {
      server: mx1,
      port: 587,
      client,
      from: login.user,
      to: [eve],
      tls: true,
      login: { ...login, password: 'wrong' },
    },
    fates: [rejected(eve)],
  },
  {
    name: 'mx1-success-notification',
    about: 'the sender asked to be told of success',
    errand: { server: mx1, client: app, from: 'heidi@example.org', to: ['grace@example.org'], notify: 'SUCCESS' },
    fates: [delivered('grace@example.org')],
  },
  ...everywhere('mail', places.mail),
  ...byStage('mail', places.mail),
  underTls('mail', places.mail),
  {
    name: 'mail-greylisted',
    about: 'the recipient is put off; the client comes back later',
    errand: { server: mail, client, from: 'zoe@client.example.com', to: ['slow@example.net'] },
    steps: ['open the greylist and retry', 'send again'],
    fates: [delivered('slow@example.net')],
  },
  {
    name: 'mail-deferred-then-delivered',
    about: 'the next server greylists; a later try is taken',
    errand: { server: mail, client: app, from: 'frank@example.net', to: ['patient@example.org'] },
    steps: ['wait until it is too old and retry'],
    fates: [delivered('patient@example.org', { attempts: 2 })],
  },
  {
    name: 'mail-alias',
    about: 'an alias for two mailboxes',
    errand: { server: mail, client, from: 'zoe@client.example.com', to: ['crew@example.net'] },
    fates: ['eve', 'frank'].map((user) => delivered(`${user}@example.net`, { original: 'crew@example.net' })),
  },
  {
    name: 'mail-forwarded',
    about: 'an alias for a mailbox at another server',
    errand: { server: mail, client, from: 'zoe@client.example.com', to: ['onward@example.net'] },
    fates: [delivered('carol@example.com', { original: 'onward@example.net' })],
  },
  {
    name: 'mail-unknown',
    about: 'taken, then found to have no mailbox',
    errand: { server: mail, client: app, from: 'frank@example.net', to: ['ghost@example.net'] },
    fates: [bounced('ghost@example.net')],
  },
  {
    name: 'mail-auth',
    about: 'under TLS with the right password',
    errand: { server: mail, client, from: 'frank@example.net', to: ['grace@example.org'], tls: true, login },
    fates: [delivered('grace@example.org')],
  },
  {
    name: 'mail-auth-refused',
    about: 'with a wrong password',
    errand: {
      server: mail,
      client,
      from: 'frank@example.net',
      to: [ada],
      tls: true,
      login: { ...login, password: 'wrong' },
    },
    fates: [rejected(ada)],
  },
  ...everywhere('mx3', places.mx3),
  {
    name: 'mx3-alias',
    about: 'an alias for two mailboxes',
    errand: { server: mx3, client, from: 'zoe@client.example.com', to: ['crew@example.com'] },
    fates: ['ada', 'carol'].map((user) => delivered(`${user}@example.com`, { original: 'crew@example.com' })),
  },
  {
    name: 'mx3-forwarded',
    about: 'an alias for a mailbox at another server',
    errand: { server: mx3, client, from: 'zoe@client.example.com', to: ['onward@example.com'] },
    fates: [delivered(eve, { original: 'onward@example.com' })],
  },
  {
    name: 'mx3-deferred-then-delivered',
    about: 'the next server greylists; the second try is taken',
    errand: { server: mx3, client: app, from: 'dave@example.com', to: ['slow@example.net'] },
    steps: ['open the greylist and retry'],
    fates: [delivered('slow@example.net', { attempts: 2 })],
  },
  {
    name: 'mx1-held',
    about: 'a list puts the message on hold, and there it stays',
    errand: { server: mx1, client, from: 'zoe@client.example.com', to: ['held@example.org'] },
    fates: [{ to: 'held@example.org', verdict: 'queued', attempts: 0 }],
    stays: true,
  },
  ...[places.mx1, places.mail, places.mx3].map(
    ({ server, sender }, index): Scenario => ({
      name: `${['mx1', 'mail', 'mx3'][index]}-waiting`,
      about: 'the next server takes no connection, and the log ends before the second try',
      errand: { server, client: app, from: sender, to: ['ida@dark.example.net'] },
      fates: [{ to: 'ida@dark.example.net', verdict: 'deferred', attempts: 1 }],
      stays: true,
    }),
  ),
];
