import type { Ctx } from '#lib/platform/context.ts';
import type { Outcome } from './classify-response.ts';

export type SmtpEnvelope = { from: string; to: string };

export type OutgoingMail = {
  deliveryId: string;
  mailboxId: string;
  envelope: SmtpEnvelope;
  raw: Buffer;
  /**
   * Awaited before any of the content leaves: until then nothing can be on its way. When it throws, nothing leaves.
   */
  beforeContent?: () => Promise<void>;
};

/** Carries one mail to one recipient and reads the answer. It never throws an outcome. */
export type Transport = (ctx: Ctx, mail: OutgoingMail) => Promise<Outcome>;
