import { handOff } from '#lib/assistant/run/hand-off.ts';
import { queueReply } from '#lib/outbound/queue-reply.ts';
import { type Actor, type Ctx, withActor } from '#lib/platform/context.ts';
import { createWorld, type World } from './world.ts';

type Asked = NonNullable<Parameters<typeof createWorld>[1]>;

/** A ticket that was handed off for want of an article. */
export async function createGapTicket(ctx: Ctx, asked: Asked): Promise<World> {
  const world = await createWorld(ctx, asked);
  const words = 'No article answers this.';
  const cause = {
    kind: 'assistant_hand_off',
    runId: null,
    name: null,
    words,
    because: 'no_article',
  } as const;
  await handOff(ctx, { ticketId: world.ticketId, cause });
  return world;
}

/** Who answers. */
export const mara: Actor = {
  type: 'user',
  id: `usr_${'1'.repeat(32)}`,
  name: 'Mara Holm',
  role: 'admin',
  mailboxIds: null,
};

/** The same, and a person's answer to it. */
export async function createAnsweredGap(ctx: Ctx, asked: Asked, answer: string): Promise<World> {
  const world = await createGapTicket(ctx, asked);
  await queueReply(withActor(ctx, mara), world.ticketId, { body: answer });
  return world;
}
