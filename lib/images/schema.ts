import { z } from 'zod';

export const trustedImageSenderSchema = z
  .object({ address: z.string(), created_by: z.string(), created_at: z.iso.datetime() })
  .meta({ id: 'TrustedImageSender' });
export type TrustedImageSender = z.infer<typeof trustedImageSenderSchema>;
