import type { Ctx } from '#lib/context.ts';
import { notFound } from '#lib/errors.ts';
import { getRawEmail } from '#lib/inbound/raw-emails.ts';
import type { RawEmail } from '#lib/inbound/shape.ts';

/** @throws Refusal `not_found`, also for a mail that is not held any more. */
export async function getHeld(ctx: Ctx, id: string): Promise<RawEmail> {
  const email = await getRawEmail(ctx, id);
  if (email.status !== 'held') throw notFound('held mail');
  return email;
}
