import { and, asc, eq, inArray, isNull, lte, type SQL, sql } from 'drizzle-orm';
import { modelOutages, runs, tickets } from '#db/schema/index.ts';
import { type Ctx, inTransaction } from '#lib/platform/context.ts';
import { codedOf, say, toldOf } from '#lib/platform/told.ts';
import { changeTicket, lockTicketRow, type TicketRecord } from '#lib/tickets/change-ticket.ts';
import { needsPersonColumns, needsPersonTold } from '#lib/tickets/needs-person.ts';
import { sendRunJob } from '../queue-run.ts';
import { handOff } from '../run/hand-off.ts';
import { requeueColumns } from '../run/requeue.ts';
import { endColumns, outcomeData, type RunRecord, recordRun } from '../run/run-record.ts';

/** When a waiting ticket is shown to people, and when the run stops waiting. */
const showAfterMs = 15 * 60_000;
const giveUpAfterMs = 24 * 3_600_000;
const batch = 200;

/**
 * Ends, hands off, shows or wakes the runs that wait for a model server. One run probes after each pause; all wake when the
 * server answers again. Safe to run concurrently. Returns how many it changed.
 */
export async function sweepWaitingRuns(ctx: Ctx): Promise<number> {
  const waited = (ms: number) => lte(runs.waitingSince, sql`now() - ${ms} * interval '1 ms'`);
  return (
    (await forEachWaiting(ctx, isOvertaken, endOvertaken)) +
    (await forEachWaiting(ctx, waited(giveUpAfterMs), giveUp)) +
    (await forEachWaiting(ctx, and(waited(showAfterMs), isNull(tickets.needsPersonKind)), show)) +
    (await forEachWaiting(ctx, isServerBack, wake)) +
    (await wakeProbes(ctx))
  );
}

/** Somebody answered or closed the ticket while the run waited. */
const isOvertaken = sql`(${tickets.status} = 'closed' and ${runs.source} not in ('manual', 'follow_up')) or exists (
  select 1 from messages later where later.ticket_id = ${runs.ticketId} and later.kind = 'outbound' and later.forward_id is null and later.created_at > ${runs.waitingSince})`;

const isServerBack = sql`not exists (select 1 from ${modelOutages} where ${modelOutages.server} = ${runs.waitingFor})`;

type Waiting = { run: RunRecord; ticket: TicketRecord; label: string | null };

async function forEachWaiting(
  ctx: Ctx,
  which: SQL | undefined,
  work: (ctx: Ctx, waiting: Waiting) => Promise<void>,
): Promise<number> {
  const isMeant = and(eq(runs.status, 'waiting'), eq(runs.waitingOn, 'model'), which);
  const found = await ctx.db
    .select({ id: runs.id, ticketId: runs.ticketId })
    .from(runs)
    .innerJoin(tickets, eq(tickets.id, runs.ticketId))
    .where(isMeant)
    .orderBy(asc(runs.waitingSince))
    .limit(batch);
  for (const { id, ticketId } of found) {
    await inTransaction(ctx, async (ctx) => {
      const ticket = await lockTicketRow(ctx, ticketId);
      const [row] = await ctx.db
        .select({ run: runs, label: modelOutages.label })
        .from(runs)
        .innerJoin(tickets, eq(tickets.id, runs.ticketId))
        .leftJoin(modelOutages, eq(modelOutages.server, runs.waitingFor))
        .where(and(eq(runs.id, id), isMeant))
        .for('update', { of: runs });
      if (row) await work(ctx, { ...row, ticket });
    });
  }
  return found.length;
}

async function endOvertaken(ctx: Ctx, { run, ticket }: Waiting) {
  const outcome = toldOf(say('run.taken_by_person'));
  await ctx.db.update(runs).set(endColumns('superseded', { outcome })).where(eq(runs.id, run.id));
  await recordRun(ctx, 'run.superseded', { run, mailboxId: ticket.mailboxId, data: outcomeData(outcome) });
}

async function giveUp(ctx: Ctx, { run, ticket, label }: Waiting) {
  const cause = awayCause({ run, label });
  const error = needsPersonTold(cause);
  const { errorServerWords, errorStatus } = run;
  await ctx.db
    .update(runs)
    .set({ ...endColumns('failed', { error }), errorServerWords, errorStatus })
    .where(eq(runs.id, run.id));
  await recordRun(ctx, 'run.failed', {
    run,
    mailboxId: ticket.mailboxId,
    data: { error: error.text, told: codedOf(error) },
  });
  await handOff(ctx, { ticketId: ticket.id, cause });
}

async function show(ctx: Ctx, { run, ticket, label }: Waiting) {
  const cause = awayCause({ run, label });
  const { text: reason, ...told } = needsPersonTold(cause);
  const data = { run_id: run.id, kind: cause.kind, reason, told, before: ticket.status };
  await changeTicket(ctx, ticket, needsPersonColumns(cause), { type: 'ticket.handed_off', data });
}

function awayCause({ run, label }: Pick<Waiting, 'run' | 'label'>) {
  const name = label ?? run.model ?? 'The model';
  return { kind: 'model_away', runId: run.id, name, words: run.errorServerWords ?? '' } as const;
}

async function wake(ctx: Ctx, { run, ticket }: Waiting) {
  const columns = await requeueColumns(ctx, run);
  await ctx.db
    .update(runs)
    .set({ ...columns, waitingOn: null, waitingFor: null, ...noError })
    .where(eq(runs.id, run.id));
  if (columns.status === 'queued') await sendRunJob(ctx, { runId: run.id, ticketId: ticket.id });
  const data = { because: 'its model may answer again' };
  await recordRun(ctx, `run.${columns.status}`, { run, mailboxId: ticket.mailboxId, data });
}

const noError = { error: null, errorTold: null, errorServerWords: null, errorStatus: null };

/** Queues one waiting run of each server whose pause has passed; any, since one may fail for a reason of its own. */
async function wakeProbes(ctx: Ctx): Promise<number> {
  const due = ctx.db
    .select({ server: modelOutages.server })
    .from(modelOutages)
    .where(lte(modelOutages.nextAttemptAt, sql`now()`));
  const chosen = await ctx.db
    .selectDistinctOn([runs.waitingFor], { id: runs.id })
    .from(runs)
    .where(and(eq(runs.status, 'waiting'), inArray(runs.waitingFor, due)))
    .orderBy(asc(runs.waitingFor), sql`random()`);
  const ids = chosen.map(({ id }) => id);
  return ids.length ? forEachWaiting(ctx, inArray(runs.id, ids), wake) : 0;
}
