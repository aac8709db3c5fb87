import type { Ctx } from '#lib/platform/context.ts';
import type { Outcome } from './classify-response.ts';

export type SmtpEnvelope = { from: string; to: string };

/** A mail as relays take it. `logAs` names what it is in the log. */
export type RelayedMail = {
  mailboxId: string;
  envelope: SmtpEnvelope;
  raw: Buffer;
  /**
   * Awaited before any of the content leaves: until then nothing can be on its way. When it throws, nothing leaves.
   */
  beforeContent?: () => Promise<void>;
  logAs: Record<string, string>;
};

export type OutgoingMail = Omit<RelayedMail, 'logAs'> & { deliveryId: string };

/** Carries one mail to one recipient and reads the answer. It never throws an outcome. */
export type Transport = (ctx: Ctx, mail: OutgoingMail) => Promise<Outcome>;
