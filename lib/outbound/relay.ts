import { createTransport, type Transporter } from 'nodemailer';
import { sortError, sortReply } from './sort-answer.ts';
import type { Transport } from './transport.ts';

const pools = new Map<string, Transporter>();

/** The SMTP server that mail leaves through. Its connections are kept and shared by all mail of this process. */
export const relay =
  (url: string): Transport =>
  async (_ctx, { envelope, raw }) => {
    try {
      const info = await poolOf(url).sendMail({ envelope, raw });
      return sortReply(String(info.response ?? ''));
    } catch (error) {
      return sortError(error);
    }
  };

function poolOf(url: string): Transporter {
  const known = pools.get(url);
  if (known) return known;
  const pool = createTransport({
    url,
    pool: true,
    maxConnections: 5,
    connectionTimeout: 30_000,
    greetingTimeout: 30_000,
    socketTimeout: 120_000,
    dnsTimeout: 15_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  } as Parameters<typeof createTransport>[0]);
  pools.set(url, pool);
  return pool;
}

/** Hangs up on the relays. Mail under way is finished first. */
export function closeRelays(): void {
  for (const pool of pools.values()) pool.close();
  pools.clear();
}
