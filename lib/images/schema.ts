import { z } from 'zod';
import type { trustedImageSenders } from '#db/schema/index.ts';

export const trustedImageSenderSchema = z
  .object({ address: z.string(), created_by: z.string(), created_at: z.iso.datetime() })
  .meta({ id: 'TrustedImageSender' });
export type TrustedImageSender = z.infer<typeof trustedImageSenderSchema>;

/** A trusted sender for the API. */
export function toTrustedImageSender(row: typeof trustedImageSenders.$inferSelect): TrustedImageSender {
  return { address: row.address, created_by: row.createdBy, created_at: row.createdAt.toISOString() };
}
