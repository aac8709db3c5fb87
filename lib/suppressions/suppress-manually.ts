import { assertReachesAll, assertScope, type Ctx } from '#lib/platform/context.ts';
import { findSuppression, type Suppression, suppress } from './suppressions.ts';

/** Suppresses an address by a person’s or program’s decision. Returns the active suppression. */
export async function suppressManually(
  ctx: Ctx,
  { address, detail }: { address: string; detail?: string | null },
): Promise<Suppression> {
  assertScope(ctx, 'admin');
  assertReachesAll(ctx);
  await suppress(ctx, { address, reason: 'manual', detail: detail ?? null });
  const suppression = await findSuppression(ctx, address);
  if (!suppression) throw new Error('The suppression that was just written is not there.');
  return suppression;
}
