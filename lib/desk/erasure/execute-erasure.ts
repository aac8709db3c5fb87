import { eq, sql } from 'drizzle-orm';
import { type ErasureStep, erasures } from '#db/schema/index.ts';
import { type Ctx, inTransaction, system, withActor } from '#lib/platform/context.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { deleteRows } from './blank-rows.ts';
import { eraseEvents } from './erase-events.ts';
import { eraseMailOf, eraseOwnMessages } from './erase-mail.ts';
import { countKept, eraseFromTexts } from './erase-texts.ts';
import { eraseTickets, stopWork } from './erase-tickets.ts';
import { type Counter, startCounter } from './proof.ts';
import { contactsOf, type ErasureRecord, isTheirs } from './subject.ts';

/** What a batch leaves: the step that is next, and where that goes on. */
type Next = { step: ErasureStep; position?: number; tickets?: number };

/**
 * Erases a person in small transactions, each with the row that tells how far it is, so that another job goes on where
 * this one ended. It ends early while something of theirs still runs: the sweep starts it again.
 */
export async function executeErasure(
  ctx: Ctx,
  { erasureId }: { erasureId: string },
  { signal }: { signal?: AbortSignal } = {},
): Promise<void> {
  const acting = withActor(ctx, system);
  while (!signal?.aborted && (await inTransaction(acting, (ctx) => doBatch(ctx, erasureId))));
}

/** @returns whether there is more to do at once. */
async function doBatch(ctx: Ctx, erasureId: string): Promise<boolean> {
  const [erasure] = await ctx.db
    .select()
    .from(erasures)
    .where(eq(erasures.id, erasureId))
    .for('update', { skipLocked: true });
  if (!erasure || erasure.step === 'done') return false;
  const counter = startCounter(erasure.proof);
  const next = await doStep(ctx, erasure, counter);
  if (!next) return false;
  await ctx.db
    .update(erasures)
    .set({
      step: next.step,
      position: next.position ?? 0,
      proof: counter.proof,
      ticketsErased: erasure.ticketsErased + (next.tickets ?? 0),
      ...(next.step === 'done'
        ? { finishedAt: sql`now()`, contactId: null, contactIds: [], addresses: [] }
        : {}),
    })
    .where(eq(erasures.id, erasureId));
  return next.step !== 'done';
}

async function doStep(ctx: Ctx, erasure: ErasureRecord, counter: Counter): Promise<Next | null> {
  switch (erasure.step) {
    case 'waiting':
      return (await stopWork(ctx, erasure)) ? { step: 'tickets' } : null;
    case 'tickets': {
      const tickets = await eraseTickets(ctx, erasure, counter);
      return tickets > 0 ? { step: 'tickets', tickets } : { step: 'mail' };
    }
    case 'mail':
      if ((await eraseOwnMessages(ctx, erasure, counter)) > 0) return { step: 'mail' };
      await eraseMailOf(ctx, erasure, counter);
      return { step: 'events' };
    case 'events': {
      const position = await eraseEvents(ctx, erasure, counter);
      return position === null ? { step: 'texts' } : { step: 'events', position };
    }
    case 'texts':
      return (await eraseFromTexts(ctx, erasure, counter))
        ? { step: 'texts', position: erasure.position + 1 }
        : { step: 'person' };
    default:
      return finish(ctx, erasure, counter);
  }
}

/** A mail that came meanwhile belongs to them too. */
async function finish(ctx: Ctx, erasure: ErasureRecord, counter: Counter): Promise<Next> {
  const theirs = contactsOf(erasure);
  await ctx.db.execute(sql`select id from contacts where id in ${theirs} order by id for update`);
  const [left] = await ctx.db.execute(sql`select 1 from tickets where ${isTheirs(erasure)} limit 1`);
  if (left) return { step: 'waiting' };
  counter.add(
    'contact_notes',
    'deleted',
    await deleteRows(ctx, 'contact_notes', sql`contact_id in ${theirs}`),
  );
  counter.add('contacts', 'deleted', await deleteRows(ctx, 'contacts', sql`id in ${theirs}`));
  await countKept(ctx, erasure, counter);
  await recordEvent(ctx, 'contact.erased', {
    data: {
      erasure_id: erasure.id,
      requested_by: erasure.requestedBy,
      tickets: erasure.ticketsErased,
    },
  });
  return { step: 'done' };
}
