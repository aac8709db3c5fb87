import { ImapFlow } from 'imapflow';
import type { Ctx } from '#lib/platform/context.ts';
import { unseal } from '#lib/platform/secrets.ts';
import type { ImapAccountRow } from './imap-accounts.ts';

export type ImapConfig = Pick<ImapAccountRow, 'host' | 'port' | 'secure' | 'username' | 'password'>;

/**
 * A client for an account, not yet connected: TLS from the first byte where `secure`, else as soon as the server offers
 * it. It keeps no more of an answer in memory than a mail may be large, and gives up on a silent server.
 */
export function createImapClient(ctx: Ctx, config: ImapConfig): ImapFlow {
  const client = new ImapFlow({
    host: config.host,
    port: config.port,
    secure: config.secure,
    auth: { user: config.username, pass: unseal(ctx.env.APP_SECRET, config.password) },
    clientInfo: { name: 'Countersign' },
    logger: false,
    disableAutoIdle: true,
    connectionTimeout: 20_000,
    greetingTimeout: 15_000,
    socketTimeout: 300_000,
    maxLineLength: 16 * 1024 * 1024,
    maxLiteralSize: ctx.env.MAX_MESSAGE_BYTES + 1024 * 1024,
    maxResponseSize: ctx.env.MAX_MESSAGE_BYTES + 17 * 1024 * 1024,
  });
  // Every command rejects by itself; without a listener the event would end the process.
  client.on('error', () => {});
  return client;
}

/** What went wrong, in the server's own words where it gave some. */
export function imapErrorMessage(error: unknown): string {
  const { responseText, response, reason, message } = error as {
    responseText?: unknown;
    response?: unknown;
    reason?: unknown;
    message?: string;
  };
  const said = [responseText, response, reason].find((text) => typeof text === 'string' && text !== '');
  return String(said ?? message ?? 'The connection failed.').slice(0, 500);
}

/** Leaves politely within two seconds, or at once. */
export async function closeImapClient(client: ImapFlow): Promise<void> {
  const limit = setTimeout(() => client.close(), 2_000);
  await client.logout().catch(() => {});
  clearTimeout(limit);
  client.close();
}
