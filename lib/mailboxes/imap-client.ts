import { ImapFlow } from 'imapflow';
import type { Ctx } from '#lib/platform/context.ts';
import { certificateFault, networkFault } from '#lib/platform/network-faults.ts';
import { unseal } from '#lib/platform/secrets.ts';
import { say, toldOf, within } from '#lib/platform/told.ts';
import type { Said, Told } from '#locales/told.ts';
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

const maxWords = 500;

/** A failure in words of ours, which may name what failed. */
export class ImapFault extends Error {
  readonly told: Said;
  constructor(told: Said, options?: ErrorOptions) {
    super(toldOf(told).text, options);
    this.told = told;
  }
}

/** Why it failed: what the server replied in IMAP, else in our words. Nothing that another service says is repeated. */
export function describeImapError(error: unknown): Told {
  if (error instanceof ImapFault) return toldOf(error.told);
  const { responseText, response, reason, code, message } = error as {
    responseText?: unknown;
    response?: unknown;
    reason?: unknown;
    code?: unknown;
    message?: string;
  };
  const said = [responseText, response, reason].find((text) => typeof text === 'string' && text !== '');
  if (said) return { text: oneLine(String(said)) };
  const distrust = certificateFault(String(code));
  if (distrust) return toldOf(say('imap.distrusted', { why: within(toldOf(say(distrust))) }));
  const fault = networkFault(String(code));
  if (fault) return toldOf(say('imap.failed_because', { why: within(toldOf(say(fault))) }));
  return message ? { text: oneLine(message) } : toldOf(say('imap.failed'));
}

const oneLine = (words: string) => words.replace(/\s+/g, ' ').trim().slice(0, maxWords);

/** Logs out within two seconds, or closes. */
export async function closeImapClient(client: ImapFlow): Promise<void> {
  const limit = setTimeout(() => client.close(), 2_000);
  await client.logout().catch(() => {});
  clearTimeout(limit);
  client.close();
}
