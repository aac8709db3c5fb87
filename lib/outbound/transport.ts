import { createTransport, type Transporter } from 'nodemailer';
import type { Ctx } from '../context.ts';
import { sandbox } from './sandbox.ts';
import { type Outcome, sortError, sortReply } from './sort-answer.ts';

export type Envelope = { from: string; to: string };

/** Carries one mail to one recipient and reads the answer. It never throws an outcome. */
export type Transport = (
  ctx: Ctx,
  mail: { deliveryId: string; envelope: Envelope; raw: Buffer },
) => Promise<Outcome>;

/** The relay of SMTP_URL; without one, the sandbox. */
export const transportFor = (ctx: Ctx): Transport => (ctx.env.SMTP_URL ? smtp(ctx.env.SMTP_URL) : sandbox);

const pools = new Map<string, Transporter>();

const smtp =
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
export function closeTransports(): void {
  for (const pool of pools.values()) pool.close();
  pools.clear();
}
