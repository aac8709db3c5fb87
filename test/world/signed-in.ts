import { type Ctx, type Role, withActor } from '#lib/platform/context.ts';
import { createUser } from '#lib/users/users.ts';

type Person = { name: string; role: Role; mailboxIds?: string[] | null };

/** The context of a new person of the team, who reaches every mailbox unless some are named. */
export async function signedInAs(ctx: Ctx, { name, role, mailboxIds = null }: Person): Promise<Ctx> {
  const account = { email: `${crypto.randomUUID()}@team.example`, password: 'wobbly lantern orchard' };
  const { id } = await createUser(ctx, { ...account, name, role, mailbox_ids: mailboxIds });
  return withActor(ctx, { type: 'user', id, name, role, mailboxIds });
}
