import webPush from 'web-push';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { pushKeys } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { seal, unseal } from '#lib/platform/secrets.ts';

/**
 * The key pair that names this installation to push services, base64url. It is made when it is first asked for: a browser's
 * subscription holds for one public key only.
 */
export async function vapidKeys(ctx: Ctx): Promise<{ publicKey: string; privateKey: string }> {
  const { publicKey, sealedPrivateKey } = await findOrCreateKeys(ctx);
  return { publicKey, privateKey: unseal(ctx.env.APP_SECRET, sealedPrivateKey) };
}

/** The public one alone, which is also there when APP_SECRET has been changed. */
export async function vapidPublicKey(ctx: Ctx): Promise<string> {
  return (await findOrCreateKeys(ctx)).publicKey;
}

async function findOrCreateKeys(ctx: Ctx) {
  return (await readKeys(ctx))[0] ?? (await createKeys(ctx));
}

const readKeys = ({ db }: Ctx) => db.select().from(pushKeys);

async function createKeys(ctx: Ctx) {
  const { publicKey, privateKey } = webPush.generateVAPIDKeys();
  const sealedPrivateKey = seal(ctx.env.APP_SECRET, privateKey);
  await ctx.db.insert(pushKeys).values({ publicKey, sealedPrivateKey }).onConflictDoNothing();
  return firstOrThrow(await readKeys(ctx));
}
