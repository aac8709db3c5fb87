import type { Ctx } from '#lib/platform/context.ts';
import type { EventData } from '#lib/platform/event-types.ts';
import { recordEvent } from '#lib/platform/events.ts';
import type { Origin } from './open-user-session.ts';

type Failed = Pick<Origin, 'client' | 'userAgent'> & {
  userId: string | null;
  method: EventData['sign_in.failed']['method'];
};

/** Records that somebody did not get in. Not why: the log must not tell which part they had right. */
export function recordFailedSignIn(
  ctx: Ctx,
  { userId, method, client, userAgent }: Failed,
): Promise<unknown> {
  return recordEvent(ctx, 'sign_in.failed', {
    data: {
      user_id: userId,
      method,
      client_address: client.slice(0, 100),
      user_agent: userAgent.slice(0, 500),
    },
  });
}
