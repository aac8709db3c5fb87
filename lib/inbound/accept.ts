import { rawEmails } from '#db/schema/index.ts';
import { type Ctx, inTransaction } from '../context.ts';
import { withBytes } from '../large-bytes.ts';
import { sendJob } from '../queue.ts';
import type { MailTrust } from './authenticate.ts';

export type Arrival = {
  source: 'smtp' | 'http' | 'imap';
  envelopeFrom: string;
  /** The recipients, each with the mailbox that it belongs to. */
  envelopeTo: { address: string; mailboxId: string }[];
  clientAddress: string | null;
  helo: string | null;
  tls: boolean;
  content: Buffer;
} & Partial<MailTrust>;

/**
 * Makes a mail ours: once this returns, its exact bytes are committed, with a job to process them, one row per mailbox
 * concerned; only then may the sender be told 250 (RFC 5321 6.1). Throws when the database does not take it.
 * @returns the ids of the raw emails.
 */
export const acceptEmail = (ctx: Ctx, { content, ...arrival }: Arrival): Promise<string[]> =>
  inTransaction(ctx, (ctx) =>
    withBytes(ctx, content, async (bytes) => {
      const { envelopeTo, ...facts } = arrival;
      const byMailbox = Map.groupBy(envelopeTo, (recipient) => recipient.mailboxId);
      const ids: string[] = [];
      for (const [mailboxId, recipients] of byMailbox) {
        const [row] = await ctx.db
          .insert(rawEmails)
          .values({
            ...facts,
            content: bytes,
            mailboxId,
            envelopeTo: recipients.map(({ address }) => address),
            size: content.length,
          })
          .returning({ id: rawEmails.id });
        await sendJob(ctx, 'inbound.process', { rawEmailId: row!.id });
        ids.push(row!.id);
      }
      return ids;
    }),
  );
