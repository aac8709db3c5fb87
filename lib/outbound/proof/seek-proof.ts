import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import { deliveries, mailboxes, messages } from '#db/schema/index.ts';
import { returnPath } from '#lib/mail/headers/reply-token.ts';
import { classifyFailure } from '#lib/mail/reports/failure-class.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { ourWords, say } from '#lib/platform/told.ts';
import { readLogTail } from './log-tail.ts';
import { type LogFinding, readPostfixLog } from './postfix-log.ts';
import { type Proof, resolveByProof } from './resolve-by-proof.ts';
import { findInSentFolder } from './sent-folder.ts';

/** An uncertain delivery, with what it is known by elsewhere. */
type UncertainDelivery = Awaited<ReturnType<typeof uncertainDeliveries>>[number];

const maxPerRound = 200;

/**
 * Resolves deliveries that became uncertain in the last `withinMs`, by the relay’s log (`RELAY_LOG`), then by the Sent
 * folder of the mailbox’s IMAP account. What neither proves waits for a person.
 */
export async function seekProof(ctx: Ctx, { withinMs }: { withinMs: number }): Promise<void> {
  const open = await uncertainDeliveries(ctx, withinMs);
  if (open.length === 0) return;
  const byLog = await searchLog(ctx, open);
  for (const [doubt, proof] of byLog) await resolveByProof(ctx, doubt, proof);
  const left = open.filter((doubt) => !byLog.has(doubt) && doubt.isAlone);
  for (const [mailboxId, own] of Map.groupBy(left, (doubt) => doubt.mailboxId)) {
    const ids = own.map(({ internetMessageId }) => internetMessageId);
    const sent = await findInSentFolder(ctx, mailboxId, ids);
    for (const doubt of own)
      if (sent.has(doubt.internetMessageId)) await resolveByProof(ctx, doubt, foundInSentFolder);
  }
}

const foundInSentFolder: Proof = {
  outcome: 'sent',
  code: null,
  ...ourWords(say('delivery.in_sent_folder')),
  by: 'the Sent folder',
};

function uncertainDeliveries(ctx: Ctx, withinMs: number) {
  return ctx.db
    .select({
      id: deliveries.id,
      attempt: deliveries.attempts,
      recipient: deliveries.recipient,
      returnToken: deliveries.returnToken,
      messageId: messages.id,
      /** Only notes have none, and no note is delivered. */
      internetMessageId: sql<string>`${messages.internetMessageId}`,
      ticketId: messages.ticketId,
      mailboxId: messages.mailboxId,
      address: mailboxes.address,
      /** Copies to several people bear the same Message-ID: one of them in Sent says nothing of the others. */
      isAlone: sql<boolean>`(select count(*) = 1 from ${deliveries} other where other.message_id = ${messages.id})`,
    })
    .from(deliveries)
    .innerJoin(messages, eq(messages.id, deliveries.messageId))
    .innerJoin(mailboxes, eq(mailboxes.id, messages.mailboxId))
    .where(
      and(
        eq(deliveries.status, 'uncertain'),
        isNull(mailboxes.deletedAt),
        gt(deliveries.updatedAt, sql`now() - ${withinMs} * interval '1 millisecond'`),
      ),
    )
    .orderBy(deliveries.updatedAt)
    .limit(maxPerRound);
}

async function searchLog(ctx: Ctx, open: UncertainDelivery[]): Promise<Map<UncertainDelivery, Proof>> {
  const proofs = new Map<UncertainDelivery, Proof>();
  if (!ctx.env.RELAY_LOG) return proofs;
  const log = await readLogTail(ctx.env.RELAY_LOG).catch((error) => {
    ctx.log.warn({ err: error }, 'RELAY_LOG cannot be read');
    return '';
  });
  const sought = open.map((doubt) => ({
    doubt,
    messageId: doubt.internetMessageId,
    returnPath: returnPath(doubt.address, doubt.returnToken),
  }));
  const findings = readPostfixLog(log, sought);
  for (const one of sought) {
    const finding = findings.get(one);
    if (finding) proofs.set(one.doubt, proofOf(finding));
  }
  return proofs;
}

function proofOf({ state, code, text }: LogFinding): Proof {
  const by = 'the relay’s log';
  switch (state) {
    case 'delivered':
      return { outcome: 'sent', code, response: text, by };
    case 'held':
      return { outcome: 'sent', code, ...ourWords(say('delivery.relay_tries_on', { words: text })), by };
    case 'refused':
      return { outcome: 'failed', code, noSuchAddress: isHard(code, text), response: text, by };
    case 'cut':
      return { outcome: 'queued', code, ...ourWords(say('delivery.relay_refused', { words: text })), by };
  }
}

const isHard = (code: string | null, words: string) => classifyFailure(code, words).class === 'hard';
