import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Database } from '#db/connection.ts';
import { attempts, deliveries } from '#db/schema/index.ts';
import { batched } from '#lib/platform/batching.ts';
import type { Ctx } from '#lib/platform/context.ts';

const renewMs = 3_000;
const leaseSeconds = 30;
/** How long a sender may be silent while nothing of its mail has left. */
const silentSeconds = 10;

/** A delivery that this process has claimed. */
type Leased = { deliveryId: string; leaseToken: string };

/** When a lease that is taken or renewed now ends: by the database's clock, which all processes share. */
export const leaseUntil = () => sql`now() + make_interval(secs => ${leaseSeconds})`;

/**
 * That nobody sends the delivery any more. Before it is handed over another may send it soon: whoever was only slow
 * fails at `markHanded`. After that it becomes uncertain, so a database that was away for a while must not look like a death.
 */
export const isForsaken = sql`${deliveries.status} = 'sending' and (${deliveries.leaseUntil} < now() or (
  ${deliveries.leaseUntil} < now() + make_interval(secs => ${leaseSeconds - silentSeconds}) and not exists (
    select 1 from ${attempts}
     where ${attempts.deliveryId} = ${deliveries.id} and ${attempts.number} = ${deliveries.attempts}
       and ${attempts.handedAt} is not null)))`;

/** Says that this process is not, or no longer, the one that sends the delivery. */
export class DeliveryLeaseLost extends Error {}

type Holder = { claims: Set<Leased>; timer: NodeJS.Timeout };
const holders = new WeakMap<Database, Holder>();

/** Renews the lease until the returned function is called; all leases of a process are renewed together. */
export function holdLease(ctx: Ctx, claim: Leased): () => void {
  let holder = holders.get(ctx.db);
  if (!holder) {
    const claims = new Set<Leased>();
    holder = { claims, timer: setInterval(() => void renew(ctx, claims), renewMs) };
    holders.set(ctx.db, holder);
  }
  const { claims, timer } = holder;
  claims.add(claim);
  return () => {
    claims.delete(claim);
    if (claims.size > 0) return;
    clearInterval(timer);
    holders.delete(ctx.db);
  };
}

/**
 * Writes down that the mail's content is about to leave, before any of it does. Whoever dies before this has sent
 * nothing; whoever dies after it may have. @throws RunLeaseLost when somebody else has decided meanwhile.
 */
export async function markHanded(ctx: Ctx, claim: Leased): Promise<void> {
  if (!(await mark(ctx, claim))) throw new DeliveryLeaseLost('The lease of this delivery has ended.');
}

/** The delivery's row is locked, so that whoever takes it up as forsaken in this moment waits, and then sees the mark. */
const mark: (ctx: Ctx, claim: Leased) => Promise<boolean> = batched(async (ctx, claims) => {
  const held = ctx.db.$with('held').as(
    ctx.db
      .select({ id: deliveries.id, leaseToken: deliveries.leaseToken, attempt: deliveries.attempts })
      .from(deliveries)
      .where(and(eq(deliveries.status, 'sending'), ...matchesClaims(claims)))
      .for('no key update'),
  );
  const rows = await ctx.db
    .with(held)
    .update(attempts)
    .set({ handedAt: sql`now()` })
    .from(held)
    .where(and(eq(attempts.deliveryId, held.id), eq(attempts.number, held.attempt)))
    .returning({ leaseToken: held.leaseToken });
  const marked = new Set(rows.map(({ leaseToken }) => leaseToken));
  return claims.map(({ leaseToken }) => marked.has(leaseToken));
});

async function renew(ctx: Ctx, claims: Set<Leased>) {
  const held = [...claims];
  await ctx.db
    .update(deliveries)
    .set({ leaseUntil: leaseUntil() })
    .where(and(...matchesClaims(held)))
    .catch((error) => ctx.log.warn({ err: error, deliveries: held.length }, 'Leases were not renewed'));
}

function matchesClaims(claims: Leased[]) {
  return [
    inArray(
      deliveries.id,
      claims.map(({ deliveryId }) => deliveryId),
    ),
    inArray(
      deliveries.leaseToken,
      claims.map(({ leaseToken }) => leaseToken),
    ),
  ];
}
