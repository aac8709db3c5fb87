import { and, asc, desc, eq, isNotNull, isNull, or, sql } from 'drizzle-orm';
import { deliveries, messages, relays } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { withinReach } from '#lib/platform/within-reach.ts';
import { relayFromEnv, sandboxCoverage } from '#lib/relays/relay-selection.ts';
import { sandboxCode } from '#lib/tickets/message-delivery.ts';
import type { StepOf } from './schema.ts';

/** Whether mail leaves: a relay passed its test, or a mail has left without being caught. */
export async function readSendingStep(ctx: Ctx): Promise<StepOf<'sending'>> {
  const [relay] = await ctx.db
    .select({ host: relays.host, port: relays.port, passed: relays.testPassed })
    .from(relays)
    .where(and(isNull(relays.removedAt), or(isNull(relays.mailboxId), withinReach(ctx, relays.mailboxId))))
    .orderBy(sql`${relays.testPassed} desc nulls last`, asc(relays.rank), desc(relays.createdAt))
    .limit(1);
  const name = relay ? `${relay.host}:${relay.port}` : relayFromEnv(ctx);
  const state = await stateOf(ctx, relay?.passed ?? null);
  return { step: 'sending', done: state === 'works', state, relay: name };
}

async function stateOf(ctx: Ctx, passed: boolean | null): Promise<StepOf<'sending'>['state']> {
  if (passed) return 'works';
  if ((await sandboxCoverage(ctx)) === 'all') return 'sandbox';
  if (await hasSent(ctx)) return 'works';
  return passed === false ? 'failed' : 'untested';
}

async function hasSent(ctx: Ctx): Promise<boolean> {
  const rows = await ctx.db
    .select({ id: deliveries.id })
    .from(deliveries)
    .innerJoin(messages, eq(messages.id, deliveries.messageId))
    .where(
      and(
        isNotNull(deliveries.sentAt),
        sql`${deliveries.code} is distinct from ${sandboxCode}`,
        withinReach(ctx, messages.mailboxId),
      ),
    )
    .limit(1);
  return rows.length > 0;
}
