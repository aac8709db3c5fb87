import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { userPictures, users } from '#db/schema/index.ts';
import { detectType } from '#lib/mail/mime/detect-type.ts';
import { type Ctx, inTransaction } from '#lib/platform/context.ts';
import { notFound, Refusal } from '#lib/platform/errors.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { sentence } from '#locales/sentence.ts';
import { pictureSize } from './picture-size.ts';
import type { User } from './schema.ts';
import { actingUser } from './user-actor.ts';
import { getUser, toUser } from './users.ts';

/** In pixels. What decodes to more could stop the browsers of the whole team. */
const maxSide = 512;
export const maxPictureBytes = 200_000;

/**
 * Sets the picture of the user who acts: a square JPEG or PNG by its bytes, at most 512 px wide. Null takes it away.
 * @throws Refusal `forbidden` for a program, `invalid` for another file.
 */
export async function setOwnPicture(ctx: Ctx, content: Buffer | null): Promise<User> {
  const { id: userId } = actingUser(ctx);
  const type = content && (await pictureType(content));
  return inTransaction(ctx, async (ctx) => {
    const mine = eq(users.id, userId);
    const before = firstOrThrow(await ctx.db.select().from(users).where(mine).for('update'));
    const picture = content && createHash('sha256').update(content).digest('hex').slice(0, 32);
    if (picture === before.picture) return toUser(before);
    await ctx.db.delete(userPictures).where(eq(userPictures.userId, userId));
    if (content && type) await ctx.db.insert(userPictures).values({ userId, type, content });
    const row = firstOrThrow(await ctx.db.update(users).set({ picture }).where(mine).returning());
    await recordEvent(ctx, 'user.picture_changed', { data: { user_id: userId, picture } });
    return toUser(row);
  });
}

/**
 * The picture of a user, of the version that `User.picture` names.
 * @throws Refusal `not_found`, also for a user whom the actor may not see, and for an older version.
 */
export async function getPicture(
  ctx: Ctx,
  userId: string,
  version: string,
): Promise<{ name: string; type: string; content: Buffer }> {
  const { picture } = await getUser(ctx, userId);
  if (picture !== version) throw notFound('picture');
  const [row] = await ctx.db.select().from(userPictures).where(eq(userPictures.userId, userId));
  if (!row) throw notFound('picture');
  return { name: 'picture', type: row.type, content: row.content };
}

async function pictureType(content: Buffer): Promise<string> {
  const type = await detectType(content);
  const size = pictureSize(content);
  if (!size || (type !== 'image/jpeg' && type !== 'image/png'))
    throw new Refusal('invalid', 'users.pictureKind');
  if (content.length > maxPictureBytes)
    throw new Refusal('invalid', sentence('users.pictureTooLarge', { max: maxPictureBytes / 1000 }));
  if (size.width !== size.height || size.width < 1 || size.width > maxSide)
    throw new Refusal('invalid', sentence('users.pictureSides', { max: maxSide }));
  return type;
}
