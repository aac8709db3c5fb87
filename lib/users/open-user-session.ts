import type { users } from '#db/schema/index.ts';
import { type Ctx, inTransaction } from '#lib/platform/context.ts';
import { Refusal } from '#lib/platform/errors.ts';
import type { EventData } from '#lib/platform/event-types.ts';
import type { PlainSentence } from '#locales/sentence.ts';
import { rememberDevice } from './known-devices.ts';
import type { User } from './schema.ts';
import { startSession } from './sessions.ts';
import { toUser } from './users.ts';

/** Where a sign-in comes from. `device` is the token of a browser in which somebody signed in before. */
export type Origin = { client: string; userAgent: string; device?: string };
/** The `device` that comes back is the browser's token for the next time. */
export type SignedIn = { user: User; sessionId: string; device: string };
type Method = NonNullable<EventData['session.started']['method']>;

/** The session of a user who has proven who they are, in a browser that is known from now on. */
export function openUserSession(
  ctx: Ctx,
  row: typeof users.$inferSelect,
  { client, userAgent, device: given, method }: Origin & { method: Method },
): Promise<SignedIn> {
  return inTransaction(ctx, async (ctx) => {
    const device = await rememberDevice(ctx, row.id, given);
    const sessionId = await startSession(ctx, row.id, { clientAddress: client, userAgent, method });
    return { user: toUser(row), sessionId, device };
  });
}

/** Why a sign-in is refused: `reason` for the form, in one word. */
export function refusedSignIn(reason: string, says: PlainSentence): Refusal {
  return new Refusal('forbidden', says, { facts: { reason } });
}
