import type { Ctx } from '../context.ts';
import type { Outcome } from './sort-answer.ts';

export type Envelope = { from: string; to: string };

/** Carries one mail to one recipient and reads the answer. It never throws an outcome. */
export type Transport = (
  ctx: Ctx,
  mail: { deliveryId: string; envelope: Envelope; raw: Buffer },
) => Promise<Outcome>;
