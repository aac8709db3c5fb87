import { assertScope, type Ctx, inTransaction } from '#lib/platform/context.ts';
import { lockTicket } from './change-ticket.ts';
import { changeTags } from './update-ticket.ts';

/** Adds one tag to a ticket, or takes one away; what is so already stays, without an event. @throws Refusal `not_found`. */
export async function changeOneTag(
  ctx: Ctx,
  id: string,
  { name, isBorne }: { name: string; isBorne: boolean },
): Promise<void> {
  assertScope(ctx, 'write');
  const tag = name.trim().toLowerCase();
  await inTransaction(ctx, async (ctx) => {
    const ticket = await lockTicket(ctx, id);
    await changeTags(ctx, ticket, (before) => [
      ...before.filter((each) => each !== tag),
      ...(isBorne ? [tag] : []),
    ]);
  });
}
