import { connectableHost } from '#lib/platform/connectable-host.ts';
import { type Env, readSettings } from '#lib/platform/env.ts';

/** The command that sends a first mail to `address`; it works in a terminal that knows none of this server's settings. */
export function firstMailCommand(env: Env, address: string): string {
  const usual = readSettings({});
  const to = address === usual.SUPPORT_ADDRESS ? '' : ` --to ${address}`;
  const door = `${connectableHost(env.HOST)}:${env.SMTP_PORT}`;
  const server = door === `${usual.HOST}:${usual.SMTP_PORT}` ? '' : ` --server ${door}`;
  return `npm run mail -- --from ada@example.com${to}${server} --subject "Where is my order?" "Hello, it should have come on Monday. Ada"`;
}
