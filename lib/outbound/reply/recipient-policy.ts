import { and, eq, inArray, isNull } from 'drizzle-orm';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { mailboxes, suppressions } from '#db/schema/index.ts';
import { isListed } from '#lib/mail/headers/address-list.ts';
import { unknownSenderAddress } from '#lib/mail/headers/addresses.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { Refusal } from '#lib/platform/errors.ts';
import { type PlainSentence, type Sentence, sentence } from '#locales/sentence.ts';

type PolicyFacts = {
  staging: boolean;
  stagingAllowed: string[];
  suppression: { reason: 'bounce' | 'complaint' | 'manual'; detail: string | null } | null;
};

/** Why no mail may go from a mailbox to an address; null when it may. */
export function blockedReason(
  address: string,
  { staging, stagingAllowed, suppression }: PolicyFacts,
): Sentence | PlainSentence | null {
  if (address === unknownSenderAddress) return 'outgoing.unknownSender';
  if (staging && !isListed(address, stagingAllowed)) return sentence('outgoing.staging', { address });
  if (!suppression) return null;
  const detail = suppression.detail ? ` (${suppression.detail})` : '';
  return sentence('outgoing.suppressed', { address, reason: suppression.reason, detail });
}

/** @throws Refusal `conflict` with the reason for the first of the addresses that the mailbox may not write to. */
export async function assertAllowed(ctx: Ctx, mailboxId: string, addresses: string[]): Promise<void> {
  const [mailboxRows, standing] = await Promise.all([
    ctx.db
      .select({
        address: mailboxes.address,
        deletedAt: mailboxes.deletedAt,
        staging: mailboxes.staging,
        stagingAllowed: mailboxes.stagingAllowed,
      })
      .from(mailboxes)
      .where(eq(mailboxes.id, mailboxId)),
    ctx.db
      .select()
      .from(suppressions)
      .where(and(inArray(suppressions.address, addresses.map(lower)), isNull(suppressions.liftedAt))),
  ]);
  const mailbox = firstOrThrow(mailboxRows);
  if (mailbox.deletedAt)
    throw new Refusal('conflict', sentence('outgoing.mailboxDeleted', { address: mailbox.address }));
  for (const address of addresses) {
    const suppression = standing.find((row) => row.address === lower(address)) ?? null;
    const why = blockedReason(address, { ...mailbox, suppression });
    if (why)
      throw new Refusal('conflict', why, {
        facts: { address, ...(suppression ? { suppression_id: suppression.id } : {}) },
      });
  }
}

const lower = (text: string) => text.toLowerCase();
