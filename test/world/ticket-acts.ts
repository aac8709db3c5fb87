import { randomUUID } from 'node:crypto';
import { type Ctx, withActor } from '#lib/platform/context.ts';
import { createUser } from '#lib/users/users.ts';
import { createTestMailbox, createWorld } from './world.ts';

/** A colleague, with the mailboxes within their reach; null: all. */
export async function createPerson(system: Ctx, mailboxIds: string[] | null = null): Promise<Ctx> {
  const email = `${randomUUID()}@shop.example`;
  const name = `Mia ${email.slice(0, 8)}`;
  const { id } = await createUser(system, { email, name, role: 'member', mailbox_ids: mailboxIds });
  return withActor(system, { type: 'user', id, name, role: 'member', mailboxIds });
}

export const nTimes = <T>(n: number, make: () => T) => Array.from({ length: n }, make);

/** So many tickets in a mailbox of their own. */
export async function createTickets(system: Ctx, howMany: number) {
  const mailbox = await createTestMailbox(system, { address: `${randomUUID()}@shop.example` });
  const worlds = [];
  for (let at = 0; at < howMany; at += 10)
    worlds.push(
      ...(await Promise.all(nTimes(Math.min(10, howMany - at), () => createWorld(system, { mailbox })))),
    );
  return { mailbox, worlds, ids: worlds.map(({ ticketId }) => ticketId) };
}
