import type { Ctx } from '../context.ts';
import type { Outcome } from './sort-answer.ts';

export type Envelope = { from: string; to: string };

export type CarriedMail = {
  deliveryId: string;
  mailboxId: string;
  envelope: Envelope;
  raw: Buffer;
  /**
   * Awaited before any of the content leaves: until then nothing can be on its way. When it throws, nothing leaves.
   */
  beforeContent?: () => Promise<void>;
};

/** Carries one mail to one recipient and reads the answer. It never throws an outcome. */
export type Transport = (ctx: Ctx, mail: CarriedMail) => Promise<Outcome>;
