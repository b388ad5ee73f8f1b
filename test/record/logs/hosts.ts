/** The names of the recorded network: addresses that are set aside for documentation, all on the loopback of its own namespace. */

export interface Host {
  readonly name: string;
  readonly address: string;
}

const host = (name: string, last: number): Host => ({ name, address: `192.0.2.${last}` });

/** Postfix with Dovecot's LMTP behind it, for example.org. */
export const mx1 = host('mx1.example.org', 25);
/** Exim, for example.net. */
export const mail = host('mail.example.net', 26);
/** OpenSMTPD, for example.com. */
export const mx3 = host('mx3.example.com', 27);
/** Take no connection: mail for them waits until it expires. Two, since servers remember for a while. */
export const down = host('mx.down.example.net', 28);

export const dark = host('mx.dark.example.net', 29);

/** May relay through every server. */
export const app = host('app.example.org', 110);
export const client = host('client.example.com', 101);
/** Nobody talks to it. */
export const blocked = host('pool-66.example.com', 66);

export const hosts = [mx1, mail, mx3, down, dark, app, client, blocked];
export const exchangers: Readonly<Record<string, Host>> = {
  'example.org': mx1,
  'example.net': mail,
  'example.com': mx3,
  'down.example.net': down,
  'dark.example.net': dark,
};

/** The one account of every server. */
export const login = { user: 'heidi@example.org', password: 'example-password' } as const;
