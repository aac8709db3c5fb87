import { randomUUID } from 'node:crypto';
import { and, eq, inArray, ne, sql } from 'drizzle-orm';
import { assistants, assistantVersions, runs, steps } from '#db/schema/index.ts';
import { type Actor, type Ctx, inTransaction, withActor } from '#lib/platform/context.ts';
import { say, toldOf } from '#lib/platform/told.ts';
import { lockTicketRow, type TicketRecord } from '#lib/tickets/change-ticket.ts';
import { newestCorrespondence } from '#lib/tickets/correspondence.ts';
import { lastMergeOf } from '#lib/tickets/merges/follow-merges.ts';
import { needsPersonTold } from '#lib/tickets/needs-person.ts';
import type { Said, Told } from '#locales/told.ts';
import type { Model } from '../model/model.ts';
import { ModelError } from '../model/model-error.ts';
import { admitRun, type Outage } from '../outage/outages.ts';
import { supersedeWaiting, waitingColumns } from '../outage/wait.ts';
import { sendRunJob } from '../queue-run.ts';
import { handOff } from './hand-off.ts';
import { endColumns, type Lease, outcomeData, type RunEnd, type RunRecord, recordRun } from './run-record.ts';

/** A run this worker owns, with its scope: ticket, mailbox, contact and identity. */
export type RunClaim = Lease & {
  source: RunRecord['source'];
  /** What a person asks of a manual run. */
  request: { instruction: string | null; by: string } | null;
  attempt: number;
  contactId: string;
  /** The newest correspondence when the run began, which its reply answers. */
  basedOnMessageId: string;
  /** Its model server, and whether this run is the first to ask it after an outage. */
  model: Pick<Model, 'server' | 'label'> & { isProbe: boolean };
  assistant: { id: string; name: string };
  version: typeof assistantVersions.$inferSelect;
};

const busyRetryMs = 2000;

/**
 * Claims a queued run under its ticket's lock, with all mail that no run has claimed. Returns the claim, how the run
 * ended if it had nothing to do, `waiting` while its model server is away, or `not_ours` if not queued.
 */
export function claimRun(
  ctx: Ctx,
  runId: string,
  modelOf: (ctx: Ctx, version: RunClaim['version']) => Promise<Model>,
): Promise<RunClaim | RunEnd | 'waiting' | 'not_ours'> {
  return inTransaction(ctx, async (ctx) => {
    const found = await readRun(ctx, runId);
    if (!found) return 'not_ours';
    const ticket = await lockTicketRow(ctx, found.run.ticketId);
    const [run] = await ctx.db.select().from(runs).where(eq(runs.id, runId)).for('update');
    if (run?.status !== 'queued') return 'not_ours';
    if (await anotherIsRunning(ctx, run)) {
      await sendRunJob(ctx, { runId, ticketId: ticket.id }, { delayMs: busyRetryMs });
      return 'not_ours';
    }
    const { assistant, version } = found;
    const acting = withActor(ctx, assistantActor(assistant, ticket.mailboxId));
    if (!assistant.enabled) return endAsDisabled(acting, run, ticket);
    const newest = await newestCorrespondence(ctx, ticket.id);
    const idle = await skipReason(ctx, { run, ticket, newest });
    if (idle !== null || !newest)
      return endAsSuperseded(acting, { run, ticket, outcome: toldOf(idle ?? say('run.no_mail')) });
    await supersedeWaiting(acting, { runId, ticketId: ticket.id, mailboxId: ticket.mailboxId });
    const model = await whenKnown(modelOf(ctx, version));
    const admission = model ? await admit(ctx, model) : 'free';
    if (typeof admission === 'object') return putToWaiting(acting, { run, ticket, outage: admission });

    const leaseToken = randomUUID();
    await ctx.db
      .update(runs)
      .set({
        status: 'running',
        leaseToken,
        heartbeatAt: sql`now()`,
        startedAt: sql`coalesce(${runs.startedAt}, now())`,
        basedOnMessageId: newest.id,
        model: model?.name ?? version.model,
        modelServerId: version.modelServerId,
        ...(admission === 'free' ? { waitingSince: null } : {}),
      })
      .where(eq(runs.id, runId));
    await ctx.db
      .update(steps)
      .set({ status: 'failed', output: { interrupted: true }, finishedAt: sql`now()` })
      .where(and(eq(steps.runId, runId), eq(steps.status, 'started')));
    const data = { attempt: run.attempt, source: run.source, based_on_message_id: newest.id };
    await recordRun(acting, 'run.started', { run, mailboxId: ticket.mailboxId, data });
    return {
      runId,
      leaseToken,
      ticketId: ticket.id,
      mailboxId: ticket.mailboxId,
      contactId: ticket.contactId,
      source: run.source,
      request: run.instructedBy === null ? null : { instruction: run.instruction, by: run.instructedBy },
      attempt: run.attempt,
      basedOnMessageId: newest.id,
      model: {
        server: model?.server ?? '',
        label: model?.label ?? version.model ?? '',
        isProbe: admission === 'probe',
      },
      assistant: { id: assistant.id, name: assistant.name },
      version,
    };
  });
}

/** The assistant as an actor whose reach is the ticket's mailbox. */
export function assistantActor(assistant: { id: string; name: string }, mailboxId: string): Actor {
  return {
    type: 'assistant',
    id: assistant.id,
    name: assistant.name,
    mailboxIds: [mailboxId],
  };
}

async function readRun(ctx: Ctx, runId: string) {
  const [row] = await ctx.db
    .select({ run: runs, version: assistantVersions, assistant: assistants })
    .from(runs)
    .innerJoin(assistantVersions, eq(assistantVersions.id, runs.assistantVersionId))
    .innerJoin(assistants, eq(assistants.id, assistantVersions.assistantId))
    .where(eq(runs.id, runId));
  return row;
}

async function anotherIsRunning(ctx: Ctx, run: RunRecord): Promise<boolean> {
  const [other] = await ctx.db
    .select({ id: runs.id })
    .from(runs)
    .where(and(eq(runs.ticketId, run.ticketId), eq(runs.status, 'running')));
  return other !== undefined;
}

/** Why there is nothing to do, or null. A manually started run always has work. */
async function skipReason(
  ctx: Ctx,
  {
    run,
    ticket,
    newest,
  }: { run: RunRecord; ticket: TicketRecord; newest: { id: string; kind: string } | undefined },
): Promise<Said | null> {
  if (run.source === 'manual') return null;
  if (run.source === 'follow_up')
    return newest?.id === run.basedOnMessageId ? null : say('run.written_since');
  if (ticket.status === 'closed') return say('run.closed_before');
  if (newest?.kind === 'outbound') return say('run.answered_before');
  if (!newest) return null;
  const [other] = await ctx.db
    .select({ id: runs.id })
    .from(runs)
    .where(
      and(
        eq(runs.ticketId, ticket.id),
        eq(runs.basedOnMessageId, newest.id),
        ne(runs.id, run.id),
        inArray(runs.status, ['running', 'waiting', 'finished', 'failed', 'cancelled']),
        sql`${runs.createdAt} > coalesce(${lastMergeOf(ticket.id)}, '-infinity')`,
      ),
    )
    .limit(1);
  return other ? say('run.taken_by_other') : null;
}

async function endAsSuperseded(
  ctx: Ctx,
  { run, ticket, outcome }: { run: RunRecord; ticket: TicketRecord; outcome: Told },
): Promise<'superseded'> {
  await ctx.db.update(runs).set(endColumns('superseded', { outcome })).where(eq(runs.id, run.id));
  await recordRun(ctx, 'run.superseded', { run, mailboxId: ticket.mailboxId, data: outcomeData(outcome) });
  return 'superseded';
}

/** Null for a version whose model server was removed: the run is claimed, and fails with that reason. */
async function whenKnown(model: Promise<Model>): Promise<Model | null> {
  try {
    return await model;
  } catch (error) {
    if (error instanceof ModelError) return null;
    throw error;
  }
}

/** While the first model is away, its fallback decides whether a run waits. */
async function admit(ctx: Ctx, { server, fallback }: Model): Promise<'free' | 'probe' | Outage> {
  const admission = await admitRun(ctx, server);
  if (typeof admission === 'string' || !fallback) return admission;
  return typeof (await admitRun(ctx, fallback.server)) === 'object' ? admission : 'free';
}

async function putToWaiting(
  ctx: Ctx,
  { run, ticket, outage }: { run: RunRecord; ticket: TicketRecord; outage: Outage },
): Promise<'waiting'> {
  await ctx.db.update(runs).set(waitingColumns(outage.server, outage)).where(eq(runs.id, run.id));
  const data = { label: outage.label, words: outage.words, told: outage.told };
  await recordRun(ctx, 'run.waiting', { run, mailboxId: ticket.mailboxId, data });
  return 'waiting';
}

async function endAsDisabled(ctx: Ctx, run: RunRecord, ticket: TicketRecord): Promise<'cancelled'> {
  const cause = { kind: 'assistant_disabled', runId: run.id, name: ctx.actor.name } as const;
  const outcome = needsPersonTold(cause);
  await ctx.db.update(runs).set(endColumns('cancelled', { outcome })).where(eq(runs.id, run.id));
  await recordRun(ctx, 'run.cancelled', { run, mailboxId: ticket.mailboxId, data: outcomeData(outcome) });
  await handOff(ctx, { ticketId: ticket.id, cause });
  return 'cancelled';
}
