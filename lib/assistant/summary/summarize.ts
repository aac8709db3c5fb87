import { eq, sql } from 'drizzle-orm';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { summaries } from '#db/schema/index.ts';
import { type Ctx, inTransaction } from '#lib/platform/context.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { say } from '#lib/platform/told.ts';
import { getTicketWithMessages } from '#lib/tickets/get-ticket.ts';
import type { Message, Ticket } from '#lib/tickets/schema.ts';
import { ModelError } from '../model/model-error.ts';
import { newTextOf } from '../prompt/message-text.ts';
import { newBoundary } from '../prompt/prompt.ts';
import type { StepUsage } from '../run/steps.ts';
import { errorColumns, noError } from '../texts/text-error.ts';
import { textVersionOf } from '../texts/text-model.ts';
import { isHeld, leaseText, releaseText, type TextLease, usageColumns } from '../texts/text-record.ts';
import { type TextOptions, type WrittenText, writeText } from '../texts/write-text.ts';
import { correctionPrompt, coveredEntries, summaryPrompt } from './summary-prompt.ts';
import { unprovenIn } from './unproven.ts';

/**
 * Makes one summary that waits: leased, asked for outside any transaction, checked against the entries that it covers,
 * made again once when they do not prove it, and stored with its cost or with why it failed.
 */
export async function summarize(
  ctx: Ctx,
  { textId }: { textId: string },
  options: TextOptions = {},
): Promise<void> {
  const lease = await leaseText(ctx, summaries, textId);
  if (!lease) return;
  const wanted = firstOrThrow(await ctx.db.select().from(summaries).where(eq(summaries.id, textId)));
  const ticket = await getTicketWithMessages(ctx, wanted.ticketId);
  const used: StepUsage[] = [];
  try {
    const made = await write(ctx, { ticket, language: wanted.language, used }, options);
    await store(ctx, { lease, ticket, made, used });
  } catch (error) {
    if (options.signal?.aborted) {
      await releaseText(ctx, summaries, lease);
      throw error;
    }
    await storeFailure(ctx, { lease, ticket, used, error });
  }
}

type WholeTicket = Ticket & { messages: Message[]; earlier_messages: number };
type Task = { ticket: WholeTicket; language: string; used: StepUsage[] };
type MadeSummary = WrittenText & { covered: Message[]; total: number; unproven: string[] };

async function write(ctx: Ctx, { ticket, language, used }: Task, options: TextOptions): Promise<MadeSummary> {
  const version = await textVersionOf(ctx, ticket.assistant_id);
  if (!version) throw new ModelError(say('model.none_for_texts'));
  const entries = ticket.messages.filter(({ delivery }) => delivery?.status !== 'cancelled');
  const covered = coveredEntries(ctx, entries);
  const total = entries.length + ticket.earlier_messages;
  const boundary = newBoundary();
  const facts = { ticket, entries: covered, omitted: total - covered.length, language };
  const messages = summaryPrompt(ctx, facts, boundary);
  const evidence = evidenceOf(ticket, covered, language);
  const first = await writeText(ctx, { version, messages, boundary }, options);
  used.push(first.usage);
  const unproven = unprovenIn(first.text, evidence);
  if (unproven.length === 0) return { ...first, covered, total, unproven };
  const again = [...messages, ...correctionPrompt(first.text, unproven)];
  const second = await writeText(ctx, { version, messages: again, boundary }, options);
  used.push(second.usage);
  return { ...second, covered, total, unproven: unprovenIn(second.text, evidence) };
}

function evidenceOf(ticket: Ticket, entries: Message[], language: string) {
  return {
    texts: entries.map((entry) => newTextOf(entry)),
    people: [
      ticket.subject ?? '',
      ticket.contact.name ?? '',
      ticket.contact.address,
      ...entries.flatMap(({ author, from, to, cc, subject, attachments }) => [
        author.name,
        subject ?? '',
        ...[from, ...to, ...cc].flatMap((person) => [person?.name ?? '', person?.address ?? '']),
        ...attachments.map(({ name }) => name),
      ]),
    ],
    dates: entries.map(({ created_at }) => new Date(created_at)),
    language,
  };
}

type Made = { lease: TextLease; ticket: WholeTicket; made: MadeSummary; used: StepUsage[] };

function store(ctx: Ctx, { lease, ticket, made, used }: Made) {
  const { text, by, covered, total, unproven } = made;
  return inTransaction(ctx, async (ctx) => {
    if (!(await isHeld(ctx, summaries, lease))) return;
    await ctx.db
      .update(summaries)
      .set({
        status: 'done',
        text,
        throughMessageId: covered.at(-1)?.id,
        covered: covered.length,
        total,
        unproven,
        model: by.label,
        modelServerId: by.serverId ?? null,
        ...noError,
        ...usageColumns(summaries, used),
        finishedAt: sql`now()`,
      })
      .where(eq(summaries.id, lease.id));
    const data = { summary_id: lease.id, entries: covered.length };
    await recordEvent(ctx, 'summary.finished', { ticketId: ticket.id, mailboxId: ticket.mailbox_id, data });
  });
}

function storeFailure(ctx: Ctx, { lease, ticket, used, error }: Omit<Made, 'made'> & { error: unknown }) {
  const failure = errorColumns(error);
  return inTransaction(ctx, async (ctx) => {
    if (!(await isHeld(ctx, summaries, lease))) return;
    await ctx.db
      .update(summaries)
      .set({ status: 'failed', ...failure, ...usageColumns(summaries, used), finishedAt: sql`now()` })
      .where(eq(summaries.id, lease.id));
    const data = { summary_id: lease.id, error: failure.error ?? '', status: failure.errorStatus };
    await recordEvent(ctx, 'summary.failed', { ticketId: ticket.id, mailboxId: ticket.mailbox_id, data });
  });
}
