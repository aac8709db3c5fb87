import { ImapFlow } from 'imapflow';
import type { Ctx } from '#lib/platform/context.ts';
import { unseal } from '#lib/platform/secrets.ts';
import type { ImapAccountRow } from './imap-accounts.ts';

export type ImapConfig = Pick<ImapAccountRow, 'host' | 'port' | 'secure' | 'username' | 'password'>;

/**
 * Creates an unconnected client: implicit TLS if `secure`, else STARTTLS when offered. Limits literals to the maximum
 * mail size, and times out on silence.
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
  // Commands reject on their own; an unhandled error event would end the process.
  client.on('error', () => {});
  return client;
}

/** The error message, from the server where available. */
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

/** Logs out within two seconds, or closes. */
export async function closeImapClient(client: ImapFlow): Promise<void> {
  const limit = setTimeout(() => client.close(), 2_000);
  await client.logout().catch(() => {});
  clearTimeout(limit);
  client.close();
}
