import { inArray } from 'drizzle-orm';
import { type Mention, users } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { Refusal } from '#lib/platform/errors.ts';
import { sentence } from '#locales/sentence.ts';
import { mentionParts } from './mention-text.ts';
import { canReach } from './notify.ts';

/** The most people that one note can mention. */
export const maxMentions = 50;

/**
 * Reads how a note writes the users whom it mentions: `@` and their name, or their address.
 * @throws Refusal `invalid` for somebody who can't see the mailbox, or whom the text does not name.
 */
export async function resolveMentions(
  ctx: Ctx,
  { mailboxId, body, userIds }: { mailboxId: string; body: string; userIds: string[] },
): Promise<Mention[]> {
  if (userIds.length === 0) return [];
  const ids = [...new Set(userIds)];
  const rows = await ctx.db.select().from(users).where(inArray(users.id, ids));
  const people = rows.filter((row) => canReach(row, mailboxId));
  if (people.length < ids.length) throw new Refusal('invalid', 'tickets.mentionWithoutAccess');
  const handles = people.flatMap(({ id, name, email }) => [
    { user_id: id, handle: name },
    { user_id: id, handle: email },
  ]);
  return people.map(({ id, name }) => {
    const own = handles.filter(({ user_id: userId }) => userId === id);
    const others = handles.filter(({ user_id: userId }) => userId !== id);
    // Own handles last: of two people with one name, each is named by it.
    const named = mentionParts(body, [...others, ...own]).find(({ mention }) => mention?.user_id === id);
    if (!named?.mention) throw new Refusal('invalid', sentence('tickets.mentionMissing', { name }));
    return named.mention;
  });
}
