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

/** What keeps mail from an address; a suppression with the detail as it stands in a sentence. */
export type SendingBlock =
  | 'unknown_sender'
  | 'staging'
  | { reason: 'bounce' | 'complaint' | 'manual'; detail: string };

/** Why no mail may go from a mailbox to an address; null when it may. */
export function blockOf(
  address: string,
  { staging, stagingAllowed, suppression }: PolicyFacts,
): SendingBlock | null {
  if (address === unknownSenderAddress) return 'unknown_sender';
  if (staging && !isListed(address, stagingAllowed)) return 'staging';
  if (!suppression) return null;
  const { reason, detail } = suppression;
  return { reason, detail: detail ? ` (${detail})` : '' };
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
    const block = blockOf(address, { ...mailbox, suppression });
    if (block)
      throw new Refusal('conflict', blockSentence(address, block), {
        facts: { address, ...(suppression ? { suppression_id: suppression.id } : {}) },
      });
  }
}

function blockSentence(address: string, block: SendingBlock): Sentence | PlainSentence {
  if (block === 'unknown_sender') return 'outgoing.unknownSender';
  return block === 'staging'
    ? sentence('outgoing.staging', { address })
    : sentence('outgoing.suppressed', { address, ...block });
}

const lower = (text: string) => text.toLowerCase();
